/** Blocking keys, candidates, comparison levels, match weights. */
@NullMarked
package dev.revizor.match;

import org.jspecify.annotations.NullMarked;
