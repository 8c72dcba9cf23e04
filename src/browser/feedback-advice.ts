import { adviseOnFeedback } from "#rules/feedback-advice/feedback-advice.ts";

const typingPauseMs = 300;

/**
 * Advice on feedback, live while it is written; without JavaScript a button asks the server for the same. Never
 * blocks and never moves the focus. Each attribute is the id of a field; `data-words` of a block of JSON.
 */
class FeedbackAdviceElement extends HTMLElement {
  #listening = new AbortController();
  #pause = 0;
  #shown = "";

  connectedCallback() {
    this.#listening = new AbortController();
    for (const name of ["body", "effect", "next"]) {
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
    const draft = {
      body: this.#value("body"),
      effect: this.#value("effect"),
      nextStep: this.#value("next"),
    };
    const advice = adviseOnFeedback(draft);
    const shown = JSON.stringify(advice);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const words = wordsOf(this.dataset.words);
    this.replaceChildren(
      ...advice.map(({ code, severity }) => {
        const line = document.createElement("p");
        line.textContent = words[code] ?? "";
        line.dataset.severity = severity;
        return line;
      }),
    );
  }

  #field(name: string) {
    return document.getElementById(this.dataset[name] ?? "");
  }

  #value(name: string): string {
    const field = this.#field(name);
    return field instanceof HTMLTextAreaElement ? field.value : "";
  }
}

function wordsOf(id = ""): Record<string, string> {
  const words: Record<string, string> = JSON.parse(document.getElementById(id)?.textContent || "{}");
  return words;
}

if (!customElements.get("am-feedback-advice"))
  customElements.define("am-feedback-advice", FeedbackAdviceElement);
