import { say } from "#platform/words/words.ts";

type RatingLinkProps = {
  /** The rating, or what else leads there. */
  words: string;
  /** Null where the rating was recorded from the national system: then there are no reasons to open. */
  evaluationId: string | null;
  /** A place on the evaluation's page: "#mengapa". */
  card?: string | undefined;
};

/** A rating as the way to its evaluation, or with where it comes from. */
export const RatingLink = ({ evaluationId, card = "", words }: RatingLinkProps) =>
  evaluationId === null ? (
    <>
      {words} <span class="am-sub">{say("exchange.from-national")}</span>
    </>
  ) : (
    <a class="ds-link" href={`/evaluasi/${evaluationId}${card}`}>
      {words}
    </a>
  );
