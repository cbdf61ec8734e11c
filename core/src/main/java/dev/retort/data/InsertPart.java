package dev.retort.data;

/** What may follow the columns in {@code op.bulkInsert}: rows, and at the end what to do where a row is there already. */
public sealed interface InsertPart permits Row, OnConflict {}
