select E'it\'s; so'; select e'\';'; select E'\'';
