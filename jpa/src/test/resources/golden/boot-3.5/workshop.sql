-- retort-jpa: 1
-- provider: Hibernate ORM
-- version: 6.6.53.Final
-- entity: com.example.workshop.BrokenMachine
-- entity: com.example.workshop.Furnace
-- entity: com.example.workshop.Machine

create type State as enum ('BROKEN','IDLE','RUNNING');
create cast (varchar as State) with inout as implicit;
create cast (State as varchar) with inout as implicit;
create type plate as (built_in integer, maker varchar(255));
create sequence machine_seq start with 1 increment by 50;
create table "furnace" (id uuid not null, "door" varchar(255), hottest float(53), lining text not null default 'brick', tenant varchar(255) not null, version bigint not null, deleted boolean not null, driver_id bigint, primary key (id));
comment on column "furnace".deleted is 'Soft-delete indicator';
create table machine (id bigint not null, address inet, attributes jsonb, built integer, former_state varchar(255) check (former_state in ('IDLE','RUNNING','BROKEN')), history varchar(255) array, labels varchar(255) array, load numeric(6,3) check (load between 0 and 1), log varchar(100000), manual oid, next_state smallint check (next_state between 0 and 2), notes text, parts uuid array, photo bytea, plate plate, precision float(53) not null, readings integer array, run_time interval second(6), serial_number varchar(255) not null, serial_number_lower varchar(255) generated always as (lower(serial_number)) stored, size jsonb, starts_at time(6), state State, tolerance float4 not null, warm_up numeric(21,0), watts integer default 750 not null, table_millimetres integer, primary key (id), constraint watts_above_zero check (watts > 0));
comment on table machine is 'What stands in the hall';
comment on column machine.serial_number is 'As on the plate';
create table machine_drawers (machine_id bigint not null, millimetres integer, unit varchar(255), position integer not null, primary key (machine_id, position));
create table machine_tools (machine_id bigint not null, tools varchar(255));
create view broken_machine as select id, serial_number from machine where state = 'BROKEN';
alter table if exists "furnace" add constraint FKisn6y0p4xv6ol3v1r6ap7lec2 foreign key (driver_id) references machine;
alter table if exists machine_drawers add constraint FKbyx31ydi0k1msd75l7w9lbxyw foreign key (machine_id) references machine;
alter table if exists machine_tools add constraint FKkxabdfnx98sfh7y2aurfp02fw foreign key (machine_id) references machine;
