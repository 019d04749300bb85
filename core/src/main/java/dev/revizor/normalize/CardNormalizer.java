package dev.revizor.normalize;

import dev.revizor.model.Card;
import dev.revizor.model.Draft;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.fields.AddressCells;
import dev.revizor.normalize.fields.Addresses;
import dev.revizor.normalize.fields.Amounts;
import dev.revizor.normalize.fields.BankNumbers;
import dev.revizor.normalize.fields.CompanyCells;
import dev.revizor.normalize.fields.Dates;
import dev.revizor.normalize.fields.DictionaryWords;
import dev.revizor.normalize.fields.Emails;
import dev.revizor.normalize.fields.Identifiers;
import dev.revizor.normalize.fields.ListText;
import dev.revizor.normalize.fields.Messengers;
import dev.revizor.normalize.fields.NameSex;
import dev.revizor.normalize.fields.OptOuts;
import dev.revizor.normalize.fields.PersonCells;
import dev.revizor.normalize.fields.PersonNames;
import dev.revizor.normalize.fields.Phones;
import dev.revizor.normalize.fields.PlainText;
import dev.revizor.normalize.fields.Postcodes;
import dev.revizor.normalize.fields.Recalls;
import dev.revizor.normalize.fields.References;
import dev.revizor.normalize.fields.RowCountry;
import dev.revizor.normalize.fields.TaxCells;
import dev.revizor.normalize.fields.TaxIds;
import dev.revizor.normalize.fields.Websites;
import dev.revizor.normalize.fields.Words;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Drafts to cards: every cell to the template, parts of names, forms and codes cut out of the cells they hide in, and
 * the public id. One may be shared by all threads: all that changes is what it remembers, to save time.
 */
public final class CardNormalizer {
    private final Map<Field, Normalizer> single = new EnumMap<>(Field.class);
    private final Normalizer optOuts;
    private final Recalls<Value> known = new Recalls<>();
    private final PersonCells persons;
    private final CompanyCells companies;
    private final TaxCells taxes;
    private final AddressCells addresses;
    private final References references;
    private final RowCountry country;

    /**
     * @param template region, placeholders and the like
     * @param consentWords the words of consent cells
     * @param customs what is decided of each column
     */
    public CardNormalizer(Policy.Normalize template, Policy.Consent consentWords, Customs customs) {
        Words words = new Words(template.placeholders());
        PersonNames names = new PersonNames(words);
        this.persons = new PersonCells(names, customs.names());
        this.companies = new CompanyCells(words, names);
        this.taxes = new TaxCells(words);
        this.addresses = new AddressCells(new Addresses(words));
        for (Field field : Field.values()) {
            byKind(field, words, customs).ifPresent(normalizer -> single.put(field, normalizer));
        }
        single.put(Field.BIRTH_DATE, new Dates(customs, Dates.Use.BIRTH, words));
        // What rules call an error in the future: HIST-008, CONSENT-005.
        single.put(Field.LAST_TOUCH_AT, new Dates(customs, Dates.Use.HAPPENED, words));
        single.put(Field.CONSENT_AT, new Dates(customs, Dates.Use.HAPPENED, words));
        single.put(Field.SEX, DictionaryWords.sexes());
        Phones phones = new Phones(template.region(), words);
        this.country = new RowCountry(template.region(), words);
        this.references = new References(phones, new Emails(words));
        single.put(Field.PHONE, phones);
        single.put(Field.CONSENT_PROCESSING, DictionaryWords.consents(consentWords));
        single.put(Field.CONSENT_MARKETING, DictionaryWords.consents(consentWords));
        this.optOuts = new OptOuts(consentWords, new Dates(customs, Dates.Use.ANY, words));
        single.put(Field.KPP, new TaxIds(TaxIds.Kind.KPP, words));
        single.put(Field.OGRN, new TaxIds(TaxIds.Kind.OGRN, words));
        single.put(Field.SNILS, new TaxIds(TaxIds.Kind.SNILS, words));
        for (Field bank : List.of(Field.BIK, Field.BANK_ACCOUNT, Field.CORR_ACCOUNT)) {
            single.put(bank, new BankNumbers(bank, words));
        }
        single.put(Field.WEBSITE, new Websites(words));
        single.put(Field.MESSENGER, new Messengers(words));
        single.put(Field.POSTCODE, new Postcodes(template.region(), words));
        single.put(Field.NOTE, new PlainText(PlainText.Lines.MANY, words));
        single.put(Field.LEGAL_FORM, companies::form);
        single.put(Field.CARD_NAME, companies::either);
    }

    private static Optional<Normalizer> byKind(Field field, Words words, Customs customs) {
        return Optional.ofNullable(
                switch (field.kind()) {
                    case ID -> new Identifiers();
                    case CODE, TEXT -> new PlainText(PlainText.Lines.ONE, words);
                    case LIST_TEXT -> new ListText(words);
                    case EMAIL -> new Emails(words);
                    case DATE -> new Dates(customs, Dates.Use.ANY, words);
                    case FLAG -> DictionaryWords.flags();
                    case NUMBER -> new Amounts(customs.numbers(), words);
                    case NAME, COMPANY, PHONE, TAX_ID, CONSENT -> null;
                });
    }

