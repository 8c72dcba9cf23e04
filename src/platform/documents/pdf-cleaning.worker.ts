// The thread in which one PDF is read that a stranger sent, and written anew.
import { parentPort, workerData } from "node:worker_threads";
import { plainPdf } from "./plain-pdf.ts";

if (workerData instanceof Uint8Array) parentPort?.postMessage(await plainPdf(workerData));
