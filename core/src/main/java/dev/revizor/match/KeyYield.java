package dev.revizor.match;

/**
 * What one kind of blocking key brings.
 *
 * @param key its stable name, e.g. {@code phone}; {@code extra_3} of an unknown column; {@code every_pair} where the
 *     base is so small that all pairs are compared
 * @param blocks how many values are shared by two rows or more
 * @param pairs how many pairs it brings, each once
 * @param additional how many of them no earlier kind brings
 * @param largest rows of the largest block before it was split
 * @param givenUp pairs of oversize blocks that are not compared under this key, since a further value keeps them apart
 */
public record KeyYield(String key, long blocks, long pairs, long additional, int largest, long givenUp) {}
