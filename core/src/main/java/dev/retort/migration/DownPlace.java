package dev.retort.migration;

import dev.retort.revision.RevisionId;

/**
 * Where in a file it is said what the revision follows, or where it would be said.
 *
 * @param start of the value, as an offset in the file; where nothing is said yet, the place for it
 * @param end behind the value
 * @param before what is to stand between {@code start} and the id
 * @param after what is to stand between the id and {@code end}
 */
record DownPlace(int start, int end, String before, String after) {

    /** The same text but for what it says here. */
    String filled(String text, RevisionId down) {
        return text.substring(0, start) + before + down + after + text.substring(end);
    }
}
