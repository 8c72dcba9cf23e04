/**
 * Advice that follows what is typed: once when the page is there, then after each pause in typing. It never blocks and
 * never moves the focus. Attributes of the element name its fields by id; `data-words` a block of JSON with sentences.
 */
export abstract class AdvisingElement extends HTMLElement {
  #listening = new AbortController();
  #pause = 0;
  #shown = "";

  /** The attributes (`data-…`) that name the fields listened to. */
  protected abstract readonly fields: readonly string[];
  protected abstract readonly typingPauseMs: number;
  /** What the fields come to now: `said` tells one advice from another. */
  protected abstract advise(): { said: unknown; draw: (words: Record<string, string>) => Node[] };

  connectedCallback() {
    this.#listening = new AbortController();
    for (const name of this.fields) {
      this.#field(name)?.addEventListener("input", () => this.#soon(), { signal: this.#listening.signal });
    }
    this.#show();
    this.setAttribute("aria-live", "polite"); // only now: what stood there at first is not news
  }

  disconnectedCallback() {
    this.#listening.abort();
    window.clearTimeout(this.#pause);
  }

  /** What stands in a field, or which button of a group is pressed; "" where there is none. */
  protected value(name: string): string {
    const field = this.#field(name);
    const typed =
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement;
    return typed ? field.value : (field?.querySelector<HTMLInputElement>("input:checked")?.value ?? "");
  }

  /** A screen reader should hear the advice once, after the typing, not at every key. */
  #soon() {
    window.clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#show(), this.typingPauseMs);
  }

  #show() {
    const { said, draw } = this.advise();
    const shown = JSON.stringify(said);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.replaceChildren(...draw(wordsOf(this.dataset.words)));
  }

  #field(name: string) {
    return document.getElementById(this.dataset[name] ?? "");
  }
}

function wordsOf(id = ""): Record<string, string> {
  const words: Record<string, string> = JSON.parse(document.getElementById(id)?.textContent || "{}");
  return words;
}

/** A line of advice, as strong as it is meant. */
export function adviceLine(text: string, severity: string): HTMLParagraphElement {
  const line = document.createElement("p");
  line.textContent = text;
  line.dataset.severity = severity;
  return line;
}
