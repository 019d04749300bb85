package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.model.RawRow;
import dev.revizor.problem.RevizorException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommerceMlTest {
    private static final String CARDS = """
            <?xml version="1.0" encoding="%s"?>
            <КоммерческаяИнформация ВерсияСхемы="2.08">
              <Контрагенты>
                <Контрагент>
                  <Ид>1</Ид>
                  <Наименование>Ромашка &amp; Ко</Наименование>
                  <ИНН>7700000016</ИНН>
                  <Адрес>
                    <Представление>г. Пермь, ул. Мира, 1</Представление>
                    <АдресноеПоле><Тип>Город</Тип><Значение>Пермь</Значение></АдресноеПоле>
                  </Адрес>
                  <Контакты>
                    <Контакт><Тип>ТелефонРабочий</Тип><Значение>8 (495) 000-00-11</Значение></Контакт>
                    <Контакт><Тип>ТелефонРабочий</Тип><Значение>8 (495) 000-00-12</Значение></Контакт>
                    <Контакт><Тип>Почта</Тип><Значение>info@example.com</Значение></Контакт>
                  </Контакты>
                  <Представители><Представитель><Контрагент><Ид>9</Ид></Контрагент></Представитель></Представители>
                </Контрагент>
                <Контрагент><Ид>2</Ид><Наименование><![CDATA[ИП <Тест>]]></Наименование></Контрагент>
              </Контрагенты>
            </КоммерческаяИнформация>
            """;

    @TempDir
    Path folder;

    private SourceError refusal(String text) {
        Path file = ReadTable.file(folder, text, StandardCharsets.UTF_8);
        return (SourceError) catchThrowableOfType(RevizorException.class, () -> ReadTable.of(file))
                .code();
    }

    @Test
    void contragents_are_rows_in_both_charsets() {
        for (String charset : List.of("UTF-8", "windows-1251")) {
            ReadTable read = ReadTable.of(ReadTable.file(folder, CARDS.formatted(charset), Charset.forName(charset)));

            assertThat(read.table().format()).isEqualTo("commerceml");
            assertThat(read.table().columns())
                    .containsExactly(
                            "Ид",
                            "Наименование",
                            "ИНН",
                            "Адрес.Представление",
                            "Адрес.Город",
                            "ТелефонРабочий",
                            "ТелефонРабочий 2",
                            "Почта",
                            "Представители.Представитель.Контрагент.Ид");
            assertThat(read.cells())
                    .containsExactly(
                            List.of(
                                    "1",
                                    "Ромашка & Ко",
                                    "7700000016",
                                    "г. Пермь, ул. Мира, 1",
                                    "Пермь",
                                    "8 (495) 000-00-11",
                                    "8 (495) 000-00-12",
                                    "info@example.com",
                                    "9"),
                            List.of("2", "ИП <Тест>", "", "", "", "", "", "", ""));
            assertThat(read.rows()).extracting(RawRow::row).containsExactly(4L, 19L);
        }
    }

    @Test
    void broken_deep_and_dangerous_files_are_refused() {
        String whole = CARDS.formatted("UTF-8");
        assertThat(refusal(whole.substring(0, whole.indexOf("<Представители>"))))
                .isEqualTo(SourceError.XML_BROKEN);
        assertThat(refusal(whole.replace("</Адрес>", "</Город>"))).isEqualTo(SourceError.XML_BROKEN);
        assertThat(refusal(whole.replace("<Ид>2</Ид>", "<А>".repeat(50) + "</А>".repeat(50))))
                .isEqualTo(SourceError.XML_BROKEN);
        String dtd = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        assertThat(refusal(whole.replace("?>", "?>" + dtd).replace("<Ид>2", "<Ид>&x;")))
                .isEqualTo(SourceError.DOCTYPE_FORBIDDEN);
    }
}
