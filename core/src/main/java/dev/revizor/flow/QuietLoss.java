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

    private QuietLoss() {}

    /** Compares two exports of one system and kind. */
    static List<News.Loss> between(TableFigures before, TableFigures now) {
        List<News.Loss> out = new ArrayList<>();
        if (isLess(before.rows(), now.rows())) {
            out.add(new News.Loss.FewerRows(before.rows(), now.rows()));
        }
        double share = before.rows() == 0 ? 1 : Math.min(1, (double) now.rows() / before.rows());
        before.filled().forEach((field, count) -> field(field, count, share, now, out));
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

    private static void field(Field field, long count, double share, TableFigures now, List<News.Loss> out) {
        Long filled = now.filled().get(field);
        long expected = Math.round(count * share);
        if (filled == null) {
            if (count > 0) {
                out.add(new News.Loss.NoColumn(field, count));
            }
        } else if (isLess(expected, filled)) {
            out.add(new News.Loss.LessFilled(field, expected, filled));
        }
    }

    private static boolean isLess(long before, long now) {
        return before - now >= FEW && now < before * (1 - NOISE);
    }
}
