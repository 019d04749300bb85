package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.ConsentWord;
import dev.revizor.model.Field;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands in a cell of a dialect: {@code phone mobile}, {@code phone other+} (several), {@code label phone 2},
 * {@code website 1}, {@code tags 1-10}, {@code name}, {@code client email work}, {@code not consent_marketing}, {@code own_id hubspot}; nothing for a title that must be there and stay blank.
 *
 * @param whose the row itself, or the client of a deal
 * @param what a field, or something made of several
 * @param from the first value, from 1
 * @param to the last value
 */
record Rendering(Whose whose, What what, int from, int to) {
    private static final int DAY = 10;

    /** Whose value it is. */
    enum Whose {
        SELF,
        CLIENT
    }

    /** What is shown. */
    sealed interface What {
        Cell of(Card card, Rendering places, Dialect.Style style);

        List<Field> fields();

        /** A field's values. */
        record Of(Field field) implements What {
            @Override
            public List<Field> fields() {
                return List.of(field);
            }

            @Override
            public Cell of(Card card, Rendering places, Dialect.Style style) {
                return places.shown(card, field, style);
            }
        }

        /** A flag or a consent turned round: {@code Email Opt Out}. */
        record Not(Field field) implements What {
            @Override
            public List<Field> fields() {
                return List.of(field);
            }

            @Override
            public Cell of(Card card, Rendering places, Dialect.Style style) {
                return Cell.of(said(word(card, field), style.no(), style.yes()));
            }
        }

        /** The public id of the card, by which a row finds it again. */
        record Key() implements What {
            @Override
            public List<Field> fields() {
                return List.of(Field.EXTERNAL_ID);
            }

            @Override
            public Cell of(Card card, Rendering places, Dialect.Style style) {
                return Cell.of(card.id());
            }
        }

        /**
         * The id that a card has in a system. Of any other card the cell stays blank: two systems count from one, and an
         * import that updates by the id would write over somebody else.
         */
        record OwnId(String beginning) implements What {
            @Override
            public List<Field> fields() {
                return List.of(Field.EXTERNAL_ID);
            }

            @Override
            public Cell of(Card card, Rendering places, Dialect.Style style) {
                return Cell.of(own(card).orElse(""));
            }

            /** A card keeps its public id when another system's file has brought one of its own. */
            private Optional<String> own(Card card) {
                return card.id().startsWith(beginning)
                        ? card.all(Field.EXTERNAL_ID).stream()
                                .filter(id -> card.id().endsWith(":" + id))
                                .findFirst()
                        : Optional.empty();
            }
        }

        /** The id that a card has in a system; of a card of any other the public id: two systems count from one. */
        record IdIn(String beginning) implements What {
            @Override
            public List<Field> fields() {
                return List.of(Field.EXTERNAL_ID);
            }

            @Override
            public Cell of(Card card, Rendering places, Dialect.Style style) {
                return Cell.of(card.id().startsWith(beginning) ? card.text(Field.EXTERNAL_ID) : card.id());
            }
        }

        /** The same words in each row: what a target's field for anything is called. */
        record Word(String text) implements What {
            @Override
            public List<Field> fields() {
                return List.of();
            }

            @Override
            public Cell of(Card card, Rendering places, Dialect.Style style) {
                return Cell.of(text);
            }
        }

        /** A field that only stands where it is an id of Salesforce: a name in an id's place would fail the row. */
        record SalesforceId(Field field) implements What {
            @Override
            public List<Field> fields() {
                return List.of(field);
            }

            @Override
            public Cell of(Card card, Rendering places, Dialect.Style style) {
                String text = card.text(field);
                boolean id = (text.length() == 15 || text.length() == 18)
                        && text.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
                return id ? Cell.of(text) : Cell.BLANK;
            }
        }

        /** Sites as hosts alone, where an import compares them. */
        record Hosts(Field field) implements What {
            @Override
            public List<Field> fields() {
                return List.of(field);
            }

            @Override
            public Cell of(Card card, Rendering places, Dialect.Style style) {
                return Cell.of(String.join(style.separator(), places.some(card.all(field))));
            }
        }

        /** A birthday, in an address book's own form where its year is not known. */
        record Birthday() implements What {
            @Override
            public List<Field> fields() {
                return List.of(Field.BIRTH_DATE);
            }

