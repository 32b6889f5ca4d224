import { globSync, readFileSync } from "node:fs";

import { expect } from "chai";
import ts from "typescript";

/** Where technicians are told something, in English whatever the language; docs/operators.md says so. */
const TECHNICAL =
  /^(scripts\/(demo|network|commands\/(network|doctor|audit))|src\/(network|proofs|commitments|audit))\/|readLogs|readReceipts/;

/** What no Dutch sentence has. */
const ENGLISH = /(?<!-)\b(the|were|not|and|nothing|with|this|that|your|run)\b/i;

const files = globSync("{src,scripts}/**/*.ts").map((file) => ({
  file,
  source: ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true),
}));

describe("what people are told when something is refused", function () {
  it("names the same facts in every language, and is Dutch in Dutch", function () {
    let found = 0;
    for (const { file, source } of files) {
      for (const { en, nl } of wordingsIn(source)) {
        const place = `${file}: ${en.getText()}`;
        expect(factsIn(nl), place).to.include.members(factsIn(en));
        expect(textOf(nl), place).to.not.match(ENGLISH);
        found += 1;
      }
    }
    expect(found).to.be.greaterThan(200);
  });

  it("is English in every language only where technicians are told it", function () {
    const technical = files.filter(({ source }) =>
      nodesIn(source).some((node) => ts.isCallExpression(node) && node.expression.getText() === "inEnglish"),
    );
    expect(technical.map(({ file }) => file).filter((file) => !TECHNICAL.test(file))).to.deep.equal([]);
  });
});

/** Every `{ en: …, nl: … }`. */
function wordingsIn(source: ts.SourceFile): { en: ts.Expression; nl: ts.Expression }[] {
  return nodesIn(source)
    .filter(ts.isObjectLiteralExpression)
    .flatMap(({ properties }) => {
      const by = (name: string): ts.Expression | undefined =>
        properties.filter(ts.isPropertyAssignment).find((one) => one.name.getText() === name)?.initializer;
      const [en, nl] = [by("en"), by("nl")];
      return en !== undefined && nl !== undefined && isText(en) ? [{ en, nl }] : [];
    });
}

function nodesIn(node: ts.Node): ts.Node[] {
  return [node, ...node.getChildren().flatMap(nodesIn)];
}

function isText(node: ts.Node): boolean {
  return (
    ts.isStringLiteral(node) ||
    ts.isTemplateExpression(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    (ts.isBinaryExpression(node) && isText(node.left)) ||
    (ts.isConditionalExpression(node) && isText(node.whenTrue))
  );
}

/** The names of what is filled in. */
function factsIn(node: ts.Node): string[] {
  return nodesIn(node)
    .filter(ts.isTemplateSpan)
    .flatMap(({ expression }) => nodesIn(expression).filter(ts.isIdentifier))
    .map(({ text }) => text)
    .filter((name) => name !== "en");
}

function textOf(node: ts.Node): string {
  return nodesIn(node)
    .filter((one) => ts.isStringLiteral(one) || ts.isTemplateLiteralToken(one))
    .map((one) => one.text)
    .join(" ");
}
