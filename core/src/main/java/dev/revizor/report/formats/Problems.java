package dev.revizor.report.formats;

import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.Visible;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Error codes to sentences: the code, the place, what happened, what to do. */
public final class Problems {
    private final Lang lang;
    private final Texts own;
    private final Map<String, Optional<Texts>> bundles = new TreeMap<>();

    private Problems(Lang lang) {
        this.lang = lang;
        this.own = Texts.of("report", lang);
    }

    /** Sentences of a language; bundles are read once. Not for several threads at a time. */
    public static Problems in(Lang lang) {
        return new Problems(lang);
    }

    /** One sentence for one trouble. */
    public static String sentence(Problem problem, Lang lang) {
        return in(lang).sentence(problem);
    }

    /** One sentence for what stopped the run. */
    public static String sentence(RevizorException stop, Lang lang) {
        return in(lang).sentence(stop.code(), stop.place(), stop.args());
    }

    /** {@code ERR-0107 contacts.csv:41203, «Телефон»: … Что делать: …} */
    public String sentence(Problem problem) {
        return sentence(problem.code(), problem.place(), problem.args());
    }

    /** The same from its parts. */
    public String sentence(ErrorCode code, Place place, Map<String, Object> args) {
        String where = place(place);
        return code.code() + (where.isEmpty() ? "" : " " + where) + ": " + hint(code, args);
    }

    /** What happened and what to do, without code and place. */
    public String hint(ErrorCode code, Map<String, Object> args) {
        String what = what(code, args);
        String fix = fix(code, args);
        if (what.isEmpty()) {
            return own.get("problem.unknown");
        }
        return fix.isEmpty() ? what : own.get("problem.fix", "what", what, "fix", fix);
    }

    /** What happened; empty when the code has no text. */
    public String what(ErrorCode code, Map<String, Object> args) {
        return text(code, "what", args);
    }

    /** What to do; empty when the code has no text. */
    public String fix(ErrorCode code, Map<String, Object> args) {
        return text(code, "fix", args);
    }

    /** {@code base.xlsx [Лист1]:12, «Телефон»}; empty when there is no place. */
    public String place(Place place) {
        StringBuilder out = new StringBuilder(Visible.of(place.file()));
        if (!place.sheet().isEmpty()) {
            out.append(" [").append(Visible.of(place.sheet())).append(']');
        }
        if (place.row() > 0) {
            out.append(':').append(place.row());
        }
        if (!place.column().isEmpty()) {
            out.append(out.length() == 0 ? "" : ", ").append(own.get("quoted", "text", Visible.of(place.column())));
        }
        return out.toString();
    }

    private String text(ErrorCode code, String part, Map<String, Object> args) {
        Map<String, Object> shown = new TreeMap<>();
        args.forEach((name, value) -> shown.put(name, value instanceof String ? Visible.of((String) value) : value));
        return bundles.computeIfAbsent(room(code), this::bundle)
                .flatMap(texts -> texts.find(code.code() + "." + part, shown))
                .orElse("");
    }

    private Optional<Texts> bundle(String room) {
        String name = "/dev/revizor/text/problems-" + room + "_" + lang.id() + ".properties";
        return Texts.class.getResource(name) == null
                ? Optional.empty()
                : Optional.of(Texts.of("problems-" + room, lang));
    }

    /** The last part of the package of the code's enum; the enum itself even for a constant with a body. */
    private static String room(ErrorCode code) {
        Class<?> type = code instanceof Enum<?> ? ((Enum<?>) code).getDeclaringClass() : code.getClass();
        String name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