            @Override
            public Cell of(Card card, Rendering places, Dialect.Style style) {
                return YearlessDay.of(card)
                        .map(day -> Cell.of(" " + day))
                        .orElseGet(() -> dated(card.text(Field.BIRTH_DATE), style));
            }
        }

        /** One of the columns that the telephones, e-mails or messengers of a card are shared out among. */
        record Contact(Field field, Slot slot) implements What {
            @Override
            public List<Field> fields() {
                return List.of(field);
            }

            /** Whoever has one such column, and no choice: the first. */
            @Override
            public Cell of(Card card, Rendering places, Dialect.Style style) {
                return Cell.of(places.phones(card.all(field), style));
            }
        }

        /** Which kind of telephone or e-mail stands in the column of that number. */
        record Label(Field field, int nth) implements What {
            @Override
            public List<Field> fields() {
                return List.of();
            }

            @Override
            public Cell of(Card card, Rendering places, Dialect.Style style) {
                return Cell.BLANK;
            }
        }

        /** Something made of several fields. */
        record Made(Maker how) implements What {
            @Override
            public List<Field> fields() {
                return how.of;
            }

            @Override
            public Cell of(Card card, Rendering places, Dialect.Style style) {
                return Cell.of(MadeText.of(how, card, style));
            }
        }
    }

    /**
     * For which telephones, e-mails or names at messengers a column is.
     *
     * @param tag {@code mobile}, {@code work}, {@code home}, {@code telegram}, {@code other}, or {@code any}
     * @param several whether it may hold more than one
     */
    record Slot(String tag, boolean several) {}

    /** What is made of several fields. */
    enum Maker {
        NAME(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC, Field.FULL_NAME),
        COMPANY_NAME(Field.COMPANY, Field.LEGAL_FORM),
        STREET_LINE(Field.STREET, Field.HOUSE, Field.FLAT, Field.ADDRESS),
        NOTHING;

        private final List<Field> of;

        Maker(Field... of) {
            this.of = List.of(of);
        }
    }

    /** Whether it is ours, and no value of a card. */
    boolean isOurs() {
        return what instanceof What.Key || what instanceof What.Word;
    }

    /** The fields that it shows, at least in part. */
    List<Field> fields() {
        return what.fields();
    }

    /** Reads the expression of a data file. */
    static Rendering parse(String text) {
        String rest = text.strip();
        Whose whose = rest.startsWith("client ") ? Whose.CLIENT : Whose.SELF;
        rest = whose == Whose.CLIENT ? rest.substring("client ".length()) : rest;
        String[] words = rest.split(" ");
        Optional<What> own = own(words);
        if (own.isPresent()) {
            return new Rendering(whose, own.get(), 1, 1);
        }
        if (words[0].equals("label")) {
            What label = new What.Label(Field.of(words[1]).orElseThrow(), Integer.parseInt(words[2]));
            return new Rendering(whose, label, 1, 1);
        }
        if (words.length == 2 && Character.isLetter(words[1].charAt(0)) && isContact(words[0])) {
            boolean several = words[1].endsWith("+");
            Slot slot = new Slot(several ? words[1].substring(0, words[1].length() - 1) : words[1], several);
            What contact = new What.Contact(Field.of(words[0]).orElseThrow(), slot);
            return new Rendering(whose, contact, 1, several ? Integer.MAX_VALUE : 1);
        }
        boolean two = List.of("not", "salesforce_id", "hosts").contains(words[0]);
        What what = what(words[0], two ? words[1] : words[0]);
        int at = two ? 2 : 1;
        return words.length > at ? placed(whose, what, words[at]) : new Rendering(whose, what, 1, Integer.MAX_VALUE);
    }

    /** What a row is known by when it comes back. */
    private static Optional<What> own(String[] words) {
        return switch (words[0]) {
            case "key" -> Optional.of(new What.Key());
            case "birthday" -> Optional.of(new What.Birthday());
            case "own_id" -> Optional.of(new What.OwnId(words[1] + ":"));
            case "id_in" -> Optional.of(new What.IdIn(words[1] + ":"));
            case "word" -> Optional.of(new What.Word(words[1]));
            default -> Optional.empty();
        };
    }

