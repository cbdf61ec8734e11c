package dev.retort.jpa;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link Request} from standard input and writes the {@link DdlScript} to the file that its one argument names, or to standard
 * output. To be run on the application's class path: {@code java -cp APPLICATION:retort-jpa.jar dev.retort.jpa.Main FILE}.
 *
 * <p>The exit code is 0, or 2 when the entities cannot become a script. Then the last thing on standard error is a message behind {@value
 * #MARK}, and nothing is written. Whatever else a provider prints goes to standard error, too.
 */
public final class Main {

    /** Before the message. */
    static final String MARK = "retort-jpa: error: ";

    private static final int DONE = 0;
    private static final int REFUSED = 2;

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        System.setOut(System.err);
        // Providers and what they start may leave threads behind.
        System.exit(run(arguments, out));
    }

    private static int run(String[] arguments, PrintStream out) {
        Request request = null;
        try {
            try (Reader input = new InputStreamReader(System.in, StandardCharsets.UTF_8)) {
                request = Request.read(input);
            }
            if (!tellsEverything(request)) {
                silenceLogs();
            }
            write(arguments, out, script(request));
            return DONE;
        } catch (ModelException | IOException e) {
            return refuse(request, e, String.valueOf(e.getMessage()));
        } catch (LinkageError e) {
            return refuse(
                    request,
                    e,
                    "jakarta.persistence is not on the class path, or another version than the provider needs: "
                            + Reason.of(e));
        }
    }

    /** In a method of its own, so that a class path without jakarta.persistence fails here and not before. */
    private static DdlScript script(Request request) {
        ClassLoader application = ClassLoader.getSystemClassLoader();
        Thread.currentThread().setContextClassLoader(application);
        return new Generation(request, application).run();
    }

    private static void write(String[] arguments, PrintStream out, DdlScript script) throws IOException {
        byte[] text = script.text().getBytes(StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            out.write(text);
            out.flush();
        } else {
            Files.write(Path.of(arguments[0]), text);
        }
    }

    private static int refuse(@Nullable Request request, Throwable thrown, String message) {
        if (request != null && tellsEverything(request)) {
            thrown.printStackTrace();
        }
        System.err.println(MARK + message);
        System.err.flush();
        return REFUSED;
    }

    private static boolean tellsEverything(Request request) {
        return request.detail() == Request.Detail.EVERYTHING;
    }

    /** Hibernate logs what it also throws, by whatever the application logs with; the JDK's own can be told to be silent. */
    private static void silenceLogs() {
        System.setProperty("org.jboss.logging.provider", "jdk");
        Logger root = LogManager.getLogManager().getLogger("");
        root.setLevel(Level.OFF);
    }
}
