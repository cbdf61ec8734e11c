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

-- Running downgrade 4d -> 3c, Add offers

DO $retort$
DECLARE
    heads text[];
BEGIN
    IF to_regclass('retort.version') IS NULL THEN
        RAISE EXCEPTION 'the database is at base, not at %', '4d'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    LOCK TABLE retort.version IN EXCLUSIVE MODE;
    SELECT coalesce(array_agg(version_num::text ORDER BY version_num COLLATE "C"), '{ }')
        INTO heads FROM retort.version;
    IF heads <> ARRAY['4d']::text[] THEN
        RAISE EXCEPTION 'the database is at %, not at %',
            coalesce(nullif(array_to_string(heads, ', '), ''), 'base'), '4d'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    PERFORM set_config('retort.started_at', clock_timestamp()::text, true);
END
$retort$;

-- migrations/versions/R4d_AddOffers.java

DROP INDEX idx_offers_user;

DROP TABLE offers;

-- Retort's records

UPDATE retort.version SET version_num = '3c' WHERE version_num = '4d';

INSERT INTO retort.history (revision, action, message, heads, checksum, sql, started_at, tool)
VALUES ('4d', 'downgrade', 'Add offers', ARRAY['3c']::text[], '41267faa352813e47cc89fd8cf7c0a92f2725ff1c9838e4a1bd92f99332659b5', 'DROP INDEX idx_offers_user;
DROP TABLE offers;',
    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), 'retort VERSION');

COMMIT;

BEGIN;

-- Running downgrade 3c -> 2b, Add cities; it's for 'ä'

DO $retort$
DECLARE
    heads text[];
BEGIN
    IF to_regclass('retort.version') IS NULL THEN
        RAISE EXCEPTION 'the database is at base, not at %', '3c'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    LOCK TABLE retort.version IN EXCLUSIVE MODE;
    SELECT coalesce(array_agg(version_num::text ORDER BY version_num COLLATE "C"), '{ }')
        INTO heads FROM retort.version;
    IF heads <> ARRAY['3c']::text[] THEN
        RAISE EXCEPTION 'the database is at %, not at %',
            coalesce(nullif(array_to_string(heads, ', '), ''), 'base'), '3c'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    PERFORM set_config('retort.started_at', clock_timestamp()::text, true);
END
$retort$;

-- migrations/versions/3c.sql

drop function first_city;

drop table cities;

-- Retort's records

UPDATE retort.version SET version_num = '2b' WHERE version_num = '3c';

INSERT INTO retort.history (revision, action, message, heads, checksum, sql, started_at, tool)
VALUES ('3c', 'downgrade', 'Add cities; it''s for ''ä''', ARRAY['2b']::text[], 'a03d7d470faa74db0bce41aa2720902217423045b9a2132a7fc588f9111ea4e7', 'drop function first_city;
drop table cities;',
    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), 'retort VERSION');

COMMIT;

BEGIN;

-- Running downgrade 2b -> 1a, Add phone

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

-- migrations/versions/2b.sql

alter table users drop phone;

-- Retort's records

UPDATE retort.version SET version_num = '1a' WHERE version_num = '2b';

INSERT INTO retort.history (revision, action, message, heads, checksum, sql, started_at, tool)
VALUES ('2b', 'downgrade', 'Add phone', ARRAY['1a']::text[], '7261a322a85aaba9f06ac4b44034297b531b7c47d683a8aff9a2a532ab7d9802', 'alter table users drop phone;',
    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), 'retort VERSION');

COMMIT;

