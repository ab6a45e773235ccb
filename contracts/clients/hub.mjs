// The Hugging Face Hub's own JavaScript client reads the catalogue.
import assert from "node:assert/strict";
import {
  fileExists,
  listCollections,
  listCommits,
  listFiles,
  listModels,
  modelInfo,
  repoExists,
} from "@huggingface/hub";
import { all, meanwhile, recordingFetch, run } from "./walk.mjs";

const hubUrl = process.argv[2];
const names = (models) => models.map((model) => model.name);

await run({
  async listModels_findsPartOfAnId_inAnyCase() {
    const found = await all(listModels({ hubUrl, search: { query: "QWEN3" } }));
    assert.ok(found.length >= 2);
    assert.ok(names(found).every((name) => /qwen3/i.test(name)));
    assert.ok(found.every((model) => model.private === false && !Number.isNaN(model.updatedAt.getTime())));
    assert.equal(new Set(found.map((model) => model.id)).size, found.length);
  },

  async aKeyOfTheHub_isNoReasonToRefuse() {
    const found = await all(listModels({ hubUrl, accessToken: "hf_of_another_service", limit: 1 }));
    assert.equal(found.length, 1);
    await assert.rejects(modelInfo({ hubUrl, name: "nobody/nothing", accessToken: "hf_x" }), { statusCode: 404 });
  },

  async listModels_takesNoWildcards() {
    assert.deepEqual(await all(listModels({ hubUrl, search: { query: "%" } })), []);
    assert.deepEqual(await all(listModels({ hubUrl, search: { query: "Qwen_" } })), []);
  },

  async listModels_byOwner_givesTheOwnersOnly() {
    const found = await all(listModels({ hubUrl, search: { owner: "Qwen" } }));
    assert.ok(found.length > 0);
    assert.ok(names(found).every((name) => name.startsWith("Qwen/")));
  },

  async listModels_byTagPair_needsBoth() {
    const found = await all(
      listModels({
        hubUrl,
        search: { tags: ["sw", "license:mit"] },
        additionalFields: ["tags", "cardData", "author"],
      }),
    );
    assert.ok(found.length > 0, "some model speaks Swahili under MIT");
    for (const model of found) {
      assert.ok(model.tags.includes("sw") && model.tags.includes("license:mit"), model.name);
      assert.equal(model.cardData.license, "mit");
      assert.equal(model.author, model.name.split("/")[0]);
    }
    const swahili = await all(listModels({ hubUrl, search: { tags: ["sw"] } }));
    assert.ok(swahili.length > found.length, "the licence really leaves some out");
    assert.deepEqual(await all(listModels({ hubUrl, search: { tags: ["sw", "no-such-tag"] } })), []);
  },

  async listModels_neverTellsALicenceThatIsNotConfirmed() {
    const found = await all(listModels({ hubUrl, search: { query: "whisper" }, additionalFields: ["tags"] }));
    assert.ok(found.length > 0);
    assert.ok(found.every((model) => !model.tags.some((tag) => tag.startsWith("license:"))));
  },

  async listModels_byTask_andByProvider() {
    const speech = await all(listModels({ hubUrl, search: { task: "automatic-speech-recognition" } }));
    assert.ok(speech.length > 0);
    assert.ok(speech.every((model) => model.task === "automatic-speech-recognition"));
    const offered = await all(listModels({ hubUrl, search: { inferenceProviders: ["all"] } }));
    const everything = await all(listModels({ hubUrl }));
    assert.ok(offered.length > 0 && offered.length < everything.length);
    assert.deepEqual(await all(listModels({ hubUrl, search: { apps: ["no-such-app"] } })), []);
  },

  async listModels_bySize_goesFromLargeToSmall_unknownOnesLast() {
    const found = await all(listModels({ hubUrl, sort: "num_parameters", additionalFields: ["safetensors"] }));
    const sizes = found.map((model) => model.safetensors?.total ?? 0);
    assert.ok(sizes[0] > 100e9);
    assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a));
  },

  async listModels_stopsAtTheLimit() {
    const { fetch, requests } = recordingFetch();
    const found = await all(listModels({ hubUrl, limit: 7, fetch }));
    assert.equal(found.length, 7);
    assert.equal(requests.length, 1);
    assert.match(requests[0].headers.get("Link"), /^<https?:\/\/[^>]+cursor=[^>]+>; rel="next"$/);
  },

  async everyOrder_walkedInPages_givesEachModelOnce_whileOthersCome() {
    const before = names(await all(listModels({ hubUrl })));
    const size = Math.ceil(before.length / 3);
    for (const sort of ["id", "num_parameters", "createdAt", "downloads"]) {
      const { fetch, requests } = recordingFetch({ pageSize: size });
      const seen = [];
      let told = false;
      for await (const model of listModels({ hubUrl, sort, fetch })) {
        seen.push(model.name);
        if (requests.length === 1 && !told) {
          told = true;
          await meanwhile("insert models");
        }
      }
      await meanwhile("remove models");
      assert.ok(requests.length >= 3, `${sort}: ${requests.length} pages`);
      assert.equal(new Set(seen).size, seen.length, `${sort}: a model came twice`);
      assert.deepEqual(
        before.filter((name) => !seen.includes(name)),
        [],
        `${sort}: a model was lost`,
      );
    }
  },

  async modelInfo_tellsWhatIsKnown_andInventsNothing() {
    const info = await modelInfo({
      hubUrl,
      name: "Qwen/Qwen3-8B",
      additionalFields: ["safetensors", "tags", "cardData", "createdAt", "sha", "library_name", "filePaths"],
    });
    assert.equal(info.name, "Qwen/Qwen3-8B");
    assert.equal(info.task, "text-generation");
    assert.equal(info.safetensors.total, 8_191_000_000);
    assert.equal(info.createdAt, "2025-04-28T00:00:00.000Z");
    assert.ok(info.tags.includes("license:apache-2.0"));
    assert.equal(info.downloads, undefined);
    assert.equal(info.likes, undefined);
    assert.equal(info.library_name, undefined);
    assert.deepEqual(info.filePaths, []);
  },

  async modelInfo_ofAnUnknownModel_isAnErrorWithAReference() {
    await assert.rejects(modelInfo({ hubUrl, name: "nobody/nothing" }), (error) => {
      assert.equal(error.statusCode, 404);
      assert.match(error.message, /Repository not found/);
      assert.match(error.requestId, /^[A-Za-z0-9-]{8,64}$/);
      return true;
    });
    await assert.rejects(modelInfo({ hubUrl, name: "Qwen/Qwen3-8B", revision: "no-such" }), { statusCode: 404 });
  },

  async modelsThatAreNotOnTheHub_areNotHere() {
    assert.equal(await repoExists({ hubUrl, repo: "google-deepmind/graphcast" }), false);
  },

  async repoExists_asksWithRawBrackets() {
    const { fetch, requests } = recordingFetch();
    assert.equal(await repoExists({ hubUrl, repo: "Qwen/Qwen3-8B", fetch }), true);
    assert.match(requests[0].url, /\?expand\[\]=likes$/);
    assert.equal(await repoExists({ hubUrl, repo: "nobody/nothing" }), false);
  },

  async listFiles_andListCommits_ofTheNewestState() {
    const commits = await all(listCommits({ hubUrl, repo: "Qwen/Qwen3-8B" }));
    assert.equal(commits.length, 1);
    assert.equal(commits[0].oid, "2025-04-28");
    assert.equal(commits[0].date.toISOString(), "2025-04-28T00:00:00.000Z");
    assert.deepEqual(await all(listFiles({ hubUrl, repo: "Qwen/Qwen3-8B", revision: commits[0].oid })), []);
    await assert.rejects(all(listFiles({ hubUrl, repo: "nobody/nothing" })), { statusCode: 404 });
    await assert.rejects(all(listCommits({ hubUrl, repo: "Qwen/Qwen3-8B", revision: "gone" })), { statusCode: 404 });
  },

  async recordedFiles_areListedWithSizeAndSum() {
    await meanwhile("record files");
    try {
      const flat = await all(listFiles({ hubUrl, repo: "Qwen/Qwen3-8B" }));
      assert.deepEqual(
        flat.map((file) => [file.type, file.path, file.size]),
        [
          ["directory", "onnx", 0],
          ["file", "model-Q4_K_M.gguf", 5_027_783_488],
        ],
      );
      assert.equal(flat[1].lfs.oid, "a".repeat(64));
      const deep = await all(listFiles({ hubUrl, repo: "Qwen/Qwen3-8B", recursive: true }));
      assert.deepEqual(deep.map((file) => file.path), ["onnx", "model-Q4_K_M.gguf", "onnx/model.onnx"]);
      const inside = await all(listFiles({ hubUrl, repo: "Qwen/Qwen3-8B", path: "onnx" }));
      assert.deepEqual(inside.map((file) => file.path), ["onnx/model.onnx"]);
      const runnable = await all(listModels({ hubUrl, search: { apps: ["llama.cpp"] }, additionalFields: ["filePaths"] }));
      assert.deepEqual(names(runnable), ["Qwen/Qwen3-8B"]);
      assert.deepEqual(runnable[0].filePaths, ["model-Q4_K_M.gguf", "onnx/model.onnx"]);
    } finally {
      await meanwhile("forget files");
    }
  },

  async filesThemselves_areNotHere() {
    const { fetch, requests } = recordingFetch();
    assert.equal(await fileExists({ hubUrl, repo: "Qwen/Qwen3-8B", path: "README.md", fetch }), false);
    assert.equal(requests[0].headers.get("X-Error-Code"), "EntryNotFound");
  },

  async listCollections_isEmpty() {
    assert.deepEqual(await all(listCollections({ hubUrl, search: { owner: ["Qwen"] } })), []);
  },
});
