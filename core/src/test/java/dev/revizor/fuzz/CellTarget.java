package dev.revizor.fuzz;

import dev.revizor.model.Card;
import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.CardNormalizer;
import dev.revizor.normalize.Customs;
import dev.revizor.policy.Policy;
import dev.revizor.policy.PolicyLoader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cell of a field: its raw text stays, it has canonical values only if it can be used, and the same cell says the same. */
final class CellTarget {
    private static final Policy POLICY =
            PolicyLoader.load(Optional.empty(), Map.of()).policy();
    private static final CardNormalizer NORMALIZER =
            new CardNormalizer(POLICY.normalize(), POLICY.consent(), Customs.usual());

    private CellTarget() {}

    /** One of so many numbers out of a byte of the input. */
    static int number(byte[] content, int at, int many) {
        return at < content.length ? (content[at] & 0xff) % many : 0;
    }

    /** The rest as a text: UTF-8, and for a byte that is none a surrogate that stands alone. */
    static String text(byte[] content, int from) {
        if (from >= content.length) {
            return "";
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content, from, content.length - from);
        CharBuffer out = CharBuffer.allocate(content.length - from + 1);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            out.put((char) (0xd800 + (in.get() & 0xff)));
            decoder.reset();
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }

    /** The value of the cell itself. */
    static Value read(Field field, String raw) {
        Value value = once(field, raw);
        if (!value.equals(once(field, raw))) {
            throw new AssertionError("the same cell was read in two ways");
        }
        if (!value.raw().equals(raw)) {
            throw new AssertionError("the raw cell has changed");
        }
        if (!value.quality().usable() && !value.canonical().isEmpty()) {
            throw new AssertionError(value.quality() + " with a canonical value");
        }
        if (value.quality() == Quality.GOOD && value.canonical().isEmpty()) {
            throw new AssertionError("good without a value");
        }
        for (String canonical : value.canonical()) {
            if (canonical.isBlank() || canonical.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
                throw new AssertionError("a canonical value that is blank or has control characters");
            }
        }
        return value;
    }

    /** A column has one field, and what became of its cells is remembered by column. */
    private static Value once(Field field, String raw) {
        Card card = NORMALIZER.normalize(new Draft(
                EntityKind.CONTACT,
                "file",
                new Origin(0, 2),
                List.of(new Draft.Cell(field.ordinal(), field, "", raw)),
                List.of()));
        return card.values(field).stream()
                .filter(value -> value.column() == field.ordinal())
                .findFirst()
                .orElseThrow(() -> new AssertionError("the cell is gone"));
    }

    /** Each canonical value, read as a cell, is itself. */
    static void isFixed(Field field, Value value) {
        for (String canonical : value.canonical()) {
            List<String> again = once(field, canonical).canonical();
            if (!again.equals(List.of(canonical))) {
                throw new AssertionError("a canonical value became another one");
            }
        }
    }
}
