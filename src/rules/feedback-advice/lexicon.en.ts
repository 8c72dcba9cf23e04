import type { FeedbackLexicon } from "./lexicon.ts";

/** English, for who works in it. */
export const english: FeedbackLexicon = {
  aboutPerson: [
    "(?:he|she|you)(?: is| are|'s|'re) (?:a|an|so|too|very|really|just)? ?(?:lazy|stupid|arrogant|selfish|stubborn|rude|slow|smart|clever|nice|kind|bad|weak)",
    "lazy",
    "stupid",
    "arrogant",
    "selfish",
    "stubborn",
    "hopeless",
    "useless",
    "incompetent",
    "(?:your|his|her|their) (?:personality|character|attitude|nature)",
    "not (?:cut out|fit) for",
  ],
  verdict: [
    "(?:very |quite |really |not )?(?:good|great|bad|poor|excellent|fine|nice|ok|okay|perfect|amazing|awful|terrible|outstanding|professional|satisfactory|disappointing)(?: job| work)?",
    "well done",
    "keep (?:it up|going)",
    "thanks?(?: you)?",
    "do better",
    "improve",
  ],
  always: ["always", "never", "constantly", "all the time", "everybody (?:knows|says|complains)"],
  occasion: [
    "mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?",
    "january|february|march|april|june|july|august|september|october|november|december",
    "yesterday|today|morning|afternoon|last (?:week|month|quarter|year)",
    "when|while|during|after|before|at the|in the",
    "meeting|counter|queue|visit|event|field",
    "\\d+ (?:times|days|hours|minutes|people|citizens|files|letters)",
  ],
  effect: [
    "so that",
    "as a result",
    "therefore",
    "because of (?:this|that)",
    "citizens?",
    "applicants?",
    "colleagues?",
    "the team",
    "we (?:could|had)",
    "helped",
    "waited|waiting",
    "faster|slower|easier|clearer",
  ],
  filler: [
    "work|job|service|performance",
    "the|a|an|and|of|to|in|on|at|is|are|was|were|be|it|this|that|you|your|he|she|his|her|they|i|me|my|we|us|very|so|too|just|really|for|with|as",
  ],
};
