package dev.retort.op;

import dev.retort.data.DataFolder;
import dev.retort.operation.Inverse;
import dev.retort.operation.Operation;
import dev.retort.origin.CallSite;
import dev.retort.origin.Origin;
import dev.retort.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what is recorded, each with the line that asked for it. */
final class OperationRecorder implements Operations {

    private final CallSite callSite;
    private final DataFolder files;
    private final @Nullable Identifier schema;
    private final List<Recorded> recorded;
    private final DroppedObjects dropped;

    OperationRecorder(CallSite callSite, DataFolder files) {
        this(callSite, files, null, new ArrayList<>(), new DroppedObjects());
    }

    private OperationRecorder(
            CallSite callSite,
            DataFolder files,
            @Nullable Identifier schema,
            List<Recorded> recorded,
            DroppedObjects dropped) {
        this.callSite = callSite;
        this.files = files;
        this.schema = schema;
        this.recorded = recorded;
        this.dropped = dropped;
    }

    List<Recorded> recorded() {
        return List.copyOf(recorded);
    }

    @Override
    public void invoke(Operation operation) {
        add(new Recorded(operation, callSite.here()));
    }

    private void add(Recorded next) {
        dropped.record(next);
        recorded.add(next);
    }

    @Override
    public @Nullable Identifier schema() {
        return schema;
    }

    @Override
    public DataFolder files() {
        return files;
    }

    @Override
    public Operations schema(String name) {
        return new OperationRecorder(callSite, files, Identifier.of(name), recorded, dropped);
    }

    @Override
    public void reverse(Consumer<Operations> work) {
        OperationRecorder forward =
                new OperationRecorder(callSite, files, schema, new ArrayList<>(), new DroppedObjects());
        work.accept(forward);
        Map<Recorded, Inverse.Unknown> stuck = new LinkedHashMap<>();
        List<Recorded> back = new ArrayList<>();
        for (Recorded step : forward.recorded) {
            switch (step.operation().inverse()) {
                case Inverse.Known known -> back.addAll(0, at(step.origin(), known.operations()));
                case Inverse.Unknown unknown -> stuck.put(step, unknown);
            }
        }
        if (!stuck.isEmpty()) {
            throw IrreversibleException.of(stuck);
        }
        back.forEach(this::add);
    }

    private static List<Recorded> at(Origin origin, List<Operation> operations) {
        return operations.stream()
                .map(operation -> new Recorded(operation, origin))
                .toList();
    }
}
