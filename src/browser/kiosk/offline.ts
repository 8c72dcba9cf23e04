const cacheName = "am-kiosk";

/** What of a service worker is used here; the page's own types do not know it. */
type FetchEvent = Event & { request: Request; respondWith(answer: Promise<Response>): void };

/** Keeps this page and its files in the device, and lets the worker answer for them where there is no network. */
export async function keepForOffline(): Promise<void> {
  const script = document.querySelector<HTMLScriptElement>('script[src*="/kiosk-"]')?.src;
  if (!script || !("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register(script, { scope: location.pathname }).catch(() => undefined);
  const files = [...document.querySelectorAll<HTMLScriptElement>("script[src]")].map(({ src }) => src);
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(
    ({ href }) => href,
  );
  const cache = await caches.open(cacheName).catch(() => null);
  await cache?.addAll([location.href, ...files, ...sheets]).catch(() => undefined);
}

/** The worker's side: from the network where there is one, else as it was kept. */
export function serveOffline(): void {
  addEventListener("fetch", (event) => {
    const asked = event as FetchEvent;
    if (asked.request.method === "GET") asked.respondWith(answer(asked.request));
  });
}

async function answer(request: Request): Promise<Response> {
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await (await caches.open(cacheName)).put(request, fresh.clone());
    return fresh;
  } catch (fault) {
    const kept = await caches.match(request, { ignoreSearch: request.mode === "navigate" });
    if (kept) return kept;
    throw fault;
  }
}
