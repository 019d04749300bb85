package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import dev.revizor.text.OfficeMailboxes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell looks like, and what it says about the kind of its row. */
final class CellValues {
    private static final Map<String, EntityKind> KINDS = kinds();
    private static final Set<String> ORGANISATIONS = organisations();

    private static final Set<String> SEXES = Set.of(
            "m", "f", "male", "female", "man", "woman", "м", "ж", "муж", "жен", "мужской", "женский", "муж.", "жен.");
    private static final Pattern AREA =
            Pattern.compile("[78]?[ -]?\\(\\d{3,5}\\).*|[78][ -]?\\d{3}[ -]?\\d{3}[ -]?\\d{2}[ -]?\\d{2}");
    private static final Pattern AMERICAN = Pattern.compile("(1[ -])?\\d{3}-\\d{3}-\\d{4}");
    private static final Pattern SITE =
            Pattern.compile("(https?://\\S+|www\\.\\S+|([a-zа-я0-9-]+\\.)+[a-zа-я]{2,10}(/\\S*)?)");
    private static final Pattern POSTCODE =
            Pattern.compile("\\d{4,6}|\\d{5}-\\d{3,4}|\\d{2}-\\d{3}|\\d{4}-\\d{3}|\\d{3} \\d{2}");
    private static final Pattern LETTERED =
            Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d");

    private CellValues() {}

    static boolean isEmail(String cell) {
        String value = cell.strip();
        int sign = value.indexOf('@');
        int dot = value.lastIndexOf('.');
        return sign > 0 && dot > sign + 1 && dot < value.length() - 1 && value.indexOf(' ') < 0;
    }

    /** Whether a mailbox is an office's: {@code info@}, {@code zakaz@}. */
    static boolean isDesk(String cell) {
        String low = cell.strip().toLowerCase(Locale.ROOT);
        int sign = low.indexOf('@');
        return sign > 0 && OfficeMailboxes.has(low.substring(0, sign));
    }

    /** Whether a cell is a phone number: 10 to 15 digits with nothing but phone punctuation, or a plus sign in front. */
    static boolean isPhone(String cell) {
        String value = cell.strip();
        int digits = 0;
        boolean marks = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if ("+()- ".indexOf(c) < 0) {
                return false;
            } else {
                marks |= c != '-' || i > 0;
            }
        }
        boolean bare = digits == 11 && (value.startsWith("7") || value.startsWith("8"));
        return digits >= 10 && digits <= 15 && (marks || bare);
    }

    /** Ten to fifteen digits with nothing but what stands in telephones; nothing need stand there. */
    static boolean isDialled(String cell) {
        int digits = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if ((c < '0' || c > '9') && "+()-. ".indexOf(c) < 0) {
                return false;
            }
        }
        return digits >= 10 && digits <= 15;
    }

    /** A phone that is nothing else: with a plus sign, an area code in brackets, 8 or +7 in front, or parted like (510) 555-0100. */
    static boolean isSurelyPhone(String cell) {
        String value = cell.strip();
        return isPhone(value)
                && (value.charAt(0) == '+'
                        || AREA.matcher(value).matches()
                        || AMERICAN.matcher(value).matches());
    }

    /** A web address: with a scheme or {@code www}, or a bare domain with perhaps a path. */
    static boolean isSite(String cell) {
        String value = cell.strip().toLowerCase(Locale.ROOT);
        return SITE.matcher(value).matches() && value.indexOf('@') < 0;
    }

    /** A postcode by its looks: 4 to 6 digits, ZIP+4, British, Canadian. */
    static boolean isPostcode(String cell) {
        String value = cell.strip().toUpperCase(Locale.ROOT);
        return POSTCODE.matcher(value).matches() || isLetteredPostcode(value);
    }

    /** A postcode that no other number looks like: {@code SW1A 1AA}, {@code K1A 0B1}. */
    static boolean isLetteredPostcode(String cell) {
        return LETTERED.matcher(cell.strip().toUpperCase(Locale.ROOT)).matches();
    }

    /** The host of a web address in lower case, without {@code www.}; of other texts what stands before a slash. */
    static String host(String cell) {
        String low = cell.strip().toLowerCase(Locale.ROOT);
        int scheme = low.indexOf("://");
        low = scheme < 0 ? low : low.substring(scheme + 3);
        low = low.startsWith("www.") ? low.substring(4) : low;
        int end = low.indexOf('/');
        return end < 0 ? low : low.substring(0, end);
    }

    static boolean isLetter(String cell) {
        String value = cell.strip();
        return value.length() == 1 && Character.isLetter(value.charAt(0));
    }

    static boolean isSex(String cell) {
        return SEXES.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** «J», «И.». */
    static boolean isInitial(String cell) {
        String value = cell.strip();
        boolean pointed = value.length() == 2 && value.charAt(1) == '.';
        return (value.length() == 1 || pointed) && Character.isLetter(value.charAt(0));
    }

    static boolean isFemale(String cell) {
        String value = cell.strip().toLowerCase(Locale.ROOT);
        return isSex(value) && "fwж".indexOf(value.charAt(0)) >= 0;
    }

    /** A whole number within bounds. */
    static boolean isNumber(String cell, int least, int most) {
        String value = cell.strip();
        if (value.isEmpty() || value.length() > 4) {
            return false;
        }
        int number = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            number = number * 10 + c - '0';
        }
        return number >= least && number <= most;
    }

    /** The kind that a cell such as «Компания» or {@code person} names. */
    static Optional<EntityKind> kind(String cell) {
        return Optional.ofNullable(KINDS.get(TitleKey.of(cell)));
    }

    /** Whether a name holds a word that only names of organisations have, with points between its letters or without. */
    static boolean isOrganisation(String cell) {
        String low = cell.toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder();
        int from = -1;
        for (int i = 0; i <= low.length(); i++) {
            boolean letter = i < low.length() && Character.isLetter(low.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                String word = low.substring(from, i);
                // «F.H.U.», «Sp. z o.o.»: short words before a point are one with those around them.
                boolean part = word.length() <= 2;
                letters.append(part ? word : "");
                if (ORGANISATIONS.contains(word)
                        || (letters.length() > 2 && ORGANISATIONS.contains(letters.toString()))) {
                    return true;
                }
                letters.setLength(part ? letters.length() : 0);
                from = -1;
            }
        }
        return false;
    }

    private static Map<String, EntityKind> kinds() {
        Map<String, EntityKind> out = new LinkedHashMap<>();
        String contacts =
                "контакт контакты физлицо физическоелицо фл человек клиент частноелицо contact person individual people";
        String companies =
                "компания компании организация юрлицо юридическоелицо юл company organization organisation account"
                        + " business legal entity legalentity ип предприниматель индивидуальныйпредприниматель";
        for (String word : contacts.split(" ")) {
            out.put(word, EntityKind.CONTACT);
        }
        for (String word : companies.split(" ")) {
            out.put(word, EntityKind.COMPANY);
        }
        out.put("лид", EntityKind.LEAD);
        out.put("lead", EntityKind.LEAD);
        return out;
    }

    private static Set<String> organisations() {
        Set<String> out = new LinkedHashSet<>();
        for (String[] line : Lines.of("org-words.txt")) {
            for (String word : line[0].split(" ")) {
                out.add(word);
            }
        }
        return out;
    }
}
