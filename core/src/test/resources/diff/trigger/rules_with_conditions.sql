create table t (a int, b int);
create table u (a int);
-- old
create rule r as on insert to t where new.a > 0 do also insert into u values (new.a);
create rule s as on delete to t do instead nothing;
-- new
create rule r as on insert to t where new.b > 0 do also insert into u values (new.b);
create rule s as on delete to t do instead (delete from u; update u set a = old.a);
