package dev.revizor.mapping;

import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Leftover;
import dev.revizor.model.Mapping;
import dev.revizor.model.Origin;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts the cells of a row under our fields. Everything that depends on titles is decided once, when it is made; a row
 * costs its cells and nothing else. Hot path: not for several threads at once, it remembers the kind it saw last.
 */
public final class Drafter {
    private final int source;
    private final String system;
    private final EntityKind kind;
    private final Layout self;
    private final Layout client;
    private final int kindColumn;
    private final int systemColumn;
    private final int idColumn;
    /** Where an export of ours may have put the public id of the row's card. */
    private final int[] keyColumns;
    /** Where an export of ours may have put what its table had no column for; −1: nowhere. */
    private final int leftovers;

    private final Predicate<String> telling;
    private String lastKindCell = "";
    private EntityKind lastKind;

    /** Where the cells of one part stand. */
    @SuppressWarnings("ArrayRecordComponent") // one per table, never compared
    private record Layout(
            int[] positions,
            Field[] fields,
            String[] tags,
            int[] extras,
            BirthColumns birth,
            NameSuffixColumn suffix,
            SecondSurnameColumn second) {
        static Layout of(Mapping mapping, Mapping.Part part, Set<Integer> dropped) {
            BirthColumns birth = BirthColumns.of(mapping, part);
            NameSuffixColumn suffix = NameSuffixColumn.of(mapping, part);
            SecondSurnameColumn second = SecondSurnameColumn.of(mapping, part);
            List<Mapping.Column> mapped = new ArrayList<>();
            List<Integer> extras = new ArrayList<>();
            for (Mapping.Column column : mapping.columns()) {
                boolean fed = column.field().isPresent() && !column.isKey();
                if (column.part() == part
                        && fed
                        && !birth.isMonthOrDay(column.position())
                        && column.position() != suffix.position()
                        && column.position() != second.position()) {
                    mapped.add(column);
                }
                // The three cells of a date stay beside it as they stood, or an export would lose two of them.
                boolean beside = !fed || birth.has(column.position());
                if (column.part() == part && beside && !dropped.contains(column.position())) {
                    extras.add(column.position());
                }
            }
            return new Layout(
                    mapped.stream().mapToInt(Mapping.Column::position).toArray(),
                    mapped.stream().map(column -> column.field().orElseThrow()).toArray(Field[]::new),
                    mapped.stream().map(column -> tag(column, mapping)).toArray(String[]::new),
                    extras.stream().mapToInt(Integer::intValue).toArray(),
                    birth,
                    suffix,
                    second);
        }

        /**
         * What the rows of a list of its own describe is guessed, so an id that points there may be any kind's. Where the ids
         * are a known CRM's, or may be, its contacts, companies and deals are told apart.
         */
        private static String tag(Mapping.Column column, Mapping mapping) {
            boolean guessed = mapping.preset().equals(Mapping.GENERIC)
                    && column.field().filter(field -> field == Field.CARD_REF).isPresent();
            return guessed && !Presets.systems().contains(mapping.system()) ? "" : column.tag();
        }
    }

    public Drafter(SourceTable table, Mapping mapping) {
        this(table, mapping, Set.of(), cell -> true);
    }

    /**
     * A drafter that leaves something out.
     *
     * @param dropped unmapped columns whose cells are not kept
     * @param telling which cells of the others are kept
     */
    public Drafter(SourceTable table, Mapping mapping, Set<Integer> dropped, Predicate<String> telling) {
        this.telling = telling;
        this.source = table.index();
        this.system = mapping.system();
        this.kind = mapping.kind();
        this.lastKind = mapping.kind();
        this.self = Layout.of(mapping, Mapping.Part.SELF, dropped);
        this.client = Layout.of(mapping, Mapping.Part.CLIENT, dropped);
        this.kindColumn = mapping.kind().isCard() ? position(mapping, Field.ENTITY_KIND) : -1;
        this.systemColumn = position(mapping, Field.SOURCE_SYSTEM);
        this.idColumn = position(mapping, Field.EXTERNAL_ID);
        this.keyColumns = mapping.columns().stream()
                .filter(Mapping.Column::isKey)
                .mapToInt(Mapping.Column::position)
                .toArray();
        this.leftovers = mapping.columns().stream()
                .filter(column -> column.title().strip().equals(Leftover.TITLE)
                        && column.field().isEmpty())
                .mapToInt(Mapping.Column::position)
                .findFirst()
                .orElse(-1);
    }

