package dev.revizor.cli.commands;

import dev.revizor.cli.Out;
import java.io.Console;

/** A question that only a person at a terminal can answer; elsewhere the answer is no. */
final class Confirm {
    private Confirm() {}

    /** Whether the person typed exactly the expected text. */
    static boolean typed(Out out, String question, String expected) {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        out.talkStream().print(question);
        out.talkStream().flush();
        String answer = console.readLine();
        return answer != null && answer.trim().equals(expected);
    }
}
