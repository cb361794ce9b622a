package io.shadowcache.redis;

/**
 * The scripts about which tables are read, and who may leave out the others.
 * <p>
 * Two sorted sets belong to a generation: the tables that are read with the time in
 * milliseconds when they open, and the instances that may leave out others with the time
 * when that ends. Both carry the name of their generation as a member, which only its
 * creation gives them. So a set that was evicted, or deleted in any other way, is
 * recognised: nobody gets a permission any more, and first readers assume the worst.
 */
final class FirstReadScripts {

	/**
	 * Notes that tables are read. KEYS: generation, tables that are read, permissions.
	 * ARGV: instance, life of a permission in ms, lease of writers in ms, tables, each
	 * after {@code t:}. A table is noted with the time when it opens: at once, or when
	 * every write has ended that another instance may leave out. Where a list does not
	 * carry the name of the generation, permissions may have been lost with it. Returns
	 * generation and the time in ms until all are open.
	 */
	static final String JOIN = """
			local generation = redis.call('MGET', KEYS[1])[1]
			if not generation then return {} end
			local time = redis.call('TIME')
			local now = time[1] * 1000 + math.floor(time[2] / 1000)
			local name = 'g:' .. generation
			local ends = 0
			if redis.call('ZSCORE', KEYS[2], name) and redis.call('ZSCORE', KEYS[3], name) then
			  local latest = redis.call('ZREVRANGE', KEYS[3], 0, 1, 'WITHSCORES')
			  for i = 1, #latest, 2 do
			    if latest[i] ~= ARGV[1] then ends = math.max(ends, tonumber(latest[i + 1])) end
			  end
			else
			  ends = now + tonumber(ARGV[2])
			end
			local opens = ends + tonumber(ARGV[3])
			if ends == 0 or opens < now then opens = 0 end
			local last = 0
			for i = 4, #ARGV do
			  local known = redis.call('ZSCORE', KEYS[2], ARGV[i])
			  if not known then redis.call('ZADD', KEYS[2], string.format('%.0f', opens), ARGV[i]) end
			  last = math.max(last, tonumber(known or opens))
			end
			return {generation, string.format('%.0f', math.max(0, last - now))}
			""";

	/**
	 * Gives the permission to leave out tables that are not read. KEYS: generation,
	 * tables that are read, permissions. ARGV: instance, life in ms, lease of writers in
	 * ms. Returns generation and tables, or nothing where a list does not carry the name
	 * of the generation. Refused when the server is out of memory.
	 */
	static final String PERMIT = """
			local generation = redis.call('MGET', KEYS[1])[1]
			if not generation then return {} end
			local name = 'g:' .. generation
			if not redis.call('ZSCORE', KEYS[2], name) or not redis.call('ZSCORE', KEYS[3], name) then return {} end
			local time = redis.call('TIME')
			local now = time[1] * 1000 + math.floor(time[2] / 1000)
			local old = '(' .. string.format('%.0f', now - tonumber(ARGV[3]))
			redis.call('ZREMRANGEBYSCORE', KEYS[3], '(0', old)
			redis.call('ZADD', KEYS[3], string.format('%.0f', now + tonumber(ARGV[2])), ARGV[1])
			local reply = redis.call('ZRANGE', KEYS[2], 0, -1)
			table.insert(reply, 1, generation)
			return reply
			""";

	/**
	 * Opens tables before their time. KEYS: generation, tables that are read. ARGV:
	 * generation that they were noted under, tables. Returns how many were noted there.
	 */
	static final String OPEN = """
			if redis.call('MGET', KEYS[1])[1] ~= ARGV[1] then return 0 end
			local opened = 0
			for i = 2, #ARGV do
			  if redis.call('ZSCORE', KEYS[2], ARGV[i]) then
			    redis.call('ZADD', KEYS[2], 0, ARGV[i])
			    opened = opened + 1
			  end
			end
			return opened
			""";

	private FirstReadScripts() {
	}

}
