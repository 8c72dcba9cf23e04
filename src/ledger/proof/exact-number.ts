const literalMax = 64; // a double has 17 digits; whoever writes more than this means something else

/**
 * Whether a number as JSON writes it comes back from a double with the same value: 0.10 does, 9007199254740993 and
 * 1e400 do not.
 */
export function isExact(literal: string): boolean {
  if (literal.length > literalMax) return false;
  const number = Number(literal);
  return Number.isFinite(number) && plain(literal) === plain(String(number));
}

/** Sign, digits and power of ten, without zeros that change nothing. */
function plain(literal: string): string {
  const [, sign = "", whole = "", fraction = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const kept = digits.replace(/0+$/, "");
  if (kept === "") return "0";
  return `${sign}${kept}e${Number(power) - fraction.length + digits.length - kept.length}`;
}
