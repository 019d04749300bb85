package dev.revizor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Findings of {@code review} against the defects that were planted, card by card. */
final class DefectAccuracy {
    /**
     * What finds a kind of defect.
     *
     * @param kind the planted kind
     * @param rule code, with the fields or reasons that belong to the kind, for people
     * @param belongs whether a finding is of this kind
     */
    private record Kind(String kind, String rule, Predicate<Finding> belongs) {}

    /**
     * Kinds that spoil the same cell: of a cell that was spoilt twice only the last one can be seen, and a finding that
     * the other kind explains is not wrong. How many cards that concerns is printed.
     */
    private static final Map<String, List<String>> SAME_CELL = Map.of(
            "email_domain_typo", List.of("email_invalid", "placeholder"),
            "email_invalid", List.of("email_domain_typo", "placeholder"),
            "placeholder", List.of("phone_invalid", "email_invalid"),
            "phone_invalid", List.of("placeholder", "phone_no_code", "phone_excel"),
            "phone_no_code", List.of("phone_invalid", "phone_excel"),
            "mixed_alphabet", List.of("email_invalid"));

    /** A finding of the report. */
    private record Finding(String card, String code, String field, String reason, String verdict) {}

    private static final Pattern FINDING =
            Pattern.compile("^\\s*\\{\"code\":\"([^\"]+)\".*?\"subject\":\"([^\"]+)\"(.*)$");
    private static final Pattern FIELD = Pattern.compile("\"field\":\"([^\"]*)\"");
    private static final Pattern VERDICT = Pattern.compile("\"verdict\":\"([^\"]*)\"");
    private static final Pattern REASON = Pattern.compile("\"reason\":\"([^\"]*)\"");

    private static final List<Kind> KINDS = List.of(
            kind("no_channel", "CARD-021, cells empty", f -> f.code().equals("CARD-021")),
            // Zeros and empty masks are placeholders; numbers that no country gives out are counted apart.
            kind(
                    "phone_invalid",
                    "FMT-001, CARD-020 phone",
                    f -> (f.code().equals("FMT-001")
                                    && !f.reason().equals("phone.no_code")
                                    && !f.reason().equals("phone.unassigned")
                                    && !f.reason().startsWith("phone.excel"))
                            || (f.code().equals("CARD-020") && f.field().equals("phone"))),
            kind(
                    "(phone not given out)",
                    "FMT-001 phone.unassigned",
                    f -> f.code().equals("FMT-001") && f.reason().equals("phone.unassigned")),
            kind(
                    "phone_excel",
                    "FMT-001 phone.excel*",
                    f -> f.code().equals("FMT-001") && f.reason().startsWith("phone.excel")),
            kind(
                    "phone_no_code",
                    "FMT-001 phone.no_code",
                    f -> f.code().equals("FMT-001") && f.reason().equals("phone.no_code")),
            kind(
                    "email_invalid",
                    "FMT-002 other reasons",
                    f -> f.code().equals("FMT-002") && !f.reason().equals("email.typo_domain")),
            kind(
                    "email_domain_typo",
                    "FMT-002 email.typo_domain",
                    f -> f.code().equals("FMT-002") && f.reason().equals("email.typo_domain")),
            code("placeholder", "CARD-020"),
            kind(
                    "mixed_alphabet",
                    "FMT-006 mixed_alphabet",
                    f -> f.code().equals("FMT-006") && f.reason().endsWith("mixed_alphabet")),
            code("company_in_person", "CARD-022"),
            field("bad_birthdate", "FMT-005", "birth_date"),
            kind(
                    "inn_bad_checksum",
                    "FMT-008 other reasons",
                    f -> f.code().equals("FMT-008") && !f.reason().equals("inn.lost_zero")),
            kind(
                    "inn_lost_zero",
                    "FMT-008 inn.lost_zero",
                    f -> f.code().equals("FMT-008") && f.reason().equals("inn.lost_zero")),
            code("no_owner", "OWN-003"),
            code("owner_dismissed", "OWN-002"),
            code("no_source", "SRC-001"),
            field("source_nonstandard", "CARD-012", "origin"),
            sure("open_no_next", "TASK-003"),
            code("next_no_due", "TASK-002"),
            code("overdue", "TASK-010"),
            field("due_malformed", "FMT-005", "next_due"),
            code("refused_no_reason", "REF-001"),
            code("reason_not_refused", "REF-003"),
            code("closed_with_next", "TASK-005"),
            code("contact_future", "HIST-008"),
            code("contact_before_creation", "HIST-009"),
            sure("stale", "FRESH-001"),
            code("result_missing", "HIST-007"),
            field("status_unknown", "CARD-012", "status"),
            code("mail_without_consent", "CONSENT-020"),
            field("consent_no_date", "CONSENT-012", "consent_at"),
            field("consent_no_way", "CONSENT-012", "consent_method"),
            code("consent_future", "CONSENT-005"),
            code("revoked_but_mail", "CONSENT-051"));

    private final Path root;
    private final Path work;
    private final PrintStream out;

    DefectAccuracy(Path root, Path work, PrintStream out) {
        this.root = root;
        this.work = work;
        this.out = out;
    }

