create schema ext;
create extension hstore with schema ext;
create extension ltree;
comment on extension ltree is 'not the one that it brought';
create table people (id bigint, path ltree, tags ext.hstore);
create view names as select subpath(path, 1) as path, tags operator(ext.->) 'a' as a from people;
create function f(ltree, ext.hstore[]) returns ext.hstore language sql as $$ select null::ext.hstore $$;
