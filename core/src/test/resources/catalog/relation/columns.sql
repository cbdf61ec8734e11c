create table plain (id bigint, name text not null, code varchar(20) default 'x', price numeric(10, 2) default 0 not null,
    at timestamp(3) with time zone default now(), local_time time(0) without time zone, span interval day to second(3),
    letter char, letters char(3), bits bit(3), more_bits bit varying(5), c "char", data bytea, tags text[] default '{}',
    matrix int[][], doc jsonb default '{"a": [1, 2]}', uid uuid, ip inet, price_range numrange, quoted name,
    free bpchar, free_bits varbit);
create table defaults (a int default 1 + 2, b text default 'it''s; a "quote"', c text default E'back\\slash\nline',
    d timestamp default '2026-01-02 03:04:05', e date default current_date, f int[] default array[1, 2, 3],
    g interval default '1 day 02:00', h bytea default '\xdeadbeef', i double precision default 0.1, j boolean default (not true),
    k text default current_user, l numeric default -1, m bigint default 9223372036854775807, n text default null,
    o time default '12:00', p timestamptz default '2026-01-02 03:04:05+02');
create table collations (a text collate "C", b varchar(10) collate "POSIX", c text[] collate "C", d text collate "default");
create table kept (a text, b text, c text, d bytea, e int);
alter table kept alter a set storage external, alter b set storage main, alter c set storage plain, alter d set storage extended;
alter table kept alter a set statistics 500, alter b set statistics 0, alter e set (n_distinct = -0.5, n_distinct_inherited = 20);
create table generated (a int, b int, total int generated always as (a + b) stored,
    label text generated always as (upper('x' || a::text)) stored not null);
create table without_columns ();
create table changed (a int, gone text, b int default 5, also_gone int, c text);
alter table changed drop column gone, drop column also_gone, add column d text default 'later' not null;
create unlogged table fast (id int);
create table parameters (id int, t text) with (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false,
    toast.autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0.05);
create table in_default_tablespace (id int) tablespace pg_default;
