package io.shadowcache.integration.framework;

import io.shadowcache.integration.server.OnServer;
import io.shadowcache.integration.server.ServerKind;
import org.junit.jupiter.api.Nested;

@AtStrict
@OnServer(ServerKind.MYSQL)
class MySqlStrictTests {

	@Nested
	class Strict extends StrictContract {

	}

	@Nested
	class Matrix extends MatrixContract {

	}

}
