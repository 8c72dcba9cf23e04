import type { Pages } from "#platform/http/page-env.ts";
import { dialoguePages } from "./dialogue/dialogue.pages.tsx";
import { talkPages } from "./dialogue/talk.pages.tsx";
import { notePages } from "./note/note.pages.tsx";
import { withdrawNotePages } from "./note/withdraw.pages.tsx";

/** What the two who work on a plan say to each other while the year runs. */
export function coachingPages(pages: Pages): void {
  talkPages(pages);
  dialoguePages(pages);
  notePages(pages);
  withdrawNotePages(pages);
}
