package dev.revizor.normalize.fields;

import java.util.Set;

/** Capitals of a name: «ИВАНОВ», «иванов» and «иВАНОВ» become «Иванов»; what has capitals of its own keeps them. */
final class NameCase {
    static final Set<String> BEFORE_SURNAME = Set.of(
            "фон", "де", "ван", "дер", "ден", "дель", "делла", "дос", "дас", "ди", "да", "дю", "ла", "ле", "эль", "аль",
            "бен", "бин", "ибн", "тер", "von", "zu", "vom", "van", "ter", "de", "der", "den", "di", "da", "du", "la",
            "le", "del", "della", "dei", "dos", "das", "bin", "al", "el", "ibn");

    /** Within a word, of the Uzbek Oʻgʻli. */
    private static final String MARKS = "'’ʻʼ‘";

    private static final String VOWELS = "АЕЁИОУЫЭЮЯІЇЄӘӨҮ";

    /** Clans that write a capital behind «Mac»; {@code Macy}, {@code Mackay} and many more have none. */
    private static final Set<String> CLANS = Set.of(
            "macalister",
            "macallister",
            "macarthur",
            "macaulay",
            "macbride",
            "maccallum",
            "maccarthy",
            "macdonald",
            "macdonnell",
            "macdougall",
            "macduff",
            "macfarlane",
            "macgregor",
            "macinnes",
            "macintosh",
            "macintyre",
            "mackenzie",
            "mackinnon",
            "macleod",
            "macmahon",
            "macmillan",
            "macnab",
            "macnamara",
            "macneil",
            "macneill",
            "macphail",
            "macpherson",
            "macrae",
            "macready",
            "mactavish");

    private static final int LEAST_BEHIND_MC = 3;

    private NameCase() {}

    /** Whether a folded word is a surname with a capital behind «Mac». */
    static boolean isOfMac(String key) {
        return CLANS.contains(key);
    }

    /** «оглы», «қизи» in small letters: it belongs to the name before it. */
    static boolean isAfterName(String word) {
        return !word.isEmpty() && !Character.isUpperCase(word.charAt(0)) && Patronymics.isChildWord(word);
    }

    static boolean isParticle(String word) {
        return BEFORE_SURNAME.contains(word) || isAfterName(word);
    }

    /** One word, parts parted by hyphens and apostrophes on their own. */
    static String of(String word) {
        if (isTidy(word) || isParticle(word) || isPairOfInitials(word)) {
            return word;
        }
        String low = lower(word);
        if (isAfterName(low)) {
            return low;
        }
        boolean upper = isUpper(word);
        boolean lower = word.equals(low);
        boolean slip = Letters.hasCyrillic(word) && isCapsSlip(word);
        return upper || lower || slip ? titled(low) : word;
    }

    /** «ПП», «ИИ»: two capitals that nobody could say as a word. */
    static boolean isPairOfInitials(String word) {
        if (word.length() != 2 || !isUpper(word) || !Letters.hasCyrillic(word)) {
            return false;
        }
        char one = word.charAt(0);
        char two = word.charAt(1);
        return Character.isLetter(one)
                && Character.isLetter(two)
                && (one == two || VOWELS.indexOf(one) < 0 && VOWELS.indexOf(two) < 0);
    }

    /** Letter by letter, so that the length stays (the dotted capital I of Turkish would become two). */
    private static String lower(String word) {
        char[] out = word.toCharArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = Character.toLowerCase(out[i]);
        }
        return new String(out);
    }

    private static boolean isUpper(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTidy(String word) {
        if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isUpperCase(c) || !(Character.isLetter(c) || MARKS.indexOf(c) >= 0)) {
                return false;
            }
        }
        return Character.isLowerCase(word.charAt(word.length() - 1)) || word.length() == 1;
    }

    /** «иВАНОВ», «ИВанов»: Caps Lock or Shift held too long. */
    private static boolean isCapsSlip(String word) {
        if (word.indexOf('-') >= 0 || word.indexOf('\'') >= 0 || word.length() < 3) {
            return false;
        }
        boolean inverted = Character.isLowerCase(word.charAt(0));
        for (int i = 1; inverted && i < word.length(); i++) {
            inverted = Character.isUpperCase(word.charAt(i));
        }
        boolean held = Character.isUpperCase(word.charAt(0)) && Character.isUpperCase(word.charAt(1));
        for (int i = 2; held && i < word.length(); i++) {
            held = Character.isLowerCase(word.charAt(i));
        }
        return inverted || held;
    }

    private static String titled(String low) {
        StringBuilder out = new StringBuilder(low.length());
        boolean start = true;
        int begin = 0;
        int capital = 0;
        for (int i = 0; i < low.length(); i++) {
            char c = low.charAt(i);
            if (start && c != '-') {
                int hyphen = low.indexOf('-', i);
                String part = low.substring(i, hyphen < 0 ? low.length() : hyphen);
                boolean particle = begin > 0 && isParticle(part);
                out.append(particle ? c : Character.toUpperCase(c));
                start = false;
                capital = i + ofClan(part);
            } else {
                out.append(i == capital ? Character.toUpperCase(c) : c);
            }
            if (c == '-' || (c == '\'' && i == 1)) {
                start = true;
                begin = i + 1;
            }
        }
        return out.toString();
    }

    /** How far behind its beginning a word has a second capital: {@code McDonald}, {@code MacGregor}; 0 where it has none. */
    private static int ofClan(String low) {
        if (low.startsWith("mc") && low.length() >= "mc".length() + LEAST_BEHIND_MC) {
            return "mc".length();
        }
        return isOfMac(low) ? "mac".length() : 0;
    }
}
