package dev.revizor.flow;

/**
 * What earlier runs have done, by the records of this one.
 *
 * @param roll all records
 * @param groups the former groups
 */
record Before(Roll roll, FormerGroups groups) {}
