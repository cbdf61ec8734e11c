package dev.retort.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings of a development server, in a file that {@code postgresql.conf} includes. It lies outside of the data
 * folder, so that the port stays when the data goes; people may edit it.
 */
record ServerSettings(Path path) {

    private static final Pattern PORT = Pattern.compile("(?m)^\\s*port\\s*=\\s*'?(\\d{1,5})'?.*$");

    private static final String INITIAL = """
            # Retort made this once and changes only the port, when another program has taken it.
            # What you change counts from the server's next start on.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            shared_buffers = 32MB
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_line_prefix = '%m [%p] %q%u@%d '
            """;

    /** The port, if the file is there and sets one. */
    OptionalInt port() throws IOException {
        try {
            Matcher matcher = PORT.matcher(Files.readString(path));
            return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
        } catch (NoSuchFileException e) {
            return OptionalInt.empty();
        }
    }

    /** Sets the port and leaves the rest as it is. */
    void changePort(int port) throws IOException {
        String content = Files.exists(path) ? Files.readString(path) : INITIAL;
        String changed = PORT.matcher(content).find()
                ? PORT.matcher(content).replaceFirst("port = " + port)
                : content + "port = " + port + "\n";
        Path unfinished = path.resolveSibling(path.getFileName() + ".tmp");
        Files.writeString(unfinished, changed);
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
