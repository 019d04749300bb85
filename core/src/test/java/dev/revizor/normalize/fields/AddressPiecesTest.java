package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Field;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPiecesTest {
    private static String told(String address) {
        AddressPieces pieces = AddressPieces.of(address);
        String known = AddressPieces.FIELDS.stream()
                .filter(pieces.known()::containsKey)
                .map(field -> field.id() + "=" + pieces.known().get(field))
                .collect(Collectors.joining(" / "));
        return pieces.rest().isEmpty() ? known : known + " // " + pieces.rest();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "410012, Россия, Саратовская область, город Энгельс, Речная улица, дом 5, квартира 7"
                        + "|postcode=410012 / country=Россия / region=Саратовская обл. / city=Энгельс"
                        + " / street=ул. Речная / house=5 / flat=7",
                "ул. Ленина 5-70, Москва|city=Москва / street=ул. Ленина / house=5 / flat=70",
                "ул. Ленина, 12-3|street=ул. Ленина / house=12 / flat=3",
                "ул. Ленина, 5-8|street=ул. Ленина / house=5 / flat=8",
                "ул. Ленина, 5-7|street=ул. Ленина // 5-7",
                "ул. Ленина 5-7, кв. 12|street=ул. Ленина / house=5-7 / flat=12",
                "ул. Ленина, д. 5-7, оф. 12|street=ул. Ленина / house=5-7 / flat=оф. 12",
                "ул. Ленина, д. 5-7|street=ул. Ленина // д. 5-7",
                "Казань, пр-т Победы, д. 12 корп. 2 стр. 1, оф. 40, ком. 2"
                        + "|city=Казань / street=пр-кт Победы / house=12 корп. 2 стр. 1 / flat=оф. 40, ком. 2",
                "г. Москва, пос. Внуковское, ул. 8 марта, 3|city=Москва, пос. Внуковское / street=ул. 8 марта / house=3",
                "ул. ленина, влд. 5/2|street=ул. ленина / house=влд. 5/2",
                "г. Ростов на Дону, ул. М.Горького, 7|city=Ростов на Дону / street=ул. М.Горького / house=7",
                "г. Энск, ул. Мира, д. 5 А, корп. Б|city=Энск / street=ул. Мира / house=5А корп. Б",
                "г. Энск, ул. Мира, д. №5|city=Энск / street=ул. Мира / house=5",
                "ул. Мира, 410012, г. Саратов|postcode=410012 / city=Саратов / street=ул. Мира"
            })
    void every_piece_of_a_known_kind_is_a_value(String address, String pieces) {
        assertThat(told(address)).isEqualTo(pieces);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "г. Энгельс, за речкой налево, ул. Мира 3|city=Энгельс / street=ул. Мира / house=3 // за речкой налево",
                "г. Энгельс, ул. Мира, за речкой, 3|city=Энгельс / street=ул. Мира // за речкой, 3",
                "г. Энгельс, ул. Ленина у вокзала, 3|city=Энгельс // ул. Ленина у вокзала, 3",
                "Москва, ул. Ленина, 5 / Уфа, ул. Мира, 3|' // Москва, ул. Ленина, 5 / Уфа, ул. Мира, 3'",
                "Москва, ул. Ленина, 5 / ул. Мира, 3|' // Москва, ул. Ленина, 5 / ул. Мира, 3'",
                "Москва, ул. Ленина, д.5,7,9|city=Москва / street=ул. Ленина / house=5 // 7, 9",
                "УЛ. ЛЕНИНА У ВОКЗАЛА, Д. 3|house=3 // УЛ. ЛЕНИНА У ВОКЗАЛА",
                "г Москва ул Ленина д 5|' // г Москва ул Ленина д 5'",
                "ул. Мира, ул. Ленина, д. 3|house=3 // ул. Мира, ул. Ленина",
                "г. Саратов, Кировский р-н, мкр. 3, корп. 2, под. 1"
                        + "|city=Саратов // Кировский р-н, мкр. 3, корп. 2, под. 1",
                "14 Main St, Springfield, IL 62704|' // 14 Main St, Springfield, IL 62704'",
                "г.о. Балашиха, пр. Мира, 5|' // г.о. Балашиха, пр. Мира, 5'",
                "ул. Мира д. 5 у реки|' // ул. Мира д. 5 у реки'",
                "г. Москва, ул. Тверская, д. 1; г. Энск, ул. Ленина, 5"
                        + "|' // г. Москва, ул. Тверская, д. 1, г. Энск, ул. Ленина, д. 5'",
                "ул. Мира, д. 1, кв. 2; ул. Ленина, д. 5|' // ул. Мира, д. 1, кв. 2, ул. Ленина, д. 5'"
            })
    void nothing_is_guessed_and_nothing_lost(String address, String pieces) {
        assertThat(told(address)).isEqualTo(pieces);
    }

    @Test
    void nothing_has_no_pieces() {
        assertThat(AddressPieces.of(""))
                .isEqualTo(new AddressPieces(AddressPieces.of(" , ;").known(), ""));
        assertThat(AddressPieces.of("").known()).isEmpty();
        assertThat(AddressPieces.FIELDS).startsWith(Field.POSTCODE).endsWith(Field.FLAT);
    }
}
