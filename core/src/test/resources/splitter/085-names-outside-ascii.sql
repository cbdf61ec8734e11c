create table größe (länge int, "Ü;ß" text); insert into größe values (1, 'ä;'); select länge, "Ü;ß" from größe;
create table 表 (列 int); select 列 from 表; select 1 as 😀; select '😀;' as "😀;";
