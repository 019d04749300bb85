package dev.revizor.cli;

import picocli.CommandLine.TypeConversionException;

/** Numbers on the command line: a decimal comma works as well as a point. */
final class Decimals {
    private Decimals() {}

    static double parse(String text) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new TypeConversionException(text);
        }
    }
}
