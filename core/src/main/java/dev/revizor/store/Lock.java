package dev.revizor.store;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * One writer at a time: a file beside the store that names its holder, locked by the system, so that the lock of a killed
 * process is gone with it. The file stays, emptied, when the lock is given back, unless the store was never filled: who
 * takes a lock makes sure that its file is still the one of that name, or two writers could hold locks on two of them.
 */
final class Lock implements AutoCloseable {
    /** Far behind the text, because a locked range cannot be read by others on Windows. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final Set<StandardOpenOption> OPTIONS =
            EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private static final int LONGEST_RECORD = 4_096;

    /** So far apart the starts of one process are told at most. */
    private static final Duration RECKONING = Duration.ofSeconds(5);

    private static final int TRIES = 5;
    private static final long PAUSE = 20_000_000;

    /** A system's lock belongs to the process: within it, this tells the stores that are open, and the record of each. */
    private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

    private final Path store;
    private final Path key;
    private final FileChannel channel;
    private final FileChannel named;
    private final FileLock lock;
    private final String at;
    private final boolean fresh;

    private Lock(
            Path store, Path key, FileChannel channel, FileChannel named, FileLock lock, String at, boolean fresh) {
        this.store = store;
        this.key = key;
        this.channel = channel;
        this.named = named;
        this.lock = lock;
        this.at = at;
        this.fresh = fresh;
    }

    /** Takes the lock, or throws LOCKED with what the holder says of itself. The record of a dead process is taken over. */
    static Lock take(Path store, String at) {
        Path file = beside(store);
        String holder = HELD.putIfAbsent(file, own("", at));
        if (holder != null) {
            throw held(store, holder);
        }
        boolean taken = false;
        try {
            Lock lock = locked(store, file, at);
            taken = true;
            return lock;
        } catch (IOException e) {
            throw Trouble.of(store, e);
        } finally {
            if (!taken) {
                HELD.remove(file);
            }
        }
    }

    /** Beside the file itself, whatever links lead to it. */
    private static Path beside(Path store) {
        try {
            Path real = Files.exists(store)
                    ? store.toRealPath()
                    : store.toAbsolutePath().normalize();
            return real.resolveSibling(real.getFileName() + ".lock");
        } catch (IOException e) {
            throw Trouble.of(store, e);
        }
    }

    private static Lock locked(Path store, Path file, String at) throws IOException {
        boolean fresh = !Files.exists(file);
        FileChannel channel = FileChannel.open(file, OPTIONS, Database.ownerOnly(file));
        boolean kept = false;
        try {
            FileLock system = channel.tryLock(LOCKED_BYTE, 1, false);
            String record = system == null ? written(channel) : record(channel);
            if (system == null || isHeld(record)) {
                throw held(store, record);
            }
            sign(file, channel, own("", at), fresh);
            Lock lock = new Lock(store, file, channel, named(store, file, channel), system, at, fresh);
            kept = true;
            return lock;
        } finally {
            if (!kept) {
                channel.close();
            }
        }
    }

