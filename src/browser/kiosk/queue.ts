/** Answers that wait in this device until they are sent. */
export type Queue = {
  /** Keeps what a form says; false where it says nothing. */
  keep(form: FormData): boolean;
  /** Sends what waits; how much is left. */
  send(): Promise<number>;
};

type Kept = Record<string, string | number>;

const atOnce = 50; // as many as the server takes
const waitingMax = 2_000;

/** A queue over the device's own storage; null where it has none. */
export function openQueue(href: string): Queue | null {
  const name = `am-kiosk ${href}`;
  const read = (): Kept[] => JSON.parse(localStorage.getItem(name) ?? "[]");
  const write = (all: readonly Kept[]) => localStorage.setItem(name, JSON.stringify(all));
  try {
    write(read());
  } catch {
    return null;
  }
  let sending: Promise<number> | null = null;
  const sendAll = async () => {
    for (;;) {
      const some = read().slice(0, atOnce);
      if (some.length === 0 || !(await post(href, some))) return read().length;
      const sent = new Set(some.map(({ answerId }) => answerId));
      write(read().filter(({ answerId }) => !sent.has(answerId)));
    }
  };
  return {
    keep(form) {
      const said = saidIn(form);
      if (Object.keys(said).length === 0) return false;
      write([...read(), { ...said, ...idAndTime() }].slice(-waitingMax));
      return true;
    },
    send() {
      sending ??= sendAll().finally(() => {
        sending = null;
      });
      return sending;
    },
  };
}

/** Only what was answered; the rest is left out rather than sent as nothing. */
function saidIn(form: FormData): Kept {
  const own = new Set(["answerId", "kios", "kata", "serviceId"]);
  const said: Kept = {};
  for (const [field, value] of form)
    if (typeof value === "string" && value && !own.has(field)) said[field] = value;
  const service = form.get("serviceId");
  if (Object.keys(said).length > 0 && typeof service === "string" && service) said.serviceId = service;
  return said;
}

function idAndTime(): Kept {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { answerId: crypto.randomUUID(), day, hour: now.getHours() };
}

/** Whether the server has taken them; whatever it says else, they are kept. */
async function post(href: string, answers: readonly Kept[]): Promise<boolean> {
  try {
    const answer = await fetch(href, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ answers }),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
