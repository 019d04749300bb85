package dev.revizor.flow;

import dev.revizor.normalize.DateOrders;

/**
 * How the dates of a column are read, where that is not simply day first.
 *
 * @param file the table's file
 * @param title the column's
 * @param order day or month first
 * @param guessed whether no cell decided it
 */
public record DatesRead(String file, String title, DateOrders.Order order, boolean guessed) {}
