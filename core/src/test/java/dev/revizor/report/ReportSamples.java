package dev.revizor.report;

import dev.revizor.model.AuditVerdict;
import dev.revizor.model.Band;
import dev.revizor.model.Cluster;
import dev.revizor.model.Digest;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Evidence;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Mapping;
import dev.revizor.model.Metric;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.ScoredPair;
import dev.revizor.model.Severity;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fixed reports for tests: invented, the same each time. */
public final class ReportSamples {
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    /** A name that would drive a terminal, break out of HTML, and turn a line round. */
    public static final String HOSTILE = "<script>alert(1)</script>\u001b[2J\u202e\"'&";

    private ReportSamples() {}

    /** A large base with everything in it. */
    public static Report rich() {
        return new Report(
                head(Optional.of(LocalDate.of(2026, 11, 21))),
                List.of(
                        input(0, "contacts.csv", EntityKind.CONTACT, 12_960),
                        input(1, "tasks.csv", EntityKind.TASK, 5_321)),
                cards(11_000, 1_480),
                List.of(
                        new Metric("duplicates_rate", 262, 12_480, 0, List.of()),
                        new Metric("next_action", 8_362, 12_480, 0, List.of()),
                        new Metric("overdue_tasks", 78, 1_000, 4, List.of()),
                        new Metric("full_cards", 8_340, 12_480, 0, List.of()),
                        new Metric("stale_cards", 1_274, 12_480, 17, List.of()),
                        new Metric("consent_missing", 114, 11_000, 0, List.of())),
                targets(),
                audit("last_created", 31, 0, "ESTABLISHED", ""),
                "NOT",
                fills(),
                owners(),
                rules(),
                duplicates(),
                new Report.Segments(
                        new LinkedHashMap<>(Map.of("potential", 7_000L)),
                        new LinkedHashMap<>(Map.of("hot", 12L)),
                        1_274,
                        List.of()),
                new Report.ConsentLine(11_000, 10_886, 30, 4, 80, Optional.of(LocalDate.of(2029, 2, 1)), 3, List.of()),
                Optional.of(new Report.Baseline("R-000007", 12, 340, 1_900)),
                new Report.Gate(List.of("policy"), List.of("overdue_tasks", "consent_missing")));
    }

    /** A base in order: every target met, a random draw that proves it, nothing left to do. */
    public static Report good() {
        Report rich = rich();
        AuditVerdict audit = audit("random", 44, 0, "ESTABLISHED", "ABOVE_HALF");
        return new Report(
                rich.head(),
                rich.inputs(),
                rich.cards(),
                List.of(
                        new Metric("duplicates_rate", 0, 12_480, 0, List.of()),
                        new Metric("next_action", 12_480, 12_480, 0, List.of()),
                        new Metric("overdue_tasks", 0, 1_000, 0, List.of()),
                        new Metric("full_cards", 12_479, 12_480, 0, List.of())),
                rich.targets(),
                audit,
                "WORKS",
                rich.fields().subList(0, 3),
                rich.owners().subList(0, 1),
                List.of(new RuleSummary("TASK-003", Severity.MAJOR, Verdict.PASS, 12_480, 0, List.of(), false)),
                new Report.Duplicates(12_480, 0, 0, 0, 0, 0, 400, List.of(), List.of()),
                rich.segments(),
                new Report.ConsentLine(11_000, 11_000, 0, 0, 0, Optional.empty(), 0, List.of()),
                Optional.empty(),
                new Report.Gate(List.of("policy"), List.of()));
    }

    /** A file without a single card. */
    public static Report empty() {
        return new Report(
                head(Optional.empty()),
                List.of(input(0, "empty.csv", EntityKind.CONTACT, 0)),
                new EnumMap<>(EntityKind.class),
                List.of(new Metric("duplicates_rate", 0, 0, 0, List.of())),
                new LinkedHashMap<>(),
                nothingDrawn(List.of()),
                "NOT_CHECKED",
                List.of(),
                List.of(),
                List.of(),
                new Report.Duplicates(0, 0, 0, 0, 0, 0, 0, List.of(), List.of()),
                new Report.Segments(new LinkedHashMap<>(), new LinkedHashMap<>(), 0, List.of()),
                new Report.ConsentLine(0, 0, 0, 0, 0, Optional.empty(), 0, List.of()),
                Optional.empty(),
                new Report.Gate(List.of(), List.of()));
    }

