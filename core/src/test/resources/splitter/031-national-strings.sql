select N'a;''b'; select n'\'; select 1;
