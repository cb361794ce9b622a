package io.shadowcache.autoconfigure;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

import io.shadowcache.codec.format.BinaryValueCodec;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.near.NearEntryStore;
import io.shadowcache.near.NearSettings;
import io.shadowcache.store.InMemoryEntryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.NativeDetector;
import org.springframework.util.ClassUtils;

/**
 * Has the classes of engine and codec loaded on a thread of its own, while the first
 * beans are made: uses both once, and keeps nothing. Does nothing where there is one
 * processor only, or an image that has the classes already.
 */
final class EarlyClasses implements BeanFactoryPostProcessor {

	private static final Logger logger = LoggerFactory.getLogger(EarlyClasses.class);

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		if (Runtime.getRuntime().availableProcessors() > 1 && !NativeDetector.inNativeImage()) {
			boolean codec = ClassUtils.isPresent("io.shadowcache.codec.format.BinaryValueCodec",
					beans.getBeanClassLoader());
			Thread thread = new Thread(() -> load(codec), "shadowcache-early-classes");
			thread.setDaemon(true);
			thread.start();
		}
	}

	/**
	 * What fails here fails again where it is needed, and is told there.
	 */
	private static void load(boolean codec) {
		try {
			use(codec);
		}
		catch (RuntimeException | LinkageError ex) {
			logger.debug("Classes are loaded when they are needed", ex);
		}
	}

	/**
	 * Uses what most applications use.
	 * @param codec whether there is one
	 */
	static void use(boolean codec) {
		if (codec) {
			Values.prepare();
		}
		InMemoryEntryStore store = new InMemoryEntryStore(1, Clock.systemUTC(), new SecureRandom());
		ShadowCache.over(new NearEntryStore(store, null, NearSettings.DEFAULTS, Clock.systemUTC(), System::nanoTime))
			.build()
			.close();
	}

	/**
	 * Apart, since the codec is optional.
	 */
	private static final class Values {

		static void prepare() {
			new BinaryValueCodec().forType(Row.class);
		}

	}

	/**
	 * What rows are made of.
	 */
	private record Row(long id, String name, BigDecimal price, LocalDateTime at, List<String> tags) {
	}

}
