\set ON_ERROR_STOP on

SET search_path TO public;
SET standard_conforming_strings TO on;
SET client_encoding TO 'UTF8';
SET TimeZone TO 'UTC';
SET DateStyle TO 'ISO, MDY';
SET IntervalStyle TO 'postgres';
SET check_function_bodies TO on;

BEGIN;

CREATE SCHEMA IF NOT EXISTS retort;

CREATE TABLE IF NOT EXISTS retort.version (
    version_num varchar(32) NOT NULL,
    CONSTRAINT version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE IF NOT EXISTS retort.history (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    revision text NOT NULL,
    action text NOT NULL,
    message text NOT NULL,
    heads text[] NOT NULL,
    checksum text,
    sql text NOT NULL,
    db_user text NOT NULL DEFAULT session_user,
    client text DEFAULT nullif(current_setting('retort.client', true), ''),
    started_at timestamptz NOT NULL,
    finished_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    tool text NOT NULL,
    outcome text NOT NULL DEFAULT 'done',
    down text[],
    needs text[],
    undo text[],
    undo_problem text
);

DO $retort$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_attribute
            WHERE attrelid = pg_catalog.to_regclass('retort.history') AND attname = 'undo_problem') THEN
        ALTER TABLE retort.history
            ADD COLUMN outcome text NOT NULL DEFAULT 'done',
            ADD COLUMN down text[],
            ADD COLUMN needs text[],
            ADD COLUMN undo text[],
            ADD COLUMN undo_problem text;
    END IF;
END
$retort$;

-- Running upgrade base -> a1, Revision a1

DO $retort$
DECLARE
    heads text[];
BEGIN
    LOCK TABLE retort.version IN EXCLUSIVE MODE;
    SELECT coalesce(array_agg(version_num::text ORDER BY version_num COLLATE "C"), '{ }')
        INTO heads FROM retort.version;
    IF heads <> ARRAY[]::text[] THEN
        RAISE EXCEPTION 'the database is at %, not at %',
            coalesce(nullif(array_to_string(heads, ', '), ''), 'base'), 'base'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    PERFORM set_config('retort.started_at', clock_timestamp()::text, true);
END
$retort$;

-- versions/Ra1.java

CREATE TABLE users (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    name text NOT NULL,
    CONSTRAINT pk_users PRIMARY KEY (id)
);

COMMENT ON COLUMN users.name IS E'it''s \\ theirs';

INSERT INTO users (name) VALUES
    ('$retort$'),
    ('a;b');

-- Retort's records

INSERT INTO retort.version (version_num) VALUES ('a1');

INSERT INTO retort.history (revision, action, message, heads, checksum, sql, started_at, tool, down, needs, undo, undo_problem)
VALUES ('a1', 'upgrade', 'Revision a1', ARRAY['a1']::text[], 'e5d4d262f8f8d36c3587a47725274f1bb78e14c768f3679a3aa94e2f356a14dd', E'CREATE TABLE users (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    name text NOT NULL,
    CONSTRAINT pk_users PRIMARY KEY (id)
);
COMMENT ON COLUMN users.name IS E''it''''s \\\\ theirs'';
INSERT INTO users (name) VALUES
    (''$retort$''),
    (''a;b'');',
    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), 'retort 0',
    ARRAY[]::text[], ARRAY[]::text[], ARRAY[]::text[], 'no inverse is known for insert 2 rows into users (versions/Ra1.java:18: nobody said which rows to delete)');

COMMIT;

BEGIN;

-- Running upgrade a1 -> b2, Revision b2

DO $retort$
DECLARE
    heads text[];
BEGIN
    IF to_regclass('retort.version') IS NULL THEN
        RAISE EXCEPTION 'the database is at base, not at %', 'a1'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    LOCK TABLE retort.version IN EXCLUSIVE MODE;
    SELECT coalesce(array_agg(version_num::text ORDER BY version_num COLLATE "C"), '{ }')
        INTO heads FROM retort.version;
    IF heads <> ARRAY['a1']::text[] THEN
        RAISE EXCEPTION 'the database is at %, not at %',
            coalesce(nullif(array_to_string(heads, ', '), ''), 'base'), 'a1'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    PERFORM set_config('retort.started_at', clock_timestamp()::text, true);
END
$retort$;

-- versions/b2.sql

create function f() returns int language plpgsql as $$
begin
    return 1; -- '
end $$;

copy users (name) from stdin;
c\td
\.

set search_path = pg_catalog;

-- Retort's records

RESET SESSION AUTHORIZATION;

RESET ROLE;

UPDATE retort.version SET version_num = 'b2' WHERE version_num = 'a1';

INSERT INTO retort.history (revision, action, message, heads, checksum, sql, started_at, tool, down, needs, undo, undo_problem)
VALUES ('b2', 'upgrade', 'Revision b2', ARRAY['b2']::text[], '5d0e78d74401fa886f76f48f6e58104ed1c42827aa14c3979ed723c70a81c85d', 'create function f() returns int language plpgsql as $$
begin
    return 1; -- ''
end $$;
copy users (name) from stdin; -- rows not kept
set search_path = pg_catalog;',
    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), 'retort 0',
    ARRAY['a1']::text[], ARRAY[]::text[], ARRAY['drop function f()', E'delete from users where name = E''c\\td''']::text[], NULL);

