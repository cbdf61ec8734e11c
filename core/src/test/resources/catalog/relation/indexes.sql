create schema app;
create table app.docs (id int, name text, code varchar(10), body text, tags text[], doc jsonb, at timestamptz, ip inet,
    net cidr, range int4range, point point, "Odd ""Col""" text, c text collate "C", n name, uid uuid);
create index plain on app.docs (id);
create index ordered on app.docs (id desc, name asc nulls first, code desc nulls last, at nulls last);
create unique index uq_lower on app.docs (lower(name)) where id > 0 and name is not null;
create index expressions on app.docs ((doc ->> 'a'), (id + 1) desc, lower(name || code), coalesce(name, code), (name collate "C"),
    ((id)::text), date_trunc('day', at at time zone 'UTC'), ("Odd ""Col""" || '),(' || name));
create index at_zone on app.docs ((at at time zone 'UTC'));
create index pattern on app.docs (name text_pattern_ops, code varchar_pattern_ops desc, name collate "C" text_pattern_ops,
    code collate "POSIX", c collate "default", c);
create index expression_collated on app.docs (lower(name) collate "C", (lower(c) collate "default"), lower(c) collate "default" text_pattern_ops, lower(name collate "C"));
create index by_gin on app.docs using gin (tags, doc jsonb_path_ops, to_tsvector('english', body)) with (fastupdate = off);
create index by_gist on app.docs using gist (range, ip inet_ops, point);
create index by_hash on app.docs using hash (name) with (fillfactor = 50);
create index by_brin on app.docs using brin (at, id) with (pages_per_range = 16, autosummarize = on);
create index by_spgist on app.docs using spgist (name);
create index nets on app.docs (net, ip, n, uid);
create unique index including on app.docs (id) include (name, "Odd ""Col""", at) with (fillfactor = 70, deduplicate_items = off);
create index "Odd Index "" USING x (" on app.docs ("Odd ""Col""");
create index with_params on app.docs using gist (to_tsvector('english', body) tsvector_ops (siglen = 100), range);
create index stats on app.docs (lower(name), (id * 2), upper(code));
alter index app.stats alter column 1 set statistics 500;
alter index app.stats alter column 3 set statistics 0;
create table is_unlogged (id int);
create index of_constant on is_unlogged ((1));
create table "using x (" (a int);
create index on "using x (" (a);
