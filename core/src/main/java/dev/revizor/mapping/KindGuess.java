package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    private static final String HANGS = "hangs";
    private static final String ASKED = "asked";
    private static final String REGISTER = "register";

    /** What only a table of firms has. */
    private static final Set<Field> ONLY_FIRM = EnumSet.of(Field.KPP, Field.OGRN);

    /** A title of whom to ask for that is of nothing else. */
    private static final int SURE = 2;

    private final List<Signal> signals;
    /** Titles of ids of other rows. */
    private final Set<String> pointers;

    /** Titles of whom to ask for, with how sure they are. */
    private final Map<String, Integer> asked;

    /** Titles of numbers under which registers have firms. */
    private final Set<String> registers;

    /** A title that speaks for a kind. */
    private record Signal(EntityKind kind, int weight, String key) {}

    /** Fields that only a person has, whatever a person's card may also say of his firm. */
    private static final Set<Field> ONLY_PERSON =
            EnumSet.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC, Field.BIRTH_DATE, Field.SEX, Field.SNILS);

    /** Fields that persons have, and firms only for whom to ask for. */
    private static final Set<Field> OFTEN_PERSON = EnumSet.of(Field.FULL_NAME, Field.JOB_TITLE, Field.SALUTATION);

    /**
     * What the columns say.
     *
     * @param fields what the titles feed in a table of contacts
     * @param mostly those of them that most rows have
     * @param names what the values of a column are that may name a person or a company
     * @param wholeNames where whole names of persons stand
     * @param formed the share of companies that have a word which only names of organisations have, 0..1
     * @param numbered whether most numbers of taxpayers are those of legal entities
     * @param desks the share of mailboxes that are an office's and nobody's own, 0..1
     */
    record Evidence(
            Set<Field> fields,
            Set<Field> mostly,
            Names names,
            List<Integer> wholeNames,
            double formed,
            boolean numbered,
            double desks) {
        private static final double HALF = 0.5;
        private static final double SOME = 0.1;
        private static final double MANY = 0.3;

        static Evidence of(List<Choice> choices, List<Boolean> either, Sample sample) {
            Set<Field> fields = EnumSet.noneOf(Field.class);
            Set<Field> mostly = EnumSet.noneOf(Field.class);
            Names names = Names.UNTOLD;
            List<Integer> wholeNames = new ArrayList<>();
            double formed = 0;
            boolean numbered = false;
            double desks = 0;
            for (int i = 0; i < choices.size(); i++) {
                Field field = choices.get(i).target().field().orElse(null);
                if (field == null) {
                    continue;
                }
                fields.add(field);
                if (field == Field.FULL_NAME) {
                    wholeNames.add(i);
                } else if (field == Field.COMPANY) {
                    formed = Math.max(formed, sample.share(i, CellValues::isOrganisation));
                } else if (field == Field.EMAIL) {
                    desks = Math.max(desks, sample.share(i, CellValues::isDesk));
                } else if (field == Field.INN) {
                    numbered |= sample.share(i, KindGuess::isOfEntity) >= HALF;
                }
                if (sample.filled(i) >= HALF) {
                    mostly.add(field);
                }
                if (names == Names.UNTOLD && field == Field.FULL_NAME && either.get(i)) {
                    names = names(i, sample);
                }
            }
            return new Evidence(fields, mostly, names, wholeNames, formed, numbered, desks);
        }

        /** A column under a title such as {@code name} holds persons only if its values look like persons. */
        private static Names names(int column, Sample sample) {
            double persons = sample.share(column, NameLooks::isPerson);
            double unlike = sample.share(column, NameLooks::unlikePerson);
            if (persons >= HALF || persons > 2 * unlike) {
                return Names.PERSONS;
            }
            return unlike >= SOME ? Names.COMPANIES : Names.UNTOLD;
        }
    }

    /** Whose names they are. */
    enum Names {
        UNTOLD,
        PERSONS,
        COMPANIES
    }

    /** The answer with how sure it is, 0..1. */
    record Guess(EntityKind kind, double certainty) {}

    private KindGuess(List<Signal> signals, Set<String> pointers, Map<String, Integer> asked, Set<String> registers) {
        this.signals = signals;
        this.pointers = pointers;
        this.asked = asked;
        this.registers = registers;
    }

    /** The INN of a legal entity has ten digits. */
    private static boolean isOfEntity(String cell) {
        return cell.chars().filter(Character::isDigit).count() == 10;
    }

    static KindGuess load() {
        List<Signal> signals = new ArrayList<>();
        Set<String> pointers = new LinkedHashSet<>();
        Map<String, Integer> asked = new LinkedHashMap<>();
        Set<String> registers = new LinkedHashSet<>();
        for (String[] line : Lines.of("kinds.tsv")) {
            if (line[0].equals(HANGS) || line[0].equals(REGISTER)) {
                for (String title : Lines.titles(line[2])) {
                    (line[0].equals(HANGS) ? pointers : registers).add(TitleKey.of(title));
                }
                continue;
            }
            if (line[0].equals(ASKED)) {
                for (String title : Lines.titles(line[2])) {
                    asked.put(TitleKey.of(title), Integer.valueOf(line[1]));
                }
                continue;
            }
            EntityKind kind = EntityKind.of(line[0]).orElseThrow();
            for (String title : Lines.titles(line[2])) {
                signals.add(new Signal(kind, Integer.parseInt(line[1]), TitleKey.of(title)));
            }
        }
        return new KindGuess(signals, pointers, asked, registers);
    }

    /** Guesses. */
    Guess of(List<Heading> headings, Evidence evidence) {
        Map<EntityKind, Integer> scores = scores(headings);
        Set<Field> fields = evidence.fields();
        int card = count(fields, PERSON) + count(fields, CARD) + (fields.contains(Field.ENTITY_KIND) ? 4 : 0);
        boolean points = card == 0 && headings.stream().anyMatch(heading -> pointers.contains(heading.full()));
        EntityKind best = EntityKind.CONTACT;
        int bestScore = 0;
        for (Map.Entry<EntityKind, Integer> entry : scores.entrySet()) {
            boolean hangs = !entry.getKey().isCard() && entry.getKey() != EntityKind.OWNER;
            int score = entry.getValue() + (points && hangs ? 1 : 0) - against(entry.getKey(), card, headings.size());
            if (score > bestScore) {
                best = entry.getKey();
                bestScore = score;
            }
        }
        if (best != EntityKind.COMPANY && bestScore >= 3) {
            return new Guess(best, Math.min(0.95, 0.6 + 0.05 * bestScore));
        }
        return card(evidence, headings, scores.getOrDefault(EntityKind.COMPANY, 0));
    }

    private Guess card(Evidence evidence, List<Heading> headings, int companyScore) {
        Set<Field> fields = evidence.fields();
        if (fields.contains(Field.ENTITY_KIND)) {
            return new Guess(EntityKind.CONTACT, 0.9);
        }
        boolean firms = evidence.names() == Names.COMPANIES;
        if (namesFirms(evidence) || asksAtFirms(evidence, headings)) {
            return new Guess(EntityKind.COMPANY, firms || companyScore > 2 ? 0.85 : 0.75);
        }
        return new Guess(EntityKind.CONTACT, count(fields, PERSON) > 0 ? 0.9 : 0.5);
    }

    /** Whether rows are organisations: they have a name of one, and most of them nothing that only a person has. */
    private static boolean namesFirms(Evidence evidence) {
        if (count(evidence.mostly(), ONLY_PERSON) > 0) {
            return false;
        }
        boolean firms = evidence.names() == Names.COMPANIES;
        boolean persons = count(evidence.mostly(), OFTEN_PERSON) > 0 && !firms;
        return !persons && (firms || evidence.mostly().contains(Field.COMPANY));
    }

    /** Whether rows are firms with whom to ask for: that title, a company, and what firms have beside. */
    private boolean asksAtFirms(Evidence evidence, List<Heading> headings) {
        boolean person =
                count(evidence.mostly(), ONLY_PERSON) > 0 || evidence.mostly().contains(Field.SALUTATION);
        if (person || evidence.wholeNames().isEmpty() || !evidence.mostly().contains(Field.COMPANY)) {
            return false;
        }
        int sure = SURE;
        for (int position : evidence.wholeNames()) {
            sure = Math.min(sure, asked.getOrDefault(headings.get(position).full(), 0));
        }
        boolean firms = evidence.numbered()
                || count(evidence.fields(), ONLY_FIRM) > 0
                || headings.stream().anyMatch(heading -> registers.contains(heading.full()));
        boolean likely = evidence.fields().contains(Field.WEBSITE)
                || evidence.formed() >= Evidence.SOME
                || evidence.desks() >= Evidence.MANY;
        return sure > 0 && firms || sure == SURE && likely;
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
