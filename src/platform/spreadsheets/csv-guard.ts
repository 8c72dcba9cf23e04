/** What a spreadsheet program would take for a formula (OWASP, CSV injection), after any apostrophes. */
const needsGuard = /^('*[=+\-@\t\r\n＝＋－＠]|'+\d)/;
const guarded = /^'+[=+\-@\t\r\n＝＋－＠\d]/;
/** How web systems write a NIP so that Excel keeps it text: ="198501012010011001". */
const textFormula = /^="([^"]*)"$/;

/** Text as it may stand in a CSV that a spreadsheet program opens: never a formula. `withoutGuard` undoes it. */
export function withGuard(text: string): string {
  return needsGuard.test(text) ? `'${text}` : text;
}

/**
 * Text without what people (and `withGuard`) put around a NIP or a formula to keep it text: an apostrophe before it,
 * or ="…". The apostrophe of "'Aisyiyah" belongs to the name and stays.
 */
export function withoutGuard(text: string): string {
  if (guarded.test(text)) return text.slice(1);
  return textFormula.exec(text)?.[1] ?? text;
}
