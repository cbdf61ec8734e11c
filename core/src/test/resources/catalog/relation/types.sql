create schema app;
create type app.mood as enum ('sad', 'ok', 'it''s "great"', 'größer', '');
create type app.address as (street text collate "C", zip varchar(5), mood app.mood, moods app.mood[]);
create type person as (name text, home app.address, tags text[]);
create type app."Odd Type" as enum ('a');
create type app.window_of as range (subtype = timestamptz);
create type float_span as range (subtype = float8, subtype_diff = float8mi);
create type words as range (subtype = text, collation = "C", subtype_opclass = text_pattern_ops);
create type names as range (subtype = varchar);
create domain app.email as varchar(200) collate "C" default 'nobody' not null
    constraint has_at check (value like '%@%') constraint is_short check (length(value) < 100);
create domain positive as int check (value > 0);
create domain app.small as positive check (value < 100) default 5;
create domain texts as text[];
create domain moods as app.mood[];
create domain of_row as app.address check ((value).zip <> '');
alter domain positive add constraint later check (value < 1000000) not valid;
create table uses (mood app.mood default 'ok', moods app.mood[] default '{sad,ok}', home app.address, span float_span default float_span(1, 2),
    email app.email, numbers positive[], people person[], odd app."Odd Type", spans app.window_of[], m moods);
alter table uses alter mood set default 'ok'::app.mood;
create type of_table as (row_of uses, rows_of uses[]);
create table of_rows (one uses, many uses[]);
create domain "Odd ""Domain""" as numeric(5, 2) default 1.5;
