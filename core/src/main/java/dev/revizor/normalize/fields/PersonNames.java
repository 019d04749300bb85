package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.NameOrders;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A whole name in a cell to «Фамилия Имя Отчество». Letters of the other alphabet that have a twin are exchanged where it
 * is certain what was meant; what was typed under the wrong keyboard layout is only suggested; several people stay as they
 * were typed; a company in a person's cell gives no canonical value.
 */
public final class PersonNames implements Normalizer {
    private static final Set<String> LONE_FORMS = Set.of("ИП", "ООО", "ОАО", "ЗАО", "ПАО");
    private final Words fillers;

    public PersonNames(Words words) {
        this.fillers = words;
    }

    @Override
    public Value normalize(int column, String raw) {
        return value(column, raw, read(raw));
    }

    /** The whole name as a value. */
    static Value value(int column, String raw, PersonName name) {
        return value(column, raw, name, NameOrders.First.UNKNOWN);
    }

    /** The whole name as a value, by the custom of its column. */
    static Value value(int column, String raw, PersonName name, NameOrders.First custom) {
        if (name.isEmpty()) {
            return empty(column, raw, name);
        }
        String full = name.full(custom);
        Reason reason = name.reason();
        Quality quality = name.quality();
        if (quality == Quality.GOOD && !full.equals(raw)) {
            quality = Quality.REPAIRED;
            boolean moved = !full.equals(name.asTyped());
            // What was done to the letters is said before what was done to the words: rules ask for it.
            boolean letters = reason == Reason.NAME_MIXED_ALPHABET;
            reason = moved && !letters ? moved(name, full) : reason == Reason.NONE ? change(raw, full) : reason;
        }
        return new Value(column, raw, List.of(full), quality, reason.code(), name.rest(), name.suggestion());
    }

    /** Whether the words themselves or the column has moved them. */
    private static Reason moved(PersonName name, String full) {
        return full.equals(name.full()) ? Reason.NAME_ORDER : Reason.NAME_ORDER_BY_COLUMN;
    }

    static Value empty(int column, String raw, PersonName name) {
        return name.quality() == Quality.BLANK
                ? Value.blank(column, raw)
                : new Value(
                        column, raw, List.of(), name.quality(), name.reason().code(), name.rest(), name.suggestion());
    }

    /** Whether only the case or the spaces were changed. */
    static Reason change(String raw, String canonical) {
        return raw.equalsIgnoreCase(canonical) ? Reason.NAME_CASE : Reason.NAME_SPACES;
    }

    /** Reads a cell. */
    PersonName read(String raw) {
        if (isTidyWord(raw)) {
            return simple(raw);
        }
        String clean = Cleaner.line(raw);
        if (clean.isEmpty()) {
            return PersonName.nothing(Quality.BLANK, Reason.NONE, "");
        }
        if (fills(clean)) {
            return PersonName.nothing(Quality.PLACEHOLDER, Reason.NAME_PLACEHOLDER, "");
        }
        String meant = meantInRussian(clean);
        NameText text = NameText.read(clean);
        if (!meant.isEmpty() && text.words().stream().noneMatch(fillers::fillsName)) {
            return new PersonName(text.words(), Quality.SUSPICIOUS, Reason.NAME_LAYOUT, text.rest(), meant);
        }
        return judge(clean, text);
    }

    /** One word of small Cyrillic letters behind a capital: nothing to clean. */
    private PersonName simple(String word) {
        if (fills(word)) {
            return PersonName.nothing(Quality.PLACEHOLDER, Reason.NAME_PLACEHOLDER, "");
        }
        if (NameTitles.of(word).contains(NameTitles.Kind.POST)) {
            return new PersonName(List.of(), Quality.SUSPICIOUS, Reason.NAME_TITLE, word, "");
        }
        List<String> papers = SpokenPatronymics.inPapers(List.of(word));
        if (!papers.isEmpty()) {
            return spoken(List.of(word), papers, "");
        }
        if (NoteWords.isNote(word)) {
            return PersonName.untold(word, Reason.NAME_EXTRA_WORD, "");
        }
        return SeveralPersons.isPlural(word)
                ? PersonName.untold(word, Reason.NAME_SEVERAL_PERSONS, "")
                : new PersonName(List.of(word), Quality.GOOD, Reason.NONE, "", "");
    }

