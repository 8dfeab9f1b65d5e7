/** Shows one step while it runs. */
export interface Step {
  /** What is done so far, e.g. "5 of 17 releases". */
  update: (progress: string) => void;
}

const PLAIN_INTERVAL = 2_000;
const TERMINAL_INTERVAL = 100;

/**
 * Runs one step of a command and tells the reader its name, how far it is, and how long it took.
 *
 * A terminal gets one line that is rewritten; anything else (a file, a continuous-integration log)
 * gets plain lines, at most one every two seconds.
 *
 * @param summarise what to say when it is done; null says nothing about a step that had nothing
 *   to do
 * @param output where it is told; stderr where a command's answer has stdout for itself
 * @throws whatever the work throws
 */
export async function runStep<Result>(
  name: string,
  work: (step: Step) => Promise<Result>,
  summarise: (result: Result) => string | null = () => "",
  output: NodeJS.WriteStream = process.stdout,
): Promise<Result> {
  const start = performance.now();
  let progress = "";
  let shown = "";
  const show = () => {
    const line = toLine(name, progress, start);
    if (output.isTTY) output.write(`\r\u001b[K${line.slice(0, (output.columns ?? 80) - 1)}`);
    else if (progress !== shown || progress === "") output.write(`${line}\n`);
    shown = progress;
  };
  const timer = setInterval(show, output.isTTY ? TERMINAL_INTERVAL : PLAIN_INTERVAL);
  let summary: string | null = "not finished";
  try {
    const result = await work({
      update: (text) => {
        progress = text;
      },
    });
    summary = summarise(result);
    return result;
  } finally {
    clearInterval(timer);
    if (output.isTTY) output.write("\r\u001b[K");
    if (summary !== null) output.write(`${toLine(name, summary, start)}\n`);
  }
}

function toLine(name: string, words: string, start: number): string {
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  return `${name}${words && `: ${words}`} (${seconds} s)`;
}
