package dev.revizor.source;

import dev.revizor.problem.TemporaryFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * A folder of one file that only this user can read, for data that must be read twice. It is removed when it is closed,
 * and at the end of the process; what a killed process left behind is removed by a later one.
 */
public final class PrivateFolder implements AutoCloseable {
    private static final String PREFIX = "revizor-";

    /** No run takes so long; a folder that is older was left behind, if its process is gone too. */
    private static final Duration OLD = Duration.ofDays(1);

    private static final AtomicBoolean SWEPT = new AtomicBoolean();

    private final Path folder;
    private final Path file;

    private PrivateFolder(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /** What the file holds; the folder is named after it, and only folders of these names are ever swept. */
    public enum Purpose {
        UNPACKED("table"),
        STDIN("stdin"),
        UNLOCKED("workbook");

        private final String file;

        Purpose(String file) {
            this.file = file;
        }

        private String prefix() {
            return PREFIX + name().toLowerCase(java.util.Locale.ROOT) + "-";
        }
    }

    /**
     * An empty folder with the place for its file. The first one of a process sweeps what others left. Throws
     * RevizorException where the folder of temporary files takes none.
     */
    public static PrivateFolder of(Purpose purpose) {
        Path folder = made(purpose.prefix() + ProcessHandle.current().pid() + "-");
        Path file = folder.resolve(purpose.file);
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        if (SWEPT.compareAndSet(false, true)) {
            sweep(folder);
        }
        return new PrivateFolder(folder, file);
    }

    private static Path made(String beginning) {
        try {
            return Files.createTempDirectory(beginning);
        } catch (IOException e) {
            throw TemporaryFolder.trouble(e);
        }
    }

    /** Where the file is, or is to be. */
    public Path file() {
        return file;
    }

    /**
     * Removes the folders beside a new one that processes of the same user left behind more than a day ago. The time of
     * the new folder is the present one: both come from the same file system.
     */
    static void sweep(Path fresh) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(fresh.resolveSibling("."), PREFIX + "*")) {
            UserPrincipal owner = Files.getOwner(fresh);
            FileTime now = Files.getLastModifiedTime(fresh);
            for (Path folder : folders) {
                if (isLeft(folder, owner, now)) {
                    remove(folder);
                }
            }
        } catch (IOException | UnsupportedOperationException e) {
            // Whoever cannot look cannot sweep; the next start tries again.
            return;
        }
    }

    private static boolean isLeft(Path folder, UserPrincipal owner, FileTime now) throws IOException {
        String name = folder.getFileName().toString();
        boolean ours = Arrays.stream(Purpose.values()).anyMatch(purpose -> name.startsWith(purpose.prefix()));
        if (!ours
                || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
            return false;
        }
        FileTime then = Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS);
        boolean old = Duration.between(then.toInstant(), now.toInstant()).compareTo(OLD) > 0;
        return old && !isAlive(name.split("-", 4)[2]);
    }

    private static boolean isAlive(String process) {
        int pid = XlsxStyles.number(process);
        return pid > 0 && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Removes the files that we put there, and the folder if nothing else is in it. */
    private static void remove(Path folder) {
        try (Stream<Path> files = Arrays.stream(Purpose.values()).map(purpose -> folder.resolve(purpose.file))) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Another start may be sweeping too, or somebody put something of theirs there: it stays.
            return;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // It is removed when the process ends.
            file.toFile().deleteOnExit();
        }
    }
}
