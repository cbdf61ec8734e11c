create table p (a int primary key);
-- old
create table t (a int references p, b int references p deferrable, c int references p deferrable initially deferred);
-- new
create table t (a int references p deferrable initially deferred, b int references p, c int references p deferrable);
