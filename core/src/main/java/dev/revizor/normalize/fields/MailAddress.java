package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.normalize.Reason;
import java.net.IDN;
import java.util.Set;

/**
 * One address.
 *
 * @param canonical empty unless it can be written to
 * @param quality of it
 * @param reason what is wrong with it or what was done
 * @param suggestion what was probably meant, or empty
 */
record MailAddress(String canonical, Quality quality, Reason reason, String suggestion) {
    static final MailAddress NOTHING = bad(Reason.EMAIL_NO_AT);

    private static final String LOCAL_MARKS = "!#$%&'*+-=?^_`{|}~.";
    private static final Set<String> FILLER_LOCALS = Set.of(
            "no",
            "net",
            "none",
            "nomail",
            "noemail",
            "no-mail",
            "no-email",
            "no_mail",
            "test",
            "testtest",
            "asdf",
            "asd",
            "qwe",
            "qwerty",
            "a",
            "aa",
            "aaa",
            "x",
            "xx",
            "xxx",
            "1",
            "11",
            "111",
            "123",
            "1234",
            "12345",
            "mail",
            "email",
            "netu",
            "нет",
            "тест",
            "example",
            "null",
            "unknown",
            "fake");
    private static final Set<String> FILLER_DOMAINS = Set.of(
            "no.ru",
            "no.no",
            "no.com",
            "none.ru",
            "none.com",
            "nomail.ru",
            "noemail.ru",
            "nomail.com",
            "noemail.com",
            "test.ru",
            "test.com",
            "test.test",
            "a.a",
            "a.ru",
            "aa.aa",
            "aaa.ru",
            "asdf.ru",
            "asdf.com",
            "qwe.ru",
            "qwerty.ru",
            "x.x",
            "xx.xx",
            "xxx.xxx",
            "123.ru",
            "123.123",
            "mail.mail",
            "email.email",
            "net.net",
            "нет.нет",
            "нет.ру",
            "1.ru",
            "fake.ru",
            "fake.com");
    private static final Set<String> PROVIDERS = Set.of(
            "mail.ru",
            "yandex.ru",
            "ya.ru",
            "gmail.com",
            "bk.ru",
            "list.ru",
            "inbox.ru",
            "rambler.ru",
            "example.com",
            "example.org",
            "example.net");

    private static MailAddress bad(Reason reason) {
        return new MailAddress("", Quality.UNREADABLE, reason, "");
    }

    private static MailAddress bad(Reason reason, String suggestion) {
        return new MailAddress("", Quality.UNREADABLE, reason, suggestion);
    }

    /** Reads a token in lower case. */
    static MailAddress read(String token) {
        int at = token.indexOf('@');
        if (at < 0) {
            return NOTHING;
        }
        if (token.indexOf('@', at + 1) >= 0) {
            String single = token.replace("@@", "@");
            return bad(
                    Reason.EMAIL_TWO_AT,
                    single.equals(token) ? "" : read(single).canonical());
        }
        if (at == 0) {
            return bad(Reason.EMAIL_NO_LOCAL);
        }
        String local = token.substring(0, at);
        String domain = token.substring(at + 1);
        boolean dotted = false;
        while (domain.endsWith(".")) {
            domain = domain.substring(0, domain.length() - 1);
            dotted = true;
        }
        if (domain.isEmpty()) {
            return bad(Reason.EMAIL_NO_DOMAIN);
        }
        if (isFiller(local, domain)) {
            return new MailAddress("", Quality.PLACEHOLDER, Reason.EMAIL_PLACEHOLDER, "");
        }
        return judge(local, domain, dotted);
    }

