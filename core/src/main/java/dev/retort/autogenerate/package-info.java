/**
 * Compares databases, models and files with each other, and writes the migrations between them. Start reading at
 * {@link dev.retort.autogenerate.Autogenerate}.
 */
@NullMarked
package dev.retort.autogenerate;

import org.jspecify.annotations.NullMarked;
