package dev.retort.sql;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends texts to a server that trusts us, as they are: pgjdbc would split them itself.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-flow.html">54.2 Message Flow</a>
 */
final class SimpleQueryClient implements AutoCloseable {

    private static final int PROTOCOL_VERSION_3 = 3 << 16;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    SimpleQueryClient(String jdbcUrl) throws IOException {
        URI target = URI.create(jdbcUrl.substring("jdbc:".length()));
        socket = new Socket(target.getHost(), target.getPort());
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new DataOutputStream(socket.getOutputStream());
        String database = target.getPath().substring(1);
        String parameters = "user\0postgres\0database\0" + database + "\0client_encoding\0UTF8\0\0";
        ByteArrayOutputStream startup = new ByteArrayOutputStream();
        new DataOutputStream(startup).writeInt(PROTOCOL_VERSION_3);
        startup.writeBytes(bytes(parameters));
        sendBody(startup.toByteArray());
        completedCommands(null);
    }

    /**
     * Sends one Query message and returns the tags of the commands completed by it, like {@code INSERT 0 1}.
     *
     * @param copyData sent when the server asks for data; {@code null} if it must not ask
     * @throws ServerError when the server reports an error
     */
    List<String> query(String sql, @Nullable String copyData) throws IOException {
        send('Q', bytes(sql + "\0"));
        return completedCommands(copyData);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private List<String> completedCommands(@Nullable String copyData) throws IOException {
        List<String> tags = new ArrayList<>();
        String error = null;
        while (true) {
            char type = (char) in.readByte();
            byte[] body = in.readNBytes(in.readInt() - Integer.BYTES);
            String text = new String(body, StandardCharsets.UTF_8);
            switch (type) {
                case 'C' -> tags.add(text.replace("\0", ""));
                case 'E' -> error = text.replace('\0', ' ');
                case 'G' -> sendData(copyData);
                case 'R' -> {
                    if (text.charAt(3) != 0) {
                        throw new ServerError("the server asks for a password");
                    }
                }
                case 'Z' -> {
                    if (error != null) {
                        throw new ServerError(error);
                    }
                    return tags;
                }
                default -> {}
            }
        }
    }

    private void sendData(@Nullable String copyData) throws IOException {
        if (copyData == null) {
            send('f', bytes("no data\0"));
        } else {
            send('d', bytes(copyData));
            send('c', new byte[0]);
        }
    }

    private void send(char type, byte[] body) throws IOException {
        out.writeByte(type);
        sendBody(body);
    }

    private void sendBody(byte[] body) throws IOException {
        out.writeInt(Integer.BYTES + body.length);
        out.write(body);
        out.flush();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static final class ServerError extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ServerError(String message) {
            super(message);
        }
    }
}