    private static MailAddress judge(String local, String domain, boolean dotted) {
        String host = domain;
        Reason done = dotted ? Reason.EMAIL_TRAILING_DOT : Reason.NONE;
        boolean cyrillicHost = Letters.hasCyrillic(domain) && !Letters.isMixed(domain) && isCyrillicTop(domain);
        if (Letters.hasCyrillic(local) || (Letters.hasCyrillic(domain) && !cyrillicHost)) {
            return lookAlike(local, domain);
        }
        if (cyrillicHost && MailDomains.isEndless(domain)) {
            String meant = MailDomains.meant(domain);
            boolean latin = !meant.isEmpty() && isAscii(meant) && isDomain(meant) && isLocal(local);
            return new MailAddress("", Quality.SUSPICIOUS, Reason.EMAIL_TYPO_DOMAIN, latin ? local + "@" + meant : "");
        }
        if (!isAscii(host)) {
            host = ascii(host);
            done = Reason.EMAIL_PUNYCODE;
        }
        if (!isLocal(local)) {
            return bad(Reason.EMAIL_BAD_LOCAL);
        }
        String meant = MailDomains.meant(host);
        if (!isDomain(host)) {
            boolean dotMissing = host.indexOf('.') < 0 && isDomain(host + ".ru");
            Reason why = dotMissing ? Reason.EMAIL_NO_DOT : Reason.EMAIL_BAD_DOMAIN;
            return bad(why, meant.isEmpty() ? "" : local + "@" + meant);
        }
        String canonical = local + "@" + host;
        if (!meant.isEmpty() || MailDomains.isEndless(host)) {
            String suggestion = meant.isEmpty() ? "" : local + "@" + meant;
            return new MailAddress(canonical, Quality.SUSPICIOUS, Reason.EMAIL_TYPO_DOMAIN, suggestion);
        }
        if (MailKinds.isDisposable(host)) {
            return new MailAddress(canonical, Quality.SUSPICIOUS, Reason.EMAIL_DISPOSABLE, "");
        }
        return new MailAddress(canonical, done == Reason.NONE ? Quality.GOOD : Quality.REPAIRED, done, "");
    }

    private static MailAddress lookAlike(String local, String domain) {
        String latin = Letters.inLatin(local + "@" + domain);
        if (!latin.isEmpty()) {
            MailAddress repaired = read(latin);
            if (!repaired.canonical().isEmpty()) {
                // A Russian «р» is typed for an r as well as for what looks like it.
                String meant = repaired.suggestion().isEmpty() ? repaired.canonical() : repaired.suggestion();
                return new MailAddress("", Quality.SUSPICIOUS, Reason.EMAIL_MIXED_ALPHABET, meant);
            }
        }
        return bad(Letters.hasCyrillic(local) ? Reason.EMAIL_BAD_LOCAL : Reason.EMAIL_BAD_DOMAIN);
    }

    private static boolean isCyrillicTop(String domain) {
        return Letters.hasCyrillic(domain.substring(domain.lastIndexOf('.') + 1));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The domain in punycode; as it stands where IDNA does not allow it, for the check of letters to refuse. */
    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException notAllowed) {
            // IDN's way to say no (RFC 3490); the caller refuses the domain for its letters.
            return domain;
        }
    }

    private static boolean isFiller(String local, String domain) {
        if (FILLER_DOMAINS.contains(domain)) {
            return true;
        }
        if (!FILLER_LOCALS.contains(local)) {
            return false;
        }
        int dot = domain.indexOf('.');
        return PROVIDERS.contains(domain) || (dot > 0 && local.contentEquals(domain.substring(0, dot)));
    }

    private static boolean isLocal(String local) {
        if (local.startsWith(".") || local.endsWith(".") || local.contains("..") || local.length() > 64) {
            return false;
        }
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            if (!((c >= 'a' && c <= 'z') || Letters.isDigit(c) || LOCAL_MARKS.indexOf(c) >= 0)) {
                return false;
            }
        }
        return !local.isEmpty();
    }

    private static boolean isDomain(String domain) {
        int label = 0;
        if (domain.indexOf('.') < 0) {
            return false;
        }
        for (int i = 0; i < domain.length(); i++) {
            char c = domain.charAt(i);
            boolean edge =
                    i == 0 || i == domain.length() - 1 || domain.charAt(i - 1) == '.' || domain.charAt(i + 1) == '.';
            if (c == '.') {
                if (label == 0) {
                    return false;
                }
                label = 0;
                continue;
            }
            if (!((c >= 'a' && c <= 'z') || Letters.isDigit(c) || (c == '-' && !edge))) {
                return false;
            }
            label++;
        }
        String top = domain.substring(domain.lastIndexOf('.') + 1);
        return label >= 2 && label <= 63 && domain.length() <= 253 && !Letters.isDigit(top.charAt(0));
    }
}
