package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.match.Remark;
import dev.revizor.model.Band;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office or a holding shares makes nobody one unseen. All values are invented. */
class NamelessTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private DedupeFlow.Outcome found(String name, List<String> lines) {
        DedupeFlow.Request request = new DedupeFlow.Request(
                Desk.files(desk.csv(name, lines)), Optional.of("id"), List.of(), List.of(), Optional.empty());
        return new DedupeFlow(Desk.POLICY, Desk.RUN).run(request, desk.rejects::add);
    }

    @Test
    void people_without_a_column_of_names_are_only_asked_about() {
        List<String> lines = new ArrayList<>();
        lines.add("id;Telefon;E-Mail;Geburtsdatum;Ort");
        for (int i = 0; i < 60; i++) {
            String who = "+4930123456" + (10 + i / 2) + ";a" + i / 2 + "@mail.example;" + (1950 + i / 2) + "-05-1"
                    + i / 2 % 9 + ";Berlin";
            lines.add(i + ";" + who);
        }
        DedupeFlow.Outcome outcome = found("nameless.csv", lines);
        assertThat(outcome.clusters()).noneMatch(cluster -> cluster.band() == Band.MERGE);
        assertThat(outcome.remarks()).extracting(Remark::kind).contains(Remark.Kind.NAMELESS);
    }

    @Test
    void firms_of_one_holding_at_one_address_and_with_one_contact_are_only_asked_about() {
        List<String> lines = new ArrayList<>();
        lines.add("id;Наименование;ИНН;КПП;Адрес;Телефон;Сайт;Контактное лицо");
        List<String> surnames = List.of("Соколов", "Петров", "Морозов", "Волков", "Зайцев", "Лебедев");
        for (int i = 0; i < 60; i++) {
            String word = "Ромашка Кристалл Сигма Восток Гранит Каскад".split(" ")[i % 6] + "трест"
                    + "абвгдежзик".charAt(i / 6);
            String rest = ";;;г. Омск, ул. Ленина, д. " + (i + 1) + ";8 (381) 952-92-" + (10 + i) + ";firm" + i
                    + ".example;" + surnames.get(i % 6) + " " + "АБВГДЕЖЗИК".charAt(i / 6) + ".В.";
            lines.add(i + ";ООО " + word + rest);
            if (i % 3 == 0) {
                lines.add(i + "s;ООО " + word + "-Юг" + rest);
            }
        }
        DedupeFlow.Outcome outcome = found("holding.csv", lines);
        assertThat(outcome.clusters()).noneMatch(cluster -> cluster.band() == Band.MERGE);
    }
}
