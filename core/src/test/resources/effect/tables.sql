-- What the statements of statements.txt are about. Each table has rows, so that a rewrite of it shows.
create schema app;
create schema store;
create table parent (id int primary key, code int unique);
create table t (
    id int primary key,
    parent_id int references parent,
    a int,
    b text,
    c varchar(10),
    d numeric(10,2),
    e timestamp,
    f timestamptz(3),
    g jsonb,
    h char(4),
    i cidr,
    j int,
    s bigserial,
    stored int generated always as (id * 2) stored,
    constraint a_positive check (a > 0)
);
create index t_b on t (b);
create unique index t_a on t (a);
create table child (id int primary key, t_id int, constraint child_fk foreign key (t_id) references t);
create table loose (id int not null, k int not null, note text);
alter table loose add constraint loose_note check (note <> '') not valid;
alter table loose add constraint loose_fk foreign key (id) references parent not valid;
create unique index loose_key on loose (id);
create table parted (id int, k int not null) partition by list (k);
create table part_1 partition of parted for values in (1);
create table part_rest partition of parted default;
create table ranged (id int, k int not null) partition by range (k);
create table range_1 partition of ranged for values from (0) to (10);
create index ranged_k on ranged (k);
create index ranged_id on only ranged (id);
create index range_1_id on range_1 (id);
create table single (id int, k int not null);
create table linked (id int, parent_id int constraint linked_fk references parent) partition by list (id);
create table linked_1 partition of linked for values in (1);
create table linked_alone (id int, parent_id int);
create table goal (id int primary key) partition by list (id);
create table goal_1 partition of goal for values in (1);
create table goal_2 partition of goal for values in (2);
create table goal_alone (id int primary key);
create table scorer (id int, goal_id int constraint scorer_fk references goal);
create table store."Mixed Case" (id int, "Note" text);
create table empty (id int);
create table points (x int, y int);
create table base (id int, x int);
alter table base add constraint x_known check (x is not null);
create table heir (y int) inherits (base);
create table orphan (id int, x int, y int, constraint x_known check (x is not null));
create view shown as select id, a from t;
create view shown_twice as select id from shown;
create materialized view kept as select id, a from t;
create unique index kept_key on kept (id);
create type mood as enum ('sad', 'happy');
create type pair as (x int, y int);
create domain positive as int check (value > 0);
alter domain positive add constraint lucky check (value <> 13) not valid;
create domain plain_domain as int;
create table uses_domain (id int, p positive, m mood);
create table of_pair of pair;
create sequence counter;
create function tell() returns trigger language plpgsql as $$ begin return new; end $$;
create function pick() returns int language sql volatile as 'select 1';
create function fixed() returns int language sql immutable as 'select 1';
create procedure work() language sql as 'select 1';
create trigger watch before insert on t for each row execute function tell();
create trigger watch_rows before insert on ranged for each row execute function tell();
create rule quiet as on update to loose where false do instead nothing;
create policy own on t using (true);
create statistics t_stat on a, b from t;
create publication news for table child;
insert into parent values (1, 1), (2, 2), (3, 3);
insert into t (id, parent_id, a, b, c, d, e, f, g, h, i) values (1, 1, 1, 'b', 'c', 1.5, now(), now(), '{}', 'h', '10.0.0.0/8');
insert into child values (1, 1);
insert into loose values (1, 1, 'n');
insert into parted values (1, 1), (2, 2);
insert into ranged values (1, 1);
insert into linked values (1, 1);
insert into goal values (1);
insert into scorer values (1, 1);
insert into single values (1, 50);
insert into base values (1, 1);
insert into heir values (1, 1, 1);
insert into uses_domain values (1, 1, 'sad');
insert into of_pair values (1, 1);
refresh materialized view kept;
