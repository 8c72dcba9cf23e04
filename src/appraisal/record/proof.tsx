/** Where the receipt of a record stands: its place in the ledger, and how anybody checks it. */
export const Proof = (_: { eventId: string }) => null;
