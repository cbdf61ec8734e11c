package dev.retort.project;

import dev.retort.migration.FileTemplate;
import dev.retort.migration.Format;
import dev.retort.migration.ScriptDirectory;
import dev.retort.plan.Tracking;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code retort.toml} says about a project, whatever the database.
 *
 * @param root the folder of the settings file; absolute
 * @param versionLocations the folders of the migrations, absolute; the first one gets new files
 * @param subFolders whether migrations lie in folders of those folders too
 * @param fileTemplate empty for the format's own
 * @param ignore glob patterns of names of files and folders beside the migrations
 */
public record Settings(
        Path root,
        List<Path> versionLocations,
        ScriptDirectory.SubFolders subFolders,
        Shape shape,
        Format format,
        Optional<FileTemplate> fileTemplate,
        List<String> ignore,
        Tracking tracking) {

    /** What the revisions may form. */
    public enum Shape {
        GRAPH,
        /** One revision behind the other: at most one head. */
        LINE
    }

    /** Files that editors, version control and people leave beside migrations. */
    public static final List<String> IGNORED = List.of(".*", "*~", "*.md");

    /** Settings that say nothing of sub-folders and of the shape. */
    public Settings(
            Path root,
            List<Path> versionLocations,
            Format format,
            Optional<FileTemplate> fileTemplate,
            List<String> ignore,
            Tracking tracking) {
        this(
                root,
                versionLocations,
                ScriptDirectory.SubFolders.PASSED_OVER,
                Shape.GRAPH,
                format,
                fileTemplate,
                ignore,
                tracking);
    }

    public Settings {
        versionLocations = List.copyOf(versionLocations);
        ignore = List.copyOf(ignore);
    }

    FileTemplate fileTemplate(Format format) {
        return fileTemplate.orElseGet(() -> switch (format) {
            case JAVA -> new FileTemplate("R{rev}_{Slug}");
            case SQL -> new FileTemplate("{rev}_{slug}");
        });
    }
}
