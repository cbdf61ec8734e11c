create schema app;
create table countries (code char(2) primary key, name text not null unique);
create table app.users (id bigint constraint users_key primary key, email text, country char(2), age int, born date,
    constraint uq_users_email unique (email) deferrable, constraint adult check (age >= 18),
    constraint deferred unique (email, country) deferrable initially deferred,
    foreign key (country) references countries);
alter table app.users add constraint named foreign key (country) references countries (code) on delete set null on update cascade
    deferrable initially deferred;
alter table app.users add constraint not_valid foreign key (country) references countries match full on delete restrict not valid;
alter table app.users add constraint self foreign key (id) references app.users on delete set default deferrable;
alter table app.users add constraint unchecked check (age < 200) not valid;
alter table app.users add constraint alone check (born > '1900-01-01' and country in ('de', 'at')) no inherit;
create table app.pairs (a int, b text, c text, d int, constraint pairs_pk primary key (a, b) include (c) with (fillfactor = 80),
    unique (b, a) include (c, d) with (fillfactor = 60) using index tablespace pg_default);
create table app.pair_users (x int, y text, "odd ""name""" int, foreign key (x, y) references app.pairs (a, b) match full,
    foreign key (y, x) references app.pairs (b, a) on update set null, constraint "odd check" check ("odd ""name""" > 0));
create table ring_a (id int primary key, b int);
create table ring_b (id int primary key references ring_a, a int references ring_a);
alter table ring_a add foreign key (b) references ring_b deferrable;
create table unique_index_target (a int not null, b int);
create unique index target_key on unique_index_target (a);
create table by_index (a int references unique_index_target (a));
create table took_index (a int not null, b int not null);
create unique index took_pk on took_index (a);
alter table took_index add constraint took_key primary key using index took_pk;
create table is_true (flag boolean check (flag), other boolean check (not other is null));
