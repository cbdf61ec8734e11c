package dev.retort.execute;

import dev.retort.plan.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the server has come with messages that were sent together: by their answers, which arrive all at once, and by what
 * another session sees meanwhile, in its own thread. It only moves on.
 */
final class Progress {

    private final RunListener listener;
    private final List<Outcome.Done> ended = new ArrayList<>();

    private List<Message> window = List.of();
    private int position = -1;
    private @Nullable Stage started;
    private long stageStart;

    /** As the server has measured them. */
    private final Map<Stage, Duration> durations = new HashMap<>();

    Progress(RunListener listener) {
        this.listener = listener;
    }

    /** All before are done. */
    synchronized void sent(List<Message> next) {
        window = List.copyOf(next);
        position = -1;
        reached(0);
    }

    /** The server is done with those before the one with this index; the number of all for the end. */
    synchronized void reached(int index) {
        while (position < index) {
            if (position >= 0) {
                leave(window.get(position));
            }
            position++;
            if (position < window.size()) {
                enter(window.get(position));
            }
        }
    }

    /** What the server has measured, without COMMIT; by what another session saw, the stage may have been told of before. */
    synchronized void took(Stage stage, Duration duration) {
        durations.put(stage, duration);
        if (!stage.equals(started)) {
            ended.replaceAll(one -> one.stage().equals(stage) ? new Outcome.Done(stage, duration) : one);
        }
    }

    /** @param query the beginning of the text that the server is at, as its sessions see it */
    synchronized void seen(String query) {
        for (int i = Math.max(0, position); i < window.size(); i++) {
            if (!query.isEmpty() && window.get(i).text().startsWith(query)) {
                reached(i);
                return;
            }
        }
    }

    /** Stages whose statements are done, in order; the last ones are not committed yet where others follow in their transaction. */
    synchronized List<Outcome.Done> ended() {
        return List.copyOf(ended);
    }

    /** Committed, as the database has shown. */
    synchronized void committed(Stage stage) {
        if (ended.stream().noneMatch(one -> one.stage().equals(stage))) {
            start(stage);
            end(stage);
        }
    }

    private void enter(Message message) {
        start(message.stage());
        if (message.planned() != null && message.kind() != Message.Kind.FRAME) {
            listener.running(message.planned());
        }
    }

    private void leave(Message message) {
        if (message.endsStage()) {
            end(message.stage());
        }
    }

    private void start(Stage stage) {
        if (!stage.equals(started)) {
            started = stage;
            stageStart = System.nanoTime();
            listener.starting(stage);
        }
    }

    private void end(Stage stage) {
        Duration duration = durations.getOrDefault(stage, Duration.ofNanos(System.nanoTime() - stageStart));
        ended.add(new Outcome.Done(stage, duration));
        listener.finished(stage, duration);
    }
}
