package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.EntityKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoleTradersTest {
    private static boolean trades(String company) {
        Table table = new Table();
        table.add(Cards.of(EntityKind.COMPANY, "a", "company", company));
        table.seal();
        return table.soleTrader(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ИП Ахметов Ержан Болатович",
                "ЖК Ахметов Ержан Болатович",
                "ЖК Ахметов Марат",
                "ФОП Коваленко Олена Іванівна",
                "Фізична особа-підприємець Шевченко Марія",
                "ІП Лукашэвіч Алесь Іванавіч",
                "Коваленко О. І., ФОП",
                "Индивидуальный предприниматель Антипин Михаил Алексеевич"
            })
    void people_who_trade_alone_are_persons(String company) {
        assertThat(trades(company)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ЖК Солнечный", "ЖК «Новая Охта Парк»", "ЖК Мария Парк", "ООО Фопстрой", "Жеке Сервис"})
    void houses_and_firms_are_none(String company) {
        assertThat(trades(company)).isFalse();
    }

    @Test
    void the_form_is_no_part_of_the_name() {
        assertThat(SoleTraders.bare(List.of("фоп", "коваленко", "олена"))).containsExactly("коваленко", "олена");
        assertThat(SoleTraders.bare(List.of("фізична", "особа", "підприємець", "шевченко")))
                .containsExactly("шевченко");
        assertThat(SoleTraders.is("фоп")).isTrue();
        assertThat(SoleTraders.is("ООО")).isFalse();
    }
}