    /** Reviews the files and compares; the labels hold {@code record_id} and a column of kinds. */
    void base(String name, List<Path> files, Path labels, String asOf) throws IOException, InterruptedException {
        if (!Files.exists(labels)) {
            out.println(name + ": skipped, no file " + labels.getFileName());
            return;
        }
        List<Finding> findings = review(name, files, asOf);
        Map<String, Set<String>> planted = planted(labels);
        out.printf("%n%s: planted defects, as of %s%n", name, asOf);
        out.println("kind                     rule                        planted   found   right  precision  recall");
        for (Kind kind : KINDS) {
            Set<String> found = new TreeSet<>();
            findings.stream().filter(kind.belongs()).forEach(finding -> found.add(finding.card()));
            if (kind.kind().equals("no_channel")) {
                // Planted are empty cells only; a card whose cells hold no usable channel is rightly found too.
                findings.stream().filter(DefectAccuracy::unusable).forEach(finding -> found.remove(finding.card()));
            }
            line(kind, planted.getOrDefault(kind.kind(), Set.of()), found, twice(kind, planted));
        }
    }

    private static Set<String> twice(Kind kind, Map<String, Set<String>> planted) {
        Set<String> out = new TreeSet<>();
        SAME_CELL
                .getOrDefault(kind.kind(), List.of())
                .forEach(other -> out.addAll(planted.getOrDefault(other, Set.of())));
        return out;
    }

    private void line(Kind kind, Set<String> planted, Set<String> found, Set<String> twice) {
        Set<String> missed = new TreeSet<>(planted);
        missed.removeAll(found);
        Set<String> wrong = new TreeSet<>(found);
        wrong.removeAll(planted);
        int before = missed.size() + wrong.size();
        missed.removeAll(twice);
        wrong.removeAll(twice);
        int leftOut = before - missed.size() - wrong.size();
        int right = found.size() - wrong.size();
        int wanted = right + missed.size();
        out.printf(
                Locale.ROOT,
                "%-24s %-26s %8d  %6d  %6d     %.4f  %.4f%s%s%s%n",
                kind.kind(),
                kind.rule(),
                planted.size(),
                found.size(),
                right,
                found.isEmpty() ? 1 : (double) right / found.size(),
                wanted == 0 ? 1 : (double) right / wanted,
                leftOut == 0 ? "" : "  same cell spoilt twice: " + leftOut,
                few("  missed ", missed),
                few("  wrong ", wrong));
    }

    private static String few(String what, Set<String> cards) {
        return cards.isEmpty() ? "" : what + cards.stream().limit(5).toList();
    }

    private List<Finding> review(String name, List<Path> files, String asOf) throws IOException, InterruptedException {
        Path folder = work.resolve(name + "-review");
        List<String> command = new ArrayList<>(List.of("./revizor", "review"));
        files.forEach(file -> command.add(file.toString()));
        command.addAll(List.of("--as-of", asOf, "-o", folder.toString(), "-q"));
        Measured measured = Measured.run(root, command);
        Path report = folder.resolve("report.json");
        if (!Files.exists(report)) {
            throw new IOException(name + ": exit " + measured.code() + "\n" + measured.output());
        }
        List<Finding> out = new ArrayList<>();
        for (String line : Files.readAllLines(report, StandardCharsets.UTF_8)) {
            Matcher matcher = FINDING.matcher(line);
            if (matcher.find()) {
                String subject = matcher.group(2);
                String rest = matcher.group(3);
                String card = subject.substring(subject.lastIndexOf(':') + 1);
                out.add(new Finding(
                        card, matcher.group(1), first(FIELD, rest), first(REASON, rest), first(VERDICT, line)));
            }
        }
        return out;
    }

    private static boolean unusable(Finding finding) {
        boolean channel = finding.field().equals("phone") || finding.field().equals("email");
        return channel && (finding.code().startsWith("FMT-") || finding.code().equals("CARD-020"));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** From a kind to its cards; in a list of operations, kinds begin with {@code d:}. */
    private static Map<String, Set<String>> planted(Path labels) throws IOException {
        Map<String, Set<String>> out = new LinkedHashMap<>();
        for (Map<String, String> row : LabelledTable.read(labels).rows()) {
            String words = row.getOrDefault("ops", row.getOrDefault("defects", ""));
            for (String word : words.split(" ")) {
                String kind = row.containsKey("ops") ? (word.startsWith("d:") ? word.substring(2) : "") : word;
                out.computeIfAbsent(kind, key -> new TreeSet<>()).add(row.getOrDefault("record_id", ""));
            }
        }
        return out;
    }

    private static Kind code(String kind, String code) {
        return kind(kind, code, finding -> finding.code().equals(code));
    }

    /** Without the warnings about cards whose status is in no list. */
    private static Kind sure(String kind, String code) {
        return kind(
                kind,
                code + " FAIL",
                finding -> finding.code().equals(code) && finding.verdict().equals("FAIL"));
    }

    private static Kind field(String kind, String code, String field) {
        return kind(
                kind,
                code + " " + field,
                finding -> finding.code().equals(code) && finding.field().equals(field));
    }

    private static Kind kind(String kind, String rule, Predicate<Finding> belongs) {
        return new Kind(kind, rule, belongs);
    }
}
