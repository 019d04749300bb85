package dev.revizor.flow;

import dev.revizor.model.Field;
import dev.revizor.model.TableFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds what an export has quietly less of than the one before it. A twentieth less is noise, and so is less than five;
 * a column that is not there, an owner without a row and an older newest day are none.
 */
final class QuietLoss {
    private static final double NOISE = 0.05;
    private static final long FEW = 5;

    private final TableFigures before;
    private final TableFigures now;
    /** How much of everything so many rows would have; more rows owe no more. */
    private final double share;

    private final List<News.Loss> out = new ArrayList<>();

    private QuietLoss(TableFigures before, TableFigures now) {
        this.before = before;
        this.now = now;
        this.share = before.rows() == 0 ? 1 : Math.min(1, (double) now.rows() / before.rows());
    }

    /** Compares two exports of one system and kind. */
    static List<News.Loss> between(TableFigures before, TableFigures now) {
        return new QuietLoss(before, now).all();
    }

    private List<News.Loss> all() {
        if (isLess(before.rows(), now.rows())) {
            out.add(new News.Loss.FewerRows(before.rows(), now.rows()));
        }
        before.filled().forEach(this::field);
        before.owners().forEach((owner, count) -> {
            if (count * share >= FEW
                    && !now.owners().containsKey(owner)
                    && !now.owners().isEmpty()) {
                out.add(new News.Loss.OwnerGone(owner, count));
            }
        });
        for (Map.Entry<Field, String> day : before.newest().entrySet()) {
            String newest = now.newest().getOrDefault(day.getKey(), "");
            if (!newest.isEmpty() && newest.compareTo(day.getValue()) < 0) {
                out.add(new News.Loss.Older(day.getKey(), day.getValue(), newest));
            }
        }
        return out;
    }

    /** A field, and each of its columns where it had several: one may run dry while another still fills the field. */
    private void field(Field field, long count) {
        Long filled = now.filled().get(field);
        if (filled == null) {
            if (count > 0) {
                out.add(new News.Loss.NoColumn(field, "", count));
            }
            return;
        }
        int known = out.size();
        Map<String, Long> columns = before.columns().getOrDefault(field, Map.of());
        if (columns.size() > 1) {
            columns(field, columns, now.columns().getOrDefault(field, Map.of()));
        }
        long expected = expected(count);
        if (out.size() == known && isLess(expected, filled)) {
            out.add(new News.Loss.LessFilled(field, "", expected, filled));
        }
    }

    private void columns(Field field, Map<String, Long> then, Map<String, Long> there) {
        List<String> gone = without(then, there);
        then.forEach((title, count) -> {
            Long filled = there.get(title);
            if (filled != null && isLess(expected(count), filled)) {
                out.add(new News.Loss.LessFilled(field, title, expected(count), filled));
            }
        });
        List<String> come = without(there, then);
        if (come.isEmpty()) {
            for (String title : gone) {
                long count = then.getOrDefault(title, 0L);
                if (count > 0) {
                    out.add(new News.Loss.NoColumn(field, title, count));
                }
            }
            return;
        }
        // New titles may be the old columns under other names: which is which cannot be told, how much they hold can.
        long expected = expected(sum(gone, then));
        if (isLess(expected, sum(come, there))) {
            out.add(new News.Loss.LessFilled(field, String.join(", ", gone), expected, sum(come, there)));
        }
    }

    private static List<String> without(Map<String, Long> some, Map<String, Long> others) {
        return some.keySet().stream()
                .filter(title -> !others.containsKey(title))
                .toList();
    }

    private static long sum(List<String> titles, Map<String, Long> counts) {
        return titles.stream().mapToLong(counts::get).sum();
    }

    private long expected(long count) {
        return Math.round(count * share);
    }

    private static boolean isLess(long before, long now) {
        return before - now >= FEW && now < before * (1 - NOISE);
    }
}
