/** A form that is asked question by question. */
export type Steps = { restart(): void };

/** Shows one group of the form at a time: an answer leads on, the last one finishes; every group can be skipped. */
export function openSteps(form: HTMLFormElement, words: Record<string, string>, finish: () => void): Steps {
  const groups = [...form.querySelectorAll<HTMLElement>("fieldset")];
  const others = [...form.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && !groups.includes(child as HTMLElement),
  );
  const bar = document.createElement("p");
  const [back, skip] = [button(words.back ?? ""), button(words.skip ?? "")];
  const place = document.createElement("strong");
  bar.append(place, back, skip);
  form.prepend(bar);
  let at = 0;
  const show = (step: number) => {
    at = Math.max(0, step);
    if (at >= groups.length) {
      finish();
      return;
    }
    for (const [each, group] of groups.entries()) group.hidden = each !== at;
    for (const other of others) if (other !== bar) other.hidden = true;
    back.disabled = at === 0;
    place.textContent = (words.step ?? "")
      .replace("{step}", String(at + 1))
      .replace("{steps}", String(groups.length));
    groups[at]?.querySelector<HTMLElement>("legend")?.scrollIntoView({ block: "nearest" });
  };
  back.addEventListener("click", () => show(at - 1));
  skip.addEventListener("click", () => show(at + 1));
  form.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "radio")
      window.setTimeout(() => show(at + 1), leadOnMs);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(groups.length);
  });
  const restart = () => {
    form.reset();
    show(0);
  };
  restart();
  return { restart };
}

const leadOnMs = 250; // the finger sees what it chose

function button(label: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "ds-button";
  made.dataset.variant = "secondary";
  made.textContent = label;
  return made;
}
