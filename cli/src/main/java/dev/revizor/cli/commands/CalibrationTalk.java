package dev.revizor.cli.commands;

import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.Tables;
import dev.revizor.model.Calibration;
import dev.revizor.text.Lang;
import dev.revizor.text.Numbers;
import dev.revizor.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether the probabilities hold, as a table: of 100 pairs said to be one entity with such a one, how many are. */
final class CalibrationTalk {
    private final Session session;
    private final Lang lang;
    private final Texts texts;

    CalibrationTalk(Session session, Session.Setup setup) {
        this.session = session;
        this.lang = setup.lang();
        this.texts = setup.texts();
    }

    /** Shows it; nothing where no pair was likely. */
    void tell(Calibration calibration, OutputOptions output) {
        long persons = calibration.pairs(Calibration.Kind.PERSON);
        long companies = calibration.pairs(Calibration.Kind.COMPANY);
        if (persons + companies == 0) {
            return;
        }
        session.out().line("");
        session.out().line(texts.get("calibration.title"));
        List<String> columns = new ArrayList<>(List.of("said", "pairs", "mean", "right"));
        boolean both = persons > 0 && companies > 0;
        if (both) {
            columns.addAll(List.of("persons", "companies"));
        }
        Tables.write(
                session,
                output,
                texts,
                "calibration.col.",
                columns,
                rows -> calibration.bins().stream()
                        .filter(bin -> bin.all().pairs() > 0)
                        .forEach(bin -> {
                            List<String> cells = new ArrayList<>(List.of(
                                    said(bin),
                                    Numbers.count(bin.all().pairs(), lang),
                                    of100(bin.all().mean(), bin),
                                    right(bin.all(), bin)));
                            if (both) {
                                cells.add(counted(bin.persons(), bin));
                                cells.add(counted(bin.companies(), bin));
                            }
                            rows.accept(cells);
                        }));
    }

    private String said(Calibration.Bin bin) {
        return plain(bin.from()) + "–" + plain(bin.to()) + " %";
    }

    private String plain(double share) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros();
        return Numbers.decimal(percent.doubleValue(), Math.max(0, percent.scale()), lang);
    }

    private String counted(Calibration.Count count, Calibration.Bin bin) {
        return count.pairs() == 0 ? "–" : right(count, bin) + " (" + Numbers.count(count.pairs(), lang) + ")";
    }

    private String right(Calibration.Count count, Calibration.Bin bin) {
        return of100(count.share(), bin);
    }

    /** Where the bin is narrow, more digits. */
    private String of100(double share, Calibration.Bin bin) {
        return Numbers.decimal(share * 100, bin.from() >= 0.99 ? 2 : 1, lang);
    }
}
