/**
 * Reads what acts on rows or guards them, and rights, owners and comments. Start reading at
 * {@link dev.retort.catalog.logic.Logic}.
 */
@NullMarked
package dev.retort.catalog.logic;

import org.jspecify.annotations.NullMarked;
