copy roles (id, name) from stdin;
1	one
2	\N
\.
