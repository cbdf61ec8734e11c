package dev.retort.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on 127.0.0.1, below those that Linux and macOS give to outgoing connections, so that they stay free. */
final class Ports {

    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;

    private static final byte[] LOCALHOST = {127, 0, 0, 1};

    private Ports() {}

    /** Some free port. */
    static int anyFree() {
        return freeFrom(ThreadLocalRandom.current().nextInt(COUNT));
    }

    /** A free port, and the same one for the same seed as long as it stays free. */
    static int freeFrom(int seed) {
        for (int step = 0; step < COUNT; step++) {
            int port = FIRST + Math.floorMod(seed + step, COUNT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new EmbeddedPostgresException(
                "no free TCP port on 127.0.0.1 between " + FIRST + " and " + (FIRST + COUNT - 1));
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOCALHOST), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
