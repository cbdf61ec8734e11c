create schema extensions;
create extension hstore with schema extensions;
create extension citext with schema extensions;
create extension ltree with schema extensions;
create extension isn with schema extensions;
create domain email as extensions.citext check (value operator(extensions.~) '@');
create table users (
    mail email not null,
    nick extensions.citext collate "C" default 'nobody',
    tags extensions.hstore not null default 'a=>1,b=>NULL',
    many extensions.hstore[] default array[''::extensions.hstore],
    place extensions.ltree default 'Top.Science',
    book extensions.isbn13,
    first text generated always as (tags operator(extensions.->) 'first') stored,
    constraint nick_once unique (nick),
    constraint has_first check (tags operator(extensions.?) 'first'),
    constraint is_science check (place operator(extensions.<@) 'Top.Science')
);
create index users_tags on users using gin (tags);
create index users_tags_signed on users using gist (tags extensions.gist_hstore_ops (siglen = 32));
create index users_place on users using gist (place extensions.gist_ltree_ops (siglen = 100));
create index users_place_parts on users (extensions.subpath(place, 0, 1), extensions.nlevel(place) desc nulls last);
create index users_book on users using hash (book);
create view flat as select u.nick, e.key, e.value from users u, lateral extensions.each(u.tags) e;
create materialized view counted as
    select place, count(*) from users where nick operator(extensions.=) 'ADA'::extensions.citext group by place;
create unique index on counted (place);
create function tagged(h extensions.hstore, variadic paths extensions.ltree[] default '{}') returns setof extensions.hstore
    language sql stable as $$ select h $$;
create policy by_nick on users using (nick operator(extensions.=) current_user::extensions.citext);
create type contact as (mail extensions.citext, tags extensions.hstore[]);
