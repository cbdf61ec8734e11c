-- old
create schema "X y";
create table "X y".t (a int);
-- new
create schema "X y";
create table "X y".t (a bigint primary key);
create view "X y"."v ""w" as select a from "X y".t;
