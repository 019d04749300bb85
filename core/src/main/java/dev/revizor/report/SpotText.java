package dev.revizor.report;

import dev.revizor.model.AuditVerdict;
import dev.revizor.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The spot check in sentences: the literal verdict, what was drawn, the second reading. */
public final class SpotText {
    private final Texter texter;

    public SpotText(Texter texter) {
        this.texter = texter;
    }

    /** What the spot check says, and what it does not say. */
    public List<String> of(AuditVerdict audit) {
        List<String> out = new ArrayList<>();
        if (audit.verdictSeed().equals("NOT_CHECKED")) {
            out.add(
                    audit.missing().isEmpty()
                            ? texter.say("spot.nothing")
                            : texter.say(
                                    "spot.not",
                                    "fields",
                                    texter.fields(audit.missing()),
                                    "export",
                                    texter.say("export."
                                            + Exports.closing(audit.missing().get(0))
                                                    .id())));
            return out;
        }
        out.add(verdict(audit));
        if (audit.draw().equals("last_created") || audit.draw().equals("last_rows")) {
            out.add(texter.say(
                    "spot." + audit.draw() + (audit.size() == 1 ? ".one" : ""), "size", (long) audit.size()));
        }
        if (audit.dueOnly() > 0) {
            out.add(texter.say(
                    "spot.due",
                    "due",
                    (long) audit.dueOnly(),
                    "hits",
                    (long) (audit.hits() + audit.dueOnly()),
                    "size",
                    (long) audit.size(),
                    "word",
                    texter.say("spot.half." + audit.verdictDueOnly())));
        }
        return out;
    }

    private String verdict(AuditVerdict audit) {
        String interval = audit.low().isPresent() && audit.high().isPresent()
                ? texter.say(
                        "interval",
                        "low",
                        whole(audit.low().get()),
                        "high",
                        whole(audit.high().get()))
                : "";
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("hits", (long) audit.hits());
        args.put("size", (long) audit.size());
        args.put("share", whole((double) audit.hits() / Math.max(1, audit.size())));
        args.put("interval", interval);
        String key = "spot." + audit.verdictSeed();
        return texter.sayFirst(args, key + "." + audit.verdictStat(), key);
    }

    private String whole(double share) {
        return Numbers.decimal(share * 100, 0, texter.lang());
    }
}
