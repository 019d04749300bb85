package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource({
        "chuntao, chunyan, true",
        "chunpeng, chunling, true",
        "xiaoyu, xiaoyan, true",
        "liming, liting, true",
        "jingna, jinghan, true",
        "weimin, haimin, true",
        "liming, liming, false",
        // Neither of them is made of two such syllables.
        "john, joan, false",
        "marcus, marcos, false",
        "catherine, katherine, false",
        "stefan, stefen, false",
        // A slip leaves no syllable.
        "liming, limimg, false",
        "xiaoyu, xiaoyuu, false",
        "ким, кин, false"
    })
    void another_syllable_makes_another_name(String one, String other, boolean two) {
        assertThat(Pinyin.areTwo(one, other)).isEqualTo(two);
        assertThat(Pinyin.areTwo(other, one)).isEqualTo(two);
    }
}
