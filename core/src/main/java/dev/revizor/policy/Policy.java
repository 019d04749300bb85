package dev.revizor.policy;

import dev.revizor.model.Field;
import dev.revizor.text.Lang;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The whole configuration. Every key is optional in the file; {@link #builtIn()} is what holds without one. Rooms get
 * only their slice.
 *
 * @param zone the business zone, in which days begin and end; never the system's
 * @param lang the language of reports when nothing else says it
 * @param firm the name on the report, or empty
 * @param portal the CRM's address for links, e.g. {@code https://firm.bitrix24.ru}, or empty
 * @param portalSystem {@code bitrix24} or {@code amocrm}: whose link forms to use
 * @param words the dictionaries of statuses, sources and the like
 * @param normalize the template
 * @param match the matching
 * @param merge survivorship
 * @param audit the spot check and the «works» verdict
 * @param check limits of the rules
 * @param segment classes and temperatures
 * @param consent the consent archive
 * @param rules switches per rule code
 */
public record Policy(
        ZoneId zone,
        Optional<Lang> lang,
        String firm,
        String portal,
        String portalSystem,
        Words words,
        Normalize normalize,
        Match match,
        Merge merge,
        Audit audit,
        Check check,
        Segment segment,
        Consent consent,
        List<RuleSwitch> rules) {

    /** The same with another matching. */
    public Policy withMatch(Match other) {
        return new Policy(
                zone,
                lang,
                firm,
                portal,
                portalSystem,
                words,
                normalize,
                other,
                merge,
                audit,
                check,
                segment,
                consent,
                rules);
    }

    /**
     * The firm's dictionaries. Comparison ignores case, ё/е and outer spaces. An empty list switches the dictionary
     * check of that field off.
     *
     * @param openStatuses a card in work: it needs a next action
     * @param closedStatuses a card that needs none
     * @param refusedStatuses refusals: they need a reason; a subset of the closed ones
     * @param clientStatuses bought at least once: a relation exists, no next action is required
     * @param openTaskStatuses of task files
     * @param closedTaskStatuses of task files
     * @param origins the dictionary of sources; empty: learnt from the file (values that are rare next to a frequent
     *     twin are reported)
     * @param noAnswer touch results that mean «did not answer»
     * @param owners people who work here; empty: an owner file, else unknown
     * @param formerOwners people who no longer do
     */
    public record Words(
            List<String> openStatuses,
            List<String> closedStatuses,
            List<String> refusedStatuses,
            List<String> clientStatuses,
            List<String> openTaskStatuses,
            List<String> closedTaskStatuses,
            List<String> origins,
            List<String> noAnswer,
            List<String> owners,
            List<String> formerOwners) {}

    /**
     * The template of values.
     *
     * @param region default region of phones without a country code, ISO 3166, e.g. {@code RU}
     * @param placeholders values that only fill a cell, beside the built-in ones
     * @param ownDomains mail domains of the firm itself
     * @param style how {@code normalize} writes clean values; what is compared and stored does not depend on it
     */
    public record Normalize(String region, List<String> placeholders, List<String> ownDomains, Style style) {
        /** With clean values as they are compared. */
        public Normalize(String region, List<String> placeholders, List<String> ownDomains) {
            this(region, placeholders, ownDomains, Style.PLAIN);
        }
    }

    /**
     * How clean values are written.
     *
     * @param phone {@code e164}, {@code international}, {@code national} or {@code mask}
     * @param phoneMask a {@code #} per digit behind the country code, e.g. {@code +7 (###) ###-##-##}; numbers of
     *     another length or country are written as international ones
     * @param extension what stands between a number and its extension; not used with {@code e164}
     * @param name {@code last_first_patronymic}, {@code first_patronymic_last}, {@code first_last} or
     *     {@code last_initials}
     * @param company {@code name}, {@code form_name}, {@code form_quoted} or {@code name_form}
     * @param address {@code typed}, {@code template} or {@code no_types}
     * @param date {@code iso} or {@code dotted}
     * @param alphabet {@code as_typed}, {@code latin} or {@code cyrillic}, for names, companies and addresses
     * @param scheme the table of transliteration
     */
    public record Style(
            String phone,
            String phoneMask,
            String extension,
            String name,
            String company,
            String address,
            String date,
            String alphabet,
            String scheme) {
        /** As values are compared and stored. */
        public static final Style PLAIN = new Style(
                "e164",
                "+7 (###) ###-##-##",
                "доб.",
                "last_first_patronymic",
                "name",
                "typed",
                "iso",
                "as_typed",
                "icao_doc_9303");
    }

    /**
     * Matching.
     *
     * @param mergeAt lowest probability of the merge band, 0..1
     * @param askAt lowest probability at which a person is asked, 0..1
     * @param blockCap the largest block that is compared pair by pair; larger ones are split by a further key
     * @param rules what holds whatever the model says
     */
    public record Match(double mergeAt, double askAt, int blockCap, MatchRules rules) {
        /** With the model alone. */
        public Match(double mergeAt, double askAt, int blockCap) {
            this(mergeAt, askAt, blockCap, MatchRules.NONE);
        }
    }

    /**
     * What holds of pairs whatever the model says.
     *
     * @param must sets of fields: records that are equal in all fields of one set are one, unless a conflict forbids it
     * @param never fields: records that both have a value there, and not the same, are never one
     * @param exclusive names of files, or titles of columns that name a source: no two records of one source are one
     * @param decisions the file of remembered decisions, or empty
     */
    public record MatchRules(List<List<Field>> must, List<Field> never, List<String> exclusive, String decisions) {
        public static final MatchRules NONE = new MatchRules(List.of(), List.of(), List.of(), "");

        public MatchRules {
            must = List.copyOf(must);
            never = List.copyOf(never);
            exclusive = List.copyOf(exclusive);
        }
    }

    /**
     * Survivorship.
     *
     * @param survivor {@code oldest} (lowest creation date: links stay valid) or {@code fullest}
     */
    public record Merge(String survivor) {}

    /**
     * The spot check and the «works» verdict.
     *
     * @param sample how many cards (S2-29: 50)
     * @param includeClosed whether closed cards count too
     * @param overduePercent highest share of overdue tasks that still passes, in whole percent (S2-24: 5)
     * @param fullCardsPercent the share of full cards must be above this, in whole percent (S2-24: 50)
     */
    public record Audit(int sample, boolean includeClosed, int overduePercent, int fullCardsPercent) {}

    /**
     * Limits of the rules.
     *
     * @param staleDays a card in work or of a client without a touch for longer is stale
     * @param minYear the earliest plausible year of a birth date
     * @param targets shares in percent that a metric must reach or stay below; none by default: figures without a
     *     target get no verdict
     */
    public record Check(int staleDays, int minYear, List<Target> targets) {}

    /**
     * A target for a metric.
     *
     * @param metric the metric's id, e.g. {@code duplicates_rate}
     * @param atMost whether the figure must stay at or below the limit (else at or above)
     * @param percent the limit
     */
    public record Target(String metric, boolean atMost, double percent) {}

    /**
     * Classes (`rules.md` of the product's rule catalogue, life-cycle axes).
     *
     * @param activeDays window of the last purchase, request or login
     * @param dormantDays silence after which a relation sleeps
     * @param warmDays an interest event is warm for so long
     * @param hotDays an explicit request is hot for so long
     * @param hotStages late stages
     */
    public record Segment(int activeDays, int dormantDays, int warmDays, int hotDays, List<String> hotStages) {}

    /**
     * The consent archive.
     *
     * @param keepYears how long evidence is kept (S1-67: six years)
     * @param anchor from when: {@code capture}, {@code end}, {@code last_use}, {@code strictest}
     * @param given values of a consent cell that mean yes
     * @param refused values that mean an explicit no
     * @param withdrawn values that mean a withdrawal
     */
    public record Consent(
            int keepYears, String anchor, List<String> given, List<String> refused, List<String> withdrawn) {}

    /**
     * A switch of one rule.
     *
     * @param code the rule's code
     * @param enabled whether it runs
     * @param required whether NOT_CHECKED fails the gate (exit 14)
     * @param severity another severity id, or empty
     */
    public record RuleSwitch(String code, boolean enabled, boolean required, String severity) {}

    /** What holds without a policy file. */
    public static Policy builtIn() {
        return new Policy(
                ZoneId.of("Europe/Moscow"),
                Optional.empty(),
                "",
                "",
                "bitrix24",
                BuiltInWords.words(),
                new Normalize("RU", List.of(), List.of()),
                new Match(0.999, 0.5, 200),
                new Merge("oldest"),
                new Audit(50, false, 5, 50),
                new Check(180, 1900, List.of()),
                new Segment(180, 180, 90, 14, BuiltInWords.HOT_STAGES),
                BuiltInWords.consent(),
                List.of());
    }
}
