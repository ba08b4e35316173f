/** `npm run new-atlas folder`: makes a small atlas to begin with, and says how to see it; exits 1 where it cannot. */
import { makeNewAtlas } from "./new-atlas.ts";

const folder = process.argv[2];
try {
  if (!folder) throw new Error("Name the folder of the new atlas: npm run new-atlas folder");
  makeNewAtlas(folder);
  console.log(
    `${folder} holds a small atlas. See it with\n\n  ATLAS=${folder} npm start\n\nand read ${folder}/README.md.`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
