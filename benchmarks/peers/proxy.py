#!/usr/bin/env python3
"""A TCP proxy that delays what it passes on, and counts round trips.

    proxy.py PORT MILLISECONDS      stands before 127.0.0.1:PORT; a round trip takes so long, half of it each way

Each chunk waits for its own time, so what is sent in one go is delayed once. The handshake of TCP, which the proxy answers itself,
costs one round trip, as it does on a network.
"""

import queue
import socket
import sys
import threading
import time

# What a server sends when it awaits statements, outside of a transaction: ReadyForQuery.
# https://www.postgresql.org/docs/current/protocol-message-formats.html
READY = b"Z\x00\x00\x00\x05I"
TERMINATE = b"X\x00\x00\x00\x04"


class Proxy:
    def __init__(self, host, port, round_trip):
        """round_trip in seconds"""
        self.server = (host, port)
        self.one_way = round_trip / 2
        self.lock = threading.Lock()
        self.reset()
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def reset(self):
        with self.lock:
            self.connections = self.connecting = self.trips = 0

    def counted(self):
        """Connections; round trips until they were ready, that of TCP among them; round trips afterwards."""
        with self.lock:
            return {"connections": self.connections, "connecting": self.connecting, "trips": self.trips}

    def _accept(self):
        while True:
            client, _ = self.listener.accept()
            accepted = time.monotonic()
            threading.Thread(target=self._connect, args=(client, accepted), daemon=True).start()

    def _connect(self, client, accepted):
        try:
            server = socket.create_connection(self.server)
        except OSError:
            client.close()
            return
        for side in client, server:
            side.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with self.lock:
            self.connections += 1
            self.connecting += 1
        connection = _Connection(self)
        self._pipe(client, server, connection.sent, _nothing, accepted + 2 * self.one_way)
        self._pipe(server, client, _nothing, connection.received, 0)

    def _pipe(self, source, target, sent, received, not_before):
        """Two threads: the one notes when a chunk came, the other passes it on when its time has come."""
        chunks = queue.SimpleQueue()
        threading.Thread(target=self._read, args=(source, chunks, sent, not_before), daemon=True).start()
        threading.Thread(target=self._write, args=(target, chunks, received), daemon=True).start()

    def _read(self, source, chunks, sent, not_before):
        chunk = b"-"
        while chunk:
            try:
                chunk = source.recv(1 << 16)
            except OSError:
                chunk = b""
            sent(chunk)
            chunks.put((max(time.monotonic(), not_before) + self.one_way, chunk))

    @staticmethod
    def _write(target, chunks, received):
        while True:
            due, chunk = chunks.get()
            time.sleep(max(0.0, due - time.monotonic()))
            try:
                if not chunk:
                    target.shutdown(socket.SHUT_WR)
                    return
                received(chunk)
                target.sendall(chunk)
            except OSError:
                return


def _nothing(chunk):
    pass


class _Connection:
    """A round trip: the client sends something after it got something."""

    def __init__(self, proxy):
        self.proxy, self.ready, self.answered = proxy, False, True

    def sent(self, chunk):
        if not chunk or chunk == TERMINATE or not self.answered:
            return
        self.answered = False
        with self.proxy.lock:
            if self.ready:
                self.proxy.trips += 1
            else:
                self.proxy.connecting += 1

    def received(self, chunk):
        self.answered = True
        if READY in chunk:
            self.ready = True


if __name__ == "__main__":
    proxy = Proxy("127.0.0.1", int(sys.argv[1]), float(sys.argv[2]) / 1000)
    print(f"listens on 127.0.0.1:{proxy.port}", flush=True)
    threading.Event().wait()
