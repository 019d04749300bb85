/** What Excel, wrong charsets and narrow fields do to cells, and what another source says they were. */
@NullMarked
package dev.revizor.damage;

import org.jspecify.annotations.NullMarked;
