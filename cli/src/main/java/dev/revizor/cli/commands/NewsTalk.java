package dev.revizor.cli.commands;

import dev.revizor.cli.Session;
import dev.revizor.flow.ImportFlow;
import dev.revizor.flow.News;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.report.Report;
import dev.revizor.report.Texter;
import dev.revizor.report.formats.TableOut;
import dev.revizor.store.Orphans;
import dev.revizor.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says what an import brought against what was there, field by field, and what has quietly become less. */
final class NewsTalk {
    private final Session session;
    private final Texts texts;
    private final Texter texter;

    NewsTalk(Session session, Session.Setup setup) {
        this.session = session;
        this.texts = setup.texts();
        this.texter = Texter.in(setup.lang());
    }

    void tell(ImportFlow.Outcome outcome) {
        new ColumnsTalk(texts).lines(outcome.columns()).forEach(this::say);
        outcome.news().stream().filter(News::isWorthTelling).forEach(this::one);
        outcome.twins()
                .forEach(twin -> say(texts.get(
                        "news.twins",
                        Map.of("file", twin.file(), "system", twin.system(), "rows", twin.rows(), "of", twin.of()))));
        otherwise(outcome.inputs());
        if (outcome.news().stream().anyMatch(news -> !news.kind().isCard())) {
            joins(outcome.joins());
        }
        if (outcome.elsewhere() > 0) {
            say(texts.get("news.elsewhere", "rows", outcome.elsewhere()));
        }
        if (outcome.lacking() > 0) {
            say(texts.get("news.lacking", "ids", outcome.lacking()));
        }
        Orphans ties = outcome.ties();
        boolean contacts = outcome.news().stream().anyMatch(news -> news.kind() == EntityKind.CONTACT);
        if (contacts && ties.hanging() + ties.unknown() + ties.ambiguous() > 0) {
            say(texts.get("news.ties", "hanging", ties.hanging(), "unknown", ties.unknown() + ties.ambiguous()));
        }
    }

    private void one(News news) {
        News.Rows rows = news.rows();
        String head = texts.get(
                "news.rows",
                Map.of(
                        "kind", texts.get("kind." + news.kind().id()),
                        "fresh", rows.fresh(),
                        "changed", rows.changed(),
                        "same", rows.same()));
        say(
                rows.gone().isEmpty()
                        ? head
                        : head + texts.get("news.gone", "gone", rows.gone().get()));
        if (!news.hasIds()) {
            say(texts.get("news.no_ids"));
        }
        if (rows.merged() > 0) {
            say(texts.get("news.merged", "rows", rows.merged()));
        }
        fields(news);
        news.readings().forEach((field, cells) -> say(stays(field, cells)));
        news.damaged()
                .forEach((field, cells) ->
                        say(texts.get("news.zeros_lost", "field", texter.field(field), "cells", cells)));
        news.losses().forEach(loss -> say(texts.get("news.loss", "what", words(loss))));
    }

    /** Cells whose earlier reading stays, and how to say which reading is right. */
    private String stays(Field field, long cells) {
        String key = switch (field.kind()) {
            case NUMBER -> "news.read_before.number";
            case DATE -> "news.read_before.date";
            case NAME, ID, CODE, TEXT, LIST_TEXT, COMPANY, PHONE, EMAIL, TAX_ID, FLAG, CONSENT ->
                "news.read_before.name";
        };
        return texts.get(key, "field", texter.field(field), "cells", cells);
    }

    /** A small table; a column that is all zeros is left out. */
    private void fields(News news) {
        List<List<String>> lines = new ArrayList<>();
        news.fields().forEach((field, counts) -> lines.add(line(texter.field(field), counts)));
        news.columns().forEach((title, counts) -> lines.add(line(title, counts)));
        if (lines.isEmpty()) {
            return;
        }
        table(List.of("field", "filled", "changed", "kept", "cleared"), lines);
    }

    /** What deals say of clients otherwise than their cards, field by field, over all files. */
    private void otherwise(List<Report.Input> inputs) {
        Map<Field, Long> counts = new EnumMap<>(Field.class);
        inputs.forEach(input ->
                input.notes().clientOtherwise().forEach((field, values) -> counts.merge(field, values, Long::sum)));
        if (!counts.isEmpty()) {
            List<List<String>> lines = new ArrayList<>();
            counts.forEach((field, values) -> lines.add(List.of(texter.field(field), Long.toString(values))));
            table(List.of("field", "otherwise"), lines);
        }
    }

    private void table(List<String> keys, List<List<String>> lines) {
        List<TableOut.Column> columns = new ArrayList<>();
        for (String key : keys) {
            columns.add(TableOut.Column.text(key, texts.get("news.col." + key)));
        }
        try (TableOut out =
                TableOut.open(TableOut.Format.TABLE, columns, session.out().talkStream())) {
            lines.forEach(out::row);
        }
    }

    private static List<String> line(String title, News.FieldNews counts) {
        return List.of(
                title,
                Long.toString(counts.filled()),
                Long.toString(counts.changed()),
                Long.toString(counts.kept()),
                Long.toString(counts.cleared()));
    }

    private String words(News.Loss loss) {
        if (loss instanceof News.Loss.FewerRows rows) {
            return texts.get("news.loss.rows", "before", rows.before(), "now", rows.now());
        }
        if (loss instanceof News.Loss.LessFilled less) {
            return texts.get(
                    less.column().isEmpty() ? "news.loss.filled" : "news.loss.filled.one",
                    "field",
                    texter.field(less.field()),
                    "column",
                    less.column(),
                    "expected",
                    less.expected(),
                    "now",
                    less.now());
        }
        if (loss instanceof News.Loss.NoColumn none) {
            return texts.get(
                    none.column().isEmpty() ? "news.loss.column" : "news.loss.column.one",
                    "field",
                    texter.field(none.field()),
                    "column",
                    none.column(),
                    "before",
                    none.before());
        }
        if (loss instanceof News.Loss.OwnerGone gone) {
            return texts.get("news.loss.owner", "owner", gone.owner(), "before", gone.before());
        }
        News.Loss.Older older = (News.Loss.Older) loss;
        return texts.get(
                "news.loss.older", "field", texter.field(older.field()), "before", older.before(), "now", older.now());
    }

    private void joins(Orphans joins) {
        say(texts.get("news.joins", "hanging", joins.hanging()));
        if (!joins.isEmpty()) {
            say(texts.get(
                    "news.orphans",
                    "unnamed",
                    joins.unnamed(),
                    "unknown",
                    joins.unknown(),
                    "ambiguous",
                    joins.ambiguous()));
        }
    }

    private void say(String text) {
        session.say(text);
    }
}
