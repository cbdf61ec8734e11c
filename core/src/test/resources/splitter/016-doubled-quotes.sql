select 'it''s; so'; select ''''; select ''';'''; select ''; select '''';
