// Shows new figures on a page that is open: it listens to the program's own stream, and takes the parts that may change from the page as it is now.
// Without it the page says the same after it is loaded again.
(() => {
  const status = document.getElementById("live");
  if (!status || !window.EventSource) {
    return;
  }

  const { agency, year } = status.dataset;
  const operation = "subscription Live($agency: String, $fiscalYear: Int!) { completionChanged(agency: $agency, fiscalYear: $fiscalYear) { isFirst } }";
  const address = "/graphql?" + new URLSearchParams({ query: operation, variables: JSON.stringify({ agency, fiscalYear: Number(year) }) });
  const shown = new Map([...document.querySelectorAll("[data-live][id]")].map(part => [part, part.innerHTML]));
  let source;
  let isKnown = false;

  const say = text => { status.textContent = text; };

  const isTyping = part => part.contains(document.activeElement) && document.activeElement.matches("input, textarea, select");

  const replace = (part, fresh) => {
    const focusable = "a, summary, button, [tabindex]";
    const open = [...part.querySelectorAll("details")].map(details => details.open);
    const focused = [...part.querySelectorAll(focusable)].indexOf(document.activeElement);
    part.replaceChildren(...fresh.childNodes);
    part.querySelectorAll("details").forEach((details, index) => { details.open = open[index] ?? details.open; });
    part.querySelectorAll(focusable)[focused]?.focus({ preventScroll: true });
  };

  const refresh = async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
    if (!answer.ok) {
      return;
    }

    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    let changed = false;
    for (const [part, before] of shown) {
      const now = fresh.getElementById(part.id);
      if (now && !isTyping(part) && now.innerHTML !== before) {
        shown.set(part, now.innerHTML);
        replace(part, now);
        changed = true;
      }
    }

    if (changed) {
      say("ปรับตัวเลขแล้วเมื่อ " + new Date().toLocaleTimeString("th-TH-u-nu-thai", { hour: "2-digit", minute: "2-digit" }) + " น.");
    }
  };

  const listen = () => {
    source = new EventSource(address);
    source.addEventListener("next", event => {
      const change = JSON.parse(event.data).data?.completionChanged;
      // The first event is what the page shows already; after a lost connection it may be news.
      if (change && (!change.isFirst || isKnown)) {
        refresh();
      }

      isKnown = true;
      status.dataset.state = "listening";
    });
    source.addEventListener("complete", () => source.close());
    source.onerror = () => {
      status.dataset.state = "lost";
      say("ขาดการเชื่อมต่อ ตัวเลขอาจไม่ใช่ล่าสุด กำลังลองใหม่");
    };
    source.onopen = () => {
      if (status.dataset.state === "lost") {
        say("");
      }
    };
  };

  // A page that nobody looks at holds no connection.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      source?.close();
    } else {
      listen();
    }
  });
  addEventListener("pagehide", () => source?.close());
  if (!document.hidden) {
    listen();
  }
})();
