package dev.revizor.merge;

import java.util.ArrayList;
import java.util.List;

/** Several values in one cell, a line each; line breaks and backslashes of a value itself are written as in Java. */
final class Several {
    private Several() {}

    static String join(List<String> values) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            String plain =
                    values.get(i).replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
            out.append(i == 0 ? "" : "\n").append(plain);
        }
        return out.toString();
    }

    static List<String> split(String cell) {
        List<String> out = new ArrayList<>();
        if (cell.isEmpty()) {
            return out;
        }
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\n') {
                out.add(value.toString());
                value.setLength(0);
            } else if (c == '\\' && i + 1 < cell.length()) {
                i++;
                char next = cell.charAt(i);
                value.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else if (c != '\r') {
                value.append(c);
            }
        }
        out.add(value.toString());
        return out;
    }
}
