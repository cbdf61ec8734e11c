package dev.retort.sql;

import org.jspecify.annotations.Nullable;

/**
 * A statement as it stands in a script.
 *
 * @param text from its first token to its last, comments in between included, its semicolon not
 * @param offset the UTF-16 index in the script at which the text begins
 * @param copyData for {@code COPY ... FROM STDIN} what is to be sent to the server: the lines after the statement's
 *     line up to the line {@code \.}, each ended by {@code \n}; {@code null} for every other statement
 */
public record SqlStatement(
        String text, int offset, @Nullable String copyData) {}
