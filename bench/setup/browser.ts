import { cookieJar } from "./cookie-jar.ts";

/** What a current browser asks for; the encodings decide what is compressed. */
export const browserHeaders = {
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "accept-encoding": "gzip, deflate, br",
  "accept-language": "id,en;q=0.5",
};

export type Browser = {
  /** The Cookie header as it stands. */
  cookies(): string;
  get(path: string): Promise<Response>;
  post(path: string, body: FormData | URLSearchParams): Promise<Response>;
};

/** A browser that has signed in by the form. */
export async function signIn(origin: string, nip: string, password: string): Promise<Browser> {
  const browser = newBrowser(origin);
  const answer = await browser.post("/masuk", new URLSearchParams({ nip, password }));
  if (answer.status !== 303) throw new Error(`${nip} could not sign in: ${answer.status}`);
  return browser;
}

/** One that nobody has signed in with; redirections are not followed. */
export function newBrowser(origin: string): Browser {
  const jar = cookieJar();
  const send = async (path: string, init: RequestInit) => {
    const answer = await fetch(origin + path, {
      ...init,
      redirect: "manual",
      headers: { ...browserHeaders, origin, cookie: jar.header() },
    });
    jar.take(answer.headers.getSetCookie());
    return answer;
  };
  return {
    cookies: () => jar.header(),
    get: (path) => send(path, {}),
    post: (path, body) => send(path, { method: "POST", body }),
  };
}
