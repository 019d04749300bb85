package dev.revizor.flow;

import dev.revizor.exchange.ExchangeError;
import dev.revizor.model.Card;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.store.Base;
import dev.revizor.store.ChangedCards;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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
            return new OfJournal(Changed::isRepaired, base.changedCards());
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
            if (!word.startsWith("R-")) {
                return new OfJournal(card -> false, base.changedSince(day(zone)));
            }
            if (base.runs().stream().noneMatch(run -> run.id().equals(word))) {
                throw unknown();
            }
            return new OfJournal(card -> false, base.changedAfter(word));
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

    /**
     * The cards that the journal tells of, and others.
     *
     * @param others which cards go out besides
     * @param told those of the journal, which it takes over
     */
    record OfJournal(Predicate<Card> others, ChangedCards told) implements Choice {
        @Override
        public boolean takes(Card card) {
            return others.test(card) || told.has(card.id());
        }

        @Override
        public void close() {
            told.close();
        }
    }

    /** Whether a card goes out; to be closed. */
    @FunctionalInterface
    interface Choice extends AutoCloseable {
        boolean takes(Card card);

        @Override
        default void close() {}
    }

    /** Looks up what is needed to decide; throws UNKNOWN_RUN for a run that the store does not know. */
    Choice choice(Base base, ZoneId zone);
}
