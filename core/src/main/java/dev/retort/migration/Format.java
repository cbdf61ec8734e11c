package dev.retort.migration;

/** How a migration is written. */
public enum Format {
    JAVA(".java"),
    SQL(".sql");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** With its dot. */
    public String extension() {
        return extension;
    }
}
