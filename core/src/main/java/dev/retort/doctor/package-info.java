/**
 * Looks at a database before a run does, for what would stop it or stand in its way. It changes nothing. Start reading at
 * {@link dev.retort.doctor.Doctor}.
 */
@NullMarked
package dev.retort.doctor;

import org.jspecify.annotations.NullMarked;
