/**
 * What can be done to a schema, as data, and the recorder that migrations call {@code op}. It must not know SQL or files
 * beyond their names. Start reading at {@link dev.retort.operation.Operation}.
 */
@NullMarked
package dev.retort.operation;

import org.jspecify.annotations.NullMarked;
