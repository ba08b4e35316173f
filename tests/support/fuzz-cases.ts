/** How many cases each fuzz test makes: 10,000, and in `npm run test:long` as many as FUZZ_CASES says. */
export const CASES = Number(process.env.FUZZ_CASES ?? 10_000);
