package dev.revizor.model;

/**
 * Where a row came from.
 *
 * @param source the index of the {@link SourceTable} within the run or the store
 * @param row the 1-based line (text files) or row (sheets) at which the record begins
 */
public record Origin(int source, long row) {}
