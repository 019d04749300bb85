package dev.revizor.match;

import dev.revizor.cluster.AverageLinkage;
import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.Cluster;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.ScoredPair;
import dev.revizor.policy.Policy;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.text.Lang;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Scores the default matching against labels, over full clusters. */
final class Accuracy {
    private Accuracy() {}

    /** Pairwise figures over full clusters, and of the merge band. */
    record Figures(
            double precision, double recall, double f1, double mergePrecision, long mergePairs, long candidates) {}

    static final Map<String, LabelledTables.Plan> PLANS = plans();

    private static Map<String, LabelledTables.Plan> plans() {
        Map<String, LabelledTables.Plan> out = new LinkedHashMap<>();
        Map<String, Field> ru = new LinkedHashMap<>();
        ru.put("ФИО", Field.FULL_NAME);
        ru.put("Фамилия", Field.LAST_NAME);
        ru.put("Имя", Field.FIRST_NAME);
        ru.put("Отчество", Field.PATRONYMIC);
        ru.put("Дата рождения", Field.BIRTH_DATE);
        ru.put("Название компании", Field.COMPANY);
        ru.put("ИНН", Field.INN);
        ru.put("КПП", Field.KPP);
        ru.put("Рабочий телефон", Field.PHONE);
        ru.put("Мобильный телефон", Field.PHONE);
        ru.put("Другой телефон", Field.PHONE);
        ru.put("Рабочий e-mail", Field.EMAIL);
        ru.put("Частный e-mail", Field.EMAIL);
        ru.put("Корпоративный сайт", Field.WEBSITE);
        ru.put("Контакт Telegram", Field.MESSENGER);
        ru.put("Адрес", Field.ADDRESS);
        ru.put("Населенный пункт", Field.CITY);
        ru.put("Почтовый индекс", Field.POSTCODE);
        List<String> without = List.of(
                "Обращение",
                "Должность",
                "Регион",
                "Источник",
                "Ответственный",
                "Дата создания",
                "Дата последнего контакта",
                "Результат контакта",
                "Следующее действие",
                "Срок следующего действия",
                "Интерес",
                "Статус",
                "Причина отказа",
                "Согласие на обработку ПДн",
                "Дата согласия",
                "Способ получения согласия",
                "Согласие на рассылку",
                "Дата отзыва согласия",
                "Комментарий");
        out.put("ru_base_10k", new LabelledTables.Plan("base.csv", ';', "ID", ru, without, EntityKind.CONTACT));
        Map<String, Field> febrl = new LinkedHashMap<>();
        febrl.put("given_name", Field.FIRST_NAME);
        febrl.put("surname", Field.LAST_NAME);
        febrl.put("street_number", Field.HOUSE);
        febrl.put("address_1", Field.STREET);
        febrl.put("suburb", Field.CITY);
        febrl.put("postcode", Field.POSTCODE);
        febrl.put("date_of_birth", Field.BIRTH_DATE);
        for (int i = 1; i <= 3; i++) {
            out.put(
                    "er/febrl" + i,
                    new LabelledTables.Plan(
                            "dataset" + i + ".csv", ',', "rec_id", febrl, List.of(), EntityKind.CONTACT));
        }
        out.put(
                "er/fake_1000",
                new LabelledTables.Plan(
                        "fake_1000.csv",
                        ',',
                        "unique_id",
                        Map.of(
                                "first_name",
                                Field.FIRST_NAME,
                                "surname",
                                Field.LAST_NAME,
                                "dob",
                                Field.BIRTH_DATE,
                                "city",
                                Field.CITY,
                                "email",
                                Field.EMAIL),
                        List.of("cluster"),
                        EntityKind.CONTACT));
        out.put(
                "er/rldata500",
                new LabelledTables.Plan(
                        "RLdata500.csv",
                        ',',
                        "rec_id",
                        Map.of("fname_c1", Field.FIRST_NAME, "lname_c1", Field.LAST_NAME),
                        List.of("ent_id"),
                        EntityKind.CONTACT));
        out.put(
                "er/restaurants",
                new LabelledTables.Plan(
                        "restaurants.csv",
                        ',',
                        "id",
                        Map.of("name", Field.COMPANY, "addr", Field.ADDRESS, "city", Field.CITY, "phone", Field.PHONE),
                        List.of("class"),
                        EntityKind.COMPANY));
        out.put(
                "generic:er/febrl3",
                new LabelledTables.Plan("dataset3.csv", ',', "rec_id", Map.of(), List.of(), EntityKind.CONTACT));
        out.put(
                "generic:er/restaurants",
                new LabelledTables.Plan("restaurants.csv", ',', "id", Map.of(), List.of("class"), EntityKind.CONTACT));
        out.put(
                "generic:er/business_names",
                new LabelledTables.Plan(
                        "business.csv",
                        ',',
                        "record_id",
                        Map.of("name", Field.COMPANY),
                        List.of("source", "key"),
                        EntityKind.COMPANY));
        Map<String, Field> sites = new LinkedHashMap<>();
        sites.put("Site name", Field.COMPANY);
        sites.put("Address", Field.ADDRESS);
        sites.put("Zip", Field.POSTCODE);
        sites.put("Phone", Field.PHONE);
        sites.put("Website", Field.WEBSITE);
        sites.put("Email Address", Field.EMAIL);
        out.put(
                "er/chicago_early_childhood",
                new LabelledTables.Plan(
                        "csv_example_input_with_true_ids.csv",
                        ',',
                        "",
                        sites,
                        List.of("True Id", "Id", "Source"),
                        EntityKind.COMPANY));
        return out;
    }

