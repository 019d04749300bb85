package dev.revizor.normalize.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BranchTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "АО \"Бета\" (Казань), филиал|Бета (Казань), филиал|АО",
                "Бета (Казань) АО филиал|Бета (Казань) АО филиал|",
                "ООО \"Ромашка\" (Уфа) филиал|Ромашка (Уфа) филиал|ООО",
                "ООО Гамма (филиал в г. Омске)|Гамма, филиал в г. Омске|ООО",
                "ООО Гамма (филиал в г. Омске|Гамма, филиал в г. Омске|ООО",
                "Филиал (Казань) ООО \"Ромашка\"|Ромашка, Филиал (Казань)|ООО",
                "ООО \"Ромашка\" (филиал (Уфа))|Ромашка, филиал (Уфа)|ООО",
                "Бета (АО \"Ромашка\") филиал|Бета (АО «Ромашка») филиал|",
                "Бета(Казань, филиал)|Бета(Казань, филиал)|",
                "Казанский филиал ООО \"Ромашка\"|Ромашка, Казанский филиал|ООО",
            })
    void brackets_stay_whole(String typed, String name, String form) {
        CompanyName company = CompanyName.read(typed);
        assertThat(company.name()).isEqualTo(name);
        assertThat(company.form()).isEqualTo(form == null ? "" : form);
        assertThat(CompanyName.read(company.name()).name()).isEqualTo(name);
    }
}
