package io.shadowcache.benchmark.scaling;

import io.shadowcache.store.Entry;

/**
 * What a workload needs.
 *
 * @param instanceCores cores of each instance that are busy with the cache
 * @param controlCores cores of the busiest master: the one with the control keys
 * @param otherCores cores of the busiest of the other masters; 0 if there is none
 * @param outBytes bytes per second that all servers send
 * @param inBytes bytes per second that all servers receive
 * @param memory bytes of all entries together
 * @param mostReads reads per second of the same kind at which the busiest master is as
 * busy as it may be
 */
record Demand(double instanceCores, double controlCores, double otherCores, double outBytes, double inBytes,
		double memory, double mostReads) {

	private static final int VERSION_BYTES = 17;

	private static final int GENERATION_BYTES = 40;

	private static final int PROTOCOL_BYTES = 8;

	private static final int ENTRY_KEY_BYTES = 95;

	private static final int CONTROL_KEY_BYTES = 45;

	/** A tracked key, the name of the message, and the protocol around. */
	private static final int REPORT_BYTES = 90;

	private static final double ASKED_PER_SECOND = 5;

	private static final double MICROS = 1e6;

	static Demand of(Workload workload, Costs costs) {
		Flow flow = Flow.of(workload);
		double share = 1.0 / workload.masters;
		double own = 1.0 / Math.min(workload.masters, workload.databases);
		boolean cluster = workload.masters > 1;
		double lookups = flow.remote + flow.misses;
		double entries = lookups * costs.entry + flow.misses * costs.store;
		double versions = (lookups + flow.validated) * costs.versions;
		double scripts = workload.writes * 2 * costs.script;
		double control = cluster ? entries * share + (versions + scripts) * own
				: lookups * costs.mget + flow.validated * costs.versions + flow.misses * costs.store + scripts;
		double other = cluster ? entries * share + ((own < 1) ? (versions + scripts) * own : 0) : 0;
		double instances = flow.remote * costs.remote + flow.validated * costs.validated + flow.push * costs.push
				+ flow.misses * costs.miss;
		return new Demand(instances / MICROS / workload.instances, control / MICROS, other / MICROS,
				flow.outBytes(workload), flow.inBytes(workload),
				workload.entries * (workload.valueBytes + costs.entryOverhead),
				mostReads(workload, costs, control / MICROS, scripts * own / MICROS));
	}

	/** What writes take stays as it is when reads grow. */
	private static double mostReads(Workload workload, Costs costs, double control, double scripts) {
		double reading = control - scripts;
		return (reading > 0) ? Math.max(0, workload.reads * (costs.busy - scripts) / reading)
				: Double.POSITIVE_INFINITY;
	}

	/**
	 * Reads by where they end, per second.
	 *
	 * @param remote hits in Redis
	 * @param validated hits in memory after a question
	 * @param push hits in memory
	 * @param misses all others
	 */
	private record Flow(double remote, double validated, double push, double misses) {

		static Flow of(Workload workload) {
			double hits = workload.reads * workload.hits;
			double push = hits * workload.push;
			double validated = hits * workload.validated;
			return new Flow(hits - push - validated, validated, push, workload.reads - hits);
		}

		/** Entries that are missing are sent by nobody. */
		double outBytes(Workload workload) {
			double versions = (workload.tables + 1) * (VERSION_BYTES + PROTOCOL_BYTES) + GENERATION_BYTES;
			double entry = workload.valueBytes + Entry.FRAME_BYTES + PROTOCOL_BYTES;
			double reports = (this.push > 0)
					? workload.instances * (workload.writes * 2 + ASKED_PER_SECOND) * REPORT_BYTES : 0;
			return (this.remote + this.misses + this.validated) * versions + this.remote * entry + reports;
		}

		double inBytes(Workload workload) {
			double keys = (workload.tables + 2) * (CONTROL_KEY_BYTES + PROTOCOL_BYTES);
			double entry = ENTRY_KEY_BYTES + PROTOCOL_BYTES;
			double stored = keys + entry + workload.valueBytes + Entry.FRAME_BYTES;
			return (this.remote + this.misses + this.validated) * keys + (this.remote + this.misses) * entry
					+ this.misses * stored + workload.writes * 2 * keys;
		}

	}

}
