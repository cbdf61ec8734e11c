/** Pictures of graphs: compared with files that people look at, and read back. Start reading at {@link GoldenDrawingsTest}. */
@NullMarked
package dev.retort.cli.drawing;

import org.jspecify.annotations.NullMarked;
