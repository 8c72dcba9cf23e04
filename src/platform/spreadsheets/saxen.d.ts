/** saxen 11 ships no types; these are the parts of its interface that are used here. */
declare module "saxen" {
  type Attributes = Record<string, string>;

  export class Parser {
    on(
      event: "openTag",
      handle: (name: string, attributes: () => Attributes, decode: unknown, selfClosing: boolean) => void,
    ): this;
    on(event: "closeTag", handle: (name: string) => void): this;
    on(event: "text" | "cdata" | "comment" | "question" | "attention", handle: (value: string) => void): this;
    on(event: "error", handle: (error: Error) => void): this;
    write(xml: string): this;
    end(): void;
  }
}
