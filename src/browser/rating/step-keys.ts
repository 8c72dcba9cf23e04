const steps: Record<string, string> = { ArrowDown: "next", ArrowUp: "previous" };

/**
 * The link that Alt with an arrow down or up means: to the next person, to the one before. Left and right are the
 * browser's own way back, and inside a text or a list the arrows are that field's.
 */
export function stepFor(event: KeyboardEvent): HTMLAnchorElement | null {
  const step = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey ? steps[event.key] : "";
  if (!step || isTyping(event.target)) return null;
  return document.querySelector<HTMLAnchorElement>(`a[data-step="${step}"]`);
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== "radio" && target.type !== "checkbox";
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
