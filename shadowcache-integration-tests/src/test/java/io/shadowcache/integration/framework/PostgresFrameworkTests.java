package io.shadowcache.integration.framework;

import io.shadowcache.integration.server.OnServer;
import io.shadowcache.integration.server.ServerKind;
import org.junit.jupiter.api.Nested;

@OnServer(ServerKind.POSTGRESQL)
class PostgresFrameworkTests {

	@Nested
	class Jdbc extends JdbcContract {

	}

	@Nested
	class Rows extends RowContract {

	}

	@Nested
	class Orm extends OrmContract {

	}

	@Nested
	class Transactions extends TransactionContract {

	}

	@Nested
	class Matrix extends MatrixContract {

	}

	@Nested
	class Bypasses extends BypassContract {

	}

}
