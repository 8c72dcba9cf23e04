import type { Locator, Page } from "playwright-core";
import { wordsOf } from "#platform/documents/pdf.fixture.ts";

export type Place = Page | Locator;

/** A field by its label, which may go on ("… (tidak wajib)"). */
export function field(place: Place, label: string): Locator {
  return place.getByLabel(new RegExp(`^\\s*${escaped(label)}`));
}

/** One of the radio buttons under `legend`, which may go on ("… (tidak wajib)"). */
export async function choose(place: Place, legend: string, option: string): Promise<void> {
  await place
    .getByRole("group", { name: new RegExp(`^\\s*${escaped(legend)}\\s*(\\(.*\\))?$`) })
    .getByRole("radio", { name: option, exact: true })
    .check();
}

/** Presses the button, or follows the link, that says exactly this. */
export async function press(place: Place, words: string): Promise<void> {
  const exactly = { name: words, exact: true };
  await place.getByRole("button", exactly).or(place.getByRole("link", exactly)).click();
}

/** Waits until the page says this somewhere. */
export async function sees(place: Place, words: string | RegExp): Promise<void> {
  await place.getByText(words).first().waitFor();
}

/** Waits until this question (the page's heading) is asked. */
export async function isAsked(page: Page, heading: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
}

/** What the link brings as a file: its name and its bytes. */
export async function download(
  page: Page,
  link: string,
): Promise<{ name: string; type: string; bytes: Buffer }> {
  const href = await page.getByRole("link", { name: link, exact: true }).getAttribute("href");
  const answer = await page.context().request.get(new URL(href ?? "", page.url()).href);
  const { "content-disposition": disposition = "", "content-type": type = "" } = answer.headers();
  const name = /filename="?([^";]+)/.exec(disposition)?.[1] ?? "";
  return { name, type, bytes: await answer.body() };
}

/** All words of the PDF that the link brings. */
export async function printed(page: Page, link: string): Promise<string> {
  const { bytes } = await download(page, link);
  return wordsOf(bytes).replace(/\s+/g, " ");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
