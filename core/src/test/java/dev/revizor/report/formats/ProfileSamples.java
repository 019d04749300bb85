package dev.revizor.report.formats;

import dev.revizor.model.ColumnProfile;
import dev.revizor.model.ColumnProfile.Bar;
import dev.revizor.model.ColumnProfile.Counted;
import dev.revizor.model.ColumnProfile.DamageCount;
import dev.revizor.model.ColumnProfile.Exactness;
import dev.revizor.model.ColumnProfile.Filling;
import dev.revizor.model.ColumnProfile.Measure;
import dev.revizor.model.ColumnProfile.Note;
import dev.revizor.model.ColumnProfile.Personal;
import dev.revizor.model.ColumnProfile.Reading;
import dev.revizor.model.ColumnProfile.Sign;
import dev.revizor.model.ColumnProfile.Spread;
import dev.revizor.model.ColumnProfile.Trait;
import dev.revizor.model.ColumnProfile.Typed;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.PersonalKind;
import dev.revizor.model.PersonalValues;
import dev.revizor.model.Quality;
import dev.revizor.model.ReadingNotes;
import dev.revizor.model.SourceTable;
import dev.revizor.model.TableProfile;
import dev.revizor.model.ValueType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Profiles made by hand, with all that a profile can say. */
final class ProfileSamples {
    private static final Reading UNREAD = new Reading(Map.of(), List.of());
    private static final Spread NOTHING = new Spread(Measure.LENGTH, "", "", "", List.of());

    private ProfileSamples() {}

    static TableProfile rich() {
        return table("clients.csv", List.of(phone(), amount(), empty(), born(), copy()));
    }

    static TableProfile hostile() {
        String evil = "<script>alert(1)</script>\u001b[2J\u202e\"'&";
        ColumnProfile column = new ColumnProfile(
                source(0, evil, Optional.empty()),
                new Filling(3, 3, 2, Exactness.EXACT),
                new Typed(ValueType.CATEGORY, 3, List.of()),
                List.of(new Counted(evil, 2)),
                List.of(new Counted("<aaaa>", 3)),
                spread(Measure.LENGTH, "1", "2", new Bar("1", "2", 3)),
                UNREAD,
                List.of(),
                Personal.NOTHING,
                List.of(Note.of(Trait.REPEATS, evil), Note.of(Trait.UNUSED, "unmapped")));
        return table(evil + ".csv", List.of(column));
    }

    static TableProfile bare() {
        return table("empty.csv", List.of());
    }

    private static TableProfile table(String file, List<ColumnProfile> columns) {
        List<String> titles =
                columns.stream().map(column -> column.source().title()).toList();
        SourceTable table = new SourceTable(0, file, "", "csv", "UTF-8", ";", 1, titles, "ab".repeat(32));
        return new TableProfile(
                table,
                EntityKind.CONTACT,
                0.9,
                Mapping.GENERIC,
                120_000,
                2,
                1,
                columns,
                ReadingNotes.NONE,
                PersonalValues.MASKED);
    }

    private static Mapping.Column source(int position, String title, Optional<Field> field) {
        String why = field.isPresent() ? "dictionary" : "unknown";
        return new Mapping.Column(position, title, field, Mapping.Part.SELF, "", field.isPresent() ? 0.95 : 0, why);
    }

    private static Spread spread(Measure measure, String least, String most, Bar... bars) {
        return new Spread(measure, least, least, most, List.of(bars));
    }

    private static ColumnProfile phone() {
        Map<Quality, Long> cells = new EnumMap<>(Quality.class);
        cells.put(Quality.GOOD, 90_000L);
        cells.put(Quality.REPAIRED, 20_000L);
        cells.put(Quality.UNREADABLE, 1_000L);
        cells.put(Quality.BLANK, 9_000L);
        return new ColumnProfile(
                source(0, "Телефон", Optional.of(Field.PHONE)),
                new Filling(120_000, 111_000, 97_431, Exactness.ABOUT),
                new Typed(ValueType.PHONE, 110_000, List.of(12L, 4_077L, 19_000L)),
                List.of(new Counted("+7***12", 41), new Counted("0***00", 17)),
                List.of(new Counted("+9 (999) 999-99-99", 80_000), new Counted("99999999999", 31_000)),
                spread(
                        Measure.LENGTH,
                        "5",
                        "18",
                        new Bar("5", "11", 31_000),
                        new Bar("12", "17", 0),
                        new Bar("18", "18", 80_000)),
                new Reading(cells, List.of(new Counted("phone.trunk_8", 20_000))),
                List.of(new DamageCount("exponent", "elsewhere", 12)),
                new Personal(PersonalKind.CONTACT, Sign.FIELD, 111_000),
                List.of());
    }

    private static ColumnProfile amount() {
        return new ColumnProfile(
                source(1, "Оборот за всё время работы с клиентом", Optional.of(Field.AMOUNT)),
                new Filling(120_000, 60_000, 4_100, Exactness.EXACT),
                new Typed(ValueType.AMOUNT, 60_000, List.of()),
                List.of(new Counted("1 500,00", 700)),
                List.of(new Counted("9 999,99", 60_000)),
                spread(
                        Measure.VALUE,
                        "0.5",
                        "1000000",
                        new Bar("0.5", "500", 20_000),
                        new Bar("500", "1000000", 40_000)),
                UNREAD,
                List.of(),
                Personal.NOTHING,
                List.of(Note.of(Trait.UNUSED, "no_rule")));
    }

    private static ColumnProfile empty() {
        return new ColumnProfile(
                source(2, "", Optional.empty()),
                new Filling(120_000, 0, 0, Exactness.EXACT),
                new Typed(ValueType.EMPTY, 0, List.of()),
                List.of(),
                List.of(),
                NOTHING,
                UNREAD,
                List.of(),
                Personal.NOTHING,
                List.of(Note.of(Trait.EMPTY, ""), Note.of(Trait.UNUSED, "unmapped")));
    }

    private static ColumnProfile born() {
        return new ColumnProfile(
                source(3, "Родился", Optional.of(Field.BIRTH_DATE)),
                new Filling(120_000, 900, 850, Exactness.EXACT),
                new Typed(ValueType.DATE, 899, List.of(77L)),
                List.of(),
                List.of(new Counted("99.99.9999", 900)),
                spread(Measure.MONTH, "1950-01", "2001-12", new Bar("1950-01", "2001-12", 900)),
                UNREAD,
                List.of(),
                new Personal(PersonalKind.BIRTH_DATE, Sign.FIELD, 900),
                List.of(Note.of(Trait.NEARLY_EMPTY, "")));
    }

    private static ColumnProfile copy() {
        return new ColumnProfile(
                source(4, "ID", Optional.of(Field.EXTERNAL_ID)),
                new Filling(120_000, 120_000, 119_990, Exactness.EXACT),
                new Typed(ValueType.ID, 120_000, List.of()),
                List.of(new Counted("17", 3)),
                List.of(new Counted("999999", 120_000)),
                spread(Measure.LENGTH, "6", "6", new Bar("6", "6", 120_000)),
                UNREAD,
                List.of(),
                Personal.NOTHING,
                List.of(Note.of(Trait.REPEATS, "Номер"), new Note(Trait.REPEATED_IDS, "", 14, Exactness.ABOUT)));
    }
}
