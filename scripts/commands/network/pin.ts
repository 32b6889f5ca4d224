import { existsSync } from "node:fs";

import { Command, InvalidArgumentError } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { Wording } from "../../../src/language/Wording.js";
import type { Manifest } from "../../../src/proofs/Manifest.js";
import { manifestDigest } from "../../../src/proofs/manifestDigest.js";
import { manifestSigner } from "../../../src/proofs/manifestSigner.js";
import { writeManifest } from "../../../src/proofs/writeManifest.js";
import { writeFiles } from "../../output/writeFiles.js";
import { openManifest } from "../receipt/openManifest.js";
import type { Shell } from "../Shell.js";

/** Which manifest is to be trusted, and by what it is known. */
export interface PinOptions {
  readonly file: string;
  /** As somebody who is trusted says it, in small letters. */
  readonly digest?: string | undefined;
  /** Address of the consortium's administrator, in small letters. */
  readonly signer?: string | undefined;
  /** Where the manifest of the network with a name is kept. */
  readonly place: (network: string) => string;
  readonly dryRun?: boolean | undefined;
}

/** What is trusted from now on. */
export interface Pinned {
  readonly network: string;
  readonly file: string;
  readonly digest: string;
  readonly asOfBlock: string;
}

/**
 * Keeps a network's manifest as the one that is trusted. The reader has to know it by more than the file: by its digest,
 * by who signed it, or because the one that was kept before was signed by the same.
 *
 * @throws SocialcoinError `MANIFEST_UNCONFIRMED`, `MANIFEST_OTHER_DIGEST`, `MANIFEST_OTHER_SIGNER`,
 * `MANIFEST_CONTRADICTS`
 */
export async function pinManifest({
  file,
  digest,
  signer,
  place,
  dryRun = false,
}: PinOptions): Promise<Pinned> {
  const manifest = await openManifest(file);
  const own = manifestDigest(manifest);
  const pinned = place(manifest.name);
  const before = existsSync(pinned) ? await openManifest(pinned) : undefined;
  if (before !== undefined) requireSuccessor(before, manifest, pinned);
  if (digest !== undefined && digest !== own) {
    throw refusal("MANIFEST_OTHER_DIGEST", {
      en: `${file} has the digest ${own}, which is another one than you gave.`,
      nl: `${file} heeft vingerafdruk ${own}, en dat is een andere dan u gaf.`,
    });
  }
  const expected = signer ?? (before && manifestSigner(before));
  if (expected !== undefined && digest === undefined && manifestSigner(manifest) !== expected) {
    throw refusal("MANIFEST_OTHER_SIGNER", {
      en: `${file} is not signed by ${expected}.`,
      nl: `${file} is niet ondertekend door ${expected}.`,
    });
  }
  if (digest === undefined && expected === undefined) {
    throw refusal("MANIFEST_UNCONFIRMED", {
      en: `Anybody can write such a file. Ask your municipality by phone for the digest, and give it with --digest, if it is ${own}; or give the administrator's address with --signer.`,
      nl: `Zo'n bestand kan iedereen schrijven. Vraag uw gemeente aan de telefoon om de vingerafdruk, en geef die met --digest, als het ${own} is; of geef het adres van de beheerder met --signer.`,
    });
  }
  if (!dryRun) writeFiles([{ file: pinned, text: writeManifest(manifest) }], true);
  return { network: manifest.name, file: pinned, digest: own, asOfBlock: manifest.asOfBlock };
}

/** A newer manifest adds to an older one and takes nothing back. */
function requireSuccessor(before: Manifest, after: Manifest, pinned: string): void {
  const isSame =
    before.chainId === after.chainId &&
    before.genesisHash === after.genesisHash &&
    before.contracts.debtRelief.every(({ address, codeHash }) =>
      after.contracts.debtRelief.some((one) => one.address === address && one.codeHash === codeHash),
    ) &&
    BigInt(before.asOfBlock) <= BigInt(after.asOfBlock) &&
    goesOn(before.consensus, after.consensus);
  if (isSame) return;
  throw refusal("MANIFEST_CONTRADICTS", {
    en: `The manifest is older than the one that you trust, or contradicts it. If your municipality says that it is right, remove ${pinned} first.`,
    nl: `Het manifest is ouder dan dat wat u vertrouwt, of spreekt het tegen. Zegt uw gemeente dat het klopt, haal dan eerst ${pinned} weg.`,
  });
}

function goesOn(before: Manifest["consensus"], after: Manifest["consensus"]): boolean {
  if (before.kind === "development" || after.kind === "development") return before.kind === after.kind;
  return before.sets.every(({ from, to, validators }, index) => {
    const set = after.sets[index];
    return (
      set?.from === from && (to === null || set.to === to) && set.validators.join() === validators.join()
    );
  });
}

function refusal(code: string, said: Wording): SocialcoinError {
  return new SocialcoinError(
    code,
    {
      en: `${said.en} Nothing was kept.`,
      nl: `${said.nl} Er is niets bewaard.`,
    },
    { exitKind: "configuration" },
  );
}

/** `network pin FILE [--digest HASH] [--signer ADDRESS]` */
export function networkPin(shell: Shell): Command {
  return new Command("pin")
    .description("Trust a network from now on: keep its manifest (creditors)")
    .argument("<file>", "the manifest, as you received it")
    .option("--digest <hash>", "its digest, as your municipality tells you by phone or on paper", hexOf(32))
    .option("--signer <address>", "who has to have signed it: the consortium's administrator", hexOf(20))
    .addHelpText(
      "after",
      "\nIt is kept as networks/<name>.manifest.json; --network NAME finds it there. A newer one that the same" +
        "\nadministrator signed takes its place without more." +
        "\n\nExample:\n  socialcoin network pin wilgendam.manifest.json --signer 0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
    )
    .action(async (file: string, given: Pick<PinOptions, "digest" | "signer">, command: Command) => {
      const { dryRun } = command.optsWithGlobals<{ dryRun: boolean }>();
      const place = (network: string) => shell.pinnedFile(network);
      await shell.runOffline(command, () => pinManifest({ ...given, file, place, dryRun }), view);
    });
}

function view({ network, file, digest, asOfBlock }: Pinned): string {
  return `The network "${network}" is trusted, as of block ${asOfBlock}: ${file}\nDigest: ${digest}`;
}

function hexOf(bytes: number): (text: string) => string {
  const form = new RegExp(`^0x[0-9a-f]{${(2 * bytes).toString()}}$`);
  return (text) => {
    const hex = text.toLowerCase();
    if (form.test(hex)) return hex;
    throw new InvalidArgumentError(`Write 0x and ${(2 * bytes).toString()} hexadecimal digits.`);
  };
}
