create table bookings (room int4range, during tsrange, cancelled boolean, note text, point point, name text,
    exclude using gist (during with &&) where (not cancelled),
    constraint no_two exclude using gist (room with =, during with &&) deferrable initially deferred,
    constraint by_tree exclude (note with =),
    constraint by_expression exclude using btree ((lower(name) collate "C") text_pattern_ops with =) with (fillfactor = 70),
    constraint pattern exclude (lower(name) collate "C" text_pattern_ops with =, (note || name) with =));
