package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Cluster;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No new group has the id of a former one. */
class ClusterIdsTest {
    private static final String OWN = Cluster.idOf(List.of("a"));

    private static String[] beside(String... former) {
        List<List<String>> groups = List.of(List.of("a"), List.of("b"));
        return new ClusterIds(former.length, group -> former[group]).of(2, groups::get);
    }

    @Test
    void ids_tell_the_content() {
        assertThat(beside()).containsExactly(OWN, Cluster.idOf(List.of("b")));
        assertThat(beside("G-00000000", "G-00000001")).containsExactly(OWN, Cluster.idOf(List.of("b")));
    }

    @Test
    void an_id_that_a_former_group_has_gets_more_digits() {
        String longer = Cluster.idOf(List.of("a"), 16);
        assertThat(beside("G-00000000", OWN)).containsExactly(longer, Cluster.idOf(List.of("b")));
        assertThat(beside(OWN, longer)).containsExactly(Cluster.idOf(List.of("a"), 32), Cluster.idOf(List.of("b")));
    }

    @Test
    void two_new_groups_of_one_id_get_more_digits_both() {
        List<List<String>> groups = List.of(List.of("a"), List.of("b"), List.of("a"));

        String[] ids = new ClusterIds().of(2, groups::get);
        String[] twice = new ClusterIds().of(3, groups::get);

        assertThat(ids).doesNotHaveDuplicates();
        // The very same members have the very same hash, whatever its length.
        assertThat(twice[0]).isEqualTo(twice[2]).isEqualTo(Cluster.idOf(List.of("a"), 64));
        assertThat(twice[1]).isEqualTo(ids[1]);
    }
}
