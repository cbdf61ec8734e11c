package dev.retort.cli.run;

import dev.retort.cli.backup.Backups;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.settings.CliException;
import dev.retort.cli.settings.Environment;
import dev.retort.cli.settings.RunRules;
import dev.retort.cli.settings.SettingsFile;
import dev.retort.cli.terminal.Output;
import dev.retort.project.Preview.Forecast;
import dev.retort.project.Project;
import dev.retort.revision.RevisionId;
import dev.retort.validate.Predecessor;
import java.util.List;

/** What an environment wants before its revisions run: that they ran elsewhere, that somebody confirms them, and a backup. */
final class Gate {

    private final RetortCommand retort;
    private final SettingsFile.Content settings;
    private final Environment environment;

    Gate(RetortCommand retort) {
        this.retort = retort;
        this.settings = retort.settings();
        this.environment = retort.environment(settings);
    }

    RunRules rules() {
        return environment.rules();
    }

    /** @throws CliException when the environment before has not had all of them */
    void checkPredecessor(Project project, Forecast forecast) {
        environment.rules().after().ifPresent(name -> {
            Environment before = settings.environments().get(name);
            if (before == null) {
                throw new CliException("there is no environment '" + name + "'");
            }
            List<RevisionId> wanted = forecast.steps().stream()
                    .map(step -> RevisionId.of(step.stage().revision()))
                    .toList();
            List<String> missing =
                    new Predecessor(project, retort.databases(settings).database(before)).missing(wanted);
            if (!missing.isEmpty()) {
                throw new CliException("environment '" + environment.name() + "' takes only what ran in '" + name
                        + "' before (after = \"" + name + "\"):\n" + String.join("\n", missing)
                        + "\nNothing was run. Run it there first: retort upgrade -e " + name);
            }
        });
    }

    /**
     * Shows the plan and wants the environment's name, where the environment wants that.
     *
     * @return false when another answer is given
     */
    boolean confirmed(Forecast forecast, boolean yes) {
        if (!environment.rules().confirm() || yes) {
            return true;
        }
        checkSomebodyIsThere();
        new PlanText(PlanDetail.MIGRATIONS, retort.output()).print(forecast);
        return typed();
    }

    /** The same where the plan has been shown already. */
    boolean typed() {
        checkSomebodyIsThere();
        return retort.output()
                .typed("Type " + environment.name() + " to go on: ")
                .filter(environment.name()::equals)
                .isPresent();
    }

    private void checkSomebodyIsThere() {
        Output output = retort.output();
        if (!output.canAsk()) {
            throw new CliException("environment '" + environment.name() + "' wants a confirmation (confirm = true), and"
                    + " nobody can be asked here; look at 'retort plan -e " + environment.name()
                    + "', and run it again with --yes");
        }
    }

    void backup() {
        new Backups(retort).beforeRun();
    }
}
