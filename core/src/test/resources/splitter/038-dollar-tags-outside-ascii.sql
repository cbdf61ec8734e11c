select $é$;$e$;$é$; select $日本$;$日$;$日本$; select $😀$;$😀$;
