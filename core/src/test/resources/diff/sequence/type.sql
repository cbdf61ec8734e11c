-- old
create sequence a as int;
create sequence b as bigint;
create sequence c as smallint maxvalue 100;
-- new
create sequence a as bigint;
create sequence b as smallint;
create sequence c as int;
