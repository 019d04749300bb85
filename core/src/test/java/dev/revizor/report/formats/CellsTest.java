package dev.revizor.report.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class CellsTest {
    @Test
    void counts_cells_as_a_terminal_does() {
        assertThat(Cells.width("Иванов")).isEqualTo(6);
        assertThat(Cells.width("张伟")).isEqualTo(4);
        assertThat(Cells.width("и\u0306")).isEqualTo(1);
        assertThat(Cells.width("\ud83d\ude00")).isEqualTo(2);
        assertThat(Cells.width("한ㅎ｡！")).isEqualTo(7);
    }

    @Test
    void cuts_with_a_mark() {
        assertThat(Cells.fit("Константинополь", 8)).isEqualTo("Конста..");
        assertThat(Cells.fit("张伟张伟", 7)).isEqualTo("张伟..");
        assertThat(Cells.fit("да", 8)).isEqualTo("да");
    }

    @Test
    void wraps_without_losing_a_word() {
        assertThat(Cells.wrap("один два три", 8)).containsExactly("один два", "три");
        assertThat(Cells.wrap("я абвгдежзик", 4)).containsExactly("я", "абвг", "дежз", "ик");
        assertThat(Cells.wrap("", 4)).isEmpty();
    }

    @Test
    void never_wraps_wider_than_asked() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.appendCodePoint("ab 张 \ud83d\ude00я".codePoints().toArray()[random.nextInt(7)]);
            }
            int width = 2 + random.nextInt(20);
            assertThat(Cells.wrap(text.toString(), width))
                    .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(width));
            assertThat(String.join("", Cells.wrap(text.toString(), width)).replace(" ", ""))
                    .isEqualTo(text.toString().replace(" ", ""));
        }
    }

    @Test
    void a_narrow_table_gives_way_at_its_words() {
        TerminalTable table = new TerminalTable(2).right(1);
        table.row("Название длинное", "123456");
        assertThat(table.lines(18)).containsExactly("Название..  123456");
        assertThat(table.lines(3)).containsExactly("Назв..  123456");
    }
}
