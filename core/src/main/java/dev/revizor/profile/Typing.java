package dev.revizor.profile;

import dev.revizor.model.ColumnProfile.Exactness;
import dev.revizor.model.ColumnProfile.Filling;
import dev.revizor.model.ColumnProfile.Typed;
import dev.revizor.model.Field;
import dev.revizor.model.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * Decides what the values of a column are. Four in five must fit; the type that the field suggests is tried first, and half
 * is enough for it, then the one that says most. Of types that contain each other the narrowest is taken that fits nearly all that fits the widest.
 */
final class Typing {
    private static final double MOST = 0.8;
    /** What the title says counts too. */
    private static final double HALF = 0.5;

    private static final double NEARLY_ALL = 0.95;
    /** What the narrower type may lack. */
    private static final double LACK = 0.01;

    private static final int FLAG_WORDS = 6;
    private static final int FEW_VALUES = 50;
    private static final int MANY_VALUES = 1_000;
    private static final int OFTEN = 20;
    private static final int ENOUGH = 10;

    private static final List<ValueType> ID = List.of(ValueType.UUID, ValueType.ID);
    private static final List<ValueType> DAYS = List.of(ValueType.DATE_TIME, ValueType.DATE);
    private static final List<ValueType> NUMBERS = List.of(ValueType.INTEGER, ValueType.DECIMAL, ValueType.AMOUNT);
    /** Families in the order in which they are tried; postcodes look like any number, so they wait for a hint. */
    private static final List<List<ValueType>> FAMILIES = List.of(
            List.of(ValueType.UUID),
            List.of(ValueType.EMAIL),
            List.of(ValueType.URL),
            DAYS,
            List.of(ValueType.TAX_ID),
            List.of(ValueType.PHONE),
            List.of(ValueType.FLAG),
            NUMBERS);

    private final Filling filling;
    private final Looks looks;

    private Typing(Filling filling, Looks looks) {
        this.filling = filling;
        this.looks = looks;
    }

    /** The type of a column. */
    static Typed of(Filling filling, Looks looks, Optional<Field> field) {
        return filling.filled() == 0
                ? new Typed(ValueType.EMPTY, 0, List.of())
                : new Typing(filling, looks).decide(field);
    }

    private Typed decide(Optional<Field> field) {
        Optional<ValueType> meant = field.flatMap(Typing::hinted)
                .flatMap(family -> narrowest(family, family.contains(ValueType.ID) ? MOST : HALF));
        if (meant.isPresent()) {
            return typed(meant.get());
        }
        // Numbers without the code of a town look like any number.
        if (field.filter(Field.PHONE::equals).isPresent() && looks.of(Look.DIALLED) >= filling.filled() * MOST) {
            return new Typed(ValueType.PHONE, looks.of(Look.DIALLED), List.of());
        }
        for (List<ValueType> family : FAMILIES) {
            Optional<ValueType> found = narrowest(family, MOST);
            if (found.isPresent()) {
                return typed(found.get());
            }
        }
        return words();
    }

    private Optional<ValueType> narrowest(List<ValueType> family, double share) {
        long best = family.stream().mapToLong(looks::of).max().orElse(0);
        boolean flag = family.contains(ValueType.FLAG);
        boolean enough = best >= filling.filled() * (flag ? NEARLY_ALL : share);
        if (!enough || flag && filling.distinct() > FLAG_WORDS) {
            return Optional.empty();
        }
        return family.stream()
                .filter(type -> looks.of(type) >= best - filling.filled() * LACK)
                .findFirst();
    }

    private Typed words() {
        long distinct = filling.distinct();
        boolean unlike = filling.filled() >= ENOUGH && distinct >= filling.filled() * NEARLY_ALL;
        if (unlike && looks.of(ValueType.ID) >= filling.filled() * NEARLY_ALL) {
            return typed(ValueType.ID);
        }
        boolean few = distinct <= FEW_VALUES && distinct * 2 <= filling.filled();
        boolean often = distinct <= MANY_VALUES && distinct * OFTEN <= filling.filled();
        boolean category = filling.exactness() == Exactness.EXACT && (few || often);
        return new Typed(category ? ValueType.CATEGORY : ValueType.TEXT, filling.filled(), List.of());
    }

    private Typed typed(ValueType type) {
        long fits = looks.of(type);
        return new Typed(type, fits, fits == filling.filled() ? List.of() : looks.strangers(type));
    }

    private static Optional<List<ValueType>> hinted(Field field) {
        if (field == Field.POSTCODE) {
            return Optional.of(List.of(ValueType.POSTCODE));
        }
        if (field == Field.KPP) {
            // A KPP has no check digits, so that any code looks like one.
            return Optional.of(ID);
        }
        return switch (field.kind()) {
            case ID -> Optional.of(ID);
            case PHONE -> Optional.of(List.of(ValueType.PHONE));
            case EMAIL -> Optional.of(List.of(ValueType.EMAIL));
            case TAX_ID -> Optional.of(List.of(ValueType.TAX_ID));
            case DATE -> Optional.of(DAYS);
            case FLAG, CONSENT -> Optional.of(List.of(ValueType.FLAG));
            case NUMBER -> Optional.of(NUMBERS);
            case CODE, TEXT, LIST_TEXT, NAME, COMPANY -> Optional.empty();
        };
    }
}
