/** `npm run licences`: the licence of every package that is installed, and exit 1 where one is not on the list. */
import { groupBy } from "../../core/group.ts";
import { installedPackages, notOnList } from "./installed.ts";

const packages = installedPackages(".");
for (const [licence, of] of [...groupBy(packages, (one) => one.licence)].sort(([, a], [, b]) => b.length - a.length))
  console.log(`${licence} (${of.length})\n  ${of.map(({ name, version }) => `${name}@${version}`).join(", ")}`);
const faults = notOnList(packages);
for (const { name, version, licence } of faults)
  console.error(`${name}@${version} is under «${licence}», which is not on the list (src/build/licences/allowed.ts)`);
console.log("\nWhat of these the site itself holds is in data/licences.json of a build, and in «About» of the page.");
process.exit(faults.length === 0 ? 0 : 1);
