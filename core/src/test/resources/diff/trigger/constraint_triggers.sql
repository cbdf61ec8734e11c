create function f() returns trigger language plpgsql as 'begin return new; end';
create table u (a int);
create table t (a int);
-- old
create constraint trigger tr after insert on t for each row execute function f();
-- new
create constraint trigger tr after insert or update on t from u deferrable initially deferred for each row execute function f();
