/** The one typed configuration and its strict loader. */
@NullMarked
package dev.revizor.policy;

import org.jspecify.annotations.NullMarked;
