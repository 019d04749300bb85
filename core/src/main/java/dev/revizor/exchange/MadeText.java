package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that a dialect makes of several fields: a whole name, a company with its form, a line of an address. */
final class MadeText {
    private static final char FIRST_CYRILLIC = '\u0400';

    /** Behind a company's name: which of its branches is meant. */
    private static final Pattern BRANCH = Pattern.compile(
            ", (?=[^«»]*(?:филиал|ф-л|представительств|подразделени|допофис|branch))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private MadeText() {}

    /** Sites with the scheme that they were typed with: not every host answers to another. */
    static List<String> sites(Card card) {
        List<String> out = new ArrayList<>();
        for (Value value : card.values(Field.WEBSITE)) {
            for (String site : sites(value)) {
                if (!out.contains(site)) {
                    out.add(site);
                }
            }
        }
        return out;
    }

    /** Those of one cell. */
    static List<String> sites(Value value) {
        if (!value.raw().contains("://")) {
            return value.canonical();
        }
        if (value.canonical().size() == 1) {
            return List.of(value.raw().strip());
        }
        List<String> typed = List.of(value.raw().split("[,;\\s]+"));
        return value.canonical().stream()
                .map(site -> typed.stream()
                        .filter(text -> isOf(site, text))
                        .findFirst()
                        .orElse(site))
                .toList();
    }

    /** Whether a site was typed so, with its scheme. */
    private static boolean isOf(String site, String typed) {
        int scheme = typed.indexOf("://");
        if (scheme < 0) {
            return false;
        }
        String bare = typed.substring(scheme + 3);
        while (bare.regionMatches(true, 0, "www.", 0, 4)) {
            bare = bare.substring(4);
        }
        while (bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.equalsIgnoreCase(site);
    }

    /** The first usable value of a field; where there is none what was typed, if any text can stand there. */
    static String said(Card card, Field field) {
        String known = card.text(field);
        if (!known.isEmpty() || field == Field.WEBSITE) {
            return known;
        }
        for (Value value : card.values(field)) {
            if (value.quality() == Quality.UNREADABLE || value.quality() == Quality.SUSPICIOUS) {
                return value.raw().strip();
            }
        }
        return "";
    }

    static String of(Rendering.Maker how, Card card, Dialect.Style style) {
        return switch (how) {
            case NAME -> card.kind() == EntityKind.COMPANY ? "" : name(card, style.names());
            case COMPANY_NAME -> company(card);
            case STREET_LINE -> street(card);
            case NOTHING -> "";
        };
    }

    private static String name(Card card, Dialect.Names order) {
        List<Field> fields = order == Dialect.Names.LAST_FIRST
                ? List.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC)
                : List.of(Field.FIRST_NAME, Field.PATRONYMIC, Field.LAST_NAME);
        String name = joined(card, fields, " ");
        return name.isEmpty() ? said(card, Field.FULL_NAME) : name;
    }

    /**
     * ООО «Луч», ИП Юдина Н. Б., Northwind Ltd: each form stands where its language has it, and a branch behind both. A name
     * with further forms beside it is written as it was typed: nobody knows where they belong.
     */
    static String company(Card card) {
        String form = card.text(Field.LEGAL_FORM);
        String name = said(card, Field.COMPANY);
        for (Value value : card.values(Field.COMPANY)) {
            if (!value.rest().isEmpty()
                    && value.first().equals(name)
                    && !value.reason().startsWith("damage.")) {
                return value.raw().strip();
            }
        }
        boolean told = name.startsWith(form + " «") || name.endsWith("» " + form);
        if (form.isEmpty() || name.isEmpty() || told) {
            return name;
        }
        Matcher branch = BRANCH.matcher(name);
        boolean branched = branch.find();
        String head = branched ? name.substring(0, branch.start()) : name;
        String tail = branched ? name.substring(branch.start()) : "";
        if (form.charAt(0) < FIRST_CYRILLIC) {
            return head + " " + form + tail;
        }
        boolean trader = form.equals("ИП") || form.equals("ФОП");
        return (trader ? form + " " + head : form + " «" + head + "»") + tail;
    }

    private static String street(Card card) {
        String line = joined(card, List.of(Field.STREET, Field.HOUSE, Field.FLAT), ", ");
        return line.isEmpty() ? said(card, Field.ADDRESS) : line;
    }

    private static String joined(Card card, List<Field> fields, String between) {
        List<String> parts = new ArrayList<>();
        for (Field field : fields) {
            String said = said(card, field);
            if (!said.isEmpty()) {
                parts.add(said);
            }
        }
        return String.join(between, parts);
    }
}
