package dev.revizor.match;

/**
 * A step of likeness of one aspect.
 *
 * @param id the stable name
 * @param share m: among pairs of one entity where both sides have the value, the share at this level
 * @param chance u: the same among pairs of strangers
 */
record Level(String id, double share, double chance) {}
