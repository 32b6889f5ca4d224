import { Interface, type InterfaceAbi } from "ethers";

import { AccessManager__factory } from "../../typechain-types/factories/@openzeppelin/contracts/access/manager/AccessManager__factory.js";
import {
  IBrake__factory,
  IDebtRelief__factory,
  IInKind__factory,
  INeighbourhoodPlan__factory,
  IProgrammes__factory,
  ISocialcoin__factory,
} from "../../typechain-types/factories/contracts/interfaces/index.js";
import { inEachLanguage } from "../language/inEachLanguage.js";
import type { Language } from "../language/Language.js";
import type { Wording } from "../language/Wording.js";
import { dutyRefusals } from "./refusals/duty.js";
import { forms } from "./refusals/forms.js";
import { managerRefusals } from "./refusals/manager.js";
import { programmesRefusals } from "./refusals/programmes.js";
import { redemptionRefusals } from "./refusals/redemption.js";
import { socialcoinRefusals } from "./refusals/socialcoin.js";
import { SocialcoinError } from "./SocialcoinError.js";

const sentences: Readonly<Record<string, Wording>> = {
  ...dutyRefusals,
  ...programmesRefusals,
  ...socialcoinRefusals,
  ...redemptionRefusals,
  ...managerRefusals,
};

const factories = [
  IBrake__factory,
  IProgrammes__factory,
  ISocialcoin__factory,
  IDebtRelief__factory,
  IInKind__factory,
  INeighbourhoodPlan__factory,
  AccessManager__factory,
];

/** Every error of the contracts, once. */
const errors = new Interface([...new Set(factories.flatMap(({ abi }) => errorsOf(abi)))]);

function errorsOf(abi: InterfaceAbi): string[] {
  return new Interface(abi).fragments
    .filter(({ type }) => type === "error")
    .map((error) => error.format("full"));
}

/**
 * The refusal of a contract, of kind `refused`: the code is the error's name in capitals, such as
 * `SOCIALCOIN_TASK_AWARDED_BEFORE`, the details are its facts as text, the sentence says what to do.
 *
 * @param data What the contract reverted with, in hexadecimal.
 */
export function explainRevert(data: string): SocialcoinError {
  const refusal = parse(data);
  if (refusal === undefined) return unknownRefusal(data);

  const { name, facts } = refusal;
  const sentence = sentences[name] ?? {
    en: `The contract refuses this: ${name}.`,
    nl: `Het contract weigert dit: ${name}.`,
  };
  const said = inEachLanguage((language) => fillIn(sentence[language], facts, language));
  const details = Object.fromEntries(Object.entries(facts).map(([of, fact]) => [of, String(fact)]));
  return new SocialcoinError(codeOf(name), said, { exitKind: "refused", details });
}

/** By the names that the contracts give them. */
type Facts = Readonly<Record<string, bigint | string>>;

function fillIn(sentence: string, facts: Facts, language: Language): string {
  return sentence.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, form?: keyof typeof forms) => {
    const fact = facts[name] ?? "";
    return form === undefined ? fact.toString() : forms[form](BigInt(fact), language);
  });
}

/** Undefined where it is no refusal of ours: another error, or facts that do not fit its types, which are seen once taken. */
function parse(data: string): { readonly name: string; readonly facts: Facts } | undefined {
  try {
    const refusal = errors.parseError(data);
    return refusal === null ? undefined : { name: refusal.name, facts: refusal.args.toObject() as Facts };
  } catch {
    return undefined;
  }
}

function unknownRefusal(data: string): SocialcoinError {
  return new SocialcoinError(
    "REFUSED_WITHOUT_REASON",
    {
      en:
        data === "0x"
          ? "The contract refuses this and gives no reason: check that the addresses and the version of the contracts are right."
          : `The contract refuses this with a reason that this version does not know (${data.slice(0, 10)}): check that the addresses and the version of the contracts are right.`,
      nl:
        data === "0x"
          ? "Het contract weigert dit zonder een reden te geven: kijk of de adressen en de versie van de contracten kloppen."
          : `Het contract weigert dit om een reden die deze versie niet kent (${data.slice(0, 10)}): kijk of de adressen en de versie van de contracten kloppen.`,
    },
    { exitKind: "refused", details: { data } },
  );
}

function codeOf(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
}
