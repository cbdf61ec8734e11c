package dev.retort;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A record's canonical constructor makes as many copies as the record has collections. */
final class CopyCollections extends ArchCondition<JavaClass> {

    CopyCollections() {
        super("copy the collections that they get");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        RecordComponent[] components = type.reflect().getRecordComponents();
        List<String> collections = Stream.of(components)
                .filter(component -> Collection.class.isAssignableFrom(component.getType())
                        || Map.class.isAssignableFrom(component.getType()))
                .map(RecordComponent::getName)
                .toList();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        long copies = type.getConstructor(types).getMethodCallsFromSelf().stream()
                .filter(CopyCollections::copies)
                .count();
        if (copies < collections.size()) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " makes " + copies + " copies of its " + String.join(", ", collections)));
        }
    }

    /** Directly, or through a method of the library that does nothing else with the collection but check it. */
    private static boolean copies(JavaMethodCall call) {
        return makesACopy(call)
                || call
                        .getTarget()
                        .resolveMember()
                        .filter(target -> target.getOwner().getPackageName().startsWith(Floors.ROOT))
                        .map(JavaMethod::getMethodCallsFromSelf)
                        .stream()
                        .flatMap(Collection::stream)
                        .anyMatch(CopyCollections::makesACopy);
    }

    private static boolean makesACopy(JavaMethodCall call) {
        String name = call.getTarget().getName();
        return name.equals("copyOf") || name.startsWith("unmodifiable");
    }
}
