/** Walks data from room to room; the only one who knows the order. */
@NullMarked
package dev.revizor.flow;

import org.jspecify.annotations.NullMarked;
