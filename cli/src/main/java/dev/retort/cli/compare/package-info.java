/** The commands that compare models, databases, files and revisions. */
@NullMarked
package dev.retort.cli.compare;

import org.jspecify.annotations.NullMarked;
