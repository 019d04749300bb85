/** Columns to our fields, by preset, header dictionary and the user's edits. */
@NullMarked
package dev.revizor.mapping;

import org.jspecify.annotations.NullMarked;
