package dev.retort.cli.models;

import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.ModelSettings;
import dev.retort.migration.FileProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The wished schema, as {@code [models]} describes it.
 *
 * @param root the project's folder, where {@code .retort/} lies
 */
public record Models(Path root, ModelSettings settings) {

    /**
     * The script that makes it. Takes some seconds when the entities or their class path have changed, else almost none.
     *
     * @param postgres the major version of the server that it is for
     * @throws CliException when the entities or the files cannot become a script
     */
    public ModelScript script(int postgres) {
        SideFiles files = SideFiles.read(root, settings.sql(), settings.where());
        if (settings.entities().isEmpty()) {
            return script(files, new DdlDocument("", List.of(), List.of()));
        }
        try {
            KeptAnswers answers = new KeptAnswers(root);
            List<Path> classPath = ApplicationClassPath.of(settings.classPath(), settings.where(), answers)
                    .entries();
            String document = new EntityProgram(root, settings, answers)
                    .document(settings.entities().get(), classPath, postgres);
            return script(files, DdlDocument.parse(document));
        } catch (IOException e) {
            throw new CliException(
                    settings.where() + ": 'models': " + e.getMessage() + ": " + FileProblem.reason(e), e);
        }
    }

    private static ModelScript script(SideFiles files, DdlDocument document) {
        Repairs repairs = Repairs.of(document.statements());
        return new ModelScript(
                Stream.of(files.before(), repairs.statements(), files.behind())
                        .flatMap(List::stream)
                        .toList(),
                document.provider(),
                document.entities(),
                repairs.notes());
    }
}
