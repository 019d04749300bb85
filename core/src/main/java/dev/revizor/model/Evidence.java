package dev.revizor.model;

/**
 * What one comparison of a pair says.
 *
 * @param comparison the comparison's stable id, e.g. {@code phone}
 * @param level the level's stable id, e.g. {@code exact}, {@code diminutive}, {@code different}
 * @param bits the match weight: log2 of the Bayes factor; above 0 speaks for one entity, below 0 against
 */
public record Evidence(String comparison, String level, double bits) {}
