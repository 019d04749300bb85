package dev.revizor.report;

import dev.revizor.model.Band;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Evidence;
import dev.revizor.model.Explained;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Quality;
import dev.revizor.model.ScoredPair;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.text.Lang;
import dev.revizor.text.Numbers;
import dev.revizor.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Codes to words in one language. Texts of other rooms are looked up in their bundles; where a bundle or a key is
 * absent the bare code is shown, so that a new rule or comparison never stops a report.
 */
public final class Texter {
    private static final String EXTRA = "extra_";

    private final Lang lang;
    private final Texts own;
    private final Optional<Texts> rules;
    private final Optional<Texts> normalize;
    private final Optional<Texts> match;

    private final Map<String, String> titles;

    private Texter(Lang lang, Map<String, String> titles) {
        this.lang = lang;
        this.titles = titles;
        this.own = Texts.of("report", lang);
        this.rules = bundle("rules", lang);
        this.normalize = bundle("normalize", lang);
        this.match = bundle("match", lang);
    }

    /** The words of a language. */
    public static Texter in(Lang lang) {
        return new Texter(lang, Map.of());
    }

    /**
     * The same words, which call columns that map to no field by their titles.
     *
     * @param ofComparisons the titles by the comparison's id; other columns go by their number
     */
    public Texter knowing(Map<String, String> ofComparisons) {
        return new Texter(lang, ofComparisons);
    }

    /** The bundle of an area, if it is there. */
    static Optional<Texts> bundle(String area, Lang lang) {
        boolean there = Texts.class.getResource("/dev/revizor/text/" + area + "_" + lang.id() + ".properties") != null;
        return there ? Optional.of(Texts.of(area, lang)) : Optional.empty();
    }

    public Lang lang() {
        return lang;
    }

    /** A text of the report bundle: {@code say("cards", "cards", 5L)}. */
    public String say(String key, Object... namesAndValues) {
        return own.get(key, namesAndValues);
    }

    /** A text of the report bundle. */
    public String say(String key, Map<String, ?> args) {
        return own.get(key, args);
    }

    /** The first of the keys that the report bundle has, else the last. */
    public String sayFirst(Map<String, ?> args, String... keys) {
        for (String key : keys) {
            if (own.has(key)) {
                return own.get(key, args);
            }
        }
        return keys[keys.length - 1];
    }

    /** A text of the report bundle, or the code behind the last point of the key where there is none. */
    public String sayOr(String key, String code) {
        return own.find(key, Map.of()).orElse(code);
    }

    /** A field's name for people. */
    public String field(Field field) {
        return sayOr("field." + field.id(), field.id());
    }

    /** Field names in a row, each in quotes. */
    public String fields(Collection<Field> fields) {
        List<String> names = new ArrayList<>();
        for (Field field : fields) {
            names.add(say("quoted", "text", field(field)));
        }
        return String.join(", ", names);
    }

    /** What a kind of rows is called, in the plural. */
    public String kind(EntityKind kind) {
        return sayOr("kind." + kind.id(), kind.id());
    }

    /** An owner's name with nothing hidden in it; «no owner» for the empty one. */
    public String owner(String owner) {
        return owner.isBlank() ? say("owner.none") : Visible.of(owner);
    }

    /** A metric's name. */
    public String metric(String id) {
        return sayOr("metric." + id, id);
    }

    /** A severity in a word. */
    public String severity(Severity severity) {
        return say("severity." + severity.id());
    }

    /** How far a value can be trusted, in a word or two. */
    public String quality(Quality quality) {
        return say("quality." + quality.id());
    }

    /** A verdict in a word or two. */
    public String verdict(Verdict verdict) {
        return say("verdict." + verdict.name());
    }

    /** The short title of a rule. */
    public String rule(String code) {
        return rules.flatMap(texts -> texts.find(code + ".title", Map.of())).orElse(code);
    }

    /** What a finding says, with its values in it: for worklists only. */
    public String finding(Finding finding) {
        String key = finding.code() + ".finding";
        return rules.filter(texts -> texts.has(key))
                .flatMap(texts -> filled(texts, key, finding.args()))
                .orElseGet(() -> rule(finding.code()));
    }

    /** What to do about a finding, or nothing where its rule has no such text or it wants other arguments. */
    public Optional<String> fix(Finding finding) {
        String key = finding.code() + ".fix";
        return rules.filter(texts -> texts.has(key)).flatMap(texts -> filled(texts, key, finding.args()));
    }

    /** Which export closes the gap when a field has no column. */
    public String missing(Field field) {
        return rules.flatMap(texts -> texts.find("missing." + field.id(), Map.of()))
                .orElseGet(() -> say("closes." + Exports.closing(field).id(), "field", field(field)));
    }

