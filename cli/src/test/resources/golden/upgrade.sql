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

-- Running upgrade base -> 1a, Create users

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

-- migrations/versions/1a.sql

create table users (id bigint primary key, email text not null);

insert into users values (1, 'ada@example.org'), (2, 'alan@example.org');

-- Retort's records

INSERT INTO retort.version (version_num) VALUES ('1a');

INSERT INTO retort.history (revision, action, message, heads, checksum, sql, started_at, tool, down, needs, undo, undo_problem)
VALUES ('1a', 'upgrade', 'Create users', ARRAY['1a']::text[], '870b7f1487da9b8c78f2aa28ea3809d7d99473472cfac024af34abbdcef6d7fc', 'create table users (id bigint primary key, email text not null);
insert into users values (1, ''ada@example.org''), (2, ''alan@example.org'');',
    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), 'retort VERSION',
    ARRAY[]::text[], ARRAY[]::text[], ARRAY['drop table users']::text[], NULL);

COMMIT;

BEGIN;

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

COMMIT;

BEGIN;

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

BEGIN;

-- Running upgrade 3c -> 4d, Add offers

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

-- migrations/versions/R4d_AddOffers.java

CREATE TABLE offers (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id bigint NOT NULL,
    title text NOT NULL,
    CONSTRAINT pk_offers PRIMARY KEY (id),
    CONSTRAINT fk_offers_user FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE INDEX idx_offers_user ON offers (user_id);

-- Retort's records

UPDATE retort.version SET version_num = '4d' WHERE version_num = '3c';

INSERT INTO retort.history (revision, action, message, heads, checksum, sql, started_at, tool, down, needs, undo, undo_problem)
VALUES ('4d', 'upgrade', 'Add offers', ARRAY['4d']::text[], '41267faa352813e47cc89fd8cf7c0a92f2725ff1c9838e4a1bd92f99332659b5', 'CREATE TABLE offers (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id bigint NOT NULL,
    title text NOT NULL,
    CONSTRAINT pk_offers PRIMARY KEY (id),
    CONSTRAINT fk_offers_user FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE INDEX idx_offers_user ON offers (user_id);',
    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), 'retort VERSION',
    ARRAY['3c']::text[], ARRAY[]::text[], ARRAY['DROP INDEX idx_offers_user', 'DROP TABLE offers']::text[], NULL);

COMMIT;

