/** One class per output format, and the small things that formats share. */
@NullMarked
package dev.revizor.report.formats;

import org.jspecify.annotations.NullMarked;
