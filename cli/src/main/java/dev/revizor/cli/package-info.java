/** The front door: commands, terminal, exit numbers; the only main. */
@NullMarked
package dev.revizor.cli;

import org.jspecify.annotations.NullMarked;
