package io.shadowcache.integration.transaction;

import io.shadowcache.integration.server.OnServer;
import io.shadowcache.integration.server.ServerKind;

@OnServer(ServerKind.MYSQL)
class MySqlIntentScriptTests extends IntentScriptContract {

}
