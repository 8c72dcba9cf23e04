import enAppraisal from "../../../messages/en/appraisal.json" with { type: "json" };
import enIdentity from "../../../messages/en/identity.json" with { type: "json" };
import enOrganisation from "../../../messages/en/organisation.json" with { type: "json" };
import enPlatform from "../../../messages/en/platform.json" with { type: "json" };
import enRules from "../../../messages/en/rules.json" with { type: "json" };
import enUi from "../../../messages/en/ui.json" with { type: "json" };
import idAppraisal from "../../../messages/id/appraisal.json" with { type: "json" };
import idIdentity from "../../../messages/id/identity.json" with { type: "json" };
import idOrganisation from "../../../messages/id/organisation.json" with { type: "json" };
import idPlatform from "../../../messages/id/platform.json" with { type: "json" };
import idRules from "../../../messages/id/rules.json" with { type: "json" };
import idUi from "../../../messages/id/ui.json" with { type: "json" };

const id = { ...idPlatform, ...idUi, ...idIdentity, ...idRules, ...idOrganisation, ...idAppraisal };
const en = { ...enPlatform, ...enUi, ...enIdentity, ...enRules, ...enOrganisation, ...enAppraisal };

/** Every key of the Indonesian words; the English ones must have the same, or this does not compile. */
export type MessageKey = keyof typeof id;

const complete: Record<MessageKey, string> = en;
const nothingExtra: Record<keyof typeof en, string> = id;

export const messages = { id: nothingExtra, en: complete } satisfies Record<
  string,
  Record<MessageKey, string>
>;
