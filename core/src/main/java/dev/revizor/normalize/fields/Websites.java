package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Web sites as {@code host[/path]}: host in lower case, without scheme, {@code www.} and a closing slash. */
public final class Websites implements Normalizer {
    private final Words words;

    public Websites(Words words) {
        this.words = words;
    }

    @Override
    public Value normalize(int column, String raw) {
        String clean = Cleaner.line(raw);
        if (clean.isEmpty()) {
            return Value.blank(column, raw);
        }
        if (words.fills(clean)) {
            return Answers.placeholder(column, raw, Reason.PLACEHOLDER);
        }
        List<String> sites = new ArrayList<>();
        for (String part : clean.split("[,; ]+")) {
            String site = site(part);
            if (site.isEmpty()) {
                Reason why = part.indexOf('@') > 0 ? Reason.WEBSITE_EMAIL : Reason.WEBSITE_UNREADABLE;
                return Answers.unreadable(column, raw, why);
            }
            if (!sites.contains(site)) {
                sites.add(site);
            }
        }
        if (sites.isEmpty()) {
            return Answers.unreadable(column, raw, Reason.WEBSITE_UNREADABLE);
        }
        return sites.size() == 1
                ? Answers.canonical(column, raw, sites.get(0), Reason.WEBSITE_FORMAT)
                : new Value(column, raw, List.copyOf(sites), Quality.REPAIRED, Reason.WEBSITE_FORMAT.code(), "", "");
    }

    private static boolean isScheme(String text) {
        return text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }

    private static String site(String part) {
        String text = part;
        int scheme = text.indexOf("://");
        if (scheme >= 0 && !isScheme(text.substring(0, scheme))) {
            // «773601001/https://mir.ru»: what stands before is no part of the address.
            return "";
        }
        text = scheme >= 0 ? text.substring(scheme + 3) : text;
        int end = 0;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String host = text.substring(0, end).toLowerCase(Locale.ROOT);
        while (host.startsWith("www.")) {
            host = host.substring(4);
        }
        String path = text.substring(end);
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        boolean fits = host.indexOf('.') > 0
                && !host.endsWith(".")
                && host.indexOf('@') < 0
                && !host.contains("..")
                && host.indexOf('"') < 0
                && !Words.isMarks(host)
                && !path.contains("://");
        return fits ? host + path : "";
    }
}
