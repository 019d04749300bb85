package dev.revizor.damage;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is left of a value: the beginning of a long text, question marks for letters, the error of a formula, hashes. */
final class Leftovers implements Sign {
    /** Excel cuts a text at the first when it writes old files and imports some, at the second always. */
    private static final int SHORT_CELL = 255;

    private static final int LONG_CELL = 32_767;
    private static final int MARKS = 3;
    private static final Set<String> ERRORS = Set.of(
            "#N/A",
            "#Н/Д",
            "#REF!",
            "#ССЫЛКА!",
            "#VALUE!",
            "#ЗНАЧ!",
            "#NAME?",
            "#ИМЯ?",
            "#DIV/0!",
            "#ДЕЛ/0!",
            "#NUM!",
            "#ЧИСЛО!",
            "#NULL!",
            "#ПУСТО!",
            "#SPILL!",
            "#CALC!",
            "#GETTING_DATA");

    @Override
    public Set<Damage.Kind> kinds() {
        return EnumSet.of(Damage.Kind.CUT, Damage.Kind.QUESTION_MARKS, Damage.Kind.ERROR_VALUE, Damage.Kind.HASHES);
    }

    @Override
    public Optional<Damage> in(String cell, ColumnUse use) {
        char first = cell.charAt(0);
        if (first == '#') {
            return ofHash(cell);
        }
        if (cell.length() == SHORT_CELL || cell.length() == LONG_CELL) {
            return Optional.of(Damage.of(Damage.Kind.CUT, Damage.Grade.ELSEWHERE));
        }
        return cell.indexOf('?') >= 0 && cell.contains("??") ? marks(cell) : Optional.empty();
    }

    private static Optional<Damage> ofHash(String cell) {
        if (ERRORS.contains(cell.toUpperCase(Locale.ROOT))) {
            return Optional.of(Damage.of(Damage.Kind.ERROR_VALUE, Damage.Grade.LOST));
        }
        boolean hashes = cell.length() >= MARKS && cell.chars().allMatch(c -> c == '#');
        return hashes ? Optional.of(Damage.of(Damage.Kind.HASHES, Damage.Grade.LOST)) : Optional.empty();
    }

    /** «Позвонить???» is a question; a word that is all marks, or has them inside, is none. */
    private static Optional<Damage> marks(String cell) {
        int marks = 0;
        boolean letters = false;
        boolean inside = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            marks += c == '?' ? 1 : 0;
            letters |= Character.isLetterOrDigit(c);
            inside |= c == '?' && i + 1 < cell.length() && Character.isLetter(cell.charAt(i + 1));
        }
        if (!letters && marks >= MARKS) {
            return Optional.of(Damage.of(Damage.Kind.QUESTION_MARKS, Damage.Grade.LOST));
        }
        return inside && marks >= MARKS
                ? Optional.of(Damage.of(Damage.Kind.QUESTION_MARKS, Damage.Grade.ELSEWHERE))
                : Optional.empty();
    }

    @Override
    public boolean fits(String cell, String healthy) {
        if (cell.charAt(0) == '#') {
            return true;
        }
        if (cell.length() >= SHORT_CELL) {
            return healthy.length() > cell.length() && healthy.startsWith(cell);
        }
        if (cell.length() != healthy.length()) {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) != '?' && cell.charAt(i) != healthy.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
