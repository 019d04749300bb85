package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each part of a search tells how far it is, and sees that it is to stop. */
class StagesOfSearchTest {
    private static final int PEOPLE = 1_600;

    @TempDir
    Path folder;

    /** Notes what each stage says; stops one of them. */
    private static final class Watch implements Progress {
        private final String stopped;
        private final int after;
        private final Set<String> begun = new LinkedHashSet<>();
        private final Map<String, Long> totals = new LinkedHashMap<>();
        private final Map<String, Long> done = new LinkedHashMap<>();
        private final Map<String, Integer> looks = new LinkedHashMap<>();

        Watch(String stopped, int after) {
            this.stopped = stopped;
            this.after = after;
        }

        @Override
        public Stage stage(String key, long total) {
            begun.add(key);
            totals.put(key, total);
            return new Stage() {
                @Override
                public void advance(long count) {
                    note(key, count);
                }

                @Override
                public void close() {
                    // Nothing is drawn.
                }
            };
        }

        private synchronized void note(String key, long count) {
            done.merge(key, count, Long::sum);
            if (looks.merge(key, 1, Integer::sum) > after && key.equals(stopped)) {
                throw RevizorException.at(Place.NOWHERE, GeneralError.CANCELLED);
            }
        }
    }

    /** Invented people, of whom every eighth stands twice, and who all have one telephone. */
    private List<String> people() {
        Random random = new Random(7);
        String[] parts = {"bar", "dol", "gar", "kom", "lur", "mel", "pek", "sha", "tav", "vor", "zin"};
        List<String> out = new ArrayList<>(List.of("id,last_name,first_name,phone,birth_date"));
        for (int i = 0; i < PEOPLE; i++) {
            StringBuilder last = new StringBuilder("G");
            for (int part = 0; part < 3; part++) {
                last.append(parts[random.nextInt(parts.length)]);
            }
            String first =
                    List.of("Anna", "Boris", "Gleb", "Maria", "Nina", "Olga").get(random.nextInt(6));
            String row = "," + last + "," + first + ",+79161112233," + (1950 + random.nextInt(50)) + "-0"
                    + (1 + random.nextInt(9)) + "-" + (10 + random.nextInt(18));
            out.add(i + row);
            if (i % 8 == 0) {
                out.add(PEOPLE + i + row);
            }
        }
        return out;
    }

    private DedupeFlow.Outcome search(Progress progress, int threads) {
        Desk desk = new Desk(folder);
        InputFile file = desk.csv("people.csv", people());
        return new DedupeFlow(Desk.POLICY, Desk.run(progress, threads))
                .run(
                        new DedupeFlow.Request(Desk.files(file), Optional.of("id"), List.of(), List.of()),
                        desk.rejects::add);
    }

    @Test
    void tells_how_far_each_part_is() {
        Watch watch = new Watch("", 0);
        DedupeFlow.Outcome outcome = search(watch, 2);
        assertThat(watch.begun)
                .containsExactly("read", "match.block", "match.learn", "match.score", "match.sort", "cluster");
        assertThat(watch.totals.values()).allMatch(total -> total > 0);
        for (String whole : List.of("match.block", "match.score", "match.sort")) {
            assertThat(watch.done.get(whole)).as(whole).isEqualTo(watch.totals.get(whole));
        }
        assertThat(watch.done.get("match.learn")).isBetween(1L, watch.totals.get("match.learn"));
        assertThat(watch.totals.get("read")).isBetween(1_500L, 2_200L);
        assertThat(outcome.groups()).isGreaterThan(50);
    }

    @Test
    void looks_in_the_middle_of_long_pieces() {
        Watch watch = new Watch("", 0);
        search(watch, 1);
        for (String stage : List.of("match.block", "match.learn", "match.score")) {
            assertThat(watch.looks.get(stage))
                    .as(stage)
                    .isGreaterThan(watch.totals.getOrDefault(stage, 0L).intValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "match.block", "match.learn", "match.score", "match.sort", "cluster"})
    void each_part_stops_when_it_is_asked_to(String stage) {
        for (int threads = 1; threads <= 2; threads++) {
            Watch watch = new Watch(stage, 0);
            int some = threads;
            assertThatThrownBy(() -> search(watch, some))
                    .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                    .extracting(RevizorException::code)
                    .isEqualTo(GeneralError.CANCELLED);
        }
    }
}
