/**
 * The commands that change databases, run as a person runs them, on real databases. Start reading at {@code UpgradeCommandTest}.
 */
@NullMarked
package dev.retort.cli.run;

import org.jspecify.annotations.NullMarked;
