create table unrelated (a int);
-- old
create type mood as enum ('sad', 'happy');
create table t (m mood);
-- new
create type mood as enum ('first', 'sad', 'ok', 'happy', 'great');
create table t (m mood);
