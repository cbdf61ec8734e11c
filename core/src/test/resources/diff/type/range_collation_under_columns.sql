-- old
create type r as range (subtype = text);
create table t (id int, a r default '[a,b)');
insert into t (id) values (1);
-- new
create type r as range (subtype = text, collation = "C");
create table t (id int, a r default '[a,b)');
