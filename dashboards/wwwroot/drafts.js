// Keeps what is typed into a form until the server has answered it: a lost connection, a closed lid or a wrong link loses nothing.
// It stays in this tab of the browser, and is forgotten with it. Forms with a password, a code, a file or a passkey are left alone.
(() => {
  const lastSent = "draft sent";
  const answered = document.body?.dataset.answers === "post" ? sessionStorage.getItem(lastSent) : null;
  sessionStorage.removeItem(lastSent);

  // What the form was opened with goes with what was typed over it: somebody else may save in between.
  const seen = form => form.querySelector("input[name=Seen]");

  const fields = form => [...form.elements].filter(field => field.name && field.matches("input:not([type=hidden]), select, textarea"));

  const forms = [...document.querySelectorAll("form[method=post]:not([data-passkey])")].filter(form => !form.querySelector("input[type=password], input[type=file], [autocomplete=one-time-code]"));

  const keyOf = form => `draft ${location.pathname}${location.search} ${form.querySelector("input[name=_handler]")?.value ?? form.action}`;

  const valueOf = field => field.matches("[type=checkbox], [type=radio]") ? field.checked : field.value;

  const typed = form => fields(form).map(field => [field.name, valueOf(field)]);

  const say = (form, role, text) => {
    const notice = document.createElement("p");
    notice.className = "notice";
    notice.setAttribute("role", role);
    notice.textContent = text;
    form.querySelector(":scope > .notice")?.remove();
    form.prepend(notice);
    return notice;
  };

  const keep = form => {
    try {
      sessionStorage.setItem(keyOf(form), JSON.stringify({ typed: typed(form), seen: seen(form)?.value }));
    } catch {
      // A browser that keeps nothing works as it did without this.
    }
  };

  const forget = form => sessionStorage.removeItem(keyOf(form));

  const restore = form => {
    const draft = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? "null");
    const kept = draft?.typed;
    const all = fields(form);
    const opened = seen(form);
    const stored = opened?.value;
    if (!kept || kept.length !== all.length || kept.some(([name], at) => name !== all[at].name) || kept.every(([, value], at) => value === valueOf(all[at]))) {
      return;
    }

    all.forEach((field, at) => {
      if (field.matches("[type=checkbox], [type=radio]")) {
        field.checked = kept[at][1];
      } else {
        field.value = kept[at][1];
      }
    });
    if (opened && draft.seen) {
      opened.value = draft.seen;
    }

    for (let part = form.closest("details"); part; part = part.parentElement.closest("details")) {
      part.open = true;
    }

    const notice = say(form, "status", "ที่กรอกค้างไว้กลับมาแล้ว ยังไม่ได้บันทึก ");
    const clear = document.createElement("button");
    clear.type = "button";
    clear.className = "plain";
    clear.textContent = "ล้างที่กรอกค้าง";
    clear.addEventListener("click", () => {
      form.reset();
      if (opened) {
        opened.value = stored;
      }

      forget(form);
      notice.remove();
    });
    notice.append(clear);
  };

  for (const form of forms) {
    if (keyOf(form) === answered) {
      forget(form);
    } else {
      restore(form);
    }

    form.addEventListener("input", () => keep(form));
    form.addEventListener("submit", event => {
      keep(form);
      sessionStorage.setItem(lastSent, keyOf(form));
      if (!navigator.onLine) {
        event.preventDefault();
        say(form, "alert", "▲ ไม่มีการเชื่อมต่อ ยังไม่ได้บันทึก ที่กรอกไว้ยังอยู่ครบ โปรดส่งอีกครั้งเมื่อเชื่อมต่อได้");
      }
    });
  }
})();
