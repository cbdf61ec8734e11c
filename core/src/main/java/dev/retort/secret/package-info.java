/**
 * What of a statement nobody should read. It knows the words of statements and nothing else.
 * Start reading at {@link dev.retort.secret.Secrets}.
 */
@NullMarked
package dev.retort.secret;

import org.jspecify.annotations.NullMarked;
