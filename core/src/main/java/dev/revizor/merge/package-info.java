/** A group to the plan of one card, with a reason per field. */
@NullMarked
package dev.revizor.merge;

import org.jspecify.annotations.NullMarked;
