/** Files to raw rows with a place. */
@NullMarked
package dev.revizor.source;

import org.jspecify.annotations.NullMarked;
