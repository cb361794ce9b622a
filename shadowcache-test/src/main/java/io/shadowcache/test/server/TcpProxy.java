package io.shadowcache.test.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to a server that can be made slow, one-way, silent or short. Listens on a free
 * port of 127.0.0.1; connections that exist are disturbed like new ones. Safe for use by
 * many threads.
 */
public final class TcpProxy implements AutoCloseable {

	private static final int CONNECT_MILLIS = 2000;

	private static final int BUFFER = 16 * 1024;

	private final InetSocketAddress target;

	private final ServerSocket listener;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private volatile Disturbance disturbance = Disturbance.NONE;

	private TcpProxy(InetSocketAddress target, ServerSocket listener) {
		this.target = target;
		this.listener = listener;
	}

	/**
	 * Opens a way to a server.
	 * @param host the server
	 * @param port its port
	 * @return a proxy that changes nothing yet
	 */
	public static TcpProxy to(String host, int port) {
		try {
			TcpProxy proxy = new TcpProxy(new InetSocketAddress(host, port),
					new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
			start(proxy::accept);
			return proxy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the port of 127.0.0.1 on which it listens. */
	public int port() {
		return this.listener.getLocalPort();
	}

	/**
	 * Lets everything take longer.
	 * @param millis by how long, each way
	 */
	public void delay(int millis) {
		this.disturbance = Disturbance.delay(millis);
	}

	/**
	 * Loses what clients send; answers still pass.
	 */
	public void dropRequests() {
		this.disturbance = Disturbance.DROP;
	}

	/**
	 * Holds everything back, both ways, until {@link #heal()}.
	 */
	public void freeze() {
		this.disturbance = Disturbance.FREEZE;
	}

	/** Resets each connection after half of its next answer. */
	public void resetMidReply() {
		this.disturbance = Disturbance.RESET;
	}

	/**
	 * Ends all connections and accepts no new ones.
	 */
	public void cut() {
		this.disturbance = Disturbance.CUT;
		this.sockets.forEach(TcpProxy::reset);
	}

	/**
	 * Lets everything pass again. Connections of which something is lost end.
	 */
	public void heal() {
		boolean lossy = this.disturbance.kind() == Disturbance.Kind.DROP;
		this.disturbance = Disturbance.NONE;
		if (lossy) {
			this.sockets.forEach(TcpProxy::reset);
		}
	}

	private void accept() {
		while (!this.listener.isClosed()) {
			try {
				connect(this.listener.accept());
			}
			catch (IOException ex) {
				// closed, or the client has gone
			}
		}
	}

	private void connect(Socket client) {
		Socket server = new Socket();
		this.sockets.add(client);
		try {
			if (this.disturbance.kind() == Disturbance.Kind.CUT) {
				throw new IOException("cut off");
			}
			server.connect(this.target, CONNECT_MILLIS);
			client.setTcpNoDelay(true);
			server.setTcpNoDelay(true);
			this.sockets.add(server);
			start(() -> pump(client, server, true));
			start(() -> pump(server, client, false));
		}
		catch (IOException ex) {
			end(client, server);
		}
	}

	private void pump(Socket from, Socket to, boolean requests) {
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			byte[] buffer = new byte[BUFFER];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				awaitThaw();
				Disturbance now = this.disturbance;
				now.hold();
				out.write(buffer, 0, now.passing(read, requests));
				if (now.endsAfter(requests)) {
					break;
				}
			}
		}
		catch (IOException ex) {
			// one of them has ended
		}
		end(from, to);
	}

	private void awaitThaw() {
		while (this.disturbance.kind() == Disturbance.Kind.FREEZE) {
			Disturbance.FREEZE.hold();
		}
	}

	private void end(Socket one, Socket other) {
		this.sockets.remove(one);
		this.sockets.remove(other);
		reset(one);
		reset(other);
	}

	private static void reset(Socket socket) {
		try {
			socket.setSoLinger(true, 0);
			socket.close();
		}
		catch (IOException ex) {
			// closed already
		}
	}

	private static void start(Runnable work) {
		Thread thread = new Thread(work, "tcp-proxy");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() {
		try {
			this.listener.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.sockets.forEach(TcpProxy::reset);
	}

}
