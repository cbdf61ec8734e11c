/**
 * Statements that PostgreSQL refuses inside a transaction: what each is for, and how the catalog tells whether it has been done. It
 * knows their text and must not know plans or connections. Start reading at {@link dev.retort.outside.Lone}.
 */
@NullMarked
package dev.retort.outside;

import org.jspecify.annotations.NullMarked;
