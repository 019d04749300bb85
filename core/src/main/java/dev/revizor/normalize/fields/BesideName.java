package dev.revizor.normalize.fields;

import dev.revizor.normalize.fields.NameTitles.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a name from the words beside it: posts («генеральный директор», «менеджер отдела закупок»), kin and ranks, what
 * tells namesakes apart («мл.», {@code Jr.}), scientific degrees, a former surname («урожд. Петрова»).
 */
final class BesideName {
    private static final Pattern DEGREE =
            Pattern.compile("(?<![\\p{L}.])(?:[кд]\\.\\s?[а-я]{1,4}\\.(?:\\s?-\\s?[а-я]{1,2}\\.)?\\s?н\\.?"
                    + "|(?:канд|докт)\\.\\s?[а-я-]{1,9}\\.?\\s(?:наук|н\\.)"
                    + "|[Кк]андидат\\s(?:[а-я-]{4,20}\\s)?наук|[Дд]октор\\s(?:[а-я-]{4,20}\\s)?наук)(?!\\p{L})");
    /** What parts a name from what stands beside it, each a token of its own. */
    private static final String MARKS = ",;/\\|-";

    private static final String DASH = "-";
    /** «о. Сергий», before a priest's name. */
    private static final String FATHER = "о.";

    private static final String MAIDEN = "девичестве";
    private static final Set<String> ABSENT = Set.of("фамилии", "отчества", "имени");

    private final List<String> tokens = new ArrayList<>();
    private final List<String> beside = new ArrayList<>();
    private final boolean[] cut;
    private final boolean hasCapitals;
    private final boolean hasSmall;

    private BesideName(String text) {
        for (String token : withoutDegrees(text).split(" ")) {
            if (!token.isEmpty()) {
                tokens.add(token.equals("–") || token.equals("—") ? DASH : token);
            }
        }
        cut = new boolean[tokens.size()];
        hasSmall = text.chars().anyMatch(Character::isLowerCase);
        hasCapitals = tokens.stream().anyMatch(token -> Character.isUpperCase(token.charAt(0)));
    }

    /**
     * What is left of a text, and what stood beside.
     *
     * @param name with its commas; the text itself where nothing stood beside
     * @param beside as it was typed, piece by piece
     */
    record Parted(String name, List<String> beside) {}

    /** Parts a clean text. */
    static Parted part(String text) {
        if (!mayHold(text)) {
            return new Parted(text, List.of());
        }
        BesideName parting = new BesideName(text);
        parting.posts();
        parting.remark();
        parting.former();
        parting.absent();
        parting.others();
        parting.suffixes();
        return parting.parted(text);
    }

