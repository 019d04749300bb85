package dev.revizor.flow;

/**
 * A column of whole names in which the first name stands before the surname, so that names whose words do not tell are
 * read that way too.
 *
 * @param file the table's file
 * @param title the column's
 */
public record NamesRead(String file, String title) {}
