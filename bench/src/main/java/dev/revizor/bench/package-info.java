/** Figures: whole processes timed, accuracy on labelled data. Never shipped. */
@NullMarked
package dev.revizor.bench;

import org.jspecify.annotations.NullMarked;
