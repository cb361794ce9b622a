package io.shadowcache.integration.catalog;

import io.shadowcache.integration.server.OnServer;
import io.shadowcache.integration.server.ServerKind;

@OnServer(ServerKind.MARIADB)
class MariaDbCatalogTests extends MariaDbCatalogContract {

}
