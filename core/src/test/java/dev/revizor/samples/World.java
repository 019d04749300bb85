package dev.revizor.samples;

/** Clients from other countries. Phones are from ranges kept for films and examples where a country has such. */
final class World {
    private static final String[] COUNTRIES = {
        "Беларусь", "Казахстан", "United Kingdom", "USA", "Deutschland", "France", "Italia", "Polska"
    };
    private static final String[][] CITIES = {
        {"Минск", "Гомель"}, {"Алматы", "Астана"}, {"London", "Leeds"}, {"Boston", "Denver"},
        {"Berlin", "Köln"}, {"Lyon", "Paris"}, {"Milano", "Torino"}, {"Kraków", "Gdańsk"}
    };
    private static final String[][] STREETS = {
        {"ул. Советская", "пр-т Мира"}, {"ул. Абая", "пр. Достык"}, {"High Street", "Station Road"},
        {"Main Street", "Oak Avenue"}, {"Hauptstraße", "Gartenweg"}, {"rue de la Gare", "rue Pasteur"},
        {"via Roma", "via Verdi"}, {"ul. Długa", "ul. Polna"}
    };
    private static final String[][] MEN = {
        {"Алесь", "Сергей", "Павел"}, {"Нурлан", "Ержан", "Тимур"}, {"William", "Robert", "Michael", "James"},
        {"Thomas", "Edward", "Anthony", "Joseph"}, {"Jürgen", "Stefan", "Matthias"}, {"François", "Olivier", "Luc"},
        {"Giuseppe", "Marco", "Luca"}, {"Paweł", "Tomasz", "Łukasz"}
    };
    private static final String[][] WOMEN = {
        {"Алеся", "Наталья", "Ольга"}, {"Айгуль", "Динара", "Асель"}, {"Elizabeth", "Margaret", "Catherine"},
        {"Jennifer", "Patricia", "Susan"}, {"Ursula", "Katrin", "Anja"}, {"Chloé", "Amélie", "Sophie"},
        {"Giulia", "Francesca", "Elena"}, {"Małgorzata", "Agnieszka", "Ewa"}
    };
    private static final String[][] LAST = {
        {"Василевич", "Коваль", "Лукашевич", "Шиманович"}, {"Нурпеисов", "Ахметов", "Сулейменов", "Жумабаев"},
        {"Smith", "Johnson", "Clarke", "O'Brien", "Thompson"}, {"Miller", "Anderson", "Garcia", "MacDonald"},
        {"Müller", "Schäfer", "Weiß", "von Berg"}, {"Lefèvre", "Dubois", "Moreau", "Girard"},
        {"Rossi", "Bianchi", "De Luca", "Ferrari"}, {"Kowalski", "Wiśniewski", "Nowak", "Wójcik"}
    };
    private static final String[] FORMS = {"ООО", "ТОО", "Ltd", "LLC", "GmbH", "SARL", "S.r.l.", "Sp. z o.o."};
    private static final String[] FIRMS = {
        "Northwind",
        "Bluestone",
        "Harbour",
        "Silverline",
        "Oakfield",
        "Brightway",
        "Redbridge",
        "Evergreen",
        "Summit",
        "Westgate",
        "Lakeside",
        "Clearwater",
        "Stonebridge",
        "Greenfield",
        "Highland"
    };
    private static final String[] TRADES = {"Trading", "Logistics", "Systems", "Foods", "Design", "Engineering"};

    /** Numbers that the Bundesnetzagentur keeps for films. */
    private static final String[] GERMAN = {"493023125", "494066969", "496990009"};

    /** Area codes; 555-01xx behind each of them is kept for films. */
    private static final String[] AMERICAN =
            ("202 206 212 303 312 404 415 503 602 617 702 713 808 904 919 972").split(" ");

    private final Codes codes;

    World(Codes codes) {
        this.codes = codes;
    }

    Client person(long serial, Draw draw) {
        int country = draw.upTo(COUNTRIES.length);
        boolean male = draw.permille(500);
        String first = draw.pick(male ? MEN[country] : WOMEN[country]);
        String last = draw.pick(LAST[country]);
        if (!male && country == 1) {
            last = RussianNames.womansLast(last);
        }
        int birth = draw.permille(600) ? draw.between(-10_000, 13_000) : Client.UNKNOWN;
        return new Client(
                Client.Kind.PERSON,
                male,
                last,
                first,
                "",
                birth,
                Client.Firm.NONE,
                "",
                phone(country, serial),
                Mail.personal(first, last, serial, draw),
                home(country, draw));
    }

    Client firm(long serial, Draw draw) {
        int country = draw.upTo(COUNTRIES.length);
        String name = draw.pick(FIRMS) + " " + draw.pick(TRADES);
        String domain = Mail.domain(name, serial);
        Client.Firm firm = new Client.Firm(name, FORMS[country], "", "", phone(country, serial), domain);
        return new Client(Client.Kind.COMPANY, true, "", "", "", Client.UNKNOWN, firm, "", "", "", home(country, draw));
    }

    private static Client.Home home(int country, Draw draw) {
        return new Client.Home(
                COUNTRIES[country], draw.pick(CITIES[country]), draw.pick(STREETS[country]), draw.between(1, 90), 0);
    }

    private String phone(int country, long serial) {
        String tail = codes.mobile(serial).substring(2);
        String five = tail.substring(4);
        return switch (country) {
            case 0 -> "37529600" + five.substring(1);
            case 1 -> new String[] {"7701", "7702", "7705", "7707"}[tail.charAt(0) % 4] + "00" + five;
            case 2 -> "442079460" + five.substring(2);
            case 3 ->
                "1" + AMERICAN[Integer.parseInt(five.substring(0, 3)) % AMERICAN.length] + "55501" + five.substring(3);
            case 4 -> GERMAN[tail.charAt(0) % GERMAN.length] + five.substring(2);
            case 5 -> "3319900" + five.substring(1);
            case 6 -> "3902000" + five;
            default -> "482200" + five;
        };
    }
}
