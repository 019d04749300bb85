package dev.revizor.policy;

import dev.revizor.model.Severity;
import dev.revizor.text.Lang;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Every key that a policy may have. */
final class PolicyKeys {
    static final String VERSION_KEY = "policy";
    static final String VERSION = "revizor/1";
    static final String TARGETS = "check.targets";
    static final String RULES = "rules";

    /** What may stand under a rule's code. */
    static final SortedMap<String, KeyType> RULE_TYPES = ruleTypes();

    /** Tables of transliteration that are shipped. */
    private static final List<String> SCHEMES = List.of(
            "ala_lc",
            "bgn_pcgn",
            "gost_52290",
            "gost_52535",
            "gost_7034",
            "gost_779",
            "gost_779_alt",
            "icao_doc_9303",
            "mvd_782",
            "scientific",
            "wikipedia",
            "yandex_maps");

    private static final KeyType PERCENT = new KeyType.Whole(0, 100);
    private static final KeyType DAYS = new KeyType.Whole(1, 36_500);

    private static final SortedMap<String, PolicyKey> BY_PATH = index();

    private PolicyKeys() {}

    /** The fixed leaves by path, sorted. */
    static SortedMap<String, PolicyKey> all() {
        return BY_PATH;
    }

    /** The type of a leaf, a rule's or a target's among them. */
    static Optional<KeyType> type(String path) {
        PolicyKey key = BY_PATH.get(path);
        if (key != null) {
            return Optional.of(key.type());
        }
        String[] parts = path.split("\\.", -1);
        if (path.startsWith(TARGETS + ".") && parts.length == 3) {
            return Optional.of(new KeyType.Limit());
        }
        return parts.length == 3 && parts[0].equals(RULES)
                ? Optional.ofNullable(RULE_TYPES.get(parts[2]))
                : Optional.empty();
    }

    /** The names that may stand directly in a section; the root is the empty path. */
    static List<String> names(String section) {
        TreeSet<String> names = new TreeSet<>();
        String prefix = section.isEmpty() ? "" : section + ".";
        for (String path : BY_PATH.keySet()) {
            if (path.startsWith(prefix)) {
                String rest = path.substring(prefix.length());
                int dot = rest.indexOf('.');
                names.add(dot < 0 ? rest : rest.substring(0, dot));
            }
        }
        if (section.isEmpty()) {
            names.add(VERSION_KEY);
            names.add(RULES);
        } else if (section.equals("check")) {
            names.add("targets");
        } else if (section.startsWith(RULES + ".")) {
            names.addAll(RULE_TYPES.keySet());
        }
        return new ArrayList<>(names);
    }

    private static SortedMap<String, KeyType> ruleTypes() {
        SortedMap<String, KeyType> types = new TreeMap<>();
        types.put("enabled", new KeyType.YesNo());
        types.put("required", new KeyType.YesNo());
        types.put(
                "severity",
                new KeyType.Choice(
                        Arrays.stream(Severity.values()).map(Severity::id).toList()));
        return Collections.unmodifiableSortedMap(types);
    }

    private static SortedMap<String, PolicyKey> index() {
        SortedMap<String, PolicyKey> byPath = new TreeMap<>();
        general(byPath);
        words(byPath);
        matching(byPath);
        auditing(byPath);
        classes(byPath);
        return Collections.unmodifiableSortedMap(byPath);
    }

    private static void general(Map<String, PolicyKey> to) {
        one(to, "zone", new KeyType.Zone(), policy -> policy.zone().getId());
        KeyType lang =
                new KeyType.Choice(Arrays.stream(Lang.values()).map(Lang::id).toList());
        one(to, "lang", lang, policy -> policy.lang().map(Lang::id).orElse(""));
        one(to, "firm", new KeyType.Text(), Policy::firm);
        one(to, "portal.url", new KeyType.Address(), Policy::portal);
        one(to, "portal.system", new KeyType.Choice(List.of("bitrix24", "amocrm")), Policy::portalSystem);
        one(
                to,
                "normalize.region",
                new KeyType.Region(),
                policy -> policy.normalize().region());
        list(to, "normalize.placeholders", policy -> policy.normalize().placeholders());
        list(to, "normalize.own_domains", policy -> policy.normalize().ownDomains());
        styles(to);
    }

    private static void styles(Map<String, PolicyKey> to) {
        style(to, "phone", Policy.Style::phone, "e164", "international", "national", "mask");
        style(to, "phone_mask", new KeyType.Text(), Policy.Style::phoneMask);
        style(to, "extension", new KeyType.Text(), Policy.Style::extension);
        style(
                to,
                "name",
                Policy.Style::name,
                "last_first_patronymic",
                "first_patronymic_last",
                "first_last",
                "last_initials");
        style(to, "company", Policy.Style::company, "name", "form_name", "form_quoted", "name_form");
        style(to, "address", Policy.Style::address, "typed", "template", "no_types");
        style(to, "date", Policy.Style::date, "iso", "dotted");
        style(to, "alphabet", Policy.Style::alphabet, "as_typed", "latin", "cyrillic");
        style(to, "scheme", new KeyType.Choice(SCHEMES), Policy.Style::scheme);
    }

