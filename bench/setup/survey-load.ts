// A process of its own: keeps `connections` busy with posted questionnaires for `seconds`, each answer with its own id
// and from a network of its own, and prints how many were received in a second.
import { randomBytes, randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { z } from "zod";

const Order = z.object({ url: z.string(), connections: z.number(), seconds: z.number() });
const { url, connections, seconds } = Order.parse(JSON.parse(String(process.argv[2])));
const agent = new Agent({ keepAlive: true, maxSockets: connections });
const elements = "requirements procedure time fee product competence conduct complaints facilities".split(
  " ",
);
const until = performance.now() + seconds * 1000;
let received = 0;

await Promise.all(
  Array.from({ length: connections }, async () => {
    while (performance.now() < until) {
      const status = await post();
      if (status !== 303) throw new Error(`an answer met ${status}`);
      received += 1;
    }
  }),
);
process.stdout.write(JSON.stringify({ perSecond: received / seconds }));
process.exit(0);

function post(): Promise<number> {
  const steps = elements.map((element, at) => `${element}=${1 + ((received + at) % 4)}`);
  const body = `answerId=${randomUUID()}&${steps.join("&")}`;
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": Buffer.byteLength(body),
    "x-forwarded-for": [...randomBytes(3), 1].join("."),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
