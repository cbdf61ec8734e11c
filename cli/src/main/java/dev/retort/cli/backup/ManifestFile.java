package dev.retort.cli.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.retort.backup.BackupException;
import dev.retort.backup.Manifest;
import dev.retort.cli.terminal.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The manifest beside a dump, as JSON; docs/reference/json.md explains the keys. */
final class ManifestFile {

    private ManifestFile() {}

    static Path beside(Path dump) {
        return dump.resolveSibling(dump.getFileName() + ".json");
    }

    static Json json(Manifest manifest) {
        return Json.object()
                .with("environment", manifest.environment())
                .with("database", manifest.database())
                .with("heads", manifest.heads())
                .with("lsn", manifest.lsn())
                .with("at", manifest.at())
                .with("server", manifest.server())
                .with("tool", manifest.tool())
                .with("size", manifest.size())
                .with("sha256", manifest.sha256());
    }

    static void write(Path dump, Manifest manifest) {
        try {
            Files.writeString(beside(dump), json(manifest) + "\n");
        } catch (IOException e) {
            throw new BackupException(beside(dump) + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * @return empty where there is none
     * @throws BackupException when it is none
     */
    static Optional<Manifest> read(Path dump) {
        Path file = beside(dump);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        List<String> heads = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(Files.readString(file))) {
            String key = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    key = parser.currentName();
                } else if (token.isScalarValue() && key.equals("heads")) {
                    heads.add(parser.getText());
                } else if (token.isScalarValue()) {
                    values.put(key, parser.getText());
                }
            }
            return Optional.of(new Manifest(
                    value(values, "environment"),
                    value(values, "database"),
                    heads,
                    value(values, "lsn"),
                    Instant.parse(value(values, "at")),
                    value(values, "server"),
                    value(values, "tool"),
                    Long.parseLong(value(values, "size")),
                    value(values, "sha256")));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw new BackupException(file + ": is no manifest of a dump: " + e.getMessage(), e);
        }
    }

    private static String value(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("it has no '" + key + "'");
        }
        return value;
    }
}