    /** Why a value was changed or is doubtful. */
    public String reason(String code) {
        return code.isEmpty()
                ? ""
                : normalize
                        .flatMap(texts -> texts.find("reason." + code, Map.of()))
                        .orElse(code);
    }

    /** What one comparison says, e.g. «Phone: the same». */
    public String evidence(Evidence evidence) {
        return comparison(evidence.comparison()) + ": " + level(evidence.comparison(), evidence.level());
    }

    /** A level of a comparison in words. */
    public String level(String comparison, String level) {
        String key = "level." + (comparison.startsWith(EXTRA) ? "extra" : comparison) + "." + level;
        return match.filter(texts -> texts.has(key))
                .map(texts -> texts.pattern(key))
                .orElseGet(() -> matchWord("level." + level, level));
    }

    /** A comparison's name; of a column that maps to no field its title, where that is known. */
    public String comparison(String id, String title) {
        return title.isEmpty()
                ? comparison(id)
                : match.flatMap(texts -> texts.find(
                                "comparison.extra", Map.of("column", say("quoted", "text", Visible.of(title)))))
                        .orElse(title);
    }

    /** A blocking key's name; of a column that maps to no field the column's. */
    public String key(String id, String title) {
        return id.startsWith(EXTRA) ? comparison(id, title) : matchWord("key." + id, id);
    }

    /** A band in a word. */
    public String band(Band band) {
        return matchWord("band." + band.id(), band.id());
    }

    /** A comparison's name; those of unmapped columns are numbered {@code extra_3}, from 0. */
    private String comparison(String id) {
        String digits = id.startsWith(EXTRA) ? id.substring(EXTRA.length()) : "";
        boolean extra =
                !digits.isEmpty() && digits.length() < 6 && digits.chars().allMatch(Character::isDigit);
        String title = titles.getOrDefault(id, "");
        if (extra && !title.isEmpty()) {
            return comparison(id, title);
        }
        return extra
                ? say("comparison.column", "number", Integer.toString(Integer.parseInt(digits) + 1))
                : matchWord("comparison." + id, id);
    }

    /** Why two cards that are alike must not be merged unseen. */
    public String conflict(String code) {
        return code.isEmpty() ? "" : matchWord("conflict." + code, code);
    }

    /** The reasons of a pair in words, the strongest first, at most three for and two against. */
    public String why(ScoredPair pair) {
        List<Evidence> order = new ArrayList<>(pair.evidence());
        order.sort((a, b) -> Double.compare(Math.abs(b.bits()), Math.abs(a.bits())));
        List<String> pro = new ArrayList<>();
        List<String> against = new ArrayList<>();
        for (Evidence one : order) {
            if (one.bits() > 0 && pro.size() < 3) {
                pro.add(evidence(one));
            } else if (one.bits() < 0 && against.size() < 2 && !one.comparison().equals(Explained.TOGETHER)) {
                against.add(evidence(one));
            }
        }
        String out = String.join("; ", pro);
        return against.isEmpty() ? out : say("pair.against", "pro", out, "against", String.join("; ", against));
    }

    private String matchWord(String key, String code) {
        return match.flatMap(texts -> texts.find(key, Map.of())).orElse(code);
    }

    /** Empty when the pattern wants an argument that the finding does not have. */
    private Optional<String> filled(Texts texts, String key, Map<String, String> args) {
        String pattern = texts.pattern(key);
        Map<String, Object> shown = new LinkedHashMap<>();
        args.forEach((name, value) -> shown.put(name, show(pattern, name, value)));
        for (String name : Placeholders.in(pattern)) {
            if (!shown.containsKey(name)) {
                return Optional.empty();
            }
        }
        return Optional.of(texts.get(key, shown));
    }

    /** Counts with a noun as numbers, days and reasons as people write them, field ids as names; all else as it stands. */
    private Object show(String pattern, String name, String value) {
        if (pattern.contains("{" + name + "|")) {
            return whole(value);
        }
        if (name.equals("field")) {
            return Field.of(value).map(this::field).orElse(value);
        }
        if (name.equals("reason")) {
            return reason(value);
        }
        return day(value).map(day -> Numbers.day(day, lang)).orElseGet(() -> Visible.of(value));
    }

    private static Long whole(String value) {
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException notWhole) {
            // A rule that counts with something else than a whole number: the noun then stands in the plural.
            return 0L;
        }
    }

    private static Optional<LocalDate> day(String value) {
        if (value.length() != 10 || value.charAt(4) != '-' || value.charAt(7) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
