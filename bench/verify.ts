// What verifying a receipt costs beside the signatures and hashes that it cannot do without, in the same run.
// Run: npx tsx bench/verify.ts [receipts in the book …]; `npm run bench` does it too.
import { speedTable } from "./report/speedTable.js";
import { BOOKS, measureVerification } from "./verify/measureVerification.js";

const books = process.argv.slice(2).map(Number);
console.log(speedTable(await measureVerification(books.length === 0 ? BOOKS : books)));
