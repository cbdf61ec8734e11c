-- since: 14
create table compressed (a text compression pglz, b text, c bytea compression pglz);
