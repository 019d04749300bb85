/** What people read, in Russian and English. */
@NullMarked
package dev.revizor.text;

import org.jspecify.annotations.NullMarked;
