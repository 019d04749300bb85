package dev.revizor.report.formats;

import dev.revizor.report.Visible;

/** A page under way. Text is escaped and its hidden characters shown; only {@link #raw} goes through as it is. */
final class Html {
    private final StringBuilder out = new StringBuilder(16_384);

    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html text(String text) {
        String shown = Visible.of(text);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(Character.isSurrogate(c) && !paired(shown, i) ? '\ufffd' : c);
            }
        }
        return this;
    }

    private static boolean paired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** An element with a text; attributes are our own markup. */
    Html element(String name, String attributes, String text) {
        raw("<" + name + (attributes.isEmpty() ? "" : " " + attributes) + ">").text(text);
        return raw("</" + name + ">");
    }

    Html element(String name, String text) {
        return element(name, "", text);
    }

    Html line() {
        return raw("\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
