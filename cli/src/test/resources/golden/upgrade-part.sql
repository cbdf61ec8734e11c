\set ON_ERROR_STOP on

SET search_path TO public;
SET standard_conforming_strings TO on;
SET client_encoding TO 'UTF8';
SET TimeZone TO 'UTC';
SET DateStyle TO 'ISO, MDY';
SET IntervalStyle TO 'postgres';
SET check_function_bodies TO on;

BEGIN;

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

-- Running upgrade 1a -> 2b, Add phone

DO $retort$
DECLARE
    heads text[];
BEGIN
    IF to_regclass('retort.version') IS NULL THEN
        RAISE EXCEPTION 'the database is at base, not at %', '1a'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    LOCK TABLE retort.version IN EXCLUSIVE MODE;
    SELECT coalesce(array_agg(version_num::text ORDER BY version_num COLLATE "C"), '{ }')
        INTO heads FROM retort.version;
    IF heads <> ARRAY['1a']::text[] THEN
        RAISE EXCEPTION 'the database is at %, not at %',
            coalesce(nullif(array_to_string(heads, ', '), ''), 'base'), '1a'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    PERFORM set_config('retort.started_at', clock_timestamp()::text, true);
END
$retort$;

-- migrations/versions/2b.sql

alter table users add phone text;

-- Retort's records

UPDATE retort.version SET version_num = '2b' WHERE version_num = '1a';

INSERT INTO retort.history (revision, action, message, heads, checksum, sql, started_at, tool, down, needs, undo, undo_problem)
VALUES ('2b', 'upgrade', 'Add phone', ARRAY['2b']::text[], '7261a322a85aaba9f06ac4b44034297b531b7c47d683a8aff9a2a532ab7d9802', 'alter table users add phone text;',
    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), 'retort VERSION',
    ARRAY['1a']::text[], ARRAY[]::text[], ARRAY['alter table users drop phone']::text[], NULL);

-- Running upgrade 2b -> 3c, Add cities; it's for 'ä'

DO $retort$
DECLARE
    heads text[];
BEGIN
    IF to_regclass('retort.version') IS NULL THEN
        RAISE EXCEPTION 'the database is at base, not at %', '2b'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    LOCK TABLE retort.version IN EXCLUSIVE MODE;
    SELECT coalesce(array_agg(version_num::text ORDER BY version_num COLLATE "C"), '{ }')
        INTO heads FROM retort.version;
    IF heads <> ARRAY['2b']::text[] THEN
        RAISE EXCEPTION 'the database is at %, not at %',
            coalesce(nullif(array_to_string(heads, ', '), ''), 'base'), '2b'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    PERFORM set_config('retort.started_at', clock_timestamp()::text, true);
END
$retort$;

-- migrations/versions/3c.sql

create table cities (id int primary key, name text);

copy cities from stdin;
1	Köln
2	Tab\tand \\.
\.

create function first_city() returns text language sql
begin atomic
    select name from cities order by id limit 1;
end;

do $$ begin update users set phone = 'a;b'; end $$;

-- Retort's records

UPDATE retort.version SET version_num = '3c' WHERE version_num = '2b';

INSERT INTO retort.history (revision, action, message, heads, checksum, sql, started_at, tool, down, needs, undo, undo_problem)
VALUES ('3c', 'upgrade', 'Add cities; it''s for ''ä''', ARRAY['3c']::text[], 'a03d7d470faa74db0bce41aa2720902217423045b9a2132a7fc588f9111ea4e7', 'create table cities (id int primary key, name text);
copy cities from stdin; -- rows not kept
create function first_city() returns text language sql
begin atomic
    select name from cities order by id limit 1;
end;
do $$ begin update users set phone = ''a;b''; end $$;',
    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), 'retort VERSION',
    ARRAY['2b']::text[], ARRAY[]::text[], ARRAY['drop function first_city', 'drop table cities']::text[], NULL);

COMMIT;

