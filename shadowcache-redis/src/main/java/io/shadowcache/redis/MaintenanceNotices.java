package io.shadowcache.redis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

import io.lettuce.core.ClientOptions;

/**
 * Notices of a server's maintenance, on which Lettuce would move a connection to another
 * server by itself. Lettuce knows them from 7 on; Spring Boot 4.0 brings 6.8.
 */
final class MaintenanceNotices {

	private static final String CONFIGURATION = "io.lettuce.core.MaintNotificationsConfig";

	private MaintenanceNotices() {
	}

	/**
	 * Switches them off where there are any.
	 * @throws IllegalStateException if they are there and cannot be switched off
	 */
	static void switchOff(ClientOptions.Builder builder) {
		try {
			Class<?> type = Class.forName(CONFIGURATION);
			Method setter = ClientOptions.Builder.class.getMethod("maintNotificationsConfig", type);
			setter.invoke(builder, type.getMethod("disabled").invoke(null));
		}
		catch (ClassNotFoundException ex) {
			// There is nothing to switch off.
		}
		catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException("Lettuce has " + CONFIGURATION + ", but it cannot be disabled", ex);
		}
	}

}
