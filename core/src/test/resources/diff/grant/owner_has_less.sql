-- old
create table t (a int);
revoke delete, truncate on t from current_user;
-- new
create table t (a int);
revoke update on t from current_user;
