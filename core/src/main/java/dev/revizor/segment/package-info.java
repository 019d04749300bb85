/** Classes of clients. */
@NullMarked
package dev.revizor.segment;

import org.jspecify.annotations.NullMarked;
