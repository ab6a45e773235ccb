// Comfort only: every page works without this file.
"use strict";
(() => {
  const summary = document.getElementById("errors");
  if (summary) summary.focus();

  // A second tap within 15 seconds sends nothing; the back button arms the form again.
  for (const form of document.querySelectorAll("form[method=post]")) {
    let sent = 0;
    form.addEventListener("submit", event => {
      const now = Date.now();
      if (now - sent < 15000) event.preventDefault();
      else sent = now;
    });
    addEventListener("pageshow", () => { sent = 0; });
  }

  // Ask before leaving only when something was typed since the page came.
  for (const form of document.querySelectorAll("form[data-leave]")) {
    let dirty = false;
    form.addEventListener("input", () => { dirty = true; });
    form.addEventListener("submit", () => { dirty = false; });
    addEventListener("beforeunload", event => { if (dirty) event.preventDefault(); });
  }

  // How much room is left, said when typing pauses.
  for (const area of document.querySelectorAll("textarea[data-limit]")) {
    const left = document.createElement("p");
    left.className = "hint";
    left.setAttribute("aria-live", "polite");
    area.after(left);
    let timer;
    const tell = () => { left.textContent = `${area.value.length} / ${area.dataset.limit}`; };
    area.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(tell, 600); });
  }
})();
