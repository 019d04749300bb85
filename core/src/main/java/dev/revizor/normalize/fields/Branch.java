package dev.revizor.normalize.fields;

import java.util.Optional;
import java.util.Set;

/**
 * A company's name that also says which of its branches is meant: «Казанский филиал ООО "Ромашка"».
 *
 * @param company the part that names the company, with its form and quotes
 * @param text which branch it is
 */
public record Branch(String company, String text) {
    private static final Set<String> WORDS =
            Set.of("филиал", "ф-л", "представительство", "подразделение", "допофис", "branch");
    /** Pieces of the words in small letters and capitals: most names have none, which spares the cutting into words. */
    private static final String[] STEMS = {
        "илиал", "ИЛИАЛ", "-л", "-Л", "редстав", "РЕДСТАВ", "одразд", "ОДРАЗД", "опофис", "ОПОФИС", "ranch", "RANCH"
    };

    private static final String QUOTES = "\"«»“”„";

    /** Takes a clean name apart; empty where no branch is named, or the company's own name cannot be told from it. */
    public static Optional<Branch> of(String clean) {
        if (!names(clean)) {
            return Optional.empty();
        }
        int open = firstQuote(clean);
        int close = lastQuote(clean);
        return open >= 0 && close > open ? quoted(clean, open, close) : parted(clean);
    }

    /** The whole name, with the company as it is written. */
    public String behind(String written) {
        return written + (text.startsWith("(") ? " " : ", ") + text;
    }

    private static boolean names(String text) {
        for (String stem : STEMS) {
            if (text.contains(stem)) {
                return hasWord(text);
            }
        }
        return false;
    }

    private static boolean hasWord(String text) {
        for (String word : text.split("[ ,;()]+")) {
            if (WORDS.contains(Letters.fold(word))) {
                return true;
            }
        }
        return false;
    }

    /** The quotes hold the company's name; its form stands before them or behind. */
    private static Optional<Branch> quoted(String clean, int open, int close) {
        if (depth(clean, 0, open) > 0) {
            return Optional.empty();
        }
        String head = clean.substring(0, open).strip();
        String tail = clean.substring(close + 1).strip();
        int form = formAt(head);
        String before = head.substring(0, form).strip();
        String company = (head.substring(form) + " " + clean.substring(open, close + 1)).strip();
        String text = trimmed(before + " " + trimmed(tail));
        return names(text) ? Optional.of(new Branch(company, text)) : Optional.empty();
    }

    /** Where in the words before the quotes the legal form begins; their end where there is none. */
    private static int formAt(String head) {
        for (int i = 0; i < head.length(); i++) {
            boolean word = i == 0 || head.charAt(i - 1) == ' ';
            if (word && LegalForms.find(head.substring(i)) != null) {
                return i;
            }
        }
        return head.length();
    }

    /** Behind a comma, a bracket or a dash: the company has the first word. */
    private static Optional<Branch> parted(String clean) {
        int at = -1;
        for (String mark : new String[] {",", " (", " - ", " – ", " — "}) {
            int found = clean.indexOf(mark);
            at = found > 0 && (at < 0 || found < at) ? found : at;
        }
        if (at < 0 || depth(clean, 0, at) > 0 || names(clean.substring(0, at))) {
            return Optional.empty();
        }
        String text = trimmed(clean.substring(at));
        return names(text) ? Optional.of(new Branch(clean.substring(0, at).strip(), text)) : Optional.empty();
    }

    /** Without marks at the edges, the brackets around all of it, and a bracket there that has no other half. */
    private static String trimmed(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isEdge(text, begin, begin, end)) {
            begin++;
        }
        while (end > begin && isEdge(text, end - 1, begin, end)) {
            end--;
        }
        boolean wrapped = end - begin > 1 && text.charAt(begin) == '(' && mate(text, begin, end) == end - 1;
        return wrapped ? trimmed(text.substring(begin + 1, end - 1)) : text.substring(begin, end);
    }

    private static boolean isEdge(String text, int at, int begin, int end) {
        char c = text.charAt(at);
        if (c == '(') {
            return mate(text, at, end) < 0;
        }
        return c == ')' ? depth(text, begin, at) == 0 : " ,;-–—".indexOf(c) >= 0;
    }

    /** Where the bracket that opens at an index is closed; −1: nowhere. */
    private static int mate(String text, int open, int end) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** How many brackets are open before an index. */
    private static int depth(String text, int begin, int at) {
        int depth = 0;
        for (int i = begin; i < at; i++) {
            depth = Math.max(0, depth + (text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0));
        }
        return depth;
    }

    private static int firstQuote(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (QUOTES.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int lastQuote(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (QUOTES.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
