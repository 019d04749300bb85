package dev.revizor.normalize.fields;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that say what a piece of an address is, in their usual short form. A list of our own, after daily use. */
public enum AddressWord {
    POSTCODE(Level.POSTCODE, "", Side.NONE),
    COUNTRY(Level.COUNTRY, "", Side.NONE),
    REGION(Level.REGION, "обл.", Side.BEHIND, "область", "обл"),
    LAND(Level.REGION, "край", Side.BEHIND, "край", "кр"),
    REPUBLIC(Level.REGION, "респ.", Side.BEFORE, "республика", "респ"),
    DISTRICT(Level.DISTRICT, "р-н", Side.BEHIND, "район", "р-н", "рн"),
    TOWN(Level.TOWN, "г.", Side.BEFORE, "город", "г", "гор"),
    SETTLEMENT(Level.PLACE, "пос.", Side.BEFORE, "поселок", "пос", "п"),
    TOWNLET(Level.PLACE, "пгт", Side.BEFORE, "пгт"),
    VILLAGE(Level.PLACE, "с.", Side.BEFORE, "село", "с"),
    HAMLET(Level.PLACE, "дер.", Side.BEFORE, "деревня", "дер"),
    COSSACK_VILLAGE(Level.PLACE, "ст-ца", Side.BEFORE, "станица", "ст-ца"),
    FARM(Level.PLACE, "х.", Side.BEFORE, "хутор", "х"),
    GARDENS(Level.PLACE, "СНТ", Side.BEFORE, "снт"),
    QUARTER(Level.QUARTER, "мкр.", Side.BEFORE, "микрорайон", "мкр", "мкрн", "м-н"),
    STREET(Level.STREET, "ул.", Side.BEFORE, "улица", "ул"),
    AVENUE(Level.STREET, "пр-кт", Side.BEFORE, "проспект", "просп", "пр-кт", "пр-т"),
    LANE(Level.STREET, "пер.", Side.BEFORE, "переулок", "пер"),
    PASSAGE(Level.STREET, "пр-д", Side.BEFORE, "проезд", "пр-д"),
    BOULEVARD(Level.STREET, "б-р", Side.BEFORE, "бульвар", "б-р", "бул"),
    EMBANKMENT(Level.STREET, "наб.", Side.BEFORE, "набережная", "наб"),
    HIGHWAY(Level.STREET, "ш.", Side.BEFORE, "шоссе", "ш"),
    SQUARE(Level.STREET, "пл.", Side.BEFORE, "площадь", "пл"),
    ALLEY(Level.STREET, "аллея", Side.BEFORE, "аллея", "ал"),
    DEAD_END(Level.STREET, "туп.", Side.BEFORE, "тупик", "туп"),
    ROAD(Level.STREET, "тракт", Side.BEHIND, "тракт"),
    LINE(Level.STREET, "линия", Side.BEHIND, "линия"),
    HOUSE(Level.HOUSE, "д.", Side.BEFORE, "дом", "д"),
    ESTATE(Level.HOUSE, "влд.", Side.BEFORE, "владение", "влад", "влд", "вл"),
    BLOCK(Level.BLOCK, "корп.", Side.BEFORE, "корпус", "корп", "к"),
    BUILDING(Level.BUILDING, "стр.", Side.BEFORE, "строение", "стр"),
    LETTER(Level.BUILDING, "лит.", Side.BEFORE, "литер", "литера", "лит"),
    ENTRANCE(Level.ENTRANCE, "под.", Side.BEFORE, "подъезд", "под"),
    FLOOR(Level.FLOOR, "эт.", Side.BEFORE, "этаж", "эт"),
    FLAT(Level.FLAT, "кв.", Side.BEFORE, "квартира", "кв"),
    OFFICE(Level.FLAT, "оф.", Side.BEFORE, "офис", "оф"),
    ROOMS(Level.FLAT, "пом.", Side.BEFORE, "помещение", "пом"),
    ROOM(Level.FLAT, "ком.", Side.BEFORE, "комната", "ком", "комн", "каб", "кабинет"),
    /** A piece of no known kind. */
    UNKNOWN(Level.UNKNOWN, "", Side.NONE);

    /** From the postcode and the country down to the flat: the order of the template. */
    public enum Level {
        POSTCODE,
        COUNTRY,
        REGION,
        DISTRICT,
        TOWN,
        PLACE,
        QUARTER,
        STREET,
        HOUSE,
        BLOCK,
        BUILDING,
        ENTRANCE,
        FLOOR,
        FLAT,
        UNKNOWN
    }

    private enum Side {
        BEFORE,
        BEHIND,
        NONE
    }

    /** A piece of an address: its kind and the rest. */
    record Cut(AddressWord kind, String name) {}

