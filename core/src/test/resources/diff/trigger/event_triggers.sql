create function f() returns event_trigger language plpgsql as 'begin end';
-- old
create event trigger e1 on ddl_command_end execute function f();
create event trigger e2 on sql_drop when tag in ('DROP TABLE') execute function f();
-- new
create event trigger e2 on sql_drop when tag in ('DROP VIEW') execute function f();
create event trigger e3 on ddl_command_start when tag in ('CREATE VIEW') execute function f();
alter event trigger e3 disable;
comment on event trigger e3 is 'x';
