import { choiceFor } from "./rating/choice-keys.ts";
import { stepFor } from "./rating/step-keys.ts";

type Words = {
  /** `[results][conduct]` → the code of the overall rating, as the rule has it. */
  quadrant: Record<string, Record<string, string>>;
  /** What a rating comes to, and the button that decides it, by the code of the overall rating. */
  becomes: Record<string, string>;
  decide: Record<string, string>;
  /** Where the record says something else, by the rating of the results; and what a low rating of conduct asks. */
  asks: Record<string, string[]>;
  lowConduct: string[];
};

/**
 * What both ratings come to, while they are chosen, and a button that decides just that; number keys in a group of
 * ratings and Alt with an arrow from person to person. Without it the page after this one says what they come to.
 *
 * ```html
 * <am-rating data-words="id"> fieldsets, <output>, <button data-decide hidden>, <input name="seen"> </am-rating>
 * ```
 */
class RatingElement extends HTMLElement {
  #listening = new AbortController();

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener("change", () => this.#preview(), { signal });
    document.addEventListener("keydown", (event) => this.#press(event), { signal });
    this.#preview();
    this.querySelector("output")?.setAttribute("aria-live", "polite"); // only now: what stood there is not news
  }

  disconnectedCallback() {
    this.#listening.abort();
  }

  #press(event: KeyboardEvent) {
    const step = stepFor(event);
    if (step) {
      event.preventDefault();
      step.click();
      return;
    }
    const choice = choiceFor(event, this);
    if (!choice) return;
    event.preventDefault();
    choice.focus();
    choice.click(); // as by hand: whoever listens for input and change hears it
  }

  #preview() {
    const words = this.#words;
    const [results, conduct] = [this.#chosen("results"), this.#chosen("conduct")];
    const overall = words?.quadrant[results]?.[conduct];
    const output = this.querySelector("output");
    const button = this.querySelector<HTMLButtonElement>("button[data-decide]");
    const seen = this.querySelector<HTMLInputElement>("input[name=seen]");
    if (!words || !overall || !output) return;
    const asked = [...(words.asks[results] ?? []), ...(conduct === "below" ? words.lowConduct : [])];
    const said = [words.becomes[overall] ?? "", ...asked].join(" ");
    if (output.textContent !== said) output.textContent = said;
    if (seen) seen.value = overall;
    if (!button) return;
    button.textContent = words.decide[overall] ?? "";
    button.hidden = false;
  }

  #chosen(name: string): string {
    return this.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)?.value ?? "";
  }

  get #words(): Words | null {
    return JSON.parse(document.getElementById(this.dataset.words ?? "")?.textContent || "null");
  }
}

if (!customElements.get("am-rating")) customElements.define("am-rating", RatingElement);