COMMIT;

BEGIN;

SET SESSION AUTHORIZATION DEFAULT;
RESET ROLE;
RESET ALL;
SET search_path TO public;
SET standard_conforming_strings TO on;
SET client_encoding TO 'UTF8';
SET TimeZone TO 'UTC';
SET DateStyle TO 'ISO, MDY';
SET IntervalStyle TO 'postgres';
SET check_function_bodies TO on;

-- Running upgrade a1 -> b3, Revision b3

DO $retort$
DECLARE
    heads text[];
BEGIN
    IF to_regclass('retort.version') IS NULL THEN
        RAISE EXCEPTION 'the database is at base, not at %', 'b2'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    LOCK TABLE retort.version IN EXCLUSIVE MODE;
    SELECT coalesce(array_agg(version_num::text ORDER BY version_num COLLATE "C"), '{ }')
        INTO heads FROM retort.version;
    IF heads <> ARRAY['b2']::text[] THEN
        RAISE EXCEPTION 'the database is at %, not at %',
            coalesce(nullif(array_to_string(heads, ', '), ''), 'base'), 'b2'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    PERFORM set_config('retort.started_at', clock_timestamp()::text, true);
END
$retort$;

-- versions/b3.sql

alter table users add age int;

-- Retort's records

INSERT INTO retort.version (version_num) VALUES ('b3');

INSERT INTO retort.history (revision, action, message, heads, checksum, sql, started_at, tool, down, needs, undo, undo_problem)
VALUES ('b3', 'upgrade', 'Revision b3', ARRAY['b2', 'b3']::text[], '423fe28711d588e6ea468148c21a5253f702a4725398096afd56efc3cdd55eb2', 'alter table users add age int;',
    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), 'retort 0',
    ARRAY['a1']::text[], ARRAY[]::text[], ARRAY['alter table users drop age']::text[], NULL);

COMMIT;

BEGIN;

-- Running upgrade b2, b3 -> d4, Revision d4

DO $retort$
DECLARE
    heads text[];
BEGIN
    IF to_regclass('retort.version') IS NULL THEN
        RAISE EXCEPTION 'the database is at base, not at %', 'b2, b3'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    LOCK TABLE retort.version IN EXCLUSIVE MODE;
    SELECT coalesce(array_agg(version_num::text ORDER BY version_num COLLATE "C"), '{ }')
        INTO heads FROM retort.version;
    IF heads <> ARRAY['b2', 'b3']::text[] THEN
        RAISE EXCEPTION 'the database is at %, not at %',
            coalesce(nullif(array_to_string(heads, ', '), ''), 'base'), 'b2, b3'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    PERFORM set_config('retort.started_at', clock_timestamp()::text, true);
END
$retort$;

-- versions/d4.sql

select 1;

-- Retort's records

UPDATE retort.version SET version_num = 'd4' WHERE version_num = 'b2';

DELETE FROM retort.version WHERE version_num = 'b3';

INSERT INTO retort.history (revision, action, message, heads, checksum, sql, started_at, tool, down, needs, undo, undo_problem)
VALUES ('d4', 'upgrade', 'Revision d4', ARRAY['d4']::text[], '3b59a461e2e71227191a736c76cbff4ce228e3843e01409d380e56bf409ce894', 'select 1;',
    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), 'retort 0',
    ARRAY['b2', 'b3']::text[], ARRAY[]::text[], ARRAY['select 1']::text[], NULL);

COMMIT;

