select 'a\'; select 'b'; select '\\'; select '\';
