import { keepForOffline, serveOffline } from "./kiosk/offline.ts";
import { openQueue } from "./kiosk/queue.ts";
import { openSteps } from "./kiosk/steps.ts";

const thanksMs = 4_000;
const idleMs = 60_000; // somebody who walked away leaves no half answer to the next
const retryMs = 20_000;

/**
 * A device at a counter: one question at a time, also without a network; what it keeps is sent later, each answer under
 * its own id, and it begins anew by itself. The same file is its service worker, so that it has one address.
 *
 * ```html
 * <am-kiosk data-href="/api/…/answers" data-words="id"><form>…</form><p data-said role="status"></p></am-kiosk>
 * ```
 */
function defineKiosk() {
  class KioskElement extends HTMLElement {
    #idle = 0;

    connectedCallback() {
      const form = this.querySelector("form");
      const said = this.querySelector<HTMLElement>("[data-said]");
      if (!form || !said) return;
      const words: Record<string, string> = JSON.parse(
        document.getElementById(this.dataset.words ?? "")?.textContent || "{}",
      );
      const queue = openQueue(this.dataset.href ?? "");
      if (!queue) {
        said.textContent = words.lost ?? "";
        return;
      }
      const steps = openSteps(form, words, () => {
        const kept = queue.keep(new FormData(form));
        if (!kept) said.textContent = words.empty ?? "";
        else this.#thank(said, words, () => steps.restart());
        void this.#send(queue, said, words);
      });
      for (const event of ["click", "input", "keydown"] as const)
        form.addEventListener(event, () => this.#whenIdle(() => steps.restart()));
      addEventListener("online", () => void this.#send(queue, said, words));
      window.setInterval(() => void this.#send(queue, said, words), retryMs);
      void this.#send(queue, said, words);
      void keepForOffline();
    }

    #whenIdle(restart: () => void) {
      window.clearTimeout(this.#idle);
      this.#idle = window.setTimeout(restart, idleMs);
    }

    #thank(said: HTMLElement, words: Record<string, string>, restart: () => void) {
      window.clearTimeout(this.#idle);
      this.dataset.state = "thanks";
      said.textContent = words.thanks ?? "";
      window.setTimeout(() => {
        delete this.dataset.state;
        restart();
      }, thanksMs);
    }

    async #send(
      queue: NonNullable<ReturnType<typeof openQueue>>,
      said: HTMLElement,
      words: Record<string, string>,
    ) {
      const left = await queue.send();
      this.dataset.waiting = String(left);
      if (this.dataset.state === "thanks") return;
      said.textContent =
        left > 0 ? (words.waiting ?? "").replace("{count}", String(left)) : (words.sent ?? "");
    }
  }
  if (!customElements.get("am-kiosk")) customElements.define("am-kiosk", KioskElement);
}

if ("document" in globalThis) defineKiosk();
else serveOffline();