    private boolean fills(String clean) {
        return fillers.fillsName(clean) || PersonFillers.fills(clean);
    }

    /** Reads a cell for patronymics, whose title says what «Иванна» is. */
    PersonName readPatronymic(String raw) {
        PersonName name = read(raw);
        if (name.words().size() == 1
                && Patronymics.hasJoinedChildWord(name.words().get(0))) {
            List<String> parted = List.of(Patronymics.parted(name.words().get(0)));
            return new PersonName(parted, name.quality(), name.reason(), name.rest(), name.suggestion());
        }
        boolean one = name.words().size() == 1 && name.quality() == Quality.GOOD;
        String papers = one ? SpokenPatronymics.inPapers(name.words().get(0)) : "";
        return papers.isEmpty() ? name : spoken(name.words(), List.of(papers), name.rest());
    }

    /** Reads a cell for surnames: one letter without a point may be a Korean one («Ю», «Э»), and is no initial. */
    PersonName readSurname(String raw) {
        String clean = Cleaner.line(raw);
        return NameText.isLetterSurname(clean)
                ? new PersonName(List.of(clean.toUpperCase(Locale.ROOT)), Quality.GOOD, Reason.NONE, "", "")
                : read(raw);
    }

    private PersonName judge(String clean, NameText text) {
        List<String> words = text.words();
        String joined = String.join(" ", words);
        String company = companyInside(clean);
        company = company.isEmpty() && !joined.equals(clean) ? companyInside(joined) : company;
        if (!company.isEmpty() || hasForm(words) || tellsTrade(clean, words)) {
            return PersonName.nothing(Quality.SUSPICIOUS, Reason.NAME_COMPANY_INSIDE, company);
        }
        if (words.isEmpty()) {
            Reason reason = text.reason() == Reason.NONE ? Reason.NAME_DIGITS : text.reason();
            return new PersonName(List.of(), Quality.SUSPICIOUS, reason, text.rest(), "");
        }
        if (fills(joined)) {
            return PersonName.nothing(Quality.PLACEHOLDER, Reason.NAME_PLACEHOLDER, "");
        }
        List<String> fill =
                words.size() > 1 ? words.stream().filter(fillers::fillsName).toList() : List.of();
        if (!fill.isEmpty()) {
            return withoutFillers(words, fill, text.rest());
        }
        if (SeveralPersons.tells(text.body()) || (words.size() > 3 && SeveralPersons.areTwoNames(words))) {
            return PersonName.untold(clean, Reason.NAME_SEVERAL_PERSONS, "");
        }
        if (words.size() > PersonName.MOST_WORDS) {
            return new PersonName(words, Quality.SUSPICIOUS, Reason.NAME_TOO_MANY_WORDS, text.rest(), "");
        }
        return switch (text.reason()) {
            case NAME_MIXED_ALPHABET -> mixed(clean, text);
            case NAME_PHONE_INSIDE, NAME_EMAIL_INSIDE, NAME_DIGITS ->
                new PersonName(words, Quality.SUSPICIOUS, text.reason(), text.rest(), "");
            default -> inOrder(clean, text);
        };
    }

    /** «Иванов нет»: what says nothing is no part of a name, and would say nothing in a cell of its own. */
    private PersonName withoutFillers(List<String> words, List<String> fill, String rest) {
        List<String> said = words.stream().filter(word -> !fill.contains(word)).toList();
        if (said.isEmpty()) {
            return PersonName.nothing(Quality.PLACEHOLDER, Reason.NAME_PLACEHOLDER, "");
        }
        String left = rest.isEmpty() ? String.join(" ", fill) : rest + " " + String.join(" ", fill);
        // What is left is read for itself: it may well be a company.
        PersonName name = read(String.join(" ", said));
        if (name.quality() == Quality.PLACEHOLDER) {
            return name;
        }
        boolean plain = name.reason() == Reason.NONE;
        Reason reason = plain ? Reason.NAME_PLACEHOLDER : name.reason();
        String all = name.rest().isEmpty() ? left : left + " " + name.rest();
        return new PersonName(name.words(), Quality.SUSPICIOUS, reason, all, name.suggestion());
    }

