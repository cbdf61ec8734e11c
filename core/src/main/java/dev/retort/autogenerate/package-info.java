/**
 * Writes the migrations between a database and its models, cuts them where one transaction cannot do it, and tries them. Start reading at
 * {@link dev.retort.autogenerate.Autogenerate}.
 */
@NullMarked
package dev.retort.autogenerate;

import org.jspecify.annotations.NullMarked;
