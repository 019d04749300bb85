package dev.revizor.mapping;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Weighs the columns of a table against each other: what one column may feed depends on what the others do. */
final class Choices {
    private Choices() {}

    static List<Choice> settle(List<Choice> choices, PartColumns parts) {
        return single(behind(birth(spare(choices), parts), parts));
    }

    /** «Jr» or a second surname in a column of its own goes with the name where parts are of use, and only beside a name. */
    private static List<Choice> behind(List<Choice> choices, PartColumns parts) {
        boolean last = choices.stream().anyMatch(choice -> choice.feeds(Field.LAST_NAME) && !isBehind(choice.target()));
        boolean named = last || choices.stream().anyMatch(choice -> choice.feeds(Field.FULL_NAME));
        return choices.stream()
                .map(choice -> !isBehind(choice.target())
                                || parts == PartColumns.TOLD
                                        && (SecondSurnameColumn.isOne(choice.target()) ? last : named)
                        ? choice
                        : Choice.UNKNOWN)
                .toList();
    }

    private static boolean isBehind(Target target) {
        return NameSuffixColumn.isOne(target) || SecondSurnameColumn.isOne(target);
    }

    /** A second-best column stands back when a better one feeds the field, or an earlier second-best one. */
    private static List<Choice> spare(List<Choice> choices) {
        List<Choice> out = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            boolean beaten = false;
            for (int j = 0; j < choices.size() && choice.spare(); j++) {
                Choice other = choices.get(j);
                boolean same =
                        j != i && other.target().field().equals(choice.target().field());
                beaten |= same && (!other.spare() || j < i);
            }
            out.add(beaten ? Choice.UNKNOWN : choice);
        }
        return out;
    }

    /**
     * Year, month and day of birth are one date when all three are there and no column holds the whole. The year alone, or with
     * the month, is a part of a date where parts are of use.
     */
    private static List<Choice> birth(List<Choice> choices, PartColumns parts) {
        boolean whole = choices.stream()
                .anyMatch(choice -> choice.feeds(Field.BIRTH_DATE)
                        && !BirthColumns.PARTS.contains(choice.target().tag()));
        boolean all =
                BirthColumns.PARTS.stream().allMatch(part -> choices.stream().anyMatch(choice -> isPart(choice, part)));
        if (all && !whole) {
            return choices;
        }
        boolean year = choices.stream().anyMatch(choice -> isPart(choice, BirthColumns.YEAR));
        Set<String> kept = new TreeSet<>();
        if (year && !whole && parts == PartColumns.TOLD) {
            kept.addAll(BirthColumns.PARTS);
            kept.remove(BirthColumns.DAY);
        }
        return choices.stream()
                .map(choice -> choice.feeds(Field.BIRTH_DATE)
                                && BirthColumns.PARTS.contains(choice.target().tag())
                                && !kept.contains(choice.target().tag())
                        ? Choice.UNKNOWN
                        : choice)
                .toList();
    }

    private static boolean isPart(Choice choice, String part) {
        return choice.feeds(Field.BIRTH_DATE) && choice.target().tag().equals(part);
    }

    /** A row has one kind and one source: the first surest column keeps it, the others stay verbatim. */
    private static List<Choice> single(List<Choice> choices) {
        List<Choice> out = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            boolean one = choice.feeds(Field.ENTITY_KIND) || choice.feeds(Field.SOURCE_SYSTEM);
            boolean beaten = false;
            for (int j = 0; j < choices.size() && one; j++) {
                beaten |= j != i && beats(choices.get(j), j, choice, i);
            }
            out.add(beaten ? Choice.UNKNOWN : choice);
        }
        return out;
    }

    private static boolean beats(Choice other, int otherAt, Choice choice, int at) {
        boolean surer =
                other.certainty() > choice.certainty() || other.certainty() == choice.certainty() && otherAt < at;
        return other.target().field().equals(choice.target().field()) && surer;
    }

    static Mapping.Column verbatim(Mapping.Column column) {
        return new Mapping.Column(column.position(), column.title(), Optional.empty(), column.part(), "", 0, "unknown");
    }
}
