/** Revizor keeps a CRM's client base clean and proves it. */
@NullMarked
package dev.revizor;

import org.jspecify.annotations.NullMarked;
