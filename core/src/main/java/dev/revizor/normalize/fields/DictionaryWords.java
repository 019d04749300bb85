package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import dev.revizor.policy.Policy;
import java.util.List;

/**
 * Cells whose words come from a closed dictionary: consents, flags, sex. A word that is not in it is suspicious and has
 * no canonical value: nobody may be written to on the strength of a guess.
 */
public final class DictionaryWords implements Normalizer {
    private final WordMap dictionary;
    private final Reason format;
    private final Reason unknown;

    private DictionaryWords(WordMap dictionary, Reason format, Reason unknown) {
        this.dictionary = dictionary;
        this.format = format;
        this.unknown = unknown;
    }

    /** {@code given}, {@code refused}, {@code withdrawn}, by the words of the policy; a withdrawal beats the others. */
    public static DictionaryWords consents(Policy.Consent words) {
        WordMap dictionary = new WordMap()
                .with("withdrawn", words.withdrawn())
                .with("refused", words.refused())
                .with("given", words.given());
        return new DictionaryWords(dictionary, Reason.CONSENT_FORMAT, Reason.CONSENT_UNKNOWN_WORD);
    }

    /** {@code yes} and {@code no}. */
    public static DictionaryWords flags() {
        WordMap dictionary = new WordMap()
                .with(
                        "no",
                        List.of(
                                "нет",
                                "n",
                                "false",
                                "0",
                                "неактивен",
                                "не активен",
                                "неактивна",
                                "уволен",
                                "уволена",
                                "не работает",
                                "inactive",
                                "disabled",
                                "off",
                                "f",
                                "н",
                                "ложь",
                                "dismissed"))
                .with(
                        "yes",
                        List.of(
                                "да",
                                "y",
                                "true",
                                "1",
                                "активен",
                                "активна",
                                "работает",
                                "active",
                                "enabled",
                                "on",
                                "t",
                                "д",
                                "истина",
                                "+",
                                "x",
                                "х",
                                "v",
                                "✓",
                                "✔",
                                "в архиве",
                                "архив",
                                "archived"));
        return new DictionaryWords(dictionary, Reason.FLAG_FORMAT, Reason.FLAG_UNKNOWN_WORD);
    }

    /** {@code m} and {@code f}. */
    public static DictionaryWords sexes() {
        WordMap dictionary = new WordMap()
                .with("m", List.of("м", "муж", "муж.", "мужской", "мужчина", "male", "man", "mr", "г-н", "1"))
                .with(
                        "f",
                        List.of(
                                "ж", "жен", "жен.", "женский", "женщина", "female", "woman", "w", "ms", "mrs", "г-жа",
                                "2"));
        return new DictionaryWords(dictionary, Reason.SEX_FORMAT, Reason.SEX_UNKNOWN_WORD);
    }

    @Override
    public Value normalize(int column, String raw) {
        String clean = Cleaner.line(raw);
        if (clean.isEmpty()) {
            return Value.blank(column, raw);
        }
        String meaning = dictionary.meaning(clean);
        if (!meaning.isEmpty()) {
            return Answers.canonical(column, raw, meaning, format);
        }
        if (Words.isMarks(clean)) {
            return Answers.placeholder(column, raw, Reason.PLACEHOLDER);
        }
        return new Value(column, raw, List.of(), Quality.SUSPICIOUS, unknown.code(), "", "");
    }
}
