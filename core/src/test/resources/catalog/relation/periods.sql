-- since: 18
create table rooms (id int4range, valid daterange, constraint rooms_pk primary key (id, valid without overlaps),
    constraint rooms_uq unique (id, valid without overlaps) deferrable);
create table bookings (id int4range, room int4range, valid daterange, primary key (id, valid without overlaps),
    foreign key (room, period valid) references rooms (id, period valid));
