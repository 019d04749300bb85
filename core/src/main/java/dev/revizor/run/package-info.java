/** What each run is given: clock, zone, language, seed, progress, cancel. */
@NullMarked
package dev.revizor.run;

import org.jspecify.annotations.NullMarked;
