/**
 * Rows that migrations bring with them: values of Java, what to do where a row is there already, and files that lie beside a
 * migration. It must not know tables, nor what is done with the rows. Start reading at {@link dev.retort.data.Rows}, which
 * migrations import.
 */
@NullMarked
package dev.retort.data;

import org.jspecify.annotations.NullMarked;
