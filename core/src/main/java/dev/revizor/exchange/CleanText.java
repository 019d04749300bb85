package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands under the source's own title in place of a value: its canonical form where the template repaired it and says
 * no less than the cell did, else the cell as it stood.
 */
final class CleanText {
    /** A deal that came in several rows: its raw cell holds the sum of the first alone. */
    private static final String SUMMED = "deal.products_summed";
    /** Only the canonical form is what the cell once was, or what another file says that it was. */
    private static final Set<String> MENDED = Set.of("damage.repaired", "damage.rescued");

    private static final String EXTENSION = ";ext=";
    /** Words in a cell of telephones that say no more than its title does. */
    private static final Set<String> TELEPHONE =
            Set.of("т", "тел", "телефон", "телефоны", "тф", "tel", "phone", "phones", "ph", "и", "или", "and", "or");
    /** What may stand before an extension; it is written in the form of the export. */
    private static final List<String> EXTENSIONS = List.of("доб", "доп", "вн", "оп", "ext", "x", "х");

    private static final Dialect.Style POINTS = new Dialect.Style(
            "dd.MM.yyyy", "dd.MM.yyyy HH:mm:ss", ", ", " доб. ", "да", "нет", Dialect.Names.LAST_FIRST, "");

    private final Dialect.Style style;

    CleanText(Dialect.Style style) {
        this.style = style;
    }

    /** The text of a value of a card; empty where all of the cell was cut out as parts of their own. */
    String of(Card card, Field field, Value value) {
        if (isSummed(value)) {
            return value.first();
        }
        if (value.quality() != Quality.REPAIRED) {
            return value.raw();
        }
        if (MENDED.contains(value.reason())) {
            return mended(card, field, value);
        }
        return switch (field.kind()) {
            // Dates, flags, consents and codes stay in the source's words; a company keeps the form that it was typed
            // with.
            case DATE, FLAG, CONSENT, CODE, NUMBER, ID, COMPANY -> value.raw();
            case PHONE -> phones(value);
            // «Иван Петров <ivan@mail.ru>» is an address to every mail program, «ivan@mail.ru Иван Петров» to none.
            case EMAIL -> isRespelt(value) || !value.rest().isEmpty() ? value.raw() : joined(value);
            // Whoever took the scheme or the «www.» off an address could not open every site any more.
            case LIST_TEXT -> field == Field.WEBSITE || value.raw().contains("://") ? value.raw() : joined(value);
            // Records hang together by a name as it was typed, which may be a company's with its form.
            case NAME -> isName(field) || losesSign(value) ? value.raw() : joined(value);
            // What stands beside a number stays where it was typed: «7707083893/773601001 (осн.)».
            case TAX_ID -> value.rest().isEmpty() ? joined(value) : value.raw();
            case TEXT -> joined(value);
        };
    }

    /** Whether a value is the sum of several rows. */
    static boolean isSummed(Value value) {
        return value.reason().equals(SUMMED);
    }

    private String mended(Card card, Field field, Value value) {
        if (value.canonical().isEmpty()) {
            return value.raw();
        }
        return switch (field.kind()) {
            case FLAG, CONSENT -> value.raw();
            case DATE -> dated(value);
            case PHONE -> spoken(value);
            case COMPANY -> MadeText.company(card);
            default -> joined(value);
        };
    }

    /** {@code 12.май} was a date with points once; any other is written as the policy has it. */
    private String dated(Value value) {
        boolean points = value.raw().indexOf('.') > 0;
        return Rendering.dated(value.first(), points ? POINTS : style).text();
    }

    private static String joined(Value value) {
        String canonical = String.join(", ", value.canonical());
        return value.rest().isEmpty() ? canonical : canonical.isEmpty() ? value.rest() : canonical + " " + value.rest();
    }

    private String spoken(Value value) {
        return joined(value).replace(EXTENSION, style.extension());
    }

    /** A domain of Russian letters, which is compared in its spelling of Latin ones. */
    private static boolean isRespelt(Value value) {
        return value.canonical().stream().anyMatch(mail -> mail.contains("xn--"))
                && !value.raw().contains("xn--");
    }

    private static boolean isName(Field field) {
        return field == Field.FULL_NAME || field == Field.CARD_NAME;
    }

    /** Whether a sign that somebody has put beside a name («😀 Анна») would be gone: to him it says something. */
    private static boolean losesSign(Value value) {
        String clean = joined(value);
        return value.raw().codePoints().anyMatch(sign -> Wording.isSign(sign) && clean.indexOf(sign) < 0);
    }

    /**
     * Of several numbers nobody can tell any more whose word it was: «(жена)» stays beside its number. And digits behind a
     * number («123-45-68, 69, 70») would be a part of it, with nothing but a blank between.
     */
    private String phones(Value value) {
        boolean mixed = !value.rest().isEmpty() && value.canonical().size() > 1;
        boolean digits = value.rest().chars().anyMatch(Character::isDigit);
        return mixed || digits || hasUntold(value) ? value.raw() : spoken(value);
    }

    /** Whether a cell of telephones says more than its numbers and the words beside them: which one is the mobile one. */
    boolean hasUntold(Value value) {
        // «7,9730000012E+10» was a number and is one again: its letter is the damage.
        if (MENDED.contains(value.reason()) || value.raw().chars().noneMatch(Character::isLetter)) {
            return false;
        }
        Set<String> told = new HashSet<>(Wording.of(value.rest()));
        return Wording.of(value.raw()).stream().anyMatch(word -> !told.contains(word) && says(word));
    }

    private static boolean says(String word) {
        boolean letters = word.chars().anyMatch(Character::isLetter);
        return letters && !TELEPHONE.contains(word) && EXTENSIONS.stream().noneMatch(mark -> isExtension(word, mark));
    }

    /** {@code доб}, {@code добавочный}, {@code доб4}. */
    private static boolean isExtension(String word, String mark) {
        return word.equals(mark)
                || mark.length() > 1 && word.startsWith(mark)
                || word.startsWith(mark) && Character.isDigit(word.charAt(mark.length()));
    }
}
