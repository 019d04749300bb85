package dev.revizor.report.formats;

/** Whether a terminal's text may be coloured. Colour only repeats what the words say. */
public enum Ink {
    PLAIN,
    COLOUR;

    private static final String ESC = "\u001b[";

    /** Bad news. */
    public String bad(String text) {
        return paint("31", text);
    }

    /** Good news. */
    public String good(String text) {
        return paint("32", text);
    }

    /** A heading. */
    public String strong(String text) {
        return paint("1", text);
    }

    private String paint(String code, String text) {
        return this == PLAIN || text.isBlank() ? text : ESC + code + "m" + text + ESC + "0m";
    }
}
