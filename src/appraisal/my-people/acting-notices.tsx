import { say } from "#platform/words/words.ts";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay } from "#ui/locale.ts";
import type { Carried } from "./my-acting.ts";

type ActingProps = { carried: readonly Carried[]; today: string };

/** Why people are here that are not one's own, and, once it is over, why they are not any more. */
export const ActingNotices = ({ carried, today }: ActingProps) => (
  <>
    {carried.map(({ title, endsOn }) => (
      <Notice tone="info">
        {say(endsOn < today ? "people.acting.over" : "people.acting.now", { title, endsOn: showDay(endsOn) })}
      </Notice>
    ))}
  </>
);
