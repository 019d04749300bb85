/** What every rule is made of: its spec, what it may look at, where it puts what it finds. */
@NullMarked
package dev.revizor.rule;

import org.jspecify.annotations.NullMarked;
