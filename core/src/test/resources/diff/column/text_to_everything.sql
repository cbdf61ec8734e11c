-- old
create table t (a text, b text, c varchar(12), d text, e text, f text, g text, h text);
insert into t values ('1', 'true', '2020-01-01', '{}', '10.0.0.1', '{1,2}', '[1,2)', '00000000-0000-0000-0000-000000000000');
-- new
create table t (a integer, b boolean, c date, d jsonb, e inet, f integer[], g int4range, h uuid);
