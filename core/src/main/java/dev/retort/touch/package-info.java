/**
 * What parts of a database something has to do with, and how. Merging asks it whether branches meet, the recorder whether an object\n * is still there. It must not know operations. Start reading at {@link dev.retort.touch.Touches}.
 */
@NullMarked
package dev.retort.touch;

import org.jspecify.annotations.NullMarked;
