// Forms that a passkey answers: data-passkey is "get" (sign in) or "create" (add one), data-options what the server asks.
// Without script, without passkeys, or at an address that is a number, the form stays hidden: passwords work everywhere.
(() => {
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), letter => letter.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const known = list => (list ?? []).map(entry => ({ ...entry, id: bytes(entry.id) }));

  const create = asked => navigator.credentials.create({
    publicKey: { ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) }, excludeCredentials: known(asked.excludeCredentials) },
  });
  const get = asked => navigator.credentials.get({
    publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials) },
  });

  const told = made => {
    const { clientDataJSON, attestationObject, authenticatorData, signature, userHandle } = made.response;
    const response = { clientDataJSON: text(clientDataJSON) };
    if (attestationObject) {
      response.attestationObject = text(attestationObject);
      response.transports = made.response.getTransports?.() ?? [];
    } else {
      response.authenticatorData = text(authenticatorData);
      response.signature = text(signature);
      response.userHandle = userHandle ? text(userHandle) : null;
    }
    return JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, response,
      authenticatorAttachment: made.authenticatorAttachment ?? null, clientExtensionResults: made.getClientExtensionResults() });
  };

  if (!window.PublicKeyCredential || /^[\d.]+$|:/.test(location.hostname)) return;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (!form.dataset.options) continue;
    const answer = form.querySelector("[data-passkey-answer]");
    form.hidden = false;
    form.addEventListener("submit", async event => {
      if (answer.value) return;
      event.preventDefault();
      const problem = form.querySelector("[data-passkey-problem]");
      problem.hidden = true;
      try {
        answer.value = told(await (form.dataset.passkey === "create" ? create : get)(JSON.parse(form.dataset.options)));
        form.submit();
      } catch {
        problem.hidden = false;
      }
    });
  }
})();
