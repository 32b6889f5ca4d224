import { button } from "./button.js";
import { element } from "./element.js";
import { factList } from "./factList.js";
import type { NetworkItem } from "./Item.js";
import type { Look } from "./Look.js";

const GROUP = 8;

/** What the reader can say of a network that was given. */
export interface Choice {
  trust: () => void;
  leaveOut: () => void;
  /** Whether one of the same chain is trusted already. */
  replaces: boolean;
}

/**
 * A network by its name and fingerprint.
 *
 * @param choice The question whether to trust it, where that is still open.
 * @param distrust Takes trust back, where the reader gave it.
 */
export function showNetwork(
  item: NetworkItem,
  { words, formats }: Look,
  choice?: Choice,
  distrust?: () => void,
): HTMLElement {
  const { manifest, digest, signature, name } = item;
  const { consensus } = manifest;
  const development = consensus.kind === "development";
  const validators = development ? 0 : (consensus.sets.at(-1)?.validators.length ?? 0);
  return element(
    "article.network",
    {},
    element(choice === undefined ? "h3" : "h2", {}, `${words.network} ${manifest.name}`),
    choice && element("p", {}, words.trustQuestion),
    development && element("p.warning", {}, words.practiceNetwork),
    factList([[words.fingerprint, grouped(digest)]], "dl.codes"),
    factList([
      [words.kind, development ? words.kindDevelopment : words.kindQbft(formats.count(validators))],
      [words.signature, signatureOf(item, words)],
      [words.asOfBlock, formats.count(BigInt(manifest.asOfBlock))],
      [words.municipality, manifest.municipalities.join(", ") || undefined],
      [words.file, name],
    ]),
    choice && signature === "altered" && element("p.warning", {}, words.neverTrust),
    choice?.replaces && element("p", {}, words.replaces),
    choice &&
      element(
        "div.tools",
        {},
        signature !== "altered" && button(words.trust, choice.trust, "button.main"),
        button(words.leaveOut, choice.leaveOut),
      ),
    distrust && element("div.tools", {}, button(words.distrust, distrust)),
  );
}

/** In groups that can be read aloud. */
function grouped(digest: string): string {
  return digest.slice("0x".length).replace(new RegExp(`.{${GROUP.toString()}}(?=.)`, "g"), "$& ");
}

function signatureOf({ manifest, signature }: NetworkItem, { signatures }: Look["words"]): string {
  return signature === "signed" ? signatures.signed(manifest.signature?.signer ?? "") : signatures[signature];
}
