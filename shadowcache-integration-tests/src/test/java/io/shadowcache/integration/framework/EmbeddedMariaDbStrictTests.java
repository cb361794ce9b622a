package io.shadowcache.integration.framework;

import io.shadowcache.integration.server.OnServer;
import io.shadowcache.integration.server.ServerKind;
import org.junit.jupiter.api.Nested;

@AtStrict
@OnServer(ServerKind.EMBEDDED_MARIADB)
class EmbeddedMariaDbStrictTests {

	@Nested
	class Strict extends StrictContract {

	}

}
