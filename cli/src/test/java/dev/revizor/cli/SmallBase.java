package dev.revizor.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small bases written by hand: in Russian and in English, the same in all but the letters. */
final class SmallBase {
    private SmallBase() {}

    static Path russian(Path folder) throws IOException {
        return Files.writeString(folder.resolve("клиенты.csv"), """
                ID;Фамилия;Имя;Рабочий телефон;Рабочий e-mail;Ответственный;Дата создания;Дата последнего контакта;Следующее действие;Срок следующего действия;Статус;Согласие на обработку ПДн
                1;Иванов;Пётр;8 (900) 111-22-33;ivanov@mail.example;Анна Лаптева;01.11.2026;10.11.2026;Позвонить;30.11.2026;В работе;Да
                2;Иванов;Петр;+7 900 111-22-33;IVANOV@mail.example;Анна Лаптева;02.11.2026;11.11.2026;;;В работе;
                3;Кошелева;Ольга;+7 901 222-33-44;olga@mail.example;Борис Чернов;03.11.2026;12.11.2026;Отправить КП;01.11.2026;В работе;Нет
                4;Сомова;Юлия;12;почта;;04.11.2026;;Позвонить;;Новый;
                5;Третьяк;Глеб;+7 902 333-44-55;gleb@mail.example;Борис Чернов;05.11.2026;14.11.2026;Встреча;25.11.2026;В работе;Да
                """, StandardCharsets.UTF_8);
    }

    static Path english(Path folder) throws IOException {
        return Files.writeString(folder.resolve("clients.csv"), """
                ID,Last name,First name,Work phone,Work e-mail,Responsible,Created,Status,Next action
                1,Smith,Peter,8 (900) 111-22-33,smith@mail.example,Ann Lee,2026-11-01,In progress,Call
                2,Smith,Peter,+7 900 111-22-33,SMITH@mail.example,Ann Lee,2026-11-02,In progress,
                3,Jones,Olga,+7 901 222-33-44,olga@mail.example,Bob Black,2026-11-03,In progress,Send offer
                4,Brown,Julia,12,mail,,2026-11-04,New,Call
                """, StandardCharsets.UTF_8);
    }
}
