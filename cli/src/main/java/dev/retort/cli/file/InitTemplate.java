package dev.retort.cli.file;

import dev.retort.migration.Format;

/** What {@code retort init} can write. */
enum InitTemplate {
    java("new revisions are Java classes (the default)", Format.JAVA),
    sql("new revisions are SQL files", Format.SQL);

    private final String description;
    private final Format format;

    InitTemplate(String description, Format format) {
        this.description = description;
        this.format = format;
    }

    String description() {
        return description;
    }

    Format format() {
        return format;
    }
}
