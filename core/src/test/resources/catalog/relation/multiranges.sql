-- since: 14
create schema app;
create type app.price_range as range (subtype = numeric);
create type app.span as range (subtype = date, multirange_type_name = app.spans);
create type app.other as range (subtype = date, multirange_type_name = public.other_spans);
create type range_range as range (subtype = int4range);
create table uses (a app.price_multirange, b app.spans[], c other_spans);
