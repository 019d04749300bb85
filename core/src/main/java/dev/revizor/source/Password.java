package dev.revizor.source;

/**
 * What opens a locked workbook. It shows itself nowhere: not in messages, nor in what a debugger or a log prints.
 *
 * @param text as it is typed
 */
public record Password(String text) {
    @Override
    public String toString() {
        return "Password";
    }
}
