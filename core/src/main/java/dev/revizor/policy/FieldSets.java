package dev.revizor.policy;

import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads which fields a rule of matching names: one, or several joined by a plus as in {@code email + last_name}. */
final class FieldSets {
    /** Fields of which equal values can make two records one. */
    static final List<String> MUST = ids(
            Field.LAST_NAME,
            Field.FIRST_NAME,
            Field.PATRONYMIC,
            Field.BIRTH_DATE,
            Field.COMPANY,
            Field.INN,
            Field.KPP,
            Field.OGRN,
            Field.SNILS,
            Field.PHONE,
            Field.EMAIL,
            Field.MESSENGER,
            Field.WEBSITE,
            Field.CITY,
            Field.POSTCODE);

    /** Fields of which a record has one value, so that another value can make it another record. */
    static final List<String> NEVER = ids(
            Field.LAST_NAME,
            Field.FIRST_NAME,
            Field.PATRONYMIC,
            Field.SEX,
            Field.BIRTH_DATE,
            Field.COMPANY,
            Field.INN,
            Field.KPP,
            Field.OGRN,
            Field.SNILS,
            Field.CITY,
            Field.POSTCODE);

    private FieldSets() {}

    /** The words in their one form; empty when one of them is wrong (that is then among the troubles). */
    static Optional<List<String>> read(KeyType.Fields type, List<String> words, Wrong wrong) {
        List<String> out = new ArrayList<>();
        boolean right = true;
        for (String word : words) {
            Optional<String> set = set(type, word, wrong);
            right &= set.isPresent();
            set.filter(one -> !out.contains(one)).ifPresent(out::add);
        }
        return right ? Optional.of(out) : Optional.empty();
    }

    /** Takes what is wrong. */
    interface Wrong {
        void field(String name, List<String> allowed);
    }

    private static Optional<String> set(KeyType.Fields type, String word, Wrong wrong) {
        TreeSet<String> names = new TreeSet<>();
        boolean right = true;
        String[] parts = word.split("\\+", -1);
        for (String part : parts) {
            String name = part.strip().toLowerCase(java.util.Locale.ROOT);
            if (!type.allowed().contains(name)) {
                wrong.field(part.strip(), type.allowed());
                right = false;
            }
            names.add(name);
        }
        if (right && type.many() == KeyType.Many.ONE && parts.length > 1) {
            wrong.field(word, type.allowed());
            right = false;
        }
        return right ? Optional.of(String.join(" + ", names)) : Optional.empty();
    }

    /** The fields that a set in its one form names. */
    static List<Field> fields(String set) {
        List<Field> out = new ArrayList<>();
        for (String name : set.split(" \\+ ", -1)) {
            Field.of(name).ifPresent(out::add);
        }
        return Collections.unmodifiableList(out);
    }

    private static List<String> ids(Field... fields) {
        List<String> out = new ArrayList<>();
        for (Field field : fields) {
            out.add(field.id());
        }
        return Collections.unmodifiableList(out);
    }
}
