@NullMarked
package dev.retort.validate;

import org.jspecify.annotations.NullMarked;
