import { callAgain, missTicket, serveTicket } from "./answer-ticket.ts";
import { callNext } from "./call-next.ts";
import { drawTicket } from "./draw-ticket.ts";
import { giveBackTicket } from "./give-back.ts";
import { listQueues } from "./list-queues.ts";
import { readBoard } from "./read-board.ts";
import { readQueue } from "./read-queue.ts";
import { readTicket } from "./read-ticket.ts";

/** What can be done with the queue before a counter. */
export const queueProcedures = {
  all: listQueues,
  board: readBoard,
  draw: drawTicket,
  giveBack: giveBackTicket,
  ticket: readTicket,
  read: readQueue,
  callNext,
  callAgain,
  miss: missTicket,
  serve: serveTicket,
};
