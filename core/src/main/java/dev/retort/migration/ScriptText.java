package dev.retort.migration;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The text of a migration file, which is read when somebody asks for it. */
public final class ScriptText {

    private final Path path;
    private final String name;

    /** Of the text that the header was read from. */
    private final String checksum;

    private final Runnable doubt;
    private volatile @Nullable String text;

    private ScriptText(Path path, String name, String checksum, Runnable doubt, @Nullable String text) {
        this.path = path;
        this.name = name;
        this.checksum = checksum;
        this.doubt = doubt;
        this.text = text;
    }

    /** That is known. */
    static ScriptText of(String text) {
        return new ScriptText(Path.of(""), "", "", () -> {}, text);
    }

    /**
     * That is still in its file.
     *
     * @param checksum of what the file had when its header was read
     * @param doubt told when it has something else
     */
    static ScriptText later(Path path, String name, String checksum, Runnable doubt) {
        return new ScriptText(path, name, checksum, doubt, null);
    }

    /** @throws ScriptException when the file cannot be read, or has not what it had when its header was read */
    String get() {
        String known = text;
        if (known != null) {
            return known;
        }
        String read = ScriptFile.text(path, name);
        if (!Checksum.of(read).equals(checksum)) {
            doubt.run();
            throw new ScriptException(
                    name + ": was changed, but has the size and the time that it had before; what was known of"
                            + " it is forgotten, so run the command again");
        }
        text = read;
        return read;
    }
}