    /** Spares most names the work. */
    private static boolean mayHold(String text) {
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean parts = i == text.length() || " ,;/\\|".indexOf(text.charAt(i)) >= 0;
            if (parts) {
                String token = text.substring(begin, i);
                begin = i + 1;
                if (!token.isEmpty() && isBeside(token)) {
                    return true;
                }
            }
        }
        return text.startsWith(FATHER) || text.indexOf("н.") > 0 || text.contains("наук");
    }

    private static boolean isBeside(String token) {
        String bare = NameTitles.bare(token);
        return !NameTitles.of(bare).isEmpty()
                || bare.equals(MAIDEN)
                || ABSENT.contains(bare)
                || NameTitles.isSuffix(token);
    }

    /** «MA» may be a surname too, where all is in capitals. */
    private boolean isSuffix(int at) {
        String token = tokens.get(at);
        boolean behindComma = parts(at - 1);
        boolean apart = hasSmall && at > 1 && hasWordBefore(at - 1);
        return NameTitles.isSuffix(token) || (NameTitles.isCapitalSuffix(token) && (behindComma || apart));
    }

    private String withoutDegrees(String text) {
        Matcher degree = DEGREE.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        while (degree.find()) {
            beside.add(degree.group());
            degree.appendReplacement(out, " ");
        }
        return degree.appendTail(out).toString();
    }

    private boolean is(int at, Kind kind) {
        return kinds(at).contains(kind);
    }

    private Set<Kind> kinds(int at) {
        return NameTitles.of(NameTitles.bare(tokens.get(at)));
    }

    private boolean parts(int at) {
        String token = tokens.get(at);
        return token.length() == 1 && MARKS.contains(token);
    }

    /** «директор», with what belongs to it before and behind; all between two commas, where no name stands there. */
    private void posts() {
        for (int i = 0; i < tokens.size(); i++) {
            if (cut[i] || !isPost(i)) {
                continue;
            }
            int from = i;
            int to = i + 1;
            while (from > 0 && !cut[from - 1] && (is(from - 1, Kind.QUALIFIER) || is(from - 1, Kind.POST))) {
                from--;
            }
            while (to < tokens.size() && belongsBehind(to)) {
                to += tokens.get(to).equals("по") && to + 1 < tokens.size() ? 2 : 1;
            }
            int begin = begin(i);
            int end = end(i);
            if (tellsNoName(begin, end) && (begin > 0 || end < tokens.size())) {
                from = begin;
                to = end;
            }
            cutOut(from, to);
        }
    }

    private boolean isPost(int at) {
        if (is(at, Kind.POST)) {
            return true;
        }
        if (!is(at, Kind.MAYBE_POST)) {
            return false;
        }
        int begin = begin(at);
        int end = end(at);
        boolean apart = tellsNoName(begin, end) && (begin > 0 || end < tokens.size());
        return apart || (hasCapitals && isSmall(at));
    }

    /** «… отдела закупок»: small letters where names have capitals, or a further post. */
    private boolean belongsBehind(int at) {
        if (parts(at)) {
            return false;
        }
        return is(at, Kind.POST) || tokens.get(at).equals("по") || (hasCapitals && isSmall(at) && !isSuffixAtEnd(at));
    }

    private boolean isSuffixAtEnd(int at) {
        return at == tokens.size() - 1 && NameTitles.isSuffix(tokens.get(at));
    }

    private boolean isSmall(int at) {
        String token = tokens.get(at);
        return Character.isLowerCase(token.charAt(0)) && !NameCase.isParticle(token);
    }

    private int begin(int at) {
        int begin = at;
        while (begin > 0 && !parts(begin - 1)) {
            begin--;
        }
        return begin;
    }

    private int end(int at) {
        int end = at;
        while (end < tokens.size() && !parts(end)) {
            end++;
        }
        return end;
    }

    private boolean tellsNoName(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (kinds(i).isEmpty() && isName(tokens.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String token) {
        String bare = NameTitles.bare(token);
        return bare.length() == 1
                || bare.indexOf('.') > 0
                || NameDictionary.score(NameCase.of(bare)) != 0
                || Patronymics.isPatronymic(bare);
    }

    /** «от Петра», «по доверенности»: all from the preposition to the comma. Single small letters may be initials. */
    private void remark() {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean small = Character.isLowerCase(token.charAt(0)) && (token.length() > 1 || hasCapitals);
            if (!cut[i]
                    && is(i, Kind.PREPOSITION)
                    && small
                    && !isInitial(i + 1)
                    && !isMaiden(i + 1)
                    && hasNameBefore(i)) {
                cutOut(i, end(i));
            }
        }
    }

    private boolean isInitial(int at) {
        String token = tokens.get(at);
        return parts(at)
                || token.length() < 3 && Character.isLetter(token.charAt(0))
                || Patronymics.isPatronymic(token);
    }

    private boolean isMaiden(int at) {
        return tokens.get(at).equals(MAIDEN) || ABSENT.contains(tokens.get(at));
    }

    /** «без фамилии»: says nothing of the name that stands there. */
    private void absent() {
        for (int i = 1; i < tokens.size(); i++) {
            if (ABSENT.contains(tokens.get(i)) && tokens.get(i - 1).equalsIgnoreCase("без")) {
                cutOut(i - 1, i + 1);
            }
        }
    }

    /** «урожд. Петрова», «девичья фамилия Петрова», «в девичестве Петрова». */
    private void former() {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            boolean maiden = tokens.get(i).equals(MAIDEN);
            boolean marked = tokens.get(i).endsWith(".")
                    || Character.isLowerCase(tokens.get(i).charAt(0));
            if (!cut[i] && (maiden || (is(i, Kind.FORMER) && marked))) {
                boolean surname = tokens.get(i + 1).equals("фамилия") && i + 2 < tokens.size();
                boolean preposition = maiden && tokens.get(i - 1).equals("в");
                cutOut(preposition ? i - 1 : i, surname ? i + 3 : i + 2);
            }
        }
    }

    /** Titles; kin and ranks, where a name is left without them. */
    private void others() {
        for (int i = 0; i < tokens.size(); i++) {
            boolean kin = is(i, Kind.KIN);
            boolean rank = is(i, Kind.RANK);
            int enough = kin || (hasCapitals && isSmall(i)) ? 1 : 2;
            boolean beside = (kin || rank) && names(i) >= enough && !(kin && isOfOther(i)) && !(kin && isAnother(i));
            boolean father = i == 0 && tokens.get(0).equals(FATHER) && hasCapitals && names(0) > 0;
            if (!cut[i] && (beside || father || is(i, Kind.TITLE))) {
                cutOut(i, i + 1);
            } else if (kin && i > 0 && parts(i - 1) && isOfOther(i) && hasNameBefore(i)) {
                // «Анна, мама Пети»
                cutOut(i, end(i));
            }
        }
    }

    /** «Петя и мама», «Елена муж Андрей»: a second person; «Сын» may be a syllable of a Korean name. */
    private boolean isAnother(int at) {
        boolean joined = at > 0 && SeveralPersons.joins(tokens.get(at - 1));
        String next = at + 1 < tokens.size() ? NameCase.of(tokens.get(at + 1)) : "";
        boolean between = at > 0 && !parts(at - 1) && isFirstName(NameCase.of(tokens.get(at - 1))) && isFirstName(next);
        return joined || between || FarNames.are(tokens);
    }

    private static boolean isFirstName(String word) {
        return NameDictionary.score(word) == NameDictionary.SURE_FIRST;
    }

    /** «Сын Ивана»: the name is another's. */
    private boolean isOfOther(int at) {
        String next = at + 1 < tokens.size() ? NameCase.of(tokens.get(at + 1)) : "";
        return !NameDictionary.isFrequentFirst(next)
                && !ObliqueName.firstAlone(Letters.fold(next)).isEmpty();
    }

    /** How many words beside one are parts of a name. */
    private int names(int but) {
        int names = 0;
        for (int i = 0; i < tokens.size(); i++) {
            names += i != but && !cut[i] && !parts(i) && isName(tokens.get(i)) ? 1 : 0;
        }
        return names;
    }

    private void suffixes() {
        for (int i = 0; i < tokens.size(); i++) {
            // «Старший Иванов»; «PhD» is a degree wherever it stands.
            boolean degree = is(i, Kind.SUFFIX) && !is(i, Kind.QUALIFIER) && words(i) > 0;
            boolean eldest = i == 0 && is(i, Kind.SUFFIX) && names(i) > 0;
            if (!cut[i] && (degree || eldest)) {
                cutOut(i, i + 1);
            }
        }
        for (int i = tokens.size() - 1; i > 0; i--) {
            if (cut[i] || parts(i)) {
                continue;
            }
            if (!isSuffix(i) || !hasWordBefore(i)) {
                return;
            }
            cutOut(i, i + 1);
        }
    }

    private int words(int but) {
        int words = 0;
        for (int i = 0; i < tokens.size(); i++) {
            words += i != but && !cut[i] && !parts(i) ? 1 : 0;
        }
        return words;
    }

    private boolean hasNameBefore(int at) {
        for (int i = 0; i < at; i++) {
            if (!cut[i] && !parts(i) && kinds(i).isEmpty() && isName(tokens.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasWordBefore(int at) {
        for (int i = 0; i < at; i++) {
            if (!cut[i] && !parts(i)) {
                return true;
            }
        }
        return false;
    }

    private void cutOut(int from, int to) {
        for (int i = from; i < Math.min(to, cut.length); i++) {
            cut[i] = true;
        }
    }

    private Parted parted(String text) {
        List<String> left = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < cut.length; i++) {
            if (cut[i]) {
                piece.append(piece.length() == 0 ? "" : " ")
                        .append(is(i, Kind.TITLE) ? NameTitles.bare(tokens.get(i)) : tokens.get(i));
            } else {
                put(piece);
                boolean idle = parts(i) && (left.isEmpty() || isCut(i - 1) || isCut(i + 1));
                if (!idle) {
                    left.add(tokens.get(i));
                }
            }
        }
        put(piece);
        return beside.isEmpty() ? new Parted(text, List.of()) : new Parted(String.join(" ", left), beside);
    }

    private boolean isCut(int at) {
        return at >= 0 && (at >= cut.length || cut[at]);
    }

    private void put(StringBuilder piece) {
        if (piece.length() > 0) {
            beside.add(piece.toString());
            piece.setLength(0);
        }
    }
}