    private static void style(
            Map<String, PolicyKey> to, String name, Function<Policy.Style, String> read, String... allowed) {
        style(to, name, new KeyType.Choice(List.of(allowed)), read);
    }

    private static void style(
            Map<String, PolicyKey> to, String name, KeyType type, Function<Policy.Style, String> read) {
        one(
                to,
                "normalize.style." + name,
                type,
                policy -> read.apply(policy.normalize().style()));
    }

    private static void words(Map<String, PolicyKey> to) {
        word(to, "open_statuses", Policy.Words::openStatuses);
        word(to, "closed_statuses", Policy.Words::closedStatuses);
        word(to, "refused_statuses", Policy.Words::refusedStatuses);
        word(to, "client_statuses", Policy.Words::clientStatuses);
        word(to, "open_task_statuses", Policy.Words::openTaskStatuses);
        word(to, "closed_task_statuses", Policy.Words::closedTaskStatuses);
        word(to, "origins", Policy.Words::origins);
        word(to, "no_answer", Policy.Words::noAnswer);
        word(to, "owners", Policy.Words::owners);
        word(to, "former_owners", Policy.Words::formerOwners);
    }

    private static void matching(Map<String, PolicyKey> to) {
        KeyType probability = new KeyType.Decimal(0, 1);
        one(
                to,
                "match.merge_at",
                probability,
                policy -> Double.toString(policy.match().mergeAt()));
        one(
                to,
                "match.ask_at",
                probability,
                policy -> Double.toString(policy.match().askAt()));
        whole(
                to,
                "match.block_cap",
                new KeyType.Whole(2, 100_000),
                policy -> policy.match().blockCap());
        KeyType must = new KeyType.Fields(FieldSets.MUST, KeyType.Many.SEVERAL);
        to.put("match.must", new PolicyKey("match.must", must, policy -> List.of()));
        KeyType never = new KeyType.Fields(FieldSets.NEVER, KeyType.Many.ONE);
        to.put("match.never", new PolicyKey("match.never", never, policy -> List.of()));
        list(to, "match.exclusive", policy -> policy.match().rules().exclusive());
        one(
                to,
                "match.decisions",
                new KeyType.Text(),
                policy -> policy.match().rules().decisions());
        KeyType survivor = new KeyType.Choice(List.of("oldest", "fullest"));
        one(to, "merge.survivor", survivor, policy -> policy.merge().survivor());
    }

    private static void auditing(Map<String, PolicyKey> to) {
        whole(
                to,
                "audit.sample",
                new KeyType.Whole(1, 100_000),
                policy -> policy.audit().sample());
        KeyType yesNo = new KeyType.YesNo();
        one(
                to,
                "audit.include_closed",
                yesNo,
                policy -> Boolean.toString(policy.audit().includeClosed()));
        whole(to, "audit.overdue_percent", PERCENT, policy -> policy.audit().overduePercent());
        whole(to, "audit.full_cards_percent", PERCENT, policy -> policy.audit().fullCardsPercent());
        whole(to, "check.stale_days", DAYS, policy -> policy.check().staleDays());
        whole(
                to,
                "check.min_year",
                new KeyType.Whole(1800, 2100),
                policy -> policy.check().minYear());
    }

    private static void classes(Map<String, PolicyKey> to) {
        whole(to, "segment.active_days", DAYS, policy -> policy.segment().activeDays());
        whole(to, "segment.dormant_days", DAYS, policy -> policy.segment().dormantDays());
        whole(to, "segment.warm_days", DAYS, policy -> policy.segment().warmDays());
        whole(to, "segment.hot_days", DAYS, policy -> policy.segment().hotDays());
        list(to, "segment.hot_stages", policy -> policy.segment().hotStages());
        whole(
                to,
                "consent.keep_years",
                new KeyType.Whole(1, 100),
                policy -> policy.consent().keepYears());
        KeyType anchor = new KeyType.Choice(List.of("capture", "end", "last_use", "strictest"));
        one(to, "consent.anchor", anchor, policy -> policy.consent().anchor());
        list(to, "consent.given", policy -> policy.consent().given());
        list(to, "consent.refused", policy -> policy.consent().refused());
        list(to, "consent.withdrawn", policy -> policy.consent().withdrawn());
    }

    private static void word(Map<String, PolicyKey> to, String name, Function<Policy.Words, List<String>> read) {
        list(to, "words." + name, policy -> read.apply(policy.words()));
    }

    private static void list(Map<String, PolicyKey> to, String path, Function<Policy, List<String>> read) {
        to.put(path, new PolicyKey(path, new KeyType.Words(), read));
    }

    private static void whole(Map<String, PolicyKey> to, String path, KeyType type, Function<Policy, Integer> read) {
        one(to, path, type, policy -> Integer.toString(read.apply(policy)));
    }

    private static void one(Map<String, PolicyKey> to, String path, KeyType type, Function<Policy, String> read) {
        to.put(path, new PolicyKey(path, type, policy -> List.of(read.apply(policy))));
    }
}
