import { keepForOffline, serveOffline } from "./kiosk/offline.ts";
import { openQueue, type Queue } from "./kiosk/queue.ts";
import { openSteps } from "./kiosk/steps.ts";

const thanksMs = 4_000;
const idleMs = 60_000; // somebody who walked away leaves no half answer to the next
const retryMs = 20_000;

type Words = Record<string, string>;
type Parts = { form: HTMLFormElement; said: HTMLElement; words: Words; queue: Queue };

if ("document" in globalThis) defineKiosk();
else serveOffline();

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
    connectedCallback() {
      const form = this.querySelector("form");
      const said = this.querySelector<HTMLElement>("[data-said]");
      if (!form || !said) return;
      const words: Words = JSON.parse(document.getElementById(this.dataset.words ?? "")?.textContent || "{}");
      const queue = openQueue(this.dataset.href ?? "");
      if (queue) begin(this, { form, said, words, queue });
      else said.textContent = words.lost ?? "";
    }
  }
  if (!customElements.get("am-kiosk")) customElements.define("am-kiosk", KioskElement);
}

function begin(kiosk: HTMLElement, { form, said, words, queue }: Parts) {
  let idle = 0;
  const sendAll = () => void send(kiosk, { form, said, words, queue });
  const steps = openSteps(form, words, () => {
    window.clearTimeout(idle);
    if (queue.keep(new FormData(form))) thank(kiosk, said, words, () => steps.restart());
    else {
      said.textContent = words.empty ?? "";
      steps.restart();
    }
    sendAll();
  });
  const whenIdle = () => {
    window.clearTimeout(idle);
    idle = window.setTimeout(() => steps.restart(), idleMs);
  };
  for (const event of ["click", "input", "keydown"] as const) form.addEventListener(event, whenIdle);
  addEventListener("online", sendAll);
  window.setInterval(sendAll, retryMs);
  sendAll();
  void keepForOffline();
}

function thank(kiosk: HTMLElement, said: HTMLElement, words: Words, restart: () => void) {
  kiosk.dataset.state = "thanks";
  said.textContent = words.thanks ?? "";
  window.setTimeout(() => {
    delete kiosk.dataset.state;
    said.textContent = "";
    restart();
  }, thanksMs);
}

async function send(kiosk: HTMLElement, { said, words, queue }: Parts) {
  const left = await queue.send();
  if (kiosk.dataset.state === "thanks") return;
  said.textContent = left > 0 ? (words.waiting ?? "").replace("{count}", String(left)) : (words.sent ?? "");
}
