COPY countries (code, name) FROM stdin;
AT	Austria
CH	NULL
\.

-- downgrade
-- no inverse is known for insert 2 rows of countries.psv into countries (Test.java:1: nobody said which rows to delete)
