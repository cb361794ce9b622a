package io.shadowcache.redis;

/**
 * How one arrangement of servers is connected to and used.
 *
 * @param source opens control connections
 * @param entries reads and writes entries
 */
record Backend(ConnectionSource source, EntryAccess entries) {

	static Backend of(RedisTarget target, KeySpace keys, RedisTimeouts timeouts) {
		if (target.topology() == RedisTarget.Topology.CLUSTER) {
			ClusterSource source = new ClusterSource(target, keys, timeouts.connect());
			return new Backend(source, new ClusterEntries(source, timeouts));
		}
		return new Backend(new SingleServerSource(target, timeouts.connect()), new SameServerEntries(timeouts));
	}

}
