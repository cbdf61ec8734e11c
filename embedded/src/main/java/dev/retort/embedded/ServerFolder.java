package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** What lies where in a development server's folder. */
record ServerFolder(Path path) {

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("server.log");
    }

    Path lock() {
        return path.resolve("lock");
    }

    PasswordFile passwordFile() {
        return new PasswordFile(path.resolve("pgpass"));
    }

    ServerSettings settings() {
        return new ServerSettings(path.resolve("server.conf"));
    }

    boolean exists() {
        return Files.isDirectory(path);
    }

    void create() {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("cannot make the folder " + path + ": " + e, e);
        }
        if (!Files.isWritable(path)) {
            throw new EmbeddedPostgresException("cannot write into " + path + ", where PostgreSQL keeps its data: get"
                    + " the permission, or name a running server by its URL");
        }
    }

    /** The version of the PostgreSQL that made the data; nothing if there is no data. */
    Optional<Integer> majorVersionOfData() {
        Path version = data().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(Files.readString(version).strip()));
        } catch (NoSuchFileException e) {
            // Another process resets the server.
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new EmbeddedPostgresException("cannot read " + version + ": " + e.getMessage(), e);
        }
    }

    /** The server that works on the data, ready or still starting. */
    Optional<PostmasterFile> liveServer() {
        return PostmasterFile.read(data()).filter(server -> server.isAlive(data()));
    }

    /** Out of the way first, so that half a data folder is never taken for a whole one. */
    void deleteData() throws IOException {
        if (Files.isDirectory(data())) {
            Path doomed = DataFolder.unfinished(data());
            Folders.delete(doomed);
            Files.move(data(), doomed, StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(doomed);
        }
    }
}
