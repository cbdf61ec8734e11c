package dev.retort.op;

import dev.retort.schema.ObjectName;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import java.util.HashMap;
import java.util.Map;

/** The objects that a migration has dropped so far, so that an operation that still needs one is refused at its line. */
final class DroppedObjects {

    private final Map<ObjectName, Recorded> dropped = new HashMap<>();

    /** @throws IllegalArgumentException when the operation needs one of them */
    void record(Recorded next) {
        for (Touch touch : next.operation().touches().known()) {
            ObjectName object = touch.part().of();
            refuse(next, object.owner(), touch);
            refuse(next, object, touch);
        }
        for (Touch touch : next.operation().touches().known()) {
            if (touch.part().aspect() == Part.Aspect.WHOLE) {
                remember(touch.part().of(), touch.mode(), next);
            }
        }
    }

    private void refuse(Recorded next, ObjectName object, Touch touch) {
        boolean comesBack = touch.mode() == Touch.Mode.CREATES && touch.part().equals(Part.of(object));
        Recorded before = dropped.get(object);
        if (before != null && !comesBack) {
            throw new IllegalArgumentException("cannot " + next.operation().summary() + ": " + object
                    + " is gone since line " + before.origin().line() + " ("
                    + before.operation().summary() + "); record this before that line, or leave it out");
        }
    }

    private void remember(ObjectName object, Touch.Mode mode, Recorded by) {
        switch (mode) {
            case DROPS -> dropped.put(object, by);
            case CREATES ->
                dropped.keySet()
                        .removeIf(gone -> gone.equals(object) || gone.owner().equals(object));
            case CHANGES, NEEDS -> {}
        }
    }
}
