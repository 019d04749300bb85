package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.match.Labels;
import dev.revizor.match.Remark;
import dev.revizor.model.Card;
import dev.revizor.model.Cluster;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import dev.revizor.run.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promise of constraints: whatever the model, rules and people say, what never belongs together is in no group. */
class NeverTogetherTest {
    private static final List<String> LAST = List.of("Лучников", "Рогова", "Зимин", "Щукин");
    private static final List<String> FIRST = List.of("Михаил", "Инна", "Павел", "Миша");

    /** Cards so alike that everything wants to come together, and what keeps some of them apart. */
    private static final class World {
        final Random random;
        final List<Card> cards = new ArrayList<>();
        final Map<String, String> cities = new TreeMap<>();
        final Map<String, String> systems = new TreeMap<>();
        final Map<String, Integer> entities = new TreeMap<>();
        final TreeSet<String> apart = new TreeSet<>();
        final List<String[]> same = new ArrayList<>();

        World(long seed) {
            random = new Random(seed);
            int size = 30 + random.nextInt(60);
            for (int i = 0; i < size; i++) {
                add("c" + (100 + i));
            }
            for (int i = 0; i < size / 2; i++) {
                String a = any();
                String b = any();
                if (!a.equals(b) && random.nextBoolean()) {
                    apart.add(key(a, b));
                } else if (!a.equals(b)) {
                    same.add(new String[] {a, b});
                }
            }
            for (int i = 0; i < size / 5; i++) {
                entities.put(any(), random.nextInt(3));
            }
        }

        private String any() {
            return cards.get(random.nextInt(cards.size())).id();
        }

        private void add(String id) {
            Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
            put(fields, Field.LAST_NAME, LAST.get(random.nextInt(4)));
            put(fields, Field.FIRST_NAME, FIRST.get(random.nextInt(4)));
            put(fields, Field.PHONE, "+7999000112" + random.nextInt(3));
            put(fields, Field.EMAIL, "m" + random.nextInt(2) + "@firm.example");
            if (random.nextInt(3) > 0) {
                String city = List.of("Тверь", "Псков").get(random.nextInt(2));
                cities.put(id, city);
                put(fields, Field.CITY, city);
            }
            if (random.nextInt(4) > 0) {
                String system = "s" + random.nextInt(6);
                systems.put(id, system);
                put(fields, Field.SOURCE_SYSTEM, system);
            }
            cards.add(new Card(id, EntityKind.CONTACT, new Origin(0, 1), fields, List.of()));
        }

        private static void put(Map<Field, List<Value>> fields, Field field, String value) {
            fields.put(field, List.of(Value.good(0, value)));
        }

        static String key(String a, String b) {
            return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
        }

        List<Cluster> clusters(int threads) {
            Policy plain = Policy.builtIn();
            Policy policy = plain.withMatch(new Policy.Match(
                    0.9,
                    0.2,
                    20,
                    new Policy.MatchRules(
                            List.of(List.of(Field.EMAIL, Field.LAST_NAME)),
                            List.of(Field.CITY),
                            List.of("source_system"),
                            "")));
            DuplicateSearch search = new DuplicateSearch(policy, Desk.run(Progress.SILENT, threads));
            cards.forEach(search::add);
            Labels labels = new Labels();
            apart.forEach(pair -> labels.different(pair.substring(0, 4), pair.substring(5)));
            same.forEach(pair -> labels.same(pair[0], pair[1]));
            entities.forEach(labels::entity);
            search.labels(labels);
            DuplicateSearch.Found found = search.find();
            assertThat(found.matches().remarks()).extracting(Remark::kind).contains(Remark.Kind.MUST);
            return found.clusters();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void what_never_belongs_together_shares_no_group(long seed) {
        World world = new World(seed);
        List<Cluster> clusters = world.clusters(1);
        assertThat(clusters).isNotEmpty();
        for (Cluster cluster : clusters) {
            TreeSet<String> cities = new TreeSet<>();
            TreeSet<Integer> entities = new TreeSet<>();
            List<String> systems = new ArrayList<>();
            for (String card : cluster.members()) {
                cities.add(world.cities.getOrDefault(card, ""));
                systems.add(world.systems.getOrDefault(card, "none of " + card));
                entities.add(world.entities.getOrDefault(card, -1));
                cluster.members().forEach(other -> assertThat(world.apart).doesNotContain(card + " " + other));
            }
            cities.remove("");
            entities.remove(-1);
            assertThat(cities).hasSizeLessThanOrEqualTo(1);
            assertThat(entities).hasSizeLessThanOrEqualTo(1);
            assertThat(systems).doesNotHaveDuplicates();
        }
        Collections.shuffle(world.cards, new Random(seed));
        assertThat(world.clusters(2)).isEqualTo(clusters);
    }
}
