package dev.retort.embedded;

import java.io.IOException;

/** Starts a throwaway server, prints its port, and waits to be told to end. */
final class StartThrowawayServer {

    private StartThrowawayServer() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(ThrowawayServer.shared().port());
        int ignored = System.in.read();
    }
}
