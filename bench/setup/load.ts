// A process of its own, so that making requests costs the server nothing but the processor's time: keeps `connections`
// busy with one page for `seconds`, each connection as a signed-in browser of its own that takes over renewed cookies.
import autocannon from "autocannon";
import { cookieJar } from "./cookie-jar.ts";
import { LoadOrder } from "./load-order.ts";

const order = LoadOrder.parse(JSON.parse(String(process.argv[2])));
let next = 0;
const result = await autocannon({
  url: order.url,
  connections: order.connections,
  duration: order.seconds,
  headers: order.headers,
  setupClient(client) {
    const jar = cookieJar(order.cookies[next++ % order.cookies.length] ?? "");
    const send = () => client.setHeaders({ ...order.headers, cookie: jar.header() });
    send();
    client.on("headers", (answer) => {
      if (jar.take(setCookiesOf(answer.headers))) send();
    });
  },
});
const { requests, latency, throughput, duration, errors, non2xx } = result;
const answer = {
  perSecond: requests.total / duration,
  requests: requests.total,
  p50Ms: latency.p50,
  p99Ms: latency.p99,
  bytes: throughput.total,
  faults: errors + non2xx,
};
process.stdout.write(JSON.stringify(answer));

/** autocannon hands the header lines on as they came: name, value, name, value. */
function setCookiesOf(lines: readonly string[]): string[] {
  return lines.filter((_, at) => at % 2 === 1 && lines[at - 1]?.toLowerCase() === "set-cookie");
}
