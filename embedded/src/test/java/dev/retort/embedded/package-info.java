/** Tests on real servers. Start reading at {@code ThrowawayServerTest}. */
@NullMarked
package dev.retort.embedded;

import org.jspecify.annotations.NullMarked;
