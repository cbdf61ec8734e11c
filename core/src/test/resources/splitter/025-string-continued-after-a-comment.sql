select E'a' -- it's; a comment
  -- and another; one
  '\'; b';
select 2;
