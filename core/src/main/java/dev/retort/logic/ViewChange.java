package dev.retort.logic;

import dev.retort.logic.View.Option;
import org.jspecify.annotations.Nullable;

/** One change of {@code op.alterView}; made by {@link Views#setOption} and its like. */
public sealed interface ViewChange {

    ViewChange inverse();

    /** @param was the check option that it replaces; null when it replaces none */
    record SetOption(Option option, @Nullable Option was) implements ViewChange {

        /** @throws IllegalArgumentException when the one does not replace the other */
        public SetOption {
            if (was != null && (was == option || !was.excludes(option))) {
                throw new IllegalArgumentException(
                        option + " does not replace " + was + "; leave from(…) out where nothing is replaced");
            }
        }

        public SetOption from(Option old) {
            return new SetOption(option, old);
        }

        @Override
        public ViewChange inverse() {
            return was == null ? new ResetOption(option) : new SetOption(was, option);
        }
    }

    /** @param option that the view had */
    record ResetOption(Option option) implements ViewChange {
        @Override
        public SetOption inverse() {
            return new SetOption(option, null);
        }
    }
}
