// Usage: node share.js <redis port> <database port> write|read|drop, reads queries as JSON from standard input.
const { MRCClient, MRCServer } = require('@actvalue/mysql-redis-cache');

const [redisPort, databasePort, action] = process.argv.slice(2);
const redis = { socket: { host: '127.0.0.1', port: Number(redisPort) } };
const database = { host: '127.0.0.1', port: Number(databasePort), user: 'root', database: 'interop', charset: 'utf8mb4' };

async function main() {
	const input = JSON.parse(require('fs').readFileSync(0, 'utf8'));
	if (action === 'drop') {
		const server = new MRCServer(redis);
		const dropped = await server.dropOutdatedCache(input.names, input.values, input.all);
		await server.closeRedisConnection();
		return dropped;
	}
	const client = new MRCClient(database, redis);
	const results = [];
	for (const query of input) {
		results.push(action === 'write' ? await client.queryWithCache(query.sql, query.params, query.paramNames, 60)
			: await client.readFromCache(query.sql, query.params, query.paramNames));
	}
	await client.closeRedisConnection();
	await client.mysqlPool?.end();
	return results;
}

main().then((result) => process.stdout.write(JSON.stringify(result)), (error) => {
	console.error(error);
	process.exitCode = 1;
});
