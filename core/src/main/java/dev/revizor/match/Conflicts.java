package dev.revizor.match;

import java.util.List;

/** Why a pair must not be merged unseen, however alike it is. */
final class Conflicts {
    /** So many given names differ between cards of one person, where names were mixed up; families alone make up half of it. */
    private static final double RENAMED = 0.08;

    /** The same of birth dates. */
    private static final double REBORN = 0.04;

    /** A share that grows so many times once the conflict is no longer kept apart has learnt from the conflict itself. */
    private static final double RUNAWAY = 2;

    /** So many of the cards of one firm bear names that have nothing in common, where lists come from many hands. */
    private static final double NAMED_OTHERWISE = 0.15;

    /** Days are yyyymmdd. */
    private static final int YEAR = 10_000;

    private static final int GENERATION = 14 * YEAR;

    /** A company, and the same one with a person's name, who may be whom to ask for or a client of his own. */
    private static final String CONTACT = "contact_person";

    /** Two legal persons, or one whose form was typed wrongly. */
    private static final String FORM = "legal_form";

    /** The record of two together, and that of one of them. */
    private static final String COUPLE = "couple";

    /** Two records of children who have no names yet. */
    private static final String UNNAMED = "unnamed";

    /** Two numbers of a column whose numbers nearly all cards of one entity have in common. */
    private static final String OTHER_NUMBER = "other_number";

    private final Table table;
    private final NameWords names;

    Conflicts(Table table) {
        this.table = table;
        this.names = table.names;
    }

    /** Sets the conflict of a compared pair and what it took away. */
    void look(int a, int b, Tally tally) {
        boolean firms = table.company[a] != 0 && table.company[b] != 0 && table.kind[a] == 1 && table.kind[b] == 1;
        String found = firms ? firm(a, b, tally) : person(a, b, tally);
        found = found.isEmpty() && tally.otherOwnNumber ? OTHER_NUMBER : found;
        tally.conflict = found;
        boolean numbers = found.equals("inn") || found.equals("branch");
        boolean told = Generation.differ(table.generation[a], table.generation[b]) && GENERATIONS.contains(found);
        // Brothers and sisters have what names their parents in common.
        boolean siblings = tally.first == Relation.DIFFERENT
                && tally.birth == Relation.DIFFERENT
                && names.areBorne(table.first[a], table.first[b]);
        boolean changed = changeable(found, tally.weights) && !siblings && !isFamily(found, a, b, tally);
        boolean unsure = GENERATIONS.contains(found) && mayBeJunior(a, b, tally);
        boolean doubtful = soft(found, tally) || changed || unsure || maybeOne(found, a, b);
        boolean identified = tally.identified && !numbers;
        tally.soft = (doubtful && !told) || identified || renamed(found, tally);
        if (!found.isEmpty()) {
            tally.relief = relief(found, tally);
        }
    }

    /** Errors of typing make these too; enough other evidence lets a person decide. */
    private static boolean soft(String conflict, Tally tally) {
        return switch (conflict) {
            case "birth_date", "patronymic", CONTACT, FORM, COUPLE, UNNAMED, OTHER_NUMBER -> true;
            // A child that was born on its parent's birthday is rarer than a year that was typed wrongly.
            case "parent_child", "father_son", "mother_daughter" -> tally.birth == Relation.NEAR;
            // A given name may be typed wrongly; without one it is the other of a couple.
            case "sex" -> tally.first != Relation.BLANK;
            case "shared_phone" -> tally.last == Relation.BLANK;
            case "company_name" -> tally.name == Relation.FAR;
            // A firm gets another code where it moves or its tax office is renamed; no branch sits in its own house.
            case "branch" -> tally.oneSeat;
            default -> false;
        };
    }

    /** Mother and daughter of one given name under two surnames are rarer than one woman of two surnames and two birth dates. */
    private static boolean renamed(String conflict, Tally tally) {
        return tally.oneRoof && tally.last.apart() && GENERATIONS.contains(conflict);
    }

    /**
     * Whether two given names that are held for two may be one: «Yusuf» and «Yousef» differ in vowels alone, and «Anh» is the
     * second given name of «Thị Anh».
     */
    private boolean maybeOne(String conflict, int a, int b) {
        if (!OF_GIVEN.contains(conflict) || table.first[a] == 0 || table.first[b] == 0) {
            return false;
        }
        if (calledBySecond(a, b) || calledBySecond(b, a)) {
            return true;
        }
        boolean listed = known(a) && known(b);
        return !listed && names.soundAlike(table.first[a], table.first[b]);
    }

    /**
     * Whether two given names that people bear stand beside one surname or address, and no number, mailbox or day of birth
     * is one: whoever else may have had another given name in the base, these are of one family. Years of birth are one in
     * many of them.
     */
    private boolean isFamily(String conflict, int a, int b, Tally tally) {
        boolean tied = tally.samePhone || tally.sameEmail || tally.birth == Relation.EXACT;
        return !tied && OF_GIVEN.contains(conflict) && known(a) && known(b);
    }

