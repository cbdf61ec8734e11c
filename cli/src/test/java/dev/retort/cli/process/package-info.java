/**
 * The command line as others see it: processes that are started, race each other and are killed, on a real server. It runs
 * the main class and nothing else of the code, but for comparison. Start reading at {@code KilledProcessTest}.
 */
@NullMarked
package dev.retort.cli.process;

import org.jspecify.annotations.NullMarked;
