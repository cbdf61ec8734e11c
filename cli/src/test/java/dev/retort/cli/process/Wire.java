package dev.retort.cli.process;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and the server, reads their messages (manual, 55.7, Message Formats), and cuts all connections at one of
 * the statements among them. What it cuts before, the server never sees; what it cuts behind, the server has done, and the client does not know.
 */
final class Wire implements AutoCloseable {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;
    private static final int CANCEL_REQUEST = 80877102;

    private static final int QUERY = 'Q';
    private static final int COPY_DONE = 'c';
    private static final int EXECUTE = 'E';
    private static final int SYNC = 'S';

    private static final int READY = 'Z';
    private static final int COPY_IN = 'G';
    private static final int COMPLETE = 'C';
    private static final int EMPTY = 'I';
    private static final int SUSPENDED = 's';

    private final ServerSocket door;
    private final int serverPort;
    private final Cut cut;
    private final Runnable atCut;
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /** When the connections go, as the server sees it. */
    enum Moment {
        BEFORE,
        BEHIND
    }

    /** Whether the client can connect again. */
    enum Afterwards {
        BACK,
        GONE
    }

    /** @param question the number of the statement, from 1; 0 for none */
    record Cut(int question, Moment moment, Afterwards afterwards) {

        static final Cut NEVER = new Cut(0, Moment.BEFORE, Afterwards.BACK);
    }

    private Wire(int serverPort, Cut cut, Runnable atCut) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.serverPort = serverPort;
        this.cut = cut;
        this.atCut = atCut;
    }

    /** @param atCut run when the connections are cut, before the client can notice */
    static Wire to(int serverPort, Cut cut, Runnable atCut) {
        try {
            Wire wire = new Wire(serverPort, cut, atCut);
            Thread.ofVirtual().start(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** @param type of the message */
    private record Asked(int type, boolean isHere) {}

    /** How many statements the client has sent. */
    int questions() {
        return questions.get();
    }

    boolean hasCut() {
        return done.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (done.get() && cut.afterwards() == Afterwards.GONE) {
                    client.close();
                } else {
                    join(client);
                }
            } catch (IOException e) {
                // The door is closed, or the server is.
            }
        }
    }

    private void join(Socket client) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(server);
        Pair pair = new Pair(client, server);
        Thread.ofVirtual().start(() -> pair.pass(pair::fromClient));
        Thread.ofVirtual().start(() -> pair.pass(pair::fromServer));
    }

    /** All at once, as when a process or a machine is gone. */
    private void cutAll() {
        if (done.compareAndSet(false, true)) {
            atCut.run();
            sockets.forEach(Wire::reset);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is gone already.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        sockets.forEach(Wire::reset);
    }

    private interface Passing {
        void pass() throws IOException;
    }

    /** The two halves of one connection. */
    private final class Pair {

        private final Socket client;
        private final Socket server;

        /** What the server has not answered yet. */
        private final Queue<Asked> open = new ConcurrentLinkedQueue<>();

        Pair(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void pass(Passing passing) {
            try {
                passing.pass();
            } catch (IOException e) {
                // One end is gone; so is the other then.
            } finally {
                reset(client);
                reset(server);
            }
        }

        void fromClient() throws IOException {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = server.getOutputStream();
            start(in, out);
            while (true) {
                int type = type(in);
                byte[] body = body(in, in.readInt());
                boolean isQuestion = type == QUERY || type == COPY_DONE || type == EXECUTE;
                boolean isHere = isQuestion && questions.incrementAndGet() == cut.question();
                if (isHere && cut.moment() == Moment.BEFORE) {
                    cutAll();
                    return;
                }
                if (isQuestion || type == SYNC) {
                    open.add(new Asked(type, isHere));
                }
                send(out, type, body);
            }
        }

        private void start(DataInputStream in, OutputStream out) throws IOException {
            while (true) {
                int length = in.readInt();
                int code = in.readInt();
                if (code == SSL_REQUEST || code == GSS_REQUEST) {
                    client.getOutputStream().write('N');
                    continue;
                }
                byte[] rest = in.readNBytes(length - 8);
                out.write(new byte[] {
                    (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length,
                    (byte) (code >>> 24), (byte) (code >>> 16), (byte) (code >>> 8), (byte) code
                });
                out.write(rest);
                if (code == CANCEL_REQUEST) {
                    throw new EOFException("nothing follows a request to cancel");
                }
                return;
            }
        }

        /**
         * The answer to what is cut behind stays here: at its end, or where the server waits for rows to copy. Of what was sent
         * with others it is one of the answers, unless the server has skipped it.
         */
        void fromServer() throws IOException {
            DataInputStream in = new DataInputStream(server.getInputStream());
            OutputStream out = client.getOutputStream();
            while (true) {
                int type = type(in);
                byte[] body = body(in, in.readInt());
                if (isCutBehind(type)) {
                    cutAll();
                    return;
                }
                send(out, type, body);
            }
        }

        private boolean isCutBehind(int type) {
            Asked asked = open.peek();
            if (asked == null) {
                return false;
            }
            if (type == READY) {
                return upToItsEnd();
            }
            if (type == COPY_IN) {
                return open.remove().isHere();
            }
            boolean isOneOfMany = asked.type() == EXECUTE && (type == COMPLETE || type == EMPTY || type == SUSPENDED);
            return isOneOfMany && open.remove().isHere();
        }

        /** All that was asked up to the message behind which the server says that it is ready. */
        private boolean upToItsEnd() {
            boolean here = false;
            Asked asked;
            do {
                asked = open.remove();
                here = here || asked.isHere();
            } while (asked.type() == EXECUTE && !open.isEmpty());
            return here;
        }

        private static int type(DataInputStream in) throws IOException {
            int type = in.read();
            if (type < 0) {
                throw new EOFException();
            }
            return type;
        }

        private static byte[] body(DataInputStream in, int length) throws IOException {
            return in.readNBytes(length - 4);
        }

        private static void send(OutputStream out, int type, byte[] body) throws IOException {
            int length = body.length + 4;
            byte[] message = new byte[length + 1];
            message[0] = (byte) type;
            message[1] = (byte) (length >>> 24);
            message[2] = (byte) (length >>> 16);
            message[3] = (byte) (length >>> 8);
            message[4] = (byte) length;
            System.arraycopy(body, 0, message, 5, body.length);
            out.write(message);
            out.flush();
        }
    }
}
