import http from "node:http";
import https from "node:https";
import { setTimeout as sleep } from "node:timers/promises";

import {
  FetchRequest,
  isError,
  type JsonRpcError,
  type JsonRpcPayload,
  JsonRpcProvider,
  type JsonRpcResult,
  type Network,
} from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { type Answer, checkAnswer } from "./checkAnswer.js";
import { sendBounded } from "./sendBounded.js";

/** A call of JSON-RPC. */
export interface RpcCall {
  readonly method: string;
  readonly params: readonly unknown[];
}

/** A node that says nothing for this long is not there. */
const TIMEOUT_MS = 15_000;
/** A question that changes nothing is asked again after these pauses. */
const PAUSES_MS = [40, 200, 800];
/** Repeating these is for those who know what it means. */
const UNAUTHORISED = 401;
const CHANGING = new Set(["eth_sendRawTransaction", "eth_sendTransaction"]);
/** How nodes tell that a call ran, or would have with more gas. */
const RAN = /revert|gas|opcode/i;

/**
 * A node over HTTP that is not taken at its word: answers that are missing, belong to another question or have the wrong
 * form are refused, and questions that change nothing are then asked again.
 */
export class NodeProvider extends JsonRpcProvider {
  readonly #agent: http.Agent;
  #next = 1;

  /**
   * @param timeout Milliseconds after which a question counts as not answered.
   * @param pauses Milliseconds after which a question that changes nothing is asked again.
   * @param token What a node that does not answer everybody wants to see.
   */
  constructor(
    readonly url: string,
    network: Network,
    timeout = TIMEOUT_MS,
    readonly pauses: readonly number[] = PAUSES_MS,
    token?: string,
  ) {
    const request = new FetchRequest(url);
    request.timeout = timeout;
    if (token !== undefined) request.setHeader("authorization", `Bearer ${token}`);
    const { Agent } = new URL(url).protocol === "https:" ? https : http;
    const agent = new Agent({ keepAlive: true });
    request.getUrlFunc = sendBounded(agent);
    // What is asked again, and when, is for us to say.
    request.retryFunc = () => Promise.resolve(false);
    // The chain is known, so that it is not asked again; no answer is kept, because the next one may differ.
    super(request, network, { staticNetwork: network, cacheTimeout: -1, batchStallTime: 0 });
    this.#agent = agent;
  }

  /** Ends the connections too: one to a node that says nothing would keep the process alive after its timeout. */
  override destroy(): void {
    super.destroy();
    this.#agent.destroy();
  }

