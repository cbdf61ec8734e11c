-- old
create table t (a text, b bytea, c jsonb);
alter table t alter a set storage external, alter b set storage main;
-- new
create table t (a jsonb, b bytea, c text);
alter table t alter b set storage external, alter c set storage main;
