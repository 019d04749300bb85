package dev.revizor.policy;

import dev.revizor.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what an unknown key was meant to be, and what names may look like. */
final class UnknownKeys {
    private UnknownKeys() {}

    /** Reports a key with its nearest relative, else with the names allowed in its section. */
    static void report(String section, String key, Place place, Troubles troubles) {
        List<String> names = PolicyKeys.names(section);
        String name = key.substring(key.lastIndexOf('.') + 1);
        Optional<String> nearest = Nearest.of(name, names)
                .map(near -> section.isEmpty() ? near : section + "." + near)
                .or(() -> elsewhere(name));
        if (nearest.isPresent()) {
            troubles.add(place, PolicyError.UNKNOWN_KEY, "key", key, "nearest", nearest.get());
            return;
        }
        String allowed = ValueReader.joined(names.isEmpty() ? PolicyKeys.names("") : names);
        troubles.add(place, PolicyError.UNKNOWN_KEY_HERE, "key", key, "allowed", allowed);
    }

    /** {@code TASK-003}: capital letters, a hyphen, three digits. */
    static boolean isRuleCode(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 2 || text.length() != hyphen + 4) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean right = i < hyphen ? c >= 'A' && c <= 'Z' : i == hyphen || (c >= '0' && c <= '9');
            if (!right) {
                return false;
            }
        }
        return true;
    }

    /** {@code duplicates_rate}: small Latin letters, digits and underscores, a letter first. */
    static boolean isMetric(String text) {
        boolean right = !text.isEmpty() && text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            right &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        }
        return right;
    }

    private static Optional<String> elsewhere(String name) {
        List<String> last = new ArrayList<>();
        for (String path : PolicyKeys.all().keySet()) {
            last.add(path.substring(path.lastIndexOf('.') + 1));
        }
        Optional<String> near = Nearest.of(name, last);
        return near.flatMap(found -> PolicyKeys.all().keySet().stream()
                .filter(path -> path.equals(found) || path.endsWith("." + found))
                .findFirst());
    }
}
