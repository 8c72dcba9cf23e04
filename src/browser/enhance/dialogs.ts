/** A link to a `<dialog>` opens it over the page; the browser keeps the focus inside and closes it on Escape. */
export function openDialogs(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link) return;
    const inside = link.closest("dialog");
    const asked = link.hash ? document.getElementById(link.hash.slice(1)) : null;
    if (inside?.open && link.dataset.close !== undefined) {
      event.preventDefault();
      inside.close();
    } else if (asked instanceof HTMLDialogElement && !asked.open) {
      event.preventDefault();
      asked.showModal();
    }
  });
}
