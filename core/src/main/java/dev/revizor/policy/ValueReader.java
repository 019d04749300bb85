package dev.revizor.policy;

import dev.revizor.problem.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Turns what is written behind a key into the one form in which a policy holds it. */
final class ValueReader {
    private static final List<String> YES = List.of("true", "yes", "да", "on");
    private static final List<String> NO = List.of("false", "no", "нет", "off");

    private final Troubles troubles;

    ValueReader(Troubles troubles) {
        this.troubles = troubles;
    }

    /** The canonical text; empty when it is wrong (that is then among the troubles). */
    Optional<String> read(String path, KeyType type, String raw, Place place) {
        String text = raw.strip();
        if (type instanceof KeyType.Choice choice) {
            return choice(path, choice.allowed(), text, place);
        }
        if (type instanceof KeyType.Whole whole) {
            return whole(path, whole, text, place);
        }
        if (type instanceof KeyType.Decimal decimal) {
            return decimal(path, decimal, text, place);
        }
        if (type instanceof KeyType.YesNo) {
            return yesNo(path, text, place);
        }
        if (type instanceof KeyType.Zone) {
            return zone(text, place);
        }
        if (type instanceof KeyType.Region) {
            return region(text, place);
        }
        if (type instanceof KeyType.Address) {
            return address(path, text, place);
        }
        return type instanceof KeyType.Limit ? limit(path, text, place) : Optional.of(text);
    }

    private Optional<String> choice(String path, List<String> allowed, String text, Place place) {
        String low = text.toLowerCase(Locale.ROOT);
        if (allowed.contains(low)) {
            return Optional.of(low);
        }
        return no(place, PolicyError.VALUE_NOT_ALLOWED, "key", path, "value", text, "allowed", joined(allowed));
    }

    private Optional<String> yesNo(String path, String text, Place place) {
        String low = text.toLowerCase(Locale.ROOT);
        if (YES.contains(low) || NO.contains(low)) {
            return Optional.of(Boolean.toString(YES.contains(low)));
        }
        return no(place, PolicyError.NOT_YES_OR_NO, "key", path, "value", text);
    }

    private Optional<String> whole(String path, KeyType.Whole type, String text, Place place) {
        Optional<Double> number = number(text);
        if (number.isEmpty() || number.get() != Math.rint(number.get())) {
            return no(place, PolicyError.NOT_A_WHOLE_NUMBER, "key", path, "value", text);
        }
        if (number.get() < type.least() || number.get() > type.most()) {
            return outside(path, text, Integer.toString(type.least()), Integer.toString(type.most()), place);
        }
        return Optional.of(Integer.toString(number.get().intValue()));
    }

    private Optional<String> decimal(String path, KeyType.Decimal type, String text, Place place) {
        Optional<Double> number = number(text);
        if (number.isEmpty()) {
            return no(place, PolicyError.NOT_A_NUMBER, "key", path, "value", text);
        }
        if (number.get() < type.least() || number.get() > type.most()) {
            return outside(path, text, plain(type.least()), plain(type.most()), place);
        }
        return Optional.of(Double.toString(number.get()));
    }

    private Optional<String> outside(String path, String text, String least, String most, Place place) {
        return no(place, PolicyError.OUT_OF_RANGE, "key", path, "value", text, "least", least, "most", most);
    }

    private Optional<String> zone(String text, Place place) {
        try {
            return Optional.of(ZoneId.of(text).getId());
        } catch (DateTimeException notAZone) {
            String nearest = Nearest.of(text, new TreeSet<>(ZoneId.getAvailableZoneIds()))
                    .orElse("Europe/Moscow");
            return no(place, PolicyError.UNKNOWN_ZONE, "value", text, "nearest", nearest);
        }
    }

    private Optional<String> region(String text, Place place) {
        String high = text.toUpperCase(Locale.ROOT);
        return List.of(Locale.getISOCountries()).contains(high)
                ? Optional.of(high)
                : no(place, PolicyError.UNKNOWN_REGION, "value", text);
    }

    private Optional<String> address(String path, String text, Place place) {
        try {
            URI uri = new URI(text);
            // Only web addresses: reports make links of them, and «javascript:» must never become one.
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return Optional.of(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            }
        } catch (URISyntaxException notAnAddress) {
            return no(place, PolicyError.NOT_AN_ADDRESS, "key", path, "value", text);
        }
        return no(place, PolicyError.NOT_AN_ADDRESS, "key", path, "value", text);
    }

    private Optional<String> limit(String path, String text, Place place) {
        String plain =
                text.replace("≤", "<=").replace("≥", ">=").replace("%", "").strip();
        boolean signed = plain.startsWith("<=") || plain.startsWith(">=");
        Optional<Double> number = signed ? number(plain.substring(2).strip()) : Optional.empty();
        if (number.isEmpty() || number.get() < 0 || number.get() > 100) {
            return no(place, PolicyError.NOT_A_TARGET, "key", path, "value", text);
        }
        return Optional.of(plain.substring(0, 2) + " " + plain(number.get()));
    }

    private Optional<String> no(Place place, PolicyError code, Object... args) {
        troubles.add(place, code, args);
        return Optional.empty();
    }

    /** Digits with at most one point or comma and a sign; «1e9», «NaN» and «0x1» are not what people mean. */
    static Optional<Double> number(String text) {
        String plain = text.replace(',', '.').replace("\u00a0", "").replace(" ", "");
        int points = 0;
        int digits = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (!(c == '-' && i == 0)) {
                return Optional.empty();
            }
        }
        return digits == 0 || points > 1 || digits > 15 ? Optional.empty() : Optional.of(Double.valueOf(plain));
    }

    /** Without «.0» at the end. */
    static String plain(double number) {
        String text = Double.toString(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String joined(List<String> allowed) {
        return String.join(", ", allowed);
    }
}
