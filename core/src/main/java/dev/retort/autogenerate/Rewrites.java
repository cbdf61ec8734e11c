package dev.retort.autogenerate;

import dev.retort.compare.BothWays;
import dev.retort.diff.Difference;
import dev.retort.diff.Step;
import dev.retort.operation.Operation;
import dev.retort.project.RefusedException;
import dev.retort.revision.Direction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The {@link OperationRewrite}s of an application.
 *
 * @param classPath folders and jars that have them, besides those that Retort's own class path has
 */
public record Rewrites(List<Path> classPath) {

    /** Only those that Retort's own class path has. */
    public static final Rewrites NONE = new Rewrites(List.of());

    public Rewrites {
        classPath = List.copyOf(classPath);
    }

    /** @throws RefusedException when one cannot be loaded, or fails */
    BothWays of(BothWays ways) {
        try (URLClassLoader loader = new URLClassLoader(urls(), OperationRewrite.class.getClassLoader())) {
            BothWays rewritten = ways;
            for (OperationRewrite rewrite : ServiceLoader.load(OperationRewrite.class, loader)) {
                rewritten = rewritten(rewritten, rewrite);
            }
            return rewritten;
        } catch (ServiceConfigurationError e) {
            throw new RefusedException("an OperationRewrite cannot be loaded: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URL[] urls() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath) {
            urls.add(entry.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private static BothWays rewritten(BothWays ways, OperationRewrite rewrite) {
        return new BothWays(
                ways.from(),
                ways.to(),
                rewritten(ways.up(), rewrite, Direction.UPGRADE),
                rewritten(ways.down(), rewrite, Direction.DOWNGRADE),
                ways.orphans());
    }

    private static Difference rewritten(Difference difference, OperationRewrite rewrite, Direction direction) {
        List<Step> steps = new ArrayList<>();
        for (Step step : difference.steps()) {
            for (Operation operation : asked(rewrite, step.operation(), direction)) {
                steps.add(new Step(step.about(), operation, step.notes()));
            }
        }
        return new Difference(steps, difference.lines());
    }

    private static List<Operation> asked(OperationRewrite rewrite, Operation operation, Direction direction) {
        try {
            return List.copyOf(rewrite.rewrite(operation, direction));
        } catch (RuntimeException e) {
            throw new RefusedException(rewrite.getClass().getName() + " fails at '" + operation.summary() + "': " + e);
        }
    }
}
