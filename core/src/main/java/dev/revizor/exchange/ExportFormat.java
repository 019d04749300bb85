package dev.revizor.exchange;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What kind of file an export is. */
public enum ExportFormat {
    CSV,
    XLSX,
    JSONL,
    VCARD;

    /** The stable lower-case id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of an option's value. */
    public static ExportFormat of(String word) {
        return find(word)
                .orElseThrow(
                        () -> new RevizorException(ExchangeError.UNKNOWN_FORMAT, Place.NOWHERE, Map.of("word", word)));
    }

    /** The format that the ending of a file's name asks for. */
    public static Optional<ExportFormat> ofFile(String name) {
        return find(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Optional<ExportFormat> find(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        for (ExportFormat format : values()) {
            if (format.id().equals(low) || format == VCARD && low.equals("vcf")) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
