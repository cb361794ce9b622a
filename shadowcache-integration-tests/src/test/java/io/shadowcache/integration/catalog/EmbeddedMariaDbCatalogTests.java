package io.shadowcache.integration.catalog;

import io.shadowcache.integration.server.OnServer;
import io.shadowcache.integration.server.ServerKind;

@OnServer(ServerKind.EMBEDDED_MARIADB)
class EmbeddedMariaDbCatalogTests extends MariaDbCatalogContract {

}
