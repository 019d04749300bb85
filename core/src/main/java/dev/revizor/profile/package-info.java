/** What a table holds, column by column, in one pass and bounded memory. */
@NullMarked
package dev.revizor.profile;

import org.jspecify.annotations.NullMarked;
