/** Read-only, ordered, closeable streams onto the store. */
@NullMarked
package dev.revizor.view;

import org.jspecify.annotations.NullMarked;
