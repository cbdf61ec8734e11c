create schema app;
create table people (id bigint not null, name text);
create table "Odd ""table"""(id bigint);
create table app.things (id bigint);
create publication nothing;
create publication everything for all tables with (publish = 'insert, delete');
create publication several for table app.things, "Odd ""table""", people with (publish = 'update, truncate', publish_via_partition_root);
create publication "Pub ""odd""; --" for table people;
