// Relay's compiler over relay.js, then its runtime with what it made: relay.mjs SCHEMA SERVER
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { check, say } from './shared.mjs';

mkdirSync('relay', { recursive: true });
mkdirSync('__generated__', { recursive: true });
writeFileSync('__generated__/package.json', '{ "type": "commonjs" }');
cpSync('relay.js', 'relay/relay.js');
cpSync(process.argv[2], 'schema.graphql');
const require = createRequire(import.meta.url);
execFileSync(require('relay-compiler'), ['relay.config.json'], { stdio: ['ignore', 'ignore', 'inherit'] });

const { Environment, Network, RecordSource, Store, fetchQuery } = require('relay-runtime');
const artifact = (name) => require(`./__generated__/${name}.graphql.js`);

const environment = new Environment({
  network: Network.create(async (operation, variables) => (await fetch(process.argv[3], {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: operation.text, variables }),
  })).json()),
  store: new Store(new RecordSource()),
});
const ask = (name, variables) => fetchQuery(environment, artifact(name), variables).toPromise();

const first = await ask('relaySurveyQuery', { year: 2568 });
check('a query with a connection', first.assessment.survey.code === 'iit');
const source = environment.getStore().getSource();
check('the connection is in the store', source.getRecordIDs().some((id) => id.includes('__relay_counts_connection')));

const { id } = first.assessment.survey;
let page = await ask('relayCountsPaginationQuery', { id, count: 3, cursor: null });
const lookup = () => {
  const ids = source.getRecordIDs().find((key) => key.includes('__relay_counts_connection'));
  return source.get(ids);
};
for (let turns = 0; lookup() && source.get(lookup().pageInfo.__ref).hasNextPage && turns < 50; turns++) {
  page = await ask('relayCountsPaginationQuery', { id, count: 3, cursor: source.get(lookup().pageInfo.__ref).endCursor });
}
check('the fragment is asked for again by node and goes on page by page', page.node.__id === id && lookup().edges.__refs.length === lookup().totalCount && lookup().totalCount > 3);
say();
