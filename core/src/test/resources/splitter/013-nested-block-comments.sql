/* a /* b; /* c; */ d; */ e; */ select 1;
/*/* ' */*/ select 2;
/*/ still a comment; */ select 3;
/***/ select 4;
/* ** / ; **/ select 5;
/**//**/select 6;
