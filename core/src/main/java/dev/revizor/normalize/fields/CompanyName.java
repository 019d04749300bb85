package dev.revizor.normalize.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A company's name taken apart.
 *
 * @param name without the legal form and outer quotes, inner quotes as «…»
 * @param form the canonical form, or empty
 * @param formText the form as it stood, or empty
 * @param others other forms that were cut too, as they stood: «Ltd» of ООО «Луч» Ltd; and its numbers behind their words
 */
record CompanyName(String name, String form, String formText, String others) {
    private static final String QUOTES = "\"«»“”„‟″‹›";
    private static final String APOSTROPHES = "'’‘`";
    private static final String[][] TWINS = {
        {",,", "„"}, {"''", "“"}, {"``", "“"}, {"<<", "«"}, {">>", "»"}, {"’’", "“"}
    };
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "la", "le", "el", "die", "der", "das");
    private static final String EDGES = " ,;-–—";

    /** Reads a clean line. Forms are cut on both sides until none is left; the first one found counts. */
    static CompanyName read(String typed) {
        String clean = withRealQuotes(typed);
        Optional<LabelledNumbers> numbers = LabelledNumbers.in(clean);
        if (numbers.isEmpty()) {
            return named(clean);
        }
        CompanyName company = named(numbers.get().before());
        return new CompanyName(
                company.name(),
                company.form(),
                company.formText(),
                (company.others() + " " + numbers.get().numbers()).strip());
    }

    private static CompanyName named(String clean) {
        Optional<Branch> branch = Branch.of(clean);
        if (branch.isEmpty()) {
            return whole(clean);
        }
        CompanyName company = whole(branch.get().company());
        return company.name().isEmpty()
                ? whole(clean)
                : new CompanyName(
                        new Branch(company.name(), guillemets(branch.get().text())).behind(company.name()),
                        company.form(),
                        company.formText(),
                        company.others());
    }

    /** {@code ,,Ромашка''}, {@code <<Ромашка>>}: two marks that stand for a quote. */
    private static String withRealQuotes(String typed) {
        String out = typed;
        for (String[] twin : TWINS) {
            out = out.contains(twin[0]) ? out.replace(twin[0], twin[1]) : out;
        }
        int open = quoteBehindForm(out);
        int close = open < 0 ? -1 : lastApostrophe(out);
        return close <= open
                ? out
                : out.substring(0, open) + "«" + out.substring(open + 1, close) + "»" + out.substring(close + 1);
    }

    /** Whether a text is {@code ООО'Ромашка'}: a legal form, and behind it apostrophes for quotes. */
    static boolean isFormWithApostrophes(String clean) {
        int open = quoteBehindForm(clean);
        return open > 0 && lastApostrophe(clean) > open;
    }

    /** Between letters an apostrophe is none of a quote («Д'Арт»), unless a legal form stands before it; -1 for none. */
    private static int quoteBehindForm(String text) {
        for (int i = 1; i < text.length() - 1; i++) {
            if (APOSTROPHES.indexOf(text.charAt(i)) >= 0) {
                LegalForms.Form form = LegalForms.find(text.substring(0, i));
                return form != null && form.where() == LegalForms.Side.BOTH ? i : -1;
            }
        }
        return -1;
    }

    private static int lastApostrophe(String text) {
        int at = text.length() - 1;
        while (at >= 0 && APOSTROPHES.indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at;
    }

    /** Once a form was cut off outside the quotes, all that they hold is the name: ООО «ИП Сервис». */
    private static CompanyName whole(String clean) {
        String name = clean;
        List<Cut> cuts = new ArrayList<>();
        while (true) {
            String before = name;
            name = edged(name);
            Cut cut = cut(name);
            if (cut == null) {
                String inner = unquoted(name);
                boolean named = !inner.equals(name) && !cuts.isEmpty();
                name = inner;
                cut = named ? again(name, cuts.get(0)) : cut(name);
                if (named && cut == null) {
                    return of(guillemets(edged(name)), cuts);
                }
            }
            if (cut != null) {
                name = cut.rest();
                cuts.add(cut);
            }
            if (name.equals(before)) {
                return of(guillemets(name), cuts);
            }
        }
    }

    /** The same form once more within the quotes, ООО «ООО Ромашка»; null for none. */
    private static @Nullable Cut again(String name, Cut first) {
        Cut cut = before(name);
        boolean same = cut != null
                && cut.form().canonical().equals(first.form().canonical())
                && !edged(cut.rest()).isEmpty();
        return same ? cut : null;
    }

    private static CompanyName of(String name, List<Cut> cuts) {
        if (cuts.isEmpty()) {
            return new CompanyName(name, "", "", "");
        }
        Cut first = cuts.get(0);
        CompanyName alone = whole(name);
        if (!alone.form().isEmpty()) {
            // Alone the name would lose a part of itself, so it keeps the form that shows where it begins.
            String form = first.form().canonical();
            String kept =
                    first.form().where() == LegalForms.Side.BOTH ? form + " «" + name + "»" : "«" + name + "» " + form;
            return new CompanyName(kept, form, first.text(), "");
        }
        String others = cuts.stream()
                .filter(cut -> !cut.form().canonical().equals(first.form().canonical()))
                .map(Cut::text)
                .distinct()
                .collect(Collectors.joining(" "));
        return new CompanyName(name, first.form().canonical(), first.text(), others);
    }

    private record Cut(LegalForms.Form form, String text, String rest) {}

    private static @Nullable Cut cut(String name) {
        Cut before = before(name);
        return before != null ? before : behind(name);
    }

    private static @Nullable Cut before(String name) {
        Cut found = null;
        int words = 0;
        for (int i = 1; i <= name.length() && words < LegalForms.LONGEST; i++) {
            boolean end = i == name.length() || name.charAt(i) == ' ' || name.charAt(i) == ',' || isQuote(name, i);
            if (!end || name.charAt(i - 1) == ' ') {
                continue;
            }
            words++;
            LegalForms.Form form = LegalForms.find(name.substring(0, i));
            if (form != null && form.where() == LegalForms.Side.BOTH && isBalanced(name.substring(0, i))) {
                found = new Cut(form, name.substring(0, i), name.substring(i));
            }
        }
        return found;
    }

    private static @Nullable Cut behind(String name) {
        Cut found = null;
        int words = 0;
        for (int i = name.length() - 1; i >= 1 && words < LegalForms.LONGEST; i--) {
            boolean begin = name.charAt(i - 1) == ' ' || name.charAt(i - 1) == ',' || isQuote(name, i - 1);
            if (!begin || name.charAt(i) == ' ') {
                continue;
            }
            words++;
            LegalForms.Form form = LegalForms.find(name.substring(i));
            if (form != null && isBalanced(name.substring(i)) && isName(edged(name.substring(0, i)))) {
                found = new Cut(form, name.substring(i), name.substring(0, i));
            }
        }
        return found;
    }

    /** «Mitsui &amp;» and «The» are no names: what follows is a part of them. */
    private static boolean isName(String rest) {
        return !rest.endsWith("&") && !ARTICLES.contains(Letters.fold(rest));
    }

    /** Whether no bracket would lose its other half: «(бывш. ОАО)». */
    private static boolean isBalanced(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return open == 0;
    }

    private static String edged(String name) {
        int begin = 0;
        int end = name.length();
        while (begin < end && EDGES.indexOf(name.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && EDGES.indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(begin, end);
    }

    static boolean isQuote(String name, int at) {
        char c = name.charAt(at);
        if (QUOTES.indexOf(c) >= 0) {
            return true;
        }
        if (c != '\'' && c != '’' && c != '‘' && c != '`') {
            return false;
        }
        boolean before = at > 0 && Character.isLetterOrDigit(name.charAt(at - 1));
        boolean behind = at + 1 < name.length() && Character.isLetterOrDigit(name.charAt(at + 1));
        return !(before && behind);
    }

    private static String unquoted(String name) {
        int count = 0;
        for (int i = 0; i < name.length(); i++) {
            count += isQuote(name, i) ? 1 : 0;
        }
        if (count == 0) {
            return name;
        }
        int end = name.length();
        boolean first = isQuote(name, 0);
        boolean last = isQuote(name, end - 1);
        if (count == 1) {
            return withoutQuote(name);
        }
        boolean nested = end > 1 && last && isQuote(name, end - 2);
        if (first && last && (count == 2 || (count % 2 == 0 && nested))) {
            return name.substring(1, end - 1).strip();
        }
        return first && count % 2 == 1 ? name.substring(1).strip() : name;
    }

    private static String withoutQuote(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (isQuote(name, i)) {
                return Cleaner.line(name.substring(0, i) + " " + name.substring(i + 1));
            }
        }
        return name;
    }

    private static String guillemets(String name) {
        StringBuilder out = null;
        int open = 0;
        for (int i = 0; i < name.length(); i++) {
            if (!isQuote(name, i)) {
                if (out != null) {
                    out.append(name.charAt(i));
                }
                continue;
            }
            out = out == null ? new StringBuilder(name.length() + 1).append(name, 0, i) : out;
            boolean glued = open == 0 && isGlued(name, i);
            boolean opens = glued || i == 0 || " («".indexOf(out.charAt(out.length() - 1)) >= 0;
            open = Math.max(0, open + (opens ? 1 : -1));
            out.append(glued ? " «" : opens ? "«" : "»");
        }
        return out == null ? name : out.toString();
    }

    /** НПП"Луч": a quote between two letters, that another one closes. */
    private static boolean isGlued(String name, int at) {
        boolean letters = at > 0
                && at + 1 < name.length()
                && Character.isLetterOrDigit(name.charAt(at - 1))
                && Character.isLetterOrDigit(name.charAt(at + 1));
        for (int i = at + 1; letters && i < name.length(); i++) {
            if (isQuote(name, i)) {
                return true;
            }
        }
        return false;
    }
}
