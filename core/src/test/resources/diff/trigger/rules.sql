create table t (a int, b int);
create table log (a int);
-- old
create rule r1 as on insert to t do also insert into log values (new.a);
create rule r2 as on update to t where new.a > 1 do instead nothing;
comment on rule r1 on t is 'x';
-- new
create rule r1 as on insert to t do also insert into log values (new.b);
create rule r3 as on delete to t do instead nothing;
comment on rule r1 on t is 'y';
