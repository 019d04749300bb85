package dev.revizor.normalize.fields;

/** Three usual ways to write Russian in Latin letters: passports, English papers, the web. */
enum Romanization {
    PASSPORT("i", "iu", "ia", "kh", "ts", "y", "i"),
    ENGLISH("y", "yu", "ya", "kh", "ts", "y", "y"),
    WEB("j", "ju", "ja", "h", "c", "y", "ij");

    private static final String FROM = "абвгдезиклмнопрстуф";
    private static final String TO = "abvgdeziklmnoprstuf";

    private final String softI;
    private final String yu;
    private final String ya;
    private final String kh;
    private final String ts;
    private final String hard;
    private final String ending;

    Romanization(String shortI, String yu, String ya, String kh, String ts, String hard, String ending) {
        this.softI = shortI;
        this.yu = yu;
        this.ya = ya;
        this.kh = kh;
        this.ts = ts;
        this.hard = hard;
        this.ending = ending;
    }

    /** A word in lower case, ё as е. */
    String of(String word) {
        StringBuilder out = new StringBuilder(word.length() + 4);
        int end = word.endsWith("ий") ? word.length() - 2 : word.length();
        for (int i = 0; i < end; i++) {
            char c = word.charAt(i);
            int plain = FROM.indexOf(c);
            if (plain >= 0) {
                out.append(TO.charAt(plain));
            } else {
                out.append(special(c));
            }
        }
        return end < word.length() ? out.append(ending).toString() : out.toString();
    }

    private String special(char c) {
        return switch (c) {
            case 'й' -> softI;
            case 'ю' -> yu;
            case 'я' -> ya;
            case 'х' -> kh;
            case 'ц' -> ts;
            case 'ы' -> hard;
            case 'ж' -> "zh";
            case 'ч' -> "ch";
            case 'ш' -> "sh";
            case 'щ' -> "shch";
            case 'э' -> "e";
            case 'ь', 'ъ' -> "";
            default -> String.valueOf(c);
        };
    }
}
