package dev.revizor.model;

/**
 * A cell of a column that maps to no field, kept verbatim.
 *
 * @param column the 0-based column of the source
 * @param value the cell as it stood
 */
public record Extra(int column, String value) {}
