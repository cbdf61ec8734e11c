/**
 * What a PostgreSQL schema is made of, as immutable values linked by name: columns, types, constraints, indexes. It must not
 * know how any of it is created or compared. Start reading at {@link dev.retort.schema.Elements}, which migrations import.
 */
@NullMarked
package dev.retort.schema;

import org.jspecify.annotations.NullMarked;
