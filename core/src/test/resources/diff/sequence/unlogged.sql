-- since: 15
-- old
create unlogged sequence a;
create sequence b;
-- new
create sequence a;
create unlogged sequence b;
