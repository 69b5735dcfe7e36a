// urql against the server named on the command line: POST and GET, variables, pages, node, errors.
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { check, documents, say } from './shared.mjs';

const url = process.argv[2];
const client = new Client({ url, exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });
const getting = new Client({ url, exchanges: [fetchExchange], preferGetMethod: 'force' });

const figures = (answer) => answer.data.assessment.surveys.map(({ code, completion: { completed, required, percent } }) => [code, completed, required, percent]);
const surveys = await client.query(documents.Surveys, { year: 2568 }).toPromise();
check('variables and fragments', surveys.data.assessment.surveys.length > 0 && !surveys.error);
const got = await getting.query(documents.Surveys, { year: 2568, asOf: surveys.data.assessment.asOf }).toPromise();
check('GET says the same', JSON.stringify(figures(got)) === JSON.stringify(figures(surveys)));

const ids = [];
for (let after = null; ;) {
  const { data } = await client.query(documents.Counts, { year: 2568, first: 3, after }).toPromise();
  const counts = data.assessment.survey.counts;
  ids.push(...counts.edges.map((edge) => edge.node.id));
  if (!counts.pageInfo.hasNextPage) {
    check('every page once', ids.length === counts.totalCount && new Set(ids).size === ids.length);
    break;
  }
  after = counts.pageInfo.endCursor;
}

const [first] = surveys.data.assessment.surveys;
check('node', (await client.query(documents.Again, { id: first.id }).toPromise()).data.node.code === first.code);
const refused = await client.mutation(documents.Record, { input: { fiscalYear: 2568, survey: 'nothing', day: '2025-03-01', kind: 'READING', value: 1 } }).toPromise();
check('what can be mended stands in the payload', refused.data.recordCount.errors[0].code === 'COUNT_SURVEY_UNKNOWN');
const failed = await client.query(documents.Again, { id: 'not-an-id' }).toPromise();
check('errors carry their code', failed.error.graphQLErrors[0].extensions.code === 'ARGUMENT_INVALID');
say();
