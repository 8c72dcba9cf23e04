import { raw } from "hono/html";
import type { FC } from "hono/jsx";
import { currentLocale } from "#platform/words/words.ts";

const drawingsMax = 2000;

/**
 * A part that looks the same to many readers, such as the places of a role: drawn once for each language and each
 * different props (plain data without anybody's name), then only put in.
 */
export function drawnOnce<Props extends object>(Part: FC<Props>): (props: Props) => ReturnType<typeof raw> {
  const drawings = new Map<string, ReturnType<typeof raw>>();
  return (props) => {
    const key = currentLocale() + JSON.stringify(props);
    const known = drawings.get(key);
    if (known) return known;
    const drawing = raw(String(<Part {...props} />));
    if (drawings.size >= drawingsMax) drawings.clear();
    drawings.set(key, drawing);
    return drawing;
  };
}
