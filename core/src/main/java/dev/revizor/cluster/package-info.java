/** Scored pairs to groups without chains. */
@NullMarked
package dev.revizor.cluster;

import org.jspecify.annotations.NullMarked;
