package dev.revizor.exchange;

import dev.revizor.model.Origin;

/**
 * A value of a card that an export could write nowhere.
 *
 * @param card its public id
 * @param origin the row that it came from
 * @param field the id of the field
 * @param title of the source's column; empty where there is none
 * @param text the value
 */
public record Loss(String card, Origin origin, String field, String title, String text) {}
