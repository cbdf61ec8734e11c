/** What operations have in common. */
@NullMarked
package dev.retort.operation;

import org.jspecify.annotations.NullMarked;
