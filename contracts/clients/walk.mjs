// Small things that the checks share.
import { createInterface } from "node:readline";

const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

/** Lets the test that started us do something, and waits until it has. */
export async function meanwhile(what) {
  console.log(`MEANWHILE ${what}`);
  const { value, done } = await answers.next();
  if (done || value !== "done") throw new Error(`The test did not ${what}`);
}

export async function all(iterable) {
  const items = [];
  for await (const item of iterable) items.push(item);
  return items;
}

/** Keeps every request, and may ask for shorter pages than the client does. */
export function recordingFetch({ pageSize } = {}) {
  const requests = [];
  const recording = async (url, init) => {
    const asked = pageSize ? String(url).replace(/([?&])limit=\d+/, `$1limit=${pageSize}`) : String(url);
    const response = await fetch(asked, init);
    requests.push({ url: asked, status: response.status, headers: response.headers });
    return response;
  };
  return { fetch: recording, requests };
}

export async function run(checks) {
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      console.log(`ok ${name}`);
    } catch (failure) {
      console.log(`FAILED ${name}\n${failure.stack}${failure.pretty ? `\n${failure.pretty()}` : ""}`);
      process.exitCode = 1;
    }
  }
  process.stdin.destroy();
}
