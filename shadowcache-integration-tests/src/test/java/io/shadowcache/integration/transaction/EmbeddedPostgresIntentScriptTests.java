package io.shadowcache.integration.transaction;

import io.shadowcache.integration.server.OnServer;
import io.shadowcache.integration.server.ServerKind;

@OnServer(ServerKind.EMBEDDED_POSTGRESQL)
class EmbeddedPostgresIntentScriptTests extends IntentScriptContract {

}
