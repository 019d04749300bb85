package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Guesses what the rows of a table without a preset describe. */
final class KindGuess {
    /** Fields that a card has and what hangs on a card seldom has. */
    private static final Set<Field> PERSON = EnumSet.of(
            Field.LAST_NAME,
            Field.FIRST_NAME,
            Field.PATRONYMIC,
            Field.FULL_NAME,
            Field.BIRTH_DATE,
            Field.SEX,
            Field.SALUTATION,
            Field.JOB_TITLE);

    private static final Set<Field> CARD = EnumSet.of(
            Field.PHONE,
            Field.EMAIL,
            Field.COMPANY,
            Field.INN,
            Field.ADDRESS,
            Field.CITY,
            Field.ORIGIN,
            Field.INTEREST,
            Field.MESSENGER);

    private final List<Signal> signals;

    /** A title that speaks for a kind. */
    private record Signal(EntityKind kind, int weight, String key) {}

    /** The answer with how sure it is, 0..1. */
    record Guess(EntityKind kind, double certainty) {}

    private KindGuess(List<Signal> signals) {
        this.signals = signals;
    }

    static KindGuess load() {
        List<Signal> signals = new ArrayList<>();
        for (String[] line : Lines.of("kinds.tsv")) {
            EntityKind kind = EntityKind.of(line[0]).orElseThrow();
            for (String title : Lines.titles(line[2])) {
                signals.add(new Signal(kind, Integer.parseInt(line[1]), TitleKey.of(title)));
            }
        }
        return new KindGuess(signals);
    }

    /**
     * Guesses.
     *
     * @param fields what the titles feed in a table of contacts
     * @param organisations whether the names in the sample are names of organisations
     */
    Guess of(List<Heading> headings, Set<Field> fields, boolean organisations) {
        Map<EntityKind, Integer> scores = scores(headings);
        int person = count(fields, PERSON);
        int card = person + count(fields, CARD) + (fields.contains(Field.ENTITY_KIND) ? 4 : 0);
        EntityKind best = EntityKind.CONTACT;
        int bestScore = 0;
        for (Map.Entry<EntityKind, Integer> entry : scores.entrySet()) {
            int score = entry.getValue() - against(entry.getKey(), card, headings.size());
            if (score > bestScore) {
                best = entry.getKey();
                bestScore = score;
            }
        }
        if (best != EntityKind.COMPANY && bestScore >= 3) {
            return new Guess(best, Math.min(0.95, 0.6 + 0.05 * bestScore));
        }
        return card(fields, person, scores.getOrDefault(EntityKind.COMPANY, 0), organisations);
    }

    private static Guess card(Set<Field> fields, int person, int companyScore, boolean organisations) {
        if (fields.contains(Field.ENTITY_KIND)) {
            return new Guess(EntityKind.CONTACT, 0.9);
        }
        boolean split = fields.contains(Field.LAST_NAME) || fields.contains(Field.FIRST_NAME);
        boolean onlyName = person == 1 && fields.contains(Field.FULL_NAME);
        if (!split && (organisations && (onlyName || person == 0) || person == 0 && fields.contains(Field.COMPANY))) {
            return new Guess(EntityKind.COMPANY, organisations || companyScore > 2 ? 0.85 : 0.75);
        }
        return new Guess(EntityKind.CONTACT, person > 0 ? 0.9 : 0.5);
    }

    /** What must be outweighed: a table of deals may carry a whole client, the others hardly more than a name. */
    private static int against(EntityKind kind, int card, int columns) {
        return switch (kind) {
            case DEAL, LEAD -> card > 5 ? 1 : 0;
            case TASK, TOUCH, CONSENT, VERIFICATION -> Math.max(0, card - 1);
            case OWNER -> columns > 8 ? 9 : card > 2 ? 3 : 0;
            case CONTACT, COMPANY -> 0;
        };
    }

    private Map<EntityKind, Integer> scores(List<Heading> headings) {
        Map<EntityKind, Integer> scores = new EnumMap<>(EntityKind.class);
        for (Signal signal : signals) {
            for (Heading heading : headings) {
                if (heading.full().equals(signal.key())) {
                    scores.merge(signal.kind(), signal.weight(), Integer::sum);
                    break;
                }
            }
        }
        return scores;
    }

    private static int count(Set<Field> fields, Set<Field> of) {
        int count = 0;
        for (Field field : fields) {
            count += of.contains(field) ? 1 : 0;
        }
        return count;
    }
}
