/**
 * Java expressions as values, their layout, and those that all families of operations share: names, types, SQL. It must not know\n * families of operations but that of objects of any kind. Start reading at {@link dev.retort.source.code.Code}.
 */
@NullMarked
package dev.retort.source.code;

import org.jspecify.annotations.NullMarked;
