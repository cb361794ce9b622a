// Prints each number, given by its bits in hexadecimal, as JavaScript does.
const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
process.stdout.write(lines.map((bits) => String(Buffer.from(bits, 'hex').readDoubleBE())).join('\n'));
