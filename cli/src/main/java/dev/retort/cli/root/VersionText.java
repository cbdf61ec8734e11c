package dev.retort.cli.root;

import dev.retort.project.RetortVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "retort " + RetortVersion.current() + " (PostgreSQL 13 to 18; Java "
                    + Runtime.version().feature() + ")"
        };
    }
}
