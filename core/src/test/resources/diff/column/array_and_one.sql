-- old
create table t (a text, b text[], c json, d integer[]);
insert into t values ('{x,y}', '{a,b}', '[1]', '{1}');
-- new
create table t (a text[], b text, c jsonb, d text);
