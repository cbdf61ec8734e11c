create table users (id bigint primary key);
-- old
-- new
create table offers (id bigint generated always as identity primary key, user_id bigint not null references users, title text default 'x', check (title <> ''));
create index offers_user on offers (user_id);
comment on table offers is 'what is offered';
