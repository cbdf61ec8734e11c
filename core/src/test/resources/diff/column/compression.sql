-- since: 14
-- old
create table t (a text compression pglz, b text);
-- new
create table t (a text, b text compression pglz);
