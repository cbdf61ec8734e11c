package dev.retort.cli.models;

/**
 * A statement that makes a part of the wished schema.
 *
 * @param sql without its semicolon
 * @param from who says so, for messages: {@code Hibernate ORM 7.4.5.Final}, or a file and line
 */
public record ModelStatement(String sql, String from) {}
