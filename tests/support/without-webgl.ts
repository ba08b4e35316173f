import type { Page } from "playwright";

/** A page that can have no map: it opens in a second, for what the map is no part of. */
export async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
      return type.startsWith("webgl") ? null : Reflect.apply(original, this, [type, ...rest]);
    } as typeof original;
  });
}