    /** Whether a person of several given names may be called by the second of them alone. */
    private boolean calledBySecond(int full, int called) {
        int second = table.middle[full];
        return second != 0 && second == table.first[called] && table.middle[called] == 0 && !names.initial(second);
    }

    /**
     * Where the base itself shows that given names differ between cards that a number identifies, a different given
     * name is no proof of another person.
     */
    static boolean changeable(String conflict, Weights weights) {
        for (Change change : CHANGES) {
            if (change.conflicts.contains(conflict)) {
                return change.share(weights) > change.most;
            }
        }
        return false;
    }

    /** Whether some conflict means another thing under other weights. */
    static boolean changed(Weights before, Weights after) {
        for (Change change : CHANGES) {
            if (change.share(before) > change.most != change.share(after) > change.most) {
                return true;
            }
        }
        return false;
    }

    /**
     * Takes back that a value may change, where the share of changed values was learnt from the very pairs that the
     * conflict had kept apart: families under one roof would teach that a person has several given names.
     *
     * @param before what decided which conflicts were kept apart; is corrected
     * @param after what was learnt under it
     * @return whether anything was taken back
     */
    static boolean tamed(Weights before, Weights after) {
        boolean tamed = false;
        for (Change change : CHANGES) {
            boolean changeable = change.share(before) > change.most;
            if (changeable && change.share(after) > RUNAWAY * change.share(before)) {
                before.set(change.aspect, change.level, change.most, before.chance(change.aspect, change.level));
                tamed = true;
            }
        }
        return tamed;
    }

    /**
     * A level that speaks against one entity, the conflicts that it makes, and the share over which it makes none.
     */
    private record Change(List<String> conflicts, int aspect, int level, double most) {
        double share(Weights weights) {
            return weights.share(aspect, level);
        }
    }

    /** Parent and child with one name, by their sex. */
    private static final List<String> GENERATIONS = List.of("parent_child", "father_son", "mother_daughter");

    /** Two given names under one roof. */
    private static final List<String> OF_GIVEN = List.of("twins", "household", "shared_phone");

    private static final List<Change> CHANGES = List.of(
            new Change(OF_GIVEN, Aspect.FIRST.ordinal(), Relation.DIFFERENT.ordinal(), RENAMED),
            new Change(GENERATIONS, Aspect.BIRTH.ordinal(), BirthDate.DIFFERENT, REBORN),
            new Change(List.of("company_name"), Aspect.COMPANY.ordinal(), LegalEntity.DIFFERENT, NAMED_OTHERWISE));

    private String firm(int a, int b, Tally tally) {
        if (tally.tax == Relation.DIFFERENT) {
            return "inn";
        }
        if (tally.name == Relation.DIFFERENT && tally.tax != Relation.EXACT) {
            // However freely a house is named, its address must speak for it.
            return tally.otherAddress && changeable("company_name", tally.weights) ? "branch" : "company_name";
        }
        // Branches share the mailbox more often than the telephone.
        boolean ownPhone = tally.samePhone && !tally.chainPhone;
        boolean elsewhere = !ownPhone
                && (tally.city == Relation.DIFFERENT
                        || (tally.city == Relation.BLANK && table.areas.apart(a, b))
                        || (tally.otherAddress && tally.name == Relation.FAR));
        if (tally.otherBranch || elsewhere) {
            return "branch";
        }
        if (tally.tax == Relation.EXACT) {
            return "";
        }
        // Each has words of its own: rather two houses of one chain, or two doors of one house.
        return tally.name == Relation.FAR ? "company_name" : forms(a, b);
    }

    private String forms(int a, int b) {
        return LegalForm.differ(table.form[a], table.form[b]) ? FORM : "";
    }