    /** Normalizes every cell of a draft and gives the card its public id. */
    public Card normalize(Draft draft) {
        Map<Field, List<Value>> fields = fields(draft);
        return new Card(CardId.of(draft, fields), draft.kind(), draft.origin(), fields, draft.extras());
    }

    /** The same with an id for one run alone, by the content as well, but made in a tenth of the time. */
    public Card compared(Draft draft) {
        Map<Field, List<Value>> fields = fields(draft);
        return new Card(QuickId.of(draft, fields), draft.kind(), draft.origin(), fields, draft.extras());
    }

    private Map<Field, List<Value>> fields(Draft draft) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        String beginning = draft.system() + ":" + draft.kind().id() + ":";
        persons.fill(draft.cells(), fields);
        for (Draft.Cell cell : draft.cells()) {
            switch (cell.field()) {
                case LAST_NAME, FIRST_NAME, PATRONYMIC, FULL_NAME -> {
                    // Read together above.
                }
                case COMPANY -> companies.fill(cell.column(), cell.raw(), fields);
                case INN -> {
                    // Read below: what else stands in such a cell is asked of the others.
                }
                case ADDRESS -> addresses.fill(cell.column(), cell.raw(), fields);
                case EXTERNAL_ID -> id(cell, draft, beginning, fields);
                case CARD_REF ->
                    fields.computeIfAbsent(Field.CARD_REF, any -> new ArrayList<>(1))
                            .add(references.normalize(cell, draft.system(), draft.kind()));
                default -> one(cell, fields);
            }
        }
        taxes.fill(draft.cells(), fields);
        draft.key().filter(key -> key.startsWith(beginning)).ifPresent(key -> addId(key, beginning, fields));
        addSex(fields);
        BankNumbers.check(fields);
        Postcodes.check(fields);
        country.check(fields);
        return fields;
    }

    /**
     * Of the public id of a card, which we write where there is no place for its system, the id in its system counts. A hash is
     * no id of any system.
     */
    private void id(Draft.Cell cell, Draft draft, String beginning, Map<Field, List<Value>> fields) {
        boolean hash = draft.key().filter(key -> key.startsWith("h:")).isPresent();
        one(hash && draft.key().get().equals(cell.raw().strip()) ? blank(cell) : cell, fields);
        fields.computeIfPresent(Field.EXTERNAL_ID, (field, ids) -> {
            ids.replaceAll(id -> bare(id, beginning));
            return ids;
        });
    }

    private static Draft.Cell blank(Draft.Cell cell) {
        return new Draft.Cell(cell.column(), cell.field(), cell.tag(), "");
    }

    /** A row that was written with the public id of its card alone has its id in the system too. */
    private static void addId(String key, String beginning, Map<Field, List<Value>> fields) {
        List<Value> ids = fields.computeIfAbsent(Field.EXTERNAL_ID, any -> new ArrayList<>(1));
        if (onlyBlank(ids)) {
            ids.clear();
            ids.add(Value.good(-1, key.substring(beginning.length())));
        }
    }

    private static Value bare(Value id, String beginning) {
        if (id.canonical().isEmpty()
                || !id.first().startsWith(beginning)
                || id.first().length() == beginning.length()) {
            return id;
        }
        List<String> bare = List.of(id.first().substring(beginning.length()));
        return new Value(id.column(), id.raw(), bare, id.quality(), id.reason(), id.rest(), id.suggestion());
    }

    private void one(Draft.Cell cell, Map<Field, List<Value>> fields) {
        Normalizer normalizer = cell.tag().equals(OptOuts.TAG) && cell.field().kind() == Field.Kind.CONSENT
                ? optOuts
                : single.get(cell.field());
        if (normalizer == null) {
            throw new IllegalStateException("no normalizer for " + cell.field());
        }
        Value value = cell.column() < 0
                ? normalizer.normalize(cell.column(), cell.raw())
                : known.of(cell.column(), cell.raw(), () -> normalizer.normalize(cell.column(), cell.raw()));
        List<Value> earlier = fields.get(cell.field());
        if (earlier == null) {
            List<Value> fresh = new ArrayList<>(1);
            fresh.add(value);
            fields.put(cell.field(), fresh);
        } else {
            earlier.add(value);
        }
    }

    /** Adds the sex that the name tells, where no column says it. */
    private static void addSex(Map<Field, List<Value>> fields) {
        if (fields.containsKey(Field.SEX) && !onlyBlank(fields.get(Field.SEX))) {
            return;
        }
        String sex = NameSex.of(fields);
        if (!sex.isEmpty()) {
            fields.computeIfAbsent(Field.SEX, any -> new ArrayList<>(1))
                    .add(new Value(NameSex.column(fields), "", List.of(sex), Quality.GOOD, "", "", ""));
        }
    }

    private static boolean onlyBlank(List<Value> values) {
        for (Value value : values) {
            if (value.quality() != Quality.BLANK) {
                return false;
            }
        }
        return true;
    }
}
