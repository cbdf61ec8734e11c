@NullMarked
package dev.retort.past;

import org.jspecify.annotations.NullMarked;
