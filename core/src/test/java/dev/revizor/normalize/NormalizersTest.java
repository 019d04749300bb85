package dev.revizor.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.fields.Addresses;
import dev.revizor.normalize.fields.Amounts;
import dev.revizor.normalize.fields.BankNumbers;
import dev.revizor.normalize.fields.CompanyCells;
import dev.revizor.normalize.fields.Dates;
import dev.revizor.normalize.fields.DictionaryWords;
import dev.revizor.normalize.fields.Emails;
import dev.revizor.normalize.fields.Identifiers;
import dev.revizor.normalize.fields.ListText;
import dev.revizor.normalize.fields.Messengers;
import dev.revizor.normalize.fields.PersonNames;
import dev.revizor.normalize.fields.Phones;
import dev.revizor.normalize.fields.PlainText;
import dev.revizor.normalize.fields.Postcodes;
import dev.revizor.normalize.fields.TaxIds;
import dev.revizor.normalize.fields.Websites;
import dev.revizor.normalize.fields.Words;
import dev.revizor.policy.Policy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every normalizer. */
final class NormalizersTest {

    private static final int TEXTS = 10_000;

    static Stream<Map.Entry<String, Normalizer>> everyNormalizer() {
        Words words = new Words(List.of("заглушка"));
        CompanyCells companies = new CompanyCells(words, new PersonNames(words));
        Map<String, Normalizer> all = new LinkedHashMap<>();
        all.put("phones", new Phones("RU", words));
        all.put("phones abroad", new Phones("DE", words));
        all.put("emails", new Emails(words));
        all.put("names", new PersonNames(words));
        all.put("card names", companies::either);
        all.put("legal forms", companies::form);
        for (TaxIds.Kind kind : TaxIds.Kind.values()) {
            all.put(kind.name(), new TaxIds(kind, words));
        }
        all.put("dates", new Dates(Customs.usual(), Dates.Use.ANY, words));
        all.put("birth dates", new Dates(Customs.usual(), Dates.Use.BIRTH, words));
        all.put("flags", DictionaryWords.flags());
        all.put("sexes", DictionaryWords.sexes());
        all.put("consents", DictionaryWords.consents(Policy.builtIn().consent()));
        all.put("amounts", new Amounts(NumberMarks.none(), words));
        all.put("text", new PlainText(PlainText.Lines.ONE, words));
        all.put("notes", new PlainText(PlainText.Lines.MANY, words));
        all.put("lists", new ListText(words));
        all.put("addresses", new Addresses(words));
        all.put("postcodes", new Postcodes("RU", words));
        all.put("websites", new Websites(words));
        all.put("messengers", new Messengers(words));
        for (Field bank : List.of(Field.BIK, Field.BANK_ACCOUNT, Field.CORR_ACCOUNT)) {
            all.put(bank.id(), new BankNumbers(bank, words));
        }
        all.put("ids", new Identifiers());
        return all.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("everyNormalizer")
    void never_throws_keeps_the_raw_text_and_is_stable(Map.Entry<String, Normalizer> entry) {
        Normalizer normalizer = entry.getValue();
        NastyTexts texts = new NastyTexts(new Random(20_261_124));
        for (int i = 0; i < TEXTS; i++) {
            String raw = texts.next();
            Value value = normalizer.normalize(7, raw);
            assertThat(value.raw()).isSameAs(raw);
            assertThat(value.column()).isEqualTo(7);
            if (!value.quality().usable()) {
                assertThat(value.canonical()).as(raw).isEmpty();
            }
            // A company without its form may read as a person.
            List<String> stable = entry.getKey().equals("card names") ? List.of() : value.canonical();
            for (String canonical : stable) {
                Value again = normalizer.normalize(7, canonical);
                assertThat(again.canonical())
                        .as("%s of <%s> %s", entry.getKey(), raw, value)
                        .containsExactly(canonical);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyNormalizer")
    void blank_stays_blank(Map.Entry<String, Normalizer> entry) {
        for (String blank : List.of("", " ", "\u00a0", "\t\n ", "\u200b\ufeff")) {
            assertThat(entry.getValue().normalize(0, blank).quality()).isEqualTo(Quality.BLANK);
            assertThat(entry.getValue().normalize(0, blank).canonical()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyNormalizer")
    void a_dash_is_no_value(Map.Entry<String, Normalizer> entry) {
        assertThat(entry.getValue().normalize(0, "—").canonical()).isEmpty();
    }
}
