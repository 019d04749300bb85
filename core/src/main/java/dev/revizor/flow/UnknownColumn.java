package dev.revizor.flow;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.rule.NearestWord;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is said of a title that no table has: never without those that there are, the nearest first. */
final class UnknownColumn {
    private static final int MOST_NAMED = 12;

    private UnknownColumn() {}

    static RevizorException of(Place place, String typed, List<String> titles) {
        Set<String> named = new LinkedHashSet<>();
        new NearestWord(titles).of(typed.strip()).ifPresent(named::add);
        titles.stream().map(String::strip).filter(title -> !title.isEmpty()).forEach(named::add);
        List<String> shown =
                named.stream().limit(MOST_NAMED).map(title -> "«" + title + "»").toList();
        int more = named.size() - shown.size();
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("column", typed);
        args.put("columns", shown.isEmpty() ? "–" : String.join(", ", shown) + (more > 0 ? ", … +" + more : ""));
        return new RevizorException(FlowError.UNKNOWN_COLUMN, place, args);
    }
}
