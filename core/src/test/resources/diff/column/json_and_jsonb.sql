-- old
create table t (a json default '{}', b jsonb default '[]', c text);
create index i on t using gin (b);
insert into t (c) values ('{}');
-- new
create table t (a jsonb default '{}', b json default '[]', c json);
create index i on t using gin (a jsonb_path_ops);
