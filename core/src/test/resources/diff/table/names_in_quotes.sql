-- old
create table "Größe Table" ("a b" int primary key, "select" text, "x""y" int);
create index "i 1" on "Größe Table" ("select");
-- new
create table "Größe Table" ("a b" bigint primary key, "select" varchar(9) not null default 'o''clock', "Ünïcode ☃" int check ("Ünïcode ☃" > 0));
create index "i 1" on "Größe Table" ("select", "Ünïcode ☃");
comment on column "Größe Table"."Ünïcode ☃" is 'it''s "cold" ☃ $$ \ ';
create view "V" as select "a b", "select" from "Größe Table";
