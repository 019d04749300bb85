package dev.revizor.source;

import java.util.regex.Pattern;

/** The page on which one logs in, which a CRM sends instead of an export when nobody is logged in any more. */
final class LoginPage {
    private static final Pattern PASSWORD = Pattern.compile("<input\\b[^>]{0,2000}\\btype\\s*=\\s*[\"']?password\\b");
    private static final Pattern TITLE = Pattern.compile(
            "<title[^>]{0,200}>[^<]{0,200}(?<!\\p{L})(?:вход|войти|авторизация|log ?in|sign ?in|authorization)(?!\\p{L})");

    private LoginPage() {}

    /** Whether a page asks for a password. */
    static boolean asks(String low) {
        return PASSWORD.matcher(low).find();
    }

    /**
     * Whether a page without any table is such.
     *
     * @param low its beginning in small letters
     */
    static boolean is(String low) {
        return asks(low) || TITLE.matcher(low).find();
    }
}
