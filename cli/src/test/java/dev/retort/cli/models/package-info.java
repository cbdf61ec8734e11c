/** From {@code [models]} to a script that PostgreSQL takes. Start reading at {@code ModelsTest}. */
@NullMarked
package dev.retort.cli.models;

import org.jspecify.annotations.NullMarked;
