create table t (a int); comment on table t is 'It''s; a "table"'; comment on column t.a is $$;$$; comment on table t is null;
