create table people (id bigint not null, name text, "where" int);
create table log (id bigint, what text);
create table "do" (id bigint, "Where ""odd""" text);
create view seen as select id, name from people;
create rule ignored as on delete to people do instead nothing;
create rule logged as on insert to people do also insert into log (id, what) values (new.id, 'in; (sert) do instead');
create rule several as on update to people where old.name <> new.name and (new.name = 'do') do also (
    insert into log (id, what) values (old.id, 'from');
    delete from log where id = old.id and what = ';';
    update log set what = case when new.id > 1 then 'do' else 'nothing' end where log.id = new.id
);
create rule view_insert as on insert to seen do instead insert into people (id, name) values (new.id, new.name)
    returning id, name;
create rule view_update as on update to seen do instead update people set name = new.name where id = old.id;
create rule view_delete as on delete to seen where old.id > 1 do instead (delete from people where id = old.id);
create rule view_rest as on delete to seen do instead nothing;
create rule "Rule ""odd""; where do" as on insert to "do" where new.id > 1 do instead
    insert into log select id, "Where ""odd""" from "do" where id in (select id from people where "where" = 1);
create rule notifying as on update to "do" do also notify "Odd channel";
create rule with_conflict as on update to log where new.id > 100 do also
    insert into people (id, name) select new.id, 'a' from log on conflict do nothing;
create rule chosen as on delete to log do also ((select 1) union (select 2) order by 1);
create rule off as on insert to log do also notify a;
create rule on_replica as on insert to log do also notify b;
create rule on_both as on insert to log do also notify c;
alter table log disable rule off;
alter table log enable replica rule on_replica;
alter table log enable always rule on_both;
