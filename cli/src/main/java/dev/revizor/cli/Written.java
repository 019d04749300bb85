package dev.revizor.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An option whose file is written, not read. What is written never takes the place of what the command reads. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Written {
    /** The option whose file it may replace, for it is the same thing one run later: {@code --previous} by {@code --clusters}. */
    String over() default "";
}
