package dev.revizor.report;

import java.util.ArrayList;
import java.util.List;

/** The argument names of a text's pattern. */
final class Placeholders {
    private Placeholders() {}

    static List<String> in(String pattern) {
        List<String> names = new ArrayList<>();
        int open = pattern.indexOf('{');
        while (open >= 0) {
            int close = pattern.indexOf('}', open);
            if (close < 0) {
                return names;
            }
            String inside = pattern.substring(open + 1, close);
            int bar = inside.indexOf('|');
            names.add(bar < 0 ? inside : inside.substring(0, bar));
            open = pattern.indexOf('{', close);
        }
        return names;
    }
}
