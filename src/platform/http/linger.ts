import type { IncomingMessage, Server } from "node:http";

const lingerMs = 30_000;
const lingerBytesMax = 256 * 1024 * 1024;

/**
 * Takes in and throws away what a sender still pushes after it was answered. Closing at once would reset the
 * connection, and a browser that is still sending would show that instead of our answer (RFC 9112 §9.6). Whoever goes
 * on longer than 30 s or 256 MB is cut off.
 */
export function lingerAfterAnswers(server: Server): void {
  server.on("request", (incoming, outgoing) => {
    outgoing.once("finish", () => {
      if (!incoming.complete) swallow(incoming);
    });
  });
}

function swallow(incoming: IncomingMessage): void {
  let bytes = 0;
  const cut = () => void incoming.socket.destroy();
  const timer = setTimeout(cut, lingerMs);
  incoming.removeAllListeners("data"); // whoever began to read and stopped would hold it back after each piece
  incoming.on("data", (chunk: Uint8Array) => {
    bytes += chunk.length;
    if (bytes > lingerBytesMax) cut();
  });
  incoming.once("close", () => clearTimeout(timer));
  incoming.once("end", () => clearTimeout(timer));
  incoming.resume();
}