    /** A contacts export alone: no tasks, no consents, no touches. An old one at that. */
    public static Report notChecked() {
        List<Field> tasks = List.of(Field.NEXT_ACTION, Field.NEXT_DUE);
        Report rich = rich();
        return new Report(
                head(Optional.of(LocalDate.of(2026, 9, 12))),
                List.of(input(0, "Контакты (2).csv", EntityKind.CONTACT, 480)),
                cards(480, 0),
                List.of(
                        new Metric("duplicates_rate", 12, 480, 0, List.of()),
                        new Metric("next_action", 0, 0, 0, tasks),
                        new Metric("overdue_tasks", 0, 0, 0, List.of(Field.NEXT_DUE)),
                        new Metric("full_cards", 0, 0, 0, List.of(Field.TOUCH_RESULT)),
                        new Metric("stale_cards", 0, 0, 0, List.of(Field.LAST_TOUCH_AT)),
                        new Metric("consent_missing", 0, 0, 0, List.of(Field.CONSENT_PROCESSING))),
                new LinkedHashMap<>(Map.of("overdue_tasks", 5.0)),
                nothingDrawn(tasks),
                "NOT_CHECKED",
                fills().subList(0, 4),
                owners().subList(0, 2),
                List.of(
                        new RuleSummary(
                                "CONSENT-001",
                                Severity.CRITICAL,
                                Verdict.NOT_CHECKED,
                                0,
                                0,
                                List.of(Field.CONSENT_PROCESSING),
                                true),
                        new RuleSummary("FMT-001", Severity.MAJOR, Verdict.FAIL, 480, 31, List.of(), false),
                        new RuleSummary("TASK-003", Severity.MAJOR, Verdict.NOT_CHECKED, 0, 0, tasks, false),
                        new RuleSummary("VERIF-001", Severity.MINOR, Verdict.NOT_CHECKED, 0, 0, List.of(), false)),
                new Report.Duplicates(480, 10, 8, 22, 12, 14, 900, List.of(), List.of()),
                rich.segments(),
                new Report.ConsentLine(0, 0, 0, 0, 0, Optional.empty(), 0, List.of(Field.CONSENT_PROCESSING)),
                Optional.empty(),
                new Report.Gate(List.of(), List.of()));
    }

    /** Exactly half of the fifty, and a deadline without an action for three more. */
    public static Report boundary() {
        Report rich = rich();
        return with(rich, audit("last_rows", 25, 3, "BOUNDARY", ""), rich.owners());
    }

