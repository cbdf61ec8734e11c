/**
 * Reads what holds code, and what acts on rows or guards them. Start reading at {@link dev.retort.catalog.logic.Logic}.
 */
@NullMarked
package dev.retort.catalog.logic;

import org.jspecify.annotations.NullMarked;
