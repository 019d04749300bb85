package dev.revizor.store;

/** Tells whether a row that has the id of a card can be about somebody else. The store reads no names; who opens it does. */
@FunctionalInterface
public interface Strangers {
    /**
     * Whether a row that calls somebody so is about another one than the card; «no» where that is not certain.
     *
     * @param named all that the row calls somebody by
     * @param known surname and given name of the card, and what else it may be called by; empty where it has none
     */
    boolean areOthers(String named, String known);
}
