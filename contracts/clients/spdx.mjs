// Every licence id that the catalogue calls an SPDX id stands on the SPDX list.
import assert from "node:assert/strict";
import spdx from "spdx-license-list";
import { run } from "./walk.mjs";

await run({
  async licences_areOnTheList_orSayThatTheyAreNot() {
    const { items } = await (await fetch(`${process.argv[2]}/api/v1/licences`)).json();
    assert.ok(items.length > 10);
    for (const licence of items) {
      if (licence.spdx) {
        assert.ok(licence.id in spdx, `${licence.id} is not on the SPDX list`);
        assert.equal(licence.osiApproved, spdx[licence.id].osiApproved, `${licence.id}: approved by the OSI or not`);
      } else {
        assert.match(licence.id, /^LicenseRef-[A-Za-z0-9.-]+$/);
      }
    }
  },
});
