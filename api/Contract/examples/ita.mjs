// ใช้ได้ใน Node.js 20 ขึ้นไปและในเบราว์เซอร์ / for Node.js 20 and browsers
const address = 'http://127.0.0.1:5080';

async function ask(query, variables) {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors) {
    const { code, messageTh, correlationId } = errors[0].extensions;
    throw new Error(`${code}: ${messageTh} (${correlationId})`);
  }
  return data;
}

const { assessment } = await ask(
  `query ($year: Int!, $asOf: DateTime) {
    assessment(fiscalYear: $year, asOf: $asOf) {
      surveys { code status { code } groups { name completion { ... on GroupCompletion { completed } ... on Suppressed { reasonTh } } } completion { percent } }
    }
  }`,
  { year: 2568, asOf: '2025-03-14T23:59:59+07:00' },
);
for (const { code, status, completion, groups } of assessment.surveys) {
  console.log(code, status.code, completion.percent ?? 'no data', `${groups.length} groups`);
}
