import { readFileSync } from "node:fs";

import { expect } from "chai";
import type { Page } from "playwright-core";

import { useDesk, VERDICT } from "./desk.js";
import { give, PAGE_FILE, trust } from "./openPage.js";
import { serve, type Served } from "./serve.js";

describe("the creditor's page: what it sends and keeps", function () {
  const desk = useDesk();
  const servers: Served[] = [];
  const started = async (...given: Parameters<typeof serve>) => {
    const server = await serve(...given);
    servers.push(server);
    return server;
  };
  afterEach("closes the servers", async function () {
    for (const server of servers.splice(0)) await server.close();
  });

  it("works the same over http, asks the server for nothing but itself, and keeps nothing", async function () {
    const html = readFileSync(PAGE_FILE, "utf8");
    const { origin, asked } = await started(() => html, "text/html");
    const page = await desk.trusting(undefined, { url: `${origin}/check` });
    await give(page, { "receipt.json": desk.files.genuine });
    expect(await page.innerText(VERDICT)).to.include("Genuine and standing");
    expect(asked).to.deep.equal(["GET /check"]);
    expect(await page.context().cookies()).to.deep.equal([]);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    expect(kept).to.deep.equal([0, 0, 0, 0]);
  });

  it("can send nothing, whatever script might run in it or in its worker", async function () {
    const { origin, asked } = await started(() => "{}", "application/json");
    const { page, requests, complaints } = await desk.open();
    expect(await reached(page, origin)).to.deep.equal({ page: false, worker: false });
    await page.evaluate((address) => {
      new Image().src = `${address}/picture`;
      navigator.sendBeacon(`${address}/beacon`);
      const form = document.createElement("form");
      form.action = `${address}/form`;
      document.body.append(form);
      form.submit();
    }, origin);
    while (!complaints.join(" ").includes("form data")) await page.waitForTimeout(20);
    for (const part of ["connect-src 'none'", "img-src data:", "form-action 'none'"]) {
      expect(complaints.join(" ")).to.include(part);
    }
    expect(asked).to.deep.equal([]);
    complaints.length = 0;
    requests.length = 0;
  });

  it("lets no text become markup or code, and no other script in", async function () {
    const { page, complaints } = await desk.open();
    const refused = await page.evaluate(async () => {
      const script = document.createElement("script");
      document.body.append(script);
      const tries = [
        () => (document.body.innerHTML = "<b>x</b>"),
        () => (script.text = "document.title = 'taken'"),
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is what the policy has to refuse
        () => new Function("return 1"),
        () => new Worker("data:text/javascript,1"),
        () => {
          document.body.setAttribute("onclick", "document.title = 'taken'");
        },
      ];
      // Later, because what a debugger runs may do more than a page.
      await new Promise((resolve) => setTimeout(resolve));
      return tries.map((attempt) => {
        try {
          attempt();
          return "done";
        } catch {
          return "refused";
        }
      });
    });
    expect(refused).to.deep.equal(new Array(5).fill("refused"));
    expect(await page.title()).to.not.equal("taken");
    expect(complaints).to.not.be.empty;
    complaints.length = 0;
  });

  describe("when the reader names a node", function () {
    it("asks that one only, after the button was pressed, and proves a newer status by its answer", async function () {
      const node = await started((body) => desk.files.answer(body), "application/json");
      const other = await started(() => "{}", "application/json");
      const { page, requests, complaints } = await desk.open();
      await page.click("#node > summary");
      await page.fill("#node-address", "wilgendam.example");
      await page.click("#node-name");
      expect(await page.innerText("#node-trouble")).to.include("begins with https://");
      await page.fill("#node-address", `${node.origin}/rpc`);
      await Promise.all([page.waitForEvent("load"), page.click("#node-name")]);

      expect(await reached(page, other.origin)).to.deep.equal({ page: false, worker: false });
      complaints.length = 0;
      await page.click("#node-ask");
      expect(await page.innerText("#node-trouble")).to.include("Give files");
      await give(page, { "network.json": desk.files.network });
      await trust(page);
      await give(page, { "receipt.json": desk.files.discharge, "other.json": desk.files.genuine });
      expect(node.asked).to.deep.equal([]);
      expect(await page.innerText(".counts")).to.match(/^2\s*✓/);

      await page.click("#node-ask");
      await page.waitForSelector("tbody .reversed");
      await page.click("tbody tr:has(.reversed) button");
      expect(await page.innerText("dialog")).to.include("Newer status, proven by the node");
      expect(new Set(node.asked)).to.deep.equal(new Set(["OPTIONS /rpc", "POST /rpc"]));
      expect(other.asked).to.deep.equal([]);
      expect(new Set(requests)).to.deep.equal(new Set([`${node.origin}/rpc`]));
      requests.length = 0;
    });

    it("keeps the file's status where the node does not answer as one, or answers without end", async function () {
      for (const answer of [
        "no JSON",
        '{"result":{"number":"0x1"}}',
        `{"result":"${"x".repeat(17_000_000)}"}`,
      ]) {
        const node = await started(() => answer, "application/json");
        const { page, requests } = await desk.open({ node: node.origin });
        await give(page, { "network.json": desk.files.network });
        await trust(page);
        await give(page, { "receipt.json": desk.files.genuine });
        await page.click("#node-ask");
        await page.waitForSelector("text=did not answer");
        expect(await page.innerText(VERDICT)).to.include("Genuine and standing");
        requests.length = 0;
      }
    });
  });
});

/** Whether a script of the page, and one of its worker, get through to an address. */
async function reached(page: Page, address: string): Promise<{ page: boolean; worker: boolean }> {
  const worker = page.workers()[0] ?? (await page.waitForEvent("worker"));
  const attempt = (target: string) =>
    fetch(target).then(
      () => true,
      () => false,
    );
  return { page: await page.evaluate(attempt, address), worker: await worker.evaluate(attempt, address) };
}
