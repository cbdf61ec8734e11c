/**
 * From {@code [models]} to the script that makes the wished schema: finds the application's class path, lets its own provider write
 * its entities as DDL in a JVM of its own, puts right what the provider gets wrong, and adds the SQL that stands beside. It runs no
 * statement and compares nothing. Start reading at {@link dev.retort.cli.models.Models}.
 */
@NullMarked
package dev.retort.cli.models;

import org.jspecify.annotations.NullMarked;
