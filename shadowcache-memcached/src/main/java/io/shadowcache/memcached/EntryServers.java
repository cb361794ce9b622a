package io.shadowcache.memcached;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.shadowcache.dependency.Bits128;

/**
 * Spreads entries over servers by rendezvous hashing (Thaler and Ravishankar, 1998): each
 * entry belongs to the server whose address, hashed with the entry's key, gives the
 * highest number. A server that is added or removed moves its own share of the entries
 * only, and one that is away keeps its share, because an entry must not be in two places.
 */
final class EntryServers {

	/** Odd constants of the finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
	private static final long MIX_1 = 0xbf58476d1ce4e5b9L;

	private static final long MIX_2 = 0x94d049bb133111ebL;

	private final List<ServerLink> links;

	private final List<Long> seeds;

	EntryServers(List<ServerLink> links) {
		this.links = List.copyOf(links);
		List<Long> hashes = new ArrayList<>();
		for (ServerLink link : links) {
			hashes.add(Bits128.hashOf(link.address().toString().getBytes(StandardCharsets.UTF_8)).high());
		}
		this.seeds = List.copyOf(hashes);
	}

	ServerLink holderOf(Bits128 key) {
		int best = 0;
		long highest = Long.MIN_VALUE;
		for (int index = 0; index < this.links.size(); index++) {
			long score = mix(key.low() ^ this.seeds.get(index));
			if (score > highest) {
				highest = score;
				best = index;
			}
		}
		return this.links.get(best);
	}

	private static long mix(long number) {
		long mixed = (number ^ (number >>> 30)) * MIX_1;
		mixed = (mixed ^ (mixed >>> 27)) * MIX_2;
		return mixed ^ (mixed >>> 31);
	}

}
