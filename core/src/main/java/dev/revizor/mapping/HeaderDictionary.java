package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The titles that we know: {@code dictionary.tsv}, and behind it those of further languages. */
final class HeaderDictionary {
    /** From this length on a title may have one letter wrong, from the other on two. */
    private static final int ONE_TYPO = 5;

    private static final int TWO_TYPOS = 12;

    /** Ends a title of our lists that stands for all that begin so. */
    private static final String AND_MORE = "…";

    private final Map<String, List<Target>> targets = new LinkedHashMap<>();
    private final Map<String, List<Target>> beginnings = new LinkedHashMap<>();

    /** Titles of which a slip is looked for: in a dozen languages any short word is a letter away from some other. */
    private final Set<String> mistyped;

    private HeaderDictionary() {
        read("dictionary.tsv", Set.of());
        mistyped = new LinkedHashSet<>(targets.keySet());
        // A word that two languages have keeps the meaning that it always had.
        read("titles-of-languages.tsv", mistyped);
        // Our own ids are titles too: what we write we can read.
        for (Field field : Field.values()) {
            targets.computeIfAbsent(TitleKey.of(field.id()), key -> new ArrayList<>())
                    .add(Target.of(field, ""));
            mistyped.add(TitleKey.of(field.id()));
        }
    }

    private void read(String resource, Set<String> known) {
        for (String[] line : Lines.of(resource)) {
            Target target = Target.parse(line[0]);
            for (String title : Lines.titles(line[1])) {
                String key = TitleKey.of(title);
                if (title.endsWith(AND_MORE)) {
                    beginnings.computeIfAbsent(key, one -> new ArrayList<>()).add(target);
                } else if (!known.contains(key)) {
                    targets.computeIfAbsent(key, one -> new ArrayList<>()).add(target);
                }
            }
        }
    }

    /** Read once, when the first table is opened; never written afterwards. */
    private static final class Known {
        private static final HeaderDictionary ALL = new HeaderDictionary();
    }

    static HeaderDictionary load() {
        return Known.ALL;
    }

    /** What a title feeds in a table of a kind whatever its values: a line for the kind goes before one for all. */
    Optional<Target> find(String key, EntityKind kind) {
        return all(key, kind).stream()
                .filter(target -> target.strength() != Target.Strength.IF_FITS)
                .findFirst();
    }

    /** All that a title may feed in a table of a kind: what its values must bear out first, then lines for the kind. */
    List<Target> all(String key, EntityKind kind) {
        List<Target> out = new ArrayList<>();
        List<Target> exact = targets.get(key);
        for (Target target : exact == null ? begun(key) : exact) {
            if (target.kind().isEmpty() || target.kind().get() == kind) {
                out.add(target);
            }
        }
        out.sort(Comparator.comparing((Target target) -> target.strength() != Target.Strength.IF_FITS)
                .thenComparing(target -> target.kind().isEmpty()));
        return out;
    }

    private List<Target> begun(String key) {
        return beginnings.entrySet().stream()
                .filter(beginning -> key.startsWith(beginning.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    /** What a mistyped title feeds: a known title a letter or two away that begins alike, if all such agree. */
    Optional<Target> alike(String key, EntityKind kind) {
        int allowed = key.length() >= TWO_TYPOS ? 2 : key.length() >= ONE_TYPO ? 1 : 0;
        Optional<Target> best = Optional.empty();
        int bestDistance = allowed + 1;
        for (String known : mistyped) {
            boolean possible = allowed > 0 && known.length() >= ONE_TYPO && known.charAt(0) == key.charAt(0);
            int distance = possible ? distance(key, known, allowed) : allowed + 1;
            if (distance < bestDistance) {
                best = find(known, kind);
                bestDistance = distance;
            } else if (distance == bestDistance && distance <= allowed && !best.equals(find(known, kind))) {
                best = Optional.empty();
            }
        }
        return best;
    }

    /** Optimal string alignment: insert, delete, replace, swap neighbours; more than {@code most} is {@code most + 1}. */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                boolean swap =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                d[i][j] = swap ? Math.min(d[i][j], d[i - 2][j - 2] + 1) : d[i][j];
            }
        }
        return Math.min(d[a.length()][b.length()], most + 1);
    }
}
