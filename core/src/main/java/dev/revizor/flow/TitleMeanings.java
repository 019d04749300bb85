package dev.revizor.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Titles of one meaning in Russian and in English, of columns that feed no field. A small list: what is in doubt stays apart. */
final class TitleMeanings {
    /** A line holds the titles of one meaning, parted by « | ». */
    private static final List<String> SAME = List.of(
            "паспорт | номер паспорта | серия и номер паспорта | паспортные данные | passport | passport number | passport no | passport num",
            "должность | position | job title",
            "профессия | profession | occupation",
            "отдел | подразделение | департамент | department | dept | division",
            "страна | country",
            "регион | область | region | province",
            "район | district",
            "пол | sex | gender",
            "снилс | snils",
            "гражданство | citizenship",
            "национальность | nationality",
            "место рождения | place of birth | birthplace | birth place",
            "семейное положение | marital status",
            "образование | education",
            "язык | language",
            "водительское удостоверение | номер водительского удостоверения | driver license | driving licence | driving license | drivers license",
            "номер договора | договор | contract number | contract no | contract",
            "номер счёта | лицевой счёт | account number | account no",
            "номер карты | карта | дисконтная карта | клубная карта | card number | card no | loyalty card",
            "номер полиса | полис | policy number | policy no",
            "отрасль | сфера деятельности | industry",
            "интересы | interests",
            "комментарий | примечание | заметки | comment | comments | note | notes",
            "категория | category",
            "группа | group",
            "тариф | tariff",
            "школа | school",
            "банк | bank",
            "марка | бренд | brand",
            "модель | model",
            "цвет | color | colour",
            "цена | price",
            "артикул | sku",
            "количество | quantity | qty");

    private static final Map<String, String> MEANINGS = meanings();

    private TitleMeanings() {}

    /** What a title means, as one word for all titles of that meaning; empty where it is not known. */
    static Optional<String> of(String bare) {
        return Optional.ofNullable(MEANINGS.get(bare));
    }

    private static Map<String, String> meanings() {
        Map<String, String> out = new LinkedHashMap<>();
        for (String line : SAME) {
            String[] titles = line.split(" \\| ", -1);
            for (String title : titles) {
                out.put(ExtraColumns.bare(title), titles[0]);
            }
        }
        return out;
    }
}
