-- old
create table t (a text, b text, c int, d varchar(36), e boolean, f bigint, g text, h text);
insert into t values ('1', '2020-01-01', 1, '00000000-0000-0000-0000-000000000000', true, 1, '{1}', '{}');
-- new
create table t (a int, b date, c boolean, d uuid, e int, f int, g int[], h jsonb);
