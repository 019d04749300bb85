package dev.revizor.flow;

import java.util.ArrayList;
import java.util.List;

/** Lines of a table of clients: strangers, so that frequencies mean something, and two who stand twice. */
final class People {
    static final String TITLES =
            "ID;Фамилия;Имя;Отчество;Дата рождения;Мобильный телефон;Рабочий e-mail;Населенный пункт;Дата создания";

    private static final List<String> SURNAMES = List.of(
            "Абрамов", "Белов", "Власов", "Громов", "Дьяков", "Ершов", "Жуков", "Зимин", "Ильин", "Крылов", "Лапин",
            "Маслов", "Носов", "Орлов", "Панов", "Рябов", "Седов", "Титов", "Уваров", "Фокин");
    private static final List<String> NAMES = List.of("Виктор", "Семён", "Олег", "Роман", "Глеб", "Тимур", "Павел");
    private static final List<String> FATHERS = List.of("Петрович", "Ильич", "Олегович", "Львович", "Юрьевич");

    private People() {}

    static String stranger(int i) {
        return (100 + i) + ";" + SURNAMES.get(i % 20) + ";" + NAMES.get(i * 3 % 7) + ";" + FATHERS.get(i * 2 % 5) + ";"
                + (10 + i % 18) + ".0" + (1 + i % 9) + "." + (1950 + i * 7 % 50) + ";8915" + (1_000_000 + i * 77_731)
                + ";person" + i
                + "@mail" + i % 4 + ".example;Город" + i % 6 + ";" + (10 + i % 18) + ".03.2024";
    }

    /** The table: sixty strangers, and two people with two cards each under 1, 2 and 3, 4. */
    static List<String> table() {
        List<String> lines = new ArrayList<>(List.of(TITLES));
        for (int i = 0; i < 60; i++) {
            lines.add(stranger(i));
        }
        lines.add("1;Щукин;Аркадий;Савельевич;03.04.1971;89031234567;schukin@firm.example;Тверь;10.01.2020");
        lines.add("2;ЩУКИН;Аркадий;Савельевич;03.04.1971;+7 903 123-45-67;Schukin@firm.example;;11.02.2021");
        lines.add("3;Ярцева;Ульяна;Глебовна;12.12.1990;89157654321;yartseva@post.example;Псков;12.01.2022");
        lines.add("4;Ярцева;Ульяна;Глебовна;12.12.1990;8 (915) 765-43-21;yartseva@post.example;Псков;13.01.2019");
        return lines;
    }
}
