/** Error codes, places, row-level troubles, and the one exception. */
@NullMarked
package dev.revizor.problem;

import org.jspecify.annotations.NullMarked;
