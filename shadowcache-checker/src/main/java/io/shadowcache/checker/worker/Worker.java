package io.shadowcache.checker.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

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

	private final History history;

	private final Reader.Transactions transactions;

	Worker(WorkerSettings settings, Board board, CheckedTables tables, PlatformTransactionManager manager) {
		this.settings = settings;
		this.board = board;
		this.tables = tables;
		this.history = new History(settings.directory(), settings.number());
		this.transactions = Reader.Transactions.of((isolation) -> readOnly(manager, isolation));
	}

	private static TransactionOperations readOnly(PlatformTransactionManager manager, int isolation) {
		TransactionTemplate template = new TransactionTemplate(manager);
		template.setIsolationLevel(isolation);
		template.setReadOnly(true);
		return template;
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
		List<Thread> threads = new ArrayList<>();
		Random seeds = new Random(this.settings.seed() * 31 + this.settings.number());
		for (int reader = 0; reader < this.settings.readers(); reader++) {
			threads.add(new Thread(new Reader(this.tables, this.transactions, this.board, this.settings, this.history,
					new Random(seeds.nextLong())), "reader-" + reader));
		}
		for (int writer = 0; writer < this.settings.writers(); writer++) {
			threads.add(new Thread(
					new Writer(this.tables, this.board, this.settings, this.history, new Random(seeds.nextLong())),
					"writer-" + writer));
		}
		System.out.println(READY);
		threads.forEach(Thread::start);
		threads.forEach(Worker::join);
		new Settlement(this.tables, this.board, this.settings).await();
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
