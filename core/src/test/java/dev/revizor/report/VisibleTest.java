package dev.revizor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VisibleTest {
    @Test
    void shows_what_could_drive_a_terminal() {
        assertThat(Visible.of("a\u001b[2J\u007f\u0085\n")).isEqualTo("a␛[2J␡⟨U+0085⟩␊");
        assertThat(Visible.of("\u202eабв\u200b\u2066\ufeff\u061c"))
                .isEqualTo("⟨U+202E⟩абв⟨U+200B⟩⟨U+2066⟩⟨U+FEFF⟩⟨U+061C⟩");
    }

    @Test
    void leaves_the_rest_alone() {
        String text = "Щербакова-Ли, 张伟 😀 «ООО» 1\u00a0000";
        assertThat(Visible.of(text)).isSameAs(text);
    }
}
