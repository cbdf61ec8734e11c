create function f() returns trigger language plpgsql as 'begin return new; end';
-- old
create table t (a int, b int) partition by range (a);
create table t_1 partition of t default;
create trigger tr after insert on t for each row execute function f();
-- new
create table t (a int, b int) partition by range (a);
create table t_1 partition of t default;
create trigger tr after insert or update on t for each row execute function f();
create trigger own after insert on t_1 for each row execute function f();