    private String person(int a, int b, Tally tally) {
        if (tally.tax == Relation.DIFFERENT) {
            return "inn";
        }
        if (table.soleTrader(a) ? table.isNamed(b) : table.isNamed(a) && table.soleTrader(b)) {
            // Who owns the firm often trades alone besides, under one telephone.
            return FORM;
        }
        if (table.kind[a] != table.kind[b]) {
            return table.kpp[a] != 0 && table.kpp[b] != 0 && table.kpp[a] != table.kpp[b] ? "branch" : CONTACT;
        }
        if (tally.last == Relation.BLANK && tally.first == Relation.DIFFERENT && known(a) && known(b)) {
            return otherFirstName(tally);
        }
        if (table.couple.get(a) != table.couple.get(b) && tally.first != Relation.DIFFERENT) {
            return COUPLE;
        }
        if (table.unnamed.get(a) && table.unnamed.get(b) && tally.first != Relation.DIFFERENT) {
            return UNNAMED;
        }
        boolean tied = tally.samePhone || tally.sameAddress || tally.sameEmail;
        boolean father = aGeneration(a, b) && (tally.birth == Relation.DIFFERENT || (tied && sameDay(a, b)));
        if (tally.last.apart() || tally.last == Relation.BLANK) {
            if (tally.samePhone && tally.first == Relation.DIFFERENT) {
                return "shared_phone";
            }
            // A daughter under another surname has her mother's telephone too.
            return tally.last.apart() && tied && father && tally.birth == Relation.DIFFERENT ? generations(a, b) : "";
        }
        if (tally.first == Relation.DIFFERENT) {
            return otherFirstName(tally);
        }
        if (Generation.differ(table.generation[a], table.generation[b]) || mayBeJunior(a, b, tally)) {
            return generations(a, b);
        }
        if (sexes(a, b, tally)) {
            return "sex";
        }
        if (tally.middle.apart()) {
            return father ? generations(a, b) : "patronymic";
        }
        if (tally.birth == Relation.BLANK && tally.sameAddress && !tally.samePhone && !tally.sameEmail) {
            return namedAfterFather(a) || namedAfterFather(b) ? generations(a, b) : "";
        }
        if (tally.birth == Relation.DIFFERENT) {
            boolean family = tied || namedAfterFather(a) || namedAfterFather(b);
            return father && family ? generations(a, b) : "birth_date";
        }
        return father ? generations(a, b) : "";
    }

    /** «John Reed Jr.» and «John Reed» with no birth dates and no mailbox in common. */
    private boolean mayBeJunior(int a, int b, Tally tally) {
        return tally.birth == Relation.BLANK
                && !tally.sameEmail
                && Generation.onlyOne(table.generation[a], table.generation[b]);
    }

    /** Whether one could be the other's child. */
    private boolean aGeneration(int a, int b) {
        return table.birth[a] != 0 && table.birth[b] != 0 && Math.abs(table.birth[a] - table.birth[b]) >= GENERATION;
    }

    private boolean sameDay(int a, int b) {
        return table.birth[a] % YEAR == table.birth[b] % YEAR;
    }

    private boolean sexes(int a, int b, Tally tally) {
        int one = table.sex[a];
        int other = table.sex[b];
        if (tally.level(Aspect.LAST.ordinal()) == PersonName.SWAPPED) {
            // Of one of them the surname was taken for the given name: Liz Thomas is no man.
            one = one == names.sex(table.first[a]) ? 0 : one;
            other = other == names.sex(table.first[b]) ? 0 : other;
        }
        boolean twoEndings = table.last[a] != table.last[b] && names.stem(table.last[a]) == names.stem(table.last[b]);
        if ((one == 0 || other == 0) && twoEndings) {
            // Саша is of both; Саша Лучников and Саша Лучникова are two.
            one = one == 0 ? PersonParts.sexOfSurname(names.text(table.last[a])) : one;
            other = other == 0 ? PersonParts.sexOfSurname(names.text(table.last[b])) : other;
        }
        return one != 0 && other != 0 && one != other;
    }

    private String generations(int a, int b) {
        int sex = table.sex[a] == 0 ? table.sex[b] : table.sex[a];
        boolean both = table.sex[b] == 0 || table.sex[b] == sex;
        return GENERATIONS.get(both ? sex : 0);
    }

    /** Whether the given name is one that people bear, not a slip. */
    private boolean known(int row) {
        return names.roots(table.first[row]).length > 0;
    }

    private static String otherFirstName(Tally tally) {
        if (tally.birth == Relation.EXACT) {
            return "twins";
        }
        if (tally.middle.alike() && BirthDate.mayBeOne(tally)) {
            return "twins";
        }
        if (tally.samePhone || tally.sameEmail) {
            return "shared_phone";
        }
        return tally.sameAddress ? "household" : "";
    }

    /** Иван Иванович: father and son share the whole name. */
    private boolean namedAfterFather(int row) {
        String first = names.sound(names.key(table.first[row]) == 0 ? 0 : table.first[row]);
        String middle = names.sound(table.middle[row]);
        return first.length() >= 4 && middle.startsWith(first.substring(0, first.length() - 1));
    }

    private static double relief(String conflict, Tally tally) {
        return switch (conflict) {
            case CONTACT, FORM, COUPLE, UNNAMED, OTHER_NUMBER -> 0;
            case "inn" -> tally.against("inn") + tally.against("snils") + tally.against("ogrn");
            case "birth_date" -> BirthDate.against(tally);
            case "father_son", "mother_daughter", "parent_child" -> BirthDate.against(tally) + tally.against("person");
            case "branch" ->
                3 + tally.against("city") + tally.against("address") + tally.against("phone") + tally.against("email");
            case "patronymic" -> Math.max(6, 3 - tally.middleBits);
            case "company_name" -> tally.name == Relation.FAR ? 0 : Math.max(6, 3 + tally.against("company"));
            case "twins" -> Math.max(6, 3 - tally.firstBits) + tally.against("phone") + tally.against("email");
            default -> Math.max(8, 6 - tally.firstBits);
        };
    }
}
