import { type Kept, keepDraft } from "./draft/keep-draft.ts";
import { encoded, newKey, revisionOf, setRevision } from "./draft/sent-form.ts";

const typingPauseMs = 1_000;
const retryMs = { first: 2_000, most: 30_000 };

type State = "kept" | "waiting" | "lost" | "refused" | "conflict";
/** What was sent and not acknowledged: sent again word for word under its key, so that it is kept once. */
type Sending = { key: string; body: string };

/**
 * Keeps the form around it as a draft while somebody types, and says so; without JavaScript the form has its own
 * button. What somebody else changed is never written over: on a conflict it stops and leaves the rest to the form.
 *
 * ```html
 * <am-draft data-href="/…/konsep" data-words="id" role="status"></am-draft>
 * <div id="…" hidden>{ "typing": "…", "lost": "…", "refused": "…" }</div>
 * ```
 */
class DraftElement extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #listening = new AbortController();
  #timer = 0;
  #retryMs = retryMs.first;
  #dirty = false;
  #stopped = false;
  #unsure: Sending | null = null;
  #running: Promise<void> | null = null;

  connectedCallback() {
    this.#form = this.closest("form");
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#form?.addEventListener("input", () => this.#changed(), { signal });
    this.#form?.addEventListener("submit", (event) => this.#holdBack(event), { signal });
    addEventListener("online", () => void this.keep(), { signal });
    addEventListener("pagehide", () => void this.keep(), { signal });
    document.addEventListener("visibilitychange", () => document.hidden && void this.keep(), { signal });
    document.addEventListener("click", (event) => this.#leave(event), { signal });
    // Back out of the browser's memory the form knows an old revision.
    addEventListener("pageshow", (event) => event.persisted && this.#stopped && location.reload(), {
      signal,
    });
  }

  disconnectedCallback() {
    this.#listening.abort();
    window.clearTimeout(this.#timer);
  }

  /** Resolves when everything typed is acknowledged, or cannot be for now. */
  keep(): Promise<void> {
    window.clearTimeout(this.#timer);
    if (this.#running) return this.#running;
    if (this.#stopped || !(this.#dirty || this.#unsure)) return Promise.resolve();
    this.#running = this.#sendAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  #changed() {
    if (!this.#stopped && !this.#dirty) this.#say("waiting", this.#words.typing);
    this.#dirty = true;
    this.#soon(typingPauseMs);
  }

  #soon(ms: number) {
    window.clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = window.setTimeout(() => void this.keep(), ms);
  }

  /** One after the other: each names the revision that the one before it made. */
  async #sendAll(): Promise<void> {
    while (this.#form && !this.#stopped && (this.#dirty || this.#unsure)) {
      const sending = this.#unsure ?? this.#nextOf(this.#form);
      this.#unsure = sending;
      const kept = await keepDraft(this.dataset.href ?? "", sending.body);
      if (!this.#settled(kept)) return;
    }
  }

  #nextOf(form: HTMLFormElement): Sending {
    this.#dirty = false;
    const key = newKey();
    return { key, body: encoded(form, { _key: key, _version: revisionOf(form), step: "draft" }) };
  }

  /** Answers whether more may be sent at once. */
  #settled(kept: Kept): boolean {
    if (kept.kind === "lost") {
      this.#say("lost", this.#words.lost);
      this.#soon(this.#retryMs);
      this.#retryMs = Math.min(retryMs.most, this.#retryMs * 2);
      return false;
    }
    this.#unsure = null;
    this.#retryMs = retryMs.first;
    if (kept.kind === "kept") {
      if (this.#form) setRevision(this.#form, kept.revision);
      if (!this.#dirty) this.#form?.dispatchEvent(new CustomEvent("am-kept", { bubbles: true }));
      this.#say("kept", kept.words);
      return true;
    }
    this.#stopped = kept.kind === "conflict";
    this.#say(kept.kind, kept.words || this.#words.refused);
    return false;
  }

  /** The form must not overtake a save on its way: its revision would be an old one, and it would conflict with itself. */
  #holdBack(event: SubmitEvent) {
    window.clearTimeout(this.#timer);
    if (this.#stopped) return;
    if (!(this.#running || this.#unsure)) {
      this.#stopped = true; // the form carries everything; nothing is sent beside it
      return;
    }
    event.preventDefault();
    const { submitter } = event;
    const form = this.#form;
    const settled = this.#running ?? this.keep();
    void settled.then(() => {
      this.#stopped = true; // whatever came of it: now the form itself is sent, and says what is wrong
      form?.requestSubmit(submitter);
    });
  }

  /** On the way to the next person everything is kept first. */
  #leave(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link?.dataset.step || !(this.#dirty || this.#unsure || this.#running) || this.#stopped) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void this.#keptAll().then(() => location.assign(link.href));
  }

  async #keptAll(): Promise<void> {
    await this.#running;
    await this.keep();
  }

  #say(state: State, words = "") {
    this.dataset.state = state;
    if (this.textContent !== words) this.textContent = words;
  }

  get #words(): Record<string, string> {
    const words: Record<string, string> = JSON.parse(
      document.getElementById(this.dataset.words ?? "")?.textContent || "{}",
    );
    return words;
  }
}

if (!customElements.get("am-draft")) customElements.define("am-draft", DraftElement);
