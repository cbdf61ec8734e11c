package dev.retort.operation;

import dev.retort.access.Grantee.Role;
import dev.retort.definition.ExtensionOption;
import dev.retort.definition.ExtensionOption.IfNotExists;
import dev.retort.definition.ExtensionOption.WithDependencies;
import dev.retort.schema.Creation;
import dev.retort.schema.Dropping;
import dev.retort.schema.Names;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.touch.Part;
import dev.retort.touch.Touch;
import dev.retort.touch.Touches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to a schema, or to an extension, which moves to another schema as other objects do. */
public sealed interface SchemaOperation extends Operation {

    /** @param owner null for the role that runs the migration */
    record CreateSchema(Identifier name, @Nullable Role owner, Creation creation) implements SchemaOperation {
        @Override
        public String summary() {
            return "create schema " + name;
        }

        @Override
        public Inverse inverse() {
            return switch (creation) {
                case MUST_BE_NEW -> Inverse.of(new DropSchema(name, owner, Dropping.PLAIN));
                case IF_NOT_EXISTS -> Inverse.unknown("nobody knows whether the schema was there before");
            };
        }

        @Override
        public Touches touches() {
            return Touches.creates(Names.schemaNamed(name.value()));
        }
    }

    /** @param was who owned it; null for the role that runs the migration */
    record DropSchema(Identifier name, @Nullable Role was, Dropping how) implements SchemaOperation {

        /** @throws IllegalArgumentException for {@code CONCURRENTLY} */
        public DropSchema {
            Drops.refuseConcurrently(how, "a schema");
        }

        @Override
        public String summary() {
            return "drop schema " + name;
        }

        /** Without a cascade PostgreSQL drops nothing but an empty schema, of which only its owner has to be known. */
        @Override
        public Inverse inverse() {
            return switch (how.dependents()) {
                case RESTRICT -> Inverse.of(new CreateSchema(name, was, Creation.MUST_BE_NEW));
                case CASCADE -> Inverse.unknown("nobody said what was in the schema");
            };
        }

        @Override
        public Touches touches() {
            Touches itself = Touches.drops(Names.schemaNamed(name.value()));
            return switch (how.dependents()) {
                case RESTRICT -> itself;
                case CASCADE -> itself.andMore();
            };
        }
    }

    record CreateExtension(Identifier name, List<ExtensionOption> options) implements SchemaOperation {

        /** @throws IllegalArgumentException for two options of one kind */
        public CreateExtension {
            options = ExtensionOption.checked(name, options);
        }

        @Override
        public String summary() {
            return "create extension " + name;
        }

        @Override
        public Inverse inverse() {
            if (options.stream().anyMatch(IfNotExists.class::isInstance)) {
                return Inverse.unknown("nobody knows whether the extension was there before");
            }
            return options.stream().anyMatch(WithDependencies.class::isInstance)
                    ? Inverse.unknown("nobody knows which other extensions come with it")
                    : Inverse.of(new DropExtension(name, this, Dropping.PLAIN));
        }

        @Override
        public Touches touches() {
            List<Touch> touches = new ArrayList<>();
            touches.add(Touch.creates(Part.of(Names.extension(name.value()))));
            for (ExtensionOption option : options) {
                if (option instanceof ExtensionOption.InSchema schema) {
                    touches.add(
                            Touch.needs(Part.of(Names.schemaNamed(schema.name().value()))));
                }
            }
            boolean bringsOthers = options.stream().anyMatch(ExtensionOption.WithDependencies.class::isInstance);
            return bringsOthers ? Touches.of(touches).andMore() : Touches.of(touches);
        }
    }

    /** @param version null for the newest, as the extension names it */
    record UpdateExtension(Identifier name, @Nullable String version) implements SchemaOperation {

        /** @throws IllegalArgumentException when PostgreSQL cannot read the version */
        public UpdateExtension {
            Literal.of(version);
        }

        @Override
        public String summary() {
            return "update extension " + name + (version == null ? "" : " to " + version);
        }

        @Override
        public Inverse inverse() {
            return Inverse.unknown("few extensions have a script that leads back to an older version");
        }

        @Override
        public Touches touches() {
            return Touches.changes(Names.extension(name.value())).andMore();
        }
    }

    /** @param was null when nobody said */
    record DropExtension(Identifier name, @Nullable CreateExtension was, Dropping how) implements SchemaOperation {

        /** An extension without options has its default version, and so it can be told from an unknown one. */
        public DropExtension {
            Drops.refuseConcurrently(how, "an extension");
            if (was != null && was.options().isEmpty()) {
                was = new CreateExtension(was.name(), List.of(ExtensionOption.defaultVersion()));
            }
        }

        @Override
        public String summary() {
            return "drop extension " + name;
        }

        @Override
        public Inverse inverse() {
            return switch (how.dependents()) {
                case RESTRICT ->
                    Inverse.fromState(
                            was, create -> create, "nobody said which version of the extension it was, and where");
                case CASCADE -> Inverse.unknown("nobody said what needed the extension");
            };
        }

        @Override
        public Touches touches() {
            return Touches.drops(Names.extension(name.value())).andMore();
        }
    }
}
