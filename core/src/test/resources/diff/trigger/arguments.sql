create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (a int);
-- old
create trigger tr before insert on t for each row execute function f('a', 'it''s');
-- new
create trigger tr before insert on t for each row execute function f('b');
