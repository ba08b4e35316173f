/** Searches beside the page, so that typing never waits. */
import { serveSearch } from "./serve-search.ts";

serveSearch({
  postMessage: (told) => self.postMessage(told),
  set onmessage(listen: typeof self.onmessage) {
    self.onmessage = listen;
  },
  get onmessage() {
    return self.onmessage;
  },
});
