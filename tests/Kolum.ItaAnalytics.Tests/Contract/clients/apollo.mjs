// Apollo Client against the server named on the command line: fragments, pages, node, variables, errors, automatic persisted queries.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { check, documents, say } from './shared.mjs';

const require = createRequire(import.meta.url);
const { ApolloClient, ApolloLink, HttpLink, InMemoryCache } = require('@apollo/client/core');
const { createPersistedQueryLink } = require('@apollo/client/link/persisted-queries');
const { relayStylePagination } = require('@apollo/client/utilities');

const sent = [];
const watch = new ApolloLink((operation, forward) => {
  sent.push({ name: operation.operationName, whole: operation.getContext().http?.includeQuery !== false });
  return forward(operation);
});
const client = new ApolloClient({
  cache: new InMemoryCache({
    possibleTypes: { Node: ['Assessment', 'Survey', 'Measure', 'AnnualReport'], CompletionResult: ['GroupCompletion', 'Suppressed'] },
    typePolicies: { Survey: { fields: { counts: relayStylePagination() } } },
  }),
  link: ApolloLink.from([createPersistedQueryLink({ sha256: (text) => createHash('sha256').update(text).digest('hex') }), watch, new HttpLink({ uri: process.argv[2] })]),
});

const { data } = await client.query({ query: documents.Surveys, variables: { year: 2568 } });
const iit = data.assessment.surveys.find((survey) => survey.code === 'iit');
check('variables and fragments', iit.completion.required > 0 && iit.__typename === 'Survey');
check('a document is first named and sent only where it is not known', sent.length === 2 && !sent[0].whole && sent[1].whole);
await client.query({ query: documents.Surveys, variables: { year: 2568 }, fetchPolicy: 'network-only' });
check('and then named only', sent.length === 3 && !sent[2].whole);

const asOf = '2025-02-28T23:59:59+07:00';
const earlier = await client.query({ query: documents.Surveys, variables: { year: 2568, asOf }, fetchPolicy: 'no-cache' });
check('an earlier moment', earlier.data.assessment.surveys[0].completion.completed < iit.completion.completed);

const pages = client.watchQuery({ query: documents.Counts, variables: { year: 2568, first: 4 } });
let page = await pages.result();
while (page.data.assessment.survey.counts.pageInfo.hasNextPage) {
  await pages.fetchMore({ variables: { after: page.data.assessment.survey.counts.pageInfo.endCursor } });
  page = pages.getCurrentResult();
}
const { edges, totalCount } = page.data.assessment.survey.counts;
check('every page once', edges.length === totalCount && new Set(edges.map((edge) => edge.node.id)).size === totalCount && totalCount > 4);

const again = await client.query({ query: documents.Again, variables: { id: iit.id } });
check('node', again.data.node.code === 'iit' && again.data.node.__typename === 'Survey');

const refused = await client.mutate({ mutation: documents.Record, variables: { input: { fiscalYear: 2568, survey: 'iit', day: '2025-03-01', kind: 'READING', value: -1 } } });
check('what can be mended stands in the payload', refused.data.recordCount.errors[0].code === 'COUNT_VALUE_OUT_OF_RANGE' && refused.data.recordCount.errors[0].messageTh.length > 5);

const failed = await client.query({ query: documents.Again, variables: { id: 'not-an-id' }, errorPolicy: 'all' });
check('errors carry their code', failed.errors[0].extensions.code === 'ARGUMENT_INVALID' && failed.errors[0].path[0] === 'node');
say();
