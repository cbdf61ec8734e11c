-- since: 14
create extension unaccent;
create function plain(text) returns text language sql immutable strict parallel safe
    return public.unaccent('public.unaccent'::regdictionary, $1);
create table words (w text, p text generated always as (plain(w)) stored);
create index on words (plain(w) text_pattern_ops);
