/** Tests of the commands of dev.retort.cli.past. */
@NullMarked
package dev.retort.cli.past;

import org.jspecify.annotations.NullMarked;