    private static PersonName inOrder(String clean, NameText text) {
        List<String> words = text.words();
        String meant = ObliqueName.nominative(words);
        if (!meant.isEmpty()) {
            return new PersonName(words, Quality.SUSPICIOUS, Reason.NAME_OBLIQUE_CASE, text.rest(), meant);
        }
        if (isAnothers(words)) {
            return PersonName.untold(clean, Reason.NAME_OF_ANOTHER, text.rest());
        }
        List<String> papers = SpokenPatronymics.inPapers(words);
        if (!papers.isEmpty()) {
            return spoken(words, papers, text.rest());
        }
        if (hasNote(words) || (words.size() == 1 && NoteWords.isNote(words.get(0)))) {
            return new PersonName(asWritten(words, text), Quality.SUSPICIOUS, Reason.NAME_EXTRA_WORD, text.rest(), "");
        }
        return hasWordTooMany(words)
                ? PersonName.untold(clean, Reason.NAME_EXTRA_WORD, "")
                : new PersonName(words, Quality.GOOD, text.reason(), text.rest(), "");
    }

    /** «от Иванова Петра», «мама Пети»: who is meant is not who is named. */
    private static boolean isAnothers(List<String> words) {
        Set<NameTitles.Kind> kinds = NameTitles.of(words.get(0));
        boolean before = kinds.contains(NameTitles.Kind.PREPOSITION) || kinds.contains(NameTitles.Kind.KIN);
        if (words.size() < 2 || !before) {
            return false;
        }
        List<String> rest = words.subList(1, words.size());
        return rest.size() == 1
                ? !ObliqueName.firstAlone(Letters.fold(rest.get(0))).isEmpty()
                : !ObliqueName.nominative(rest).isEmpty();
    }

    /** «Мария Иванна»: as it was said, and what papers will have. */
    private static PersonName spoken(List<String> words, List<String> papers, String rest) {
        NameOrder order = NameOrder.of(papers);
        List<String> typed = new ArrayList<>(words.size());
        List<String> meant = new ArrayList<>(words.size());
        String full = order.full();
        for (String part : full.isEmpty() ? papers : List.of(full.split(" "))) {
            meant.add(part);
            typed.add(papers.contains(part) ? words.get(papers.indexOf(part)) : part);
        }
        return new PersonName(typed, Quality.SUSPICIOUS, Reason.NAME_SPOKEN_PATRONYMIC, rest, String.join(" ", meant));
    }

    /** Whether a word beside a name in Russian letters is no part of it: «Иванов Иван Склад», «Анна не звонить». */
    private static boolean hasNote(List<String> words) {
        boolean three = words.size() == 3 && Letters.hasCyrillic(String.join("", words));
        return (three || NoteWords.without(words).size() < words.size())
                && !NameOrder.of(words).untold().isEmpty();
    }

    /** What is no part of the name keeps the letters that it was typed in: {@code VIP}, «склад». */
    private static List<String> asWritten(List<String> words, NameText text) {
        List<String> untold = List.of(NameOrder.of(words).untold().split(" "));
        List<String> typed = Arrays.stream(text.body().split("[ ,;!?]+"))
                .map(NameTitles::bare)
                .toList();
        List<String> out = new ArrayList<>(words.size());
        for (String word : words) {
            boolean note = untold.contains(word) && !typed.contains(word);
            out.add(
                    note
                            ? typed.stream()
                                    .filter(word::equalsIgnoreCase)
                                    .findFirst()
                                    .orElse(word)
                            : word);
        }
        return out;
    }

    /** A patronymic, and beside surname and first name a word that is no part of either. */
    private static boolean hasWordTooMany(List<String> words) {
        return words.size() > 3
                && !NameOrder.hasInitial(words)
                && words.stream().anyMatch(Patronymics::isPatronymic)
                && NameOrder.of(words).full().isEmpty();
    }