  /**
   * Puts several calls into one request.
   *
   * @returns The answers in the order of the calls; an error of the node is an answer too.
   * @throws SocialcoinError `NODE_UNREACHABLE`, `NODE_ANSWER_INVALID`
   */
  async askAll(calls: readonly RpcCall[]): Promise<Answer[]> {
    const payload = calls.map(({ method, params }): JsonRpcPayload => ({
      jsonrpc: "2.0",
      // Apart from the numbers that ethers gives, although no request has both.
      id: -(this.#next += 1),
      method,
      params: [...params],
    }));
    const [only] = payload;
    if (only === undefined) return [];
    return await this._send(payload.length === 1 ? only : payload);
  }

  /** Every question passes here, those of ethers too. */
  override async _send(payload: JsonRpcPayload | JsonRpcPayload[]): Promise<JsonRpcResult[]> {
    const calls = [payload].flat();
    const repeatable = calls.every(({ method }) => !CHANGING.has(method));
    for (let attempt = 0; ; attempt += 1) {
      try {
        return inOrder(calls, await this.#ask(payload));
      } catch (cause) {
        const pause = this.pauses[attempt];
        if (isForbidden(cause)) throw cause;
        if (!repeatable || pause === undefined || this.destroyed) throw cause;
        await sleep(pause);
      }
    }
  }

  /**
   * Every error to a call would count as a contract's refusal; one of the node itself says nothing of the contract. What
   * ethers takes for a lack of money, of a method or of consent is what the node says too.
   */
  override getRpcError(payload: JsonRpcPayload, answer: JsonRpcError): Error {
    const refusal = outcomeOf(() => super.getRpcError(payload, answer));
    const { message } = answer.error;
    const ran = isError(refusal, "CALL_EXCEPTION") && (refusal.data !== null || RAN.test(message ?? ""));
    if (ran || isError(refusal, "UNKNOWN_ERROR")) return refusal;
    return new SocialcoinError(
      "NODE_FAILED",
      {
        en: `The node at ${originOf(this.url)} could not answer ${payload.method}: ${message ?? "it gives no reason"}. Nothing was sent. Try again later, or use another node.`,
        nl: `Het knooppunt op ${originOf(this.url)} kon ${payload.method} niet beantwoorden: ${message ?? "het geeft geen reden"}. Er is niets verzonden. Probeer het later opnieuw, of gebruik een ander knooppunt.`,
      },
      { exitKind: "unreachable", cause: refusal },
    );
  }

  async #ask(payload: JsonRpcPayload | JsonRpcPayload[]): Promise<unknown> {
    try {
      const request = this._getConnection();
      // Bytes, and no text that would have to become bytes: transactions are large.
      request.body = Buffer.from(JSON.stringify(payload));
      request.setHeader("content-type", "application/json");
      const response = await request.send();
      if (response.statusCode === UNAUTHORISED) throw forbidden(this.url);
      response.assertOk();
      const answers: unknown = JSON.parse(Buffer.from(response.body ?? []).toString());
      return Array.isArray(payload) ? answers : [answers];
    } catch (cause) {
      if (isForbidden(cause)) throw cause;
      throw new SocialcoinError(
        "NODE_UNREACHABLE",
        {
          en: `The node at ${originOf(this.url)} does not answer. Nothing was sent. Try again later, or use another node.`,
          nl: `Het knooppunt op ${originOf(this.url)} antwoordt niet. Er is niets verzonden. Probeer het later opnieuw, of gebruik een ander knooppunt.`,
        },
        { exitKind: "unreachable", cause },
      );
    }
  }
}

/** An error may hold anything, what ethers does not survive too. */
function outcomeOf(explain: () => Error): unknown {
  try {
    return explain();
  } catch (cause) {
    return cause;
  }
}

function inOrder(calls: readonly JsonRpcPayload[], answers: unknown): JsonRpcResult[] {
  const given = (Array.isArray(answers) ? answers : []) as ({ id?: unknown } | null)[];
  return calls.map(({ id, method }) => {
    const answer = given.find((one) => one?.id === id);
    if (answer !== undefined && checkAnswer(method, answer)) return answer as JsonRpcResult;
    throw new SocialcoinError(
      "NODE_ANSWER_INVALID",
      {
        en: `The node's answer to ${method} makes no sense. Nothing was sent. Try again, or use another node.`,
        nl: `Het antwoord van het knooppunt op ${method} betekent niets. Er is niets verzonden. Probeer het opnieuw, of gebruik een ander knooppunt.`,
      },
      { exitKind: "unreachable", details: { method } },
    );
  });
}

function isForbidden(cause: unknown): boolean {
  return cause instanceof SocialcoinError && cause.code === "NODE_FORBIDDEN";
}

function forbidden(url: string): SocialcoinError {
  return new SocialcoinError(
    "NODE_FORBIDDEN",
    {
      en:
        `The node at ${originOf(url)} does not answer without a token that it knows, or the token is too old. Nothing was sent. Ask ` +
        "who runs it for one (docs/network-operators.md, Read access).",
      nl: `Het knooppunt op ${originOf(url)} antwoordt niet zonder een token dat het kent, of het token is te oud. Er is niets verzonden. Vraag er een aan wie het beheert (docs/network-operators.md, Read access).`,
    },
    { exitKind: "configuration" },
  );
}

/** Host and port only: a path or a user name in the address may be a secret. */
function originOf(url: string): string {
  return new URL(url).origin;
}
