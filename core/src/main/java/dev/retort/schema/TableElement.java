package dev.retort.schema;

/** What may stand between the parentheses of {@code CREATE TABLE}: a column or a constraint. */
public sealed interface TableElement permits Column, Constraint {}
