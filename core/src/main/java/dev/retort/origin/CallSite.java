package dev.retort.origin;

import java.lang.StackWalker.StackFrame;

/** Tells which line of a migration is calling. */
@FunctionalInterface
public interface CallSite {

    Origin here();

    /**
     * The innermost line that belongs to the Java file.
     *
     * @param folder what to put before the file's name in the origin; empty for nothing
     * @param fileName as the compiler wrote it into the class file, without folders
     */
    static CallSite inJavaFile(String folder, String fileName) {
        return () -> new Origin.JavaLine(
                folder + fileName,
                StackWalker.getInstance()
                        .walk(frames -> frames.filter(frame -> fileName.equals(frame.getFileName()))
                                .mapToInt(StackFrame::getLineNumber)
                                .findFirst()
                                .orElse(1)));
    }
}
