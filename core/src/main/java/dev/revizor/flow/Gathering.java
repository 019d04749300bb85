package dev.revizor.flow;

import dev.revizor.model.Card;
import java.util.Optional;

/**
 * Where the records of a run go while its files are read. A kept base is read in a thread of its own beside the opening of
 * the file that follows; until it is there, nothing may be put behind it. Not final fields: it counts as files come.
 */
final class Gathering {
    final DuplicateSearch search;
    final DedupeFlow.Read read;
    private final Records records;
    private final DedupeFlow.Watcher watcher;
    private Optional<Beside<KeptBase.Groups>> kept = Optional.empty();

    private int files;
    private int compared;

    Gathering(DuplicateSearch search, Records records, DedupeFlow.Read read, DedupeFlow.Watcher watcher) {
        this.search = search;
        this.records = records;
        this.read = read;
        this.watcher = watcher;
    }

    /** The number of the file that comes now, from 0. */
    int next() {
        return files++;
    }

    /** How many of the first sources were compared before. */
    int compared() {
        return compared;
    }

    /** Notes that the source whose turn it is was compared before. */
    void noteCompared() {
        compared = read.sources().size() + 1;
    }

    /** Begins to read a kept base. */
    void begin(KeptBase.Opened opened) {
        read.sources().addAll(opened.sources());
        compared = read.sources().size();
        kept = Optional.of(Beside.begin("revizor-base", () -> opened.rest(search, records)));
    }

    /** Waits for the kept base, if there is one; gives its groups, or throws why it cannot be used. */
    Optional<KeptBase.Groups> base() {
        return kept.map(Beside::result);
    }

    void put(DedupeFlow.Known record, Card card) {
        records.add(card.id(), record, card.kind().isCard());
        // A deal that names no client is a record too, but nobody's duplicate.
        if (card.kind().isCard()) {
            search.add(card);
            watcher.see(record, card);
        }
    }
}
