@NullMarked
package dev.retort.execute;

import org.jspecify.annotations.NullMarked;
