import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";
import { counted } from "#rules/facts-and-rating/facts-and-rating.ts";
import { type Rating, ratings } from "#rules/overall-rating/overall-rating.law.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { TextArea } from "#ui/form/text-area.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { Prepared } from "./prepared.ts";
import type { Quadrant } from "./quadrant.ts";
import { ratingWords } from "./rating-words.ts";

const wordsId = "rating-words";

export type RatingCardProps = {
  prepared: Prepared;
  entry: Entry;
  quadrant: Quadrant;
  /** One of several people who are rated one after the other. */
  inSession: boolean;
};

/** What the person decides, in one card beside the facts: both ratings, the reason, and what they come to. */
export const RatingCard = ({ prepared, entry, quadrant, inSession }: RatingCardProps) => (
  <Card title={say("evaluation.rating-card")} id="rating">
    <am-rating data-words={wordsId}>
      <FactsInShort prepared={prepared} />
      <Radios
        {...fieldOf(entry, "results")}
        label={say("evaluation.results")}
        hint={say("evaluation.results.hint")}
        options={ratings.toReversed().map((rating) => ({
          value: rating,
          label: say(`rules.value.${rating}`),
          hint: hintOf(prepared.asks[rating], rating),
        }))}
      />
      <Radios
        {...fieldOf(entry, "conduct")}
        label={say("evaluation.conduct")}
        options={ratings
          .toReversed()
          .map((rating) => ({ value: rating, label: say(`rules.value.${rating}`) }))}
      />
      <TextArea
        {...fieldOf(entry, "note")}
        label={say("evaluation.note")}
        hint={say("evaluation.note.hint")}
        maxlength={2000}
        optional
      />
      <TextArea
        {...fieldOf(entry, "recommendation")}
        label={say("evaluation.recommendation")}
        maxlength={2000}
        optional
      />
      <Preview prepared={prepared} />
      <Buttons prepared={prepared} />
    </am-rating>
    <div id={wordsId} hidden>
      {JSON.stringify(ratingWords(quadrant, prepared.asks, inSession))}
    </div>
  </Card>
);

/** How many targets the record shows as met and missed: what the ratings are read against. */
const FactsInShort = ({ prepared }: { prepared: Prepared }) => {
  const { attained, missed, unknown, open } = counted(prepared.facts.map(({ finding }) => finding));
  const parts = [
    say("evaluation.facts.attained", { count: attained }),
    ...(missed > 0 ? [say("evaluation.facts.missed", { count: missed })] : []),
    ...(unknown > 0 ? [say("evaluation.facts.unknown", { count: unknown })] : []),
    ...(open > 0 ? [say("evaluation.facts.open", { count: open })] : []),
  ];
  return (
    <p>
      <strong>{say("evaluation.facts", { count: prepared.facts.length })}</strong> {parts.join(" · ")}
    </p>
  );
};

/** What would be asked for with this rating, before it is chosen. */
function hintOf(steps: readonly Step[], rating: Rating): string | undefined {
  if (steps.length === 0) return undefined;
  if (rating === "below" && steps.every(({ rule }) => rule === "low-results"))
    return say("evaluation.asks.low");
  return say("evaluation.asks", { why: steps.map((step) => explain(step).sentence).join(" ") });
}

/** Of the draft that is kept; rating.js writes it anew with every choice. */
const Preview = ({ prepared: { preview } }: { prepared: Prepared }) => (
  <output class="am-preview" for="f-results f-conduct">
    {preview
      ? [
          say("evaluation.becomes", { rating: say(`rules.value.${preview.overall}`) }),
          ...preview.asked.map((step) => explain(step).sentence),
        ].join(" ")
      : say("evaluation.becomes.unknown")}
  </output>
);

/** The last look stays; who has seen what it comes to by JavaScript may decide at once. */
const Buttons = ({ prepared }: { prepared: Prepared }) => (
  <>
    <input type="hidden" name="seen" value="" />
    <ActionBar>
      {prepared.canDecide && (
        <>
          <Submit name="step" value="decide">
            {say("evaluation.look")}
          </Submit>
          <button
            type="submit"
            class="ds-button"
            data-variant="secondary"
            name="step"
            value="decide-seen"
            data-decide
            hidden
          >
            {say("evaluation.decide")}
          </button>
        </>
      )}
      <Submit variant="secondary" name="step" value="draft">
        {say("evaluation.save-draft")}
      </Submit>
    </ActionBar>
    <p class="am-sub">{say("evaluation.look.hint")}</p>
  </>
);
