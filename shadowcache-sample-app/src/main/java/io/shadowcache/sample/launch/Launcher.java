package io.shadowcache.sample.launch;

import java.net.URI;

import io.shadowcache.sample.command.Command;
import io.shadowcache.sample.command.Terminal;
import io.shadowcache.sample.load.ItemLoadTest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the application in the mode that its arguments ask for.
 */
public final class Launcher {

	private static final int WRONG_USAGE = 2;

	private final Class<?> application;

	/**
	 * Prepares a start.
	 * @param application the class that is annotated as the application
	 */
	public Launcher(Class<?> application) {
		this.application = application;
	}

	/**
	 * Starts the application.
	 * @param arguments the arguments of the process
	 * @return the exit code of a command that has ended, or {@code null} while the server
	 * runs
	 * @throws Exception if a command cannot go on
	 */
	public @Nullable Integer launch(String... arguments) throws Exception {
		try {
			return start(SampleOptions.parse(arguments));
		}
		catch (ParameterException ex) {
			System.err.println(ex.getMessage());
			ex.getCommandLine().usage(System.err);
			return WRONG_USAGE;
		}
	}

	private @Nullable Integer start(Invocation invocation) throws Exception {
		Mode mode = invocation.mode();
		if (mode == null) {
			SampleOptions.usage(System.out);
			return 0;
		}
		URI service = invocation.load().url();
		if (mode == Mode.LOAD_TEST && service != null) {
			return ItemLoadTest.run(service, Terminal.standard());
		}
		SpringApplication spring = new SpringApplication(this.application);
		spring.setAdditionalProfiles(mode.profiles());
		spring.setWebApplicationType(mode.web());
		spring.addInitializers((context) -> register(invocation, context.getBeanFactory()));
		ConfigurableApplicationContext context = spring.run(invocation.springArguments().toArray(String[]::new));
		return (mode != Mode.SERVE) ? run(context) : null;
	}

	private static void register(Invocation invocation, ConfigurableListableBeanFactory beans) {
		beans.registerSingleton("loadOptions", invocation.load());
		if (invocation.script() != null) {
			beans.registerSingleton("scriptFile", invocation.script());
		}
	}

	private static int run(ConfigurableApplicationContext context) throws Exception {
		try (context) {
			context.getBean(CacheReadiness.class).await();
			return context.getBean(Command.class).run();
		}
	}

}
