package dev.revizor.profile;

import dev.revizor.model.ColumnProfile;
import dev.revizor.model.ColumnProfile.Exactness;
import dev.revizor.model.ColumnProfile.Filling;
import dev.revizor.model.ColumnProfile.Note;
import dev.revizor.model.ColumnProfile.Trait;
import dev.revizor.model.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what is strange about columns, one after the other: an earlier one may be the same. */
final class Traits {
    private static final double NEARLY_NOTHING = 0.01;

    private final Set<Field> used;
    private final Map<Long, String> earlier = new LinkedHashMap<>();

    Traits(Set<Field> used) {
        this.used = used;
    }

    /** The profile with what is strange about the column. */
    ColumnProfile noted(ColumnProfile profile, ColumnGauge gauge) {
        Filling filling = profile.filling();
        ColumnProfile out = profile;
        if (filling.filled() == 0) {
            out = out.with(Note.of(Trait.EMPTY, ""));
        } else {
            if (filling.distinct() == 1 && filling.filled() > 1) {
                out = out.with(Note.of(Trait.CONSTANT, ""));
            }
            if (filling.share() < NEARLY_NOTHING) {
                out = out.with(Note.of(Trait.NEARLY_EMPTY, ""));
            }
            out = repeated(out, gauge);
        }
        Optional<String> unused = unused(profile.source().field());
        return unused.isPresent() ? out.with(Note.of(Trait.UNUSED, unused.get())) : out;
    }

    private ColumnProfile repeated(ColumnProfile profile, ColumnGauge gauge) {
        ColumnProfile out = profile;
        boolean ids = profile.source()
                .field()
                .filter(field -> field == Field.EXTERNAL_ID)
                .isPresent();
        long repeated = ids ? gauge.repeated() : 0;
        if (repeated > 0) {
            Exactness exactness = profile.filling().exactness();
            out = out.with(new Note(Trait.REPEATED_IDS, "", repeated, exactness));
        }
        if (profile.filling().distinct() > 1) {
            String same = earlier.putIfAbsent(gauge.fingerprint(), name(profile));
            out = same == null ? out : out.with(Note.of(Trait.REPEATS, same));
        }
        return out;
    }

    private static String name(ColumnProfile profile) {
        String title = profile.source().title();
        return title.isBlank() ? "#" + (profile.source().position() + 1) : title;
    }

    private Optional<String> unused(Optional<Field> field) {
        if (field.isEmpty()) {
            return Optional.of("unmapped");
        }
        return used.contains(field.get()) ? Optional.empty() : Optional.of("no_rule");
    }
}
