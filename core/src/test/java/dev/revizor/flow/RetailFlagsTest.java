package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import dev.revizor.rule.Standing;
import dev.revizor.store.Base;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flags of RetailCRM's customers say what tags say elsewhere. */
class RetailFlagsTest {
    @TempDir
    Path folder;

    private Card customer(int number) {
        Desk desk = new Desk(folder);
        desk.load(InputFile.of(FormatSamples.FOLDER.resolve("retailcrm-api.json")));
        try (Base base = desk.open()) {
            return base.find("retailcrm:contact:" + number).orElseThrow();
        }
    }

    @Test
    void a_bad_customer_is_on_the_blacklist_and_a_good_one_is_not() {
        assertThat(customer(5004).all(Field.TAGS)).anyMatch(Standing::blacklist);
        assertThat(customer(5002).all(Field.TAGS)).isEmpty();
    }

    @Test
    void flags_go_out_again_as_they_came() {
        List<String> cells =
                customer(5004).values(Field.TAGS).stream().map(Value::raw).toList();
        assertThat(cells).contains("true", "false");
        assertThat(customer(5001).all(Field.TAGS)).containsOnly("VIP");
    }
}
