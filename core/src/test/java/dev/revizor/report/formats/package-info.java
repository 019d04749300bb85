/** Tests of the output formats. */
@NullMarked
package dev.revizor.report.formats;

import org.jspecify.annotations.NullMarked;
