package dev.revizor.match;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The scored pairs of all parts of the work, in the order of the parts. From where there is no room for more on, parts lie on
 * disk until they are walked.
 */
final class AllScores implements Iterable<Scores> {
    private final Room room;
    private final List<Scores> held = new ArrayList<>();
    /** Of the parts on disk, which are behind the others: where each begins, and how many pairs it has. */
    private final Longs places = new Longs();

    private final Ints sizes = new Ints();
    private long bytes;
    private long compared;

    AllScores(Room room) {
        this.room = room;
    }

    /** Takes the next part. */
    void add(Scores part) {
        compared += part.compared();
        bytes += Scores.length(part.size());
        if (bytes <= room.scores()) {
            held.add(part.trimmed());
        } else {
            places.add(room.spill().append(part.bytes()));
            sizes.add(part.size());
        }
    }

    /** How many parts there are. */
    int parts() {
        return held.size() + sizes.size();
    }

    /** How many pairs were compared, kept or not. */
    long compared() {
        return compared;
    }

    @Override
    public Iterator<Scores> iterator() {
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < parts();
            }

            @Override
            public Scores next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int part = at++;
                return part < held.size() ? held.get(part) : read(part - held.size());
            }
        };
    }

    private Scores read(int part) {
        return Scores.of(room.spill().read(places.get(part), (int) Scores.length(sizes.get(part))));
    }
}
