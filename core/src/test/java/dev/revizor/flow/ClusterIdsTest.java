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

    @Test
    void the_same_contents_of_another_file_have_the_same_id() {
        assertThat(Cluster.idOf(List.of("h:0a/1"))).isEqualTo(Cluster.idOf(List.of("h:0a")));
        assertThat(Cluster.idOf(List.of("h:0a", "h:0b/2"))).isEqualTo(Cluster.idOf(List.of("h:0a", "h:0b")));
        assertThat(Cluster.idOf(List.of("h:0a", "h:0a-2/1", "h:0a/1")))
                .isEqualTo(Cluster.idOf(List.of("h:0a", "h:0a-2", "h:0a-3")));
        // An id of a CRM is no matter of files.
        assertThat(Cluster.idOf(List.of("crm:contact:7/1"))).isNotEqualTo(Cluster.idOf(List.of("crm:contact:7")));
    }

    @Test
    void equal_contents_of_two_files_that_are_not_one_are_told_apart() {
        List<List<String>> groups = List.of(List.of("h:0a"), List.of("h:0a/1"), List.of("h:0b/1"));
        String[] ids = new ClusterIds().of(3, groups::get);
        assertThat(ids).doesNotHaveDuplicates().contains(Cluster.idOf(List.of("h:0b")));
    }
}
