package dev.retort.doctor;

import java.util.Locale;

/**
 * Something that a run would meet.
 *
 * @param what is there, in words
 * @param advice what to do about it, a sentence
 */
public record Symptom(Severity severity, String what, String advice) {

    /** What comes of it. */
    public enum Severity {
        /** A run would be refused, or fail. */
        PROBLEM,
        /** A run may wait for it, or it is left from something that went wrong. */
        WARNING;

        /** {@code problem}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Symptom problem(String what, String advice) {
        return new Symptom(Severity.PROBLEM, what, advice);
    }

    static Symptom warning(String what, String advice) {
        return new Symptom(Severity.WARNING, what, advice);
    }
}
