package io.shadowcache.checker.worker;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.shadowcache.engine.ShadowCache;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The main class of a process that reads and writes until the board says that all is
 * over, or whoever started it is gone.
 */
@EnableAutoConfiguration
@Import({ CheckedTables.class, WorkerBeans.class })
public class Worker {

	/** What it prints when it is about to begin. */
	public static final String READY = "checker worker is ready";

	private final WorkerSettings settings;

	private final Board board;

	private final CheckedTables tables;

	private final Transactions transactions;

	private final HikariDataSource pool;

	private final ShadowCache cache;

	Worker(WorkerSettings settings, Board board, CheckedTables tables, PlatformTransactionManager manager,
			DataSource dataSource, ShadowCache cache) throws SQLException {
		this.settings = settings;
		this.board = board;
		this.tables = tables;
		this.transactions = Transactions.of(manager);
		this.pool = dataSource.unwrap(HikariDataSource.class);
		this.cache = cache;
	}

	/**
	 * Runs the process.
	 * @param arguments settings and properties of the application
	 */
	public static void main(String[] arguments) {
		Thread watch = new Thread(Worker::endWithParent, "parent-watch");
		watch.setDaemon(true);
		watch.start();
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Worker.class)
			.web(WebApplicationType.NONE)
			.run(arguments)) {
			context.getBean(Worker.class).run();
		}
	}

	private static void endWithParent() {
		try {
			while (System.in.read() >= 0) {
				// nobody writes: it ends with the parent
			}
		}
		catch (IOException ex) {
			// the same
		}
		Runtime.getRuntime().halt(1);
	}

	private void run() {
		Settlement settlement = new Settlement(this.tables, this.board, this.settings);
		List<String> unused = settlement.unequal(); // whatever is made with the first use
													// is
													// there
		Rest rest = new Rest(this.cache, this.pool, this.board, this.settings);
		List<Thread> threads = threads();
		System.out.println(READY);
		threads.forEach(Thread::start);
		threads.forEach(Worker::join);
		settlement.await();
		rest.await();
	}

	private List<Thread> threads() {
		List<Thread> threads = new ArrayList<>();
		History history = new History(this.settings.directory(), this.settings.number());
		OwnWrites own = new OwnWrites(this.settings.keys());
		Random seeds = new Random(this.settings.load().seed() * 31 + this.settings.number());
		for (int number = 0; number < this.settings.load().readers(); number++) {
			String name = "reader-" + number;
			Judge judge = new Judge(this.board, own, this.settings, history, name);
			threads.add(new Thread(
					new Reader(this.tables, this.transactions, judge, this.settings, new Random(seeds.nextLong())),
					name));
		}
		for (int number = 0; number < this.settings.load().writers(); number++) {
			String name = "writer-" + number;
			threads.add(new Thread(new Writer(this.tables, this.board, own, this.settings, history.trail(name),
					new Random(seeds.nextLong())), name));
		}
		threads.add(new Thread(new Hoarder(this.pool, this.board), "hoarder"));
		return threads;
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
