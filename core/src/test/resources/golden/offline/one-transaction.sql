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

-- Running upgrade a1 -> b3, Revision b3

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

-- versions/b3.sql

alter table users add age int;

-- Retort's records

UPDATE retort.version SET version_num = 'b3' WHERE version_num = 'a1';

INSERT INTO retort.history (revision, action, message, heads, checksum, sql, started_at, tool, down, needs, undo, undo_problem)
VALUES ('b3', 'upgrade', 'Revision b3', ARRAY['b3']::text[], '423fe28711d588e6ea468148c21a5253f702a4725398096afd56efc3cdd55eb2', 'alter table users add age int;',
    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), 'retort 0',
    ARRAY['a1']::text[], ARRAY[]::text[], ARRAY['alter table users drop age']::text[], NULL);

COMMIT;

