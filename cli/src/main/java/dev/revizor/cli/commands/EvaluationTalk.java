package dev.revizor.cli.commands;

import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.Tables;
import dev.revizor.flow.Delivery;
import dev.revizor.model.Evaluation;
import dev.revizor.model.Evidence;
import dev.revizor.report.Texter;
import dev.revizor.report.formats.EvaluationJson;
import dev.revizor.text.Lang;
import dev.revizor.text.Numbers;
import dev.revizor.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says how well the groups agree with the truth. Errors are explained by levels and bits, never by values. */
final class EvaluationTalk {
    private static final int PERCENT = 100;

    private final Session session;
    private final Lang lang;
    private final Texts texts;
    private final Texter texter;
    private final CalibrationTalk calibration;

    /**
     * A talk.
     *
     * @param titles of columns that map to no field, by the comparison's id
     */
    EvaluationTalk(Session session, Session.Setup setup, Map<String, String> titles) {
        this.session = session;
        this.lang = setup.lang();
        this.texts = setup.texts();
        this.texter = Texter.in(setup.lang()).knowing(titles);
        this.calibration = new CalibrationTalk(session, setup);
    }

    /** Writes the figures where the options say, the errors with them on the screen and in JSON. */
    void tell(Evaluation evaluation, OutputOptions output) {
        warn(evaluation, "truth_unknown");
        warn(evaluation, "truth_repeated");
        warn(evaluation, "records_without_truth");
        if (output.format().equals("json")) {
            json(evaluation, output);
            return;
        }
        boolean screen = output.format().equals("table");
        Tables.write(
                session,
                output,
                texts,
                "evaluate.col.",
                screen ? List.of("title", "value") : List.of("measure", "title", "value"),
                rows -> evaluation.measures().forEach(measure -> {
                    String title = texts.get("evaluate." + measure.id());
                    rows.accept(
                            screen
                                    ? List.of(title, shown(measure))
                                    : List.of(measure.id(), title, plain(measure.value())));
                }));
        if (screen && output.file().isEmpty()) {
            calibration.tell(evaluation.calibration(), output);
            evaluation.slips().forEach(this::explain);
        }
    }

    private void json(Evaluation evaluation, OutputOptions output) {
        if (output.file().isPresent()) {
            Delivery.write(output.file().get(), stream -> EvaluationJson.write(evaluation, stream));
            session.say(texts.get("written", "path", output.file().get().toString()));
        } else {
            EvaluationJson.write(evaluation, session.out().data());
        }
    }

    private void warn(Evaluation evaluation, String id) {
        long count = (long) evaluation.value(id);
        if (count > 0) {
            session.say(texts.get("evaluate.warn." + id, "records", count));
        }
    }

    private void explain(Evaluation.Slip slip) {
        session.out().line("");
        session.out()
                .line(texts.get(
                        "evaluate.slip." + slip.fate().id(),
                        "a",
                        slip.a(),
                        "b",
                        slip.b(),
                        "bits",
                        bits(slip.pair().bits())));
        line(texts.get("evaluate.start"), slip.startingBits());
        for (Evidence one : slip.pair().evidence()) {
            line(texter.evidence(one), one.bits());
        }
        if (!slip.pair().conflict().isEmpty()) {
            session.out().line("          " + texter.conflict(slip.pair().conflict()));
        }
    }

    private void line(String words, double bits) {
        session.out().line(String.format(Locale.ROOT, "%9s  %s", bits(bits), words));
    }

    /** {@code +12.1} or {@code −3.0}, with the comma of the language. */
    private String bits(double bits) {
        String sign = bits < 0 ? "−" : "+";
        return sign + Numbers.decimal(Math.abs(bits), 1, lang);
    }

    private String shown(Evaluation.Measure measure) {
        if (Double.isNaN(measure.value())) {
            return "–";
        }
        return measure.unit() == Evaluation.Unit.COUNT
                ? Numbers.count((long) measure.value(), lang)
                : Numbers.decimal(measure.value() * PERCENT, 2, lang) + " %";
    }

    private static String plain(double value) {
        return Double.isNaN(value)
                ? ""
                : BigDecimal.valueOf(value)
                        .setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
