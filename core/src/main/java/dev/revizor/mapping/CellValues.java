package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a cell looks like, and what it says about the kind of its row. */
final class CellValues {
    private static final Map<String, EntityKind> KINDS = kinds();
    private static final Set<String> ORGANISATIONS = organisations();

    private CellValues() {}

    static boolean isEmail(String cell) {
        String value = cell.strip();
        int sign = value.indexOf('@');
        int dot = value.lastIndexOf('.');
        return sign > 0 && dot > sign + 1 && dot < value.length() - 1 && value.indexOf(' ') < 0;
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

    /** The kind that a cell such as «Компания» or {@code person} names. */
    static Optional<EntityKind> kind(String cell) {
        return Optional.ofNullable(KINDS.get(TitleKey.of(cell)));
    }

    /** Whether a name holds a word that only names of organisations have. */
    static boolean isOrganisation(String cell) {
        String low = cell.toLowerCase(Locale.ROOT);
        int from = -1;
        for (int i = 0; i <= low.length(); i++) {
            boolean letter = i < low.length() && Character.isLetter(low.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                if (ORGANISATIONS.contains(low.substring(from, i))) {
                    return true;
                }
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
