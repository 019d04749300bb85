package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Strangers who have every field filled, so that each comparison has frequencies and chances to learn from. */
final class Crowd {
    private static final List<String> GIVEN = List.of("Виктор", "Семён", "Олег", "Роман", "Игорь", "Павел");
    private static final List<String> PATRONYMICS = List.of("Викторович", "Олегович", "Романович", "Павлович");
    private static final List<String> TOWNS =
            List.of("Псков", "Омск", "Пенза", "Калуга", "Иркутск", "Вологда", "Самара", "Елец");
    private static final String CONSONANTS = "бвгдзклмнпрст";
    private static final String VOWELS = "аеиоу";

    private final Random random = new Random(7);

    /** So many persons or companies; no two have a telling value in common but by chance. */
    static List<Card> of(EntityKind kind, int count) {
        Crowd crowd = new Crowd();
        List<Card> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Card card = kind == EntityKind.COMPANY ? crowd.company("s" + i) : crowd.person("s" + i);
            List<Extra> extras = List.of(new Extra(40, crowd.digits(8)));
            out.add(new Card(card.id(), kind, card.origin(), card.fields(), extras));
        }
        return out;
    }

    private Card person(String id) {
        return Cards.of(
                id,
                "last_name",
                capital() + "ов",
                "first_name",
                oneOf(GIVEN),
                "patronymic",
                oneOf(PATRONYMICS),
                "birth_date",
                (1950 + random.nextInt(50)) + "-" + (10 + random.nextInt(3)) + "-" + (10 + random.nextInt(19)),
                "phone",
                "+7911" + digits(7),
                "email",
                word() + "@" + word() + ".ru",
                "messenger",
                "@" + word(),
                "snils",
                digits(11),
                "inn",
                digits(12),
                "company",
                capital(),
                "postcode",
                digits(6),
                "city",
                oneOf(TOWNS),
                "address",
                address());
    }

    private Card company(String id) {
        return Cards.of(
                EntityKind.COMPANY,
                id,
                "company",
                capital(),
                "inn",
                digits(10),
                "ogrn",
                digits(13),
                "kpp",
                digits(9),
                "phone",
                "+7495" + digits(7),
                "email",
                word() + "@" + word() + ".ru",
                "website",
                word() + ".ru",
                "city",
                oneOf(TOWNS),
                "address",
                address());
    }

    private String address() {
        return "ул. " + capital() + "ая, " + (1 + random.nextInt(90)) + "-" + (1 + random.nextInt(200));
    }

    private String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String capital() {
        String word = word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String word() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            out.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            out.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return out.toString();
    }

    /** A number that begins with no zero. */
    private String digits(int count) {
        StringBuilder out = new StringBuilder().append(1 + random.nextInt(9));
        while (out.length() < count) {
            out.append(random.nextInt(10));
        }
        return out.toString();
    }
}
