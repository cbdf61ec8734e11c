COPY countries (code, name) FROM stdin;
AT	Austria
CH	\N
\.

-- downgrade
-- no inverse is known for insert 2 rows of below/countries.txt into countries (Test.java:1: nobody said which rows to delete)
