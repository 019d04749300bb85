package dev.revizor.normalize.fields;

import dev.revizor.normalize.NameOrders;
import java.util.Set;

/**
 * Which of two words is the surname, which the first name. The words themselves speak first, then the custom of the column,
 * then that of the script: in Russian letters the surname stands first, in Latin ones the first name.
 */
final class TwoNames {
    /** Tenths of log-odds: how much a word must be more of a first name than another to stand against its place. */
    private static final int SLIGHT = 5;
    /** … how much it must be one to stand against most names of its column, */
    private static final int AGAINST_MOST = 15;
    /** … and against nearly all of them. */
    private static final int AGAINST_COLUMN = 40;

    /** English first names that many have for a surname. */
    private static final Set<String> SURNAMES_TOO = Set.of(
            "adam",
            "aaron",
            "alan",
            "albert",
            "alexander",
            "alfred",
            "allen",
            "ambrose",
            "anderson",
            "andrew",
            "anthony",
            "arnold",
            "arthur",
            "ashley",
            "austin",
            "bailey",
            "barry",
            "benedict",
            "benjamin",
            "bennett",
            "bernard",
            "blake",
            "boyd",
            "bradley",
            "brady",
            "brooke",
            "brooks",
            "bruce",
            "bryan",
            "bryant",
            "byron",
            "calvin",
            "cameron",
            "campbell",
            "carl",
            "carlton",
            "carroll",
            "carson",
            "carter",
            "casey",
            "cecil",
            "chandler",
            "charles",
            "chase",
            "christian",
            "christopher",
            "clark",
            "clay",
            "clayton",
            "clifford",
            "clinton",
            "cole",
            "connor",
            "cooper",
            "craig",
            "curtis",
            "dale",
            "daniel",
            "daniels",
            "david",
            "davis",
            "dean",
            "dennis",
            "dexter",
            "donald",
            "douglas",
            "drew",
            "duncan",
            "dylan",
            "edmund",
            "edward",
            "elliott",
            "ellis",
            "emerson",
            "ernest",
            "evan",
            "everett",
            "ferguson",
            "floyd",
            "forrest",
            "francis",
            "frank",
            "franklin",
            "frederick",
            "gabriel",
            "garrett",
            "george",
            "gerald",
            "gibson",
            "gilbert",
            "glen",
            "glenn",
            "gordon",
            "graham",
            "grant",
            "gregory",
            "griffin",
            "guy",
            "hamilton",
            "harper",
            "harris",
            "harrison",
            "harry",
            "harvey",
            "henry",
            "herbert",
            "herman",
            "holland",
            "howard",
            "hugh",
            "hunter",
            "irving",
            "isaac",
            "jack",
            "jackson",
            "jacob",
            "james",
            "jeffrey",
            "jerome",
            "john",
            "johnson",
            "jonas",
            "jordan",
            "joseph",
            "joyce",
            "kelley",
            "kelly",
            "kennedy",
            "kerry",
            "kirk",
            "kyle",
            "lance",
            "lane",
            "lawrence",
            "lee",
            "leon",
            "leonard",
            "leslie",
            "lester",
            "lewis",
            "lloyd",
            "logan",
            "london",
            "louis",
            "lucas",
            "luke",
            "lynn",
            "madison",
            "marshall",
            "martin",
            "marvin",
            "mason",
            "matthew",
            "maurice",
            "max",
            "maxwell",
            "melvin",
            "michael",
            "miles",
            "miller",
            "milton",
            "mitchell",
            "montgomery",
            "morgan",
            "morris",
            "moses",
            "murray",
            "nash",
            "nathan",
            "neal",
            "neil",
            "nelson",
            "newton",
            "nicholas",
            "noel",
            "norman",
            "norris",
            "oliver",
            "owen",
            "palmer",
            "parker",
            "patrick",
            "paul",
            "perry",
            "peter",
            "philip",
            "phillips",
            "pierce",
            "porter",
            "quinn",
            "ralph",
            "randall",
            "ray",
            "raymond",
            "reed",
            "reid",
            "rene",
            "reynolds",
            "richard",
            "riley",
            "robert",
            "roberts",
            "robin",
            "robinson",
            "rodney",
            "roger",
            "rogers",
            "roland",
            "rosario",
            "rose",
            "ross",
            "roy",
            "russell",
            "ryan",
            "samuel",
            "sanders",
            "scott",
            "sharon",
            "shannon",
            "shelby",
            "shelton",
            "sherman",
            "sidney",
            "simon",
            "spencer",
            "stacy",
            "stanley",
            "stephen",
            "sterling",
            "steven",
            "stewart",
            "stuart",
            "sydney",
            "taylor",
            "terrell",
            "terry",
            "thomas",
            "timothy",
            "todd",
            "tracy",
            "travis",
            "tucker",
            "turner",
            "tyler",
            "tyson",
            "vance",
            "vaughn",
            "vernon",
            "victor",
            "vincent",
            "wade",
            "wallace",
            "walker",
            "walter",
            "warren",
            "washington",
            "wayne",
            "webster",
            "wesley",
            "whitney",
            "wilson",
            "winston",
            "wyatt");
    /** First names of Hungary, where the surname stands first, and many are called by a first name. */
    private static final Set<String> HUNGARIAN = Set.of(
            "ádám",
            "ágnes",
            "andrás",
            "antal",
            "árpád",
            "attila",
            "balázs",
            "bálint",
            "béla",
            "benedek",
            "bence",
            "csaba",
            "dániel",
            "dávid",
            "dénes",
            "endre",
            "erzsébet",
            "éva",
            "ferenc",
            "gábor",
            "gergely",
            "györgy",
            "gyula",
            "ildikó",
            "imre",
            "istván",
            "jános",
            "józsef",
            "judit",
            "kálmán",
            "károly",
            "kata",
            "katalin",
            "krisztián",
            "lajos",
            "lászló",
            "lőrinc",
            "mária",
            "márton",
            "máté",
            "mátyás",
            "mihály",
            "miklós",
            "orsolya",
            "pál",
            "péter",
            "richárd",
            "róbert",
            "sándor",
            "szabolcs",
            "tamás",
            "tibor",
            "vilmos",
            "vince",
            "zoltán",
            "zsolt",
            "zsófia",
            "zsuzsanna");

