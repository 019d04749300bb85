package dev.revizor.source;

/**
 * A tag of HTML, taken character by character as browsers do (WHATWG, HTML, 13.2.5.6 «tag open» to 13.2.5.40): a quotation
 * mark opens a value only right behind the {@code =}, within any other value or name it is a character like each. Of the
 * attributes only the spans of a cell are kept. One object for all tags of a page, so its fields are not final.
 */
final class HtmlTag {
    /** A tag that is longer than any ends there: its end was lost. */
    private static final int LONGEST = 1 << 16;
    /** More than any name that is asked for. */
    private static final int LONGEST_NAME = 16;
    /** Cells reach over so many columns or rows at most (WHATWG, HTML, 4.9.11). */
    private static final int WIDEST = 1_000;

    private static final String COMMENT = "!--";

    private enum At {
        NAME,
        BEFORE_ATTRIBUTE,
        ATTRIBUTE,
        AFTER_ATTRIBUTE,
        BEFORE_VALUE,
        UNQUOTED,
        QUOTED,
        /** In a declaration or an instruction, which have no attributes. */
        OTHER
    }

    private final StringBuilder name = new StringBuilder();
    private final StringBuilder attribute = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private At at = At.NAME;
    private char quote;
    private int length;
    /** 0: not said. */
    private int columns;

    private int rows;

    /** Begins a tag behind its {@code <}. */
    void begin() {
        name.setLength(0);
        attribute.setLength(0);
        value.setLength(0);
        at = At.NAME;
        length = 0;
        columns = 0;
        rows = 0;
    }

    /** Takes the next character; whether the tag ends with it. */
    boolean endsWith(char c) {
        length++;
        if (c == '>' && at != At.QUOTED || length > LONGEST) {
            endAttribute();
            return true;
        }
        switch (at) {
            case NAME -> inName(c);
            case BEFORE_ATTRIBUTE -> beforeAttribute(c);
            case ATTRIBUTE -> inAttribute(c);
            case AFTER_ATTRIBUTE -> afterAttribute(c);
            case BEFORE_VALUE -> beforeValue(c);
            case UNQUOTED -> inUnquoted(c);
            case QUOTED -> inQuoted(c);
            case OTHER -> add(name, c);
        }
        return isComment();
    }

    /** Whether it is the beginning of a comment. */
    boolean isComment() {
        return length == COMMENT.length() && COMMENT.contentEquals(name);
    }

    /** In small letters, with the {@code /} of an end tag. */
    String name() {
        return name.toString();
    }

    /** Over how many columns a cell reaches. */
    int columns() {
        return Math.max(1, columns);
    }

    /** Over how many rows a cell reaches. */
    int rows() {
        return Math.max(1, rows);
    }

    private void inName(char c) {
        if (isBlank(c) || c == '/' && name.length() > 0) {
            at = At.BEFORE_ATTRIBUTE;
            return;
        }
        boolean other = name.length() == 0 && (c == '!' || c == '?') || "/".contentEquals(name) && !isLetter(c);
        add(name, c);
        if (other) {
            at = At.OTHER;
        }
    }

    private void beforeAttribute(char c) {
        if (!isBlank(c) && c != '/') {
            endAttribute();
            at = At.ATTRIBUTE;
            // Even a «=» begins a name here.
            add(attribute, c);
        }
    }

    private void inAttribute(char c) {
        if (isBlank(c)) {
            at = At.AFTER_ATTRIBUTE;
        } else if (c == '/') {
            at = At.BEFORE_ATTRIBUTE;
        } else if (c == '=') {
            at = At.BEFORE_VALUE;
        } else {
            add(attribute, c);
        }
    }

    private void afterAttribute(char c) {
        if (c == '=') {
            at = At.BEFORE_VALUE;
        } else {
            beforeAttribute(c);
        }
    }

    private void beforeValue(char c) {
        if (c == '"' || c == '\'') {
            quote = c;
            at = At.QUOTED;
        } else if (!isBlank(c)) {
            at = At.UNQUOTED;
            add(value, c);
        }
    }

    private void inUnquoted(char c) {
        if (isBlank(c)) {
            at = At.BEFORE_ATTRIBUTE;
        } else {
            add(value, c);
        }
    }

    private void inQuoted(char c) {
        if (c == quote) {
            at = At.BEFORE_ATTRIBUTE;
        } else {
            add(value, c);
        }
    }

    /** The first of two attributes of one name counts. */
    private void endAttribute() {
        if (columns == 0 && "colspan".contentEquals(attribute)) {
            columns = number(value);
        } else if (rows == 0 && "rowspan".contentEquals(attribute)) {
            rows = number(value);
        }
        attribute.setLength(0);
        value.setLength(0);
    }

    /** WHATWG, HTML, 2.3.4.2: what follows the digits does not count; without any it is one. */
    private static int number(CharSequence value) {
        int from = 0;
        while (from < value.length() && isBlank(value.charAt(from))) {
            from++;
        }
        from += from < value.length() && value.charAt(from) == '+' ? 1 : 0;
        int number = 0;
        for (int i = from; i < value.length() && value.charAt(i) >= '0' && value.charAt(i) <= '9'; i++) {
            number = Math.min(WIDEST, number * 10 + value.charAt(i) - '0');
        }
        return Math.max(1, number);
    }

    private static void add(StringBuilder to, char c) {
        if (to.length() < LONGEST_NAME) {
            to.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
