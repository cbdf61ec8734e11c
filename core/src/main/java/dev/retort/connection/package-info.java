/**
 * How a database is reached: its URL, the settings that every session gets, and what is said when it cannot be had. Start
 * reading at {@link dev.retort.connection.Database}.
 */
@NullMarked
package dev.retort.connection;

import org.jspecify.annotations.NullMarked;
