/** Rules over card files. */
@NullMarked
package dev.revizor.check;

import org.jspecify.annotations.NullMarked;
