create type c as (x int, y text);
-- old
create table t (id int, a c, b text);
insert into t values (1, '(1,x)', '(2,y)');
-- new
create table t (id int, a text, b c);
