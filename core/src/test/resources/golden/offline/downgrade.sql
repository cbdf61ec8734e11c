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

-- Running downgrade d4 -> b2, b3, Revision d4

DO $retort$
DECLARE
    heads text[];
BEGIN
    IF to_regclass('retort.version') IS NULL THEN
        RAISE EXCEPTION 'the database is at base, not at %', 'd4'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    LOCK TABLE retort.version IN EXCLUSIVE MODE;
    SELECT coalesce(array_agg(version_num::text ORDER BY version_num COLLATE "C"), '{ }')
        INTO heads FROM retort.version;
    IF heads <> ARRAY['d4']::text[] THEN
        RAISE EXCEPTION 'the database is at %, not at %',
            coalesce(nullif(array_to_string(heads, ', '), ''), 'base'), 'd4'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    PERFORM set_config('retort.started_at', clock_timestamp()::text, true);
END
$retort$;

-- versions/d4.sql

select 1;

-- Retort's records

UPDATE retort.version SET version_num = 'b2' WHERE version_num = 'd4';

INSERT INTO retort.version (version_num) VALUES ('b3');

INSERT INTO retort.history (revision, action, message, heads, checksum, sql, started_at, tool)
VALUES ('d4', 'downgrade', 'Revision d4', ARRAY['b2', 'b3']::text[], '3b59a461e2e71227191a736c76cbff4ce228e3843e01409d380e56bf409ce894', 'select 1;',
    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), 'retort 0');

COMMIT;

BEGIN;

-- Running downgrade b3 -> a1, Revision b3

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

-- versions/b3.sql

alter table users drop age;

-- Retort's records

DELETE FROM retort.version WHERE version_num = 'b3';

INSERT INTO retort.history (revision, action, message, heads, checksum, sql, started_at, tool)
VALUES ('b3', 'downgrade', 'Revision b3', ARRAY['b2']::text[], '423fe28711d588e6ea468148c21a5253f702a4725398096afd56efc3cdd55eb2', 'alter table users drop age;',
    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), 'retort 0');

COMMIT;

BEGIN;

-- Running downgrade b2 -> a1, Revision b2

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

-- versions/b2.sql

drop function f();

delete from users where name = E'c\td';

-- Retort's records

UPDATE retort.version SET version_num = 'a1' WHERE version_num = 'b2';

INSERT INTO retort.history (revision, action, message, heads, checksum, sql, started_at, tool)
VALUES ('b2', 'downgrade', 'Revision b2', ARRAY['a1']::text[], '5d0e78d74401fa886f76f48f6e58104ed1c42827aa14c3979ed723c70a81c85d', E'drop function f();
delete from users where name = E''c\\td'';',
    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), 'retort 0');

COMMIT;

