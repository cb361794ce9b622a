package io.shadowcache.integration.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Hands over a {@link DatabaseServer} to the tests of a class. It is started for the
 * first class that wants it, and stopped after the last of all; where it cannot run, the
 * tests are skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ServerExtension.class)
public @interface OnServer {

	/**
	 * Which server.
	 */
	ServerKind value();

}
