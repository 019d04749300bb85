package dev.revizor.cli;

import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What is printed before any command is chosen. Made without picocli, so that it comes at once. */
final class RootHelp {
    private final Out out;
    private final Texts texts;
    private final Lang lang;

    RootHelp(Out out, Lang lang) {
        this.out = out;
        this.lang = lang;
        this.texts = Texts.of("cli", lang);
    }

    /** What it is, three examples, where help is. */
    void brief() {
        lines("root.brief");
    }

    /** All commands, a line each. */
    void full() {
        lines("root.brief");
        out.line("");
        for (String name : CommandTable.ORDER) {
            out.line(
                    name.isEmpty() ? "" : String.format(Locale.ROOT, "  %-11s %s", name, texts.get("command." + name)));
        }
        out.line("");
        lines("root.options");
    }

    /** Name, version, licence, Java. */
    void version() {
        String version = Optional.ofNullable(RootHelp.class.getPackage().getImplementationVersion())
                .orElse("dev");
        out.line("revizor " + version + " (Apache-2.0), Java "
                + Runtime.version().feature());
    }

    private void lines(String key) {
        for (int i = 1; texts.has(key + "." + i); i++) {
            out.line(texts.pattern(key + "." + i));
        }
    }

    void unknownCommand(String typed) {
        out.talk(texts.get("usage.unknown_command", "word", typed));
        CommandTable.nearest(typed).ifPresent(near -> out.talk(texts.get("usage.perhaps", "word", near)));
        out.talk(texts.get("usage.see", "command", "revizor --help"));
    }

    /** The page of a rule or an error code; false when there is none. */
    boolean page(String topic) {
        String code = topic.toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{2,10}-[0-9]{3,4}")) {
            unknownCommand(topic);
            return false;
        }
        try (InputStream page =
                Texts.class.getResourceAsStream("/dev/revizor/help/" + lang.id() + "/" + code + ".md")) {
            if (page != null) {
                out.line(new String(page.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
                return true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return errorPage(code);
    }

    private boolean errorPage(String code) {
        for (String room : ErrorHandler.ROOMS) {
            Texts problems = Texts.of("problems-" + room, lang);
            if (problems.has(code + ".what")) {
                out.line("# " + code);
                out.line("");
                out.line(problems.pattern(code + ".what"));
                out.line("");
                out.line(problems.pattern(code + ".fix"));
                return true;
            }
        }
        out.talk(texts.get("usage.unknown_code", "word", code));
        return false;
    }
}
