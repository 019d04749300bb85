package dev.revizor.cli.commands;

import dev.revizor.cli.CommandWord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Commands of two words, such as {@code audit cards}: the second word is the first positional argument. */
abstract class TwoWords extends StoreWork {
    /** The second words that there are; the first is what happens without one. */
    abstract List<String> words();

    abstract int run(String word);

    @Override
    public final Integer call() {
        return run(takeWord().orElse(words().get(0)));
    }

    /** Takes the second word away from the files. A file of that name must be given as {@code ./cards}. */
    private Optional<String> takeWord() {
        Optional<Path> first = input.positional();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String text = first.get().toString();
        if (words().contains(text)) {
            input.dropFirst();
            return Optional.of(text);
        }
        if (!text.contains(".") && !Files.exists(first.get())) {
            throw CommandWord.unknown(text, words());
        }
        return Optional.empty();
    }
}
