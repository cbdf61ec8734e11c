-- nothing; at all
/* nor; here */
