create schema app;
create table people (id bigint not null, name text, "Odd Column" int, boss bigint);
create function shout(t text) returns text language sql immutable as $$ select upper(t) $$;
create view plain as select id, name from people;
create view renamed (a, b) as select id, name from people;
create view constants as select 1, 'x' as t, null as n, now(), 2 as "?column?2";
create view vals as values (1, 'x'), (2, 'y');
create view vals_of (a, b) as select * from (values (1, 2)) v (x, y);
create view nothing as select from people;
create view counted as select count(*) from people;
create view whole_rows as select p, p.* from people p;
create view app.shouting as select shout(name) as shouted, "Odd Column" from people where name <> 'it''s \ "quoted"; --';
create view over_views as select r.a, p.name from renamed r join plain p on p.id = r.a natural join (select 1 as one) x;
create view sets as select id from people union all select id from people where id > 1 order by 1 limit 3;
create recursive view chain (id, depth) as
    select id, 1 from people where boss is null
    union all select p.id, c.depth + 1 from people p join chain c on c.id = p.boss;
create view windowed as select id, row_number() over (partition by boss order by name desc nulls last) from people;
create view lateral_one as select p.id, x.v from people p, lateral (select p.id + 1 as v) x;
create view with_functions as select g, e.* from generate_series(1, 3) g, unnest(array['a']) with ordinality e (v, o);
create view barrier with (security_barrier) as select id from people where id > 0;
create view local_check with (check_option = local, security_barrier = true) as select id from people where id > 0;
create view cascaded as select id from people where id > 0 with cascaded check option;
create view switched with (security_barrier = false) as select id from people;
alter view switched reset (security_barrier);
create view "View ""odd""; --" as select id as "Id ""x""", name as "ünï 🐘" from people;
create view dropped as select id from people;
create view types as select '2020-01-01 12:00+02'::timestamptz as t, '1 day'::interval as i, '\x00ff'::bytea as b, 1.5::float8 as f;
alter view plain rename column name to title;
