/** Raw values to canonical ones with a quality code. */
@NullMarked
package dev.revizor.normalize;

import org.jspecify.annotations.NullMarked;