    private TwoNames() {}

    /** The two words by the custom of their column, if it has one; nothing where nobody can tell. */
    static NameOrder order(String one, String two, NameOrders.First custom) {
        boolean latin = !Letters.hasCyrillic(one) && !Letters.hasCyrillic(two);
        if (custom == NameOrders.First.UNKNOWN && latin && isOpen(one, two)) {
            return NameOrder.NONE;
        }
        boolean turned = isStrange(given(one, two, custom))
                ? custom == NameOrders.First.FIRST_NAME || custom == NameOrders.First.MOSTLY_FIRST_NAME
                : NameOrder.apart(one, two) > enoughToTurn(one, two, custom) && !FarNames.isSurnameFirst(one, two);
        return turned ? new NameOrder(two, one, "") : new NameOrder(one, two, "");
    }

    /**
     * In Hungary the surname stands first, in Poland the first name; and of an unknown word before one that is both nobody
     * knows more.
     */
    private static boolean isOpen(String one, String two) {
        boolean either = isSurnameToo(two) && !FarNames.isSurname(one);
        return isStrange(one) && (isStrange(two) || either);
    }

    /**
     * The word in the given name's place by the custom of a column; empty without one. Of a word that nothing is known of the
     * custom decides: «Liz Thomas» is no Thomas, though Thomas is a given name as well as a surname.
     */
    private static String given(String one, String two, NameOrders.First custom) {
        return switch (custom) {
            case UNKNOWN -> "";
            case SURNAME, MOSTLY_SURNAME -> two;
            case FIRST_NAME, MOSTLY_FIRST_NAME -> one;
        };
    }

    private static int enoughToTurn(String one, String two, NameOrders.First custom) {
        return switch (custom) {
            case UNKNOWN -> isFirstInFront(one, two) ? -AGAINST_MOST : SLIGHT;
            case SURNAME -> AGAINST_COLUMN;
            case MOSTLY_SURNAME -> AGAINST_MOST;
            case FIRST_NAME -> -AGAINST_COLUMN;
            case MOSTLY_FIRST_NAME -> -AGAINST_MOST;
        };
    }

    /**
     * Whether a known first name stands in front in Latin letters: {@code James Taylor}. Not {@code Kim Olga}, for Olga is
     * nobody's surname, and Kim that of many whose surname stands first; {@code Kim Scott} may well be a Scott.
     */
    private static boolean isFirstInFront(String one, String two) {
        boolean latin = !Letters.hasCyrillic(one) && !Letters.hasCyrillic(two);
        boolean far = FarNames.isSurname(one) && !FarNames.isSurname(two) && !isSurnameToo(two);
        boolean hungarian = isHungarian(one) && isHungarian(two);
        return latin && !far && !hungarian && NameDictionary.score(one) >= NameDictionary.FIRST;
    }

    private static boolean isSurnameToo(String word) {
        return SURNAMES_TOO.contains(Letters.fold(word));
    }

    private static boolean isHungarian(String word) {
        return HUNGARIAN.contains(Letters.fold(word));
    }

    /** A word in Latin letters of which nothing is known. */
    private static boolean isStrange(String word) {
        return !word.isEmpty()
                && !Letters.hasCyrillic(word)
                && word.indexOf(' ') < 0
                && !NameDictionary.knows(word)
                && !SurnameEndings.saysInLatin(Letters.unaccented(Letters.fold(word)));
    }
}
