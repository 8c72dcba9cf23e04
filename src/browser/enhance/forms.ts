/** A second press while the first is on its way is dropped. The server would do it once anyway; the person should not wonder. */
export function sendOnce(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.method === "get") return;
    if (form.dataset.sent !== undefined) event.preventDefault();
    form.dataset.sent = "";
    event.submitter?.setAttribute("aria-busy", "true");
  });
  // Back from the next page out of the browser's memory, the form may be sent again.
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sent]"))
      delete form.dataset.sent;
    for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
  });
}

/** Asks before a form that somebody has written in is left unsent; what draft.js kept (`am-kept`) is not unsent. */
export function guardDirtyForms(): void {
  const dirty = new Set<HTMLFormElement>();
  document.addEventListener("input", (event) => {
    const form = event.target instanceof Element ? event.target.closest("form") : null;
    if (form?.dataset.guard !== undefined) dirty.add(form);
  });
  document.addEventListener("submit", (event) => {
    if (event.target instanceof HTMLFormElement) dirty.delete(event.target);
  });
  document.addEventListener("am-kept", (event) => {
    if (event.target instanceof HTMLFormElement) dirty.delete(event.target);
  });
  addEventListener("beforeunload", (event) => {
    if (dirty.size > 0) event.preventDefault();
  });
}
