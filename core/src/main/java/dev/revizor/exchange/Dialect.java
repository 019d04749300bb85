package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.util.List;
import java.util.Optional;

/**
 * What the import of a CRM wants to read: a data file under {@code exchange/dialects}.
 *
 * @param name of the option {@code --dialect}
 * @param system whose import it is
 * @param kinds what its rows describe
 * @param columns titles with what stands under them; none: the titles of the source
 * @param form of its text files
 * @param style how values are spelt
 * @param limits of a file
 * @param quirks what else it wants
 */
public record Dialect(
        String name,
        String system,
        List<EntityKind> kinds,
        List<Column> columns,
        CsvForm form,
        Style style,
        Limits limits,
        Quirks quirks) {

    /** The source's own titles and columns in their old order, unknown columns as they were. */
    public static final Dialect GENERIC = new Dialect(
            "generic",
            "",
            List.of(EntityKind.CONTACT, EntityKind.COMPANY, EntityKind.LEAD),
            List.of(),
            CsvForm.GENERIC,
            Style.PLAIN,
            Limits.NONE,
            Quirks.NONE);

    public Dialect {
        kinds = List.copyOf(kinds);
        columns = List.copyOf(columns);
    }

    /** The same with dates and extensions of phones as a firm writes them. */
    public Dialect spelt(String day, String extension) {
        Style own = new Style(
                day,
                day + " HH:mm:ss",
                style.separator(),
                extension,
                style.yes(),
                style.no(),
                style.names(),
                style.forbidden());
        return new Dialect(name, system, kinds, columns, form, own, limits, quirks);
    }

    /** The dialect of an option's value. */
    public static Dialect of(String word) {
        return Dialects.of(word);
    }

    /** Whether our own column of public ids may stand behind: the target takes other columns, and has no place for them yet. */
    boolean mayHaveKey() {
        return quirks.rest() == Rest.KEEP && !hasKey();
    }

    /** Whether it has a place for the public id of a card, whatever its system. */
    boolean hasKey() {
        return columns.stream()
                .anyMatch(column -> column.content().what() instanceof Rendering.What.Key
                        || column.content().what() instanceof Rendering.What.IdIn);
    }

    /** Whether the source's own titles stand. */
    public boolean isGeneric() {
        return columns.isEmpty();
    }

    /**
     * A column.
     *
     * @param title that the import knows
     * @param content what stands under it
     */
    record Column(String title, Rendering content) {}

    /**
     * How values are spelt.
     *
     * @param day pattern of a day, as in {@code dd.MM.yyyy}
     * @param moment pattern of a date with a time
     * @param separator between several values of a cell
     * @param extension what stands before the extension of a phone
     * @param yes word
     * @param no word
     * @param names the order of a whole name
     * @param forbidden letters that the import refuses; written as a space, the double quote as an apostrophe
     */
    public record Style(
            String day,
            String moment,
            String separator,
            String extension,
            String yes,
            String no,
            Names names,
            String forbidden) {
        static final Style PLAIN =
                new Style("yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", ", ", " доб. ", "да", "нет", Names.LAST_FIRST, "");

        /** The text without the letters that the import refuses. */
        String allowed(String text) {
            String out = text;
            for (int i = 0; i < forbidden.length(); i++) {
                char c = forbidden.charAt(i);
                out = out.replace(c, c == '"' ? '\'' : ' ');
            }
            return out;
        }
    }

    /** The order of a whole name. */
    public enum Names {
        /** Петров Иван Сергеевич. */
        LAST_FIRST,
        /** Sarah Jones. */
        FIRST_LAST
    }

    /**
     * What a file may hold; 0: anything.
     *
     * @param rows without the titles
     * @param bytes of a text file
     */
    public record Limits(long rows, long bytes) {
        static final Limits NONE = new Limits(0, 0);

        /** Whether a file with these would be too big. */
        boolean exceededBy(long rowCount, long byteCount) {
            return rows > 0 && rowCount > rows || bytes > 0 && byteCount > bytes;
        }
    }

    /**
     * What else the import wants.
     *
     * @param leftovers the title under which text goes that no column can hold; empty: none
     * @param rest what becomes of unknown columns
     * @param needs a card without any of these is left out; empty: none
     * @param people whether clients who refused mailings are left out
     * @param dates from which files it reads them
     */
    public record Quirks(String leftovers, Rest rest, List<Rendering> needs, People people, Dates dates) {
        static final Quirks NONE = new Quirks("", Rest.KEEP, List.of(), People.ALL, Dates.ANY);

        public Quirks {
            needs = List.copyOf(needs);
        }
    }

    /** What becomes of columns that map to no field. */
    public enum Rest {
        /** They follow behind, in their old order. */
        KEEP,
        /** The import refuses columns that its template does not have. */
        DROP
    }

    /** Who goes into the file. */
    public enum People {
        ALL,
        /** Nobody who has refused or withdrawn the consent to mailings: a mailing service would write to him. */
        NOT_REFUSED
    }

    /** From which files an import reads dates. */
    public enum Dates {
        ANY,
        /** From delimited text alone; those of a workbook are left blank. */
        CSV
    }

    /** Whether a card belongs into the file. */
    boolean takes(Card card) {
        boolean needed = quirks.needs().isEmpty()
                || quirks.needs().stream()
                        .anyMatch(need ->
                                !need.of(card, Optional.empty(), style).text().isEmpty());
        return needed && (quirks.people() == People.ALL || !hasRefused(card));
    }

    /** The strictest word counts: a refusal, or a day on which a consent was taken back. */
    private static boolean hasRefused(Card card) {
        return List.of(Field.CONSENT_MARKETING, Field.CONSENT_PROCESSING).stream()
                        .anyMatch(consent -> card.all(consent).stream().anyMatch(said -> !said.equals("given")))
                || card.typed(Field.CONSENT_WITHDRAWN_AT);
    }
}
