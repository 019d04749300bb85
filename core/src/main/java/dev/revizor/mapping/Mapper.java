package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses which column feeds which field: by the preset of a known export, by the dictionary of titles, by titles that
 * are nearly known, and for columns without a title by their values.
 */
public final class Mapper {
    private final HeaderDictionary dictionary = HeaderDictionary.load();
    private final List<Heading> headings = new ArrayList<>();
    private final List<String> titles;
    private final Sample sample;

    private Mapper(SourceTable table, Sample sample) {
        this.titles = table.columns();
        this.sample = sample;
        for (String title : titles) {
            headings.add(Heading.of(title));
        }
    }

    /**
     * Guesses the mapping of a table.
     *
     * @param sample some of its rows, for columns that titles do not decide; may be empty
     * @param forced what its rows describe if the user has said so; a preset of another kind is then not used
     */
    public static Mapping guess(SourceTable table, List<RawRow> sample, Optional<EntityKind> forced) {
        return new Mapper(table, new Sample(sample)).guess(forced);
    }

    private Mapping guess(Optional<EntityKind> forced) {
        Optional<Preset> preset = Preset.of(Preset.all(), headings);
        Optional<Preset> used = preset.filter(known -> forced.isEmpty() || forced.get() == known.kind());
        KindGuess.Guess kind = kind(used, forced);
        List<Mapping.Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            columns.add(column(i, kind.kind(), used));
        }
        String name = used.map(Preset::name).orElse("generic");
        String system = preset.map(Preset::system).orElse("file");
        return new Mapping(
                kind.kind(), kind.certainty(), name, system, Parts.split(kind.kind(), headings, unique(columns)));
    }

    private KindGuess.Guess kind(Optional<Preset> preset, Optional<EntityKind> forced) {
        if (forced.isPresent()) {
            return new KindGuess.Guess(forced.get(), 1);
        }
        if (preset.isPresent()) {
            return new KindGuess.Guess(preset.get().kind(), preset.get().certainty(headings));
        }
        Set<Field> fields = new LinkedHashSet<>();
        boolean organisations = false;
        for (int i = 0; i < titles.size(); i++) {
            Optional<Field> field = column(i, EntityKind.CONTACT, preset).field();
            field.ifPresent(fields::add);
            boolean name = field.filter(f -> f == Field.FULL_NAME || f == Field.COMPANY)
                    .isPresent();
            organisations |= name && sample.share(i, CellValues::isOrganisation) >= 0.1;
        }
        return KindGuess.load().of(headings, fields, organisations);
    }

    private Mapping.Column column(int position, EntityKind kind, Optional<Preset> preset) {
        Heading heading = headings.get(position);
        Optional<Target> own = preset.map(known -> known.columns().get(heading.full()));
        if (own.isPresent()) {
            return column(position, own.get(), own.get().field().isPresent() ? 1 : 0, "preset");
        }
        EntityKind of = subjectKind(heading, kind);
        Optional<Target> known = dictionary
                .find(heading.full(), kind)
                .filter(target -> heading.subject() == Heading.Subject.NONE
                        || target.kind().isPresent())
                .or(() -> dictionary.find(heading.key(), of))
                .filter(target -> fits(position, target));
        if (known.isPresent()) {
            return column(position, known.get(), 0.95, "dictionary");
        }
        String bare = TitleKey.withoutDigits(heading.key());
        Optional<Target> numbered =
                bare.isEmpty() ? Optional.empty() : dictionary.find(bare, of).filter(target -> fits(position, target));
        if (numbered.isPresent() && !bare.equals(heading.key())) {
            return column(position, numbered.get(), 0.9, "dictionary");
        }
        Optional<Target> alike =
                bare.isEmpty() || dictionary.find(heading.key(), of).isPresent()
                        ? Optional.empty()
                        : dictionary.alike(bare, of);
        if (alike.flatMap(Target::field)
                        .filter(field -> field.kind() != Field.Kind.ID)
                        .isPresent()
                && fits(position, alike.get())) {
            return column(position, alike.get(), 0.7, "alike");
        }
        return byValues(position, bare);
    }

    /** What a title is of decides how it is read: «Название (компания)» in a table of deals is a company's name. */
    private static EntityKind subjectKind(Heading heading, EntityKind kind) {
        return switch (heading.subject()) {
            case CONTACT -> EntityKind.CONTACT;
            case COMPANY -> EntityKind.COMPANY;
            case DEAL -> EntityKind.DEAL;
            case NONE, OTHER -> kind;
        };
    }

    private Mapping.Column byValues(int position, String bare) {
        boolean untitled = bare.isEmpty()
                || List.of("column", "столбец", "колонка", "поле", "field", "unnamed")
                        .contains(bare);
        if (sample.share(position, CellValues::isEmail) >= 0.8) {
            return column(position, Target.parse("email"), untitled ? 0.8 : 0.6, "values");
        }
        if (untitled && sample.share(position, CellValues::isPhone) >= 0.8) {
            return column(position, Target.parse("phone"), 0.8, "values");
        }
        return column(position, Target.parse("unknown"), 0, "unknown");
    }

    /** Fields of codes are only taken where the values are such codes: «Тип» may be anything. */
    private boolean fits(int position, Target target) {
        Field field = target.field().orElse(null);
        if (field == Field.ENTITY_KIND) {
            boolean named = headings.get(position).full().equals("типзаписи");
            return named || sample.share(position, cell -> CellValues.kind(cell).isPresent()) >= 0.5;
        }
        if (field == Field.CLASS && headings.get(position).full().equals("class")) {
            return sample.share(
                            position,
                            cell -> cell.strip().length() == 1
                                    && Character.isLetter(cell.strip().charAt(0)))
                    >= 0.5;
        }
        return true;
    }

    private Mapping.Column column(int position, Target target, double certainty, String why) {
        boolean kept = target.field().isEmpty() && why.equals("dictionary");
        return new Mapping.Column(
                position,
                titles.get(position),
                target.field(),
                Mapping.Part.SELF,
                target.tag(),
                kept ? 0 : certainty,
                kept ? "unknown" : why);
    }

    /** A row has one id and one kind: the first surest column keeps it, the others stay verbatim. */
    private static List<Mapping.Column> unique(List<Mapping.Column> columns) {
        List<Mapping.Column> out = new ArrayList<>();
        for (Mapping.Column column : columns) {
            boolean single = column.field()
                    .filter(f -> f == Field.ENTITY_KIND || f == Field.SOURCE_SYSTEM)
                    .isPresent();
            boolean beaten = single && columns.stream().anyMatch(other -> beats(other, column));
            out.add(beaten ? verbatim(column) : column);
        }
        return out;
    }

    private static boolean beats(Mapping.Column other, Mapping.Column column) {
        boolean earlier = other.position() < column.position();
        return other.field().equals(column.field())
                && (other.certainty() > column.certainty() || other.certainty() == column.certainty() && earlier);
    }

    static Mapping.Column verbatim(Mapping.Column column) {
        return new Mapping.Column(column.position(), column.title(), Optional.empty(), column.part(), "", 0, "unknown");
    }
}
