package dev.revizor.flow;

import dev.revizor.normalize.NumberMarks;
import java.util.Optional;

/**
 * How the numbers of a column are read, where a mark parts thousands or may do so.
 *
 * @param file the table's file
 * @param title the column's
 * @param mark the decimal mark; empty where no cell decides it, and each is read as a fraction
 */
public record NumbersRead(String file, String title, Optional<NumberMarks.Mark> mark) {}
