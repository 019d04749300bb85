package dev.revizor.normalize.fields;

import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.List;

/** Takes a cell apart into tokens: those with an @, and the text beside them. */
final class EmailCell {
    final List<String> addresses = new ArrayList<>();
    final StringBuilder rest = new StringBuilder();
    boolean wrapped;
    Reason damage = Reason.NONE;
    String repaired = "";

    private final List<String> tokens = new ArrayList<>();
    /** The mark before each token: a space, a comma, {@code <}, or another separator. */
    private final StringBuilder marks = new StringBuilder();

    /** Reads a clean cell in lower case that holds an @. */
    void read(String cell) {
        split(cell);
        if (spaceDamage() || commaDamage()) {
            return;
        }
        int words = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.indexOf('@') >= 0) {
                addresses.add(token);
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
                && !Letters.hasCyrillic(tokens.get(0));
        if (cutLocal) {
            damage = Reason.EMAIL_SPACE;
            repaired = "";
        }
    }

    private void split(String cell) {
        StringBuilder token = new StringBuilder();
        char mark = ' ';
        for (int i = 0; i <= cell.length(); i++) {
            char c = i == cell.length() ? ' ' : cell.charAt(i);
            if (c == ' ' || ",;<>()[]\"«»|/\\\n".indexOf(c) >= 0) {
                if (token.length() > 0) {
                    tokens.add(bare(token.toString()));
                    marks.append(mark);
                    token.setLength(0);
                    mark = ' ';
                }
                mark = c == ' ' ? mark : c;
            } else {
                token.append(c);
            }
        }
    }

    /** Without {@code mailto:} and a colon after a label. */
    private static String bare(String token) {
        String out = token;
        while (out.startsWith("mailto:")) {
            out = out.substring(7);
        }
        while (out.startsWith("'")) {
            out = out.substring(1);
        }
        while (out.endsWith("'")) {
            out = out.substring(0, out.length() - 1);
        }
        int colon = out.indexOf(':');
        int at = out.indexOf('@');
        return colon >= 0 && colon < at ? out.substring(colon + 1) : out;
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
                repaired = (before ? tokens.get(i - 1) : "") + token + (after ? tokens.get(i + 1) : "");
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
                repaired = token + "." + next;
                return true;
            }
        }
        return false;
    }
}
