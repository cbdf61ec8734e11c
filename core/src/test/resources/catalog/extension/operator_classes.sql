create extension btree_gist;
create extension btree_gin;
create extension pg_trgm;
create extension intarray;
create extension cube;
create extension earthdistance;
create extension seg;
create extension bloom;
create table bookings (
    room integer,
    during tsrange not null,
    colour text,
    numbers integer[] not null,
    place cube,
    spread seg,
    constraint not_twice exclude using gist (room with =, during with &&) where (colour <> 'none'),
    constraint only_one_colour exclude using gist (room with =, colour with <>) deferrable initially deferred,
    constraint apart exclude using gist (place with &&)
);
create index like_colour on bookings using gin (colour gin_trgm_ops);
create index near_colour on bookings using gist (colour gist_trgm_ops (siglen = 24), room);
create index with_numbers on bookings using gist (numbers gist__int_ops (numranges = 50));
create index with_big_numbers on bookings using gist (numbers gist__intbig_ops (siglen = 64)) where room > 3;
create index gin_numbers on bookings using gin (numbers gin__int_ops, room) with (fastupdate = off);
create index on_earth on bookings using gist (ll_to_earth(room::float8, 1.5));
create index spreads on bookings using gist (spread);
create index signatures on bookings using bloom (room, colour) with (length = 80, col1 = 2, col2 = 4);
create table places (at earth constraint on_the_surface check (cube_dim(at) = 3));
