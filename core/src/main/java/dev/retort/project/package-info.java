/**
 * The use cases, one class each, and the settings they run with. It wires the rooms below and prints nothing. Start reading at
 * {@link dev.retort.project.Upgrade}.
 */
@NullMarked
package dev.retort.project;

import org.jspecify.annotations.NullMarked;
