/**
 * Real PostgreSQL servers out of Maven Central's binaries: throwaway ones for tests and scratch databases, and a
 * persistent one per project for development. Knows nothing of migrations. Start reading at {@link
 * dev.retort.embedded.ThrowawayServer} or {@link dev.retort.embedded.EmbeddedServer}.
 */
@NullMarked
package dev.retort.embedded;

import org.jspecify.annotations.NullMarked;
