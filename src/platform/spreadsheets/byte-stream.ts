/**
 * A stream of the bytes that `pieces` gives, pulled only as fast as the reader takes them; a reader who goes away
 * ends `pieces` (its `finally` runs), so that a query behind it is closed.
 */
export function byteStream(pieces: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return();
    },
  });
}
