import { type ClientRequest, type RequestOptions, request } from "node:http";
import { expect } from "vitest";

export type Raw = { status: number; body: string };

/** Asks `origin` word for word, on a connection of its own unless the options name an agent; `send` writes the body. */
export function asked(
  origin: string,
  path: string,
  options: RequestOptions,
  send: (request: ClientRequest) => void,
): Promise<Raw> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, agent: false, ...options }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on("error", reject);
    send(sent);
  });
}

/** No stack, no file of ours, no SQL. */
export function expectNoInside(text: string): void {
  expect(text).not.toMatch(
    /\n\s+at |node_modules|node:internal|dist\/main\.js|\/src\/|syntax error at|invalid input syntax|violates/,
  );
}
