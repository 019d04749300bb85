package dev.revizor.normalize.fields;

import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes a cell apart into tokens: those with an @, and the text beside them. */
final class EmailCell {
    private static final Set<String> LABELS = Set.of(
            "mailto", "mail", "e-mail", "email", "е-mail", "e_mail", "почта", "эл.почта", "емейл", "имейл", "емайл");

    final List<String> addresses = new ArrayList<>();
    final StringBuilder rest = new StringBuilder();
    boolean wrapped;
    Reason damage = Reason.NONE;
    String repaired = "";

    private final List<String> tokens = new ArrayList<>();
    /** Which tokens stood against the one before them with nothing but a mark between. */
    private final BitSet glued = new BitSet();
    /** The mark before each token: a space, a comma, {@code <}, or another separator. */
    private final StringBuilder marks = new StringBuilder();

    /** Reads a clean cell that holds an @. Addresses come in lower case, the text beside them as it was typed. */
    void read(String cell) {
        split(cell);
        if (spaceDamage() || commaDamage() || cutDamage()) {
            return;
        }
        int words = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.indexOf('@') >= 0) {
                addresses.add(token.toLowerCase(Locale.ROOT));
                wrapped |= marks.charAt(i) == '<';
            } else {
                words++;
                rest.append(rest.length() == 0 ? "" : " ").append(token);
            }
        }
        boolean cutLocal = words == 1
                && tokens.size() == 2
                && tokens.get(1).indexOf('@') > 0
                && marks.charAt(1) == ' '
                && !Letters.hasCyrillic(tokens.get(0))
                && !isLabel(tokens.get(0));
        if (cutLocal) {
            damage = Reason.EMAIL_SPACE;
            repaired = "";
        }
    }

    private void split(String cell) {
        StringBuilder token = new StringBuilder();
        char mark = ' ';
        boolean glued = false;
        for (int i = 0; i <= cell.length(); i++) {
            char c = i == cell.length() ? ' ' : cell.charAt(i);
            if (c == ' ' || ",;<>()[]\"«»|/\\\n".indexOf(c) >= 0) {
                if (token.length() > 0) {
                    add(token.toString(), mark, glued);
                    token.setLength(0);
                    mark = ' ';
                    glued = c != ' ' && i < cell.length();
                } else {
                    glued = false;
                }
                mark = c == ' ' ? mark : c;
            } else {
                token.append(c);
            }
        }
    }

    private void add(String token, char mark, boolean glued) {
        int colon = token.lastIndexOf(':', Math.max(0, token.indexOf('@')));
        if (colon > 0) {
            // A colon is no part of an address, so what stands before it is a word about it.
            String label = token.substring(0, colon);
            if (!isLabel(label)) {
                put(label, mark, glued);
            }
            put(token.substring(colon + 1), ':', false);
        } else {
            put(token, mark, glued);
        }
    }

    private void put(String token, char mark, boolean isGlued) {
        String bare = bare(token);
        if (!bare.isEmpty() && !(isLabel(bare) && bare.endsWith(":"))) {
            glued.set(tokens.size(), isGlued);
            tokens.add(bare);
            marks.append(mark);
        }
    }

    private static boolean isLabel(String word) {
        String bare = word.endsWith(":") || word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return LABELS.contains(bare.toLowerCase(Locale.ROOT));
    }

    private static String bare(String token) {
        String out = token;
        while (out.startsWith("'")) {
            out = out.substring(1);
        }
        while (out.endsWith("'")) {
            out = out.substring(0, out.length() - 1);
        }
        return out;
    }

    /** {@code ivan @ mail.ru}. */
    private boolean spaceDamage() {
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean before =
                    token.startsWith("@") && i > 0 && tokens.get(i - 1).indexOf('@') < 0 && marks.charAt(i) == ' ';
            boolean after = token.endsWith("@")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).indexOf('@') < 0
                    && marks.charAt(i + 1) == ' ';
            if (before || after) {
                damage = Reason.EMAIL_SPACE;
                String joined = (before ? tokens.get(i - 1) : "") + token + (after ? tokens.get(i + 1) : "");
                repaired = joined.toLowerCase(Locale.ROOT);
                return true;
            }
        }
        return false;
    }

    /** {@code ivan@mail,ru}. */
    private boolean commaDamage() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String token = tokens.get(i);
            int at = token.indexOf('@');
            String next = tokens.get(i + 1);
            boolean top = next.indexOf('@') < 0 && next.indexOf('.') < 0 && next.length() <= 4;
            if (at >= 0 && at < token.length() - 1 && token.indexOf('.', at) < 0 && marks.charAt(i + 1) == ',' && top) {
                damage = Reason.EMAIL_COMMA;
                repaired = (token + "." + next).toLowerCase(Locale.ROOT);
                return true;
            }
        }
        return false;
    }

    /**
     * {@code user/dept@mail.ru}, {@code ivan,petrov@mail.ru}: the word before the mark may be the beginning of the address,
     * and without it the address would be somebody else's.
     */
    private boolean cutDamage() {
        for (int i = 1; i < tokens.size(); i++) {
            boolean begun = tokens.get(i - 1).indexOf('@') < 0 && isAscii(tokens.get(i - 1));
            boolean parts = "/\\|,;".indexOf(marks.charAt(i)) >= 0;
            if (tokens.get(i).indexOf('@') > 0 && glued.get(i) && parts && begun) {
                boolean comma = marks.charAt(i) == ',';
                damage = comma ? Reason.EMAIL_COMMA : Reason.EMAIL_BAD_LOCAL;
                repaired = comma && tokens.size() == 2
                        ? (tokens.get(i - 1) + "." + tokens.get(i)).toLowerCase(Locale.ROOT)
                        : "";
                return true;
            }
        }
        return false;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
