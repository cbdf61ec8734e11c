@NullMarked
package dev.retort.scratch;

import org.jspecify.annotations.NullMarked;
