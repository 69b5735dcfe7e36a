// The components of a Relay program; only its compiler reads this.
graphql`
  query relaySurveyQuery($year: Int!) {
    assessment(fiscalYear: $year) {
      survey(code: "iit") {
        id
        code
        ...relayCounts
      }
    }
  }
`;

graphql`
  fragment relayCounts on Survey
  @refetchable(queryName: "relayCountsPaginationQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" }) {
    counts(first: $count, after: $cursor) @connection(key: "relay_counts") {
      totalCount
      edges { cursor node { id day value } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