    private static int position(Mapping mapping, Field field) {
        for (Mapping.Column column : mapping.columns()) {
            if (column.field().filter(found -> found == field).isPresent()
                    && column.part() == Mapping.Part.SELF
                    && !column.isKey()) {
                return column.position();
            }
        }
        return -1;
    }

    /**
     * The row itself first; then its client as a contact, when the table has columns of one and any of them is filled.
     * Mapped cells are all there, blank ones too; of the others only those that are filled.
     */
    public List<Draft> draft(RawRow row) {
        List<String> cells = row.cells();
        Origin origin = new Origin(source, row.row());
        Optional<PublicId> key = key(cells);
        EntityKind own = key.flatMap(PublicId::kind).orElse(kindColumn < 0 ? kind : kind(cells.get(kindColumn)));
        String from = key.flatMap(PublicId::system).orElse(systemColumn < 0 ? system : system(cells.get(systemColumn)));
        List<Leftover> more = leftovers < 0 ? List.of() : Leftover.of(cells.get(leftovers));
        Draft first = new Draft(
                own,
                from,
                origin,
                with(more, mapped(self, cells)),
                extras(self, cells, more.isEmpty()),
                key.map(PublicId::text));
        if (!anyFilled(cells)) {
            return List.of(first);
        }
        Draft second = new Draft(EntityKind.CONTACT, from, origin, mapped(client, cells), extras(client, cells, true));
        return List.of(first, second);
    }

    private boolean anyFilled(List<String> cells) {
        for (int position : client.positions()) {
            if (!cells.get(position).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private EntityKind kind(String cell) {
        if (!cell.equals(lastKindCell)) {
            lastKindCell = cell;
            lastKind = CellValues.kind(cell).filter(EntityKind::isCard).orElse(kind);
        }
        return lastKind;
    }

    /**
     * What an export of ours has written of whose row it is: in a column of its own, or, where there is no place for a system, as
     * the id.
     */
    private Optional<PublicId> key(List<String> cells) {
        for (int position : keyColumns) {
            Optional<PublicId> key = PublicId.of(cells.get(position), kind);
            if (key.isPresent()) {
                return key;
            }
        }
        return idColumn < 0 ? Optional.empty() : PublicId.of(cells.get(idColumn), kind);
    }

    private boolean isKey(int position) {
        for (int one : keyColumns) {
            if (one == position) {
                return true;
            }
        }
        return false;
    }

    private String system(String cell) {
        return cell.isBlank() ? system : cell.strip().toLowerCase(Locale.ROOT);
    }

    /** What stood in the column of leftovers goes back under its own fields. */
    private List<Draft.Cell> with(List<Leftover> more, List<Draft.Cell> cells) {
        if (more.isEmpty()) {
            return cells;
        }
        List<Draft.Cell> out = new ArrayList<>(cells);
        more.forEach(one -> out.add(new Draft.Cell(-1, one.field(), "", one.text())));
        return out;
    }

    private static List<Draft.Cell> mapped(Layout layout, List<String> cells) {
        Draft.Cell[] out = new Draft.Cell[layout.positions().length];
        for (int i = 0; i < out.length; i++) {
            int position = layout.positions()[i];
            boolean parted = position == layout.birth().year();
            String cell = position == layout.suffix().name() ? layout.suffix().name(cells) : cells.get(position);
            if (position == layout.second().name()) {
                cell = layout.second().joined(cell, cells.get(layout.second().position()));
            }
            out[i] = new Draft.Cell(
                    position,
                    layout.fields()[i],
                    parted ? "" : layout.tags()[i],
                    parted ? layout.birth().day(cells) : cell);
        }
        return List.of(out);
    }

    private List<Extra> extras(Layout layout, List<String> cells, boolean strange) {
        List<Extra> out = List.of();
        for (int position : layout.extras()) {
            String cell = cells.get(position);
            boolean ours = position == leftovers && !strange
                    || isKey(position) && PublicId.of(cell, kind).isPresent();
            if (!cell.isEmpty() && !ours && telling.test(cell)) {
                out = out.isEmpty() ? new ArrayList<>() : out;
                out.add(new Extra(position, cell));
            }
        }
        return out;
    }
}
