/** What is read from a database makes the same again. */
@NullMarked
package dev.retort.catalog;

import org.jspecify.annotations.NullMarked;
