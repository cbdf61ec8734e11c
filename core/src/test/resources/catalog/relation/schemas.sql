create schema app;
create schema "Shop ""1""";
