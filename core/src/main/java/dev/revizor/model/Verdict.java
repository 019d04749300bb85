package dev.revizor.model;

/** What a rule says. «Not checked» is never «nothing found». */
public enum Verdict {
    PASS,
    FAIL,
    WARN,
    BOUNDARY,
    INCONCLUSIVE,
    NOT_CHECKED,
    WAIVED
}
