package org.capacitycommons.partner.project;

import org.capacitycommons.partner.form.Answers;
import org.capacitycommons.partner.security.Caller;

/** All that a draft starts with. */
record NewDraft(String id, Caller.Membership owner, String title, String sector, String language, Answers answers) {}
