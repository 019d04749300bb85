package dev.revizor.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a column of some status is that of a mailing list, as Mailchimp and UniSender have it. «Подписан» alone may be a
 * contract that is signed.
 */
final class MailingStatus {
    private static final double MOST = 0.8;

    /** Words of no other status. */
    private static final Set<String> OF_LISTS = keys(
            "subscribed",
            "unsubscribed",
            "non-subscribed",
            "not subscribed",
            "never subscribed",
            "opted in",
            "opted out",
            "отписан",
            "отписана",
            "отписался",
            "отписалась");

    /** Words that may stand among them. */
    private static final Set<String> BESIDE = keys(
            "cleaned", "pending", "bounced", "unconfirmed", "подписан", "подписана", "не подписан", "не подписана");

    private MailingStatus() {}

    private static Set<String> keys(String... words) {
        Set<String> out = new LinkedHashSet<>();
        List.of(words).forEach(word -> out.add(TitleKey.of(word)));
        return out;
    }

    static boolean isOf(Sample sample, int column) {
        double sure = sample.share(column, cell -> OF_LISTS.contains(TitleKey.of(cell)));
        double beside = sample.share(column, cell -> BESIDE.contains(TitleKey.of(cell)));
        return sure > 0 && sure + beside >= MOST;
    }
}
