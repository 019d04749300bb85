package dev.revizor.model;

import java.util.Locale;

/** How much a finding hurts; the gravest first. */
public enum Severity {
    CRITICAL,
    MAJOR,
    MINOR,
    INFO;

    /** The stable lower-case id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
