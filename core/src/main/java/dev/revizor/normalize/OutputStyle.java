package dev.revizor.normalize;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.fields.AddressParts;
import dev.revizor.normalize.fields.Branch;
import dev.revizor.normalize.fields.CyrillicSpelling;
import dev.revizor.normalize.fields.NameStyle;
import dev.revizor.normalize.fields.PhoneStyle;
import dev.revizor.normalize.fields.Transliteration;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Canonical values as a firm wants to read them. What is compared and stored stays canonical: this is for the last step
 * before a file or a screen. Immutable.
 */
public final class OutputStyle {
    private static final Set<Field> SPELLED = EnumSet.of(
            Field.LAST_NAME,
            Field.FIRST_NAME,
            Field.PATRONYMIC,
            Field.FULL_NAME,
            Field.CARD_NAME,
            Field.COMPANY,
            Field.ADDRESS,
            Field.REGION,
            Field.CITY,
            Field.STREET);
    private static final int DAY_LENGTH = 10;

    private final Policy.Style style;
    private final PhoneStyle phones;
    private final NameStyle names;
    private final UnaryOperator<String> spelling;

    public OutputStyle(Policy.Style style) {
        this.style = style;
        this.phones = new PhoneStyle(PhoneStyle.Notation.of(style.phone()), style.phoneMask(), style.extension());
        this.names = NameStyle.of(style.name());
        this.spelling = spelling(style);
    }

    private static UnaryOperator<String> spelling(Policy.Style style) {
        return switch (style.alphabet()) {
            case "latin" -> Transliteration.scheme(style.scheme())::latin;
            case "cyrillic" -> new CyrillicSpelling(Transliteration.scheme(style.scheme()))::cyrillic;
            default -> text -> text;
        };
    }

    /** The canonical values of a cell, written; the card is asked for the legal form beside a company's name. */
    public List<String> write(Card card, Field field, Value value) {
        List<String> out = new ArrayList<>(value.canonical().size());
        for (String canonical : value.canonical()) {
            String written = one(card, field, value, canonical);
            out.add(SPELLED.contains(field) ? spelling.apply(written) : written);
        }
        return out;
    }

    private String one(Card card, Field field, Value value, String canonical) {
        return switch (field) {
            case PHONE -> phones.write(canonical);
            // A doubtful name stays as it was typed.
            case FULL_NAME -> value.quality() == Quality.SUSPICIOUS ? canonical : names.write(canonical);
            case COMPANY -> company(form(card, value), canonical);
            case ADDRESS -> address(canonical);
            default -> field.kind() == Field.Kind.DATE ? date(canonical) : canonical;
        };
    }

    /** The form that was cut out of this cell, else that of a column of its own. */
    private static String form(Card card, Value value) {
        List<Value> forms = card.values(Field.LEGAL_FORM);
        Optional<Value> own =
                forms.stream().filter(form -> form.column() == value.column()).findFirst();
        return own.or(() -> forms.stream().findFirst()).map(Value::first).orElse("");
    }

    private String company(String form, String name) {
        Optional<Branch> branch = Branch.of(name);
        return branch.isPresent()
                ? branch.get().behind(written(form, branch.get().company()))
                : written(form, name);
    }

    /** A company without its branch, which belongs behind the quotes and the form. */
    private String written(String form, String name) {
        // A name that would be misread alone has its form already.
        boolean told = !form.isEmpty() && (name.startsWith(form + " «") || name.endsWith("» " + form));
        if (told) {
            return name;
        }
        boolean bare = form.isEmpty();
        return switch (style.company()) {
            case "form_name" -> bare ? name : form + " " + name;
            case "form_quoted" -> quoted(form, name);
            case "name_form" -> bare ? name : name + ", " + form;
            default -> name;
        };
    }

    /** A person behind «ИП» or «ФОП» is not quoted. */
    private static String quoted(String form, String name) {
        if (form.equals("ИП") || form.equals("ФОП")) {
            return form + " " + name;
        }
        if (name.startsWith("«")) {
            // «Ромашка» / АО «Луч»: quotes around both would be nobody's name.
            return form.isEmpty() ? name : form + " " + name;
        }
        boolean russian = form.isEmpty() || form.codePoints().anyMatch(c -> c >= 0x400 && c < 0x530);
        String inQuotes = russian ? "«" + name + "»" : name + " " + form;
        return russian && !form.isEmpty() ? form + " " + inQuotes : inQuotes;
    }

    private String address(String canonical) {
        if (style.address().equals("typed")) {
            return canonical;
        }
        AddressParts.Writing writing = style.address().equals("template")
                ? AddressParts.Writing.WITH_TYPES
                : AddressParts.Writing.WITHOUT_TYPES;
        return AddressParts.read(canonical).map(parts -> parts.write(writing)).orElse(canonical);
    }

    /** {@code 2024-03-12T10:15} as {@code 12.03.2024 10:15}. */
    private String date(String canonical) {
        boolean day = canonical.length() >= DAY_LENGTH && canonical.charAt(4) == '-' && canonical.charAt(7) == '-';
        if (!style.date().equals("dotted") || !day) {
            return canonical;
        }
        String dotted =
                canonical.substring(8, DAY_LENGTH) + "." + canonical.substring(5, 7) + "." + canonical.substring(0, 4);
        return canonical.length() > DAY_LENGTH ? dotted + " " + canonical.substring(DAY_LENGTH + 1) : dotted;
    }
}
