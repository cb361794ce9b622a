package io.shadowcache.memcached;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.test.server.MemcachedServer;

/**
 * A network between store and server that a test cuts or leads elsewhere.
 */
final class Forwarder implements AutoCloseable {

	private final ServerSocket listener;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private final AtomicLong bytesUntilCut = new AtomicLong(Long.MAX_VALUE);

	private volatile ServerAddress target;

	Forwarder(MemcachedServer target) {
		this.target = Stores.address(target);
		try {
			this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		run(this::accept);
	}

	MemcachedTarget asTarget() {
		return MemcachedTarget.of(new ServerAddress("127.0.0.1", this.listener.getLocalPort()));
	}

	/**
	 * Leads to another server from now on, and closes all connections.
	 */
	void leadTo(MemcachedServer other) {
		this.target = Stores.address(other);
		cut();
	}

	/**
	 * Closes all connections when so many more bytes of replies have passed.
	 */
	void cutRepliesAfter(int bytes) {
		this.bytesUntilCut.set(bytes);
	}

	private void accept() throws IOException {
		while (true) {
			Socket client = this.listener.accept();
			this.sockets.add(client);
			run(() -> {
				try (client) {
					forward(client);
				}
			});
		}
	}

	private void forward(Socket client) throws IOException {
		try (Socket server = new Socket(this.target.host(), this.target.port())) {
			this.sockets.add(server);
			run(() -> {
				try (server) {
					client.getInputStream().transferTo(server.getOutputStream());
				}
			});
			passReplies(server.getInputStream(), client.getOutputStream());
		}
	}

	private void passReplies(InputStream from, OutputStream to) throws IOException {
		for (int next = from.read(); next >= 0; next = from.read()) {
			to.write(next);
			if (this.bytesUntilCut.decrementAndGet() == 0) {
				this.bytesUntilCut.set(Long.MAX_VALUE);
				cut();
			}
		}
	}

	private void cut() {
		this.sockets.removeIf((socket) -> {
			close(socket);
			return true;
		});
	}

	private static void close(AutoCloseable closeable) {
		try {
			closeable.close();
		}
		catch (Exception ex) {
			// closed is closed
		}
	}

	private static void run(Transfer transfer) {
		Thread thread = new Thread(() -> {
			try {
				transfer.run();
			}
			catch (IOException ex) {
				// the connection has ended
			}
		}, "forwarder");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() {
		close(this.listener);
		cut();
	}

	/**
	 * Something that ends with its connection.
	 */
	private interface Transfer {

		void run() throws IOException;

	}

}
