#!/bin/sh
# แบบวัดแต่ละชุดถึงไหนแล้ว / where each survey stands
curl --silent --show-error --fail-with-body http://127.0.0.1:5080/graphql \
  --header 'Content-Type: application/json' \
  --header 'Accept: application/graphql-response+json' \
  --data '{
    "query": "query ($year: Int!) { assessment(fiscalYear: $year) { surveys { code completion { completed required percent } } } }",
    "variables": { "year": 2568 }
  }'