    private static boolean hasForm(List<String> words) {
        if (words.size() > 1) {
            for (String word : words) {
                // A particle and its word are one: «ван GmbH».
                LegalForms.Form form = LegalForms.find(word.substring(word.lastIndexOf(' ') + 1));
                if (form != null && form.tellsCompany()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** «ИП» alone, which is nobody's name, or «Магазин Ромашка». */
    private static boolean tellsTrade(String clean, List<String> words) {
        if (LONE_FORMS.contains(clean)) {
            return true;
        }
        int space = clean.indexOf(' ');
        return (words.size() > 1 && NoteWords.isTrade(words.get(0)))
                || (space > 0 && NoteWords.isTrade(clean.substring(0, space)));
    }

    /** Letters of two alphabets: where they may be read in several ways, or in none, as typed with what it may be. */
    private static PersonName mixed(String clean, NameText text) {
        NameText certain = NameText.certain(clean);
        if (MixedNames.areCertain(clean)) {
            return inOrder(clean, certain);
        }
        String repaired = String.join(" ", text.words());
        return new PersonName(
                certain.words(),
                Quality.SUSPICIOUS,
                Reason.NAME_MIXED_ALPHABET,
                text.rest(),
                Letters.isMixed(repaired) ? "" : repaired);
    }

    /** The company that stands there, as form and name in quotes; empty for a person. */
    private static String companyInside(String clean) {
        boolean quotes = clean.indexOf('«') >= 0 || clean.indexOf('"') >= 0 || clean.indexOf('“') >= 0;
        quotes |= CompanyName.isFormWithApostrophes(clean);
        if (!quotes && clean.indexOf(' ') < 0) {
            return "";
        }
        CompanyName company = CompanyName.read(Letters.isMixed(clean) ? Letters.unmixed(clean) : clean);
        if (company.form().isEmpty() && isPerson(company.name())) {
            return "";
        }
        if (company.form().isEmpty()) {
            return quotes && Words.isMarks(clean.substring(0, 1)) ? "«" + company.name() + "»" : "";
        }
        LegalForms.Form form = LegalForms.find(company.form());
        boolean tells = form != null && form.tellsCompany();
        return tells ? company.form() + " «" + company.name() + "»" : "";
    }

    /** «"Иванов Иван"»: whoever has quotes around is not yet a company. */
    private static boolean isPerson(String name) {
        List<String> words = NameText.read(name).words();
        NameOrder order = words.size() == 2 || words.size() == 3 ? NameOrder.of(words) : NameOrder.NONE;
        return NameDictionary.score(order.first()) == NameDictionary.SURE_FIRST
                && (NameDictionary.score(order.last()) < 0 || Patronymics.isPatronymic(order.patronymic()));
    }

    /** What a Latin cell says on a Russian keyboard, where every word of it is then a known name; else empty. */
    private static String meantInRussian(String clean) {
        if (!Letters.hasLatin(clean) || Letters.hasCyrillic(clean) || clean.length() < 4) {
            return "";
        }
        String[] typed = clean.split(" ");
        StringBuilder meant = new StringBuilder();
        for (String word : typed) {
            String russian = NameCase.of(Letters.retypedInRussian(word));
            if (NameDictionary.score(word) != 0 || !isCyrillicWord(russian) || !NameDictionary.knows(russian)) {
                return "";
            }
            meant.append(meant.length() == 0 ? "" : " ").append(russian);
        }
        return meant.toString();
    }

    private static boolean isCyrillicWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Letters.isCyrillic(word.charAt(i)) && word.charAt(i) != '-') {
                return false;
            }
        }
        return word.length() > 1;
    }

    static boolean isTidyWord(String raw) {
        int length = raw.length();
        if (length < 2 || raw.charAt(0) < 'А' || raw.charAt(0) > 'Я') {
            return false;
        }
        for (int i = 1; i < length; i++) {
            char c = raw.charAt(i);
            if (!((c >= 'а' && c <= 'я') || c == 'ё')) {
                return false;
            }
        }
        return true;
    }
}
