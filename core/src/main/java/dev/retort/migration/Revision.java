package dev.retort.migration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which revision a Java migration is and which it follows. Retort reads it from the source without compiling it, so its
 * values are plain string literals.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

    /** 1 to 32 letters, digits, {@code _} or {@code .}; unique in the project. */
    String id();

    /** The revision that this one follows; none for a first one, several for a merge. */
    String[] down() default {};

    /** Other revisions that must be applied before this one, by id or branch label; it does not follow them. */
    String[] dependsOn() default {};

    /** Names for the branch that begins with this revision; unique in the project, also among the ids. */
    String[] labels() default {};
}
