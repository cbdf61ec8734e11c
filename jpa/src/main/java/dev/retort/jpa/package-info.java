/**
 * From an application's entities to a script of statements, by the application's own provider. This runs on the application's class
 * path and in a process of its own, so it needs nothing but {@code jakarta.persistence}, and must not know the rest of Retort. Start
 * reading at {@link dev.retort.jpa.Main}.
 */
@NullMarked
package dev.retort.jpa;

import org.jspecify.annotations.NullMarked;
