/** Buttons that take the text of a field along (`data-copy` is its id), shown where the browser can do that. */
export function copyFields(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => void copy(button.dataset.copy ?? ""));
  }
}

/** The text is marked as well: where the browser refuses, copying it by hand is one step. */
async function copy(id: string): Promise<void> {
  const field = document.getElementById(id);
  const place = document.getElementById(`${id}-copied`);
  if (!(field instanceof HTMLInputElement)) return;
  field.select();
  const isCopied = await navigator.clipboard.writeText(field.value).then(
    () => true,
    () => false,
  );
  if (place) place.textContent = isCopied ? (place.dataset.words ?? "") : "";
}
