/** One class per command: options in, a flow's request out. */
@NullMarked
package dev.revizor.cli.commands;

import org.jspecify.annotations.NullMarked;
