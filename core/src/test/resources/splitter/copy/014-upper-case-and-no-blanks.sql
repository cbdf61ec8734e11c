-- rows: 1
CREATE TABLE t ("A;" int);
COPY t("A;")FROM/**/STDIN(FORMAT csv);
1
\.
