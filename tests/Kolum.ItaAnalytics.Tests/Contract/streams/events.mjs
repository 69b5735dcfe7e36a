// Talks to the server named on the command line with the real client graphql-sse. Prints one line per thing that went well.
import { createClient } from 'graphql-sse';

const client = createClient({ url: process.argv[2], singleConnection: false, retryAttempts: 0 });

async function all(query, variables) {
  const results = [];
  for await (const result of client.iterate({ query, variables })) {
    const { extensions, ...rest } = result;
    results.push(rest);
  }
  return JSON.stringify(results);
}

function expect(name, found, wanted) {
  if (found !== wanted) {
    console.log(`${name}: ${found} instead of ${wanted}`);
    process.exit(1);
  }
  console.log(`${name} ok`);
}

expect('query', await all('{ hello }'), '[{"data":{"hello":"สวัสดี"}}]');
expect('mutation', await all('mutation { add(number: 2) }'), '[{"data":{"add":2}}]');
expect('subscription', await all('subscription ($to: Int!) { count(to: $to) }', { to: 3 }), '[{"data":{"count":1}},{"data":{"count":2}},{"data":{"count":3}}]');
expect('error', JSON.parse(await all('{ nothing }'))[0].errors[0].extensions.code, 'VALIDATION_FAILED');

const silent = client.iterate({ query: 'subscription { silent }' });
expect('first event', JSON.stringify((await silent.next()).value), '{"data":{"silent":0}}');
await silent.return();
client.dispose();
