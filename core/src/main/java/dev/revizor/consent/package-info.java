/** The right to contact, and its archive. */
@NullMarked
package dev.revizor.consent;

import org.jspecify.annotations.NullMarked;
