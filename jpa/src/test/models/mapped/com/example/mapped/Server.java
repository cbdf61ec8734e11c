package com.example.mapped;

/** No entity, so nobody has a reason to run this. */
public class Server {

    static {
        System.exit(99);
    }
}
