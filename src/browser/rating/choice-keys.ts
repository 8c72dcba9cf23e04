/**
 * The choice that a number key means: the first, second … of the group of radio buttons that has the focus. Nowhere
 * else: a number typed into a text is a number, and a screen reader keeps its own keys.
 */
export function choiceFor(event: KeyboardEvent, within: Element): HTMLInputElement | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return null;
  if (!/^[1-9]$/.test(event.key) || !(event.target instanceof Element)) return null;
  const isOnRadio = event.target instanceof HTMLInputElement && event.target.type === "radio";
  const isOnGroup = event.target instanceof HTMLFieldSetElement;
  const group = isOnRadio || isOnGroup ? event.target.closest("fieldset") : null;
  if (!group || !within.contains(group)) return null;
  const choices = group.querySelectorAll<HTMLInputElement>("input[type=radio]");
  return choices[Number(event.key) - 1] ?? null;
}
