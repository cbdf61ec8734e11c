create table a (x int);
create rule r as on delete to a do instead nothing;
create rule s as on update to a do also (select 1); delete from a;
