/**
 * Writes operations as the Java that a person would write for them; one class a family of objects. It must not know files or
 * revisions. Start reading at {@link dev.retort.source.JavaSource}.
 */
@NullMarked
package dev.retort.source;

import org.jspecify.annotations.NullMarked;