    private static final Map<String, AddressWord> BY_WORD = index();
    private static final Set<String> COUNTRIES = Set.of("россия", "российская федерация", "рф");
    /** Towns of which everyone knows that they are towns: those with half a million people or more, and a few capitals. */
    private static final Set<String> BIG_TOWNS = Set.of(
            "москва",
            "санкт-петербург",
            "новосибирск",
            "екатеринбург",
            "казань",
            "красноярск",
            "нижний новгород",
            "челябинск",
            "уфа",
            "краснодар",
            "самара",
            "ростов-на-дону",
            "омск",
            "воронеж",
            "пермь",
            "волгоград",
            "саратов",
            "тюмень",
            "тольятти",
            "махачкала",
            "барнаул",
            "ижевск",
            "хабаровск",
            "ульяновск",
            "иркутск",
            "владивосток",
            "ярославль",
            "севастополь",
            "томск",
            "ставрополь",
            "кемерово",
            "набережные челны",
            "оренбург",
            "новокузнецк",
            "балашиха",
            "рязань",
            "чебоксары",
            "калининград",
            "пенза",
            "липецк",
            "киров",
            "астрахань",
            "тула",
            "минск",
            "алматы",
            "астана");

    private final Level level;
    private final String word;
    private final Side side;
    private final String[] spellings;

    AddressWord(Level level, String word, Side side, String... spellings) {
        this.level = level;
        this.word = word;
        this.side = side;
        this.spellings = spellings;
    }

    private static Map<String, AddressWord> index() {
        Map<String, AddressWord> out = new HashMap<>();
        for (AddressWord kind : values()) {
            for (String spelling : kind.spellings) {
                out.put(spelling, kind);
            }
        }
        return out;
    }

    /** Where in the template it stands. */
    public Level level() {
        return level;
    }

    /** Whether the word may be left out: towns, streets, houses and flats are understood without it. */
    boolean isUsual() {
        return this == TOWN || this == STREET || this == HOUSE || this == FLAT || this == COUNTRY;
    }

    /** The name or number with the word on its usual side. */
    String with(String name) {
        return switch (side) {
            case NONE -> name;
            case BEFORE -> word + " " + name;
            case BEHIND -> name + " " + word;
        };
    }

    /** Cuts the word off a piece, at its head or at its tail. */
    static Optional<Cut> cut(String piece) {
        if (COUNTRIES.contains(Letters.fold(piece))) {
            return Optional.of(new Cut(COUNTRY, piece));
        }
        Optional<Cut> before = before(piece);
        return before.isPresent() ? before : behind(piece);
    }

    private static Optional<Cut> before(String piece) {
        int end = 0;
        while (end < piece.length() && (Character.isLetter(piece.charAt(end)) || piece.charAt(end) == '-')) {
            end++;
        }
        AddressWord kind = BY_WORD.get(Letters.fold(piece.substring(0, end)));
        int next = end < piece.length() && piece.charAt(end) == '.' ? end + 1 : end;
        boolean parted = next > end
                || (next < piece.length() && (piece.charAt(next) == ' ' || Letters.isDigit(piece.charAt(next))));
        String name = piece.substring(next).strip();
        boolean more = next > end && Addresses.goesOn(piece, 0, end);
        return kind == null || !parted || more || name.isEmpty() ? Optional.empty() : Optional.of(new Cut(kind, name));
    }

    private static Optional<Cut> behind(String piece) {
        int space = piece.lastIndexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        String last = piece.substring(space + 1);
        String bare = last.endsWith(".") ? last.substring(0, last.length() - 1) : last;
        AddressWord kind = BY_WORD.get(Letters.fold(bare));
        boolean house = kind != null && kind.level.compareTo(Level.HOUSE) >= 0;
        return kind == null || house
                ? Optional.empty()
                : Optional.of(new Cut(kind, piece.substring(0, space).strip()));
    }

    static boolean isCountry(String piece) {
        return COUNTRIES.contains(Letters.fold(piece));
    }

    static boolean isBigTown(String piece) {
        return BIG_TOWNS.contains(Letters.fold(piece));
    }

    /** Where the house begins behind a street's name in one piece; -1 for nowhere. */
    static int houseAt(String name) {
        for (int i = 1; i < name.length(); i++) {
            if (name.charAt(i - 1) != ' ') {
                continue;
            }
            int end = i;
            while (end < name.length() && Character.isLetter(name.charAt(end))) {
                end++;
            }
            AddressWord kind = BY_WORD.get(Letters.fold(name.substring(i, end)));
            boolean word = kind != null && kind.level.compareTo(Level.HOUSE) >= 0 && end < name.length();
            boolean number = Letters.isDigit(name.charAt(i)) && name.indexOf(' ', i) < 0;
            if (word || number) {
                return i;
            }
        }
        return -1;
    }
}
