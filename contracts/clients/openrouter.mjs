// OpenRouter's own SDK, which checks every member of an answer, reads the catalogue's prices.
import assert from "node:assert/strict";
import { OpenRouter } from "@openrouter/sdk";
import { all, run } from "./walk.mjs";

const client = new OpenRouter({ apiKey: "not-needed", serverURL: `${process.argv[2]}/compat/openrouter` });

async function offers(request = {}) {
  const pages = await all(await client.models.list(request));
  return pages.flatMap((page) => page.result.data);
}

await run({
  async everyOffer_passesTheStrictSchema() {
    const [first] = await all(await client.models.list());
    assert.ok(first.result.totalCount > 0);
    assert.equal(first.result.data.length, Math.min(first.result.totalCount, 500));
    for (const offer of first.result.data) {
      assert.match(offer.pricing.prompt, /^\d+(\.\d+)?$/);
      assert.match(offer.pricing.completion, /^\d+(\.\d+)?$/);
      assert.match(offer.canonicalSlug, /^[^/]+\/.+$/);
    }
  },

  async aPriceOfAFewBillionths_keepsEveryDigit() {
    const found = await offers({ q: "tiny-price" });
    assert.equal(found.length, 1);
    assert.equal(found[0].pricing.prompt, "0.000000017");
    assert.equal(found[0].pricing.completion, "0.0000000000123456789");
    assert.equal(found[0].pricing.inputCacheRead, undefined);
    assert.equal(found[0].contextLength, 12345);
    assert.equal(found[0].huggingFaceId, "Qwen/Qwen3-8B");
    assert.equal(found[0].pricing.overrides[0].minPromptTokens, 200001);
    assert.equal(found[0].pricing.overrides[0].prompt, "0.00000125");
  },

  async aTrialOrSubscription_isNoPrice() {
    assert.deepEqual(await offers({ q: "trial-zero" }), []);
  },

  async pages_joinToTheWhole() {
    const whole = await offers();
    const walked = await offers({ limit: 7 });
    assert.ok(whole.length > 7);
    assert.deepEqual(
      walked.map((offer) => offer.id),
      whole.map((offer) => offer.id),
    );
    assert.equal(new Set(whole.map((offer) => offer.id)).size, whole.length);
  },

  async filters_hold() {
    const cheap = await offers({ maxPrice: 0.1, context: 32000 });
    assert.ok(cheap.length > 0);
    assert.ok(cheap.every((offer) => Number(offer.pricing.prompt) <= 0.1e-6 && offer.contextLength >= 32000));
    const authored = await offers({ modelAuthors: "Qwen" });
    assert.ok(authored.length > 0 && authored.every((offer) => offer.canonicalSlug.startsWith("Qwen/")));
  },

  async aFilterOverWhatIsNotKnown_isRefused_notIgnored() {
    await assert.rejects(offers({ zdr: "true" }), (error) => {
      assert.equal(error.statusCode, 400);
      assert.match(error.message, /zdr/);
      return true;
    });
  },
});
