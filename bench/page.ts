// What the creditor's page takes from files to verdict, in a browser, beside the same verification in Node.
// Run: npx tsx bench/page.ts; `npm run bench` does it too.
import { measurePage } from "./page/measurePage.js";
import { pageTable } from "./report/pageTable.js";

console.log(pageTable(await measurePage()));
