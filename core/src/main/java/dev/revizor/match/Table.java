package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.run.Parallel;
import dev.revizor.run.TextColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The compared columns of all cards as numbers. Buys: about 300 bytes a card instead of several thousand, and integer
 * equality before any string is looked at. Sealed once; then rows are in the order of the public ids, so that nothing
 * depends on the order of arrival.
 */
final class Table {
    /** Two rows are not compared at all. */
    static final int NEVER = -1;

    /** Fewer digits are no telephone number. */
    private static final int LEAST_DIGITS = 6;

    /** The reason of a number of which a spreadsheet has kept a part: «7,916E+10» may be any of ten thousands. */
    private static final String SHORTENED = "phone.excel";

    /** Columns that help to tell who it is: surname, birth date, company, tax numbers, address. */
    private static final List<Integer> TELLING = List.of(1, 5, 6, 7, 9, 10, 11);

    /** The sex takes so many bits of its column; above them stands the generation. */
    private static final int SEX_BITS = 2;

    /** Above both stands whether the order of a name's words is a guess. */
    private static final int BY_ORDER = 1 << SEX_BITS + Generation.BITS;

    /** Above that whether it is a guess which is the day of a birth date and which the month. */
    private static final int OPEN_DAY = BY_ORDER << 1;

    /** And above that whether the cells of its name tell of several persons. */
    private static final int COUPLE = OPEN_DAY << 1;

    /** And above that whether it is no name yet: «Baby Boy Peck», «Bebek 1 Köse». */
    private static final int UNNAMED = COUPLE << 1;

    final NameWords names = new NameWords();
    final CompanyWords companies = new CompanyWords();
    final PlaceWords places = new PlaceWords();
    final Numbers phones = new Numbers();
    final Mailboxes emails = new Mailboxes();
    final Texts handles = new Texts();
    final Texts sites = new Texts();
    final Words cityNames = new Words();
    final Texts taxNumbers = new Texts();
    final Texts postcodes = new Texts();

    /** The day of the run as yyyymmdd. */
    int today = Integer.MAX_VALUE;

    /** How many threads put the rows into their order. */
    int threads = 1;

    RowIds ids = new RowIds();

    /** The number of each row in the order of arrival. */
    int[] arrived = {};

    int size;
    int[] kind = {};
    /** See {@link LegalForm}. */
    int[] form = {};

    /** Rows that may be a company's although they are a person's, or the other way round. */
    final BitSet open = new BitSet();

    int[] last = {};
    int[] first = {};
    int[] middle = {};
    int[] sex = {};
    /** See {@link Generation}. */
    int[] generation = {};
    /** Rows of a name in one cell whose words are taken for given name and surname by their order alone. */
    final BitSet byOrder = new BitSet();

    /** Rows of which the day and the month of birth may be each other: nothing in the column says which comes first. */
    final BitSet openDay = new BitSet();

    /** Rows of husband and wife, or of others together: «Иван и Мария Петровы». */
    final BitSet couple = new BitSet();

    /** Rows of children who have no name yet. */
    final BitSet unnamed = new BitSet();

    /** Days as yyyymmdd; see {@link PartDate} for those of which only a part is known. */
    int[] birth = {};

    int[] company = {};
    int[] inn = {};
    int[] kpp = {};
    int[] ogrn = {};
    int[] snils = {};
    int[] place = {};
    int[] city = {};
    int[] postcode = {};
    final Lists phone = new Lists();
    final Lists email = new Lists();
    final Lists handle = new Lists();
    final Lists site = new Lists();
    /** Whether a number of some rows is one of others', written with its country. */
    boolean recalled;

    final Areas areas = new Areas(phone);
    final TreeMap<Integer, ExtraColumn> extras = new TreeMap<>();

    /** What the columns are called, where that is known. */
    final TreeMap<Integer, String> titles = new TreeMap<>();

    /** What keeps rows apart whatever their values; set once the rows are in their order. */
    Fences fences = new Fences();

    /** Rows that others stand for. */
    Copies copies = new Copies();

    /**
     * Rows whose town, and those whose postcode, was read in the address: see {@link Whereabouts}. The address says the same, so
     * that two of them are not compared by it again.
     */
    BitSet townRead = new BitSet();

    BitSet postcodeRead = new BitSet();

    /** Of the rows as they arrived; empty where others hold the ids. */
    private final TextColumn own = new TextColumn();

    private List<String> idList = own;
    private int rows;

    final IdOrder order = new IdOrder();
    private final Ints[] columns = new Ints[14];
    private final PersonParts parts = new PersonParts(names);

