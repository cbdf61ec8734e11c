/**
 * What is made beside tables: enum, composite and range types, domains. Values without names, which operations give them. It must not\n * know operations or SQL. Start reading at {@link dev.retort.definition.TypeDefinition}.
 */
@NullMarked
package dev.retort.definition;

import org.jspecify.annotations.NullMarked;
