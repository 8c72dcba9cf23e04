/** Words as somebody typed them, line by line. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => (
        <p>{line}</p>
      ))}
  </>
);
