/** Targets for a fuzzer: what reads bytes and cells that somebody else wrote. Each says what must hold for any input. */
@NullMarked
package dev.revizor.fuzz;

import org.jspecify.annotations.NullMarked;
