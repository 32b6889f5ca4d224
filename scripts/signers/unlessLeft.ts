/**
 * The answer to a question that another program asks. Where somebody leaves that (Ctrl-C), it may never answer, and the process
 * would end in the middle without a word.
 *
 * @throws Error when the process has nothing else to do
 */
export async function unlessLeft<T>(answer: Promise<T>): Promise<T> {
  let leave = (): void => undefined;
  const left = new Promise<never>((_resolve, reject) => {
    leave = () => {
      reject(new Error("The question was left without an answer."));
    };
  });
  process.once("beforeExit", leave);
  try {
    return await Promise.race([answer, left]);
  } finally {
    process.off("beforeExit", leave);
  }
}
