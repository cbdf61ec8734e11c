-- since: 15
create table people (id bigint not null, name text);
create view invoked with (security_invoker) as select id from people;
create view all_options with (security_invoker = true, security_barrier = true, check_option = cascaded)
    as select id from people where id > 1;
create view not_invoked with (security_invoker = true) as select id from people;
alter view not_invoked reset (security_invoker);
