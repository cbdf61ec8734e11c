package dev.retort.source;

import dev.retort.operation.DropOption;
import java.util.List;

/** How an object is dropped. */
final class DropSource {

    private DropSource() {}

    /** {@code ifExists(), cascade()}. */
    static List<Code> options(List<DropOption> options) {
        return options.stream()
                .<Code>map(option -> switch (option) {
                    case IF_EXISTS -> Code.call(DropOption.class, "ifExists");
                    case CASCADE -> Code.call(DropOption.class, "cascade");
                })
                .toList();
    }
}
