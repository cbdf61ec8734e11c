-- old
create schema x;
comment on schema x is 'x';
create schema y;
-- new
create schema x;
create schema y;
comment on schema y is 'y';
grant usage on schema y to public;
