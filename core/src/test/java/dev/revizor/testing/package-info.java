/** What tests of all modules share: generators, golden files. */
@NullMarked
package dev.revizor.testing;

import org.jspecify.annotations.NullMarked;
