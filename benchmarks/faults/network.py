"""A TCP proxy that understands what the client says, and does harm at one point of it."""

import socket
import threading

# What may happen, from the first statement on that has the mark in it.
LOSE_COMMIT = "the connection is cut when COMMIT is sent, before the server gets it"
LOSE_ANSWER = "the connection is cut when the server has committed, before the client is told"
STALL = "nothing comes back any more"


class Network:
    """harm happens to the connection on which the mark was seen; only once."""

    def __init__(self, host, port, mark, harm):
        self.server, self.mark, self.harm, self.done = (host, port), mark.encode(), harm, threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.open = []
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        """Ends what the server still believes to be there."""
        self.listener.close()
        for side in self.open:
            side.close()

    def _accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.create_connection(self.server)
            self.open += [client, server]
            connection = _Connection(self, client, server)
            threading.Thread(target=connection.from_client, daemon=True).start()
            threading.Thread(target=connection.from_server, daemon=True).start()


class _Connection:
    def __init__(self, network, client, server):
        self.network, self.client, self.server = network, client, server
        self.marked, self.statements = False, {}

    def cut(self):
        self.network.done.set()
        for side in self.client, self.server:
            try:
                side.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def from_client(self):
        """Message by message. https://www.postgresql.org/docs/current/protocol-message-formats.html"""
        rest, begun = b"", False
        while chunk := _receive(self.client):
            rest += chunk
            while len(rest) >= 5:
                # The first message has no type.
                length = int.from_bytes(rest[1:5], "big") + 1 if begun else int.from_bytes(rest[:4], "big")
                if len(rest) < length:
                    break
                message, rest, begun = rest[:length], rest[length:], True
                if self.commits(message) and self.network.harm == LOSE_COMMIT and not self.network.done.is_set():
                    self.cut()
                    return
                self.server.sendall(message)
        # A client that is gone in a stall is not missed by the server.
        if not (self.network.harm == STALL and self.marked):
            self.cut_quietly()

    def cut_quietly(self):
        try:
            self.server.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def commits(self, message):
        """Whether it is the COMMIT of the transaction with the mark. Notes the mark, and the names of prepared statements."""
        kind, body = message[:1], message[5:]
        text = b""
        if kind == b"Q":
            text = body
        elif kind == b"P":
            name, text = body.split(b"\0")[:2]
            self.statements[name], parsed = text, text
            text = b"" if parsed.strip().upper() == b"COMMIT" else parsed
        elif kind == b"B":
            text = self.statements.get(body.split(b"\0")[1], b"")
        # Both may stand in one message.
        if self.network.mark in text:
            self.marked, text = True, text[text.index(self.network.mark) :]
        return self.marked and b"COMMIT" in text.upper()

    def from_server(self):
        while chunk := _receive(self.server):
            harm, done = self.network.harm, self.network.done
            if self.marked and harm == STALL:
                done.set()
                continue
            if self.marked and harm == LOSE_ANSWER and b"COMMIT\0" in chunk and not done.is_set():
                self.cut()
                return
            try:
                self.client.sendall(chunk)
            except OSError:
                return
        try:
            self.client.shutdown(socket.SHUT_WR)
        except OSError:
            pass


def _receive(side):
    try:
        return side.recv(1 << 16)
    except OSError:
        return b""
