select E'\\'; select E'a\\\\'; select E'\\\';'; select E'\\''; still';
