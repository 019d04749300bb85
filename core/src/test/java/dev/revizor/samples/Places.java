package dev.revizor.samples;

/** Towns with their dialling and tax codes, and street names that every town has. */
final class Places {
    private static final String[] CITIES = {
        "Москва:495:77", "Санкт-Петербург:812:78", "Екатеринбург:343:66", "Новосибирск:383:54",
        "Казань:843:16", "Нижний Новгород:831:52", "Челябинск:351:74", "Самара:846:63",
        "Уфа:347:02", "Ростов-на-Дону:863:61", "Красноярск:391:24", "Пермь:342:59",
        "Воронеж:473:36", "Краснодар:861:23", "Волгоград:844:34", "Омск:381:55"
    };
    private static final String[] STREETS = {
        "Ленина",
        "Советская",
        "Мира",
        "Садовая",
        "Школьная",
        "Молодёжная",
        "Лесная",
        "Центральная",
        "Новая",
        "Набережная",
        "Заводская",
        "Октябрьская",
        "Комсомольская",
        "Пушкина",
        "Гагарина",
        "Кирова",
        "Первомайская",
        "Зелёная",
        "Полевая",
        "Луговая",
        "Северная",
        "Южная",
        "Вокзальная",
        "Чехова",
        "Горького",
        "Парковая",
        "Строителей",
        "Победы",
        "Космонавтов",
        "Спортивная"
    };

    private Places() {}

    static int count() {
        return CITIES.length;
    }

    static String city(int index) {
        return CITIES[index].split(":")[0];
    }

    /** Three digits. */
    static String dialling(int index) {
        return CITIES[index].split(":")[1];
    }

    /** Two digits, the first of which may be zero. */
    static String tax(int index) {
        return CITIES[index].split(":")[2];
    }

    static Client.Home home(int city, Draw draw) {
        String street = STREETS[draw.upTo(STREETS.length)];
        return new Client.Home("", city(city), street, draw.between(1, 140), draw.between(1, 220));
    }

    /** As people write an address. */
    static String written(Client.Home home, Draw draw) {
        if (!home.country().isEmpty()) {
            return home.street() + " " + home.house();
        }
        String start = draw.pick("ул. ", "улица ", "ул.", "");
        String house = start + home.street() + draw.pick(", д. ", ", ", ", дом ") + home.house();
        String flat = home.flat() == 0 ? "" : draw.pick(", кв. ", "-", ", кв.") + home.flat();
        return draw.pick("", "", "г. " + home.city() + ", ", home.city() + ", ") + house + flat;
    }
}
