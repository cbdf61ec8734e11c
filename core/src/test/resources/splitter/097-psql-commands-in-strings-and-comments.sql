-- \connect other
/* \i file; */ select '\d'; select $$\i file;$$ as "\set;"; select E'\\q';
