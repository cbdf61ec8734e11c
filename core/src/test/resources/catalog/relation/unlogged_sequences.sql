-- since: 15
create unlogged sequence fast;
create unlogged table fast_table (id serial);
