@NullMarked
package dev.retort.rows;

import org.jspecify.annotations.NullMarked;
