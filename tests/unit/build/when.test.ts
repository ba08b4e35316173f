import { describe, expect, it } from "vitest";
import { dateFault } from "../../../src/build/when.ts";

describe("dateFault", () => {
  it.each(["2018", "2018-09", "2018-09-11", "2018-09-11/2018-09-17", "1969-03~", "1850?", "2003/2024-03", "2022/.."])(
    "takes %s for a date",
    (when) => {
      expect(dateFault(when)).toBeNull();
    },
  );

  it.each(["", "2018-13", "2018-02-30", "11.9.2018", "September 2018", "2018-9-1", "2018-09-17 to 2018-09-20"])(
    "refuses «%s» and names it",
    (when) => {
      expect(dateFault(when)).toContain(`«${when}»`);
    },
  );
});
