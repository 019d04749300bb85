package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.exchange.Loss;
import dev.revizor.model.Origin;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.text.Lang;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is laid aside is gone afterwards, whatever happened, and a full disk is called by its own name. */
class SpoolTest {
    private static final int ROOM = 1 << 12;

    @TempDir
    Path folder;

    private final List<Path> made = new ArrayList<>();

    /** A disk with little room, which its system tells when it is asked for more. */
    private Supplier<Spool> on(String said) {
        return () -> Spool.begin("revizor-test", file -> {
            made.add(file);
            return new FilterOutputStream(Files.newOutputStream(file)) {
                private int left = ROOM;

                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    left -= count;
                    if (left < 0) {
                        throw new IOException(said);
                    }
                    out.write(bytes, from, count);
                }
            };
        });
    }

    private static void fails(ThrowingCallable what, ErrorCode code) {
        assertThatThrownBy(what).isInstanceOfSatisfying(RevizorException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.place().file()).isEqualTo(System.getProperty("java.io.tmpdir"));
        });
    }

    private void nothingIsLeft() {
        assertThat(made).isNotEmpty().allSatisfy(file -> assertThat(file).doesNotExist());
    }

    private static SourceTable table() {
        return new SourceTable(0, "a.csv", "", "csv", "UTF-8", ";", 1, List.of("ID", "E-mail"), "");
    }

    private static Loss loss() {
        return new Loss("file:contact:1", new Origin(0, 2), "email", "E-mail", "x".repeat(1000) + "@mail.ru");
    }

    private static Problem problem() {
        return new Problem(
                FlowError.REPEATED_ID,
                Place.row("a.csv", "", 17),
                Map.of("first", "a.csv:3"),
                List.of("x".repeat(1000)));
    }

    @Test
    void gives_back_what_was_written_and_is_gone() throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (Spool spool = on("").get()) {
            spool.out().write("Пётр".getBytes(StandardCharsets.UTF_8));
            spool.out().write('!');
            // A program that is killed while a pipe has no reader leaves no client behind.
            nothingIsLeft();
            spool.copyTo(copy);
        }
        assertThat(copy.toString(StandardCharsets.UTF_8)).isEqualTo("Пётр!");
        nothingIsLeft();
    }

    @Test
    void a_file_that_cannot_be_opened_leaves_none() {
        fails(
                () -> Spool.begin("revizor-test", file -> {
                    made.add(file);
                    throw new IOException("No space left on device");
                }),
                GeneralError.TEMPORARY_FULL);
        nothingIsLeft();
    }

    @Test
    void a_full_disk_takes_no_list_of_losses_and_keeps_none() {
        for (String said : List.of("No space left on device", "Permission denied")) {
            ErrorCode code = said.startsWith("No") ? GeneralError.TEMPORARY_FULL : GeneralError.TEMPORARY_NOT_WRITABLE;
            try (LossList losses = new LossList(List.of(table()), on(said))) {
                fails(
                        () -> {
                            for (int i = 0; i < 100; i++) {
                                losses.accept(loss());
                            }
                        },
                        code);
            }
            nothingIsLeft();
        }
    }

    @Test
    void a_list_that_is_full_only_at_its_end_is_told_of_as_well() {
        try (LossList losses = new LossList(List.of(table()), on("disk full"))) {
            for (int i = 0; i < 7; i++) {
                losses.accept(loss());
            }
            fails(() -> losses.deliver(Optional.of(folder.resolve("out.csv"))), GeneralError.TEMPORARY_FULL);
        }
        nothingIsLeft();
        assertThat(Desk.names(folder)).isEmpty();
    }

    @Test
    void a_full_disk_takes_no_rejected_rows_and_keeps_none() {
        try (RejectFile rejects = new RejectFile(folder.resolve("rejects.csv"), Lang.RU, on("disk full"))) {
            fails(
                    () -> {
                        for (int i = 0; i < 1000; i++) {
                            rejects.accept(problem());
                        }
                    },
                    GeneralError.TEMPORARY_FULL);
        }
        nothingIsLeft();
        try (RejectFile rejects = new RejectFile(folder.resolve("rejects.csv"), Lang.RU, on("disk full"))) {
            for (int i = 0; i < 10; i++) {
                rejects.accept(problem());
            }
            fails(rejects::deliver, GeneralError.TEMPORARY_FULL);
        }
        nothingIsLeft();
        assertThat(Desk.names(folder)).isEmpty();
    }

    @Test
    void flushing_and_closing_tell_the_same() {
        OutputStream stubborn = new OutputStream() {
            @Override
            public void write(int b) {}

            @Override
            public void flush() throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void close() throws IOException {
                throw new IOException("disk full");
            }
        };
        try (Spool spool = Spool.begin("revizor-test", file -> {
            made.add(file);
            return stubborn;
        })) {
            fails(() -> spool.out().flush(), GeneralError.TEMPORARY_FULL);
            fails(() -> spool.out().close(), GeneralError.TEMPORARY_FULL);
        }
        nothingIsLeft();
    }
}
