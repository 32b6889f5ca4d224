import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { damaged } from "./damaged.js";
import { unknownRegister } from "./unknownRegister.js";

/** Result codes of SQLite (https://www.sqlite.org/rescode.html), without their extension. */
const BUSY = [5, 6];
const BROKEN = 11;
const NO_DATABASE = 26;
const NOT_WRITTEN = [3, 8, 10, 13, 14, 23];
const PRIMARY = 0xff;

/** A failure of SQLite in words; anything else, and what should never happen, as it is. */
export function explainSqlite(file: string, failure: unknown): unknown {
  const code = (failure as { errcode?: unknown } | null)?.errcode;
  if (typeof code !== "number") return failure;
  const primary = code & PRIMARY;
  if (primary === BROKEN) return damaged(file, failure);
  if (primary === NO_DATABASE) return unknownRegister(file);
  const facts = { exitKind: "configuration", details: { file }, cause: failure } as const;
  if (BUSY.includes(primary)) {
    return new SocialcoinError(
      "REGISTER_BUSY",
      {
        en: `Somebody else is writing in ${file}, for longer than this waits. Nothing was changed. Try again.`,
        nl: `Iemand anders schrijft in ${file}, langer dan hier wordt gewacht. Er is niets veranderd. Probeer het opnieuw.`,
      },
      facts,
    );
  }
  if (!NOT_WRITTEN.includes(primary)) return failure;
  return new SocialcoinError(
    "REGISTER_NOT_WRITTEN",
    {
      en: `${file} cannot be opened or written. Nothing was changed. Check your rights to file and folder, and the space there.`,
      nl: `${file} kan niet worden geopend of geschreven. Er is niets veranderd. Kijk naar uw rechten op bestand en map, en de ruimte daar.`,
    },
    facts,
  );
}
