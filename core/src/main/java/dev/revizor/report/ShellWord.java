package dev.revizor.report;

/** A name as one word of a command to copy; what a shell would act upon stands in single quotes. */
public final class ShellWord {
    private static final String HARMLESS = "._-/+=:@%,";

    private ShellWord() {}

    /** The word; characters that could drive a terminal are shown instead. */
    public static String of(String name) {
        String shown = Visible.of(name);
        boolean harmless = !shown.isEmpty()
                && (shown.charAt(0) != '-' || isOption(shown))
                && shown.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0);
        return harmless ? shown : "'" + shown.replace("'", "'\\''") + "'";
    }

    /** {@code -} is the standard input, {@code --sheet} the name of an option: neither is a file. */
    private static boolean isOption(String word) {
        return word.equals("-") || word.startsWith("--");
    }
}
