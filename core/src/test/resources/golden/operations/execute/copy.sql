copy roles (id, name) from stdin;
1	one
2	\N
\.

-- downgrade
-- no inverse is known for execute "copy roles (id, name) from stdin" (Test.java:1: SQL is not looked into)
