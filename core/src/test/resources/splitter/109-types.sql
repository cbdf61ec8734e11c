create type mood as enum (';', ')', 'it''s'); create type pair as (a int, "b;" text); create domain d as text
check (value <> ';'); create type r as range (subtype = int); select ';'::mood, row(1, ';')::pair, r(1, 2);