    static LabelledTables.Labelled load(Path shared, String set) throws IOException {
        Path folder = shared.resolve("data").resolve(set.replace("generic:", ""));
        return LabelledTables.read(folder, Objects.requireNonNull(PLANS.get(set)));
    }

    static RunContext run(int threads) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
        return new RunContext(clock, ZoneOffset.UTC, Lang.RU, Optional.empty(), Progress.SILENT, threads);
    }

    static Matcher.Result match(List<Card> cards, int threads) {
        Matcher matcher = new Matcher(Policy.builtIn().match(), run(threads));
        cards.forEach(matcher::add);
        return matcher.match();
    }

    static List<Cluster> clusters(Matcher.Result result) {
        return AverageLinkage.cluster(result.links(), result.pairs(), id -> EntityKind.CONTACT);
    }

    static Figures figures(LabelledTables.Labelled table, Matcher.Result result, List<Cluster> clusters) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        table.cards()
                .forEach(card -> sizes.merge(String.valueOf(table.entityOf().get(card.id())), 1L, Long::sum));
        long truth = sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
        long said = 0;
        long right = 0;
        for (Cluster cluster : clusters) {
            List<String> members = new ArrayList<>(cluster.members());
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    said++;
                    right += same(table, members.get(i), members.get(j)) ? 1 : 0;
                }
            }
        }
        long merges = 0;
        long good = 0;
        for (ScoredPair pair : result.pairs()) {
            if (pair.band() == Band.MERGE) {
                merges++;
                good += same(table, pair.a(), pair.b()) ? 1 : 0;
            }
        }
        double p = said == 0 ? 0 : right / (double) said;
        double r = truth == 0 ? 0 : right / (double) truth;
        return new Figures(
                p,
                r,
                p + r == 0 ? 0 : 2 * p * r / (p + r),
                merges == 0 ? 1 : good / (double) merges,
                merges,
                result.candidates());
    }

    static boolean same(LabelledTables.Labelled table, String a, String b) {
        String entity = table.entityOf().get(a);
        return entity != null && entity.equals(table.entityOf().get(b));
    }

    static String line(String set, Figures f) {
        return String.format(
                Locale.ROOT,
                "%-26s P %.4f R %.4f F1 %.4f | merge band: %d pairs, precision %.4f | %d candidates",
                set,
                f.precision(),
                f.recall(),
                f.f1(),
                f.mergePairs(),
                f.mergePrecision(),
                f.candidates());
    }
}
