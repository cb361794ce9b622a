package io.shadowcache.integration.databases;

import io.shadowcache.integration.server.OnServer;
import io.shadowcache.integration.server.ServerKind;

@OnServer(ServerKind.EMBEDDED_MARIADB)
class EmbeddedMariaDbSeveralDatabasesTests extends SeveralDatabasesContract {

}
