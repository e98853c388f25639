// Small comforts; every page works without this file.
"use strict";
(() => {
  const doc = document, root = doc.documentElement, all = (s, e = doc) => [...e.querySelectorAll(s)];
  const kept = v => { try { return v === undefined ? localStorage.theme : v === "system" ? delete localStorage.theme : localStorage.theme = v; } catch { return ""; } };
  const theme = v => {
    v === "light" || v === "dark" ? root.dataset.theme = v : delete root.dataset.theme;
    all("[data-theme-set]").forEach(b => b.setAttribute("aria-pressed", b.dataset.themeSet === (root.dataset.theme || "system")));
  };
  theme(kept());
  const count = list => all(".bulk-count", list).forEach(c => c.textContent = c.dataset.selected + ": " + all("tbody .c input:checked", list).length);
  const ready = () => {
    theme(kept());
    all(".themes, [data-copy], [data-print], [data-all]").forEach(e => e.hidden = false);
    all("[data-list]").forEach(count);
    doc.querySelector("[data-focus]")?.focus();
    // What a scanned card carries behind its # never reaches the server before somebody asks for it.
    const card = doc.querySelector("[data-from-hash]");
    if (card && location.hash.length > 1) { (card.querySelector("textarea") || card).value = location.href; history.replaceState(null, "", location.pathname); }
  };
  doc.addEventListener("DOMContentLoaded", ready);
  doc.addEventListener("htmx:after:swap", () => { all("[data-copy], [data-all]").forEach(e => e.hidden = false); all("[data-list]").forEach(count); });
  doc.addEventListener("keydown", e => {
    const typing = e.target.closest?.("input, textarea, select, [contenteditable]");
    if (e.key === "/" && !typing && !e.ctrlKey && !e.metaKey && !e.altKey) {
      const box = [...all("main input[type=search]"), ...all("#jump")].find(i => i.offsetParent);
      if (box) { e.preventDefault(); box.focus(); box.select(); }
    }
    if (e.key === "Escape") all(".menu[open]").forEach(m => { m.open = false; m.firstElementChild.focus(); });
  });
  doc.addEventListener("click", async e => {
    all(".menu[open]").forEach(m => m.contains(e.target) || (m.open = false));
    const set = e.target.closest("[data-theme-set]"), copy = e.target.closest("[data-copy]");
    if (e.target.closest("[data-print]")) print();
    if (set) { kept(set.dataset.themeSet); theme(set.dataset.themeSet); }
    if (copy) {
      await navigator.clipboard.writeText(doc.querySelector(copy.dataset.copy).textContent.trim());
      copy.textContent = copy.dataset.done || copy.textContent;
    }
  });
  doc.addEventListener("change", e => {
    const list = e.target.closest("[data-list]");
    if (e.target.matches("[data-all]")) all("tbody .c input", e.target.closest("table")).forEach(b => b.checked = e.target.checked);
    if (list) count(list);
  });
  let codes;
  doc.addEventListener("input", async e => {
    const { townInto, postCodes } = e.target.dataset, code = e.target.value.trim();
    const town = townInto && doc.getElementById(townInto);
    if (!town || !/^\d{4}$/.test(code)) return;
    codes ??= fetch(postCodes).then(r => r.json()).catch(() => ({}));
    const name = (await codes)[code];
    if (name && (!town.value || town.dataset.filled)) { town.value = name; town.dataset.filled = 1; }
  });
})();
