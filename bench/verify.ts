// What verifying a receipt costs beside the signatures and hashes that it cannot do without, in the same run.
// Run: npx tsx bench/verify.ts [receipts in the book …]; `npm run bench` does it too.
import { markdownTable } from "./report/markdownTable.js";
import { speedRows } from "./report/speedRows.js";
import { BOOKS, measureVerification } from "./verify/measureVerification.js";

const books = process.argv.slice(2).map(Number);
const speeds = await measureVerification(books.length === 0 ? BOOKS : books);
console.log(markdownTable(...speedRows(speeds)));