    /** Says who holds it; where that cannot be written, nothing of a fresh file stays. */
    private static void sign(Path file, FileChannel channel, String record, boolean fresh) throws IOException {
        boolean signed = false;
        try {
            write(channel, record);
            signed = true;
        } finally {
            if (!signed && fresh) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * The file of the lock's name once more, read to see that it is the locked one. It stays open as long as the lock: where
     * locks are a process's, as in POSIX, closing any channel of a file gives back all that the process has locked of it.
     */
    private static FileChannel named(Path store, Path file, FileChannel locked) throws IOException {
        FileChannel again;
        try {
            again = FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException gone) {
            throw held(store, "");
        }
        boolean same = false;
        try {
            same = record(again).equals(record(locked));
            if (!same) {
                // Somebody has dropped the file since it was opened, and another may have locked a new one.
                throw held(store, "");
            }
            return again;
        } finally {
            if (!same) {
                again.close();
            }
        }
    }

    /** The record of a holder, who may have taken the lock just now and not have written it yet. */
    private static String written(FileChannel channel) throws IOException {
        String record = record(channel);
        for (int i = 0; i < TRIES && record.isBlank(); i++) {
            LockSupport.parkNanos(PAUSE);
            record = record(channel);
        }
        return record;
    }

    private static String record(FileChannel channel) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(LONGEST_RECORD);
        channel.read(read, 0);
        return new String(read.array(), 0, read.position(), StandardCharsets.UTF_8);
    }

    /**
     * Whether a record that nobody of this system locks still stands for someone: a process of another host, whose lock
     * a network share may not pass on, or a living one of this host.
     */
    private static boolean isHeld(String record) {
        List<String> parts = List.of(record.split("\n", -1));
        if (parts.size() < 4) {
            return false;
        }
        if (!parts.get(1).equals("host " + host())) {
            return true;
        }
        String pid = parts.get(0).startsWith("pid ") ? parts.get(0).substring(4) : "";
        if (pid.isEmpty() || pid.length() > 18 || !pid.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        long number = Long.parseLong(pid);
        // Our own number: a run of this process that could not give the lock back.
        return number != ProcessHandle.current().pid()
                && ProcessHandle.of(number)
                        .filter(process -> isStart(process, parts.get(2)))
                        .isPresent();
    }

    /**
     * Whether a process began when a record says so. The system counts from its own start, which it reckons anew from the clock: two
     * readings of one process lie a second apart at times, and a number is not given to another process so soon.
     */
    private static boolean isStart(ProcessHandle process, String said) {
        String known = "started " + started(process);
        if (said.equals(known)) {
            return true;
        }
        try {
            Instant one = Instant.parse(said.substring(said.indexOf(' ') + 1));
            return process.info()
                    .startInstant()
                    .filter(other -> Duration.between(one, other).abs().compareTo(RECKONING) <= 0)
                    .isPresent();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String own(String command, String at) {
        ProcessHandle self = ProcessHandle.current();
        return "pid " + self.pid() + "\nhost " + host() + "\nstarted " + started(self) + "\nsince " + at
                + (command.isEmpty() ? "" : "\ncommand " + command);
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("?");
    }

    /** The host's name as the system tells it without asking the network. */
    private static String host() {
        try {
            Path kernel = Path.of("/proc/sys/kernel/hostname");
            if (Files.isReadable(kernel)) {
                return Files.readString(kernel, StandardCharsets.UTF_8).strip();
            }
        } catch (IOException e) {
            return "?";
        }
        return Optional.ofNullable(System.getenv("COMPUTERNAME"))
                .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
                .orElse("?");
    }

    private static RevizorException held(Path store, String record) {
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("holder", brackets(holder(record)));
        return new RevizorException(StoreError.LOCKED, Place.file(store.toString()), args);
    }

    /** Who holds a lock, in words of no language: his process, its host, since when, and what he does, if he said so. */
    private static String holder(String record) {
        List<String> known = new ArrayList<>();
        for (String part : record.split("\n", -1)) {
            int name = part.indexOf(' ');
            String value = name < 0 ? "" : part.substring(name + 1).strip();
            switch (name < 0 ? "" : part.substring(0, name)) {
                case "pid" -> known.add(part.strip());
                case "host", "since", "command" -> known.add(value);
                default -> {
                    // When the process began serves to tell it from a later one of its number.
                }
            }
        }
        known.removeIf(String::isEmpty);
        return String.join(", ", known);
    }

    /** What stands behind a sentence: nothing where nothing is known. */
    static String brackets(String text) {
        return text.isEmpty() ? "" : " (" + text + ")";
    }

    /** Says what the holder does. */
    void command(String command) {
        String record = own(command, at);
        HELD.put(key, record);
        try {
            write(channel, record);
        } catch (IOException e) {
            throw Trouble.of(store, e);
        }
    }

    /** Never blank in between: others read it at any moment. */
    private static void write(FileChannel channel, String record) throws IOException {
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        channel.write(ByteBuffer.wrap(bytes), 0);
        channel.truncate(bytes.length);
    }

    /** Gives the lock of a store back that is not there: a file that was made for it goes, while it is still locked. */
    void drop() {
        try {
            if (fresh) {
                Files.deleteIfExists(key);
            }
        } catch (IOException e) {
            throw Trouble.of(store, e);
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        try (channel;
                named) {
            channel.truncate(0);
            lock.release();
        } catch (IOException e) {
            throw Trouble.of(store, e);
        } finally {
            HELD.remove(key);
        }
    }
}
