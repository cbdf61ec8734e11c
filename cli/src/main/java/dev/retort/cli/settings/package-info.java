/**
 * {@code retort.toml}, and the databases that it names. It must not know commands. Start reading at
 * {@link dev.retort.cli.settings.SettingsFile}.
 */
@NullMarked
package dev.retort.cli.settings;

import org.jspecify.annotations.NullMarked;