    /** As much on the page as fits: all owners, all gaps, long names, an old export. */
    public static Report crowded() {
        Report rich = rich();
        List<Report.OwnerLine> owners = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            owners.add(new Report.OwnerLine(
                    "Константинопольский-Задунайский Александр " + i,
                    false,
                    90_000 - i,
                    40_000 - i,
                    30_000,
                    1_000,
                    2_000));
        }
        Report closed = notChecked();
        List<Metric> metrics = new ArrayList<>(rich.metrics());
        Map<String, Double> targets = new LinkedHashMap<>(rich.targets());
        for (String id : List.of("owner_missing", "shell_cards", "refusal_reason")) {
            metrics.add(new Metric(id, 900, 12_480, 50, List.of()));
            targets.put(id, 2.0);
        }
        List<RuleSummary> rules = new ArrayList<>(rich.rules());
        for (Field field : List.of(
                Field.NEXT_DUE, Field.LAST_TOUCH_AT, Field.CONSENT_AT, Field.OWNER_ACTIVE, Field.ORIGIN, Field.INN)) {
            rules.add(new RuleSummary(
                    "X-" + field.id(), Severity.MAJOR, Verdict.NOT_CHECKED, 0, 0, List.of(field), false));
        }
        return new Report(
                closed.head(),
                rich.inputs(),
                rich.cards(),
                metrics,
                targets,
                audit("random", 25, 4, "BOUNDARY", "INCONCLUSIVE"),
                "NOT",
                rich.fields(),
                owners,
                rules,
                rich.duplicates(),
                rich.segments(),
                rich.consent(),
                rich.baseline(),
                rich.gate());
    }

    /** Hostile owners, file names and firm. */
    public static Report hostile() {
        Report rich = rich();
        List<Report.OwnerLine> owners = new ArrayList<>();
        owners.add(new Report.OwnerLine(HOSTILE, true, 1_200, 300, 20, 4, 90));
        owners.add(new Report.OwnerLine("ООО \u5f20\u4f1f " + "очень длинное имя ".repeat(8), false, 12, 3, 2, 0, 0));
        owners.add(new Report.OwnerLine("", true, 40, 2, 1, 1, 1));
        Report made = with(rich, audit("random", 22, 0, "IRREGULAR", "INCONCLUSIVE"), owners);
        Report.Head head = rich.head();
        Report.Head hostile = new Report.Head(
                HOSTILE,
                head.run(),
                head.generatedAt(),
                head.asOf(),
                true,
                head.zone(),
                head.policyDigest(),
                HOSTILE + ".yaml",
                head.newest(),
                head.portal(),
                head.portalSystem(),
                head.journalHead(),
                head.journalEntries());
        return new Report(
                hostile,
                List.of(input(0, HOSTILE + ".csv", EntityKind.CONTACT, 12_960)),
                made.cards(),
                made.metrics(),
                made.targets(),
                made.spotCheck(),
                made.works(),
                made.fields(),
                owners,
                made.rules(),
                made.duplicates(),
                made.segments(),
                made.consent(),
                made.baseline(),
                made.gate());
    }

    /** The same report with another spot check and other owners. */
    public static Report with(Report report, AuditVerdict audit, List<Report.OwnerLine> owners) {
        return new Report(
                report.head(),
                report.inputs(),
                report.cards(),
                report.metrics(),
                report.targets(),
                audit,
                report.works(),
                report.fields(),
                owners,
                report.rules(),
                report.duplicates(),
                report.segments(),
                report.consent(),
                report.baseline(),
                report.gate());
    }

    /** Findings that fit the rich report: ids, an owner, a personal argument. */
    public static List<Finding> findings() {
        List<Finding> out = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Map<String, String> args = new LinkedHashMap<>();
            args.put("due", "2026-10-0" + (1 + i % 9));
            args.put("value_pii", "+7999000000" + i % 10);
            out.add(Finding.of(
                    i % 3 == 0 ? "TASK-003" : "FMT-001",
                    i % 3 == 0 ? Severity.MAJOR : Severity.MINOR,
                    Verdict.FAIL,
                    "bitrix24:contact:" + (1000 + i),
                    i % 2 == 0 ? "Ахметов Р." : "",
                    i % 3 == 0 ? Optional.empty() : Optional.of(Field.PHONE),
                    args));
        }
        return out;
    }

    private static Report.Head head(Optional<LocalDate> newest) {
        return new Report.Head(
                "ООО «Ромашка»",
                "R-000001",
                "2026-11-22T00:00:00Z",
                AS_OF,
                false,
                "Europe/Moscow",
                Digest.sha256("policy"),
                "",
                newest,
                "",
                "bitrix24",
                Digest.sha256("journal"),
                12_481);
    }

    private static Report.Input input(int index, String file, EntityKind kind, long read) {
        SourceTable table = new SourceTable(
                index, file, "", "csv", "UTF-8", ";", 1, List.of("ID", "Телефон", "Комментарий"), Digest.sha256(file));
        List<Mapping.Column> columns = List.of(
                new Mapping.Column(0, "ID", Optional.of(Field.EXTERNAL_ID), Mapping.Part.SELF, "", 1, "preset"),
                new Mapping.Column(
                        1, "Телефон", Optional.of(Field.PHONE), Mapping.Part.SELF, "work", 0.97, "dictionary"),
                new Mapping.Column(2, "Комментарий", Optional.empty(), Mapping.Part.SELF, "", 0, "unknown"));
        long rejected = read > 10_000 ? 3 : 0;
        long folded = read / 100;
        return new Report.Input(
                table,
                new Mapping(kind, 1, "bitrix24-" + kind.id(), "bitrix24", columns),
                read,
                read - rejected - folded,
                folded,
                rejected,
                0,
                0);
    }

    private static Map<EntityKind, Long> cards(long contacts, long companies) {
        Map<EntityKind, Long> out = new EnumMap<>(EntityKind.class);
        out.put(EntityKind.CONTACT, contacts);
        if (companies > 0) {
            out.put(EntityKind.COMPANY, companies);
        }
        return out;
    }

    private static Map<String, Double> targets() {
        Map<String, Double> out = new LinkedHashMap<>();
        out.put("duplicates_rate", 3.0);
        out.put("next_action", -80.0);
        out.put("overdue_tasks", 5.0);
        out.put("full_cards", -50.0);
        out.put("stale_cards", 20.0);
        out.put("consent_missing", 0.0);
        return out;
    }

    private static AuditVerdict nothingDrawn(List<Field> missing) {
        return new AuditVerdict(
                "last_created",
                "",
                0,
                0,
                0,
                0,
                0,
                0,
                "NOT_CHECKED",
                "NOT_CHECKED",
                "",
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                missing,
                List.of());
    }

    /** Fifty cards: so many with action and deadline (each fifth overdue), so many with a deadline only. */
    public static AuditVerdict audit(String draw, int hits, int dueOnly, String verdict, String stat) {
        List<AuditVerdict.Line> lines = new ArrayList<>();
        int overdue = 0;
        for (int i = 0; i < 50; i++) {
            boolean both = i * 7 % 50 < hits;
            boolean due = !both && i * 7 % 50 < hits + dueOnly;
            boolean late = both && i % 5 == 0;
            overdue += late ? 1 : 0;
            String state = both ? "both" : due ? "due_only" : i % 4 == 0 ? "action_only" : "none";
            boolean action = both || state.equals("action_only");
            lines.add(new AuditVerdict.Line(
                    "bitrix24:contact:" + (2000 - i),
                    i % 3 == 0 ? "Ахметов Р." : "Сидоров Е.",
                    Optional.of(AS_OF.minusDays(i)),
                    action ? "Позвонить" : "",
                    both || due ? Optional.of(AS_OF.plusDays(late ? -2 : 5)) : Optional.empty(),
                    state,
                    late));
        }
        boolean random = draw.equals("random");
        // Wilson, 95 %.
        double z = 1.959964;
        double p = hits / 50.0;
        double middle = (p + z * z / 100) / (1 + z * z / 50);
        double half = z / (1 + z * z / 50) * Math.sqrt(p * (1 - p) / 50 + z * z / 10_000);
        int with = hits + dueOnly;
        return new AuditVerdict(
                draw,
                random ? "Q4" : "",
                11_000,
                1_480,
                50,
                hits,
                dueOnly,
                overdue,
                verdict,
                with > 25 ? "ESTABLISHED" : with == 25 ? "BOUNDARY" : "IRREGULAR",
                stat,
                random ? Optional.of(middle - half) : Optional.empty(),
                random ? Optional.of(middle + half) : Optional.empty(),
                40,
                300,
                Optional.of(AS_OF.minusDays(49)),
                Optional.of(AS_OF),
                List.of(),
                lines);
    }

    private static List<Report.Fill> fills() {
        List<Report.Fill> out = new ArrayList<>();
        Field[] fields = {
            Field.LAST_NAME,
            Field.FIRST_NAME,
            Field.PHONE,
            Field.EMAIL,
            Field.OWNER,
            Field.ORIGIN,
            Field.INTEREST,
            Field.STATUS,
            Field.TOUCH_RESULT,
            Field.NEXT_ACTION,
            Field.NEXT_DUE,
            Field.CONSENT_PROCESSING,
            Field.CITY
        };
        int filled = 12_400;
        for (Field field : fields) {
            out.add(new Report.Fill(field, filled, 12_480 - filled > 100 ? 41 : 0, 12_480));
            filled -= 420;
        }
        return out;
    }

    private static List<Report.OwnerLine> owners() {
        List<Report.OwnerLine> out = new ArrayList<>();
        out.add(new Report.OwnerLine("Ахметов Р.", true, 3_410, 1_391, 890, 31, 320));
        out.add(new Report.OwnerLine("Сидоров Е.", true, 2_990, 1_122, 610, 22, 260));
        out.add(new Report.OwnerLine("", true, 1_804, 930, 700, 0, 0));
        out.add(new Report.OwnerLine("Ким Анна", false, 1_402, 555, 301, 14, 88));
        out.add(new Report.OwnerLine("Петрова-Водкина Е. С.", true, 1_100, 301, 100, 5, 120));
        out.add(new Report.OwnerLine("Иванов П.", true, 900, 210, 80, 3, 101));
        out.add(new Report.OwnerLine("Гусев О.", true, 600, 120, 44, 2, 60));
        out.add(new Report.OwnerLine("Львова Т.", true, 250, 40, 12, 1, 40));
        out.add(new Report.OwnerLine("Стажёр", true, 24, 9, 3, 0, 11));
        return out;
    }

    private static List<RuleSummary> rules() {
        return List.of(
                new RuleSummary("CONSENT-001", Severity.CRITICAL, Verdict.FAIL, 11_000, 114, List.of(), true),
                new RuleSummary("FMT-001", Severity.MINOR, Verdict.FAIL, 12_480, 3_051, List.of(), false),
                new RuleSummary("OWN-003", Severity.CRITICAL, Verdict.FAIL, 12_480, 1_804, List.of(), false),
                new RuleSummary("TASK-003", Severity.MAJOR, Verdict.FAIL, 12_480, 4_118, List.of(), false),
                new RuleSummary(
                        "VERIF-001", Severity.MAJOR, Verdict.NOT_CHECKED, 0, 0, List.of(Field.PURCHASES), false));
    }

    private static Report.Duplicates duplicates() {
        ScoredPair first = pair("bitrix24:contact:101", "bitrix24:contact:907", 0.99993, Band.MERGE, "");
        ScoredPair second = pair("bitrix24:contact:101", "bitrix24:contact:955", 0.9712, Band.ASK, "");
        List<String> members = List.of("bitrix24:contact:101", "bitrix24:contact:907", "bitrix24:contact:955");
        List<String> two = List.of("bitrix24:contact:300", "bitrix24:contact:301");
        return new Report.Duplicates(
                12_480,
                189,
                152,
                451,
                262,
                280,
                81_000,
                List.of(
                        new Cluster(
                                Cluster.idOf(two),
                                EntityKind.CONTACT,
                                two,
                                Band.MERGE,
                                0.99999,
                                List.of(pair(two.get(0), two.get(1), 0.99999, Band.MERGE, ""))),
                        new Cluster(
                                Cluster.idOf(members),
                                EntityKind.CONTACT,
                                members,
                                Band.ASK,
                                0.9712,
                                List.of(first, second))),
                List.of(
                        pair("bitrix24:contact:12", "bitrix24:contact:13", 0.998, Band.ASK, "father_son"),
                        pair("bitrix24:contact:40", "bitrix24:contact:41", 0.97, Band.ASK, "shared_phone")));
    }

    private static ScoredPair pair(String a, String b, double probability, Band band, String conflict) {
        return new ScoredPair(
                a,
                b,
                Math.log(probability / (1 - probability)) / Math.log(2),
                probability,
                band,
                List.of(
                        new Evidence("phone", "exact", 13.1),
                        new Evidence("person", "diminutive", 9.25),
                        new Evidence("birth_date", "different", -1.9)),
                conflict);
    }
}
