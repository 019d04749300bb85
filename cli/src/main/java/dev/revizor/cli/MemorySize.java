package dev.revizor.cli;

import dev.revizor.run.Memory;
import java.util.OptionalLong;
import picocli.CommandLine.TypeConversionException;

/** Reads the size of {@code --memory}. */
final class MemorySize {
    /** With less not even the Java machine is content. */
    static final long LEAST = 256L << 20;

    private MemorySize() {}

    /** A bound of so many bytes: {@code 600m}, {@code 4g}. */
    static Memory parse(String text) {
        OptionalLong bytes = Memory.bytes(text);
        if (bytes.isEmpty() || bytes.getAsLong() < LEAST) {
            throw new TypeConversionException(text);
        }
        return Memory.of(bytes.getAsLong());
    }
}
