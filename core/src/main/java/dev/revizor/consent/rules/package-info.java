/** The rules about the right to keep and to contact a person: one file, one rule. */
@NullMarked
package dev.revizor.consent.rules;

import org.jspecify.annotations.NullMarked;
