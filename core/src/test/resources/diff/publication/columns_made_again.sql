-- since: 15
-- old
create table t (id int primary key, a int, b text, c text);
create publication some for table t (a, b);
-- new
create table t (id int primary key, b text, a text, c text);
create publication some for table t (b, a);
