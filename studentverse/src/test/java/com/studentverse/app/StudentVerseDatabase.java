package com.studentverse.app;

import dev.retort.connection.Database;
import dev.retort.connection.DatabaseUrl;
import dev.retort.connection.SessionSettings;
import dev.retort.embedded.ThrowawayServer;
import dev.retort.migration.Format;
import dev.retort.plan.Tracking;
import dev.retort.project.Downgrade;
import dev.retort.project.History;
import dev.retort.project.Project;
import dev.retort.project.RunOptions;
import dev.retort.project.Settings;
import dev.retort.project.Upgrade;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.Target;
import dev.retort.revision.TargetRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A database of the tests' server with nothing in it, and this module's migrations for it. */
public final class StudentVerseDatabase {

    private final String url;
    private final Project project;

    private StudentVerseDatabase(String url) {
        this.url = url;
        Database database = new Database(DatabaseUrl.parse(url), SessionSettings.standard(), "test");
        this.project = new Project(settings(), () -> database, System.getProperty("java.class.path"));
    }

    public static StudentVerseDatabase empty() {
        return new StudentVerseDatabase(ThrowawayServer.shared().newDatabase());
    }

    /** What retort.toml says. */
    private static Settings settings() {
        Path module = Path.of("").toAbsolutePath();
        return new Settings(
                module,
                List.of(module.resolve("migrations/versions")),
                Format.JAVA,
                Optional.empty(),
                Settings.IGNORED,
                Tracking.inSchema("retort"));
    }

    Project project() {
        return project;
    }

    /** With the user, for a driver. */
    public String jdbcUrl() {
        return url;
    }

    public StudentVerseDatabase upgradeTo(String target) {
        new Upgrade(project).run(Target.parse(target), RunOptions.standard());
        return this;
    }

    public StudentVerseDatabase downgradeTo(String target) {
        new Downgrade(project).run(Target.parse(target), RunOptions.standard(), (plan, losses) -> true);
        return this;
    }

    /** All revisions of the files, the first one first. */
    static List<RevisionNode> revisions() {
        TargetRange all = TargetRange.all();
        Project files = new Project(
                settings(),
                () -> {
                    throw new AssertionError("the files alone tell the revisions");
                },
                "");
        return new History(files)
                .list(all).reversed().stream()
                        .map(entry -> entry.script().node())
                        .toList();
    }
}
