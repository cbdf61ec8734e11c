@NullMarked
package dev.retort.autogenerate;

import org.jspecify.annotations.NullMarked;
