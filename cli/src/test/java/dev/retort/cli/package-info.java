/**
 * Commands run as a person runs them, on real databases. A test gets a folder, a database and a shell from {@code Workspace}. Start
 * reading at {@code UpgradeCommandTest}.
 */
@NullMarked
package dev.retort.cli;

import org.jspecify.annotations.NullMarked;
