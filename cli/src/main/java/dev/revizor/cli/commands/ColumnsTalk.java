package dev.revizor.cli.commands;

import dev.revizor.flow.ColumnsRead;
import dev.revizor.flow.DatesRead;
import dev.revizor.flow.NumbersRead;
import dev.revizor.normalize.DateOrders;
import dev.revizor.normalize.NumberMarks;
import dev.revizor.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Says how columns are read whose cells alone do not tell it. */
final class ColumnsTalk {
    private final Texts texts;

    ColumnsTalk(Texts texts) {
        this.texts = texts;
    }

    /** A line per column: dates, then numbers, then names. */
    List<String> lines(ColumnsRead columns) {
        List<String> out = new ArrayList<>();
        columns.dates().forEach(dates -> out.add(dates(dates)));
        columns.numbers().forEach(numbers -> out.add(numbers(numbers)));
        columns.names()
                .forEach(names ->
                        out.add(texts.get("names.first_first", "file", names.file(), "column", names.title())));
        return out;
    }

    private String dates(DatesRead dates) {
        boolean monthFirst = dates.order() == DateOrders.Order.MONTH_FIRST;
        String order = texts.get(monthFirst ? "dates.month_first" : "dates.day_first");
        return texts.get(
                dates.guessed() ? "dates.guessed" : "dates.read",
                "file",
                dates.file(),
                "column",
                dates.title(),
                "order",
                order);
    }

    private String numbers(NumbersRead numbers) {
        String key = numbers.mark()
                .map(mark -> mark == NumberMarks.Mark.COMMA ? "numbers.comma" : "numbers.point")
                .orElse("numbers.open");
        return texts.get(key, "file", numbers.file(), "column", numbers.title());
    }
}
