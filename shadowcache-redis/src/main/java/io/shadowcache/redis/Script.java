package io.shadowcache.redis;

/**
 * The Lua scripts of the protocol. Each runs atomically on the server that holds the
 * control keys; all random bytes are arguments.
 * <p>
 * Versions last, or are those of single rows and values, of which there may be millions:
 * these have a life, and whatever replaces a lasting version only forgets them. Marks
 * have no life, so that what was forgotten under a mark comes back blocked.
 */
enum Script {

	/**
	 * Proves that the server is a master that accepts writes, and makes sure that the
	 * generation belongs to it. KEYS: generation, heartbeat. ARGV: 16 random bytes,
	 * database id, and, where INFO is refused in scripts, its sections server and
	 * replication. Returns role, generation, server time in ms, identity; only the role
	 * when the server is not a master.
	 */
	VERIFY(true,
			"""
					local server = ARGV[3] or redis.call('INFO', 'SERVER')
					local replication = ARGV[4] or redis.call('INFO', 'REPLICATION')
					local role = string.match(replication, 'role:(%a+)') or 'unknown'
					if role ~= 'master' then return {role} end
					local id = (string.match(server, 'run_id:(%x+)') or '') .. (string.match(replication, 'master_replid:(%x+)') or '')
					if id == '' then return {'anonymous'} end
					local hex = string.sub(redis.sha1hex(id .. ARGV[2]), 1, 32)
					local identity = string.gsub(hex, '%x%x', function(digits) return string.char(tonumber(digits, 16)) end)
					local time = redis.call('TIME')
					local millis = time[1] * 1000 + math.floor(time[2] / 1000)
					redis.call('SET', KEYS[2], string.format('%.0f', millis), 'PX', 60000)
					local generation = redis.call('MGET', KEYS[1])[1]
					if not generation or #generation ~= 40 or string.sub(generation, 1, 16) ~= identity then
					  generation = identity .. ARGV[1] .. struct.pack('>I8', millis)
					  redis.call('SET', KEYS[1], generation)
					end
					return {role, generation, millis, identity}
					"""),

	/**
	 * KEYS: versions, then writers. ARGV: writer, lease in ms, 16 random bytes for each
	 * lasting version. The others are forgotten, and come back blocked.
	 */
	MARK(true, """
			local time = redis.call('TIME')
			local deadline = time[1] * 1000 + math.floor(time[2] / 1000) + tonumber(ARGV[2])
			local n = #KEYS / 2
			for i = 1, n do
			  redis.call('ZADD', KEYS[n + i], string.format('%.0f', deadline), ARGV[1])
			  if ARGV[2 + i] then
			    redis.call('SET', KEYS[i], 'B' .. ARGV[2 + i])
			  else
			    redis.call('DEL', KEYS[i])
			  end
			end
			return n
			"""),

	/**
	 * KEYS: versions, then writers. ARGV: writer, 16 random bytes for each lasting
	 * version. The others are forgotten, and come back as new ones.
	 */
	RELEASE(true, """
			local n = #KEYS / 2
			for i = 1, n do
			  redis.call('ZREM', KEYS[n + i], ARGV[1])
			  if ARGV[1 + i] then
			    local state = redis.call('ZCARD', KEYS[n + i]) > 0 and 'B' or 'O'
			    redis.call('SET', KEYS[i], state .. ARGV[1 + i])
			  else
			    redis.call('DEL', KEYS[i])
			  end
			end
			return n
			"""),

	/**
	 * Creates versions that are missing. KEYS: generation, versions, then writers. ARGV:
	 * how many versions last, life of the others in ms, 16 random bytes for each version.
	 * Returns generation and versions.
	 */
	ENSURE(true, """
			local n = (#KEYS - 1) / 2
			local values = redis.call('MGET', unpack(KEYS, 1, n + 1))
			for i = 1, n do
			  local version = values[1 + i]
			  if not version or #version ~= 17 then
			    version = (redis.call('ZCARD', KEYS[1 + n + i]) > 0 and 'B' or 'O') .. ARGV[2 + i]
			    if i <= tonumber(ARGV[1]) then
			      redis.call('SET', KEYS[1 + i], version)
			    else
			      redis.call('SET', KEYS[1 + i], version, 'PX', ARGV[2])
			    end
			    values[1 + i] = version
			  end
			end
			return values
			"""),

	/**
	 * Stores an entry if nothing has changed, and lets versions live longer than it does.
	 * KEYS: entry, generation, versions. ARGV: frame, life in ms, how many versions last,
	 * life of the others in ms, generation seen, versions seen. Returns 1, or 0 if
	 * something has changed. Refused when the server is out of memory.
	 */
	STORE(false, """
			local values = redis.call('MGET', unpack(KEYS, 2))
			for i = 1, #KEYS - 1 do
			  if values[i] ~= ARGV[4 + i] then return 0 end
			end
			redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
			for i = 3 + tonumber(ARGV[3]), #KEYS do
			  if redis.call('PTTL', KEYS[i]) < tonumber(ARGV[4]) then redis.call('PEXPIRE', KEYS[i], ARGV[4]) end
			end
			return 1
			"""),

	/**
	 * Lets versions live longer than an entry on another server. KEYS: versions that do
	 * not last. ARGV: life in ms. Returns how many there are.
	 */
	PROLONG(true, """
			for i = 1, #KEYS do
			  if redis.call('PTTL', KEYS[i]) < tonumber(ARGV[1]) then redis.call('PEXPIRE', KEYS[i], ARGV[1]) end
			end
			return #KEYS
			"""),

	/**
	 * Lists the writers that are past their deadline. KEYS: writers. Changes nothing.
	 */
	OVERDUE(true, """
			local time = redis.call('TIME')
			local now = '(' .. string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000))
			local writers = {}
			for i = 1, #KEYS do
			  for _, writer in ipairs(redis.call('ZRANGEBYSCORE', KEYS[i], '-inf', now)) do
			    writers[#writers + 1] = writer
			  end
			end
			return writers
			""");

	private final boolean allowedWhenFull;

	private final String lua;

	Script(boolean allowedWhenFull, String lua) {
		this.allowedWhenFull = allowedWhenFull;
		this.lua = lua;
	}

	/**
	 * Whether the script must work on a server that is out of memory: an invalidation
	 * that does not fit would leave stale entries behind.
	 */
	boolean isAllowedWhenFull() {
		return this.allowedWhenFull;
	}

	String lua() {
		return this.lua;
	}

}
