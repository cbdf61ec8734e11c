package dev.retort.migration;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, in words; the JDK's messages are mostly its path. */
public final class FileProblem {

    private FileProblem() {}

    /** The reason without the path, which the message around it names already. */
    public static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException missing -> "no such file or folder";
            case NotDirectoryException file -> "not a folder";
            case FileAlreadyExistsException exists -> "it exists already";
            case CharacterCodingException coding -> "not UTF-8";
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            case IOException other -> String.valueOf(other.getMessage());
        };
    }
}
