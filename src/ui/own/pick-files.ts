/** Lets the reader choose files. `onFiles` is called once they are chosen, and not at all where the reader does not. */
export function pickFiles(accept: string, onFiles: (files: readonly File[]) => void): void {
  const input = document.createElement("input");
  Object.assign(input, { type: "file", multiple: true, accept, hidden: true });
  input.addEventListener("cancel", () => input.remove());
  input.addEventListener("change", () => {
    input.remove();
    onFiles([...(input.files ?? [])]);
  });
  // Some browsers tell nothing of one that stands nowhere.
  document.body.append(input);
  input.click();
}
