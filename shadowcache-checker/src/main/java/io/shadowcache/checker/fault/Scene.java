package io.shadowcache.checker.fault;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import io.shadowcache.checker.worker.Board;
import io.shadowcache.test.server.TcpProxy;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong.
 *
 * @param redis the Redis in use
 * @param proxy the way of one process to it, if it can be disturbed
 * @param database connects to the database in use
 * @param databaseKill kills the database and starts it again
 * @param workers the running processes
 * @param board what all processes know
 * @param lease the lease of their marks
 * @param snapshot the file that keeps an older state of Redis
 */
public record Scene(CheckedRedis redis, @Nullable TcpProxy proxy, Callable<Connection> database, Runnable databaseKill,
		List<WorkerProcess> workers, Board board, Duration lease, Path snapshot) {

}
