package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * E-mail addresses in lower case, domains in punycode. A domain that looks mistyped stays as typed with the meant one
 * as suggestion; Cyrillic letters that only look Latin give no canonical value, because the address as typed cannot be
 * reached and the repair is a guess.
 */
public final class Emails implements Normalizer {
    private final Words words;

    public Emails(Words words) {
        this.words = words;
    }

    @Override
    public Value normalize(int column, String raw) {
        String clean = Cleaner.unmarked(raw);
        if (clean.isEmpty()) {
            return Value.blank(column, raw);
        }
        String low = clean.toLowerCase(Locale.ROOT);
        MailAddress whole = MailAddress.read(low);
        if (!whole.canonical().isEmpty()) {
            return single(column, raw, low, whole);
        }
        if (low.indexOf('@') < 0) {
            return words.fillsName(clean)
                    ? Answers.placeholder(column, raw, Reason.EMAIL_PLACEHOLDER)
                    : Answers.unreadable(column, raw, Reason.EMAIL_NO_AT);
        }
        EmailCell cell = new EmailCell();
        cell.read(clean);
        if (cell.damage != Reason.NONE) {
            String suggestion = MailAddress.read(cell.repaired).canonical();
            return Answers.unreadable(column, raw, cell.damage, suggestion);
        }
        return several(column, raw, cell);
    }

    private static Value single(int column, String raw, String low, MailAddress address) {
        if (address.quality() == Quality.SUSPICIOUS) {
            return Answers.suspicious(column, raw, address.canonical(), address.reason(), address.suggestion());
        }
        Reason reason = address.reason();
        if (reason == Reason.NONE) {
            reason = low.length() == raw.length() ? Reason.EMAIL_CASE : Reason.EMAIL_FORMAT;
        }
        boolean role = MailKinds.isRole(
                address.canonical().substring(0, address.canonical().indexOf('@')));
        if (role && address.canonical().equals(raw)) {
            // Nothing is wrong with it; but nobody is greeted by name there.
            return new Value(column, raw, List.of(raw), Quality.GOOD, Reason.EMAIL_ROLE.code(), "", "");
        }
        return Answers.canonical(
                column, raw, address.canonical(), role && reason == Reason.EMAIL_CASE ? Reason.EMAIL_ROLE : reason);
    }

    private static Value several(int column, String raw, EmailCell cell) {
        List<String> canonical = new ArrayList<>();
        MailAddress worst = MailAddress.NOTHING;
        MailAddress doubtful = MailAddress.NOTHING;
        for (String token : cell.addresses) {
            MailAddress read = MailAddress.read(token);
            if (read.canonical().isEmpty()) {
                worst = worst == MailAddress.NOTHING ? read : worst;
                cell.rest.append(cell.rest.length() == 0 ? "" : " ").append(token);
            } else {
                doubtful = read.quality() == Quality.SUSPICIOUS && doubtful == MailAddress.NOTHING ? read : doubtful;
                if (!canonical.contains(read.canonical())) {
                    canonical.add(read.canonical());
                }
            }
        }
        if (canonical.isEmpty()) {
            return new Value(
                    column, raw, List.of(), worst.quality(), worst.reason().code(), "", worst.suggestion());
        }
        String rest = cell.rest.toString();
        if (doubtful != MailAddress.NOTHING) {
            return new Value(
                    column,
                    raw,
                    canonical,
                    Quality.SUSPICIOUS,
                    doubtful.reason().code(),
                    rest,
                    doubtful.suggestion());
        }
        if (worst != MailAddress.NOTHING) {
            return new Value(column, raw, canonical, Quality.SUSPICIOUS, Reason.EMAIL_PARTLY.code(), rest, "");
        }
        return new Value(
                column, raw, canonical, Quality.REPAIRED, kind(canonical, cell).code(), rest, "");
    }

    private static Reason kind(List<String> canonical, EmailCell cell) {
        if (canonical.size() > 1) {
            return Reason.EMAIL_SEVERAL;
        }
        if (cell.wrapped) {
            return Reason.EMAIL_WRAPPED;
        }
        return cell.rest.length() > 0 ? Reason.EMAIL_TEXT : Reason.EMAIL_FORMAT;
    }
}
