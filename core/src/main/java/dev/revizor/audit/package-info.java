/** Which 50 cards, and what k of 50 says. */
@NullMarked
package dev.revizor.audit;

import org.jspecify.annotations.NullMarked;
