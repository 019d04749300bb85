package dev.revizor.policy;

import dev.revizor.text.Lang;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Makes the typed policy of the leaves' values, which are sound by now. */
final class PolicyAssembly {
    private final SortedMap<String, Layers.Setting> settings;

    PolicyAssembly(SortedMap<String, Layers.Setting> settings) {
        this.settings = settings;
    }

    Policy policy() {
        String lang = text("lang");
        return new Policy(
                ZoneId.of(text("zone")),
                lang.isEmpty() ? Optional.empty() : Lang.of(lang),
                text("firm"),
                text("portal.url"),
                text("portal.system"),
                words(),
                new Policy.Normalize(
                        text("normalize.region"),
                        list("normalize.placeholders"),
                        list("normalize.own_domains"),
                        style()),
                match(),
                new Policy.Merge(text("merge.survivor")),
                audit(),
                new Policy.Check(whole("check.stale_days"), whole("check.min_year"), targets()),
                segment(),
                consent(),
                rules());
    }

    private Policy.Style style() {
        return new Policy.Style(
                text("normalize.style.phone"),
                text("normalize.style.phone_mask"),
                text("normalize.style.extension"),
                text("normalize.style.name"),
                text("normalize.style.company"),
                text("normalize.style.address"),
                text("normalize.style.date"),
                text("normalize.style.alphabet"),
                text("normalize.style.scheme"));
    }

    private Policy.Match match() {
        return new Policy.Match(
                number("match.merge_at"),
                number("match.ask_at"),
                whole("match.block_cap"),
                new Policy.MatchRules(
                        list("match.must").stream().map(FieldSets::fields).toList(),
                        list("match.never").stream()
                                .map(FieldSets::fields)
                                .flatMap(List::stream)
                                .toList(),
                        list("match.exclusive"),
                        text("match.decisions")));
    }

    private Policy.Words words() {
        return new Policy.Words(
                list("words.open_statuses"),
                list("words.closed_statuses"),
                list("words.refused_statuses"),
                list("words.client_statuses"),
                list("words.open_task_statuses"),
                list("words.closed_task_statuses"),
                list("words.origins"),
                list("words.no_answer"),
                list("words.owners"),
                list("words.former_owners"));
    }

    private Policy.Audit audit() {
        return new Policy.Audit(
                whole("audit.sample"),
                yes("audit.include_closed"),
                whole("audit.overdue_percent"),
                whole("audit.full_cards_percent"));
    }

    private Policy.Segment segment() {
        return new Policy.Segment(
                whole("segment.active_days"),
                whole("segment.dormant_days"),
                whole("segment.warm_days"),
                whole("segment.hot_days"),
                list("segment.hot_stages"));
    }

    private Policy.Consent consent() {
        return new Policy.Consent(
                whole("consent.keep_years"),
                text("consent.anchor"),
                list("consent.given"),
                list("consent.refused"),
                list("consent.withdrawn"));
    }

    private List<Policy.Target> targets() {
        List<Policy.Target> targets = new ArrayList<>();
        String prefix = PolicyKeys.TARGETS + ".";
        settings.forEach((path, setting) -> {
            if (path.startsWith(prefix)) {
                String limit = setting.values().get(0);
                targets.add(new Policy.Target(
                        path.substring(prefix.length()),
                        limit.startsWith("<="),
                        Double.parseDouble(limit.substring(3))));
            }
        });
        return List.copyOf(targets);
    }

    private List<Policy.RuleSwitch> rules() {
        Map<String, Policy.RuleSwitch> rules = new LinkedHashMap<>();
        for (String path : settings.keySet()) {
            if (path.startsWith(PolicyKeys.RULES + ".")) {
                String rule = path.substring(0, path.lastIndexOf('.'));
                String code = rule.substring(PolicyKeys.RULES.length() + 1);
                rules.putIfAbsent(
                        code,
                        new Policy.RuleSwitch(
                                code, yes(rule + ".enabled"), yes(rule + ".required"), text(rule + ".severity")));
            }
        }
        return List.copyOf(rules.values());
    }

    private String text(String path) {
        return list(path).get(0);
    }

    private int whole(String path) {
        return Integer.parseInt(text(path));
    }

    private double number(String path) {
        return Double.parseDouble(text(path));
    }

    private boolean yes(String path) {
        return Boolean.parseBoolean(text(path));
    }

    private List<String> list(String path) {
        Layers.Setting setting = settings.get(path);
        if (setting == null) {
            throw new IllegalArgumentException("no policy key " + path);
        }
        return setting.values();
    }
}
