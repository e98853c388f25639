// Signing in: passkeys, and the meter beside a new password. Every page works without this file; it only offers more.
"use strict";
(() => {
  const doc = document, all = s => [...doc.querySelectorAll(s)];
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const ids = list => (list || []).map(item => ({ ...item, id: bytes(item.id) }));
  const ask = async (kind, options) => {
    const publicKey = { ...options, challenge: bytes(options.challenge) };
    if (kind === "create") {
      publicKey.user = { ...options.user, id: bytes(options.user.id) };
      publicKey.excludeCredentials = ids(options.excludeCredentials);
    } else publicKey.allowCredentials = ids(options.allowCredentials);
    const key = await navigator.credentials[kind]({ publicKey }), answer = key.response, response = { clientDataJSON: text(answer.clientDataJSON) };
    for (const part of ["attestationObject", "authenticatorData", "signature"]) if (answer[part]) response[part] = text(answer[part]);
    if (kind === "get") response.userHandle = answer.userHandle ? text(answer.userHandle) : null;
    return JSON.stringify({ id: key.id, rawId: text(key.rawId), type: key.type, response, extensions: {} });
  };
  all("form[data-passkey]").forEach(form => {
    const say = words => { form.querySelector("[role=status]").textContent = words; };
    if (form.dataset.host && form.dataset.host !== location.hostname) {
      const note = doc.querySelector("[data-passkey-elsewhere]");
      if (note) note.hidden = false;
      return;
    }
    if (!window.PublicKeyCredential) return;
    form.hidden = false;
    form.addEventListener("submit", async e => {
      e.preventDefault();
      say("");
      try {
        const body = new URLSearchParams({ csrf: form.elements.csrf.value });
        const given = await fetch(form.dataset.options, { method: "POST", body });
        if (given.redirected) return location.assign(given.url);
        if (!given.ok) throw new Error();
        form.elements.credential.value = await ask(form.dataset.passkey, await given.json());
        form.submit();
      } catch { say(form.dataset.failed); }
    });
  });
  all("[data-meter]").forEach(line => {
    const field = doc.getElementById(line.dataset.meter), least = Number(line.dataset.least), [bar, words] = line.children;
    line.hidden = false;
    field.addEventListener("input", () => {
      const typed = [...field.value.normalize("NFC")], kinds = new Set(typed.map(c => c.toLowerCase())).size;
      // Runs such as 12345, and what is only the name and the address, are no more than they look.
      const runs = typed.filter((c, i) => i && Math.abs(c.codePointAt(0) - typed[i - 1].codePointAt(0)) < 2).length;
      const own = ["email", "name"].flatMap(name => (field.form.elements[name]?.value || "").toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter(word => word.length > 2);
      const rest = [...own.reduce((left, word) => left.replaceAll(word, ""), typed.join("").toLowerCase()).replace(/[^\p{L}\p{N}]/gu, "")].length;
      const short = typed.length < least, plain = kinds < Math.min(least / 2, 8) || runs * 2 > typed.length || rest < least / 3;
      bar.value = short ? typed.length / least * 60 : plain ? 70 : 100;
      words.textContent = !typed.length ? "" : short ? line.dataset.short : plain ? line.dataset.plain : line.dataset.good;
    });
  });
})();
