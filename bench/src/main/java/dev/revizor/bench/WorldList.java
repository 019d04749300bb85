package dev.revizor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * First names of other peoples in Russian letters with their sex, out of the lists of Faker, faker-js, Datafaker and
 * mimesis (MIT, Apache-2.0), transcribed by the letters of each language. Where the spelling of a language tells its sound
 * less surely, as in German, French, Portuguese or Japanese, the names only teach the letters.
 */
final class WorldList {
    private static final String FILE = "first_names_world.tsv";
    private static final double TRANSCRIBED = 0.7;
    private static final double ROUGHLY = 0.5;

    /** In hundredths of log-odds: a name that its letters tell as clearly need not be listed. */
    private static final int TELLING = 350;
    /** … and that the rules tell, if the letters do not speak against them so much. */
    private static final int DOUBTING = 100;

    /**
     * A name of the file.
     *
     * @param lists how many independent lists have the name in a sure transcription; 0 for a rough one
     */
    private record Name(String word, String sex, int lists) {
        boolean isOfOneSex() {
            return !sex.equals("u");
        }
    }

    private final List<Name> names;

    private WorldList(List<Name> names) {
        this.names = names;
    }

    static WorldList read() throws IOException {
        List<Name> names = new ArrayList<>();
        try (InputStream in = WorldList.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + FILE);
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] row = line.split("\t");
                names.add(new Name(row[0], row[1], Integer.parseInt(row[2])));
            }
        }
        return new WorldList(names);
    }

    void teach(GramTraining training) {
        for (Name name : names) {
            if (name.isOfOneSex()) {
                training.add(name.word, name.sex.equals("m"), name.lists > 0 ? TRANSCRIBED : ROUGHLY);
            }
        }
    }

    /**
     * Rows of a name, its sex, and {@code +} where several lists have it: what rules and letters do not tell for sure.
     *
     * @param letters what was learnt
     * @param rules endings and sexes of Petrovich
     */
    List<String> untold(GramTraining letters, Map<String, String> rules) {
        List<String> out = new ArrayList<>();
        for (Name name : names) {
            if (name.isOfOneSex() && name.lists > 0 && !isTold(name, letters.weighed(name.word), rules)) {
                out.add(name.word + "\t" + name.sex + (name.lists > 1 ? "\t+" : ""));
            }
        }
        return out;
    }

    private static boolean isTold(Name name, long man, Map<String, String> rules) {
        long lean = name.sex.equals("m") ? man : -man;
        String rule = rule(name.word, rules);
        return rule.equals(name.sex) ? lean > -DOUBTING : rule.isEmpty() && lean >= TELLING;
    }

    /** The longest ending speaks, as in the product. */
    private static String rule(String word, Map<String, String> rules) {
        String whole = "^" + word;
        for (int from = 0; from < whole.length(); from++) {
            String sex = rules.get(whole.substring(from));
            if (sex != null) {
                return sex.equals("u") ? "" : sex;
            }
        }
        return "";
    }
}
