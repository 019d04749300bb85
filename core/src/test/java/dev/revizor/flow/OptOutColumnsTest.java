package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.ExportFormat;
import dev.revizor.exchange.Values;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.store.Base;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who wants no mailings is written to by none, whatever the column is called that says so. */
class OptOutColumnsTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private String written(String dialect, Values values) throws IOException {
        Path target = desk.path("out-" + dialect + ".csv");
        ExportFlow.Manner manner =
                new ExportFlow.Manner(Dialect.of(dialect), ExportFormat.CSV, Cells.CRM, values, 0, Optional.empty());
        new ExportFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new ExportFlow.Request(
                                desk.stored(),
                                new ExportScope.All(),
                                List.of(EntityKind.CONTACT),
                                manner,
                                Optional.of(target)),
                        OutputStream.nullOutputStream(),
                        problem -> {});
        return Files.readString(target);
    }

    private Card card(String id) {
        try (Base base = desk.open()) {
            return base.find("file:contact:" + id).orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Opted out of email: Marketing Information | Yes | No",
                "Opted out of email: Новости компании | true | false",
                "Email Opt Out | 1 | 0",
                "HasOptedOutOfEmail | TRUE | FALSE",
                "Unsubscribed | yes | no",
                "Unsubscribed | 2026-03-01 | ''",
                "email_opt_out | t | f",
                "Do not allow Emails | Do Not Allow | Allow",
                "Не рассылать | Да | Нет",
                "Отписан | Отписан | ''",
                "Отказ от рассылки | + | ''",
                "Accepts Email Marketing | no | yes",
                "email_status | unsubscribed | active",
                "Status | unsubscribed | subscribed",
                "Статус | Отписан | Подписан",
            })
    void a_mailing_leaves_out_who_opted_out(String title, String out, String stays) throws IOException {
        desk.load(desk.csv(
                "clients.csv",
                "ID,Фамилия,Email," + title,
                "1,Петров,petrov@mail.example," + out,
                "2,Смирнова,smirnova@mail.example," + stays));
        for (String dialect : List.of("unisender", "mailchimp")) {
            assertThat(written(dialect, Values.CLEAN))
                    .as(dialect)
                    .contains("smirnova@mail.example")
                    .doesNotContain("petrov@mail.example");
        }
        assertThat(written("generic", Values.CLEAN)).contains(title, out).contains(stays);
        assertThat(written("generic", Values.SOURCE)).contains(title, out).contains(stays);
    }

    @Test
    void that_nobody_opted_out_is_no_consent() {
        desk.load(desk.csv("clients.csv", "ID,Фамилия,Не рассылать", "1,Петров,Да", "2,Смирнова,Нет", "3,Котов,Есть"));
        assertThat(card("1").all(Field.CONSENT_MARKETING)).containsExactly("refused");
        assertThat(card("2").all(Field.CONSENT_MARKETING)).isEmpty();
        Value unread = card("3").values(Field.CONSENT_MARKETING).get(0);
        assertThat(unread.canonical()).isEmpty();
        assertThat(unread.quality()).isEqualTo(Quality.SUSPICIOUS);
        assertThat(unread.raw()).isEqualTo("Есть");
    }

    @Test
    void the_strictest_of_several_columns_counts() throws IOException {
        desk.load(desk.csv(
                "clients.csv",
                "ID,Фамилия,Email,Согласие на рассылку,Opted out of email: Marketing,Opted out of email: One to One",
                "1,Петров,petrov@mail.example,Да,Yes,No",
                "2,Смирнова,smirnova@mail.example,Да,No,Yes"));
        assertThat(written("mailchimp", Values.CLEAN))
                .contains("smirnova@mail.example")
                .doesNotContain("petrov@mail.example");
        assertThat(written("zoho", Values.CLEAN).lines().filter(line -> line.contains("petrov@")))
                .allMatch(line -> line.contains("true"));
    }

    @Test
    void a_status_of_contracts_says_nothing_of_mailings() {
        desk.load(desk.csv(
                "clients.csv", "ID,Фамилия,Статус", "1,Петров,Подписан", "2,Смирнова,Не подписан", "3,Котов,Подписан"));
        assertThat(card("1").text(Field.STATUS)).isEqualTo("Подписан");
        assertThat(card("1").all(Field.CONSENT_MARKETING)).isEmpty();
    }
}
