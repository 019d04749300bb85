package dev.revizor.flow;

import dev.revizor.exchange.ExchangeError;
import dev.revizor.model.Card;
import dev.revizor.model.JournalEntry;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.store.Base;
import dev.revizor.view.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which cards of a store go out. */
public sealed interface ExportScope {
    /** All of them. */
    record All() implements ExportScope {
        @Override
        public Choice choice(Base base, ZoneId zone) {
            return card -> true;
        }
    }

    /** Those that a merge or an update has changed, and those whose values the template repairs. */
    record Changed() implements ExportScope {
        @Override
        public Choice choice(Base base, ZoneId zone) {
            Set<String> changed = base.changedCards();
            return card -> changed.contains(card.id()) || isRepaired(card);
        }

        private static boolean isRepaired(Card card) {
            for (List<Value> values : card.fields().values()) {
                for (Value value : values) {
                    boolean cutOut = value.raw().isEmpty();
                    if (value.quality() == Quality.REPAIRED && !cutOut) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /**
     * Those that came or were changed after a run, or from a day on.
     *
     * @param word {@code R-000012}, or an ISO day
     */
    record Since(String word) implements ExportScope {
        @Override
        public Choice choice(Base base, ZoneId zone) {
            Set<String> before = word.startsWith("R-") ? runsUpTo(base) : Set.of();
            Instant moment = word.startsWith("R-") ? Instant.MIN : day(zone);
            Set<String> changed = new TreeSet<>();
            try (Rows<JournalEntry> journal = base.journal(1)) {
                for (Optional<JournalEntry> entry = journal.next(); entry.isPresent(); entry = journal.next()) {
                    JournalEntry line = entry.get();
                    if (!before.contains(line.run())
                            && !Instant.parse(line.at()).isBefore(moment)) {
                        changed.add(line.subject());
                    }
                }
            }
            return card -> changed.contains(card.id());
        }

        /** That run and those before it. */
        private Set<String> runsUpTo(Base base) {
            Set<String> out = new TreeSet<>();
            for (Base.RunLine line : base.runs()) {
                out.add(line.id());
                if (line.id().equals(word)) {
                    return out;
                }
            }
            throw unknown();
        }

        private Instant day(ZoneId zone) {
            try {
                return LocalDate.parse(word).atStartOfDay(zone).toInstant();
            } catch (DateTimeParseException e) {
                throw unknown();
            }
        }

        private RevizorException unknown() {
            return new RevizorException(ExchangeError.UNKNOWN_RUN, Place.NOWHERE, Map.of("word", word));
        }
    }

    /** Whether a card goes out. */
    @FunctionalInterface
    interface Choice {
        boolean takes(Card card);
    }

    /** Looks up what is needed to decide; throws UNKNOWN_RUN for a run that the store does not know. */
    Choice choice(Base base, ZoneId zone);
}
