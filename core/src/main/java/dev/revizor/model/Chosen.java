package dev.revizor.model;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Some elements of a long list by their places in it. Nothing is copied: each is asked of the list whenever it is wanted,
 * so that a list that lies on disk stays there. The list must not change afterwards.
 */
public final class Chosen<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> all;
    private final int[] places;

    /**
     * Some elements.
     *
     * @param all the list
     * @param places of the elements, in the order in which they are to come
     */
    public Chosen(List<T> all, int[] places) {
        this.all = all;
        this.places = places.clone();
    }

    /** Those that fit, in their order. */
    public static <T> Chosen<T> of(List<T> all, Predicate<T> fits) {
        return new Chosen<>(
                all,
                IntStream.range(0, all.size())
                        .filter(place -> fits.test(all.get(place)))
                        .toArray());
    }

    @Override
    public T get(int at) {
        return all.get(places[at]);
    }

    @Override
    public int size() {
        return places.length;
    }
}
