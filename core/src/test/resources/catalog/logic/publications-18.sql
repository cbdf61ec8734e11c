-- since: 18
create table people (id bigint not null, name text);
create publication generated for table people with (publish_generated_columns = stored);
create publication none for table people with (publish_generated_columns = none);
