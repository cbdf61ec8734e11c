@NullMarked
package dev.retort.compare;

import org.jspecify.annotations.NullMarked;
