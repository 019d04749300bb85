package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-byte charsets of Latin letters are told apart by the letters of languages. */
class LatinCharsetTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pl|windows-1250|Imię;Miejscowość;Uwagi/Łukasz;Łódź;proszę oddzwonić/Małgorzata;Gdańsk;środa/",
                "pl|ISO-8859-2|Imię;Miejscowość;Uwagi/Łukasz;Łódź;proszę oddzwonić/Małgorzata;Gdańsk;środa/",
                "cs|windows-1250|Jméno;Město;Poznámka/Jiří;Plzeň;zákazník žádá/Růžena;Břeclav;středa/",
                "cs|ISO-8859-2|Jméno;Město;Poznámka/Jiří;Plzeň;zákazník žádá/Růžena;Břeclav;středa/",
                "tr|windows-1254|Adı;Şehir;Not/Ayşe;İstanbul;öğleden sonra/Çiğdem;Muğla;müşteri/",
                "de|windows-1252|Vorname;Straße;Ort/Jürgen;Schloßallee;Köln/Käthe;Mühlenweg;Würzburg/",
                "fr|windows-1252|Prénom;Ville;Étape/Hélène;Besançon;déjà client/François;Nîmes;terminé/",
                "es|windows-1252|Nombre;Población;Teléfono/José;Málaga;mañana/Begoña;Cádiz;más/"
            })
    void a_few_rows_are_enough_in_any_case(String language, String charset, String table) {
        String mixed = table.replace('/', '\n');
        for (String text : new String[] {mixed, mixed.toUpperCase(Locale.forLanguageTag(language))}) {
            ReadTable read = ReadTable.of(ReadTable.file(folder, text, Charset.forName(charset)));
            assertThat(read.table().columns())
                    .as(text)
                    .containsExactly(text.substring(0, text.indexOf('\n')).split(";"));
            assertThat(String.join(";", read.cells().get(1))).isEqualTo(text.split("\n")[2]);
        }
    }

    @ParameterizedTest
    @CsvSource({"£825", "±5°", "½", "¿Qué?", "«été»", "L’été", "1º", "Smart™"})
    void signs_of_western_tables_stay_signs(String cell) {
        String text = "Name;City;Note\nAnna;Paris;" + cell + "\nPeter;London;x\n";
        ReadTable read = ReadTable.of(ReadTable.file(folder, text, Charset.forName("windows-1252")));
        assertThat(read.cells().get(0).get(2)).isEqualTo(cell);
    }
}
