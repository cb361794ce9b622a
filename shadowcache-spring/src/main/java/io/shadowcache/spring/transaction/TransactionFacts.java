package io.shadowcache.spring.transaction;

/**
 * What transactions do not tell themselves.
 *
 * @param defaultIsolation knows the isolation of those that declare none
 * @param databases knows their databases
 */
record TransactionFacts(DefaultIsolation defaultIsolation, ManagerDatabases databases) {

}
