package dev.revizor.cli.commands;

import dev.revizor.cli.Session;
import dev.revizor.flow.ExpectedErrors;
import dev.revizor.text.Lang;
import dev.revizor.text.Numbers;
import java.util.Optional;

/** The expected errors in a sentence. */
final class ErrorTalk {
    private static final int PERCENT = 100;

    /** Less than this is shown as less than this. */
    private static final double LEAST = 0.0001;

    private ErrorTalk() {}

    /** The sentence; empty without any groups. */
    static Optional<String> line(Session.Setup setup, ExpectedErrors expected) {
        if (Double.isNaN(expected.all())) {
            return Optional.empty();
        }
        String all = share(expected.all(), setup.lang());
        return Optional.of(
                Double.isNaN(expected.merge())
                        ? setup.texts().get("dedupe.errors.ask", "all", all)
                        : setup.texts()
                                .get("dedupe.errors", "merge", share(expected.merge(), setup.lang()), "all", all));
    }

    private static String share(double share, Lang lang) {
        return share > 0 && share < LEAST
                ? "< " + Numbers.decimal(LEAST * PERCENT, 2, lang) + " %"
                : Numbers.decimal(share * PERCENT, 2, lang) + " %";
    }
}
