package io.shadowcache.memcached;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

import com.spotify.folsom.MemcacheStatus;
import com.spotify.folsom.RawMemcacheClient;
import com.spotify.folsom.client.DefaultRawMemcacheClient;
import com.spotify.folsom.client.NoopMetrics;
import com.spotify.folsom.client.ascii.AsciiAuthenticateRequest;
import com.spotify.folsom.client.tls.SSLEngineFactory;
import com.spotify.folsom.guava.HostAndPort;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections, on a thread of the client that they share. They are the raw ones of
 * Folsom, without the layers that would reconnect, retry or choose a server.
 */
final class Connector implements AutoCloseable {

	/**
	 * So many commands may wait for their replies; more fail at once.
	 */
	private static final int MAX_WAITING = 10_000;

	private static final int FLUSH_BATCH = 20;

	/**
	 * The client would close a connection on its own when a reply takes longer. Here
	 * verification decides, and says so in words of its own.
	 */
	private static final Duration NEVER = Duration.ofDays(1);

	private final EventLoopGroup threads = new MultiThreadIoEventLoopGroup(1,
			new DefaultThreadFactory("shadowcache-memcached-io", true), NioIoHandler.newFactory());

	private final @Nullable Credentials credentials;

	private final @Nullable SSLEngineFactory engines;

	private final Duration timeout;

	Connector(MemcachedTarget target, Duration timeout) {
		this.credentials = target.credentials();
		SSLContext ssl = target.ssl();
		this.engines = (ssl != null) ? (host, port) -> engine(ssl, host, port) : null;
		this.timeout = timeout;
	}

	private static SSLEngine engine(SSLContext ssl, String host, int port) {
		SSLEngine engine = ssl.createSSLEngine(host, port);
		engine.setUseClientMode(true);
		SSLParameters parameters = engine.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("HTTPS");
		engine.setSSLParameters(parameters);
		return engine;
	}

	/**
	 * Opens a connection and logs in. Called on background threads.
	 * @throws StoreException if there is none within the timeout
	 */
	Connection open(ServerAddress address) {
		CompletionStage<RawMemcacheClient> opening = connect(address);
		RawMemcacheClient raw;
		try {
			raw = Replies.await(opening, this.timeout);
		}
		catch (StoreException ex) {
			opening.whenComplete((late, failure) -> {
				if (late != null) {
					late.shutdown();
				}
			});
			throw ex;
		}
		logIn(raw);
		return new Connection(raw);
	}

	@SuppressWarnings("NullAway") // the client takes null for no executor and for no TLS
	private CompletionStage<RawMemcacheClient> connect(ServerAddress address) {
		return DefaultRawMemcacheClient.connect(HostAndPort.fromParts(address.host(), address.port()), MAX_WAITING,
				FLUSH_BATCH, false, null, NEVER.toMillis(), StandardCharsets.US_ASCII, NoopMetrics.INSTANCE,
				Integer.MAX_VALUE, this.threads, NioSocketChannel.class, this.engines);
	}

	private void logIn(RawMemcacheClient raw) {
		if (this.credentials == null) {
			return;
		}
		try {
			MemcacheStatus status = Replies.await(
					raw.send(new AsciiAuthenticateRequest(this.credentials.username(), this.credentials.password())),
					this.timeout);
			if (status != MemcacheStatus.OK) {
				throw new StoreException("memcached refuses the credentials of " + this.credentials);
			}
		}
		catch (StoreException ex) {
			raw.shutdown();
			throw ex;
		}
	}

	/**
	 * Ends the client's thread and all connections. Waits for both.
	 */
	@Override
	public void close() {
		this.threads.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(10, TimeUnit.SECONDS);
	}

}
