/** Seeded generators of invented client bases with known duplicates and known defects. */
@NullMarked
package dev.revizor.samples;

import org.jspecify.annotations.NullMarked;