    Table() {
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Ints();
        }
    }

    /** Others hold the ids of the rows, by arrival. */
    void idsIn(List<String> held) {
        idList = held;
    }

    /** How many rows were added. */
    int rows() {
        return rows;
    }

    void add(Card card) {
        if (idList == own) {
            own.add(card.id());
        }
        rows++;
        int kindOfRow = RowKind.of(card);
        boolean firm = (kindOfRow & RowKind.FIRM) != 0;
        String companyText = firm ? RowKind.company(card) : card.text(Field.COMPANY);
        boolean trader = firm && soleTrader(card, companyText);
        readName(card, firm, trader, companyText);
        // Of a person who trades alone the company is the name, whatever the cell; nothing but a guess makes him a
        // company.
        int kindNow = trader && (kindOfRow & RowKind.OPEN) != 0 ? 0 : kindOfRow;
        int form = firm && !trader ? LegalForm.of(card.text(Field.LEGAL_FORM)) : LegalForm.UNTOLD;
        columns[0].add(kindNow | form << RowKind.BITS);
        columns[1].add(names.id(parts.last));
        columns[2].add(names.id(parts.first));
        columns[3].add(names.id(parts.middle));
        int generation = parts.generation == Generation.UNTOLD ? Generation.beside(card) : parts.generation;
        columns[4].add(sexOf(card)
                | generation << SEX_BITS
                | (parts.byOrder ? BY_ORDER : 0)
                | (PartDate.isOpen(card) ? OPEN_DAY : 0)
                | (Couple.is(card) ? COUPLE : 0)
                | (parts.isUnnamed() ? UNNAMED : 0));
        columns[5].add(PartDate.birth(card, today));
        columns[6].add(trader ? 0 : companies.id(companyText));
        columns[7].add(taxNumbers.id(Meant.number(card, Field.INN)));
        columns[8].add(taxNumbers.id(Meant.number(card, Field.KPP)));
        columns[9].add(taxNumbers.id(Meant.number(card, Field.OGRN)));
        columns[10].add(taxNumbers.id(Meant.number(card, Field.SNILS)));
        columns[11].add(places.id(ComparedCells.addressOf(card)));
        columns[12].add(cityNames.id(ComparedCells.townOf(card)));
        columns[13].add(postcodes.id(ComparedCells.postcodeOf(card)));
        lists(card);
        for (Extra extra : card.extras()) {
            extras.computeIfAbsent(extra.column(), column -> new ExtraColumn()).put(rows - 1, extra.value());
        }
    }

    /** Writes all rows as they came; only before {@link #seal}. */
    void keep(KeptOut out) throws IOException {
        names.keep(out);
        companies.keep(out);
        places.keep(out);
        emails.keep(out);
        cityNames.keep(out);
        for (Texts texts : List.of(handles, sites, taxNumbers, postcodes)) {
            texts.keep(out);
        }
        phones.keep(out);
        areas.keep(out);
        for (Ints column : columns) {
            column.keep(out);
        }
        for (Lists list : List.of(phone, email, handle, site)) {
            list.keep(out);
        }
        out.ints(extras.size(), new ArrayList<>(extras.keySet())::get);
        for (ExtraColumn extra : extras.values()) {
            extra.keep(out);
        }
        order.keep(idList, out);
        out.ints(titles.size(), new ArrayList<>(titles.keySet())::get);
        out.texts(titles.size(), new ArrayList<>(titles.values())::get);
    }

    /**
     * The rows as they were kept, before any other. Names of people and companies are learnt anew word by word.
     *
     * @param kept the public ids of the rows
     */
    void restore(KeptIn in, List<String> kept, int threads) throws IOException {
        if (idList == own) {
            own.addAll(kept);
        }
        rows = kept.size();
        try (Parallel.Later later = new Parallel.Later(threads)) {
            for (Consumer<String> words : List.<Consumer<String>>of(names::id, companies::id)) {
                String[] texts = in.texts();
                later.run(() -> {
                    for (String text : texts) {
                        words.accept(text);
                    }
                });
            }
            later.run(places.restore(in));
            emails.restore(in);
            later.run(cityNames.restore(in));
            for (Texts texts : List.of(handles, sites, taxNumbers, postcodes)) {
                texts.restore(in);
            }
            phones.restore(in);
            restoreRows(in);
            later.await();
        }
    }

    private void restoreRows(KeptIn in) throws IOException {
        areas.restore(in);
        for (Ints column : columns) {
            column.restore(in);
        }
        for (Lists list : List.of(phone, email, handle, site)) {
            list.restore(in);
        }
        for (int position : in.ints()) {
            ExtraColumn extra = new ExtraColumn();
            extra.restore(in);
            extras.put(position, extra);
        }
        order.restore(in, rows);
        int[] positions = in.ints();
        String[] called = in.texts();
        for (int i = 0; i < positions.length; i++) {
            titles.putIfAbsent(positions[i], called[i]);
        }
    }

    private void lists(Card card) {
        for (String number : card.all(Field.PHONE)) {
            int id = phones.id(number, 0);
            if (id != 0) {
                phone.put(id);
                areas.note(id, number);
            }
        }
        for (Value value : card.values(Field.PHONE)) {
            // A number of unknown form or of a doubtful country may still be another card's; a part of one is none.
            boolean doubtful =
                    value.quality() == Quality.SUSPICIOUS && value.canonical().isEmpty();
            boolean strange = (value.quality() == Quality.UNREADABLE || doubtful)
                    && !value.reason().equals(SHORTENED);
            int id = strange ? phones.strange(value.raw(), LEAST_DIGITS) : 0;
            if (id != 0) {
                phone.put(id);
            }
        }
        phone.endRow();
        card.all(Field.EMAIL).stream()
                .map(address -> MailAliases.of(address.toLowerCase(Locale.ROOT)))
                .distinct()
                .forEach(address -> email.put(emails.id(address)));
        email.endRow();
        for (String name : card.all(Field.MESSENGER)) {
            handle.put(handles.id(name.toLowerCase(Locale.ROOT)));
        }
        handle.endRow();
        for (String address : card.all(Field.WEBSITE)) {
            site.put(sites.id(ComparedCells.domainOf(address)));
        }
        site.endRow();
    }

    private void readName(Card card, boolean firm, boolean trader, String companyText) {
        if (trader) {
            parts.read("", "", "", withoutTrader(companyText));
            if (parts.isAbbreviated()) {
                Meant meant = new Meant(card);
                parts.spellOut(
                        meant.name(Field.LAST_NAME),
                        meant.name(Field.FIRST_NAME),
                        meant.name(Field.PATRONYMIC),
                        meant.name(Field.FULL_NAME));
            }
        } else if (firm && !companyText.isEmpty()) {
            // The person on a company's card is whom to ask for, not who it is.
            parts.read("", "", "", "");
        } else {
            readPerson(new Meant(card));
        }
    }

    private void readPerson(Meant meant) {
        String turned = meant.turned();
        if (turned.isEmpty()) {
            parts.read(
                    meant.name(Field.LAST_NAME),
                    meant.name(Field.FIRST_NAME),
                    meant.name(Field.PATRONYMIC),
                    meant.name(Field.FULL_NAME));
        } else {
            parts.read("", "", "", turned);
        }
    }

    private boolean soleTrader(Card card, String companyText) {
        List<String> words = Folding.words(companyText);
        if (SoleTraders.is(card.text(Field.LEGAL_FORM)) || SoleTraders.named(words, names::isGiven)) {
            return true;
        }
        return words.size() == 3 && PersonParts.patronymic(words.get(2)) && names.isGiven(words.get(1));
    }

    /** As what two rows are compared, 0 as persons or 1 as companies; {@link #NEVER} where one is a person and one a company. */
    int kindOf(int a, int b) {
        if (kind[a] == kind[b]) {
            return kind[a];
        }
        return open.get(a) && open.get(b) && sameFirm(a, b) ? 0 : NEVER;
    }

    /** Whether two rows name one company by its number; by its name where one of them has no number. */
    private boolean sameFirm(int a, int b) {
        boolean numbered = (inn[a] != 0 && inn[a] == inn[b]) || (ogrn[a] != 0 && ogrn[a] == ogrn[b]);
        boolean named = (inn[a] == 0 || inn[b] == 0) && companies.join(company[a]) == companies.join(company[b]);
        return numbered || (named && company[a] != 0);
    }

    /**
     * Whether rows of persons have something to reach or to tell them by, and none of them a name: then the columns of names were not
     * recognised, or there are none.
     */
    boolean isNameless() {
        boolean known = false;
        for (int row = 0; row < size; row++) {
            if (kind[row] == 0) {
                if (last[row] != 0 || first[row] != 0) {
                    return false;
                }
                known |= !phone.blank(row) || !email.blank(row) || birth[row] != 0 || company[row] != 0;
            }
        }
        return known;
    }

    /** Whether a row is a company that has a name of its own. */
    boolean isNamed(int row) {
        return kind[row] == 1 && company[row] != 0;
    }

    /** Whether a row is a person who trades alone: a company with a person's name instead of its own. */
    boolean soleTrader(int row) {
        return kind[row] == 1 && company[row] == 0 && (last[row] != 0 || first[row] != 0);
    }

    private static String withoutTrader(String companyText) {
        return String.join(" ", SoleTraders.bare(Folding.words(companyText)));
    }

    private int sexOf(Card card) {
        String given = card.text(Field.SEX).toLowerCase(Locale.ROOT);
        if (!given.isEmpty()) {
            char c = given.charAt(0);
            return c == 'm' || c == 'м' ? 1 : c == 'f' || c == 'ж' ? 2 : 0;
        }
        int byPatronymic = PersonParts.sexOf(parts.middle);
        return byPatronymic != 0 ? byPatronymic : names.sex(names.id(parts.first));
    }

    /** Makes one of numbers that are written with and without their country. */
    private void recall() {
        int[] meant = new Trunks(phones, areas).meant();
        recalled = meant.length > 0;
        if (recalled) {
            phone.replace(meant);
        }
    }

    /** Puts the rows into the order of their ids, each standing for itself. */
    void seal() {
        recall();
        seal(order.of(idList), new Copies());
    }

    /**
     * The same, one row standing for many that are equal.
     *
     * @param itself ids of rows that stand for themselves
     */
    void seal(Predicate<String> itself) {
        recall();
        int[] all = order.of(idList);
        seal(all, Copies.of(contents(rows), all, idList, itself));
    }

    private void seal(int[] all, Copies found) {
        copies = found;
        Whereabouts read = new Whereabouts(places, cityNames, postcodes);
        read.fill(columns[11], columns[12], columns[13]);
        int[] kept = copies.kept(all, idList);
        townRead = Whereabouts.ordered(read.townRead, kept);
        postcodeRead = Whereabouts.ordered(read.postcodeRead, kept);
        arrived = kept;
        size = kept.length;
        ids = new RowIds(idList, kept);
        settle();
        Parallel.all(
                threads,
                () -> arrange(kept),
                () -> phone.reorder(kept),
                () -> email.reorder(kept),
                () -> handle.reorder(kept),
                () -> site.reorder(kept));
        // Before columns are asked whose they are, which given names tell.
        SurnameInitials.settle(this);
        extras.values().forEach(extra -> {
            extra.seal(kept, rows);
            extra.household = Households.share(extra, this);
        });
    }

    /** No further value comes: what finds the number of a text is not needed any more. */
    private void settle() {
        companies.settle();
        places.settle();
        emails.settle();
        phones.settle();
        for (Texts texts : List.of(handles, sites, taxNumbers, postcodes)) {
            texts.settle();
        }
    }

    private Contents contents(int rows) {
        Contents out = new Contents(rows);
        for (int column = 0; column < columns.length; column++) {
            out.put(column, columns[column], tells(column));
        }
        phone.fold(14, out);
        email.fold(15, out);
        handle.fold(16, out);
        site.fold(17, out);
        extras.forEach((position, extra) -> extra.fold(100 + position, out));
        return out;
    }

    private static Contents.Tells tells(int column) {
        if (column == 0) {
            return Contents.Tells.NOTHING;
        }
        return TELLING.contains(column) ? Contents.Tells.WHO : Contents.Tells.LITTLE;
    }

    private void arrange(int[] order) {
        kind = arranged(0, order);
        form = new int[kind.length];
        for (int row = 0; row < kind.length; row++) {
            form[row] = kind[row] >>> RowKind.BITS;
            open.set(row, (kind[row] & RowKind.OPEN) != 0);
            kind[row] &= RowKind.FIRM;
        }
        last = arranged(1, order);
        first = arranged(2, order);
        middle = arranged(3, order);
        generation = arranged(4, order);
        sex = new int[generation.length];
        for (int row = 0; row < sex.length; row++) {
            sex[row] = generation[row] & (1 << SEX_BITS) - 1;
            byOrder.set(row, (generation[row] & BY_ORDER) != 0);
            openDay.set(row, (generation[row] & OPEN_DAY) != 0);
            couple.set(row, (generation[row] & COUPLE) != 0);
            unnamed.set(row, (generation[row] & UNNAMED) != 0);
            generation[row] = (generation[row] & BY_ORDER - 1) >>> SEX_BITS;
        }
        birth = arranged(5, order);
        company = arranged(6, order);
        inn = arranged(7, order);
        kpp = arranged(8, order);
        ogrn = arranged(9, order);
        snils = arranged(10, order);
        place = arranged(11, order);
        city = arranged(12, order);
        postcode = arranged(13, order);
    }

    private int[] arranged(int column, int[] order) {
        int[] out = columns[column].ordered(order);
        columns[column] = new Ints();
        return out;
    }
}
