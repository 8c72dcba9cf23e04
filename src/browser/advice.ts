import { adviseOnIndicator } from "#rules/indicator-advice/indicator-advice.ts";
import type { IndicatorDraft } from "#rules/indicator-advice/signals.ts";

const typingPauseMs = 200;

/**
 * Advice on an indicator, live while it is written; without JavaScript the server gives the same advice on
 * saving. Never blocks and never moves the focus.
 *
 * ```html
 * <am-advice data-statement="id" data-aspect="id" data-target="id" data-unit="id" data-words="id"></am-advice>
 * <script type="application/json" id="…">{ "no-number": "…", "example": "…" }</script>  <!-- adviceWords() -->
 * ```
 * Each attribute is the id of a field, or of a fieldset with radio buttons; one that is absent counts as empty.
 */
class AdviceElement extends HTMLElement {
  #listening = new AbortController();
  #pause = 0;
  #shown = "";

  connectedCallback() {
    this.#listening = new AbortController();
    for (const name of ["statement", "aspect", "target", "unit"]) {
      this.#field(name)?.addEventListener("input", () => this.#soon(), { signal: this.#listening.signal });
    }
    this.#advise();
    this.setAttribute("aria-live", "polite"); // only now: what stood there at first is not news
  }

  disconnectedCallback() {
    this.#listening.abort();
    window.clearTimeout(this.#pause);
  }

  /** A screen reader should hear the advice once, after the typing, not at every key. */
  #soon() {
    window.clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#advise(), typingPauseMs);
  }

  #advise() {
    const advice = adviseOnIndicator({
      statement: this.#value("statement"),
      aspect: aspectOf(this.#value("aspect")),
      target: this.#value("target"),
      unit: this.#value("unit"),
    });
    const shown = JSON.stringify(advice);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const words = wordsOf(this.dataset.words);
    this.replaceChildren(
      ...advice.map(({ code, severity, example }) => {
        const item = paragraph(words[code] ?? "");
        item.dataset.severity = severity;
        if (!example) return item;
        const better = document.createElement("q");
        better.textContent = words[`example.${example}`] ?? "";
        item.append(` ${words.example ?? ""} `, better);
        return item;
      }),
    );
  }

  #field(name: string) {
    return document.getElementById(this.dataset[name] ?? "");
  }

  #value(name: string): string {
    const field = this.#field(name);
    const typed =
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement;
    return typed ? field.value : (field?.querySelector<HTMLInputElement>("input:checked")?.value ?? "");
  }
}

function aspectOf(value: string): IndicatorDraft["aspect"] {
  return value === "quantity" || value === "quality" || value === "time" || value === "cost" ? value : "";
}

function wordsOf(id = ""): Record<string, string> {
  const words: Record<string, string> = JSON.parse(document.getElementById(id)?.textContent || "{}");
  return words;
}

function paragraph(text: string): HTMLParagraphElement {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

if (!customElements.get("am-advice")) customElements.define("am-advice", AdviceElement);
