package dev.revizor.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Countries as people write them: by their codes of ISO 3166, in English, in Russian, in their own language. A list of our
 * own: what Java knows of names of countries changes from version to version, and with it the result would.
 */
final class Countries {
    /** A column is one of countries where so many of its cells are known ones. */
    private static final double NEARLY_ALL = 0.9;

    /** A line holds the names of one country, parted by « | ». Two letters that are a word or a state of America too are names all the same: a column is known as a whole. */
    private static final List<String> SAME = List.of(
            "RU | RUS | Russia | Russian Federation | Россия | РФ | Российская Федерация | Rossiya",
            "BY | BLR | Belarus | Беларусь | Белоруссия | Республика Беларусь | РБ",
            "UA | UKR | Ukraine | Украина | Україна",
            "KZ | KAZ | Kazakhstan | Казахстан | Республика Казахстан | РК | Қазақстан | Qazaqstan",
            "UZ | UZB | Uzbekistan | Узбекистан | Республика Узбекистан | Oʻzbekiston | O'zbekiston",
            "KG | KGZ | Kyrgyzstan | Киргизия | Кыргызстан | Киргизстан",
            "TJ | TJK | Tajikistan | Таджикистан | Тоҷикистон",
            "TM | TKM | Turkmenistan | Туркменистан | Туркмения",
            "AM | ARM | Armenia | Армения | Hayastan",
            "AZ | AZE | Azerbaijan | Азербайджан | Azərbaycan",
            "GE | GEO | Georgia | Грузия | Sakartvelo",
            "MD | MDA | Moldova | Молдова | Молдавия | Republica Moldova",
            "EE | EST | Estonia | Эстония | Eesti",
            "LV | LVA | Latvia | Латвия | Latvija",
            "LT | LTU | Lithuania | Литва | Lietuva",
            "GB | GBR | UK | U.K. | United Kingdom | Great Britain | Britain | Великобритания | Соединённое Королевство | Британия",
            "IE | IRL | Ireland | Republic of Ireland | Ирландия | Éire",
            "US | USA | U.S. | U.S.A. | United States | United States of America | The United States | America | США | Соединённые Штаты | Соединённые Штаты Америки | Америка | Estados Unidos",
            "CA | CAN | Canada | Канада",
            "MX | MEX | Mexico | México | Мексика",
            "BR | BRA | Brazil | Brasil | Бразилия",
            "AR | ARG | Argentina | Аргентина",
            "CL | CHL | Chile | Чили",
            "CO | COL | Colombia | Колумбия",
            "PE | PER | Peru | Perú | Перу",
            "DE | DEU | GER | Germany | Federal Republic of Germany | Deutschland | BRD | Bundesrepublik Deutschland | Германия | ФРГ | Allemagne | Niemcy | Alemania",
            "AT | AUT | Austria | Österreich | Oesterreich | Австрия",
            "CH | CHE | SUI | Switzerland | Schweiz | Die Schweiz | Suisse | Svizzera | Швейцария",
            "FR | FRA | France | Франция | Frankreich | Francia",
            "BE | BEL | Belgium | België | Belgie | Belgique | Belgien | Бельгия",
            "NL | NLD | Netherlands | The Netherlands | Holland | Nederland | Нидерланды | Голландия | Niederlande",
            "LU | LUX | Luxembourg | Luxemburg | Люксембург",
            "IT | ITA | Italy | Italia | Италия | Italien",
            "ES | ESP | Spain | España | Espana | Испания | Spanien",
            "PT | PRT | Portugal | Португалия",
            "PL | POL | Poland | Polska | Польша | Polen",
            "CZ | CZE | Czechia | Czech Republic | Česko | Cesko | Česká republika | Чехия | Чешская Республика",
            "SK | SVK | Slovakia | Slovensko | Словакия",
            "HU | HUN | Hungary | Magyarország | Венгрия | Ungarn",
            "RO | ROU | Romania | România | Румыния",
            "BG | BGR | Bulgaria | България | Болгария",
            "RS | SRB | Serbia | Srbija | Србија | Сербия",
            "HR | HRV | Croatia | Hrvatska | Хорватия",
            "SI | SVN | Slovenia | Slovenija | Словения",
            "BA | BIH | Bosnia and Herzegovina | Bosna i Hercegovina | Босния и Герцеговина",
            "ME | MNE | Montenegro | Crna Gora | Черногория",
            "MK | MKD | North Macedonia | Macedonia | Северная Македония | Македония",
            "AL | ALB | Albania | Shqipëria | Албания",
            "GR | GRC | Greece | Hellas | Ελλάδα | Греция",
            "CY | CYP | Cyprus | Кипр",
            "TR | TUR | Turkey | Türkiye | Turkiye | Турция",
            "DK | DNK | Denmark | Danmark | Дания",
            "SE | SWE | Sweden | Sverige | Швеция | Schweden",
            "NO | NOR | Norway | Norge | Норвегия",
            "FI | FIN | Finland | Suomi | Финляндия",
            "IS | ISL | Iceland | Ísland | Исландия",
            "IL | ISR | Israel | Израиль",
            "AE | ARE | UAE | United Arab Emirates | ОАЭ | Объединённые Арабские Эмираты | Эмираты",
            "SA | SAU | KSA | Saudi Arabia | Саудовская Аравия",
            "EG | EGY | Egypt | Египет",
            "IR | IRN | Iran | Иран",
            "IQ | IRQ | Iraq | Ирак",
            "IN | IND | India | Индия | Bharat",
            "PK | PAK | Pakistan | Пакистан",
            "CN | CHN | PRC | China | Китай | КНР | People's Republic of China | 中国",
            "HK | HKG | Hong Kong | Гонконг",
            "TW | TWN | Taiwan | Тайвань",
            "JP | JPN | Japan | Япония | 日本",
            "KR | KOR | South Korea | Korea | Republic of Korea | Корея | Южная Корея | Республика Корея",
            "MN | MNG | Mongolia | Монголия",
            "VN | VNM | Vietnam | Viet Nam | Việt Nam | Вьетнам",
            "TH | THA | Thailand | Таиланд | Тайланд",
            "MY | MYS | Malaysia | Малайзия",
            "SG | SGP | Singapore | Сингапур",
            "ID | IDN | Indonesia | Индонезия",
            "PH | PHL | Philippines | Филиппины",
            "AU | AUS | Australia | Австралия",
            "NZ | NZL | New Zealand | Новая Зеландия",
            "ZA | ZAF | RSA | South Africa | ЮАР | Южная Африка",
            "NG | NGA | Nigeria | Нигерия",
            "KE | KEN | Kenya | Кения",
            "MA | MAR | Morocco | Maroc | Марокко");

