// Puts GraphiQL on the page: example tabs, this server, nobody else.
(async () => {
  const place = document.getElementById('explorer');

  // GraphiQL's dialogs add a style element; the page's policy lets in those that carry the number of this answer.
  window.__webpack_nonce__ = place.dataset.nonce;

  // The events of one subscription, by server-sent events.
  async function* events(body) {
    let rest = '';
    for await (const text of body.pipeThrough(new TextDecoderStream())) {
      const parts = (rest + text).split('\n\n');
      rest = parts.pop();
      for (const part of parts) {
        const lines = part.split('\n');
        const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5)).join('\n');
        if (lines.some((line) => /^event: ?complete$/.test(line))) {
          return;
        }

        if (data.trim()) {
          yield JSON.parse(data);
        }
      }
    }
  }

  const isSubscription = (asked, document) =>
    document?.definitions.some((one) => one.operation === 'subscription' && (!asked.operationName || one.name?.value === asked.operationName));

  const fetcher = async (asked, options) => {
    const answer = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'Content-Type': 'application/json',
        Accept: isSubscription(asked, options?.documentAST) ? 'text/event-stream' : 'application/graphql-response+json, application/json;q=0.9',
        ...options?.headers,
      },
      body: JSON.stringify(asked),
    });
    return answer.headers.get('Content-Type')?.startsWith('text/event-stream') ? events(answer.body) : answer.json();
  };

  const tabs = await (await fetch('/graphql/ui/tabs.json', { credentials: 'same-origin' })).json();
  ReactDOM.createRoot(place).render(React.createElement(
    GraphiQL,
    { fetcher, defaultTabs: tabs, shouldPersistHeaders: false, defaultEditorToolsVisibility: true },
    React.createElement(GraphiQL.Logo, null, 'ITA GraphQL'),
  ));
})();
