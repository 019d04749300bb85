/** Seals and their verification. */
@NullMarked
package dev.revizor.journal;

import org.jspecify.annotations.NullMarked;
