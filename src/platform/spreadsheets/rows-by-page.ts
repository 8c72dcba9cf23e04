/**
 * The rows of a list that is asked for page by page, as a file takes them: no more than one page stands in memory, and no
 * connection is held while a slow network takes it. `first` was read before the file began.
 */
export async function* rowsByPage<Page extends { next: string | null }, Row>(
  first: Page,
  more: (after: string) => Promise<Page>,
  rowsOf: (page: Page) => Row[],
): AsyncGenerator<Row> {
  let page = first;
  while (true) {
    yield* rowsOf(page);
    if (page.next === null) return;
    page = await more(page.next);
  }
}
