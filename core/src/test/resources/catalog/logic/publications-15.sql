-- since: 15
create schema app;
create schema "Odd ""schema""";
create table people (id bigint not null, name text, "Odd Column" int);
create table app.things (id bigint, name text);
create publication filtered for table people where (id > 1 and name = ANY (array['a', 'b'])), app.things;
create publication columns for table people ("Odd Column", id), app.things (id) where (id is not null);
create publication schemas for tables in schema app, "Odd ""schema""", table people where (id > 1);
