package dev.revizor.model;

/**
 * Two cards that matching compared, as compact as clustering needs it.
 *
 * @param a the public id that sorts first
 * @param b the other public id
 * @param bits the total match weight, the prior included; positive infinity: somebody has said that the two are one
 * @param never whether the two must not come into one cluster
 */
public record Link(String a, String b, double bits, boolean never) {}
