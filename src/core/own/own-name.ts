import { type Message, unchanged } from "../language.ts";
import { OWN_OPEN } from "../messages/own-open.ts";
import type { OwnFeature } from "./own-layer.ts";

/** What a place of an own layer is called: as the file has it, else by its number in the layer. */
export function ownNameOf({ id, name }: Pick<OwnFeature, "id" | "name">): Message {
  return name === null ? OWN_OPEN.unnamed(Number(id.slice(id.lastIndexOf("/") + 1)) + 1) : unchanged(name);
}
