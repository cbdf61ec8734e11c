/**
 * Whether what a database has been through is what the files say, and whether it is still as the last run left it. It changes nothing.
 * Start reading at {@link dev.retort.validate.Validate}.
 */
@NullMarked
package dev.retort.validate;

import org.jspecify.annotations.NullMarked;
