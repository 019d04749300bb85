package dev.revizor.flow;

import dev.revizor.mapping.BlankWords;
import dev.revizor.mapping.FieldChoice;
import dev.revizor.mapping.PartColumns;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which columns of a table are compared and how: the user's word, the guess, and no id; unknown titles are refused. */
final class DedupeColumns implements Shaping {
    /** What says something of an entity although matching knows no comparison for it. */
    private static final Set<Field> FACTS = EnumSet.of(
            Field.REGION,
            Field.COUNTRY,
            Field.JOB_TITLE,
            Field.INTEREST,
            Field.TAGS,
            Field.NOTE,
            Field.AMOUNT,
            Field.DEAL_NAME);

    /** What is said of a client, where there is one. */
    private static final Set<Field> OF_SOMEBODY = EnumSet.of(Field.JOB_TITLE, Field.INTEREST, Field.TAGS);

    /** What a client base is known by: there facts such as a job or an interest belong to the work, not to the client. */
    private static final Set<Field> WORK = EnumSet.of(
            Field.OWNER,
            Field.CREATED_AT,
            Field.LAST_TOUCH_AT,
            Field.NEXT_ACTION,
            Field.STAGE,
            Field.ORIGIN,
            Field.CONSENT_PROCESSING,
            Field.CONSENT_MARKETING);

    private final InputFile file;
    private final DedupeFlow.Request request;
    private final Set<Integer> unseen = new TreeSet<>();
    private final YearsOnly years = new YearsOnly();
    private Optional<FieldPlan> plan = Optional.empty();

    DedupeColumns(InputFile file, DedupeFlow.Request request) {
        this.file = file;
        this.request = request;
    }

    /** The position of a title; the user may write it in any case. */
    int position(SourceTable table, String title) {
        int at = table.columns().indexOf(title);
        if (at >= 0) {
            return at;
        }
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).strip().equalsIgnoreCase(title.strip())) {
                return i;
            }
        }
        List<String> titles = table.columns().stream().map(String::strip).toList();
        throw UnknownColumn.of(Place.file(file.path().toString()), title, titles);
    }

    @Override
    public Map<Integer, FieldChoice> wishes(SourceTable table) {
        Map<Integer, FieldChoice> out = new TreeMap<>();
        request.fields().forEach(choice -> out.put(position(table, choice.title()), choice));
        request.id().ifPresent(title -> unseen.add(position(table, title)));
        request.ignore().forEach(title -> unseen.add(position(table, title)));
        unseen.forEach(
                position -> out.put(position, FieldChoice.none(table.columns().get(position))));
        return out;
    }

    @Override
    public PartColumns partColumns() {
        return PartColumns.TOLD;
    }

    @Override
    public Shaping.Shape shape(Shaping.Guess guess) {
        Set<Integer> dropped = new TreeSet<>(unseen);
        Set<Integer> unread = new TreeSet<>();
        List<Mapping.Column> columns = new ArrayList<>();
        List<FieldPlan.Column> told = new ArrayList<>();
        boolean base = isClientBase(guess.mapping());
        boolean known = guess.mapping().columns().stream()
                .anyMatch(column ->
                        column.field().filter(FieldPlan.OF_CLIENTS::contains).isPresent());
        for (Mapping.Column guessed : guess.mapping().columns()) {
            Mapping.Column column = known || !isOfSomebody(guessed) ? guessed : bare(guessed);
            FieldPlan.Use use = isAskedFor(column, guess.mapping()) ? FieldPlan.Use.GENERIC : use(column, base);
            boolean year = use == FieldPlan.Use.FIELD && years.see(column, guess.sample());
            told.add(new FieldPlan.Column(
                    column.title(),
                    column.field(),
                    year ? YearsOnly.TAG : column.tag(),
                    use,
                    year ? YearsOnly.WHY : column.why(),
                    filled(guess.sample(), column.position())));
            if (use == FieldPlan.Use.NONE && !isKind(column) && !unseen.contains(column.position())) {
                unread.add(column.position());
            }
            if (use != FieldPlan.Use.GENERIC) {
                // What of a mapped column is kept beside the field, as the cells of a date in three, says nothing new.
                dropped.add(column.position());
            }
            // What is not compared need not be normalized; only the kind of a row decides with what it is compared.
            boolean kept = use == FieldPlan.Use.FIELD || isKind(column);
            columns.add(kept ? column : bare(column));
        }
        Mapping mapping = guess.mapping();
        EntityKind kind = mapping.kind().isCard() || mapping.hasClient() ? mapping.kind() : EntityKind.CONTACT;
        plan = Optional.of(new FieldPlan(file.name(), kind, told));
        return new Shaping.Shape(
                new Mapping(kind, mapping.certainty(), mapping.preset(), mapping.system(), columns),
                dropped,
                unread,
                Shaping.Rest.TELLING);
    }

    /** Whether a guess takes a column for what only somebody has, such as a job: among products a title is none. */
    private static boolean isOfSomebody(Mapping.Column column) {
        return !column.why().equals(Mapping.USER)
                && column.field().filter(OF_SOMEBODY::contains).isPresent();
    }

    /** Whether a column names whom to ask for at a firm: it is not who the firm is, but two rows of one firm may have him in common. */
    private static boolean isAskedFor(Mapping.Column column, Mapping mapping) {
        return mapping.kind() == EntityKind.COMPANY
                && !column.why().equals(Mapping.USER)
                && column.field().filter(field -> field == Field.FULL_NAME).isPresent()
                && mapping.columns().stream()
                        .anyMatch(other -> other.field()
                                .filter(field -> field == Field.COMPANY)
                                .isPresent());
    }

    /** What was decided; only once the file is open. */
    FieldPlan plan() {
        return plan.orElseThrow();
    }

    /** A card as far as its columns can be believed. */
    Card believed(Card card) {
        return years.of(card);
    }

    private static boolean isKind(Mapping.Column column) {
        return column.field().filter(field -> field == Field.ENTITY_KIND).isPresent();
    }

    private static boolean isClientBase(Mapping mapping) {
        return !mapping.preset().equals(Mapping.GENERIC)
                || mapping.columns().stream()
                                .filter(column ->
                                        column.field().filter(WORK::contains).isPresent())
                                .count()
                        > 1;
    }

    private FieldPlan.Use use(Mapping.Column column, boolean clientBase) {
        if (unseen.contains(column.position())) {
            return FieldPlan.Use.NONE;
        }
        boolean fact = !clientBase && column.field().filter(FACTS::contains).isPresent();
        return fact ? FieldPlan.Use.GENERIC : column.field().map(FieldPlan::use).orElse(FieldPlan.Use.GENERIC);
    }

    private static Mapping.Column bare(Mapping.Column column) {
        return new Mapping.Column(
                column.position(), column.title(), Optional.empty(), column.part(), "", 1, Mapping.USER);
    }

    private static double filled(List<RawRow> rows, int column) {
        long filled = rows.stream()
                .filter(row -> column < row.cells().size()
                        && !BlankWords.blank(row.cells().get(column)))
                .count();
        return rows.isEmpty() ? 0 : (double) filled / rows.size();
    }
}
