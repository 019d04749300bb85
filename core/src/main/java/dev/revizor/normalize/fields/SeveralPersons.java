package dev.revizor.normalize.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a cell names more than one person: «Иванов Иван и Мария», «Иванов Иван / Петров Пётр», «Иванов Иван, Петрова
 * Мария», «Иванов Иван Петров Пётр». Which of them the card is about nobody can tell from the cell.
 */
final class SeveralPersons {
    private static final String MARKS = "/\\|;+&";
    private static final Set<String> CONJUNCTIONS =
            Set.of("и", "или", "and", "&", "+", "плюс", "et", "und", "og", "och", "ve");
    private static final Set<String> GROUPS =
            Set.of("семья", "семейство", "супруги", "чета", "братья", "сёстры", "сестры", "family", "наследники");

    /** What the words between two marks may be. */
    private enum Share {
        WHOLE_NAME,
        FIRST_NAME,
        SURNAME,
        OTHER
    }

    private SeveralPersons() {}

    /** Whether a text, whose posts and titles were cut out, tells of several. */
    static boolean tells(String text) {
        List<String> shares = new ArrayList<>();
        boolean strong = false;
        StringBuilder share = new StringBuilder();
        String[] tokens = spaced(text).split(" ");
        for (int i = 0; i < tokens.length; i++) {
            String token = tokens[i];
            boolean conjunction = share.length() > 0 && isConjunction(tokens, i);
            if (conjunction || (token.length() == 1 && (MARKS + ",").indexOf(token.charAt(0)) >= 0)) {
                strong |= !token.equals(",");
                if (conjunction && i + 1 < tokens.length) {
                    return true;
                }
                add(shares, share);
            } else if (!token.isEmpty()) {
                share.append(share.length() == 0 ? "" : " ").append(token);
            }
        }
        add(shares, share);
        return shares.size() > 1 && areSeveral(shares, strong) || isGroup(tokens) || isPair(tokens);
    }

    /** Whether a word joins two persons. */
    static boolean joins(String word) {
        return CONJUNCTIONS.contains(word);
    }

    /** «Елена муж Андрей», «Иван да Марья»: a word for kin, or «да», between two first names. */
    private static boolean isPair(String[] tokens) {
        for (int i = 1; i + 1 < tokens.length; i++) {
            boolean kin = NameTitles.of(tokens[i]).contains(NameTitles.Kind.KIN);
            if ((kin || tokens[i].equals("да")) && isFirstName(tokens[i - 1]) && isFirstName(tokens[i + 1])) {
                return !FarNames.are(List.of(tokens));
            }
        }
        return false;
    }

    private static boolean isFirstName(String token) {
        return NameDictionary.score(NameCase.of(token)) == NameDictionary.SURE_FIRST;
    }

    private static void add(List<String> shares, StringBuilder share) {
        if (share.length() > 0) {
            shares.add(share.toString());
            share.setLength(0);
        }
    }

    private static String spaced(String text) {
        StringBuilder out = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = c == ',' || MARKS.indexOf(c) >= 0;
            out.append(mark ? " " + c + " " : c);
        }
        return out.toString().strip().replaceAll(" +", " ");
    }

    /** «и» between two words; in «Кузнецов и п», «Кузнецов И Петрович» it is an initial. */
    private static boolean isConjunction(String[] tokens, int at) {
        String token = tokens[at];
        if (!CONJUNCTIONS.contains(token) || at == 0 || at + 1 >= tokens.length) {
            return false;
        }
        String next = NameTitles.bare(tokens[at + 1]);
        String before = NameTitles.bare(tokens[at - 1]);
        boolean words = next.length() > 1 && Character.isLetter(next.charAt(0)) && before.length() > 1;
        return words && !Patronymics.isPatronymic(next);
    }

    private static boolean isGroup(String[] tokens) {
        return tokens.length > 1 && GROUPS.contains(tokens[0].toLowerCase(Locale.ROOT));
    }

    private static boolean areSeveral(List<String> texts, boolean strong) {
        int whole = 0;
        int firsts = 0;
        int surnames = 0;
        for (String text : texts) {
            Share share = share(text);
            whole += share == Share.WHOLE_NAME ? 1 : 0;
            firsts += share == Share.FIRST_NAME ? 1 : 0;
            surnames += share == Share.SURNAME ? 1 : 0;
        }
        boolean further = whole > 0 && (firsts > 0 || (strong && surnames > 0));
        boolean alike = whole == 0 && (firsts == texts.size() || surnames == texts.size());
        return whole > 1 || further || alike;
    }

    private static Share share(String text) {
        String[] words = text.split(" ");
        boolean surname = false;
        boolean first = false;
        boolean patronymic = false;
        for (String word : words) {
            String bare = NameCase.of(NameTitles.bare(word));
            int score = NameDictionary.score(bare);
            if (Patronymics.isPatronymic(bare)) {
                patronymic = true;
            } else if (score >= NameDictionary.FIRST || bare.length() == 1 || bare.indexOf('.') > 0) {
                first |= words.length > 1 || score == NameDictionary.SURE_FIRST;
            } else {
                surname |= score < 0 || (words.length > 1 && NameDictionary.strength(bare) < 0);
            }
        }
        if (first && (surname || words.length > 2)) {
            return Share.WHOLE_NAME;
        }
        boolean lone = words.length == (patronymic ? 2 : 1);
        return !lone ? Share.OTHER : first ? Share.FIRST_NAME : surname && !patronymic ? Share.SURNAME : Share.OTHER;
    }

    /** Two names have so many words at most. */
    private static final int MOST_OF_TWO = 6;

    /** Whether four words or more, without a mark between them, are two whole names one behind the other. */
    static boolean areTwoNames(List<String> words) {
        for (int at = 2; words.size() <= MOST_OF_TWO && at <= words.size() - 2; at++) {
            if (isWholeName(words.subList(0, at)) && isWholeName(words.subList(at, words.size()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWholeName(List<String> words) {
        int firsts = 0;
        int surnames = 0;
        int initials = 0;
        for (String word : words) {
            if (NameOrder.isInitial(word)) {
                initials++;
            } else if (!Patronymics.isPatronymic(word)) {
                int score = NameDictionary.score(word);
                firsts += score == NameDictionary.SURE_FIRST ? 1 : 0;
                surnames += score <= NameDictionary.SURNAME ? 1 : 0;
            }
        }
        boolean named = initials > 0 ? firsts == 0 : firsts == 1;
        return named && surnames == 1 && words.size() <= 3;
    }

    /** «Ивановы»: a surname of several. */
    static boolean isPlural(String word) {
        boolean ending = word.endsWith("овы") || word.endsWith("евы");
        return ending && word.length() > 5 && NameDictionary.knows(word.substring(0, word.length() - 1));
    }
}
