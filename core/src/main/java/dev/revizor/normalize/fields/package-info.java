/** One normalizer per kind of field, and the dictionaries and alphabets they share. */
@NullMarked
package dev.revizor.normalize.fields;

import org.jspecify.annotations.NullMarked;
