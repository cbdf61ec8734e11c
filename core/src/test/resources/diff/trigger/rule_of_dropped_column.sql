create table u (a int);
-- old
create table t (a int, b int);
create rule r as on update to t do also update u set a = new.b;
-- new
create table t (a int);
create rule r as on update to t do also update u set a = new.a;
