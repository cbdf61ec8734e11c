/** Models, databases, files and revisions are compared. */
@NullMarked
package dev.retort.cli.compare;

import org.jspecify.annotations.NullMarked;
