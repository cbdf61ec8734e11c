/**
 * Where in the migrations something was asked for. It must not know what was asked for. Start reading at\n * {@link dev.retort.origin.Origin}.
 */
@NullMarked
package dev.retort.origin;

import org.jspecify.annotations.NullMarked;
