/** `npm test`: every check in turn, all of them even when one fails, and what was run at the end. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "./support/chromium.ts";

interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const folder = mkdtempSync(join(tmpdir(), "passage-atlas-tests-"));
const groundTruth = process.env.GROUND_TRUTH;
const atlas = process.env.ATLAS;

try {
  process.env.CHROMIUM_PATH = ensureChromium();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

const outcomes: Outcome[] = [
  command("types", "tsc", ["-p", "."]),
  command("lint and format", "biome", ["check", "."]),
  command("data check", "tsx", ["src/build/cli.ts", "."]),
  ...(atlas ? [command(`data check of ${atlas}`, "tsx", ["src/build/cli.ts", atlas])] : []),
  ...(groundTruth
    ? [command("geometry against the reference", "tsx", ["tests/check-geo/check-geo.ts", groundTruth])]
    : []),
  vitest("unit"),
  vitest("browser"),
  vitest("e2e"),
];
rmSync(folder, { recursive: true });

console.log("\nWhat was run:");
for (const { name, passed, failed, seconds } of outcomes)
  console.log(`  ${failed === 0 ? "ok  " : "FAIL"} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
if (!process.env.ARTICLE_TEXTS) console.log("  Quotations were not compared with the texts: ARTICLE_TEXTS is not set.");
if (!groundTruth) console.log("  Geometry was not compared with a reference: GROUND_TRUTH is not set.");
const sum = (key: "passed" | "failed") => outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(sum("failed") === 0 ? 0 : 1);

/** One check that passes or fails as a whole. */
function command(name: string, program: string, args: readonly string[]): Outcome {
  const { ok, seconds } = run(name, program, args);
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, seconds };
}

/** One project of tests/vitest.config.ts, counted test by test. */
function vitest(project: string): Outcome {
  const report = join(folder, `${project}.json`);
  const args = ["run", "--config", "tests/vitest.config.ts", `--project=${project}`, "--reporter=default"];
  const { ok, seconds } = run(project, "vitest", [...args, "--reporter=json", `--outputFile.json=${report}`]);
  const { passed, failed } = counts(report);
  // A run that broke outside a test, or ran none, has failed too.
  return { name: project, passed, failed: failed === 0 && (!ok || passed === 0) ? 1 : failed, seconds };
}

function counts(report: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, "utf8"));
    // A test that was skipped has not passed: it counts as failed.
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run(name: string, program: string, args: readonly string[]): { ok: boolean; seconds: number } {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status } = spawnSync("npx", ["--no-install", program, ...args], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return { ok: status === 0, seconds: Math.round((Date.now() - started) / 1000) };
}
