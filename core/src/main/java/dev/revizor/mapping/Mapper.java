package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses which column feeds which field: by the preset of a known export, by the dictionary of titles, by titles that
 * are nearly known, and by the values where titles say too little.
 */
public final class Mapper {
    private final HeaderDictionary dictionary = HeaderDictionary.load();
    private final List<Heading> headings = new ArrayList<>();
    private final List<String> titles;
    private final Sample sample;
    private final ValueGuess values;
    private final Map<Integer, FieldChoice> wishes;
    private final PartColumns parts;

    private Mapper(SourceTable table, Sample sample, Map<Integer, FieldChoice> wishes, PartColumns parts) {
        this.titles = table.columns();
        this.sample = sample;
        this.values = new ValueGuess(sample, titles);
        this.wishes = wishes;
        this.parts = parts;
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
        return guess(table, sample, forced, Map.of());
    }

    /** The same, where the user has said what some columns, by position, are. */
    public static Mapping guess(
            SourceTable table, List<RawRow> sample, Optional<EntityKind> forced, Map<Integer, FieldChoice> wishes) {
        return guess(table, sample, Said.of(forced), wishes, PartColumns.LEFT);
    }

    /** The same, where columns that hold but a part of a value may be of use. */
    public static Mapping guess(
            SourceTable table, List<RawRow> sample, Said said, Map<Integer, FieldChoice> wishes, PartColumns parts) {
        Mapper mapper = new Mapper(table, Sample.of(sample), wishes, parts);
        Mapping mapping = mapper.guess(said);
        return said.kind().isEmpty() && mapping.isOfClients()
                ? mapper.guess(new Said(Optional.of(EntityKind.CONTACT), said.system()))
                : mapping;
    }

    private Mapping guess(Said said) {
        PresetGuess presets = PresetGuess.load();
        Optional<Preset> used = presets.of(headings, said);
        Optional<Preset> preset = used.or(() -> presets.of(headings, said.ofAnyKind()));
        KindGuess.Guess kind = kind(used, said.kind());
        List<Choice> choices = choices(kind.kind(), used);
        List<Mapping.Column> columns = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            columns.add(choices.get(i).column(i, titles.get(i)));
        }
        String name = used.map(Preset::name).orElse(Mapping.GENERIC);
        String system = preset.map(Preset::system).orElse("file");
        return new Mapping(kind.kind(), kind.certainty(), name, system, Parts.split(kind.kind(), headings, columns));
    }

    private List<Choice> choices(EntityKind kind, Optional<Preset> preset) {
        List<Choice> out = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            out.add(choice(i, kind, preset));
        }
        List<Choice> surer = NearTitles.settle(out, i -> values.column(i, titles.get(i)));
        List<Choice> beside = preset.isPresent() || !kind.isCard() ? surer : BesideNames.settle(surer, sample);
        List<Choice> settled = Choices.settle(beside, parts);
        return preset.isPresent() || !kind.isCard() ? settled : values.births(values.names(settled));
    }

    private KindGuess.Guess kind(Optional<Preset> preset, Optional<EntityKind> forced) {
        if (forced.isPresent()) {
            return new KindGuess.Guess(forced.get(), 1);
        }
        if (preset.isPresent()) {
            return new KindGuess.Guess(preset.get().kind(), preset.get().certainty(headings));
        }
        List<Choice> choices = choices(EntityKind.CONTACT, preset);
        List<Boolean> either = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            either.add(mayNameCompany(i));
        }
        return KindGuess.load().of(headings, KindGuess.Evidence.of(choices, either, sample));
    }

    /** Whether a title that names a person in a table of contacts names a company in one of companies. */
    private boolean mayNameCompany(int position) {
        return !wishes.containsKey(position)
                && dictionary
                        .find(headings.get(position).full(), EntityKind.COMPANY)
                        .flatMap(Target::field)
                        .filter(field -> field == Field.COMPANY)
                        .isPresent();
    }

    private Choice choice(int position, EntityKind kind, Optional<Preset> preset) {
        FieldChoice wish = wishes.get(position);
        if (wish != null) {
            return wish.choice();
        }
        Heading heading = headings.get(position);
        Optional<Target> own = preset.map(known -> known.columns().get(heading.full()));
        if (own.isPresent()) {
            return Choice.of(own.get(), own.get().field().isPresent() ? 1 : 0, "preset");
        }
        EntityKind of = subjectKind(heading, kind);
        return whole(position, kind)
                .or(() -> first(position, heading.key(), of))
                .map(target -> Choice.of(target, 0.95, "dictionary"))
                .or(() -> nearly(position, of, preset))
                .orElseGet(() -> values.column(position, titles.get(position)));
    }

    /** The whole title, unless it says what it is of and no line is for that kind. */
    private Optional<Target> whole(int position, EntityKind kind) {
        Heading heading = headings.get(position);
        return dictionary.all(heading.full(), kind).stream()
                .filter(target -> heading.subject() == Heading.Subject.NONE
                        || target.kind().isPresent())
                .filter(target -> fits(position, target))
                .findFirst();
    }

    private Optional<Target> first(int position, String key, EntityKind kind) {
        return key.isEmpty()
                ? Optional.empty()
                : dictionary.all(key, kind).stream()
                        .filter(target -> fits(position, target))
                        .findFirst();
    }

    /** A known title with a number, with the words of those who name columns for programs, or with a typing error. */
    private Optional<Choice> nearly(int position, EntityKind of, Optional<Preset> preset) {
        Heading heading = headings.get(position);
        String bare = TitleKey.withoutDigits(heading.key());
        Optional<Target> numbered = bare.equals(heading.key()) ? Optional.empty() : first(position, bare, of);
        if (numbered.isPresent()) {
            return numbered.map(target -> Choice.of(target, 0.9, "dictionary"));
        }
        if (bare.isEmpty() || dictionary.find(heading.key(), of).isPresent()) {
            return Optional.empty();
        }
        String plain = preset.isPresent() ? "" : TitleParts.plain(titles.get(position));
        Optional<Target> parted =
                first(position, plain, of).or(() -> first(position, TitleKey.withoutDigits(plain), of));
        if (parted.isPresent()) {
            return parted.map(target -> Choice.of(target, 0.8, "dictionary"));
        }
        Choice said = values.column(position, titles.get(position));
        return dictionary
                .alike(bare, of)
                .filter(target -> target.field()
                        .filter(field -> field.kind() != Field.Kind.ID)
                        .isPresent())
                .filter(target -> fits(position, target))
                .filter(target -> NearTitles.mayHold(sample.cells(position), target))
                .filter(target ->
                        said.target().field().isEmpty() || said.target().field().equals(target.field()))
                .map(target -> new Choice(target, 0.7, NearTitles.WHY));
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

    /** Fields of codes are only taken where the values are such codes: «Тип» may be anything. */
    private boolean fits(int position, Target target) {
        Field field = target.field().orElse(null);
        String title = headings.get(position).full();
        if (field == Field.ENTITY_KIND) {
            return title.equals("типзаписи")
                    || sample.share(position, cell -> CellValues.kind(cell).isPresent()) >= 0.5;
        }
        if (field == Field.CLASS && title.equals("class")) {
            return sample.share(position, CellValues::isLetter) >= 0.5;
        }
        boolean name = field == Field.FULL_NAME || field == Field.FIRST_NAME || field == Field.LAST_NAME;
        if (name && values.isOfContacts(position)) {
            // «Contact» may be whom to ask for as well as how to reach him.
            return false;
        }
        return target.strength() != Target.Strength.IF_FITS || values.bearsOut(position, target);
    }
}
