-- old
create table "T t" ("a b" int, "C" text default 'x', "e""f" int, "select" int);
-- new
create table "T t" ("a b" bigint not null default 0, "C" text default 'y', "e""f" int, "select" int generated always as ("e""f") stored);
