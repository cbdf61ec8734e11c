/**
 * Reads who owns what, who may do what, and comments; they are about what other readers found. Start reading at
 * {@link dev.retort.catalog.access.Access}.
 */
@NullMarked
package dev.retort.catalog.access;

import org.jspecify.annotations.NullMarked;
