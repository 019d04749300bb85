package dev.revizor.normalize.fields;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that stand beside names and are no part of them, by a list written by hand. Read once. */
final class NameTitles {
    /** What such a word may be; some are several things. */
    enum Kind {
        /** «г-н», {@code Mr}: wherever it stands. */
        TITLE,
        /** «полковник»: a surname as well, so only beside a whole name. */
        RANK,
        /** «тётя»: only beside a name, for alone it is all that is known. */
        KIN,
        /** «директор»: no surname. */
        POST,
        /** «мастер»: a surname as well, unless small letters or a comma say otherwise. */
        MAYBE_POST,
        /** «главный», of the post behind it. */
        QUALIFIER,
        /** «старший», {@code PhD}, at the end. */
        SUFFIX,
        /** «мл.», where a point or small letters mark it: in capitals it may be a name. */
        MARKED_SUFFIX,
        /** {@code MA}, {@code RN}: in capitals behind two names in small letters, or behind a comma. */
        CAPITAL_SUFFIX,
        /** «урожд.», before a former surname. */
        FORMER,
        /** «склад», «перезвонить»: nobody's name, and no part of one. */
        NOTE,
        /** «школа»: a surname as well, in front, beside a patronymic, or alone. */
        MAYBE_NOTE,
        /** «от», «для»: what stands behind is said of the name. */
        PREPOSITION
    }

    private static final Set<Kind> NONE = EnumSet.noneOf(Kind.class);
    private static final Set<Kind> POST = EnumSet.of(Kind.POST);
    private static final Pattern ROMAN = Pattern.compile("(?=[IVX]{2,5}$)X{0,2}(?:IX|IV|V?I{0,3})");
    /** Endings of a post in another case, and of its nominative. */
    private static final String[][] CASES = {{"ом", ""}, {"ем", "ь"}, {"а", ""}, {"у", ""}, {"я", "ь"}, {"ю", "ь"}};

    private static final int LEAST_POST = 5;
    private static final Map<String, Set<Kind>> WORDS = new HashMap<>();

    static {
        NameDictionary.load("name_beside.tsv", row -> {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            for (String kind : row[1].split(",")) {
                kinds.add(Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
            }
            WORDS.put(row[0], kinds);
        });
    }

    private NameTitles() {}

    /** What a bare word may be. */
    static Set<Kind> of(String bare) {
        String key = bare.toLowerCase(Locale.ROOT);
        Set<Kind> kinds = WORDS.get(key);
        return kinds != null ? kinds : isPostInOtherCase(key) ? POST : NONE;
    }

    /** «и.о. директора» */
    private static boolean isPostInOtherCase(String key) {
        for (String[] ending : CASES) {
            int stem = key.length() - ending[0].length();
            if (stem >= LEAST_POST && key.endsWith(ending[0])) {
                Set<Kind> kinds = WORDS.get(key.substring(0, stem) + ending[1]);
                if (kinds != null && kinds.contains(Kind.POST)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the last token of a name tells namesakes apart or is a degree. */
    static boolean isSuffix(String token) {
        String bare = bare(token);
        Set<Kind> kinds = of(bare);
        boolean marked = token.endsWith(".") || Character.isLowerCase(bare.isEmpty() ? ' ' : bare.charAt(0));
        return kinds.contains(Kind.SUFFIX)
                || (kinds.contains(Kind.MARKED_SUFFIX) && marked)
                || ROMAN.matcher(bare).matches();
    }

    /** Whether the token is what capitals make a degree of. */
    static boolean isCapitalSuffix(String token) {
        String bare = bare(token);
        return of(bare).contains(Kind.CAPITAL_SUFFIX) && bare.equals(bare.toUpperCase(Locale.ROOT));
    }

    /** A token without the points and hyphens around it. */
    static String bare(String token) {
        int begin = 0;
        int end = token.length();
        while (end > begin && ".-".indexOf(token.charAt(end - 1)) >= 0) {
            end--;
        }
        while (begin < end && ".-".indexOf(token.charAt(begin)) >= 0) {
            begin++;
        }
        return token.substring(begin, end);
    }
}
