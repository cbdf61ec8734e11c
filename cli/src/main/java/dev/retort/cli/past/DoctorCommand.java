package dev.retort.cli.past;

import dev.retort.cli.root.ExitCode;
import dev.retort.cli.root.RetortCommand;
import dev.retort.cli.terminal.Json;
import dev.retort.cli.terminal.Output;
import dev.retort.doctor.Doctor;
import dev.retort.doctor.Symptom;
import dev.retort.doctor.Symptom.Severity;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code retort doctor}. */
@Command(
        name = "doctor",
        description = {
            "Look for what would stop a run or stand in its way: a pooler, a standby, missing rights, prepared and",
            "long transactions, invalid indexes, revisions in progress, edited files. Changes nothing.",
            "The exit code is 1 when a run would be refused."
        },
        footer = {"", "Examples:", "  retort doctor", "  retort doctor -e production --json"})
public final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort;

    @Override
    public Integer call() {
        List<Symptom> symptoms = new Doctor(retort.project()).run();
        Output output = retort.output();
        for (Symptom symptom : symptoms) {
            String word = symptom.severity().word();
            output.line((symptom.severity() == Severity.PROBLEM
                            ? output.paint().error(word)
                            : output.paint().mark(word))
                    + "  " + symptom.what());
            output.line("         " + output.paint().faint(symptom.advice()));
        }
        if (symptoms.isEmpty()) {
            output.remark("Nothing stands in the way of a run.");
        }
        boolean well = symptoms.stream().noneMatch(symptom -> symptom.severity() == Severity.PROBLEM);
        output.json(Json.object()
                .with("ok", well)
                .with("symptoms", symptoms.stream().map(DoctorCommand::json).toList()));
        return (well ? ExitCode.DONE : ExitCode.ANSWER_IS_NO).number();
    }

    private static Json json(Symptom symptom) {
        return Json.object()
                .with("severity", symptom.severity().word())
                .with("what", symptom.what())
                .with("advice", symptom.advice());
    }
}
