/** How much of a file the page takes on. */
import { sizeFault } from "../decode.ts";
import type { Message } from "../language.ts";

/** Of a file. Its text takes once or twice as much memory, what is kept of it less: features and vertices are bounded. */
export const MOST_BYTES = 200_000_000;

/** Why a file of so many bytes is not even opened, as the end of a sentence; or null. */
export const ownSizeFault = (bytes: number): Message | null => sizeFault(bytes, MOST_BYTES);
