package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An export that we know by its titles: a data file under {@code mapping/presets}.
 *
 * @param name e.g. {@code bitrix24-contacts}
 * @param system the source system for ids
 * @param kind what its rows describe
 * @param fingerprint keys of titles that tell it from others
 * @param need how many of them must be there
 * @param ids keys of the titles of its column of ids; empty: it has none
 * @param titles all its titles that we know, as they are spelt
 * @param must keys of titles without any of which it is another one
 * @param one keys of titles one of which it must have; empty: it need not
 * @param without keys of titles that tell that it is another one
 * @param most how many columns the table may have; 0: any number
 * @param columns what it knows better than the dictionary, by the key of a title
 * @param rules how its cells are spelt
 */
record Preset(
        String name,
        String system,
        EntityKind kind,
        Set<String> fingerprint,
        int need,
        Set<String> ids,
        Set<String> titles,
        Set<String> must,
        Set<String> one,
        Set<String> without,
        int most,
        Map<String, Target> columns,
        CellRules rules) {

    static List<Preset> all() {
        List<Preset> out = new ArrayList<>();
        for (String[] line : Lines.of("presets/index.txt")) {
            out.add(read(line[0]));
        }
        return out;
    }

    private static Preset read(String name) {
        Map<String, String> settings = new LinkedHashMap<>();
        Map<String, Target> columns = new LinkedHashMap<>();
        List<String[]> rules = new ArrayList<>();
        Set<String> titles = new LinkedHashSet<>();
        for (String[] line : Lines.of("presets/" + name + ".preset")) {
            if (line[0].equals("rule")) {
                rules.add(line);
            } else if (line[0].equals("column")) {
                for (String title : Lines.titles(line[2])) {
                    columns.put(TitleKey.of(title), Target.parse(line[1]));
                }
            } else if (line[0].equals("titles")) {
                titles.addAll(List.of(Lines.titles(line[1])));
            } else {
                settings.put(line[0], line[1]);
            }
        }
        EntityKind kind = EntityKind.of(settings.getOrDefault("kind", "")).orElseThrow();
        int need = Integer.parseInt(settings.getOrDefault("need", "3"));
        int most = Integer.parseInt(settings.getOrDefault("most", "0"));
        return new Preset(
                name,
                settings.getOrDefault("system", "file"),
                kind,
                keys(settings.getOrDefault("fingerprint", "")),
                need,
                keys(settings.getOrDefault("id", "")),
                titles,
                keys(settings.getOrDefault("must", "")),
                keys(settings.getOrDefault("one", "")),
                keys(settings.getOrDefault("without", "")),
                most,
                columns,
                CellRules.parse(rules));
    }

    private static Set<String> keys(String titles) {
        Set<String> out = new LinkedHashSet<>();
        for (String title : Lines.titles(titles)) {
            if (!title.isEmpty()) {
                out.add(TitleKey.of(title));
            }
        }
        return out;
    }

    /** Whether a table may be of this export: not with too many columns, one that tells otherwise, or without one that it must have. */
    boolean allows(List<Heading> headings) {
        Set<String> there = keys(headings);
        return without.stream().noneMatch(there::contains)
                && there.containsAll(must)
                && (most == 0 || headings.size() <= most);
    }

    /** Whether it has a title of those without which others may have written it. */
    boolean isMarked(List<Heading> headings) {
        return one.isEmpty() || headings.stream().anyMatch(heading -> one.contains(heading.full()));
    }

    /** How many titles of the fingerprint a table has; 0 when it cannot be of this export. */
    int hits(List<Heading> headings) {
        if (!allows(headings)) {
            return 0;
        }
        Set<String> there = keys(headings);
        there.retainAll(fingerprint);
        return there.size();
    }

    private static Set<String> keys(List<Heading> headings) {
        Set<String> there = new LinkedHashSet<>();
        headings.forEach(heading -> there.add(heading.full()));
        return there;
    }

    /** Whether the export has a column under that title. */
    boolean knows(Heading heading) {
        return titles.contains(heading.title())
                || fingerprint.contains(heading.full())
                || columns.containsKey(heading.full());
    }

    /** How sure the recognition is, 0..1: less where it is by ordinary titles alone. */
    double certainty(List<Heading> headings) {
        int more = hits(headings) - need;
        return more < 0 ? 0.8 : Math.min(1, 0.92 + 0.02 * more);
    }
}