    private static final Map<String, Integer> NUMBERS = numbers();

    private Countries() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> out = new LinkedHashMap<>();
        for (int number = 0; number < SAME.size(); number++) {
            for (String name : SAME.get(number).split(" \\| ", -1)) {
                out.putIfAbsent(folded(name), number + 1);
            }
        }
        return out;
    }

    /** A name as a column has it. */
    private static String folded(String name) {
        return String.join(" ", Folding.words(name));
    }

    /** The number of a country by its folded name; 0 where none is called so. */
    static int number(String folded) {
        return NUMBERS.getOrDefault(folded, 0);
    }

    /**
     * Of each value of a column the one that stands for its country; empty where the column is none of countries, or has
     * each of them in one spelling.
     *
     * @param cells how many cells have each value
     */
    static int[] standIns(Texts texts, int[] cells) {
        int[] out = new int[texts.size()];
        int[] first = new int[SAME.size() + 1];
        long all = 0;
        long known = 0;
        boolean any = false;
        for (int id = 1; id < out.length; id++) {
            int number = number(texts.text(id));
            out[id] = number == 0 || first[number] == 0 ? id : first[number];
            any |= out[id] != id;
            first[number] = first[number] == 0 ? id : first[number];
            all += cells[id];
            known += number == 0 ? 0 : cells[id];
        }
        return any && known >= NEARLY_ALL * all ? out : new int[0];
    }
}
