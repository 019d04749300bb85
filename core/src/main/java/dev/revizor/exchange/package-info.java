/** Our base to a file in a CRM's dialect. */
@NullMarked
package dev.revizor.exchange;

import org.jspecify.annotations.NullMarked;
