import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";
import {
  concat,
  encryptKeystoreJson,
  Signature,
  type Signer,
  toBeHex,
  type TypedDataDomain,
  type TypedDataField,
} from "ethers";

import { award } from "../../scripts/commands/award/award.js";
import { signOrder } from "../../scripts/commands/redeem/sign.js";
import { attestTasks } from "../../scripts/commands/task/attest.js";
import type { Context } from "../../scripts/context/Context.js";
import { readNetworkSettings } from "../../scripts/context/readNetworkSettings.js";
import { silentOutput } from "../../scripts/output/silentOutput.js";
import { keysOf } from "../../scripts/signers/keysOf.js";
import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { run } from "./command.js";
import { type Town, town } from "./town.js";

const CSV =
  "task,participant,activity,units,group,started,finished,evidence\n" +
  "91,P-2041,community-centre-day,1,no,2027-01-04 09:00,2027-01-04 15:00,ZUID-91\n";
const PASSWORD = "correct horse";

interface Asked {
  readonly id: number;
  readonly method: string;
  readonly params: unknown[];
}

describe("signers", function () {
  let place: Town;
  let snapshot: unknown;
  let folder: string;
  let server: Server | undefined;

  beforeEach(async function () {
    place = await town();
    snapshot = await place.node.provider.send("evm_snapshot", []);
    folder = join(place.folder, "signers");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "tasks.csv"), CSV);
  });
  afterEach(async function () {
    server?.close();
    server = undefined;
    await place.node.provider.send("evm_revert", [snapshot]);
  });

  const walletOf = (name: string) => place.context.keys.signerOf(name) as unknown as Key;

  /** Network settings with these signers, and a context that uses them. */
  function contextWith(signers: object, answers: string[] = []): Context {
    const settings = {
      format: "socialcoin-network-settings",
      version: 1,
      node: "http://127.0.0.1:1",
      chainId: 31_337,
      signers,
    };
    writeFileSync(join(folder, "place.json"), JSON.stringify(settings));
    const { context } = place;
    const keys = keysOf({
      signers: readNetworkSettings(folder, "place")?.signers ?? {},
      environment: context.keys,
      chainId: 31_337n,
      provider: context.provider,
      askSecret: () => Promise.resolve(answers.shift() ?? ""),
      output: silentOutput(),
    });
    return { ...context, keys };
  }

  async function attest(context: Context, as: string): Promise<string> {
    const options = { file: join(folder, "tasks.csv"), programme: place.programme, as, overwrite: true };
    return (await attestTasks(context, options)).statements[0]?.file ?? "";
  }

  /** Web3Signer in small: it signs for one account and hands transactions to the node. */
  async function externalSigner(wallet: Key, honest = true): Promise<string> {
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        const asked = JSON.parse(body) as Asked | [Asked];
        const [{ id, method, params }] = [asked].flat() as [Asked];
        const result = method === "eth_sendTransaction" ? send(params[0] as Sent) : sign(params[1] as string);
        void result.then((value) => {
          const answer = { jsonrpc: "2.0", id, result: value };
          response.end(JSON.stringify(Array.isArray(asked) ? [answer] : answer));
        });
      });
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const sign = async (text: string): Promise<string> => {
      const { domain, types, message } = JSON.parse(text) as Typed;
      delete types["EIP712Domain"];
      const place = honest ? domain : { ...domain, version: "2" };
      // With the parity as some devices write it.
      const { r, s, yParity } = Signature.from(await wallet.signTypedData(place, types, message));
      return concat([r, s, toBeHex(yParity, 1)]);
    };
    const send = async ({ gas, from, ...rest }: Sent): Promise<string> => {
      const raw = await wallet.signTransaction({
        ...rest,
        nonce: Number(rest.nonce),
        gasLimit: gas,
        type: 2,
      });
      expect(from).to.equal(wallet.address);
      return (await place.node.provider.send("eth_sendRawTransaction", [raw])) as string;
    };
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** A keystore file, cheap to open. */
  async function keystoreOf(name: string): Promise<string> {
    const { address, privateKey } = walletOf(name);
    const text = await encryptKeystoreJson({ address, privateKey }, PASSWORD, {
      scrypt: { N: 2, r: 1, p: 1 },
    });
    writeFileSync(join(folder, `${name}.keystore.json`), text);
    return `${name}.keystore.json`;
  }

  it("in a keystore file sign and send, and its password is asked once", async function () {
    const signers = {
      "the-team": { keystore: await keystoreOf("team-zuid") },
      "the-operator": { keystore: await keystoreOf("wilgendam-operator") },
    };
    const context = contextWith(signers, [PASSWORD, PASSWORD]);
    const files = [await attest(context, "the-team")];
    expect((await award(context, { files, as: "the-operator" })).outcome).to.equal("done");
  });

  it("in a keystore file do not sign with a wrong password, which is not repeated", async function () {
    const context = contextWith({ "the-team": { keystore: await keystoreOf("team-zuid") } }, ["a wrong one"]);
    const failure = await attest(context, "the-team").catch((cause: unknown) => cause);
    expect(failure)
      .to.be.instanceOf(SocialcoinError)
      .and.include({ code: "PASSWORD_WRONG", exitKind: "configuration" });
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).to.not.include("a wrong one");
  });

  it("in Hardhat's keystore sign in any folder, and only with the key of the account", async function () {
    const { address, privateKey } = walletOf("team-zuid");
    const name = "SOCIALCOIN_TEST_TEAM_ZUID";
    // Hardhat takes a secret of this name from the environment before it asks its keystore.
    process.env[name] = privateKey;
    const here = process.cwd();
    process.chdir(tmpdir());
    try {
      const context = contextWith({ "team-zuid": { hardhat: name, address } });
      expect(readFileSync(await attest(context, "team-zuid"), "utf8")).to.include(address);
      const other = contextWith({ "team-zuid": { hardhat: name, address: walletOf("P-2041").address } });
      const order = { programme: place.programme, target: 1n, coins: 1n, as: "team-zuid" };
      const refusal: unknown = await signOrder(other, order).catch((problem: unknown) => problem);
      expect(refusal).to.include({ code: "KEY_INVALID" });
      expect(String(refusal)).to.not.include(privateKey.slice(2));
    } finally {
      process.chdir(here);
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a variable of this test's own
      delete process.env[name];
    }
  });

  it("outside, over JSON-RPC, send transactions", async function () {
    const wallet = walletOf("wilgendam-operator");
    const signers = { outside: { external: await externalSigner(wallet), address: wallet.address } };
    const files = [await attest(place.context, "team-zuid")];
    const { outcome, transactions } = await award(contextWith(signers), { files, as: "outside" });
    expect(outcome).to.equal("done");
    const [sent] = transactions;
    expect((await place.node.provider.getTransaction(sent?.hash ?? ""))?.from).to.equal(wallet.address);
  });

  it("outside, over JSON-RPC, sign statements", async function () {
    const team = walletOf("team-zuid");
    const signers = { outside: { external: await externalSigner(team), address: team.address } };
    const files = [await attest(contextWith(signers), "outside")];
    expect((await award(place.context, { files, as: "wilgendam-operator" })).outcome).to.equal("done");
  });

  it("outside are not believed when they sign something else", async function () {
    const team = walletOf("team-zuid");
    const signers = { outside: { external: await externalSigner(team, false), address: team.address } };
    const failure = await attest(contextWith(signers), "outside").catch((cause: unknown) => cause);
    expect(failure).to.include({ code: "SIGNER_REFUSED" });
  });

  it("elsewhere: a statement is written unsigned, and takes only its own signer's signature", async function () {
    const team = walletOf("team-zuid");
    const who = [
      "--programme",
      place.programme.toString(),
      "--as",
      team.address,
      "--unsigned",
      "--overwrite",
    ];
    expect((await run(place.node, folder, "task", "attest", "tasks.csv", ...who)).code).to.equal(0);
    const file = join(folder, "tasks.attestation.json");
    const { domain, types, message } = JSON.parse(readFileSync(file, "utf8")) as Typed;
    expect((await run(place.node, folder, "award", file, "--as", "wilgendam-operator")).stderr).to.include(
      "is not signed",
    );

    delete types["EIP712Domain"];
    const saved = join(folder, "signature.txt");
    writeFileSync(saved, await walletOf("wilgendam-standin").signTypedData(domain, types, message));
    const refused = await run(place.node, folder, "statement", "attach", file, "--signature", saved);
    expect(refused).to.include({ code: 2 }).and.property("stderr").include("is not that of");
    writeFileSync(saved, `${await team.signTypedData(domain, types, message)}\n`);
    expect((await run(place.node, folder, "statement", "attach", file, "--signature", saved)).code).to.equal(
      0,
    );
    expect((await run(place.node, folder, "award", file, "--as", "wilgendam-operator")).code).to.equal(0);
  });

  it("of the environment bring a warning on a network that is not a developer's own", function () {
    const notes: string[] = [];
    const output = { ...silentOutput(), note: (sentence: string) => void notes.push(sentence) };
    const common = { signers: {}, environment: place.context.keys, provider: place.context.provider, output };
    const askSecret = () => Promise.resolve("");
    keysOf({ ...common, chainId: 31_337n, askSecret }).signerOf("team-zuid");
    expect(notes).to.deep.equal([]);
    const real = keysOf({ ...common, chainId: 20_771n, askSecret });
    real.signerOf("team-zuid");
    real.signerOf("team-zuid");
    expect(notes).to.have.length(1).and.property("0").include("for development only");
    expect(notes[0]).to.not.include(walletOf("team-zuid").privateKey);
  });

  it("of settings that are wrong are refused by the field's name", function () {
    writeFileSync(
      join(folder, "bad.json"),
      '{"format":"socialcoin-network-settings","version":1,"node":"ftp://x","chainId":1}',
    );
    expect(() => readNetworkSettings(folder, "bad")).to.throw(SocialcoinError, "field node");
    expect(() => readNetworkSettings(folder, "../bad")).to.throw(SocialcoinError, "letters, digits");
    expect(readNetworkSettings(folder, "none")).to.equal(undefined);
    expect(existsSync(join(folder, "none.json"))).to.equal(false);
  });
});

/** What the town's keys are. */
type Key = Signer & { readonly address: string; readonly privateKey: string };

interface Sent {
  readonly gas: string;
  readonly nonce: string;
  readonly from: string;
}

interface Typed {
  readonly domain: TypedDataDomain;
  readonly types: Record<string, TypedDataField[]>;
  readonly message: Record<string, unknown>;
}
