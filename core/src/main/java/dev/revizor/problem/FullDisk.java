package dev.revizor.problem;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells a full disk from other troubles of writing. Java has no type for it, only the system's words, and the system says
 * them in the user's language: those of Linux, macOS, and Windows in English and Russian.
 */
public final class FullDisk {
    private static final List<String> WORDS = List.of(
            "no space left",
            "not enough space",
            "disk full",
            "disk is full",
            "quota",
            "нет места на",
            "не осталось свободного места",
            "недостаточно места",
            "недостаточно свободного места",
            "квота");

    /** Less than that is none: a page of a base and its log are more. */
    private static final long ROOM = 1 << 17;

    private FullDisk() {}

    /** Whether the system says that there is no room. */
    public static boolean saidBy(IOException failure) {
        return says(words(failure));
    }

    /** Whether there is no room where a file stands, for those who are only told that writing failed. */
    public static boolean isAt(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            return folder != null && Files.getFileStore(folder).getUsableSpace() < ROOM;
        } catch (IOException e) {
            // A folder that cannot be asked is not a full one.
            return false;
        }
    }

    /** What the system says without the file's name, which may have any word in it. */
    private static @Nullable String words(IOException failure) {
        if (failure instanceof FileSystemException system) {
            return system.getReason();
        }
        String message = failure.getMessage();
        return failure instanceof FileNotFoundException && message != null
                ? message.substring(message.lastIndexOf('(') + 1)
                : message;
    }

    private static boolean says(@Nullable String message) {
        String words = message == null ? "" : message.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(words::contains);
    }
}
