import { explainInPrint } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import { showDay, showNumber } from "#ui/locale.ts";
import { elementName } from "../answer/element-words.ts";
import type { Improvement } from "../improvement/improvement.schema.ts";
import { boundedInWords, gradeInWords, groupInWords, periodInWords } from "../result/group-words.ts";
import { firstDayOf, quarterOf } from "../result/period.ts";
import type { Result } from "../result/result.schema.ts";
import { profileNames, profileValue } from "../survey.schema.ts";

/** Everything that the report says, as text; for paper and for a spreadsheet alike. */
export function reportWords(result: Result, improvements: readonly Improvement[]) {
  return {
    heading: say("survey.report.heading"),
    unit: result.unit.name,
    period: periodInWords(result.period),
    summary: summaryOf(result),
    elements: elementsOf(result),
    weakest: result.weakest.map(elementName),
    because: result.because.map(({ article: { url, ...article }, ...step }) =>
      explainInPrint({ ...step, article: url === undefined ? article : { ...article, url } }),
    ),
    profile: profileLines(result).map(({ field, said, answers }) => [field, said, showNumber(answers)]),
    trend: result.trend
      .filter(({ group }) => group.ikm)
      .map(({ quarter, group }) => [periodInWords(quarterOf(firstDayOf(quarter))), groupInWords(group)]),
    services: result.services.map(({ serviceId, name, group }) => [
      serviceId ? name : say("survey.service.untold"),
      groupInWords(group),
    ]),
    channels: result.channels.map(({ channel, group }) => [
      say(`survey.channel.${channel}`),
      groupInWords(group),
    ]),
    improvements: improvements.map(({ element, action, ownerName, dueOn, state }) => [
      elementName(element),
      action,
      ownerName,
      showDay(dueOn),
      say(`survey.improvement.state.${state}`),
    ]),
    words: wordsOf(),
  };
}

function summaryOf({ ikm, answers, sample, target, past }: Result): string[][] {
  return [
    [say("survey.ikm"), ikm ? boundedInWords(ikm, 2) : "–"],
    [say("survey.grade.head"), ikm ? gradeInWords(ikm.grade) : "–"],
    [say("survey.answers"), answers === null ? "–" : showNumber(answers)],
    [
      say("survey.report.sample"),
      sample.population !== null && sample.wanted !== null
        ? say("survey.sample.of", { wanted: sample.wanted, population: sample.population })
        : say("survey.sample.unknown"),
    ],
    [say("survey.report.target"), target ? showNumber(target.ikm, 2) : "–"],
    [say("survey.past"), groupInWords(past)],
  ];
}

function elementsOf({ elements }: Result): string[][] {
  return elements.map(({ element, answered, mean }, at) => [
    `U${at + 1}`,
    elementName(element),
    showNumber(answered),
    mean ? showNumber(mean.value, 3) : "–",
    mean && mean.lower !== null && mean.upper !== null
      ? `${showNumber(mean.lower, 2)}–${showNumber(mean.upper, 2)}`
      : "–",
  ]);
}

/** Who answered, field by field: what of, which value, and how many. */
export function profileLines({ profile }: Result): { field: string; said: string; answers: number }[] {
  return profileNames.flatMap((field) =>
    profile
      .filter((one) => one.field === field)
      .map(({ value, answers }) => {
        const known = profileValue(field, value);
        const said = known ? say(`survey.profile.value.${known}`) : say("survey.profile.untold");
        return { field: say(`survey.profile.${field}`), said, answers };
      }),
  );
}

function wordsOf() {
  return {
    basis: say("survey.report.basis"),
    elements: say("survey.elements"),
    elementHeads: [
      "U",
      say("survey.element"),
      say("survey.answers"),
      say("survey.nrr"),
      say("survey.report.interval"),
    ],
    weakest: say("survey.report.weakest"),
    why: say("survey.why"),
    interval: say("survey.why.interval"),
    profile: say("survey.respondents"),
    trend: say("survey.trend"),
    services: say("survey.by-service"),
    channels: say("survey.by-channel"),
    improvements: say("survey.improvements"),
    improvementHeads: [
      say("survey.element"),
      say("survey.improvement.action"),
      say("survey.improvement.owner"),
      say("survey.improvement.due"),
      say("survey.improvement.how-far"),
    ],
    none: say("survey.improvements.none"),
  };
}
