-- old
alter default privileges grant select on tables to public;
alter default privileges in schema public grant usage on sequences to public;
-- new
alter default privileges revoke execute on functions from public;
alter default privileges in schema public grant insert on tables to public;
create table t (a int);
