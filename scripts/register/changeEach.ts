import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { inEachLanguage } from "../../src/language/inEachLanguage.js";
import type { Desk } from "./Desk.js";
import { readRegistered } from "./readRegistered.js";
import type { Register } from "./Register.js";
import { type ShownTask, showTasks } from "./showTasks.js";
import { withRegister } from "./withRegister.js";

/**
 * Changes some tasks, all or none, and tells what is wrong with any of them at once.
 *
 * @param change What happens to one of them.
 * @returns The tasks as they are then.
 * @throws SocialcoinError the only problem, or `TASKS_REFUSED` with all of them
 */
export function changeEach(
  desk: Desk,
  tasks: readonly number[],
  change: (register: Register, task: number) => void,
): Promise<ShownTask[]> {
  return withRegister(desk, (register) => {
    const problems = tasks.flatMap((task) => {
      try {
        change(register, task);
        return [];
      } catch (problem) {
        if (problem instanceof SocialcoinError && problem.exitKind === "input") return [problem];
        throw problem;
      }
    });
    refuse(problems);
    if (desk.dryRun) desk.output.note(desk.output.messages.register.dryRun);
    return tasks.flatMap((task) => showTasks(register, readRegistered(register, "task = ?", task)));
  });
}

function refuse(problems: readonly SocialcoinError[]): void {
  const [first] = problems;
  if (first === undefined) return;
  if (problems.length === 1) throw first;
  const said = inEachLanguage((language) => problems.map((problem) => problem.said[language]).join("\n"));
  throw new SocialcoinError("TASKS_REFUSED", said, {
    details: { problems: problems.map(({ code, message, details }) => ({ code, message, details })) },
  });
}
