import type { Page } from "playwright-core";

const stopsMax = 80;

/** Where the focus stands: the words that name the thing, and whether one sees that it stands there. */
type Stop = { name: string; seen: boolean };

/** Presses Tab until the focus stands on what is called so. Throws where that is never reached, or not seen. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < stopsMax; stop += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(focused);
    if (!here.seen) throw new Error(`the focus on "${here.name}" cannot be seen (${page.url()})`);
    if (here.name.startsWith(name)) return;
    passed.push(here.name);
  }
  throw new Error(`"${name}" is not reached by Tab, only: ${passed.join(" · ")}`);
}

/** Tab to the field, then the text. */
export async function types(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(text);
}

/** Tab to the link or button, then Enter; waits for the page that comes. */
export async function enters(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

/** Runs in the page. */
function focused(): Stop {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return { name: "", seen: false };
  const label =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
      ? element.labels?.[0]
      : null;
  const { outlineStyle, boxShadow } = getComputedStyle(element);
  const name = (element.getAttribute("aria-label") ?? (label ?? element).textContent ?? "").trim();
  const outside = element === document.body; // between the last stop and the first the browser itself has the focus
  const inside = !element.matches(":focus"); // on the calendar's button in a date field the browser draws its own ring
  return { name, seen: outside || inside || outlineStyle !== "none" || boxShadow !== "none" };
}
