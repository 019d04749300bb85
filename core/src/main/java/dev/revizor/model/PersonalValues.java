package dev.revizor.model;

/** Whether the values of columns with personal data may be read in a profile. */
public enum PersonalValues {
    SHOWN,
    MASKED
}
