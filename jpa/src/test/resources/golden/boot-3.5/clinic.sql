-- retort-jpa: 1
-- provider: Hibernate ORM
-- version: 6.6.53.Final
-- entity: com.example.clinic.Change
-- entity: com.example.clinic.HomeVisit
-- entity: com.example.clinic.Patient
-- entity: com.example.clinic.Visit

create sequence change_seq start with 1 increment by 50;
create sequence patient_seq start with 1 increment by 50;
create sequence visit_seq start with 1 increment by 50;
create table change (id bigint not null, author varchar(255), made_at bigint not null, primary key (id));
create table home_visit_also_seen_aud (rev bigint not null, home_visit_id bigint not null, also_seen_id bigint not null, revtype smallint, primary key (home_visit_id, rev, also_seen_id));
create table home_visit_aud (id bigint not null, rev bigint not null, floor integer, street varchar(255), primary key (rev, id));
create table home_visit (floor integer, street varchar(255), id bigint not null, primary key (id));
create table home_visit_also_seen (home_visit_id bigint not null, also_seen_id bigint not null, primary key (home_visit_id, also_seen_id));
create table patient (id bigint not null, changed_by varchar(60), created_at timestamp(6) with time zone, updated_at timestamp(6) with time zone, born_on date, insurance_number varchar(12) not null, name varchar(255), remark varchar(255), primary key (id), unique (insurance_number));
create table patient_aud (id bigint not null, rev bigint not null, revtype smallint, born_on date, insurance_number varchar(12), name varchar(255), primary key (rev, id));
create table visit (id bigint not null, changed_by varchar(60), created_at timestamp(6) with time zone, updated_at timestamp(6) with time zone, at timestamp(6) with time zone, urgency smallint check (urgency between 0 and 2), patient_id bigint not null, primary key (id));
create table visit_aud (id bigint not null, rev bigint not null, revtype smallint, at timestamp(6) with time zone, urgency smallint check (urgency between 0 and 2), patient_id bigint, primary key (rev, id));
create table visit_diagnoses (visit_id bigint not null, diagnoses varchar(255));
create table visit_diagnoses_aud (rev bigint not null, visit_id bigint not null, diagnoses varchar(255) not null, revtype smallint, primary key (rev, visit_id, diagnoses));
alter table if exists home_visit_also_seen_aud add constraint FKir2g3plrdhiws2acbeeuhhvid foreign key (rev) references change;
alter table if exists home_visit_aud add constraint FK78ijin7gk5nx9jvi2l8dwpulw foreign key (rev, id) references visit_aud;
alter table if exists home_visit add constraint FK8l0h0q00v5ut12awgs4sw794n foreign key (id) references visit;
alter table if exists home_visit_also_seen add constraint FKr02h16899nu9iah1m1y3ylpni foreign key (also_seen_id) references patient;
alter table if exists home_visit_also_seen add constraint FKf50t926rywk5kas05x6ato12t foreign key (home_visit_id) references home_visit;
alter table if exists patient_aud add constraint FKsc34f811ok6j1f8vrmnrvt4aj foreign key (rev) references change;
alter table if exists visit add constraint FKrban5yeabnx30seqm69jw44e foreign key (patient_id) references patient on delete cascade;
alter table if exists visit_aud add constraint FKd95rj5jpafu7s1k4a0pmfodcs foreign key (rev) references change;
alter table if exists visit_diagnoses add constraint FK6oavcmotw3q7wont25vf92ny3 foreign key (visit_id) references visit;
alter table if exists visit_diagnoses_aud add constraint FK2vdnvu69hxm3rdulnjyu5blbl foreign key (rev) references change;
