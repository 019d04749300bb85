package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes a base larger: each copy keeps the duplicates of the original, but is about other people. */
final class Enlarged {
    private static final List<String> SYLLABLES = List.of("", "Бо", "Ра", "Тур", "Ми", "Сол", "Ве", "Гор", "Лу", "Пе");

    private Enlarged() {}

    static List<Card> times(List<Card> cards, int copies) {
        List<Card> out = new ArrayList<>(cards);
        for (int copy = 1; copy < copies; copy++) {
            out.addAll(copy(cards, copy));
        }
        return out;
    }

    /** One copy: the same duplicates, other people. */
    static List<Card> copy(List<Card> cards, int copy) {
        List<Card> out = new ArrayList<>();
        Random random = new Random(copy);
        int[] digits = new int[10];
        for (int i = 0; i < 10; i++) {
            digits[i] = i;
        }
        for (int i = 9; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int was = digits[i];
            digits[i] = digits[j];
            digits[j] = was;
        }
        for (Card card : cards) {
            out.add(other(card, copy, digits));
        }
        return out;
    }

    private static Card other(Card card, int copy, int[] digits) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        card.fields().forEach((field, values) -> {
            List<Value> changed = new ArrayList<>();
            for (Value value : values) {
                List<String> texts = value.canonical().stream()
                        .map(text -> change(field, text, copy, digits))
                        .toList();
                changed.add(new Value(value.column(), value.raw(), texts, value.quality(), "", "", ""));
            }
            fields.put(field, changed);
        });
        List<Extra> extras = card.extras();
        return new Card(card.id() + "-" + copy, card.kind(), card.origin(), fields, extras);
    }

    private static String change(Field field, String text, int copy, int[] digits) {
        return switch (field.kind()) {
            case PHONE -> text.substring(0, 2) + mapped(text.substring(2), digits);
            case EMAIL ->
                "m" + copy + text.replace("@", copy * 7919 % 1000 + "@" + (text.endsWith("mail.ru") ? "" : copy + "-"));
            case TAX_ID -> mapped(text, digits);
            case DATE ->
                text.substring(0, 3)
                        + mapped(text.substring(3, 4), digits)
                        + text.substring(4, 6)
                        + mapped(text.substring(6, 7), digits)
                        + text.substring(7);
            case LIST_TEXT -> field == Field.WEBSITE ? text.replace(".", copy + ".") : text + copy;
            case TEXT -> field == Field.ADDRESS ? mapped(text, digits) : text;
            case COMPANY -> text + " " + SYLLABLES.get(copy % SYLLABLES.size()) + SYLLABLES.get(copy % 7);
            default -> field == Field.LAST_NAME || field == Field.FULL_NAME ? renamed(text, copy) : text;
        };
    }

    private static String renamed(String name, int copy) {
        String syllable = SYLLABLES.get(copy / 10 % SYLLABLES.size())
                + SYLLABLES.get(copy % 10).toLowerCase(Locale.ROOT);
        return name.length() < 2 ? name : syllable + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String mapped(String text, int[] digits) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(c >= '0' && c <= '9' ? (char) ('0' + digits[c - '0']) : c);
        }
        return out.toString();
    }
}
