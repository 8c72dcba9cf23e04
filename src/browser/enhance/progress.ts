/** Follows work that takes a while: fetches the page again and puts its newer progress in place of this one. */
export function followProgress(): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-refresh-seconds]")) follow(element.id);
}

function follow(id: string): void {
  const element = document.getElementById(id);
  const seconds = Number(element?.dataset.refreshSeconds);
  if (seconds > 0) setTimeout(() => void refresh(id, seconds), seconds * 1000);
}

/** When the progress is gone from the page the work is done, and the whole page is wanted. */
async function refresh(id: string, seconds: number): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => undefined);
  if (!answer?.ok) {
    // The network of a district office comes and goes; asking more slowly spares it.
    setTimeout(() => void refresh(id, seconds), seconds * 3000);
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const newer = page.getElementById(id);
  if (newer?.dataset.refreshSeconds === undefined) {
    location.reload();
    return;
  }
  update(id, newer);
  follow(id);
}

/** Only the figure and the words change, so that a screen reader hears the words and no focus is lost. */
function update(id: string, newer: HTMLElement): void {
  const shown = document.getElementById(id);
  const bar = newer.querySelector("progress");
  const words = newer.querySelector("[role=status]");
  if (bar) shown?.querySelector("progress")?.replaceWith(bar);
  const place = shown?.querySelector("[role=status]");
  if (place) place.textContent = words?.textContent ?? "";
}
