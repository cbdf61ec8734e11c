-- old
create table t (a int);
comment on table t is 'it''s';
comment on column t.a is E'two\nlines';
-- new
create table t (a int);
comment on table t is E'back\\slash';
comment on column t.a is '$x$ "q"';