    private static boolean isContact(String word) {
        return word.equals(Field.PHONE.id()) || word.equals(Field.EMAIL.id()) || word.equals(Field.MESSENGER.id());
    }

    private static Rendering placed(Whose whose, What what, String range) {
        int dash = range.indexOf('-');
        if (range.endsWith("+")) {
            int from = Integer.parseInt(range.substring(0, range.length() - 1));
            return new Rendering(whose, what, from, Integer.MAX_VALUE);
        }
        int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
        return new Rendering(whose, what, from, dash < 0 ? from : Integer.parseInt(range.substring(dash + 1)));
    }

    private static What what(String verb, String name) {
        if (name.isEmpty()) {
            return new What.Made(Maker.NOTHING);
        }
        for (Maker maker : Maker.values()) {
            if (maker.name().toLowerCase(Locale.ROOT).equals(name)) {
                return new What.Made(maker);
            }
        }
        Field field = Field.of(name).orElseThrow(() -> new IllegalArgumentException(name));
        return switch (verb) {
            case "not" -> new What.Not(field);
            case "salesforce_id" -> new What.SalesforceId(field);
            case "hosts" -> new What.Hosts(field);
            default -> new What.Of(field);
        };
    }

    /** The cell of a card. */
    Cell of(Card card, Optional<Card> client, Dialect.Style style) {
        Card whom = whose == Whose.SELF ? card : client.orElse(card);
        if (whose == Whose.CLIENT && client.isEmpty()) {
            return Cell.BLANK;
        }
        Cell cell = what.of(whom, this, style);
        return style.forbidden().isEmpty() ? cell : new Cell(style.allowed(cell.text()), cell.moment());
    }

    private Cell shown(Card card, Field field, Dialect.Style style) {
        return switch (field.kind()) {
            case DATE -> dated(card.text(field), style);
            case FLAG, CONSENT -> Cell.of(said(word(card, field), style.yes(), style.no()));
            case PHONE -> Cell.of(phones(card.all(field), style));
            case NUMBER -> Cell.of(field == Field.AMOUNT ? Money.amount(card) : card.text(field));
            case ID, CODE -> Cell.of(card.text(field));
            case NAME -> Cell.of(MadeText.said(card, field));
            case EMAIL, TAX_ID -> Cell.of(String.join(style.separator(), some(card.all(field))));
            case TEXT, LIST_TEXT, COMPANY -> {
                List<String> all = field == Field.WEBSITE ? MadeText.sites(card) : card.all(field);
                Cell typed = Cell.of(MadeText.said(card, field));
                if (field == Field.CURRENCY && typed.text().isEmpty()) {
                    yield Cell.of(Money.named(card));
                }
                yield all.isEmpty() && from == 1 ? typed : Cell.of(String.join(style.separator(), some(all)));
            }
        };
    }

    /** What a card says of a flag; of several columns about a consent the strictest counts. */
    private static String word(Card card, Field field) {
        return field.kind() == Field.Kind.CONSENT ? ConsentWord.of(card, field) : card.text(field);
    }

    /** Those of the asked positions. */
    private List<String> some(List<String> all) {
        return all.subList(Math.min(from - 1, all.size()), Math.min(to, all.size()));
    }

    private String phones(List<String> all, Dialect.Style style) {
        return spoken(some(all), style);
    }

    /** Telephones, or e-mails, side by side. */
    static String spoken(List<String> all, Dialect.Style style) {
        return String.join(
                style.separator(),
                all.stream()
                        .map(phone -> phone.replace(";ext=", style.extension()))
                        .toList());
    }

    static Cell dated(String iso, Dialect.Style style) {
        if (iso.length() < DAY) {
            return Cell.BLANK;
        }
        boolean day = iso.length() == DAY;
        String text = day
                ? LocalDate.parse(iso).format(pattern(style.day()))
                : LocalDateTime.parse(iso.substring(0, Math.min(19, iso.length())))
                        .format(pattern(style.moment()));
        return new Cell(text, iso);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    private static String said(String canonical, String yes, String no) {
        return switch (canonical) {
            case "" -> "";
            case "yes", "given" -> yes;
            default -> no;
        };
    }
}
