/** Findings and figures to the bytes of a format. */
@NullMarked
package dev.revizor.report;

import org.jspecify.annotations.NullMarked;
