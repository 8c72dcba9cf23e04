/** Textareas as high as their text, where CSS cannot do it by itself (`field-sizing`). */
export function growTextAreas(): void {
  if (CSS.supports("field-sizing", "content")) return;
  for (const area of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-grow]")) grow(area);
  document.addEventListener("input", (event) => {
    if (event.target instanceof HTMLTextAreaElement && event.target.dataset.grow !== undefined)
      grow(event.target);
  });
}

function grow(area: HTMLTextAreaElement): void {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
