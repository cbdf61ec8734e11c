/**
 * Runs commands once, so that the JVM keeps the classes that they need (docs/adr/0024). Nothing that is shipped knows it but the
 * launcher. Start reading at {@link dev.retort.cli.training.Training}.
 */
@NullMarked
package dev.retort.cli.training;

import org.jspecify.annotations.NullMarked;
