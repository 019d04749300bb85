/** The words of the trade as records. */
@NullMarked
package dev.revizor.model;

import org.jspecify.annotations.NullMarked;
