package dev.revizor.normalize.fields;

import java.util.HashMap;
import java.util.Map;

/**
 * First names of other peoples in Russian letters that neither rule nor letters tell the sex of, or tell wrong: drawn from
 * the lists of programs that invent people (see ORIGINS.txt). Read once.
 */
final class WorldNames {
    private static final String SEVERAL = "+";
    private static final String CONSONANTS = "бвгджзйклмнпрстфхцчшщ";

    /**
     * What the lists say of a name.
     *
     * @param isSure whether several lists, made by different people, have it
     */
    private record Entry(String sex, boolean isSure) {}

    private static final Map<String, Entry> NAMES = new HashMap<>();

    static {
        NameDictionary.load(
                "first_names_world.tsv",
                row -> NAMES.put(row[0], new Entry(row[1], row.length > 2 && row[2].equals(SEVERAL))));
    }

    private WorldNames() {}

    /** {@code m} or {@code f} of a folded first name; the empty string where the lists have it not. */
    static String sex(String key) {
        Entry entry = NAMES.get(key);
        return entry == null ? "" : entry.sex;
    }

    /** Whether so many lists have the name that it stands against rule and letters. */
    static boolean isSure(String key) {
        Entry entry = NAMES.get(key);
        return entry != null && entry.isSure;
    }

    /**
     * The sex of the names that a word may be another spelling of, where all of them have the same: «Адилэ» is «Адиле»,
     * «Ревека» is «Ревекка».
     */
    static String ofOtherSpelling(String key) {
        Spellings found = new Spellings();
        found.ask(key.replace('э', 'е'));
        for (int at = 1; at < key.length(); at++) {
            char c = key.charAt(at);
            String head = key.substring(0, at);
            String tail = key.substring(at + 1);
            if (c == 'е') {
                found.ask(head + 'э' + tail);
            }
            if (c == key.charAt(at - 1)) {
                found.ask(head + tail);
            } else if (CONSONANTS.indexOf(c) >= 0) {
                found.ask(head + c + c + tail);
            }
        }
        return found.agreed();
    }

    /** What the known names among the spellings of a word say. */
    private static final class Spellings {
        private String said = "";
        private boolean agree = true;

        void ask(String spelling) {
            String sex = known(spelling);
            agree &= sex.isEmpty() || said.isEmpty() || sex.equals(said);
            said = sex.isEmpty() ? said : sex;
        }

        private static String known(String spelling) {
            String listed = FirstNameSex.listed(spelling);
            return listed.isEmpty() ? sex(spelling) : listed;
        }

        String agreed() {
            return agree && !said.equals("u") ? said : "";
        }
    }
}
