/** Tests of the report room. */
@NullMarked
package dev.revizor.report;

import org.jspecify.annotations.NullMarked;
