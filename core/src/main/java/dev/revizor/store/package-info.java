/** SQLite: one writer, a change and its journal row in one transaction. */
@NullMarked
package dev.revizor.store;

import org.jspecify.annotations.NullMarked;
