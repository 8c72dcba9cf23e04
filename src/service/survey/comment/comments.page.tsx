import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Bars } from "#ui/chart/bars.tsx";
import { Submit } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showDay, showNumber } from "#ui/locale.ts";
import { periodInWords } from "../result/group-words.ts";
import { periodValue } from "../result/period-filter.tsx";
import type { Comment } from "./list-comments.ts";

export type CommentsShown = {
  unit: { unitId: string; name: string };
  comments: readonly Comment[];
  groups: readonly { word: string; commentIds: readonly string[] }[];
};

type Props = {
  shown: CommentsShown;
  period: { year: number; quarter: number | null };
  /** Only comments with this word. */
  word: string | null;
};

/** What users wrote, by what they speak of; each is looked at before anybody else reads it. */
export const CommentsPage = ({ shown, period, word }: Props) => {
  const { unit, comments, groups } = shown;
  const group = groups.find((one) => one.word === word);
  const some = group ? comments.filter(({ commentId }) => group.commentIds.includes(commentId)) : comments;
  const masa = periodValue(period);
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/survei/${unit.unitId}?masa=${masa}`, label: unit.name }]} />
      <Heading
        eyebrow={periodInWords(period)}
        title={say("survey.comments")}
        lead={say("survey.comments.lead")}
      />
      {comments.length === 0 ? (
        <EmptyState title={say("survey.comments.none")} text={say("survey.comments.none.text")} />
      ) : (
        <Columns aside={<Words unitId={unit.unitId} groups={groups} masa={masa} />}>
          {group && (
            <p>
              {say("survey.comments.with", { word: group.word })}{" "}
              <a href={`/survei/${unit.unitId}/komentar?masa=${masa}`}>{say("survey.comments.all")}</a>
            </p>
          )}
          {some.map((comment) => (
            <CommentCard comment={comment} masa={masa} />
          ))}
        </Columns>
      )}
    </>
  );
};

const Words = ({
  unitId,
  groups,
  masa,
}: {
  unitId: string;
  groups: CommentsShown["groups"];
  masa: string;
}) =>
  groups.length === 0 ? null : (
    <Card title={say("survey.comments.words")}>
      <Bars
        caption={say("survey.comments.words")}
        captionHidden
        bars={groups.map(({ word, commentIds }) => ({
          label: word,
          value: commentIds.length,
          shown: showNumber(commentIds.length),
        }))}
      />
      <ul class="am-plain">
        {groups.map(({ word }) => (
          <li>
            <a href={`/survei/${unitId}/komentar?masa=${masa}&kata=${encodeURIComponent(word)}`}>{word}</a>
          </li>
        ))}
      </ul>
    </Card>
  );

const CommentCard = ({
  comment: { commentId, body, month, suggested, review },
  masa,
}: {
  comment: Comment;
  masa: string;
}) => (
  <Card>
    <p>{body}</p>
    <p class="am-sub">
      {showDay(month, "month")} <ReviewTag review={review} />
    </p>
    <Folded label={say("survey.comments.review")}>
      <Form action={`/survei/komentar/${commentId}`} idempotencyKey={newFormKey()} hidden={{ masa }}>
        <TextArea
          name={`publicBody-${commentId}`}
          label={say("survey.comments.public-words")}
          hint={say("survey.comments.public-words.hint")}
          value={review?.publicBody ?? suggested}
          maxlength={1000}
          optional
        />
        <Submit name="publish" value="yes">
          {say("survey.comments.publish")}
        </Submit>
        <Submit name="publish" value="no" variant="secondary">
          {say("survey.comments.keep")}
        </Submit>
      </Form>
    </Folded>
  </Card>
);

const ReviewTag = ({ review }: Pick<Comment, "review">) => {
  if (review === null) return <StateTag state="waiting">{say("survey.comments.waits")}</StateTag>;
  return review.publicBody === null ? (
    <StateTag state="closed">{say("survey.comments.inside")}</StateTag>
  ) : (
    <StateTag state="done">{say("survey.comments.public")}</StateTag>
  );
};
