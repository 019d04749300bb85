package dev.revizor.normalize.fields;

import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.NameOrders;
import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Company cells: the name without its legal form, the form as a value of {@link Field#LEGAL_FORM}. Behind «ИП» stands a
 * person: the company is then called «Фамилия Имя Отчество», and the person's parts are given too.
 */
public final class CompanyCells {
    private static final String SOLE_TRADER = "ИП";
    /** The same in Ukraine, and what it was before 2004; the latter may be a private enterprise too. */
    private static final Set<String> LIKE_TRADERS = Set.of("ФОП", "ЧП");

    private final Words words;
    private final PersonNames names;
    private final Recalls<Read> known = new Recalls<>();

    public CompanyCells(Words words, PersonNames names) {
        this.words = words;
        this.names = names;
    }

    /** Adds the values of a company cell. */
    public void fill(int column, String raw, Map<Field, List<Value>> out) {
        Read read = known.of(column, raw, () -> read(column, raw));
        if (read.form != null) {
            add(out, Field.LEGAL_FORM, read.form);
        }
        add(out, Field.COMPANY, read.company);
        if (read.trader != null) {
            PersonCells.fillFrom(column, read.trader, NameOrders.First.UNKNOWN, out);
        }
    }

    /** What a cell says: the name, the form where there is one, and the person behind a sole trader. */
    private record Read(
            Value company, @Nullable Value form, @Nullable PersonName trader) {}

    private Read read(int column, String raw) {
        String clean = Cleaner.line(raw);
        if (clean.isEmpty()) {
            return new Read(Value.blank(column, raw), null, null);
        }
        if (words.fillsName(clean) && LegalForms.find(clean) == null) {
            return new Read(Answers.placeholder(column, raw, Reason.PLACEHOLDER), null, null);
        }
        String unmixed = Letters.isMixed(clean) ? Letters.unmixed(clean) : clean;
        CompanyName company = CompanyName.read(unmixed);
        Value form = null;
        if (!company.form().isEmpty()) {
            Quality quality = isSure(clean) ? Quality.GOOD : Quality.SUSPICIOUS;
            String reason = isSure(clean) ? "" : Reason.COMPANY_MIXED_ALPHABET.code();
            form = new Value(column, "", List.of(company.form()), quality, reason, "", "");
        }
        return isTrader(company)
                ? trader(column, raw, company, form)
                : new Read(name(column, raw, clean, unmixed, company), form, null);
    }

    /** Whether a person stands behind the form; behind one that firms have too only where it is one for certain. */
    private boolean isTrader(CompanyName company) {
        return company.form().equals(SOLE_TRADER)
                || LIKE_TRADERS.contains(company.form()) && isCertain(person(company.name()));
    }

    private static boolean isCertain(PersonName person) {
        String first = person.order().first();
        return isTold(person)
                && (first.endsWith(".")
                        || NameDictionary.score(first) == NameDictionary.SURE_FIRST
                        || Patronymics.isPatronymic(person.order().patronymic()));
    }

    /** Whether each word of two alphabets has one reading, or is a form in both: ООО. */
    private static boolean isSure(String clean) {
        for (String word : Letters.openWords(clean)) {
            if (LegalForms.find(word) == null) {
                return false;
            }
        }
        return true;
    }

    /** A company's name alone, for cells that may hold a person or a company; further forms stand beside it. */
    Value name(int column, String raw, String clean, String unmixed, CompanyName company) {
        return named(column, raw, clean, unmixed, company).beside(company.others());
    }

    private Value named(int column, String raw, String clean, String unmixed, CompanyName company) {
        if (company.name().isEmpty()) {
            return Answers.doubtful(column, raw, Reason.COMPANY_FORM_ONLY, "");
        }
        if (words.fillsName(company.name())) {
            return Answers.placeholder(column, raw, Reason.PLACEHOLDER);
        }
        if (!unmixed.equals(clean)) {
            return isSure(clean)
                    ? Answers.canonical(column, raw, company.name(), Reason.COMPANY_MIXED_ALPHABET)
                    : Answers.suspicious(column, raw, clean, Reason.COMPANY_MIXED_ALPHABET, unmixed);
        }
        boolean latin = isLatinSpelling(company);
        Reason reason = latin ? Reason.COMPANY_LATIN_FORM : reason(company);
        return Answers.canonical(column, raw, company.name(), reason);
    }

    private static Reason reason(CompanyName company) {
        if (Branch.of(company.name()).isPresent()) {
            return Reason.COMPANY_BRANCH;
        }
        return company.form().isEmpty() ? Reason.COMPANY_FORMAT : Reason.COMPANY_FORM;
    }

    private Read trader(int column, String raw, CompanyName company, @Nullable Value form) {
        PersonName person = person(company.name());
        boolean told = isTold(person);
        boolean surname = person.words().size() == 1
                && NameDictionary.score(person.words().get(0)) < 0;
        String clean = Cleaner.line(raw);
        String unmixed = Letters.isMixed(clean) ? Letters.unmixed(clean) : clean;
        if (!(told || surname)) {
            return new Read(name(column, raw, clean, unmixed, company), form, null);
        }
        String canonical = person.full();
        boolean sure = person.quality() == Quality.GOOD && isSure(clean);
        Reason done = unmixed.equals(clean) ? Reason.COMPANY_PERSON : Reason.COMPANY_MIXED_ALPHABET;
        Value named = sure
                ? Answers.canonical(column, raw, canonical, done)
                : Answers.suspicious(
                        column,
                        raw,
                        canonical,
                        isSure(clean) ? person.reason() : Reason.COMPANY_MIXED_ALPHABET,
                        person.suggestion());
        return new Read(named.beside(beside(person, company)), form, person);
    }

    /** The person behind «ИП»; a shop's name that follows in quotes, brackets or behind a comma is text beside. */
    private PersonName person(String name) {
        int at = 1;
        while (at < name.length()
                && ",(".indexOf(name.charAt(at)) < 0
                && !CompanyName.isQuote(name, at)
                && !isShop(name, at)) {
            at++;
        }
        PersonName head = at < name.length() ? names.read(name.substring(0, at).strip()) : names.read(name);
        if (at >= name.length() || !isTold(head)) {
            return at < name.length() ? names.read(name) : head;
        }
        String shop = name.substring(at).replaceFirst("^[, ]+", "");
        boolean wrapped = shop.startsWith("(") && shop.endsWith(")");
        String rest = (head.rest() + " " + (wrapped ? shop.substring(1, shop.length() - 1) : shop)).strip();
        return new PersonName(head.words(), head.quality(), head.reason(), rest, head.suggestion());
    }

    /** Whether the word of a place of business begins there, in small letters: «Сидорова А.А. магазин «Уют»». */
    private static boolean isShop(String name, int at) {
        if (name.charAt(at - 1) != ' ' || !Character.isLowerCase(name.charAt(at))) {
            return false;
        }
        int end = at;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        return NoteWords.isTrade(name.substring(at, end));
    }

    private static boolean isTold(PersonName person) {
        return person.words().size() > 1 && !person.order().full().isEmpty();
    }

    /** «(магазин «Продукты»)» behind the person, and further forms. */
    private static String beside(PersonName person, CompanyName company) {
        return (person.rest() + " " + company.others()).strip();
    }

    private static boolean isLatinSpelling(CompanyName company) {
        return Letters.hasCyrillic(company.form()) && Letters.hasLatin(company.formText());
    }

    private static void add(Map<Field, List<Value>> out, Field field, Value value) {
        out.computeIfAbsent(field, any -> new ArrayList<>(2)).add(value);
    }

    /** A cell of the legal form itself. */
    public Value form(int column, String raw) {
        String clean = Cleaner.line(raw);
        if (clean.isEmpty()) {
            return Value.blank(column, raw);
        }
        if (words.fills(clean)) {
            return Answers.placeholder(column, raw, Reason.PLACEHOLDER);
        }
        LegalForms.Form form = LegalForms.find(clean);
        return Answers.canonical(column, raw, form == null ? clean : form.canonical(), Reason.COMPANY_FORM);
    }

    /**
     * A cell that names a person or a company, as tasks and deals do: the same name as the card itself would get. A
     * company's name without its form may look like a person's; so this is for raw cells, not for canonical values.
     */
    public Value either(int column, String raw) {
        String clean = Cleaner.line(raw);
        String unmixed = Letters.isMixed(clean) ? Letters.unmixed(clean) : clean;
        CompanyName company = CompanyName.read(unmixed);
        if (company.form().isEmpty()) {
            return names.normalize(column, raw);
        }
        if (isTrader(company)) {
            PersonName person = person(company.name());
            return person.isEmpty()
                    ? name(column, raw, clean, unmixed, company)
                    : Answers.canonical(column, raw, person.full(), Reason.COMPANY_PERSON)
                            .beside(beside(person, company));
        }
        return name(column, raw, clean, unmixed, company);
    }
}
