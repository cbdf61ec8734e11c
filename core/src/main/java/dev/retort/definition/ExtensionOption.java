package dev.retort.definition;

import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an extension is made; the factories are to be imported statically. */
public sealed interface ExtensionOption {

    /** @param name where its objects go */
    record InSchema(Identifier name) implements ExtensionOption {}

    /** @param version null for the one that the extension names itself */
    record Version(@Nullable String version) implements ExtensionOption {

        /** @throws IllegalArgumentException when PostgreSQL cannot read it */
        public Version {
            Literal.of(version);
        }
    }

    /** The extensions that it needs are made, too. */
    record WithDependencies() implements ExtensionOption {}

    /** {@code IF NOT EXISTS}. */
    record IfNotExists() implements ExtensionOption {}

    static InSchema inSchema(String name) {
        return new InSchema(Identifier.of(name));
    }

    static Version version(String version) {
        return new Version(version);
    }

    static Version defaultVersion() {
        return new Version(null);
    }

    static WithDependencies withDependencies() {
        return new WithDependencies();
    }

    static IfNotExists ifNotExists() {
        return new IfNotExists();
    }

    /**
     * The options, if they can be meant together.
     *
     * @throws IllegalArgumentException for two of one kind
     */
    static List<ExtensionOption> checked(Identifier extension, List<ExtensionOption> options) {
        Set<Class<?>> kinds = new HashSet<>();
        for (ExtensionOption option : options) {
            if (!kinds.add(option.getClass())) {
                throw new IllegalArgumentException("the extension " + extension + " has the option "
                        + option.getClass().getSimpleName() + " twice; leave one of them out");
            }
        }
        return List.copyOf(options);
    }
}
