/** The rules over cards: one file, one rule. */
@NullMarked
package dev.revizor.check.rules;

import org.jspecify.annotations.NullMarked;
