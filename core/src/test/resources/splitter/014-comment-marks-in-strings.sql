select '/*'; select '*/';
select '-- no comment'; select 'a;--';
select '/* /*' || '*/';
