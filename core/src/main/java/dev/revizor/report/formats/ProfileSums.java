package dev.revizor.report.formats;

import dev.revizor.model.ColumnProfile;
import dev.revizor.model.ColumnProfile.Trait;
import dev.revizor.model.PersonalKind;
import dev.revizor.model.TableProfile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a profile says of a table as a whole, in words. */
final class ProfileSums {
    private final TableProfile profile;
    private final ProfileWords words;

    ProfileSums(TableProfile profile, ProfileWords words) {
        this.profile = profile;
        this.words = words;
    }

    /** The file, what its rows are, and how many. */
    String head() {
        String sheet = profile.table().sheet();
        String file = profile.table().file() + (sheet.isEmpty() ? "" : " [" + sheet + "]");
        return words.say(
                "head",
                "file",
                dev.revizor.report.Visible.of(file),
                "kind",
                words.texter().kind(profile.kind()),
                "rows",
                profile.rows(),
                "columns",
                profile.columns().size());
    }

    /** Rows that were not counted, the personal data, and what nothing uses. */
    List<String> foot(int most) {
        List<String> out = new ArrayList<>();
        if (profile.rejected() + profile.skipped() > 0) {
            out.add(words.say(
                    "head.lost",
                    "rejected",
                    words.count(profile.rejected()),
                    "skipped",
                    words.count(profile.skipped())));
        }
        out.add(personal());
        unused(most).ifPresent(out::add);
        return out;
    }

    private String personal() {
        List<ColumnProfile> personal = profile.personal();
        if (personal.isEmpty()) {
            return words.say("personal.nothing");
        }
        Map<PersonalKind, Long> kinds = new EnumMap<>(PersonalKind.class);
        personal.forEach(column -> kinds.merge(column.personal().kind(), 1L, Long::sum));
        String told = kinds.entrySet().stream()
                .map(one -> words.say(
                        "personal.kind",
                        "kind",
                        words.say("personal." + one.getKey().id()),
                        "count",
                        one.getValue()))
                .collect(Collectors.joining(", "));
        return words.say(
                "personal.total",
                "columns",
                personal.size(),
                "all",
                profile.columns().size(),
                "kinds",
                told);
    }

    private java.util.Optional<String> unused(int most) {
        List<ColumnProfile> unused = profile.with(Trait.UNUSED);
        if (unused.isEmpty()) {
            return java.util.Optional.empty();
        }
        List<String> titles =
                new ArrayList<>(unused.stream().limit(most).map(words::title).toList());
        if (unused.size() > most) {
            titles.add(words.say("more", "count", unused.size() - most));
        }
        return java.util.Optional.of(
                words.say("unused.total", "columns", unused.size(), "titles", String.join(", ", titles)));
    }
}
