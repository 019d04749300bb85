package dev.revizor.mapping;

import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * What a bare word for a name means depends on the columns beside it: «Name» or «Nom» beside given names is the surname, «Nombre»
 * or «Jméno» without a surname beside it the whole name.
 */
final class BesideNames {
    private static final double HALF = 0.5;

    private BesideNames() {}

    static List<Choice> settle(List<Choice> choices, Sample sample) {
        boolean first = has(choices, Field.FIRST_NAME);
        boolean last = has(choices, Field.LAST_NAME);
        boolean whole = has(choices, Field.FULL_NAME);
        List<Choice> out = new ArrayList<>(choices);
        for (int i = 0; i < out.size(); i++) {
            Choice choice = out.get(i);
            if (!choice.why().equals("dictionary")) {
                continue;
            }
            boolean words = sample.share(i, BesideNames::isSeveralWords) >= HALF;
            if (choice.feeds(Field.FULL_NAME) && first && !last && !words) {
                out.set(i, with(choice, Field.LAST_NAME));
                last = true;
            } else if (choice.feeds(Field.FIRST_NAME) && !last && !whole && words && holdsPersons(sample, i)) {
                out.set(i, with(choice, Field.FULL_NAME));
                whole = true;
            }
        }
        return out;
    }

    /** Two given names are no whole name: one word at least is none. */
    private static boolean holdsPersons(Sample sample, int column) {
        return sample.share(column, NameLooks::isWholeName) >= HALF && sample.share(column, NameLooks::isFirst) < HALF;
    }

    private static boolean has(List<Choice> choices, Field field) {
        return choices.stream()
                .anyMatch(choice -> choice.feeds(field) && choice.target().tag().isEmpty());
    }

    private static boolean isSeveralWords(String cell) {
        return cell.strip().indexOf(' ') > 0;
    }

    private static Choice with(Choice choice, Field field) {
        return new Choice(Target.of(field, ""), choice.certainty(), choice.why());
    }
}
