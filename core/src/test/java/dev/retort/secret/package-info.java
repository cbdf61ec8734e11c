@NullMarked
package dev.retort.secret;

import org.jspecify.annotations.NullMarked;
