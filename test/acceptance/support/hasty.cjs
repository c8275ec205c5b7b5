// Loaded into a program before it begins (node --require): its clock runs HASTE times as fast, and so do its timers.

const haste = Number(process.env.HASTE);
const { setTimeout: wait } = globalThis;
const { now } = Date;
const start = now();

Date.now = () => start + (now() - start) * haste;
globalThis.setTimeout = Object.assign((work, ms, ...given) => wait(work, ms / haste, ...given), wait);
