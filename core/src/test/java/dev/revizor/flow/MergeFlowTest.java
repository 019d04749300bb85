package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.store.Base;
import dev.revizor.view.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeFlowTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Path plan;
    private final MergeFlow flow = new MergeFlow(Desk.POLICY, Desk.RUN);

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
        plan = desk.path("plan.csv");
        desk.load(desk.csv("clients.csv", People.table()));
    }

    private Map<String, Card> cards() {
        Map<String, Card> out = new TreeMap<>();
        try (Base base = desk.open();
                Rows<Card> cards = base.cards()) {
            for (Optional<Card> card = cards.next(); card.isPresent(); card = cards.next()) {
                out.put(card.get().id(), card.get());
            }
        }
        return out;
    }

    private MergeFlow.Applied apply() {
        return flow.apply(desk.store(), plan, "anna", false);
    }

    @Test
    void a_plan_is_written_applied_and_taken_back() {
        Map<String, Card> before = cards();
        assertThat(flow.plan(desk.stored(), plan, desk.rejects::add)).isEqualTo(new MergeFlow.Planned(2, 2, List.of()));
        assertThat(flow.decided(plan)).isEqualTo(2);
        MergeFlow.Applied applied = apply();
        assertThat(List.of(applied.groups(), applied.cards(), applied.waiting(), applied.stale()))
                .containsExactly(2L, 2L, 0L, 0L);
        Map<String, Card> after = cards();
        assertThat(after).hasSize(62).containsKeys("file:contact:1", "file:contact:4");
        assertThat(after)
                .hasEntrySatisfying(
                        "file:contact:1",
                        card -> assertThat(card.text(Field.CITY)).isEqualTo("Тверь"));
        assertThat(StoreRoom.verify(desk.store(), Desk.RUN).troubles()).isEmpty();
        StoreRoom.undo(desk.store(), applied.run(), Desk.RUN, "boris");
        assertThat(cards()).isEqualTo(before);
        assertThat(StoreRoom.verify(desk.store(), Desk.RUN).troubles()).isEmpty();
    }

    @Test
    void a_person_decides_in_the_plan() throws IOException {
        flow.plan(desk.stored(), plan, desk.rejects::add);
        String text = Files.readString(plan);
        List<String> groups =
                text.lines().filter(line -> line.startsWith("cluster,")).toList();
        text = text.replace(groups.get(0), groups.get(0).replaceFirst(",merge,", ",leave,"));
        Files.writeString(plan, text.replace(groups.get(1), groups.get(1).replaceFirst(",merge,", ",ask,")));
        assertThat(flow.decided(plan)).isZero();
        MergeFlow.Applied applied = apply();
        assertThat(List.of(applied.groups(), applied.waiting())).containsExactly(0L, 1L);
        assertThat(cards()).hasSize(64);
        assertThat(StoreRoom.info(desk.store(), Desk.RUN).runs()).hasSize(1);
    }

    @Test
    void a_group_whose_cards_have_changed_since_is_left_alone() {
        flow.plan(desk.stored(), plan, desk.rejects::add);
        desk.load(desk.csv(
                "later.csv", People.TITLES, "2;Щукин;Аркадий;Савельевич;03.04.1971;89031234567;;Ржев;11.02.2021"));
        MergeFlow.Applied applied = apply();
        assertThat(List.of(applied.groups(), applied.stale())).containsExactly(1L, 1L);
        assertThat(cards()).hasSize(63).containsKey("file:contact:2");
        assertThat(apply().stale()).as("merged cards are gone").isEqualTo(2);
    }

    @Test
    void a_dry_run_says_what_would_happen() {
        flow.plan(desk.stored(), plan, desk.rejects::add);
        MergeFlow.Applied dry = flow.apply(desk.store(), plan, "anna", true);
        assertThat(dry).isEqualTo(new MergeFlow.Applied("", 2, 2, 0, 0, List.of()));
        assertThat(cards()).hasSize(64);
    }

    @Test
    void a_later_export_that_still_holds_a_merged_card_does_not_stop_the_import() {
        flow.plan(desk.stored(), plan, desk.rejects::add);
        apply();
        ImportFlow.Outcome later = desk.load(desk.csv(
                "later.csv",
                People.TITLES,
                "2;Щукин;Аркадий;Савельевич;03.04.1971;89031234567;;Ржев;11.02.2021",
                "900;Новый;Человек;;;;;;"));
        assertThat(later.inputs().get(0).folded()).isEqualTo(1);
        assertThat(later.inputs().get(0).stored()).isEqualTo(1);
        assertThat(cards()).hasSize(63).doesNotContainKey("file:contact:2");
    }

    @Test
    void files_are_merged_into_a_clean_one_and_stay_as_they_were() {
        InputFile file = desk.csv("again.csv", People.table());
        String before = Desk.text(file.path());
        Path clean = desk.path("clean.csv");
        Path map = desk.path("ids.csv");
        MergeFlow.Applied applied = flow.onFiles(Desk.files(file), clean, Optional.of(map), desk.rejects::add);
        assertThat(applied).isEqualTo(new MergeFlow.Applied("", 2, 2, 0, 0, applied.notes()));
        assertThat(applied.notes()).extracting(notes -> notes.table().file()).containsExactly("again.csv");
        assertThat(Desk.lines(clean)).hasSize(63);
        assertThat(Desk.text(clean)).contains("Щукин").contains("person59@mail3.example");
        assertThat(Desk.lines(map))
                .containsExactly("old_id,new_id", "file:contact:2,file:contact:1", "file:contact:3,file:contact:4");
        assertThat(Desk.text(file.path())).isEqualTo(before);
    }

    @Test
    void picks_cards_by_id_in_one_pass() {
        try (Base base = desk.open()) {
            assertThat(MergeFlow.pick(base, java.util.Set.of("file:contact:3", "nobody")))
                    .containsOnlyKeys("file:contact:3");
            assertThat(base.count(EntityKind.CONTACT)).isEqualTo(64);
        }
    }
}
