// Runs every audit of GraphQL over HTTP against the server named on the command line.
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2], fetchFn: fetch });
const failed = results.filter((result) => result.status !== 'ok');
for (const { status, id, name, reason } of failed) {
  console.log(`${status} ${id} ${name}: ${reason}`);
}

console.log(`${results.length - failed.length} of ${results.length} ok`);
process.exitCode = failed.length > 0 ? 1 : 0;
