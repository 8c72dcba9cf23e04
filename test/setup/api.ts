import { z } from "zod";
import { password as examples } from "./plaju.ts";

export type Answer = { status: number; headers: Headers; text: string; body: unknown };

/** The REST API as a program uses it: JSON there and back, with a token. */
export type Api = {
  token: string;
  get(path: string): Promise<Answer>;
  /** `key`: the Idempotency-Key. */
  post(path: string, body?: object, key?: string): Promise<Answer>;
  put(path: string, body: object, key?: string): Promise<Answer>;
  delete(path: string, body?: object): Promise<Answer>;
  /** A form with files, as curl -F sends it. */
  upload(path: string, fields: Record<string, string | File>): Promise<Answer>;
};

export type Credentials = { nip: string; password?: string };

const Token = z.object({ token: z.string() });

/** Signs in as the person with this NIP, by the example's password where no other is named. Throws when refused. */
export async function apiOf(origin: string, { nip, password = examples }: Credentials): Promise<Api> {
  const answer = await send(`${origin}/api/sign-in`, json("POST", { nip, password }));
  return apiWith(origin, Token.parse(answer.body).token);
}

/** As whoever the token belongs to; without one as nobody. */
export function apiWith(origin: string, token?: string): Api {
  const authorization = token ? { Authorization: `Bearer ${token}` } : {};
  const call = (path: string, init: RequestInit) =>
    send(`${origin}/api${path}`, { ...init, headers: { ...init.headers, ...authorization } });
  return {
    token: token ?? "",
    get: (path) => call(path, {}),
    post: (path, body = {}, key) => call(path, json("POST", body, key)),
    put: (path, body, key) => call(path, json("PUT", body, key)),
    delete: (path, body) => call(path, body ? json("DELETE", body) : { method: "DELETE" }),
    upload: (path, fields) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      return call(path, { method: "POST", body: form });
    },
  };
}

/** The text that an answer carries under `name`: mostly an id. Throws with the answer where it is not there. */
export function textIn({ body, status, text }: Answer, name: string): string {
  const read = z.looseObject({ [name]: z.string() }).safeParse(body).data?.[name];
  if (read === undefined) throw new Error(`no ${name} in ${status} ${text.slice(0, 500)}`);
  return read;
}

/** The whole number that an answer carries under `name`. */
export function numberIn({ body, status, text }: Answer, name: string): number {
  const read = z.looseObject({ [name]: z.number() }).safeParse(body).data?.[name];
  if (read === undefined) throw new Error(`no ${name} in ${status} ${text.slice(0, 500)}`);
  return read;
}

function json(method: string, body: object, key?: string): RequestInit {
  const headers = { "Content-Type": "application/json", ...(key ? { "Idempotency-Key": key } : {}) };
  return { method, headers, body: JSON.stringify(body) };
}

async function send(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { redirect: "manual", ...init });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null };
}
