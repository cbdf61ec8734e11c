/**
 * What is compared with what: models, databases, files and revisions become catalogs, those are cut to what a project wants compared, and the
 * difference is known both ways, with the names that people say were changed. It writes no file. Start reading at
 * {@link dev.retort.compare.BothWays}.
 */
@NullMarked
package dev.retort.compare;

import org.jspecify.annotations.NullMarked;
