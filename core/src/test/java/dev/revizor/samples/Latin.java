package dev.revizor.samples;

import java.util.Locale;

/** Russian letters in Latin ones: as in passports (ICAO 9303) and as people write to each other. */
final class Latin {
    private static final String FROM = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] PASSPORT =
            split("a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia");
    private static final String[] EVERYDAY =
            split("a b v g d e yo zh z i y k l m n o p r s t u f h c ch sh sch - y - e yu ya");
    private static final String KEYS = "f,dult`;pbqrkvyjghcnea[wxio]sm'.z";

    private Latin() {}

    static String passport(String text) {
        return spell(text, PASSPORT);
    }

    static String everyday(String text) {
        return spell(text, EVERYDAY);
    }

    /** As it comes out when the keyboard was left in English. */
    static String wrongLayout(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = FROM.indexOf(Character.toLowerCase(c));
            char key = at < 0 ? c : KEYS.charAt(at);
            out.append(at >= 0 && Character.isUpperCase(c) ? Character.toUpperCase(key) : key);
        }
        return out.toString();
    }

    private static String spell(String text, String[] table) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = FROM.indexOf(Character.toLowerCase(c));
            if (at < 0) {
                out.append(c);
                continue;
            }
            String letters = table[at];
            if (letters.equals("-")) {
                continue;
            }
            boolean capital = Character.isUpperCase(c);
            out.append(capital ? letters.substring(0, 1).toUpperCase(Locale.ROOT) : letters.substring(0, 1))
                    .append(letters, 1, letters.length());
        }
        return out.toString();
    }

    private static String[] split(String words) {
        return words.split(" ");
    }
}
