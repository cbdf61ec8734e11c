select date'2020-01-01'; select name'a\'; select time'10:00';
