COPY app.countries (code, name, people) FROM stdin;
AT	Österreich	9200000
CH	Schweiz, Suisse	\N
LI		40000
XX	two\nlines\n\\.\nand "quotes"	1
\.

-- downgrade
-- no inverse is known for insert 4 rows of countries.csv into app.countries (Test.java:1: nobody said which rows to delete)
