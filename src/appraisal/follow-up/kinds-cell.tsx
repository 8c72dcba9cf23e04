import { say } from "#platform/words/words.ts";
import { StateTag } from "#ui/layout/tag.tsx";
import { kindName, StateOf } from "./follow-up-words.tsx";
import { type RatedPerson, waitingKinds } from "./rated-person.ts";

type KindsCellProps = {
  person: RatedPerson;
  /** Whether the reader may open drafts: only who appraises the person. */
  writes: boolean;
};

/** What may follow and what has, line by line, each with its state. */
export const KindsCell = ({ person, writes }: KindsCellProps) => (
  <ul class="am-plain">
    {person.followUps.map((one) => (
      <li>
        {writes || one.submittedAt ? (
          <a href={`/tindak-lanjut/${one.followUpId}`}>{kindName(one.kind)}</a>
        ) : (
          kindName(one.kind)
        )}{" "}
        <StateOf of={one} state={one.state} />
        {one.needsLook && <StateTag state="urgent">{say("follow-up.look-again")}</StateTag>}
      </li>
    ))}
    {person.kinds.map(({ kind, passed }) =>
      passed ? (
        <li>
          {kindName(kind)} <StateTag state="closed">{say("follow-up.passed")}</StateTag>
          <br />
          <span class="am-sub">{passed.reason}</span>
        </li>
      ) : null,
    )}
    {waitingKinds(person).map((kind) => (
      <li>
        {kindName(kind)} <StateTag state="waiting">{say("follow-up.not-begun")}</StateTag>
      </li>
    ))}
  </ul>
);
