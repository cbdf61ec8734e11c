package dev.retort.cli.training;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers as a PostgreSQL does that has nothing in it (manual, 55.7, Message Formats): each query with no row, and what a run must
 * know before it begins. It takes no commands seriously, knows no password, and may agree to a TLS that it then does not speak: far
 * enough for a client to load all that it needs for these.
 */
final class AnsweringServer implements AutoCloseable {

    /** The database whose clients are asked for one. */
    static final String ASKS_FOR_A_PASSWORD = "password";

    private static final int SSL_REQUEST = 80877103;
    private static final int PROCESS = 1;

    private static final Map<String, String> PARAMETERS = Map.of(
            "server_version", "17.0",
            "server_encoding", "UTF8",
            "client_encoding", "UTF8",
            "standard_conforming_strings", "on",
            "DateStyle", "ISO, MDY",
            "TimeZone", "UTC",
            "integer_datetimes", "on");

    /** What a query is answered that asks for it. */
    private static final Map<String, String> ROWS =
            Map.of("pg_backend_pid()", String.valueOf(PROCESS), "pg_try_advisory_lock", "t");

    private static final Set<String> WITHOUT_ROWS =
            Set.of("SET", "DO", "BEGIN", "COMMIT", "ROLLBACK", "CREATE", "LOCK");

    private final Tls tls;
    private final ServerSocket door;

    /** What a client is told that would like it. */
    enum Tls {
        NO,
        /** After which nothing comes that is any. */
        YES
    }

    AnsweringServer(Tls tls) throws IOException {
        this.tls = tls;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofPlatform().daemon().start(() -> serve(client));
            } catch (IOException e) {
                // The door is closed.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(client.getOutputStream());
            if (start(in, out)) {
                answer(in, out);
            }
        } catch (IOException e) {
            // The client has gone, as it may.
        }
    }

    /** @return whether the client is let in */
    private boolean start(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        int code = in.readInt();
        String rest = new String(in.readNBytes(length - 8), StandardCharsets.UTF_8);
        if (code == SSL_REQUEST) {
            out.write(tls == Tls.YES ? 'S' : 'N');
            return tls == Tls.NO && start(in, out);
        }
        if (rest.contains("database\0" + ASKS_FOR_A_PASSWORD)) {
            askForPassword(in, out);
            return false;
        }
        send(out, 'R', message(0));
        for (Map.Entry<String, String> parameter : PARAMETERS.entrySet()) {
            send(out, 'S', text(parameter.getKey()), text(parameter.getValue()));
        }
        send(out, 'K', message(PROCESS), message(PROCESS));
        ready(out, 'I');
        return true;
    }

    /** SCRAM (RFC 5802) up to the proof, which nobody here can check. */
    private static void askForPassword(DataInputStream in, DataOutputStream out) throws IOException {
        send(out, 'R', message(10), text("SCRAM-SHA-256"), new byte[1]);
        in.readByte();
        String first = body(in);
        String nonce = first.substring(first.indexOf("r=") + 2);
        String salt = Base64.getEncoder().encodeToString(new byte[16]);
        send(out, 'R', message(11), bytes("r=" + nonce + "training,s=" + salt + ",i=4096"));
        in.readByte();
        body(in);
    }

    /** Queries, and the messages of a pipeline (manual, 55.2.3, Extended Query). */
    private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
        char state = 'I';
        String parsed = "";
        int type = in.read();
        while (type >= 0 && type != 'X') {
            String body = body(in);
            switch (type) {
                case 'Q' -> {
                    for (String statement : statements(body)) {
                        describe(out, statement);
                        state = execute(out, statement, state);
                    }
                    ready(out, state);
                }
                case 'P' -> {
                    parsed = statements(body).getFirst();
                    send(out, '1');
                }
                case 'B' -> send(out, '2');
                case 'D' -> {
                    if (!describe(out, parsed)) {
                        send(out, 'n');
                    }
                }
                case 'E' -> state = execute(out, parsed, state);
                default -> ready(out, state);
            }
            type = in.read();
        }
    }

    private static char execute(DataOutputStream out, String statement, char state) throws IOException {
        String word = word(statement);
        rows(out, statement);
        send(out, 'C', text(hasRows(statement) ? word + " 0" : word));
        return word.equals("BEGIN") ? 'T' : word.equals("COMMIT") || word.equals("ROLLBACK") ? 'I' : state;
    }

    private static String word(String statement) {
        return statement.split("\\s", 2)[0];
    }

    private static boolean hasRows(String statement) {
        return !WITHOUT_ROWS.contains(word(statement));
    }

    /** Not those of other people's code, of which there is none. */
    private static List<String> statements(String query) {
        return query.contains("$retort$")
                ? List.of("DO")
                : List.of(query.strip().split(";\\s*", -1)).stream()
                        .map(String::strip)
                        .filter(statement -> !statement.isEmpty())
                        .toList();
    }

    /** @return whether there is something to describe */
    private static boolean describe(DataOutputStream out, String statement) throws IOException {
        if (hasRows(statement)) {
            send(out, 'T', new byte[] {0, 1}, text("a"), new byte[] {
                0, 0, 0, 0, 0, 0, 0, 0, 0, 25, -1, -1, -1, -1, -1, -1, 0, 0
            });
            return true;
        }
        return false;
    }

    private static void rows(DataOutputStream out, String statement) throws IOException {
        for (Map.Entry<String, String> row : ROWS.entrySet()) {
            if (statement.contains(row.getKey())) {
                send(out, 'D', new byte[] {0, 1}, message(row.getValue().length()), bytes(row.getValue()));
            }
        }
    }

    private static void ready(DataOutputStream out, char state) throws IOException {
        send(out, 'Z', new byte[] {(byte) state});
        out.flush();
    }

    private static String body(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt() - 4), StandardCharsets.UTF_8).replace("\0", "");
    }

    private static void send(DataOutputStream out, char type, byte[]... parts) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.write(part);
        }
        out.writeByte(type);
        out.writeInt(body.size() + 4);
        body.writeTo(out);
        out.flush();
    }

    private static byte[] message(int number) {
        return new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number};
    }

    private static byte[] text(String text) {
        return bytes(text + "\0");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
