create schema "Ünï côdé";
create table "Ünï côdé"."Tabelle mit ""Zeichen"".und.Punkten" ("Spalte.eins" int, "Größe" text, "select" int, "\back" int,
    "日本語" text default 'こんにちは', " " int, "a;b--c" int check ("a;b--c" > 0), primary key ("Spalte.eins"));
create table "Ünï côdé"."select" ("from" int references "Ünï côdé"."Tabelle mit ""Zeichen"".und.Punkten");
create table a23456789_123456789_123456789_123456789_123456789_123456789_123
    (c23456789_123456789_123456789_123456789_123456789_123456789_123 serial primary key,
    "größergrößergrößergrößergrößergrößergrößergrößer" int not null unique references a23456789_123456789_123456789_123456789_123456789_123456789_123,
    check (c23456789_123456789_123456789_123456789_123456789_123456789_123 > 0));
create index "Index.mit""Zeichen" on "Ünï côdé"."Tabelle mit ""Zeichen"".und.Punkten" ("Größe" desc, ("select" + "\back"), lower("日本語"));
create type "Ünï côdé"."Typ.x" as enum ('a.b', 'c"d', 'e\f');
create table "user" ("order" "Ünï côdé"."Typ.x" default 'e\f', "table" "Ünï côdé"."Typ.x"[]);
create table "UPPER" ("ID" int generated always as identity);
create sequence "Ünï côdé"."Folge ""1""";
create table uses ("Id" bigint default nextval('"Ünï côdé"."Folge ""1"""'));
create table parted ("a,b" text, "c)d" int) partition by list ((lower("a,b") || '),('::text));
create table part_1 partition of parted for values in ('a,b),(', '(''');
create type character as (a int);
create table uses_shadowing (a "character", b "character"[]);
