/* Made by `npm run web:types` from apps/api/openapi.json. */
export interface paths {
    "/api/v1/archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The whole team as a zip: a file of JSON lines per table, and a manifest. Without sessions, tokens and passwords.
         * @description Roles: admin.
         */
        post: operations["Archives_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what in this workspace, the latest first.
         * @description Roles: admin.
         */
        get: operations["AuditEvents_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/background": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is due, not yet in the queue, or doubtful.
         * @description Roles: admin, lead.
         */
        get: operations["Background_background"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Newest first.
         * @description Roles: admin, lead, caller.
         */
        get: operations["Calls_listCalls"];
        put?: never;
        /**
         * Records one attempt and what follows from it, in one transaction.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Calls_recordCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Corrects a call with a reason; the former version is kept. Fields left out stay.
         * @description Roles: admin, lead, caller.
         */
        patch: operations["Calls_correctCall"];
        trace?: never;
    };
    "/api/v1/calls/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the call back with all it caused: its author, within 60 s, when nothing newer happened on the target.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Calls_undoCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest first.
         * @description Roles: admin, lead, caller, viewer.
         */
        get: operations["Campaigns_listCampaigns"];
        put?: never;
        /** @description Roles: admin, lead. */
        post: operations["Campaigns_createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/answer-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When people answer, by hours and weekday on their own wall: counts, and the chance drawn towards the campaign's. Never a name.
         * @description Roles: admin, lead, caller, viewer.
         */
        get: operations["AnswerTimes_answerTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest week first.
         * @description Roles: admin, lead, caller, viewer.
         */
        get: operations["CampaignChanges_listChanges"];
        put?: never;
        /**
         * One per week: said again, it replaces what was said before.
         * @description Roles: admin, lead.
         */
        post: operations["CampaignChanges_sayChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many more calls, and how sure the chairs are to be filled.
         * @description Roles: admin, lead, caller, viewer.
         */
        get: operations["Funnel_forecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The funnel now, or as it stood at any past instant.
         * @description Roles: admin, lead, caller, viewer.
         */
        get: operations["Funnel_funnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who named whom and what came of it; networks and possible opponents, apart.
         * @description Roles: admin, lead.
         */
        get: operations["Funnel_network"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/next-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The next card of the shared queue, leased to the caller; or why there is none.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Calls_nextCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The call list, filtered and sorted; `total` counts the whole filter.
         * @description Roles: admin, lead, caller.
         */
        get: operations["Targets_listTargets"];
        put?: never;
        /**
         * Puts organisations on the call list; those already there are left as they are.
         * @description Roles: admin, lead.
         */
        post: operations["Targets_addTargets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/targets/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes the targets named, or all that a filter means, in one transaction.
         * @description Roles: admin, lead.
         */
        post: operations["Operations_changeTargets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaignId}/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the home shows: the forecast in one sentence, what was promised, what is late, what was learnt.
         * @description Roles: admin, lead, caller.
         */
        get: operations["Today_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead, caller, viewer. */
        get: operations["Campaigns_getCampaign"];
        put?: never;
        post?: never;
        /**
         * Its calls stay; what was planned is cancelled.
         * @description Roles: admin, lead.
         */
        delete: operations["Campaigns_deleteCampaign"];
        options?: never;
        head?: never;
        /**
         * A field left out stays; so does a number left out of the cadence.
         * @description Roles: admin, lead.
         */
        patch: operations["Campaigns_changeCampaign"];
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By last name. The list may be filtered by persona; no row shows it.
         * @description Roles: admin, lead, caller.
         */
        get: operations["Contacts_listContacts"];
        put?: never;
        /**
         * At least a name or an e-mail. Whoever objected before comes back opted out.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Contacts_createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead, caller. */
        get: operations["Contacts_getContact"];
        put?: never;
        post?: never;
        /**
         * Erases the person for good: the rows that count stay, without anything about them.
         * @description Roles: admin, lead.
         */
        delete: operations["Contacts_eraseContact"];
        options?: never;
        head?: never;
        /** @description Roles: admin, lead, caller. */
        patch: operations["Contacts_changeContact"];
        trace?: never;
    };
    "/api/v1/contacts/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that is held about the person, to be handed to them.
         * @description Roles: admin, lead.
         */
        get: operations["Contacts_getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Letters that say no, ready to be read over and sent.
         * @description Roles: admin, lead.
         */
        get: operations["Contacts_getLetters"];
        put?: never;
        /**
         * One message of a kind; it leaves after a minute.
         * @description Roles: admin, lead.
         */
        post: operations["Contacts_sendLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/letters/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Before it has left.
         * @description Roles: admin, lead.
         */
        post: operations["Contacts_takeLetterBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes this entry of a person the other, of the same organisation.
         * @description Roles: admin, lead.
         */
        post: operations["Merges_mergeContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/opt-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * "Do not contact me": immediate, everywhere in the workspace, final.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Contacts_optOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/persona": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the facts heard make likely, with those facts.
         * @description Roles: admin, lead.
         */
        get: operations["Contacts_getPersona"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/vendor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirms the vendor sign, or says that it is none.
         * @description Roles: admin, lead.
         */
        post: operations["Contacts_decideVendor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public services of one type in one department, as a list for `POST /imports`.
         * @description Roles: admin, lead.
         */
        get: operations["OpenSources_directoryList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of people of one organisation.
         * @description Roles: admin, lead.
         */
        get: operations["Duplicates_likelyContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By identifiers, name and place; the likeliest first.
         * @description Roles: admin, lead.
         */
        get: operations["Duplicates_likelyOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages of the workspace, newest first.
         * @description Roles: admin, lead.
         */
        get: operations["Background_listEmails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * After a restore, once a person has looked: mail leaves by itself again. Said twice, it is said once.
         * @description Roles: admin, lead.
         */
        post: operations["Background_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a person found out, or decides, about a message that did not certainly leave.
         * @description Roles: admin, lead.
         */
        post: operations["Background_resolveEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/example-campaign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A product, a campaign with its script and a call list of 200. Loading it again answers the first.
         * @description Roles: admin, lead.
         */
        post: operations["Imports_loadExample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A file of what the filter shows; `X-Row-Count` says how many rows it has, without its header.
         * @description Roles: admin, lead.
         */
        post: operations["Exports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves the organisation's target to `first_user`. May be repeated: the first one stands.
         * @description Roles: admin, lead.
         */
        post: operations["FirstUses_recordFirstUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-uses/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The key for `emailHash`: so a product may tell who used it without telling any address.
         * @description Roles: admin, lead.
         */
        get: operations["FirstUses_firstUseKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open follow-ups, earliest first.
         * @description Roles: admin, lead, caller.
         */
        get: operations["FollowUps_listFollowUps"];
        put?: never;
        /**
         * Sets a next action by hand. It takes the place of an automatic one, never of a promise.
         * @description Roles: admin, lead, caller.
         */
        post: operations["FollowUps_createFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Moves it, hands it over, or closes it: `done` or `cancel`.
         * @description Roles: admin, lead, caller.
         */
        patch: operations["FollowUps_changeFollowUp"];
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The lists that the team brought in, the latest first; those that nobody has run yet too.
         * @description Roles: admin, lead.
         */
        get: operations["Imports_list"];
        put?: never;
        /**
         * A file in the field `file`, or pasted cells. Nothing is written to the lists yet.
         * @description Roles: admin, lead.
         */
        post: operations["Imports_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far it is.
         * @description Roles: admin, lead.
         */
        get: operations["Imports_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keeps what a person says of undecided rows, one by one or all alike. The next run writes it.
         * @description Roles: admin, lead.
         */
        put: operations["Imports_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/layout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the file was read, and its first rows, until it is written.
         * @description Roles: admin, lead.
         */
        get: operations["Imports_layout"];
        /**
         * Reads another sheet, or takes another row for the header: the columns are suggested anew, and a preview made before is forgotten.
         * @description Roles: admin, lead.
         */
        put: operations["Imports_changeLayout"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a run would do: counts, and the first rows with their reasons. Of more than 2,000 rows 202, and `GET /imports/{id}` says when.
         * @description Roles: admin, lead.
         */
        post: operations["Imports_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows that did not enter, as a file to be corrected and imported again: its own columns, then the row and the reason.
         * @description Roles: admin, lead.
         */
        get: operations["Imports_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What becomes of each row, as previewed or as written.
         * @description Roles: admin, lead.
         */
        get: operations["Imports_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts in the background, or goes on with rows decided since; follow it with `GET /imports/{id}`.
         * @description Roles: admin, lead.
         */
        post: operations["Imports_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What taking it back would do, as things are now.
         * @description Roles: admin, lead.
         */
        get: operations["Imports_foreseeUndo"];
        put?: never;
        /**
         * Takes the whole import back in the background; what was edited or used since stays. Follow it with `GET /imports/{id}`.
         * @description Roles: admin, lead.
         */
        post: operations["Imports_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead, caller. */
        get: operations["Members_list"];
        put?: never;
        /**
         * Invites by a one-time link; someone who has a password already just finds one more workspace.
         * @description Roles: admin.
         */
        post: operations["Members_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses a password with the one-time link, and signs in. */
        post: operations["Members_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead, caller. */
        get: operations["Members_get"];
        put?: never;
        post?: never;
        /** @description Roles: admin. */
        delete: operations["Members_remove"];
        options?: never;
        head?: never;
        /**
         * A change of role ends the member's sessions.
         * @description Roles: admin.
         */
        patch: operations["Members_change"];
        trace?: never;
    };
    "/api/v1/members/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new one-time link for someone who lost theirs, or their password. The former one ends.
         * @description Roles: admin.
         */
        post: operations["Members_renewLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead, caller, viewer. */
        get: operations["Needs_needs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Whether it lies outside the product's problem.
         * @description Roles: admin, lead.
         */
        patch: operations["Needs_markNeed"];
        trace?: never;
    };
    "/api/v1/not-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * "Not a duplicate": the pair is not proposed again.
         * @description Roles: admin, lead.
         */
        post: operations["Duplicates_keepApart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/not-duplicates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * They may be one after all.
         * @description Roles: admin, lead.
         */
        delete: operations["Duplicates_forgetKeptApart"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead, caller, viewer. */
        get: operations["Needs_objections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest first; `upcoming=true`, the next one first.
         * @description Roles: admin, lead, caller.
         */
        get: operations["OpenLabs_listOpenLabs"];
        put?: never;
        /** @description Roles: admin, lead. */
        post: operations["OpenLabs_createOpenLab"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead, caller. */
        get: operations["OpenLabs_getOpenLab"];
        put?: never;
        post?: never;
        /**
         * Refused (409) once somebody was invited.
         * @description Roles: admin, lead.
         */
        delete: operations["OpenLabs_deleteOpenLab"];
        options?: never;
        head?: never;
        /** @description Roles: admin, lead. */
        patch: operations["OpenLabs_changeOpenLab"];
        trace?: never;
    };
    "/api/v1/open-labs/{id}/after": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead, caller. */
        get: operations["After_readAfter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * The motivated five, promises, votes on paper: each list that is given replaces the one there was.
         * @description Roles: admin, lead.
         */
        patch: operations["After_changeAfter"];
        trace?: never;
    };
    "/api/v1/open-labs/{id}/after/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Counts the no-shows and plans one call to each. Repeated, it finds nobody.
         * @description Roles: admin, lead.
         */
        post: operations["After_closeDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/after/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets the next lab and carries over whoever came. Once: asked again, it names the one there is.
         * @description Roles: admin, lead.
         */
        post: operations["After_nextLab"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/after/thanks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A mail of thanks to whoever came: one each, ever.
         * @description Roles: admin, lead.
         */
        post: operations["After_thank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/back-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The steps that lead to the lab, dated backwards from its day.
         * @description Roles: admin, lead.
         */
        get: operations["Readiness_backPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Roles: admin, lead. */
        patch: operations["Readiness_changePlan"];
        trace?: never;
    };
    "/api/v1/open-labs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Calls it off: every guest is told, once, and nothing more is sent.
         * @description Roles: admin, lead.
         */
        post: operations["OpenLabs_cancelOpenLab"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom a filter would invite, before anybody is.
         * @description Roles: admin, lead, caller.
         */
        get: operations["LabOutlook_listCandidates"];
        put?: never;
        /**
         * Whom rows of a call list would invite, before anybody is: who showed interest there, else the person to ask for.
         * @description Roles: admin, lead, caller.
         */
        post: operations["LabOutlook_chosenCandidates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/composition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wanted, have and missing by type of person, against the product's age.
         * @description Roles: admin, lead.
         */
        get: operations["Readiness_composition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Says which prerequisites of the second wave the lab's product meets.
         * @description Roles: admin, lead.
         */
        patch: operations["Readiness_setPrerequisites"];
        trace?: never;
    };
    "/api/v1/open-labs/{id}/door": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole guest list, to be kept for when the network is away.
         * @description Roles: admin, lead, caller.
         */
        get: operations["Door_openDoor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who will come, from the rung each guest has reached, with what is not known of it.
         * @description Roles: admin, lead, caller.
         */
        get: operations["LabOutlook_labForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead, caller. */
        get: operations["Groups_groups"];
        put?: never;
        /**
         * Makes all tables anew: of 5 to 10 people, 7 or 8 where the number allows, people of one organisation apart.
         * @description Roles: admin, lead.
         */
        post: operations["Groups_form"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * What is changed by hand: who sits where, who leads, what a table is called.
         * @description Roles: admin, lead.
         */
        patch: operations["Groups_change"];
        trace?: never;
    };
    "/api/v1/open-labs/{id}/groups/rebalance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * After no-shows and walk-ins: every table well again, with as few people moved as possible.
         * @description Roles: admin, lead.
         */
        post: operations["Groups_rebalance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By name.
         * @description Roles: admin, lead, caller.
         */
        get: operations["Invitations_listInvitations"];
        put?: never;
        /**
         * Puts people on the guest list. Whoever objected or is on it already is left out, and said so.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Invitations_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/invitations/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends every draft that has an address; the worker does, at its pace.
         * @description Roles: admin, lead.
         */
        post: operations["Invitations_sendDrafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead, caller. */
        get: operations["Invitations_getInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/invitations/{invitationId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the guest said by telephone.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Invitations_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/invitations/{invitationId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Calls this invitation off; a guest whose calendar knows of it is told.
         * @description Roles: admin, lead.
         */
        post: operations["Invitations_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/invitations/{invitationId}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A guest is here, or is not after all. Safe to repeat and in any order: two doors agree.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Door_checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/invitations/{invitationId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Their word by voice: sure, if there is a chair.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Invitations_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/invitations/{invitationId}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A reminder by hand, beside those of the ladder.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Invitations_remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/invitations/{invitationId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends this invitation, or sends it again.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Invitations_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A need said at a table; one of the product, however it is spelled.
         * @description Roles: admin, lead, caller.
         */
        post: operations["After_addNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/needs/{labNeedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Roles: admin, lead, caller. */
        delete: operations["After_removeNeed"];
        options?: never;
        head?: never;
        /**
         * The dots counted.
         * @description Roles: admin, lead, caller.
         */
        patch: operations["After_countVotes"];
        trace?: never;
    };
    "/api/v1/open-labs/{id}/prints/{print}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * `guests`: an attendance list; `badges`: ten to a page; `tables`: a sheet to lay on each table.
         * @description Roles: admin, lead, caller.
         */
        get: operations["Door_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/roti-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A link for the room to vote by; each one shown is new, all of them work.
         * @description Roles: admin, lead.
         */
        post: operations["After_rotiLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/rungs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The chase ladder: what was done, what is planned.
         * @description Roles: admin, lead, caller.
         */
        get: operations["OpenLabs_listRungs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * What guests choose from at the door.
         * @description Roles: admin, lead.
         */
        put: operations["Door_setThemes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-labs/{id}/walk-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody who was not expected. Whoever is known in the organisation under that name or address is recognised.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Door_walkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead. */
        get: operations["OpenSources_availableSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Within 10 minutes: puts back what nobody changed since.
         * @description Roles: admin, lead.
         */
        post: operations["Operations_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opt-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest first.
         * @description Roles: admin, lead.
         */
        get: operations["OptOuts_listOptOuts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opt-outs/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Only for a mistaken entry; targets go back to where they were.
         * @description Roles: admin.
         */
        post: operations["OptOuts_liftOptOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By name; with `q` the best match first.
         * @description Roles: admin, lead, caller.
         */
        get: operations["Organisations_listOrganisations"];
        put?: never;
        /**
         * One that objected before comes back opted out.
         * @description Roles: admin, lead.
         */
        post: operations["Organisations_createOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead, caller. */
        get: operations["Organisations_getOrganisation"];
        put?: never;
        post?: never;
        /**
         * Takes it off every call list.
         * @description Roles: admin, lead.
         */
        delete: operations["Organisations_deleteOrganisation"];
        options?: never;
        head?: never;
        /**
         * A caller corrects numbers only. A corrected number brings an organisation "to repair" back into the queue.
         * @description Roles: admin, lead, caller.
         */
        patch: operations["Organisations_changeOrganisation"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes this organisation the other: history, people, targets and follow-ups of both. Taken back by `/operations/{id}/undo`.
         * @description Roles: admin, lead.
         */
        post: operations["Merges_mergeOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/opt-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * "Do not contact us": immediate, everywhere in the workspace, final. A contact is not needed for it.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Organisations_optOutOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/place-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Postcodes and towns where this organisation may be.
         * @description Roles: admin, lead.
         */
        get: operations["OpenSources_placeMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/register-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bodies of the public register that this organisation may be.
         * @description Roles: admin, lead.
         */
        get: operations["OpenSources_registerMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where it stands in each campaign, the newest first.
         * @description Roles: admin, lead, caller.
         */
        get: operations["Timeline_targetsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same across campaigns.
         * @description Roles: admin, lead, caller.
         */
        get: operations["Timeline_ofOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personas/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far callers and readers agree beyond chance.
         * @description Roles: admin, lead.
         */
        get: operations["Personas_getAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personas/guard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the types seen are still as frequent as they are among people in general.
         * @description Roles: admin, lead.
         */
        get: operations["Personas_getGuard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personas/likely": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which discourse fits the person on the phone, with what is being heard. Stores nothing.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Personas_likely"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personas/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The facts that its note tells; answers with the next one.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Personas_recordReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personas/readings/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A colleague's conversation to read again, blind.
         * @description Roles: admin, lead, caller.
         */
        get: operations["Personas_nextReading"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personas/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each fact weighs: of 100 people of a type, how many say it.
         * @description Roles: admin, lead.
         */
        get: operations["Personas_getSignals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Counts at once, for every contact: nothing is stored but facts.
         * @description Roles: admin, lead.
         */
        patch: operations["Personas_changeSignals"];
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By name.
         * @description Roles: admin, lead, caller, viewer.
         */
        get: operations["Products_listProducts"];
        put?: never;
        /**
         * Without a portrait it starts with the three criteria of the good user.
         * @description Roles: admin, lead.
         */
        post: operations["Products_createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead, caller, viewer. */
        get: operations["Products_getProduct"];
        put?: never;
        post?: never;
        /**
         * Refused (409) while a campaign is made for it.
         * @description Roles: admin, lead.
         */
        delete: operations["Products_deleteProduct"];
        options?: never;
        head?: never;
        /** @description Roles: admin, lead. */
        patch: operations["Products_changeProduct"];
        trace?: never;
    };
    "/api/v1/products/{id}/portrait-weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is proposed for each criterion, from which facts, and what was decided before.
         * @description Roles: admin, lead.
         */
        get: operations["PortraitWeights_portraitWeights"];
        put?: never;
        /**
         * Accepts or refuses one proposal. Nothing changes otherwise.
         * @description Roles: admin, lead.
         */
        post: operations["PortraitWeights_answerPortraitWeight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/wave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By the product's age and by what a person said is met.
         * @description Roles: admin, lead.
         */
        get: operations["Wave_wave"];
        /**
         * Says which prerequisites of the second wave are met.
         * @description Roles: admin, lead.
         */
        put: operations["Wave_setWavePrerequisites"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organisations by the week of their first call: called, interested, attended, uses. Each counts once per product.
         * @description Roles: admin, lead, caller, viewer.
         */
        get: operations["Cohorts_cohorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which organisations answer better: by an attribute, over the product's campaigns or within one.
         * @description Roles: admin, lead, viewer.
         */
        get: operations["Funnel_segments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead. */
        get: operations["ReportSubscriptions_list"];
        put?: never;
        /** @description Roles: admin, lead. */
        post: operations["ReportSubscriptions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends it; it is not begun again by default.
         * @description Roles: admin, lead.
         */
        delete: operations["ReportSubscriptions_end"];
        options?: never;
        head?: never;
        /** @description Roles: admin, lead. */
        patch: operations["ReportSubscriptions_change"];
        trace?: never;
    };
    "/api/v1/reports/weekly": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Any week. One that was sent is the same each time; the week in progress is marked as not final.
         * @description Roles: admin, lead, viewer.
         */
        get: operations["Reports_weekly"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/weekly.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The e-mail as this member gets it.
         * @description Roles: admin, lead, viewer.
         */
        get: operations["Reports_html"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/weekly.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as text.
         * @description Roles: admin, lead, viewer.
         */
        get: operations["Reports_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/weekly/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What was decided after reading; the next report says it.
         * @description Roles: admin, lead.
         */
        post: operations["Reports_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/weekly/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * To oneself as a test, or to all subscribers before the week's moment: that one is sent once.
         * @description Roles: admin, lead.
         */
        post: operations["Reports_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/weekly/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead, viewer. */
        get: operations["Reports_weeks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organisations and people by name, e-mail or number. A caller finds what is on their call lists.
         * @description Roles: admin, lead, caller.
         */
        get: operations["Search_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I, where, and where else could I be.
         * @description Roles: admin, lead, caller, viewer.
         */
        get: operations["Session_whoAmI"];
        put?: never;
        /** Signs in: sets the session cookie. The answer is the same for an unknown person and a wrong password. */
        post: operations["Session_signIn"];
        /** Signs out. Without a session there is nothing to end, which is no error. */
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        /**
         * Goes to another workspace of mine, or changes my name or language.
         * @description Roles: admin, lead, caller, viewer.
         */
        patch: operations["Session_change"];
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends all my sessions everywhere and opens a new one here.
         * @description Roles: admin, lead, caller, viewer.
         */
        post: operations["Session_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this installation waits for its first administrator. */
        get: operations["Setup_state"];
        put?: never;
        /** Makes the first administrator with a workspace, and signs them in. Works once. */
        post: operations["Setup_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Instead of a first team, one that comes from an archive (field `file`, after the field `token`). Whole or not at all. */
        post: operations["Setup_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead, caller. */
        get: operations["Targets_getTarget"];
        put?: never;
        post?: never;
        /**
         * Takes it off the call list; its organisation and its calls stay.
         * @description Roles: admin, lead.
         */
        delete: operations["Operations_removeTarget"];
        options?: never;
        head?: never;
        /**
         * Who has it, its portrait, whom to ask for, its note. Interest and stage come from calls.
         * @description Roles: admin, lead, caller.
         */
        patch: operations["Targets_changeTarget"];
        trace?: never;
    };
    "/api/v1/targets/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the card back to the queue.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Targets_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targets/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps the card while it is open.
         * @description Roles: admin, lead, caller.
         */
        post: operations["Targets_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targets/{id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A lead sets a stage, with a reason.
         * @description Roles: admin, lead.
         */
        post: operations["Targets_setStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targets/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calls, changes of stage, follow-ups, referrals and oppositions in one campaign: the latest first, what is planned on top.
         * @description Roles: admin, lead, caller.
         */
        get: operations["Timeline_ofTarget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mine; all of them for an admin.
         * @description Roles: admin, lead, caller, viewer.
         */
        get: operations["Tokens_list"];
        put?: never;
        /**
         * The token itself is in this answer and nowhere else.
         * @description Roles: admin, lead, caller, viewer.
         */
        post: operations["Tokens_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends a token at once: mine, or anybody's for an admin.
         * @description Roles: admin, lead, caller, viewer.
         */
        delete: operations["Tokens_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roles: admin, lead, caller. */
        get: operations["Views_listViews"];
        put?: never;
        /** @description Roles: admin, lead, caller. */
        post: operations["Views_createView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Roles: admin, lead, caller. */
        delete: operations["Views_removeView"];
        options?: never;
        head?: never;
        /**
         * One's own, or a shared one when one leads.
         * @description Roles: admin, lead, caller.
         */
        patch: operations["Views_changeView"];
        trace?: never;
    };
    "/api/v1/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The workspace I am in.
         * @description Roles: admin, lead, caller, viewer.
         */
        get: operations["Workspaces_current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Roles: admin, lead. */
        patch: operations["Workspaces_change"];
        trace?: never;
    };
    "/api/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every workspace I am a member of.
         * @description Roles: admin, lead, caller, viewer.
         */
        get: operations["Workspaces_mine"];
        put?: never;
        /**
         * Opens another workspace; for the first administrator of the installation only.
         * @description Roles: admin.
         */
        post: operations["Workspaces_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 200 as long as the process answers. */
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 200 only when a sign-in would work. */
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptInvitationRequest: {
            /** Format: password */
            password: string;
            name?: string;
            /** @description The one-time token of the link. */
            token: string;
        };
        AddNeedBody: {
            title: string;
            /** @description The table that said it; 0 or left out: the whole room. */
            groupNumber?: number;
        };
        AddTargetsBody: {
            organisationIds: string[];
            /** @enum {string} */
            kind?: "prospect" | "stakeholder";
            /** @enum {string} */
            source?: "list" | "referral" | "manual" | "open_source";
        };
        AddedTargets: {
            /** @description New on the list, or back on it; those already there are left as they are. */
            added: number;
            items: string[];
        };
        AddressDto: {
            line?: string | null;
            /** @description Decides the time zone and the public holidays of its calls. */
            postcode?: string | null;
            city?: string | null;
        };
        AddressResponse: {
            line: string | null;
            postcode: string | null;
            city: string | null;
        };
        AfterResponse: {
            openLabId: string;
            productId: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            attended: components["schemas"]["DoorGuestResponse"][];
            noShows: components["schemas"]["DoorGuestResponse"][];
            roti: components["schemas"]["RotiResponse"];
            needs: components["schemas"]["LabNeedResponse"][];
            motivated: components["schemas"]["MotivatedResponse"][];
            promises: components["schemas"]["PromiseResponse"][];
            /**
             * Format: date-time
             * @description When no-shows were counted; null before.
             */
            closedAt: string | null;
            /** Format: date-time */
            thankedAt: string | null;
            /** @description The lab that follows, once it is set. */
            nextLabId: string | null;
            /** @description One to two months later: what the next lab is unless somebody says otherwise. */
            proposed: components["schemas"]["ProposedLabResponse"];
        };
        AgreementResponse: {
            pairs: number;
            same: number;
            /** @description Krippendorff's alpha with its 95 % interval; null where nothing was told apart. */
            alpha: number | null;
            low: number | null;
            high: number | null;
            /** @enum {string} */
            verdict: "too_early" | "poor" | "fair" | "good";
        };
        AnswerBody: {
            /** @enum {string} */
            answer: "yes" | "no" | "maybe";
            /** @description To the lab's question. */
            words?: string | null;
            accessNeeds?: string | null;
        };
        AnswerCountsResponse: {
            yes: number;
            partly: number;
            no: number;
        };
        AnswerPortraitBody: {
            /** @description Key of the criterion. */
            criterion: string;
            /** @description The weight that was proposed: refused (409) when another one is by now. */
            weight: number;
            accepted: boolean;
        };
        AnswerResponse: {
            answer: string;
            /** @description How often it answered the objection. */
            times: number;
            /** @description Of those who heard it, interested in that call. */
            interested: number;
        };
        AnswerTimesResponse: {
            /** @description Calls by phone up to a first conversation, and those that were one. */
            dials: number;
            answered: number;
            /** @description Calls asked for before anything is said. */
            needed: number;
            bands: components["schemas"]["BandAnswers"][];
            /** @description The hours that do better than the campaign; null while it is too early, or all are alike. */
            bestBand: components["schemas"]["BandAnswers"] | null;
            /** @description P(it truly does better), 0..1. */
            bandProbability: number | null;
            /**
             * @description `too_early`, `alike` (nothing tells them apart), `leaning` from 80 %, `clear` from 95 %.
             * @enum {string}
             */
            bandAdvice: "too_early" | "alike" | "leaning" | "clear";
            weekdays: components["schemas"]["WeekdayAnswers"][];
            bestWeekday: components["schemas"]["WeekdayAnswers"] | null;
            weekdayProbability: number | null;
            /** @enum {string} */
            weekdayAdvice: "too_early" | "alike" | "leaning" | "clear";
            /** @description Weekday by hours, those with a call. */
            moments: components["schemas"]["MomentAnswers"][];
        };
        AuditEventListResponse: {
            items: components["schemas"]["AuditEventResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        AuditEventResponse: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @description Who; null for the product itself. */
            memberId: string | null;
            /** @description Such as `member_invited`. */
            action: string;
            subjectType: string;
            subjectId: string | null;
            /** @description Ids and closed words only. */
            details: {
                [key: string]: unknown;
            };
        };
        BackPlanResponse: {
            launchedOn: string | null;
            /** @description When a first lab is best: a month after the launch. */
            firstLabOn: string | null;
            labOn: string;
            /** @description Days from that day to the lab; negative is earlier. */
            daysFromBest: number | null;
            shownVersion: string;
            steps: components["schemas"]["PlanStepResponse"][];
        };
        BackgroundEmails: {
            /** @description Whether a mail server is configured; else messages are kept. */
            sends: boolean;
            /**
             * Format: date-time
             * @description Since when nothing leaves by itself, as after a restore; null where it does.
             */
            heldSince: string | null;
            planned: number;
            claimed: number;
            kept: number;
            failed: number;
            /** @description A crash hid whether they left: a person decides. */
            uncertain: number;
            oldestDueSeconds: number | null;
        };
        BackgroundFollowUps: {
            scheduled: number;
            due: number;
            /** @description Due within two days and not in the queue yet. */
            undispatched: number;
            /** @description Past their moment, and their alarm has not rung. */
            overdue: number;
            oldestOverdueSeconds: number | null;
        };
        BackgroundResponse: {
            /**
             * @description Where the queue lives, and whether it answers.
             * @enum {string}
             */
            queue: "postgres" | "redis";
            queueReachable: boolean;
            followUps: components["schemas"]["BackgroundFollowUps"];
            emails: components["schemas"]["BackgroundEmails"];
        };
        BandAnswers: {
            /**
             * @description Hours on the wall of whoever is called.
             * @enum {string}
             */
            band: "before_10" | "10_to_12" | "12_to_14" | "14_to_16" | "from_16";
            dials: number;
            answered: number;
            /** @description Chance of an answer, drawn towards the campaign's, 0..1; null while it is too early. */
            expected: number | null;
        };
        BulkFilter: {
            stage?: ("to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user" | "not_now" | "declined" | "unreachable" | "set_aside" | "do_not_contact")[];
            interest?: ("none" | "interested" | "unknown" | "curious" | "motivated")[];
            /** @enum {string} */
            persona?: "rebel" | "marsh" | "loyalist";
            vendor?: boolean;
            /**
             * Format: uuid
             * @description A member's id, or `none`.
             */
            assignee?: string;
            /** @enum {string} */
            kind?: "prospect" | "stakeholder";
            /** @enum {string} */
            source?: "list" | "referral" | "manual" | "open_source";
            overdue?: boolean;
            toRepair?: boolean;
            noNumber?: boolean;
            q?: string;
        };
        BulkFollowUp: {
            /**
             * @description `task` when left out; a promised call-back is agreed with one person at a time.
             * @enum {string}
             */
            kind?: "not_now" | "retry" | "material" | "propose_lab" | "decide" | "task";
            /** Format: date-time */
            dueAt: string;
            /** Format: uuid */
            assigneeId?: string | null;
        };
        BulkSetDto: {
            /**
             * Format: uuid
             * @description Null gives them back to everybody.
             */
            assigneeId?: string | null;
            /**
             * @description `stakeholder` for a network or a possible opponent: outside the funnel, the rates and the forecast, with a script of their own.
             * @enum {string}
             */
            kind?: "prospect" | "stakeholder";
            /** @enum {string} */
            stage?: "to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user" | "not_now" | "declined" | "unreachable" | "set_aside" | "do_not_contact";
            /** @description Asked for with a stage. */
            reason?: string;
            followUp?: components["schemas"]["BulkFollowUp"];
        };
        CadenceDto: {
            /** @description Attempts since the last conversation after which calling is over. */
            maxAttempts?: number;
            noAnswerRetryHours?: number;
            busyRetryMinutes?: number;
            materialWorkingDays?: number;
            notNowMonths?: number;
            proposeLabWorkingDays?: number;
            leaseMinutes?: number;
            promiseHoldMinutes?: number;
            restWorkingDays?: number;
        };
        CadenceResponse: {
            maxAttempts: number;
            noAnswerRetryHours: number;
            busyRetryMinutes: number;
            materialWorkingDays: number;
            notNowMonths: number;
            proposeLabWorkingDays: number;
            leaseMinutes: number;
            promiseHoldMinutes: number;
            restWorkingDays: number;
        };
        CallEntryResponse: {
            /** @description For a correction, `PATCH /calls/{id}`. */
            etag: string;
            /** @enum {string} */
            outcome: "reached" | "not_now" | "call_back" | "no_answer" | "busy" | "voicemail" | "gatekeeper" | "wrong_number" | "refused";
            /** @enum {string|null} */
            interest: "none" | "interested" | "unknown" | "curious" | "motivated" | null;
            /** @enum {string} */
            channel: "email" | "phone" | "visit" | "message";
            note: string | null;
            evidence: ("told_the_pain" | "accepted_a_date" | "asked_to_be_invited" | "offered_a_colleague" | "offered_their_data")[];
            needs: components["schemas"]["HeardNeed"][];
            objections: components["schemas"]["HeardObjection"][];
            /**
             * @description The stage it led to, where it changed.
             * @enum {string|null}
             */
            movedTo: "to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user" | "not_now" | "declined" | "unreachable" | "set_aside" | "do_not_contact" | null;
        };
        CallPage: {
            items: components["schemas"]["CallResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        CallResponse: {
            id: string;
            etag: string;
            campaignId: string;
            targetId: string;
            contactId: string | null;
            memberId: string;
            /** @enum {string} */
            channel: "email" | "phone" | "visit" | "message";
            phone: string | null;
            /** @enum {string} */
            outcome: "reached" | "not_now" | "call_back" | "no_answer" | "busy" | "voicemail" | "gatekeeper" | "wrong_number" | "refused";
            /** @enum {string|null} */
            interest: "none" | "interested" | "unknown" | "curious" | "motivated" | null;
            evidence: ("told_the_pain" | "accepted_a_date" | "asked_to_be_invited" | "offered_a_colleague" | "offered_their_data")[];
            signals: ("indignant_about_irritant" | "built_own_workaround" | "wants_it_now" | "would_bend_the_rules" | "asks_who_uses_it" | "wants_it_stable_first" | "avoids_conflict" | "uses_tools_without_asking" | "asks_who_approved" | "must_ask_hierarchy" | "defends_current_tool" | "long_list_of_requests" | "asks_for_delivery_dates" | "only_gives_opinions" | "trains_or_hosts_peers")[];
            portrait: {
                [key: string]: unknown;
            } | null;
            note: string | null;
            /** Format: date-time */
            callBackAt: string | null;
            /** Format: date-time */
            notNowUntil: string | null;
            durationSeconds: number | null;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: date-time
             * @description Taken back; it counts nowhere.
             */
            voidedAt: string | null;
        };
        CampaignChangeResponse: {
            id: string;
            week: string;
            /** @enum {string} */
            variable: "caller" | "script" | "segment" | "hypothesis" | "offer" | "moment" | "other" | "nothing";
            /** @description Null for viewers. */
            note: string | null;
            /** Format: date-time */
            changedAt: string;
            memberId: string;
            /** @description Between the change before and this one, and since this one until the next. */
            before: components["schemas"]["TriedResponse"];
            since: components["schemas"]["TriedResponse"];
            /** @description That the rate since is truly above the rate before, 0 to 1. */
            probability: number;
            /** @enum {string} */
            advice: "too_early" | "leaning" | "switch";
        };
        CampaignChangesResponse: {
            /** @description The week under way. */
            week: string;
            changes: components["schemas"]["CampaignChangeResponse"][];
            learning: components["schemas"]["LearningResponse"];
        };
        CampaignPage: {
            items: components["schemas"]["CampaignResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        CampaignResponse: {
            id: string;
            etag: string;
            productId: string;
            name: string;
            segment: string;
            hypothesis: string;
            goal: number;
            script: string;
            stakeholderScript: string;
            scriptVariants: components["schemas"]["ScriptVariantDto"][];
            /**
             * Format: date-time
             * @description When what is said to prospects last changed.
             */
            scriptChangedAt: string;
            cadence: components["schemas"]["CadenceResponse"];
            callers: string[];
            archived: boolean;
            /** Format: date-time */
            archivedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        CandidateList: {
            items: components["schemas"]["CandidateResponse"][];
        };
        CandidateResponse: {
            contactId: string;
            firstName: string | null;
            lastName: string | null;
            jobTitle: string | null;
            email: string | null;
            organisationId: string;
            organisationName: string;
            /** @enum {string} */
            interest: "none" | "interested" | "unknown" | "curious" | "motivated";
            /** @description On the guest list already. */
            invited: boolean;
            /** @description `vendor`, `only_gives_opinions`: the room has no chair for either. Null for a caller, who is not told. */
            signs: ("only_gives_opinions" | "vendor")[] | null;
        };
        ChangeAfterBody: {
            /** @description At most five. */
            motivated?: components["schemas"]["MotivatedBody"][];
            promises?: components["schemas"]["PromiseBody"][];
            /** @description Votes on paper: how many gave 1, 2, 3, 4 and 5. */
            rotiByHand?: number[];
        };
        ChangeCampaignBody: {
            name?: string;
            /** @description True puts it away: nobody is called for it. */
            archived?: boolean;
            segment?: string;
            hypothesis?: string;
            /** @description Interested organisations wanted. */
            goal?: number;
            /** @description Markdown; a heading starts a step. */
            script?: string;
            /** @description What is said to networks and possible opponents. */
            stakeholderScript?: string;
            scriptVariants?: components["schemas"]["ScriptVariantDto"][];
            cadence?: components["schemas"]["CadenceDto"];
            /** @description Member ids; empty = every caller. */
            callers?: string[];
        };
        ChangeContactBody: {
            /** Format: email */
            email?: string | null;
            firstName?: string | null;
            lastName?: string | null;
            jobTitle?: string | null;
            /** @description Direct lines. */
            phones?: components["schemas"]["PhoneDto"][];
            /** @enum {string} */
            influence?: "none" | "trainer" | "forum_host" | "network" | "hierarchy";
            /** @description The person may read it. */
            note?: string | null;
        };
        ChangeFollowUpBody: {
            /** Format: date-time */
            dueAt?: string;
            /**
             * Format: uuid
             * @description Null gives it back to whoever has the target.
             */
            assigneeId?: string | null;
            done?: boolean;
            cancel?: boolean;
        };
        ChangeGroupsBody: {
            seats?: components["schemas"]["SeatBody"][];
            groups?: components["schemas"]["GroupBody"][];
            /** @description All names, in place of those there were. */
            facilitators?: string[];
        };
        ChangeMemberRequest: {
            name?: string;
            /** @enum {string} */
            role?: "admin" | "lead" | "caller" | "viewer";
            /** @enum {string} */
            locale?: "fr" | "en";
        };
        ChangeOpenLabBody: {
            title?: string;
            /** Format: date-time */
            startsAt?: string;
            /** Format: date-time */
            endsAt?: string;
            place?: string;
            /** @description Chairs for guests: whoever says yes beyond them waits. */
            capacity?: number;
            /** @description One question to each guest: people who answer come. */
            question?: string | null;
            programme?: string;
            /** @description The ladder of reminders and calls; left out, the usual one. */
            chase?: components["schemas"]["ChaseRungDto"][];
            template?: components["schemas"]["InvitationTemplateDto"];
        };
        ChangeOrganisationBody: {
            acronym?: string | null;
            kind?: string | null;
            /** Format: email */
            email?: string | null;
            /** @description Other columns of an imported list, under their headers. */
            attributes?: {
                [key: string]: string;
            };
            name?: string;
            /** @description 9 digits, checked. */
            siren?: string | null;
            /** @description 14 digits, checked; names its SIREN. */
            siret?: string | null;
            /** Format: uuid */
            parentId?: string | null;
            legalForm?: string | null;
            size?: string | null;
            address?: components["schemas"]["AddressDto"];
            phones?: components["schemas"]["PhoneDto"][];
            /** Format: uri */
            website?: string | null;
            tags?: string[];
            note?: string | null;
        };
        ChangePasswordRequest: {
            /** Format: password */
            password: string;
            current: string;
        };
        ChangePlanBody: {
            /** @enum {string} */
            step?: "invitations" | "place" | "shown_version" | "programme" | "facilitators" | "version_ready" | "groups" | "prints";
            /** @description With `step`; true when left out. */
            done?: boolean;
            /** @description What first version of the product will be shown. */
            shownVersion?: string;
        };
        ChangeProductBody: {
            name?: string;
            /** @description The irritant of the future users, in their words. */
            problem?: string;
            solution?: string;
            deploymentPlan?: string;
            /** @description Who they are or should be. */
            firstUsers?: string;
            howToConvince?: string;
            /** @description `YYYY-MM-DD`. */
            launchedOn?: string | null;
            idealUser?: components["schemas"]["IdealUserDto"];
        };
        ChangeSessionRequest: {
            name?: string;
            /**
             * Format: uuid
             * @description Another workspace of mine, to work in from now on.
             */
            workspaceId?: string;
            /** @enum {string} */
            locale?: "fr" | "en";
        };
        ChangeSignalsBody: {
            /** @description All of them, or null for the documented numbers again. */
            signals: components["schemas"]["SignalWeightBody"][] | null;
        };
        ChangeSubscriptionRequest: {
            /** @enum {string} */
            audience?: "viewer" | "team";
            everyWeeks?: number;
        };
        ChangeTargetBody: {
            /**
             * Format: uuid
             * @description Null gives it back to everybody.
             */
            assigneeId?: string | null;
            /** @description Answers by criterion key of the product's portrait; a key left out keeps its answer. */
            portrait?: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            contactId?: string | null;
            note?: string | null;
        };
        ChangeTargetsBody: {
            set: components["schemas"]["BulkSetDto"];
            ids?: string[];
            filter?: components["schemas"]["BulkFilter"];
        };
        ChangeViewBody: {
            name?: string;
            query?: string;
            shared?: boolean;
        };
        ChangeWorkspaceRequest: {
            name?: string;
            timeZone?: string;
            /** @enum {string} */
            locale?: "fr" | "en";
            hours?: components["schemas"]["WorkingHoursDto"];
            /** @description Days on which nobody calls, `YYYY-MM-DD`. */
            closedDays?: string[];
            /** @description Months after a person's last contact until their data is made anonymous. Admins only. */
            retentionMonths?: number;
            reportSchedule?: components["schemas"]["ReportScheduleDto"];
            digestTime?: string;
        };
        ChangedTargets: {
            /** @description For `POST /operations/{id}/undo`, 10 minutes long. */
            operationId: string;
            changed: number;
            /** @description Left as they were: their stage does not allow it, or a promise stands. */
            refused: number;
        };
        ChaseRungDto: {
            /** @enum {string} */
            kind: "remind" | "call_undecided" | "confirm_by_voice";
            /** @description 0 is the day itself. */
            daysBefore: number;
            workingDays: boolean;
            /** @description `HH:MM`, in the team's time zone. */
            at: string;
        };
        CheckInBody: {
            /** @description False takes an arrival back; true when left out. */
            arrived?: boolean;
            /** @description When it was decided at the door, with its offset; now when left out. The latest decision stands, whichever comes in first. */
            at?: string;
            /**
             * Format: uuid
             * @description Chosen at the door; null takes the choice back, left out it stays.
             */
            themeId?: string | null;
        };
        ChosenBody: {
            /** Format: uuid */
            campaignId: string;
            ids?: string[];
            filter?: components["schemas"]["BulkFilter"];
        };
        ChosenCandidates: {
            items: components["schemas"]["CandidateResponse"][];
            /** @description Of the rows chosen, how many organisations have nobody to invite. */
            withoutPerson: number;
        };
        ChosenFollowUpBody: {
            /** @enum {string} */
            kind?: "not_now" | "call_back" | "retry" | "material" | "propose_lab" | "decide" | "task";
            /** Format: date-time */
            dueAt: string;
            /** Format: uuid */
            assigneeId?: string | null;
        };
        ClosedDayResponse: {
            noShows: number;
            /** @description Calls planned: one for each no-show that is on a list and has no promise standing already. */
            calls: number;
        };
        CohortResponse: {
            /** @description ISO week of the first call in the workspace's calendar, `2026-W47`. */
            week: string;
            called: number;
            interested: number;
            attended: number;
            /** @description Organisations whose first use was told. */
            uses: number;
        };
        CohortsResponse: {
            productId: string;
            /** @description Oldest first; weeks without a first call are left out. */
            weeks: components["schemas"]["CohortResponse"][];
        };
        ComparedOrganisationResponse: {
            name: string;
            acronym: string | null;
            siren: string | null;
            siret: string | null;
            addressLine: string | null;
            postcode: string | null;
            city: string | null;
            email: string | null;
            website: string | null;
            /** @description As they were written. */
            phones: string[];
        };
        CompositionResponse: {
            /**
             * @description `rebels` (the first three months), `marsh` (then, prerequisites met), `influencer` (from month 12).
             * @enum {string}
             */
            wave: "marsh" | "rebels" | "influencer";
            /** @description Whole months from the launch to the lab; null without a launch date. */
            ageMonths: number | null;
            launchedOn: string | null;
            capacity: number;
            guests: number;
            /** @description Guests of whom nothing was heard: the usual shares count for them. */
            unheard: number;
            doses: components["schemas"]["DoseResponse"][];
            prerequisites: components["schemas"]["PrerequisiteResponse"][];
            /** @description What keeps a product that is old enough from the second wave. */
            waitsFor: ("users_to_quote" | "stable_main_functions" | "first_recognition")[];
            /** @description An open lab is a working day: no chair for them. */
            opinionGivers: components["schemas"]["OpinionGiversResponse"];
        };
        ContactMergeFields: {
            /** @enum {string} */
            firstName?: "from" | "into";
            /** @enum {string} */
            lastName?: "from" | "into";
            /** @enum {string} */
            jobTitle?: "from" | "into";
            /** @enum {string} */
            email?: "from" | "into";
            /** @enum {string} */
            influence?: "from" | "into";
            /**
             * @description Left out, both notes are kept.
             * @enum {string}
             */
            note?: "from" | "into";
        };
        ContactOnCardResponse: {
            id: string;
            firstName: string | null;
            lastName: string | null;
            jobTitle: string | null;
            email: string | null;
            /** @enum {string} */
            influence: "none" | "trainer" | "forum_host" | "network" | "hierarchy";
            /**
             * @description What they last said in this campaign.
             * @enum {string|null}
             */
            interest: "none" | "interested" | "unknown" | "curious" | "motivated" | null;
            /** @description Heard from them in earlier calls, in any campaign of the product: it still counts. */
            evidence: ("told_the_pain" | "accepted_a_date" | "asked_to_be_invited" | "offered_a_colleague" | "offered_their_data")[];
            phones: components["schemas"]["PhoneOnCard"][];
        };
        ContactPage: {
            items: components["schemas"]["ContactResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        ContactPairResponse: {
            reasons: ("same_siret" | "same_siren" | "same_name" | "acronym" | "similar_name" | "same_last_name" | "same_place" | "same_town" | "shared_phone" | "shared_email" | "shared_site" | "other_identifier")[];
            first: components["schemas"]["ContactResponse"];
            second: components["schemas"]["ContactResponse"];
            /** @description Orders the list, 0 to 1; it is no probability. */
            score: number;
            firstWeight: components["schemas"]["DuplicateWeight"];
            secondWeight: components["schemas"]["DuplicateWeight"];
        };
        ContactPairs: {
            items: components["schemas"]["ContactPairResponse"][];
            total: number;
        };
        ContactResponse: {
            id: string;
            etag: string;
            organisationId: string;
            firstName: string | null;
            lastName: string | null;
            jobTitle: string | null;
            email: string | null;
            phones: components["schemas"]["PhoneResponse"][];
            /** @enum {string} */
            influence: "none" | "trainer" | "forum_host" | "network" | "hierarchy";
            note: string | null;
            /** Format: date-time */
            lastSpokenAt: string | null;
            /**
             * Format: date-time
             * @description Since when this person may not be contacted.
             */
            optedOutAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        CorrectCallBody: {
            /** @enum {string} */
            outcome?: "reached" | "not_now" | "call_back" | "no_answer" | "busy" | "voicemail" | "gatekeeper" | "wrong_number" | "refused";
            reason: string;
            /** Format: uuid */
            contactId?: string | null;
            /** @enum {string} */
            channel?: "email" | "phone" | "visit" | "message";
            /** @description The number dialled. */
            phone?: string | null;
            /**
             * @description Asked by `reached`; `interested` and `motivated` ask for evidence.
             * @enum {string|null}
             */
            interest?: "none" | "interested" | "unknown" | "curious" | "motivated" | null;
            evidence?: ("told_the_pain" | "accepted_a_date" | "asked_to_be_invited" | "offered_a_colleague" | "offered_their_data")[];
            /** @description Facts heard, never judgements. */
            signals?: ("indignant_about_irritant" | "built_own_workaround" | "wants_it_now" | "would_bend_the_rules" | "asks_who_uses_it" | "wants_it_stable_first" | "avoids_conflict" | "uses_tools_without_asking" | "asks_who_approved" | "must_ask_hierarchy" | "defends_current_tool" | "long_list_of_requests" | "asks_for_delivery_dates" | "only_gives_opinions" | "trains_or_hosts_peers")[];
            /** @description Objects, or plain titles. */
            needs?: components["schemas"]["NeedBody"][];
            /** @description Objects, or plain titles. */
            objections?: components["schemas"]["ObjectionBody"][];
            portrait?: {
                [key: string]: unknown;
            } | null;
            /** @description The person may read it. */
            note?: string | null;
            /**
             * Format: date-time
             * @description `call_back`: the moment agreed.
             */
            callBackAt?: string | null;
            /**
             * Format: date-time
             * @description `not_now`: the date agreed; left out, the campaign's default.
             */
            notNowUntil?: string | null;
            /** @description Another next step than the rule's. */
            followUp?: components["schemas"]["ChosenFollowUpBody"] | null;
            /**
             * @description `refused` by a named contact who speaks for "all of us".
             * @enum {string|null}
             */
            optOutScope?: "contact" | "organisation" | null;
            durationSeconds?: number | null;
            /**
             * Format: date-time
             * @description At most 30 days back; left out, now.
             */
            occurredAt?: string | null;
        };
        CreateCampaignBody: {
            name: string;
            /** Format: uuid */
            productId: string;
            segment?: string;
            hypothesis?: string;
            /** @description Interested organisations wanted. */
            goal?: number;
            /** @description Markdown; a heading starts a step. */
            script?: string;
            /** @description What is said to networks and possible opponents. */
            stakeholderScript?: string;
            scriptVariants?: components["schemas"]["ScriptVariantDto"][];
            cadence?: components["schemas"]["CadenceDto"];
            /** @description Member ids; empty = every caller. */
            callers?: string[];
        };
        CreateContactBody: {
            /** Format: email */
            email?: string | null;
            /** Format: uuid */
            organisationId: string;
            firstName?: string | null;
            lastName?: string | null;
            jobTitle?: string | null;
            /** @description Direct lines. */
            phones?: components["schemas"]["PhoneDto"][];
            /** @enum {string} */
            influence?: "none" | "trainer" | "forum_host" | "network" | "hierarchy";
            /** @description The person may read it. */
            note?: string | null;
        };
        CreateFollowUpBody: {
            /** Format: uuid */
            targetId: string;
            /** Format: uuid */
            contactId?: string | null;
            /**
             * @description `task` when left out.
             * @enum {string}
             */
            kind?: "not_now" | "call_back" | "retry" | "material" | "propose_lab" | "decide" | "task";
            /** Format: date-time */
            dueAt: string;
            /** Format: uuid */
            assigneeId?: string | null;
            note?: string | null;
        };
        CreateOpenLabBody: {
            title: string;
            /** Format: uuid */
            productId: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            place?: string;
            /** @description Chairs for guests: whoever says yes beyond them waits. */
            capacity?: number;
            /** @description One question to each guest: people who answer come. */
            question?: string | null;
            programme?: string;
            /** @description The ladder of reminders and calls; left out, the usual one. */
            chase?: components["schemas"]["ChaseRungDto"][];
            template?: components["schemas"]["InvitationTemplateDto"];
        };
        CreateOrganisationBody: {
            acronym?: string | null;
            kind?: string | null;
            /** Format: email */
            email?: string | null;
            /** @description Other columns of an imported list, under their headers. */
            attributes?: {
                [key: string]: string;
            };
            /** @description An acronym in parentheses at its end goes to `acronym`. */
            name: string;
            /** @description 9 digits, checked. */
            siren?: string | null;
            /** @description 14 digits, checked; names its SIREN. */
            siret?: string | null;
            /** Format: uuid */
            parentId?: string | null;
            legalForm?: string | null;
            size?: string | null;
            address?: components["schemas"]["AddressDto"];
            phones?: components["schemas"]["PhoneDto"][];
            /** Format: uri */
            website?: string | null;
            tags?: string[];
            note?: string | null;
        };
        CreateProductBody: {
            name: string;
            /** @description The irritant of the future users, in their words. */
            problem?: string;
            solution?: string;
            deploymentPlan?: string;
            /** @description Who they are or should be. */
            firstUsers?: string;
            howToConvince?: string;
            /** @description `YYYY-MM-DD`. */
            launchedOn?: string | null;
            idealUser?: components["schemas"]["IdealUserDto"];
        };
        CreateSubscriptionRequest: {
            /** Format: uuid */
            memberId: string;
            /**
             * @description Left out: the team's report for leads and admins, the viewers' for others.
             * @enum {string}
             */
            audience?: "viewer" | "team";
            /** @description 1 is each week, 26 "see you in six months". */
            everyWeeks?: number;
        };
        CreateTokenRequest: {
            /** @description What it is for, such as "export every Friday". */
            name: string;
            /** @description When it ends; never, if left out. */
            expiresAt?: string;
        };
        CreateViewBody: {
            name: string;
            /** @description The call list's query string, without `?` and without the campaign. */
            query: string;
            /** @description Seen by the whole team; false when left out. */
            shared?: boolean;
        };
        CreateWorkspaceRequest: {
            name: string;
            /** @enum {string} */
            locale?: "fr" | "en";
            timeZone?: string;
        };
        CriterionDto: {
            label: string;
            /** @description What answers are kept under; each once. */
            key: string;
            /** @description More than 0; what it counts beside the others. */
            weight: number;
        };
        CriterionOnCard: {
            key: string;
            label: string;
            weight: number;
        };
        DecideBody: {
            /** @description By row number: `create`, `skip`, `{ organisationId }` or `{ row }` of the same list; null takes one back. */
            decisions?: {
                [key: string]: unknown;
            };
            /** @description For all rows that nobody has decided one by one. */
            alike?: components["schemas"]["DecisionAlikeBody"];
        };
        DecideRequest: {
            week: string;
            /** Format: uuid */
            campaignId: string;
            /** @enum {string} */
            decision: "continue" | "adjust" | "stop";
            note?: string;
        };
        DecisionAlikeBody: {
            /**
             * @description `same`: the only organisation it may be, of rows that may be one only. `later` takes back what was said.
             * @enum {string}
             */
            decision: "create" | "skip" | "same" | "later";
            /**
             * @description Only rows that are in doubt for this reason.
             * @enum {string|null}
             */
            reason?: "opted_out" | "same_siret" | "new_organisation" | "same_siren_and_name" | "same_name_and_place" | "same_name_and_detail" | "fills_fields" | "adds_contact" | "keeps_existing" | "nothing_new" | "same_as_row" | "several_candidates" | "same_name_other_place" | "same_name_place_unknown" | "same_name_other_identifier" | "same_siret_other_name" | "same_siren_other_name" | "alike_name_same_place" | null;
        };
        DecisionResponse: {
            id: string;
            week: string;
            campaignId: string;
            /** @enum {string} */
            decision: "continue" | "adjust" | "stop";
            note: string | null;
            memberId: string;
            /** Format: date-time */
            at: string;
        };
        DeploymentResponse: {
            /** @description 1 in the first month; beyond `of` once the time is over. */
            month: number;
            of: number;
            firstUsers: number;
            /** @description The second month is over, or nearly, and nobody uses the product. */
            warns: boolean;
        };
        DirectoryListResponse: {
            /** @description As it would be pasted: for `POST /imports { text }`. */
            text: string;
            rows: number;
            /** @description More than `rows` where the list was cut. */
            total: number;
        };
        DiscourseOnCard: {
            /** @enum {string} */
            age: "young" | "growing" | "established";
            variants: components["schemas"]["VariantsOnCard"];
        };
        DoorGuestResponse: {
            invitationId: string;
            contactId: string;
            firstName: string | null;
            lastName: string | null;
            jobTitle: string | null;
            organisationId: string;
            /** @description Its acronym, or its name. */
            organisation: string;
            /** @description The organisation's kind: what groups by user type go by. */
            userType: string | null;
            /** @enum {string} */
            status: "confirmed" | "attended" | "yes" | "no" | "sent" | "failed" | "cancelled" | "draft" | "maybe" | "waiting" | "no_show";
            /** Format: date-time */
            arrivedAt: string | null;
            walkIn: boolean;
            themeId: string | null;
            theme: string | null;
            accessNeeds: string | null;
        };
        DoorResponse: {
            openLabId: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            place: string;
            capacity: number;
            /** @description By name: all who were invited but those called off. */
            guests: components["schemas"]["DoorGuestResponse"][];
            themes: components["schemas"]["ThemeResponse"][];
        };
        DoseResponse: {
            /** @enum {string} */
            persona: "rebel" | "marsh" | "loyalist";
            /** @description Chairs for this type. */
            wanted: number;
            /** @description Expected number: the guests' probabilities summed, to one decimal. */
            have: number;
            missing: number;
            /** @description Expected beyond what is wanted. */
            over: number;
        };
        DraftsSent: {
            sending: number;
        };
        DuplicateWeight: {
            campaigns: number;
            contacts: number;
            calls: number;
        };
        EmailPage: {
            items: components["schemas"]["EmailResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        EmailResponse: {
            id: string;
            /** @enum {string} */
            purpose: "invite_member" | "digest" | "weekly_report" | "weekly_report_test" | "invitation" | "invitation_reminder" | "lab_thanks" | "say_no";
            recipient: string;
            /** @description Null once the message was sent or dropped: its words are not kept. */
            subject: string | null;
            /** @enum {string} */
            state: "planned" | "claimed" | "kept" | "sent" | "failed" | "uncertain" | "dropped";
            attempts: number;
            /** @description What the mail server said last. */
            error: string | null;
            /** Format: date-time */
            notBefore: string;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        EmptyReasonsResponse: {
            leased: number;
            coolingDown: number;
            waitingForDate: number;
            noNumber: number;
            toRepair: number;
            finished: number;
        };
        EvidenceNeeded: {
            users: number;
            others: number;
            usersAfterRefusal: number;
        };
        ExampleCampaignResponse: {
            productId: string;
            campaignId: string;
            /** @description False where it had been loaded before. */
            created: boolean;
            targets: number;
        };
        ExportBody: {
            /** @enum {string} */
            what: "contacts" | "targets" | "calls" | "invitations";
            /**
             * @description `vcf` for contacts, `ics` for targets: what is promised and planned on them; for invitations: the open labs with their guests.
             * @enum {string}
             */
            format: "json" | "csv" | "xlsx" | "vcf" | "ics";
            /**
             * @description Ready-made: whom to invite to an open lab, Brevo's import of contacts, Grist's import. Left out: every column.
             * @enum {string}
             */
            shape?: "standard" | "lab_invitations" | "brevo" | "grist";
            filter?: components["schemas"]["ExportFilter"];
            /** @description With notes, facts heard about persons, likely persona and vendor sign. Written to the audit trail as such. */
            opinions?: boolean;
        };
        ExportFilter: {
            /** Format: uuid */
            campaignId?: string;
            /**
             * Format: uuid
             * @description Only for invitations.
             */
            openLabId?: string;
            /** @description Only for invitations. */
            status?: ("confirmed" | "attended" | "yes" | "no" | "sent" | "failed" | "cancelled" | "draft" | "maybe" | "waiting" | "no_show")[];
            ids?: string[];
            stage?: ("to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user" | "not_now" | "declined" | "unreachable" | "set_aside" | "do_not_contact")[];
            /** @description For contacts: whoever has it now. */
            interest?: ("none" | "interested" | "unknown" | "curious" | "motivated")[];
            /** @enum {string} */
            kind?: "prospect" | "stakeholder";
            /** @enum {string} */
            source?: "list" | "referral" | "manual" | "open_source";
            /**
             * Format: uuid
             * @description A member's id, or `none`.
             */
            assigneeId?: string;
            overdue?: boolean;
            toRepair?: boolean;
            noNumber?: boolean;
            q?: string;
            /**
             * @description Only with `opinions`: who is in the file would say it.
             * @enum {string}
             */
            persona?: "rebel" | "marsh" | "loyalist";
            /** @description Only with `opinions`. */
            vendor?: boolean;
        };
        FacilitatorResponse: {
            id: string;
            name: string;
        };
        FactAgreementResponse: {
            pairs: number;
            same: number;
            /** @description Krippendorff's alpha with its 95 % interval; null where nothing was told apart. */
            alpha: number | null;
            low: number | null;
            high: number | null;
            /** @enum {string} */
            verdict: "too_early" | "poor" | "fair" | "good";
            /** @enum {string} */
            signal: "indignant_about_irritant" | "built_own_workaround" | "wants_it_now" | "would_bend_the_rules" | "asks_who_uses_it" | "wants_it_stable_first" | "avoids_conflict" | "uses_tools_without_asking" | "asks_who_approved" | "must_ask_hierarchy" | "defends_current_tool";
            ticked: number;
            reread: number;
            both: number;
        };
        FactResponse: {
            /** @enum {string} */
            signal: "indignant_about_irritant" | "built_own_workaround" | "wants_it_now" | "would_bend_the_rules" | "asks_who_uses_it" | "wants_it_stable_first" | "avoids_conflict" | "uses_tools_without_asking" | "asks_who_approved" | "must_ask_hierarchy" | "defends_current_tool" | "long_list_of_requests" | "asks_for_delivery_dates" | "only_gives_opinions" | "trains_or_hosts_peers";
            /**
             * Format: date-time
             * @description The last time it was heard, and in which call.
             */
            heardAt: string;
            callId: string;
            times: number;
        };
        FileFieldResponse: {
            label: string;
            value: string;
        };
        FileSectionResponse: {
            key: string;
            title: string;
            note: string | null;
            records: components["schemas"]["FileFieldResponse"][][];
        };
        FirstUseBody: {
            /** Format: email */
            email?: string;
            /** @description HMAC-SHA-256 of the trimmed, lower-case address under the key of `GET /first-uses/key`, in lower-case hexadecimal. */
            emailHash?: string;
            /** Format: uuid */
            productId: string;
            /** @description When it was used, with its offset; at most 30 days back. */
            at: string;
            /** Format: uuid */
            organisationId?: string;
        };
        FirstUseKeyResponse: {
            /** @description 64 characters, to be used as they are (their UTF-8 bytes). */
            key: string;
            /** @enum {string} */
            algorithm: "HMAC-SHA-256";
        };
        FirstUseResponse: {
            /** @description False for an address of nobody here: nothing is kept then, and the rest is null. */
            matched: boolean;
            id: string | null;
            organisationId: string | null;
            /** @description The target that became `first_user`; null where the organisation is on no list of the product, or objected. */
            targetId: string | null;
            /**
             * Format: date-time
             * @description When it was first used, as it was first told.
             */
            at: string | null;
            /** Format: date-time */
            recordedAt: string | null;
        };
        FollowUpEntryResponse: {
            /** @enum {string} */
            kind: "not_now" | "call_back" | "retry" | "material" | "propose_lab" | "decide" | "task";
            /** @enum {string} */
            status: "done" | "scheduled" | "due" | "cancelled" | "superseded";
            /** Format: date-time */
            dueAt: string;
            note: string | null;
            /** @description "Rappel promis demain à 14 h, avant tout le reste." */
            text: string;
        };
        FollowUpOfCall: {
            id: string;
            etag: string;
            targetId: string;
            contactId: string | null;
            /** @enum {string} */
            kind: "not_now" | "call_back" | "retry" | "material" | "propose_lab" | "decide" | "task";
            /** Format: date-time */
            dueAt: string;
            /** @enum {string} */
            status: "done" | "scheduled" | "due" | "cancelled" | "superseded";
            assigneeId: string | null;
            /** @description "Rappel demain à 14 h, autre demi-journée." */
            text: string;
        };
        FollowUpPage: {
            items: components["schemas"]["FollowUpResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        FollowUpResponse: {
            id: string;
            etag: string;
            campaignId: string;
            campaignName: string;
            targetId: string;
            organisationId: string;
            organisationName: string;
            contactId: string | null;
            contactName: string | null;
            /** @enum {string} */
            kind: "not_now" | "call_back" | "retry" | "material" | "propose_lab" | "decide" | "task";
            /** Format: date-time */
            dueAt: string;
            /** @enum {string} */
            status: "done" | "scheduled" | "due" | "cancelled" | "superseded";
            assigneeId: string | null;
            /** @description Who answers for it: the assignee, else the target's, else whoever made it. */
            ownerId: string | null;
            note: string | null;
            /** @description "Rappel promis demain à 14 h, avant tout le reste." */
            text: string;
        };
        ForecastIntervalResponse: {
            low: number;
            high: number;
            /** @description 0.8: eight chances in ten to be between the two. */
            level: number;
        };
        ForecastPointResponse: {
            /** @description Further organisations called to the end. */
            calls: number;
            /** @description People expected. */
            mean: number;
            /** @description Chance that the goal is reached, 0 to 1. */
            probability: number;
        };
        ForecastResponse: {
            campaignId: string;
            /** @description Chairs to fill. */
            goal: number;
            /** @description Organisations whose calling is over. */
            callsMade: number;
            /** @description Organisations still to call, those being retried included. */
            listLeft: number;
            interested: number;
            /** @description Interested ones who may still come. */
            inHand: number;
            /** @description Fewest further organisations for which the expected attendance reaches the goal; null when the list is too short. */
            callsNeeded: number | null;
            /** @description The same number if the list had no end. */
            callsNeededWithoutLimit: number;
            listSuffices: boolean;
            /** @description When the whole list is called. */
            expectedAttendees: number;
            /** @description Chance that the goal is reached when the whole list is called, 0 to 1. */
            probability: number;
            interval: components["schemas"]["ForecastIntervalResponse"];
            curve: components["schemas"]["ForecastPointResponse"][];
        };
        ForeseenUndoResponse: {
            /** @description Organisations that it created and that go. */
            removed: number;
            /** @description Those that stay: edited or used since. */
            kept: number;
            /** @description The first twenty of them. */
            keptOrganisations: components["schemas"]["KeptOrganisationResponse"][];
            /** @description Organisations that were there before: they lose what it added, where that still stands as it was written. */
            completed: number;
        };
        FormGroupsBody: {
            /**
             * @description `type`: people of one kind together; `theme`: by what they chose at the door; `mixed`: every kind at every table.
             * @enum {string}
             */
            mode: "type" | "theme" | "mixed";
        };
        FunnelRateResponse: {
            /** @enum {string} */
            stage: "to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user";
            /**
             * @description The step before.
             * @enum {string}
             */
            of: "to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user";
            successes: number;
            trials: number;
            /** @description The three are null before there is anybody to count. */
            rate: number | null;
            low: number | null;
            high: number | null;
        };
        FunnelResponse: {
            campaignId: string;
            /** Format: date-time */
            at: string;
            /** @description Organisations on the list. */
            list: number;
            stages: components["schemas"]["FunnelStepResponse"][];
            /** @description Organisations outside the funnel at that instant, by exit. */
            exits: {
                [key: string]: number;
            };
            rates: components["schemas"]["FunnelRateResponse"][];
            trials: components["schemas"]["TrialsResponse"];
        };
        FunnelStepResponse: {
            /** @enum {string} */
            stage: "to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user";
            /** @description Organisations that ever reached this stage or a later one. */
            everReached: number;
            /** @description Organisations that stand there. */
            now: number;
        };
        GroupBody: {
            /** Format: uuid */
            id: string;
            label?: string | null;
            /**
             * Format: uuid
             * @description Leaves the table they led before; null: nobody.
             */
            facilitatorId?: string | null;
        };
        GroupResponse: {
            id: string;
            number: number;
            label: string | null;
            facilitatorId: string | null;
            facilitator: string | null;
            guests: components["schemas"]["DoorGuestResponse"][];
        };
        GroupsResponse: {
            /** @enum {string} */
            mode: "type" | "theme" | "mixed";
            groups: components["schemas"]["GroupResponse"][];
            /** @description Expected, or here once the first guest is, and at no table. */
            unseated: components["schemas"]["DoorGuestResponse"][];
            facilitators: components["schemas"]["FacilitatorResponse"][];
            themes: components["schemas"]["ThemeResponse"][];
            /** @description Tables that nobody leads. */
            facilitatorsMissing: number;
            /** @description Whether the first guest is here: tables are then made for those who are. */
            begun: boolean;
        };
        GuardResponse: {
            /** @description True when counts this far from 10/80/10 would come up less than once in 100 times. */
            warns: boolean;
            /** @description Null while there are fewer people with a likely type than `from`. */
            probability: number | null;
            people: number;
            /** @description People with a likely type from which anything is said. */
            from: number;
            counts: components["schemas"]["PercentsResponse"];
            expected: components["schemas"]["PercentsResponse"];
        };
        GuestOnCardResponse: {
            /** @description The invitation. */
            id: string;
            openLabId: string;
            contactId: string;
            /** @enum {string} */
            status: "confirmed" | "attended" | "yes" | "no" | "sent" | "failed" | "cancelled" | "draft" | "maybe" | "waiting" | "no_show";
        };
        HeadRowResponse: {
            row: number;
            cells: string[];
        };
        HealthResponse: {
            /** @enum {string} */
            status: "ok";
        };
        HeardNeed: {
            id: string;
            title: string;
        };
        HeardObjection: {
            id: string;
            title: string;
            answered: boolean;
            answer: string | null;
        };
        IdealUserDto: {
            criteria: components["schemas"]["CriterionDto"][];
        };
        ImportConstants: {
            kind?: string;
            legalForm?: string;
            size?: string;
            addressLine?: string;
            postcode?: string;
            city?: string;
            note?: string;
            /** @description Under headers that the list does not have: `{ "Source": "annuaire 2026" }`; ten at most. */
            attributes?: {
                [key: string]: string;
            };
        };
        ImportCounts: {
            create: number;
            update: number;
            duplicate: number;
            undecided: number;
            invalid: number;
        };
        ImportDecisionResponse: {
            /** @enum {string} */
            choice: "create" | "skip" | "same";
            /** @description For `same`: an organisation of the team, or an earlier row of the list. */
            organisationId: string | null;
            row: number | null;
        };
        ImportLayoutResponse: {
            sheet: string | null;
            sheets: string[];
            /** @description The row that names the columns; 0 for a list without a header. */
            headerRow: number;
            /** @description The first rows as they stand, among which another may be the header. */
            head: components["schemas"]["HeadRowResponse"][];
        };
        ImportMeetingResponse: {
            organisationId: string | null;
            /** @description An earlier row of the same list, which creates it. */
            row: number | null;
            name: string | null;
            city: string | null;
            /** @description For candidates: as it stands, to be compared. */
            organisation: components["schemas"]["ComparedOrganisationResponse"] | null;
        };
        ImportPreviewResponse: {
            /**
             * @description `previewing`: the worker compares a long list; what follows is empty until then.
             * @enum {string}
             */
            status: "failed" | "uploaded" | "previewing" | "previewed" | "running" | "done" | "undoing" | "undone";
            create: number;
            update: number;
            duplicate: number;
            undecided: number;
            invalid: number;
            /** @description The first 200; the others at `GET /imports/{id}/rows` with `nextCursor`. */
            rows: components["schemas"]["ImportRowResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        ImportReasonResponse: {
            code: string;
            /**
             * @description `error` leaves the row out; `warning` keeps the cell as written; `info` says why the outcome.
             * @enum {string}
             */
            level: "error" | "warning" | "info";
            column: string | null;
            text: string;
        };
        ImportResponse: {
            id: string;
            etag: string;
            /** @enum {string} */
            status: "failed" | "uploaded" | "previewing" | "previewed" | "running" | "done" | "undoing" | "undone";
            fileName: string | null;
            encoding: string;
            delimiter: string;
            sheet: string | null;
            sheets: string[];
            headerRow: number | null;
            columns: string[];
            /** @description As suggested until a preview or a run says otherwise. */
            mapping: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When the team read a file with these columns before: the mapping is from then.
             */
            rememberedAt: string | null;
            constants: components["schemas"]["ImportConstants"];
            sample: string[][];
            campaignId: string | null;
            rowCount: number;
            /** @description Rows written, or left out for good. */
            done: number;
            /** @description Of the rows compared so far: while it is `previewing`, they grow to `rowCount`. */
            counts: components["schemas"]["ImportCounts"];
            /** @description Undecided rows nobody has decided yet. */
            waiting: number;
            /** @description Undecided rows that somebody has decided, and that the next run writes. */
            decided: number;
            /** @description Of these, those to be left out. */
            leftOut: number;
            /** @description What it wrote is known, and can be taken back. */
            canUndo: boolean;
            /** @description Why it `failed`: `stuck` after five starts without a row. */
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description Undone: organisations it had created that went, and those that stay because somebody used them since. */
            removedCount: number | null;
            keptCount: number | null;
        };
        ImportRowPage: {
            items: components["schemas"]["ImportRowResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        ImportRowResponse: {
            /** @description As a spreadsheet numbers it: the header is row 1. */
            row: number;
            /** @enum {string} */
            outcome: "create" | "update" | "duplicate" | "undecided" | "invalid";
            name: string | null;
            match: components["schemas"]["ImportMeetingResponse"] | null;
            /** @description For `undecided`: who it may be. */
            candidates: components["schemas"]["ImportMeetingResponse"][];
            /** @description For `undecided`: what the row says, as long as it waits. */
            incoming: components["schemas"]["ComparedOrganisationResponse"] | null;
            /** @description For `undecided`: what a person said of it, written with the next run. */
            decision: components["schemas"]["ImportDecisionResponse"] | null;
            reasons: components["schemas"]["ImportReasonResponse"][];
            /** @description What it has become, once written. */
            organisationId: string | null;
        };
        InvitationCounts: {
            draft: number;
            sent: number;
            maybe: number;
            yes: number;
            waiting: number;
            no: number;
            confirmed: number;
            attended: number;
            no_show: number;
            cancelled: number;
            failed: number;
        };
        InvitationPage: {
            items: components["schemas"]["InvitationResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        InvitationResponse: {
            id: string;
            etag: string;
            openLabId: string;
            contactId: string;
            firstName: string | null;
            lastName: string | null;
            jobTitle: string | null;
            email: string | null;
            organisationId: string;
            organisationName: string;
            targetId: string | null;
            campaignId: string | null;
            /** @enum {string} */
            status: "confirmed" | "attended" | "yes" | "no" | "sent" | "failed" | "cancelled" | "draft" | "maybe" | "waiting" | "no_show";
            /** @description Confirmed by voice, or said yes and answered the question. */
            sure: boolean;
            /** @enum {string} */
            locale: "fr" | "en";
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            answer: string | null;
            /** Format: date-time */
            questionAnsweredAt: string | null;
            accessNeeds: string | null;
            /** @description The order of those who wait: the lowest comes in first. */
            waitingPlace: number | null;
            /** @description The invitation of the guest who brings this colleague. */
            broughtById: string | null;
            broughtByName: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
            confirmedById: string | null;
            invitedById: string | null;
            reminders: number;
            /** Format: date-time */
            remindedAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        InvitationTemplateDto: {
            fr?: components["schemas"]["InvitationWordsDto"];
            en?: components["schemas"]["InvitationWordsDto"];
        };
        InvitationWordsDto: {
            subject: string;
            /** @description Plain text, a paragraph per empty line. */
            body: string;
        };
        InviteBody: {
            contactIds?: string[];
            /**
             * Format: uuid
             * @description With `contactIds`: whose target their invitation moves. Alone: who is invited.
             */
            campaignId?: string;
            /** @description With `campaignId` alone: whose latest word it was; interested or better by default. */
            interest?: ("none" | "interested" | "unknown" | "curious" | "motivated")[];
            /**
             * @description Which language they are written to in; the team's by default.
             * @enum {string}
             */
            locale?: "fr" | "en";
            /** @description Sent at once; else they stay drafts. */
            send?: boolean;
        };
        InviteInCallBody: {
            /** Format: uuid */
            openLabId: string;
            /** @description Of the organisation; left out or empty, the person spoken with. */
            contactIds?: string[];
            /** @description People not yet known. */
            colleagues?: components["schemas"]["NewContactBody"][];
        };
        InviteMemberRequest: {
            /** Format: email */
            email: string;
            name?: string;
            /** @enum {string} */
            role: "admin" | "lead" | "caller" | "viewer";
            /** @enum {string} */
            locale?: "fr" | "en";
        };
        InvitedMemberResponse: {
            id: string;
            name: string;
            /** @description Null for those who may not see it: callers. */
            email: string | null;
            /** @enum {string} */
            role: "admin" | "lead" | "caller" | "viewer";
            /** @enum {string} */
            locale: "fr" | "en";
            /** @description Invited, has not chosen a password yet. */
            pending: boolean;
            etag: string;
            /** @description The one-time link, while no mail leaves this installation; null when it was mailed, or when none is needed. */
            link: string | null;
            /** Format: date-time */
            linkExpiresAt: string | null;
        };
        InvitedResponse: {
            invited: number;
            /** @description The invitations made. */
            items: string[];
            leftOut: components["schemas"]["LeftOutResponse"][];
            /** @description On the list, without an address to write to. */
            withoutEmail: string[];
        };
        KeepApartBody: {
            /** @enum {string} */
            kind: "contact" | "organisation";
            ids: string[];
        };
        KeptApart: {
            /** @description For `DELETE /not-duplicates/{id}`. */
            id: string;
        };
        KeptOrganisationResponse: {
            id: string;
            name: string;
        };
        LabForecastResponse: {
            /** @description Chairs. */
            goal: number;
            expectedAttendees: number;
            /** @description 80 chances in 100 to be between these. */
            low: number;
            high: number;
            /** @description P(every chair taken), 0..1. */
            probability: number;
            /** @description P(exactly k come) for k = 0, 1, …, 0..1. */
            distribution: number[];
            byRung: components["schemas"]["RungForecast"][];
        };
        LabNeedList: {
            /** @description Most wanted first. */
            items: components["schemas"]["LabNeedResponse"][];
        };
        LabNeedResponse: {
            id: string;
            /** @description The product's need. */
            needId: string;
            title: string;
            /** @description 0: said to the whole room. */
            groupNumber: number;
            votes: number;
        };
        LastDecisionResponse: {
            week: string;
            /** @enum {string} */
            decision: "continue" | "adjust" | "stop";
            at: string;
            /** @description Null for viewers. */
            note: string | null;
        };
        LateDifferenceResponse: {
            week: string;
            stages: components["schemas"]["LateStageResponse"][];
        };
        LateStageResponse: {
            /** @enum {string} */
            stage: "to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user";
            reported: number;
            now: number;
        };
        LayoutBody: {
            /** @description One of the `sheets`. */
            sheet?: string;
            /** @description The row that names the columns, as the spreadsheet numbers it: one of the first. 0: none does. */
            headerRow?: number;
        };
        LearningResponse: {
            /** Format: date-time */
            since: string;
            calls: number;
            learnt: number;
            /** @description Forty calls, the same script, nothing learnt. */
            warns: boolean;
        };
        LearntResponse: {
            id: string;
            title: string;
            organisations: number;
            mentions: number;
            answered: number;
            bestAnswer: string | null;
        };
        LearntSegment: {
            better: components["schemas"]["SegmentSide"];
            other: components["schemas"]["SegmentSide"];
            probability: number;
            advice: string;
        };
        LeaseOfTarget: {
            memberId: string;
            /** Format: date-time */
            until: string;
        };
        LeftOutResponse: {
            contactId: string;
            /**
             * @description `opted_out`, `already_invited` or `not_found`.
             * @enum {string}
             */
            reason: "opted_out" | "already_invited" | "not_found";
        };
        LetterResponse: {
            /** @enum {string} */
            kind: "vendor" | "opinion";
            subject: string;
            text: string;
            sent: components["schemas"]["SentLetterResponse"] | null;
        };
        LettersResponse: {
            to: string | null;
            /**
             * @description Why it can only be copied.
             * @enum {string|null}
             */
            blocked: "no_email" | "opted_out" | null;
            letters: components["schemas"]["LetterResponse"][];
        };
        LiftOptOutBody: {
            /** @description Why the entry was a mistake. */
            reason: string;
        };
        LikelyBody: {
            /** Format: uuid */
            contactId?: string | null;
            /** @description Ticked in the call under way. */
            signals: ("indignant_about_irritant" | "built_own_workaround" | "wants_it_now" | "would_bend_the_rules" | "asks_who_uses_it" | "wants_it_stable_first" | "avoids_conflict" | "uses_tools_without_asking" | "asks_who_approved" | "must_ask_hierarchy" | "defends_current_tool" | "long_list_of_requests" | "asks_for_delivery_dates" | "only_gives_opinions" | "trains_or_hosts_peers")[];
        };
        LikelyResponse: {
            /**
             * @description The type above 50 %; null while nothing was heard, or nothing tells.
             * @enum {string|null}
             */
            likely: "rebel" | "marsh" | "loyalist" | null;
        };
        MarkNeedBody: {
            outsideProblem: boolean;
        };
        MemberListResponse: {
            items: components["schemas"]["MemberResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        MemberResponse: {
            id: string;
            name: string;
            /** @description Null for those who may not see it: callers. */
            email: string | null;
            /** @enum {string} */
            role: "admin" | "lead" | "caller" | "viewer";
            /** @enum {string} */
            locale: "fr" | "en";
            /** @description Invited, has not chosen a password yet. */
            pending: boolean;
            etag: string;
        };
        MergeContactBody: {
            fields?: components["schemas"]["ContactMergeFields"];
            /**
             * Format: uuid
             * @description The record that stays.
             */
            into: string;
            /** @description Its `etag` as it was seen; left out, nobody asks. */
            intoEtag?: string;
        };
        MergeOrganisationBody: {
            fields?: components["schemas"]["OrganisationMergeFields"];
            /**
             * Format: uuid
             * @description The record that stays.
             */
            into: string;
            /** @description Its `etag` as it was seen; left out, nobody asks. */
            intoEtag?: string;
        };
        MergedContactResponse: {
            contact: components["schemas"]["ContactResponse"];
            operationId: string;
        };
        MergedOrganisationResponse: {
            organisation: components["schemas"]["OrganisationResponse"];
            /** @description For `POST /operations/{id}/undo`, 10 minutes long. */
            operationId: string;
        };
        MetPrerequisitesBody: {
            /** @description Those the product meets; all others are not met. */
            met: ("users_to_quote" | "stable_main_functions" | "first_recognition")[];
        };
        MomentAnswers: {
            weekday: number;
            /** @enum {string} */
            band: "before_10" | "10_to_12" | "12_to_14" | "14_to_16" | "from_16";
            dials: number;
            answered: number;
            expected: number | null;
        };
        MotivatedBody: {
            /**
             * Format: uuid
             * @description Somebody who came.
             */
            invitationId: string;
            /** @description A fact heard or seen; the person may read it. */
            why?: string;
        };
        MotivatedResponse: {
            invitationId: string;
            why: string;
        };
        MovingFactResponse: {
            /**
             * @description The type it points to.
             * @enum {string}
             */
            towards: "rebel" | "marsh" | "loyalist";
            /** @description By how much less probable that type would be without it, 0 to 1. */
            by: number;
            /** @enum {string} */
            signal: "indignant_about_irritant" | "built_own_workaround" | "wants_it_now" | "would_bend_the_rules" | "asks_who_uses_it" | "wants_it_stable_first" | "avoids_conflict" | "uses_tools_without_asking" | "asks_who_approved" | "must_ask_hierarchy" | "defends_current_tool" | "long_list_of_requests" | "asks_for_delivery_dates" | "only_gives_opinions" | "trains_or_hosts_peers";
            /**
             * Format: date-time
             * @description The last time it was heard, and in which call.
             */
            heardAt: string;
            callId: string;
            times: number;
        };
        MyWorkspace: {
            id: string;
            name: string;
            /**
             * @description My role there.
             * @enum {string}
             */
            role: "admin" | "lead" | "caller" | "viewer";
        };
        NeedBody: {
            /** Format: uuid */
            id?: string | null;
            title?: string | null;
            /** @description Outside the product's problem. */
            outsideProblem?: boolean | null;
        };
        NeedListResponse: {
            items: components["schemas"]["NeedResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        NeedResponse: {
            id: string;
            productId: string;
            title: string;
            /** @description Outside the product's problem. */
            outsideProblem: boolean;
            /** @description Calls in which it was heard. */
            mentions: number;
            organisations: number;
            /** Format: date-time */
            lastHeardAt: string | null;
            /** @description The latest 20; null for those who may not see names. */
            saidBy: components["schemas"]["SaidByResponse"][] | null;
        };
        NetworkReferrerResponse: {
            targetId: string;
            organisationId: string;
            organisation: string;
            contactId: string | null;
            /** @description Who said so; null where no one was named, or the person was erased. */
            contact: string | null;
            named: number;
            called: number;
            reached: number;
            interested: number;
            firstUsers: number;
        };
        NetworkResponse: {
            /** @description What came of most first. */
            referrers: components["schemas"]["NetworkReferrerResponse"][];
            /** @description Interested, of those called to the end: named by somebody, and the others. */
            referredRate: components["schemas"]["RateResponse"] | null;
            otherRate: components["schemas"]["RateResponse"] | null;
            stakeholders: components["schemas"]["NetworkStakeholderResponse"][];
        };
        NetworkStakeholderResponse: {
            targetId: string;
            organisationId: string;
            organisation: string;
            /** @enum {string} */
            stage: "to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user" | "not_now" | "declined" | "unreachable" | "set_aside" | "do_not_contact";
            /** Format: date-time */
            lastCallAt: string | null;
            /** Format: date-time */
            nextDueAt: string | null;
        };
        NewContactBody: {
            firstName?: string | null;
            lastName?: string | null;
            jobTitle?: string | null;
            /** Format: email */
            email?: string | null;
            phones?: components["schemas"]["PhoneSaid"][];
        };
        NewTokenResponse: {
            id: string;
            memberId: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            expiresAt: string | null;
            /** @description Shown this once: `Authorization: Bearer pc_…`. */
            token: string;
        };
        NextCallBody: {
            /** @description Cards the caller goes on holding: one may be fetched ahead. */
            keep?: string[];
            /**
             * Format: uuid
             * @description This one, wherever it stands in the queue: somebody calls back, or was met.
             */
            targetId?: string;
        };
        NextCallResponse: {
            empty: boolean;
            target?: components["schemas"]["TargetOnCard"];
            organisation?: components["schemas"]["OrganisationOnCard"];
            contacts?: components["schemas"]["ContactOnCardResponse"][];
            history?: components["schemas"]["PastCallOnCard"][];
            /** @description Markdown; a heading starts a step. For everybody, at this age of the product. */
            script?: string;
            discourse?: components["schemas"]["DiscourseOnCard"];
            criteria?: components["schemas"]["CriterionOnCard"][];
            why?: components["schemas"]["WhyResponse"];
            /** Format: date-time */
            leaseUntil?: string;
            nextSteps?: components["schemas"]["NextStepOnCard"][];
            objections?: components["schemas"]["ObjectionOnCard"][];
            /** @description The next one to invite to; null where none is planned. */
            openLab?: components["schemas"]["OpenLabOnCard"] | null;
            /** @description Who of the organisation is on the guest list of a lab to come. */
            guests?: components["schemas"]["GuestOnCardResponse"][];
            reasons?: components["schemas"]["EmptyReasonsResponse"];
            /** Format: date-time */
            nextDueAt?: string | null;
            /** @description Why nothing can be called now, in one sentence. */
            text?: string;
        };
        NextLabBody: {
            title?: string;
            /** Format: date-time */
            startsAt?: string;
            /** Format: date-time */
            endsAt?: string;
            place?: string;
            capacity?: number;
        };
        NextLabResponse: {
            openLabId: string;
            /** @description Guests put on its list as drafts. */
            carriedOver: number;
            /** @description Those who objected. */
            leftOut: number;
        };
        NextReadingResponse: {
            /** @description Conversations that wait for this reader. */
            waiting: number;
            conversation: components["schemas"]["ToRereadResponse"] | null;
        };
        NextStepOfTarget: {
            followUpId: string | null;
            /** @enum {string} */
            kind: "not_now" | "call_back" | "retry" | "material" | "propose_lab" | "decide" | "task";
            /** Format: date-time */
            dueAt: string;
            text: string;
        };
        NextStepOnCard: {
            /** @enum {string} */
            outcome: "reached" | "not_now" | "call_back" | "no_answer" | "busy" | "voicemail" | "gatekeeper" | "wrong_number" | "refused";
            /** @enum {string|null} */
            interest: "none" | "interested" | "unknown" | "curious" | "motivated" | null;
            /** @enum {string|null} */
            kind: "not_now" | "call_back" | "retry" | "material" | "propose_lab" | "decide" | "task" | null;
            dueAt: string | null;
            /** @enum {string} */
            stage: "to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user" | "not_now" | "declined" | "unreachable" | "set_aside" | "do_not_contact";
            /** @enum {string} */
            code: "declined" | "unreachable" | "do_not_contact" | "propose_lab" | "retry_next_half_day" | "retry_soon" | "retry_next_day_same_half" | "retry_next_day_other_half" | "other_number" | "to_repair" | "decide_after_silence" | "call_back_promised" | "send_material" | "not_now_until" | "chosen_by_caller" | "continue_with_others" | "others_stay_interested" | "lab_no_show" | "stays_closed" | "invited_to_lab" | "lab_undecided" | "lab_confirm";
            params: {
                [key: string]: unknown;
            };
            text: string;
        };
        NextWave: {
            /** @enum {string} */
            wave: "marsh" | "rebels" | "influencer";
            /** @description Month since the launch from which it may come. */
            fromMonth: number;
            /** @description 0 when only prerequisites keep it away. */
            inMonths: number;
        };
        ObjectionBody: {
            /** Format: uuid */
            id?: string | null;
            title?: string | null;
            /** @description What answered it in words, or only whether something did. */
            answered?: Record<string, never>;
        };
        ObjectionListResponse: {
            items: components["schemas"]["ObjectionResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        ObjectionOnCard: {
            id: string;
            title: string;
            heard: number;
            answered: number;
            /** @description What answered it, the most used first. */
            answers: string[];
        };
        ObjectionResponse: {
            id: string;
            productId: string;
            title: string;
            mentions: number;
            organisations: number;
            /** @description Calls in which something answered it. */
            answered: number;
            /** Format: date-time */
            lastHeardAt: string | null;
            /** @description The best first; null for viewers. */
            answers: components["schemas"]["AnswerResponse"][] | null;
            saidBy: components["schemas"]["SaidByResponse"][] | null;
        };
        OpenLabOnCard: {
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** @description Chairs not yet taken by a yes. */
            seatsLeft: number;
        };
        OpenLabPage: {
            items: components["schemas"]["OpenLabResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        OpenLabResponse: {
            id: string;
            etag: string;
            productId: string;
            productName: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            place: string;
            capacity: number;
            question: string | null;
            programme: string;
            chase: components["schemas"]["ChaseRungDto"][];
            template: components["schemas"]["InvitationTemplateDto"];
            /** Format: date-time */
            cancelledAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            counts: components["schemas"]["InvitationCounts"];
            /** @description Gave their word by voice, or said yes and answered the question. */
            sure: number;
            /** @description Chairs not yet taken by a yes. */
            seatsLeft: number;
        };
        OpenPeriodDto: {
            /** @description `HH:MM`. */
            from: string;
            to: string;
        };
        OpenSourcesResponse: {
            /** @description API Recherche d'entreprises. */
            register: boolean;
            /** @description Annuaire de l'administration. */
            directory: boolean;
            /** @description The geocoder on the Base Adresse Nationale. */
            addresses: boolean;
        };
        OpinionGiversResponse: {
            wanted: number;
            have: number;
        };
        OptOutBody: {
            /**
             * @description `contact`: this person. `organisation`: all of them.
             * @enum {string}
             */
            scope: "contact" | "organisation";
        };
        OptOutEntryResponse: {
            /** @enum {string} */
            scope: "contact" | "organisation";
            /**
             * Format: date-time
             * @description When an admin lifted a mistaken entry.
             */
            liftedAt: string | null;
        };
        OptOutPage: {
            items: components["schemas"]["OptOutResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        OptOutResponse: {
            id: string;
            etag: string;
            /** @enum {string} */
            scope: "contact" | "organisation";
            organisationId: string;
            organisationName: string;
            contactId: string | null;
            /** @description Null for nobody named, and for a person erased since. */
            contactName: string | null;
            callId: string | null;
            memberId: string | null;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            liftedAt: string | null;
            liftedById: string | null;
            liftReason: string | null;
        };
        OrganisationMergeFields: {
            /** @enum {string} */
            name?: "from" | "into";
            /** @enum {string} */
            acronym?: "from" | "into";
            /** @enum {string} */
            kind?: "from" | "into";
            /** @enum {string} */
            siren?: "from" | "into";
            /** @enum {string} */
            siret?: "from" | "into";
            /** @enum {string} */
            parentId?: "from" | "into";
            /** @enum {string} */
            legalForm?: "from" | "into";
            /** @enum {string} */
            size?: "from" | "into";
            /**
             * @description Line, postcode and town, as one.
             * @enum {string}
             */
            address?: "from" | "into";
            /** @enum {string} */
            email?: "from" | "into";
            /** @enum {string} */
            website?: "from" | "into";
            /**
             * @description Left out, both notes are kept.
             * @enum {string}
             */
            note?: "from" | "into";
        };
        OrganisationOfTarget: {
            id: string;
            name: string;
            acronym: string | null;
            kind: string | null;
            city: string | null;
            department: string | null;
            timeZone: string | null;
            phone: string | null;
        };
        OrganisationOnCard: {
            id: string;
            name: string;
            acronym: string | null;
            kind: string | null;
            size: string | null;
            legalForm: string | null;
            address: {
                line: string | null;
                postcode: string | null;
                city: string | null;
            };
            department: string | null;
            /** @description IANA. */
            timeZone: string;
            email: string | null;
            website: string | null;
            note: string | null;
            attributes: {
                [key: string]: string;
            };
            phones: components["schemas"]["PhoneOnCard"][];
        };
        OrganisationPage: {
            items: components["schemas"]["OrganisationResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        OrganisationPairResponse: {
            reasons: ("same_siret" | "same_siren" | "same_name" | "acronym" | "similar_name" | "same_last_name" | "same_place" | "same_town" | "shared_phone" | "shared_email" | "shared_site" | "other_identifier")[];
            first: components["schemas"]["OrganisationResponse"];
            second: components["schemas"]["OrganisationResponse"];
            /** @description Orders the list, 0 to 1; it is no probability. */
            score: number;
            firstWeight: components["schemas"]["DuplicateWeight"];
            secondWeight: components["schemas"]["DuplicateWeight"];
        };
        OrganisationPairs: {
            items: components["schemas"]["OrganisationPairResponse"][];
            /** @description How many pairs were found; a pair that is decided gives way to the next. */
            total: number;
        };
        OrganisationResponse: {
            attributes: {
                [key: string]: string;
            };
            id: string;
            etag: string;
            name: string;
            acronym: string | null;
            kind: string | null;
            siren: string | null;
            siret: string | null;
            parentId: string | null;
            legalForm: string | null;
            size: string | null;
            address: components["schemas"]["AddressResponse"];
            /** @description From the postcode; null where it tells nothing, and the workspace's place is taken. */
            department: string | null;
            timeZone: string | null;
            holidayRegion: string | null;
            phones: components["schemas"]["PhoneResponse"][];
            email: string | null;
            website: string | null;
            tags: string[];
            note: string | null;
            /**
             * Format: date-time
             * @description Since when nobody of it may be contacted.
             */
            optedOutAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        OrganisationTargetsResponse: {
            items: components["schemas"]["TargetResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        PastCallOnCard: {
            id: string;
            /** Format: date-time */
            occurredAt: string;
            /** @enum {string} */
            outcome: "reached" | "not_now" | "call_back" | "no_answer" | "busy" | "voicemail" | "gatekeeper" | "wrong_number" | "refused";
            /** @enum {string|null} */
            interest: "none" | "interested" | "unknown" | "curious" | "motivated" | null;
            evidence: ("told_the_pain" | "accepted_a_date" | "asked_to_be_invited" | "offered_a_colleague" | "offered_their_data")[];
            note: string | null;
            contactId: string | null;
            memberName: string;
        };
        PastImportPage: {
            items: components["schemas"]["PastImportResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        PastImportResponse: {
            /** @description Who brought it in. */
            memberName: string;
            campaignName: string | null;
            id: string;
            etag: string;
            /** @enum {string} */
            status: "failed" | "uploaded" | "previewing" | "previewed" | "running" | "done" | "undoing" | "undone";
            fileName: string | null;
            encoding: string;
            delimiter: string;
            sheet: string | null;
            sheets: string[];
            headerRow: number | null;
            columns: string[];
            /** @description As suggested until a preview or a run says otherwise. */
            mapping: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When the team read a file with these columns before: the mapping is from then.
             */
            rememberedAt: string | null;
            constants: components["schemas"]["ImportConstants"];
            sample: string[][];
            campaignId: string | null;
            rowCount: number;
            /** @description Rows written, or left out for good. */
            done: number;
            /** @description Of the rows compared so far: while it is `previewing`, they grow to `rowCount`. */
            counts: components["schemas"]["ImportCounts"];
            /** @description Undecided rows nobody has decided yet. */
            waiting: number;
            /** @description Undecided rows that somebody has decided, and that the next run writes. */
            decided: number;
            /** @description Of these, those to be left out. */
            leftOut: number;
            /** @description What it wrote is known, and can be taken back. */
            canUndo: boolean;
            /** @description Why it `failed`: `stuck` after five starts without a row. */
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description Undone: organisations it had created that went, and those that stay because somebody used them since. */
            removedCount: number | null;
            keptCount: number | null;
        };
        PercentsResponse: {
            rebel: number;
            marsh: number;
            loyalist: number;
        };
        PersonFileResponse: {
            contactId: string;
            /** @enum {string} */
            locale: "fr" | "en";
            title: string;
            introduction: string;
            rights: string;
            /** Format: date-time */
            generatedAt: string;
            sections: components["schemas"]["FileSectionResponse"][];
        };
        PersonaResponse: {
            contactId: string;
            probabilities: components["schemas"]["ProbabilitiesResponse"];
            /**
             * @description The type above 0.5, once a fact was heard.
             * @enum {string|null}
             */
            likely: "rebel" | "marsh" | "loyalist" | null;
            facts: components["schemas"]["MovingFactResponse"][];
            /** @description Facts heard that say nothing of the type. */
            otherFacts: components["schemas"]["FactResponse"][];
            /**
             * Format: date-time
             * @description When the facts expire without another conversation.
             */
            expiresAt: string | null;
            vendor: components["schemas"]["VendorResponse"];
        };
        PhoneDto: {
            /** @description As read before; not used. */
            id?: string;
            raw: string;
            /** @description Read only: taken from `raw`. */
            e164?: string | null;
            /** @description Digits to ask for, or to dial once connected. */
            extension?: string | null;
            label?: string | null;
            /** @enum {string} */
            status?: "unknown" | "valid" | "wrong";
        };
        PhoneOnCard: {
            id: string;
            raw: string;
            /** @description For `tel:` links; null where nobody could dial what was written. */
            e164: string | null;
            extension: string | null;
            label: string | null;
            /** @enum {string} */
            status: "unknown" | "valid" | "wrong";
        };
        PhoneResponse: {
            id: string;
            raw: string;
            /** @description Null where nobody could dial what was written. */
            e164: string | null;
            extension: string | null;
            label: string | null;
            /** @enum {string} */
            status: "unknown" | "valid" | "wrong";
        };
        PhoneSaid: {
            raw: string;
            label?: string | null;
        };
        PlaceMatches: {
            items: components["schemas"]["PlaceResponse"][];
        };
        PlaceResponse: {
            postcode: string;
            city: string;
            /** @description Department and region. */
            context: string | null;
            score: number;
        };
        PlanStepResponse: {
            /** @enum {string} */
            key: "invitations" | "place" | "shown_version" | "programme" | "facilitators" | "version_ready" | "groups" | "prints";
            /** @description `YYYY-MM-DD`, a working day. */
            dueOn: string;
            /** Format: date-time */
            doneAt: string | null;
            /** @description Who ticked it. */
            doneBy: string | null;
        };
        PortraitDecisionResponse: {
            id: string;
            criterion: string;
            /** @description As it was called then. */
            label: string;
            fromWeight: number;
            toWeight: number;
            accepted: boolean;
            users: components["schemas"]["AnswerCountsResponse"];
            others: components["schemas"]["AnswerCountsResponse"];
            by: string;
            /** Format: date-time */
            at: string;
        };
        PortraitRefusal: {
            by: string;
            /** Format: date-time */
            at: string;
        };
        PortraitWeightsResponse: {
            /** @description The product's own: name it in If-Match with an answer. */
            etag: string;
            needed: components["schemas"]["EvidenceNeeded"];
            criteria: components["schemas"]["ProposedWeight"][];
            /** @description What was accepted and refused, the latest first. */
            decisions: components["schemas"]["PortraitDecisionResponse"][];
        };
        PrerequisiteOfWave: {
            /** @enum {string} */
            key: "users_to_quote" | "stable_main_functions" | "first_recognition";
            met: boolean;
        };
        PrerequisiteResponse: {
            /** @enum {string} */
            key: "users_to_quote" | "stable_main_functions" | "first_recognition";
            met: boolean;
        };
        PrerequisitesBody: {
            /** @description Those the product meets; all others are not met. */
            met: ("users_to_quote" | "stable_main_functions" | "first_recognition")[];
        };
        PreviewBody: {
            /** @description Fields that have one value for all rows: `{ "kind": "opérateur" }`. A row's own cell comes first. */
            constants?: components["schemas"]["ImportConstants"];
            /** @description Column header → field of the product, or null; a column left out is kept under its header. */
            mapping: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description Whose call list the organisations join.
             */
            campaignId?: string | null;
        };
        ProbabilitiesResponse: {
            rebel: number;
            marsh: number;
            loyalist: number;
        };
        /** @description RFC 9457. Programs read `code`; `title` and `errors[].message` are for people, in French or English. */
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            details?: {
                [key: string]: unknown;
            };
            errors?: {
                field: string;
                code: string;
                message: string;
                row?: number;
            }[];
        };
        ProductPage: {
            items: components["schemas"]["ProductResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        ProductResponse: {
            id: string;
            etag: string;
            name: string;
            problem: string;
            solution: string;
            deploymentPlan: string;
            firstUsers: string;
            howToConvince: string;
            launchedOn: string | null;
            idealUser: components["schemas"]["IdealUserDto"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        PromiseBody: {
            title: string;
            /**
             * Format: uuid
             * @description Left out: a new one.
             */
            id?: string;
            kept?: boolean;
        };
        PromiseResponse: {
            id: string;
            title: string;
            /** Format: date-time */
            keptAt: string | null;
        };
        ProposedLabResponse: {
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            place: string;
            capacity: number;
        };
        ProposedWeight: {
            key: string;
            label: string;
            /** @description As it counts now. */
            weight: number;
            /** @description Organisations that use the product, by what is known of this criterion. */
            users: components["schemas"]["AnswerCountsResponse"];
            /** @description The others whose calling is over. */
            others: components["schemas"]["AnswerCountsResponse"];
            /**
             * @description `too_early`, `keeps`, `heavier` or `lighter`.
             * @enum {string}
             */
            verdict: "too_early" | "keeps" | "heavier" | "lighter";
            /** @description Null while it is too early, or when the present weight may stay. */
            proposed: number | null;
            /** @description P(the true weight lies on the proposed side), 0..1. */
            probability: number | null;
            /** @description Who refused this proposal; it comes back once more users are known. */
            refused: components["schemas"]["PortraitRefusal"] | null;
        };
        RateResponse: {
            successes: number;
            trials: number;
            rate: number;
            low: number;
            high: number;
        };
        ReadingBody: {
            /** Format: uuid */
            callId: string;
            /** @description Facts heard, as the note tells them; none is an answer too. */
            signals: ("indignant_about_irritant" | "built_own_workaround" | "wants_it_now" | "would_bend_the_rules" | "asks_who_uses_it" | "wants_it_stable_first" | "avoids_conflict" | "uses_tools_without_asking" | "asks_who_approved" | "must_ask_hierarchy" | "defends_current_tool" | "long_list_of_requests" | "asks_for_delivery_dates" | "only_gives_opinions" | "trains_or_hosts_peers")[];
        };
        ReadingsAgreementResponse: {
            type: components["schemas"]["AgreementResponse"];
            facts: components["schemas"]["FactAgreementResponse"][];
        };
        RebalancedResponse: {
            /** @enum {string} */
            mode: "type" | "theme" | "mixed";
            groups: components["schemas"]["GroupResponse"][];
            /** @description Expected, or here once the first guest is, and at no table. */
            unseated: components["schemas"]["DoorGuestResponse"][];
            facilitators: components["schemas"]["FacilitatorResponse"][];
            themes: components["schemas"]["ThemeResponse"][];
            /** @description Tables that nobody leads. */
            facilitatorsMissing: number;
            /** @description Whether the first guest is here: tables are then made for those who are. */
            begun: boolean;
            /** @description Invitations of those who had a table and sit at another one now. */
            moved: string[];
        };
        RecordCallBody: {
            /** Format: uuid */
            targetId: string;
            /** @enum {string} */
            outcome: "reached" | "not_now" | "call_back" | "no_answer" | "busy" | "voicemail" | "gatekeeper" | "wrong_number" | "refused";
            /** @description A person met in the call and not yet known. */
            contact?: components["schemas"]["NewContactBody"] | null;
            invite?: components["schemas"]["InviteInCallBody"] | null;
            referrals?: components["schemas"]["ReferralBody"][];
            /** Format: uuid */
            contactId?: string | null;
            /** @enum {string} */
            channel?: "email" | "phone" | "visit" | "message";
            /** @description The number dialled. */
            phone?: string | null;
            /**
             * @description Asked by `reached`; `interested` and `motivated` ask for evidence.
             * @enum {string|null}
             */
            interest?: "none" | "interested" | "unknown" | "curious" | "motivated" | null;
            evidence?: ("told_the_pain" | "accepted_a_date" | "asked_to_be_invited" | "offered_a_colleague" | "offered_their_data")[];
            /** @description Facts heard, never judgements. */
            signals?: ("indignant_about_irritant" | "built_own_workaround" | "wants_it_now" | "would_bend_the_rules" | "asks_who_uses_it" | "wants_it_stable_first" | "avoids_conflict" | "uses_tools_without_asking" | "asks_who_approved" | "must_ask_hierarchy" | "defends_current_tool" | "long_list_of_requests" | "asks_for_delivery_dates" | "only_gives_opinions" | "trains_or_hosts_peers")[];
            /** @description Objects, or plain titles. */
            needs?: components["schemas"]["NeedBody"][];
            /** @description Objects, or plain titles. */
            objections?: components["schemas"]["ObjectionBody"][];
            portrait?: {
                [key: string]: unknown;
            } | null;
            /** @description The person may read it. */
            note?: string | null;
            /**
             * Format: date-time
             * @description `call_back`: the moment agreed.
             */
            callBackAt?: string | null;
            /**
             * Format: date-time
             * @description `not_now`: the date agreed; left out, the campaign's default.
             */
            notNowUntil?: string | null;
            /** @description Another next step than the rule's. */
            followUp?: components["schemas"]["ChosenFollowUpBody"] | null;
            /**
             * @description `refused` by a named contact who speaks for "all of us".
             * @enum {string|null}
             */
            optOutScope?: "contact" | "organisation" | null;
            durationSeconds?: number | null;
            /**
             * Format: date-time
             * @description At most 30 days back; left out, now.
             */
            occurredAt?: string | null;
        };
        RecordedCallResponse: {
            call: components["schemas"]["CallResponse"];
            target: components["schemas"]["TargetResponse"];
            /** @description Null where nothing follows: a final outcome, a number to repair, or a promise that stands. */
            followUp: components["schemas"]["FollowUpOfCall"] | null;
        };
        ReferralBody: {
            /** Format: uuid */
            organisationId?: string | null;
            name?: string | null;
            phone?: string | null;
            /** Format: email */
            email?: string | null;
            postcode?: string | null;
            city?: string | null;
            /** @enum {string} */
            kind?: "prospect" | "stakeholder";
            contact?: components["schemas"]["NewContactBody"] | null;
        };
        ReferralEntryResponse: {
            /**
             * @description `made`: this organisation named the other. `received`: the other named this one.
             * @enum {string}
             */
            direction: "made" | "received";
            organisationId: string;
            organisation: string;
        };
        ReferrerResponse: {
            targetId: string | null;
            contactId: string | null;
        };
        RegisterBodyResponse: {
            name: string;
            acronym: string | null;
            siren: string;
            siret: string | null;
            address: components["schemas"]["AddressResponse"];
            /** @description Band of staff, such as `250-499`. */
            size: string | null;
            /** @description Code of the legal category. */
            legalCategory: string | null;
            closed: boolean;
        };
        RegisterMatches: {
            items: components["schemas"]["RegisterBodyResponse"][];
        };
        RemovedTarget: {
            operationId: string;
        };
        RenewedLease: {
            /** Format: date-time */
            leaseUntil: string;
        };
        ReportAnswerResponse: {
            text: string | null;
            times: number;
        };
        ReportCallResponse: {
            followUpId: string;
            targetId: string;
            organisationId: string;
            /** @description Null once it was deleted. */
            organisation: string | null;
            /** @enum {string} */
            kind: "not_now" | "call_back" | "retry" | "material" | "propose_lab" | "decide" | "task";
            dueAt: string;
        };
        ReportCallsResponse: {
            total: number;
            /** @description Promises first, then what is due first; 8 at most. */
            first: components["schemas"]["ReportCallResponse"][];
        };
        ReportCampaignResponse: {
            campaignId: string;
            campaign: string | null;
            productId: string;
            product: string | null;
            funnel: components["schemas"]["ReportFunnelResponse"];
            forecast: components["schemas"]["ReportForecastResponse"];
            /** @description The chance told a week before. */
            previousProbability: number | null;
            objections: components["schemas"]["ReportObjectionResponse"][];
            needs: components["schemas"]["ReportNeedResponse"][];
            /** @description Within the campaign; null while it is too early to tell. */
            segments: components["schemas"]["ReportComparisonResponse"] | null;
            /** @description Against the product's other campaigns. */
            campaigns: components["schemas"]["ReportComparisonResponse"] | null;
            /** @description Those met this week, outside funnel, rates and forecast; null for viewers. */
            stakeholders: components["schemas"]["ReportStakeholdersResponse"] | null;
            /** @description Null for viewers. */
            toCall: components["schemas"]["ReportCallsResponse"] | null;
            /** @description What late facts make of the report of the week before. */
            late: components["schemas"]["LateDifferenceResponse"] | null;
            question: components["schemas"]["ReportQuestionResponse"];
            lastDecision: components["schemas"]["LastDecisionResponse"] | null;
            /** @description The one thing changed this week, where somebody said so. */
            changed: components["schemas"]["ReportChangeResponse"] | null;
        };
        ReportChangeResponse: {
            /** @enum {string} */
            variable: "caller" | "script" | "segment" | "hypothesis" | "offer" | "moment" | "other" | "nothing";
            at: string;
            /** @description Null for viewers. */
            note: string | null;
        };
        ReportComparisonResponse: {
            /** @description `kind`, `size`, `source`, `department`, or `campaign`. */
            by: string;
            better: components["schemas"]["ReportSideResponse"];
            other: components["schemas"]["ReportSideResponse"];
            /** @description That the better one truly is, 0.5 to 1. */
            probability: number;
            /** @enum {string} */
            advice: "leaning" | "switch";
        };
        ReportForecastResponse: {
            goal: number;
            callsMade: number;
            listLeft: number;
            interested: number;
            inHand: number;
            callsNeeded: number | null;
            callsNeededWithoutLimit: number;
            listSuffices: boolean;
            expectedAttendees: number;
            probability: number;
            interval: components["schemas"]["ForecastIntervalResponse"];
        };
        ReportFunnelResponse: {
            list: number;
            stages: components["schemas"]["ReportStepResponse"][];
            exits: {
                [key: string]: number;
            };
            rates: components["schemas"]["FunnelRateResponse"][];
            trials: components["schemas"]["TrialsResponse"];
        };
        ReportNeedResponse: {
            needId: string;
            title: string | null;
            organisations: number;
            thisWeek: number;
        };
        ReportObjectionResponse: {
            objectionId: string;
            title: string | null;
            mentions: number;
            organisations: number;
            thisWeek: number;
            answered: number;
            /** @description The one that worked most often; null for viewers. */
            answer: components["schemas"]["ReportAnswerResponse"] | null;
        };
        ReportProductResponse: {
            productId: string;
            product: string | null;
            campaignIds: string[];
            /** @description Over its campaigns, an organisation counted once. */
            funnel: components["schemas"]["ReportFunnelResponse"];
            forecast: components["schemas"]["ReportForecastResponse"];
        };
        ReportQuestionResponse: {
            /** @enum {string} */
            decision: "continue" | "adjust" | "stop";
            /** @enum {string} */
            rule: "too_early" | "on_track" | "better_segment" | "longer_list" | "hopeless";
            /** @description What the rule was applied to. */
            params: {
                [key: string]: unknown;
            };
        };
        ReportScheduleDto: {
            /** @description ISO weekday, 1 for Monday. */
            weekday: number;
            time: string;
        };
        ReportSideResponse: {
            value: string;
            label: string | null;
            tried: number;
            interested: number;
        };
        ReportStakeholderResponse: {
            targetId: string;
            organisationId: string;
            organisation: string | null;
            /** @enum {string} */
            stage: "to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user" | "not_now" | "declined" | "unreachable" | "set_aside" | "do_not_contact";
        };
        ReportStakeholdersResponse: {
            total: number;
            met: components["schemas"]["ReportStakeholderResponse"][];
        };
        ReportStepResponse: {
            /** @enum {string} */
            stage: "to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user";
            everReached: number;
            now: number;
            /** @description What the week added to `everReached`. */
            change: number;
        };
        ResolveEmailBody: {
            /**
             * @description `sent`: it was found to have left. `retry`: send it (again). `drop`: it will never leave.
             * @enum {string}
             */
            resolution: "retry" | "sent" | "drop";
        };
        RestoredAdmin: {
            name: string;
            email: string;
            /** @description One-time link to choose a password. */
            url: string;
            /** Format: date-time */
            expiresAt: string;
        };
        RestoredResponse: {
            workspaceId: string;
            name: string;
            /**
             * Format: date-time
             * @description When the archive was taken: what happened since is not in it.
             */
            takenAt: string;
            organisations: number;
            calls: number;
            /** @description Messages that had not left: kept, and shown. */
            heldMessages: number;
            admins: components["schemas"]["RestoredAdmin"][];
        };
        RotiLinkResponse: {
            /** @description Shown once: only its hash is kept. Works from the first hour of the lab until a week after. */
            url: string;
        };
        RotiResponse: {
            /** @description How many gave 1, 2, 3, 4 and 5: by the page and on paper together. */
            counts: number[];
            byPage: number[];
            byHand: number[];
            votes: number;
            /** @description To one decimal; null without a vote. */
            mean: number | null;
        };
        RunBody: {
            constants?: components["schemas"]["ImportConstants"];
            /** @description Left out: as in the preview, or as suggested. */
            mapping?: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            campaignId?: string | null;
            /** @description By row number: `create`, `skip`, `{ organisationId }` or `{ row }` of the same list. Undecided rows without one wait. */
            decisions?: {
                [key: string]: unknown;
            };
        };
        RungForecast: {
            /** @enum {string} */
            rung: "confirmed" | "yes" | "maybe" | "answered" | "silent";
            guests: number;
            /** @description Share believed to come, 0..1. */
            rate: number;
        };
        RungList: {
            items: components["schemas"]["RungResponse"][];
        };
        RungResponse: {
            /** @enum {string} */
            kind: "remind" | "call_undecided" | "confirm_by_voice";
            /** @description 0 is the day itself. */
            daysBefore: number;
            workingDays: boolean;
            /** @description `HH:MM`, in the team's time zone. */
            at: string;
            id: string;
            /** Format: date-time */
            dueAt: string;
            /**
             * Format: date-time
             * @description When it was climbed; null while it lies ahead.
             */
            climbedAt: string | null;
            /** @description How many mails or call tasks it made. */
            reached: number;
        };
        SaidByResponse: {
            callId: string;
            targetId: string;
            organisationId: string;
            organisation: string;
            contactId: string | null;
            /** @description Null where no one was named, or the person was erased. */
            contact: string | null;
            /** Format: date-time */
            at: string;
        };
        SayChangeBody: {
            /** @description ISO week, this one or the last; this one when left out. */
            week?: string;
            /** @enum {string} */
            variable: "caller" | "script" | "segment" | "hypothesis" | "offer" | "moment" | "other" | "nothing";
            note?: string;
        };
        ScriptVariantDto: {
            /** @enum {string|null} */
            persona: "rebel" | "marsh" | "loyalist" | null;
            /** @enum {string|null} */
            age: "young" | "growing" | "established" | null;
            /** @description Markdown, as the script. */
            script: string;
        };
        SearchHitResponse: {
            /** @enum {string} */
            kind: "contact" | "organisation";
            id: string;
            /** @description The organisation's name, or the person's; an e-mail where a person has no name. */
            name: string;
            acronym: string | null;
            jobTitle: string | null;
            /** @description Of a person: theirs. */
            organisationId: string;
            organisation: string;
            city: string | null;
            /** @description The number found, or the first one that may be dialled. */
            phone: string | null;
            optedOut: boolean;
        };
        SearchResponse: {
            /** @description The best match first. */
            items: components["schemas"]["SearchHitResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        SeatBody: {
            /** Format: uuid */
            invitationId: string;
            /**
             * Format: uuid
             * @description Null: at no table.
             */
            groupId: string | null;
        };
        SegmentPairResponse: {
            first: string;
            second: string;
            /** @description Chance that the first's true rate of interest is above the second's, 0 to 1. */
            probability: number;
            /** @enum {string|null} */
            better: "first" | "second" | null;
            /** @enum {string} */
            advice: "too_early" | "leaning" | "switch";
            callsPerInterested: {
                first: number | null;
                second: number | null;
            };
        };
        SegmentSide: {
            value: string | null;
            tried: number;
            interested: number;
        };
        SegmentValueResponse: {
            /** @description Null is "not known"; a campaign's id where campaigns are compared. */
            value: string | null;
            label: string | null;
            list: number;
            tried: number;
            reached: number;
            interested: number;
            reachRate: components["schemas"]["RateResponse"] | null;
            interestRate: components["schemas"]["RateResponse"] | null;
            callsPerInterested: number | null;
        };
        SegmentsResponse: {
            productId: string;
            /** @enum {string} */
            by: "kind" | "legalForm" | "size" | "department" | "source" | "campaign";
            values: components["schemas"]["SegmentValueResponse"][];
            /** @description The 12 values tried most, each against each, the surest pair first. */
            pairs: components["schemas"]["SegmentPairResponse"][];
        };
        SendLetterBody: {
            /** @description Read over and changed by whoever signs. */
            subject: string;
            text: string;
            /** @enum {string} */
            kind: "vendor" | "opinion";
            /** @enum {string} */
            locale?: "fr" | "en";
        };
        SendReportRequest: {
            week?: string;
            /**
             * @description `me`: a test, as often as one likes. `subscribers`: the week's one report, before its moment.
             * @enum {string}
             */
            to: "me" | "subscribers";
        };
        SentLetterResponse: {
            /** @enum {string} */
            state: "planned" | "claimed" | "kept" | "sent" | "failed" | "uncertain" | "dropped";
            /** Format: date-time */
            at: string;
        };
        SentReportResponse: {
            week: string;
            /** @description Mails planned. */
            planned: number;
        };
        SessionMember: {
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "admin" | "lead" | "caller" | "viewer";
            /** @enum {string} */
            locale: "fr" | "en";
        };
        SessionResponse: {
            member: components["schemas"]["SessionMember"];
            workspace: components["schemas"]["SessionWorkspace"];
            /** @description All workspaces of this person. */
            workspaces: components["schemas"]["MyWorkspace"][];
            /** @description May create other workspaces. */
            founder: boolean;
        };
        SessionWorkspace: {
            id: string;
            name: string;
            timeZone: string;
        };
        SetStageBody: {
            /** @enum {string} */
            stage: "to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user" | "not_now" | "declined" | "unreachable" | "set_aside" | "do_not_contact";
            reason: string;
        };
        SetThemesBody: {
            /** @description In this order. Those left out go, with what guests had chosen of them. */
            themes: string[];
        };
        SetupRequest: {
            /** Format: email */
            email: string;
            /** Format: password */
            password: string;
            name: string;
            workspaceName: string;
            /** @description The one-time token of the link that the terminal printed. */
            token: string;
            /** @enum {string} */
            locale?: "fr" | "en";
            /** @description Begin with the example: a product, a campaign and a call list of 200. */
            loadExample?: boolean;
        };
        SetupResponse: {
            /**
             * @description Whether the first administrator still has to be made.
             * @enum {string}
             */
            state: "done" | "needed";
        };
        SignInRequest: {
            email: string;
            password: string;
        };
        SignalWeightBody: {
            /** @enum {string} */
            signal: "indignant_about_irritant" | "built_own_workaround" | "wants_it_now" | "would_bend_the_rules" | "asks_who_uses_it" | "wants_it_stable_first" | "avoids_conflict" | "uses_tools_without_asking" | "asks_who_approved" | "must_ask_hierarchy" | "defends_current_tool";
            /** @description How many of 100 rebels say it; 1 to 99, since nothing is certain. */
            rebel: number;
            marsh: number;
            loyalist: number;
        };
        SignalWeightResponse: {
            /** @enum {string} */
            signal: "indignant_about_irritant" | "built_own_workaround" | "wants_it_now" | "would_bend_the_rules" | "asks_who_uses_it" | "wants_it_stable_first" | "avoids_conflict" | "uses_tools_without_asking" | "asks_who_approved" | "must_ask_hierarchy" | "defends_current_tool";
            documented: components["schemas"]["PercentsResponse"];
            rebel: number;
            marsh: number;
            loyalist: number;
        };
        SignalsResponse: {
            etag: string;
            isDefault: boolean;
            signals: components["schemas"]["SignalWeightResponse"][];
        };
        StageEntryResponse: {
            /** @enum {string|null} */
            from: "to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user" | "not_now" | "declined" | "unreachable" | "set_aside" | "do_not_contact" | null;
            /** @enum {string} */
            to: "to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user" | "not_now" | "declined" | "unreachable" | "set_aside" | "do_not_contact";
            /** @description `lead`, `rule`, `opt_out`… */
            cause: string;
            reason: string | null;
        };
        SubscriptionListResponse: {
            items: components["schemas"]["SubscriptionResponse"][];
            nextCursor: string | null;
        };
        SubscriptionResponse: {
            id: string;
            memberId: string;
            memberName: string;
            email: string;
            /** @enum {string} */
            audience: "viewer" | "team";
            everyWeeks: number;
            /**
             * Format: date-time
             * @description Null while it runs.
             */
            unsubscribedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            etag: string;
        };
        TakeLetterBackBody: {
            /** @enum {string} */
            kind: "vendor" | "opinion";
            /** @enum {string} */
            locale?: "fr" | "en";
        };
        TargetOnCard: {
            id: string;
            etag: string;
            /** @enum {string} */
            kind: "prospect" | "stakeholder";
            /** @enum {string} */
            stage: "to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user" | "not_now" | "declined" | "unreachable" | "set_aside" | "do_not_contact";
            /** @enum {string} */
            interest: "none" | "interested" | "unknown" | "curious" | "motivated";
            attempts: number;
            contactId: string | null;
            note: string | null;
            portrait: {
                [key: string]: unknown;
            };
            /** @description Heard in earlier calls with nobody named; with somebody named, what that person said is told of them. It still counts. */
            evidence: ("told_the_pain" | "accepted_a_date" | "asked_to_be_invited" | "offered_a_colleague" | "offered_their_data")[];
            /** @description Who named it, in words. */
            referrer: string | null;
            /** @description Another campaign that spoke with them within its days of rest. */
            spokenIn: string | null;
        };
        TargetPage: {
            items: components["schemas"]["TargetResponse"][];
            /** @description Rows of the whole filter, not of this page. */
            total: number;
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        TargetResponse: {
            id: string;
            etag: string;
            campaignId: string;
            organisationId: string;
            organisation: components["schemas"]["OrganisationOfTarget"];
            contactId: string | null;
            contactName: string | null;
            /** @enum {string} */
            kind: "prospect" | "stakeholder";
            /** @enum {string} */
            source: "list" | "referral" | "manual" | "open_source";
            referrer: components["schemas"]["ReferrerResponse"] | null;
            /** @enum {string} */
            stage: "to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user" | "not_now" | "declined" | "unreachable" | "set_aside" | "do_not_contact";
            /** @enum {string} */
            interest: "none" | "interested" | "unknown" | "curious" | "motivated";
            assigneeId: string | null;
            assigneeName: string | null;
            portrait: {
                [key: string]: unknown;
            };
            note: string | null;
            /** @description Since the last conversation. */
            attempts: number;
            /** Format: date-time */
            lastCallAt: string | null;
            hasNumber: boolean;
            toRepair: boolean;
            nextStep: components["schemas"]["NextStepOfTarget"] | null;
            lease: components["schemas"]["LeaseOfTarget"] | null;
        };
        ThankedResponse: {
            /** @description Mails planned; those sent before are not sent again. */
            planned: number;
        };
        ThemeList: {
            items: components["schemas"]["ThemeResponse"][];
        };
        ThemeResponse: {
            id: string;
            title: string;
        };
        TimelineEntryResponse: {
            id: string;
            /** @enum {string} */
            kind: "referral" | "stage" | "call" | "follow_up" | "opt_out";
            /**
             * Format: date-time
             * @description When it happened; of an open follow-up, when it is due.
             */
            at: string;
            targetId: string | null;
            campaignId: string | null;
            campaign: string | null;
            contactId: string | null;
            /** @description Null where no one was named, or the person was erased. */
            contact: string | null;
            memberId: string | null;
            member: string | null;
            call: components["schemas"]["CallEntryResponse"] | null;
            stage: components["schemas"]["StageEntryResponse"] | null;
            followUp: components["schemas"]["FollowUpEntryResponse"] | null;
            referral: components["schemas"]["ReferralEntryResponse"] | null;
            optOut: components["schemas"]["OptOutEntryResponse"] | null;
        };
        TimelinePage: {
            items: components["schemas"]["TimelineEntryResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        ToRereadResponse: {
            callId: string;
            /** Format: date-time */
            occurredAt: string;
            /** @enum {string} */
            outcome: "reached" | "not_now" | "call_back" | "no_answer" | "busy" | "voicemail" | "gatekeeper" | "wrong_number" | "refused";
            /** @enum {string|null} */
            interest: "none" | "interested" | "unknown" | "curious" | "motivated" | null;
            evidence: ("told_the_pain" | "accepted_a_date" | "asked_to_be_invited" | "offered_a_colleague" | "offered_their_data")[];
            note: string;
            needs: string[];
            objections: string[];
        };
        TodayCountsResponse: {
            callsToday: number;
            reachedToday: number;
            interestedToday: number;
            /** @description Of those calls, the reader's own. */
            mineToday: number;
            toRepair: number;
            noNumber: number;
        };
        TodayFollowUpResponse: {
            id: string;
            /** @description The follow-up's own: it can be closed or moved from the home. */
            etag: string;
            targetId: string;
            organisationId: string;
            organisationName: string;
            contactName: string | null;
            /** @enum {string} */
            kind: "not_now" | "call_back" | "retry" | "material" | "propose_lab" | "decide" | "task";
            /** Format: date-time */
            dueAt: string;
            /** @description IANA zone of the organisation. */
            timeZone: string;
            assigneeId: string | null;
            text: string;
        };
        TodayForecast: {
            goal: number;
            callsMade: number;
            inHand: number;
            listLeft: number;
            callsNeeded: number | null;
            callsNeededWithoutLimit: number | null;
            probability: number;
            expectedAttendees: number;
            /** @description The home's sentence, and the part of it that tells the chance. */
            sentence: string;
            chance: string;
        };
        TodayOpenLab: {
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            chairs: number;
            sure: number;
            /** @description Said yes and is not yet sure. */
            yes: number;
            /** @description Invited without an answer, or with a maybe. */
            asked: number;
        };
        TodayResponse: {
            /** Format: date-time */
            now: string;
            forecast: components["schemas"]["TodayForecast"];
            promises: components["schemas"]["TodayFollowUpResponse"][];
            overdue: components["schemas"]["TodayFollowUpResponse"][];
            planned: components["schemas"]["TodayFollowUpResponse"][];
            counts: components["schemas"]["TodayCountsResponse"];
            openLab: components["schemas"]["TodayOpenLab"] | null;
            objections: components["schemas"]["LearntResponse"][];
            needs: components["schemas"]["LearntResponse"][];
            segment: components["schemas"]["LearntSegment"] | null;
            deployment: components["schemas"]["DeploymentResponse"] | null;
            learning: components["schemas"]["LearningResponse"];
            answers: components["schemas"]["AnswerTimesResponse"];
            /** @description Null to callers: it speaks of personas. */
            wave: components["schemas"]["WaveResponse"] | null;
            stakeholders: components["schemas"]["TodayStakeholders"];
        };
        TodayStakeholders: {
            met: number;
            toMeet: number;
            /**
             * @description `none_listed`, or `to_meet`; null once they were met or the product is older.
             * @enum {string|null}
             */
            reminder: "none_listed" | "to_meet" | null;
        };
        TokenListResponse: {
            items: components["schemas"]["TokenResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        TokenResponse: {
            id: string;
            memberId: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            expiresAt: string | null;
        };
        TrialsResponse: {
            /** @description Organisations whose calling is over: reached, or out of attempts. */
            tried: number;
            reached: number;
            interested: number;
            reachRate: components["schemas"]["RateResponse"] | null;
            interestRate: components["schemas"]["RateResponse"] | null;
        };
        TriedResponse: {
            /** @description Organisations called to the end. */
            tried: number;
            interested: number;
        };
        UndoneOperation: {
            restored: number;
            /** @description Changed by somebody since, and left as they are. */
            left: number;
        };
        UploadedImportResponse: {
            id: string;
            etag: string;
            /** @enum {string} */
            status: "failed" | "uploaded" | "previewing" | "previewed" | "running" | "done" | "undoing" | "undone";
            fileName: string | null;
            /** @description `utf-8`, `windows-1252` and the like of a text; `xlsx`, `ods`. */
            encoding: string;
            /** @description Empty for a workbook. */
            delimiter: string;
            /** @description The sheet that was read, of a workbook with several. */
            sheet: string | null;
            /** @description Those to choose from; empty where there is one only. */
            sheets: string[];
            /** @description The row that names the columns; 0 for a list without a header. */
            headerRow: number | null;
            columns: string[];
            suggestedMapping: {
                [key: string]: unknown;
            };
            sample: string[][];
            /** @description Without the header and blank rows. */
            rowCount: number;
        };
        VariantsOnCard: {
            rebel: string | null;
            marsh: string | null;
            loyalist: string | null;
        };
        VendorBody: {
            confirmed: boolean;
        };
        VendorCountResponse: {
            /** @description Distinct requests in that conversation, and those of them outside the product's problem. */
            requests: number;
            outside: number;
            /** @description Of the campaign's conversations. */
            median: number;
            /** @description From how many requests on the sign is proposed. */
            threshold: number;
        };
        VendorResponse: {
            proposed: boolean;
            /** @enum {string|null} */
            reason: "many_requests" | "outside_problem" | null;
            /** @description The conversation that says so. */
            callId: string | null;
            counted: components["schemas"]["VendorCountResponse"] | null;
            /** @description Null while nobody decided. */
            confirmed: boolean | null;
        };
        ViewList: {
            items: components["schemas"]["ViewResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        ViewResponse: {
            id: string;
            etag: string;
            name: string;
            query: string;
            shared: boolean;
            /** @description Whether the reader made it. */
            mine: boolean;
        };
        VotesBody: {
            votes: number;
        };
        WalkInBody: {
            firstName: string;
            lastName: string;
            /**
             * Format: uuid
             * @description A known organisation, or its name in `organisation`.
             */
            organisationId?: string;
            organisation?: string;
            /** Format: email */
            email?: string;
            jobTitle?: string;
            /** Format: uuid */
            themeId?: string | null;
            at?: string;
        };
        WaveResponse: {
            /**
             * @description Who should be called and invited now: `rebels`, `marsh` or `influencer`.
             * @enum {string}
             */
            wave: "marsh" | "rebels" | "influencer";
            launchedOn: string | null;
            /** @description Whole months since the launch; null before it, or without its date. */
            ageMonths: number | null;
            /** @description Null after the last. */
            next: components["schemas"]["NextWave"] | null;
            /** @description Organisations that use the product: whom one may quote. */
            firstUsers: number;
            prerequisites: components["schemas"]["PrerequisiteOfWave"][];
            lacking: ("users_to_quote" | "stable_main_functions" | "first_recognition")[];
            /** @description What is lacking keeps the second wave away now, or will within a month. */
            warns: boolean;
        };
        WeekListResponse: {
            /** @description From the week in progress back to the team's first, two years at most. */
            items: components["schemas"]["WeekResponse"][];
            nextCursor: string | null;
        };
        WeekResponse: {
            week: string;
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description The Monday after.
             */
            to: string;
            /** @description False while the week runs. */
            final: boolean;
            /** Format: date-time */
            sentAt: string | null;
        };
        WeekdayAnswers: {
            /** @description 1 is Monday. */
            weekday: number;
            dials: number;
            answered: number;
            expected: number | null;
        };
        WeeklyReportResponse: {
            week: string;
            from: string;
            to: string;
            timeZone: string;
            /** @description False while the week runs. */
            final: boolean;
            /**
             * Format: date-time
             * @description Null while it was not sent.
             */
            sentAt: string | null;
            /** @description What was known at this instant. */
            asOf: string;
            /** @enum {string} */
            audience: "viewer" | "team";
            products: components["schemas"]["ReportProductResponse"][];
            campaigns: components["schemas"]["ReportCampaignResponse"][];
        };
        WhyResponse: {
            /** @enum {string} */
            code: "promised_call_back" | "due_follow_up" | "referred_by" | "segment_does_better" | "little_known" | "fits_portrait" | "try_again" | "never_called" | "first_in_list" | "asked_for";
            params: {
                [key: string]: unknown;
            };
            text: string;
        };
        WorkingHoursDto: {
            /** @description ISO weekdays, 1 for Monday. */
            weekdays: number[];
            morning: components["schemas"]["OpenPeriodDto"];
            afternoon: components["schemas"]["OpenPeriodDto"];
        };
        WorkspaceListResponse: {
            items: components["schemas"]["WorkspaceResponse"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            nextCursor: string | null;
        };
        WorkspaceResponse: {
            id: string;
            name: string;
            timeZone: string;
            /** @enum {string} */
            locale: "fr" | "en";
            hours: components["schemas"]["WorkingHoursDto"];
            closedDays: string[];
            retentionMonths: number;
            reportSchedule: components["schemas"]["ReportScheduleDto"];
            digestTime: string;
            etag: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Archives_create: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditEvents_list: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventListResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Background_background: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackgroundResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Calls_listCalls: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                campaignId?: string;
                targetId?: string;
                contactId?: string;
                memberId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPage"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Calls_recordCall: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCallBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedCallResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Calls_correctCall: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectCallBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedCallResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Calls_undoCall: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedCallResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_listCampaigns: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                productId?: string;
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPage"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_createCampaign: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCampaignBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AnswerTimes_answerTimes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerTimesResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignChanges_listChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangesResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignChanges_sayChange: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayChangeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChangesResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Funnel_forecast: {
        parameters: {
            query?: {
                /** @description Chairs to fill; 30 when left out. */
                goal?: number;
            };
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Funnel_funnel: {
        parameters: {
            query?: {
                /** @description Any past instant, with its offset; now when left out. Read with all that is known today. */
                at?: string;
            };
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Funnel_network: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Calls_nextCall: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NextCallBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextCallResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_listTargets: {
        parameters: {
            query: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                stage?: ("to_call" | "contacted" | "reached" | "interested" | "invited" | "confirmed" | "attended" | "first_user" | "not_now" | "declined" | "unreachable" | "set_aside" | "do_not_contact")[];
                interest?: ("none" | "interested" | "unknown" | "curious" | "motivated")[];
                /** @description Leads and admins only. */
                persona?: "rebel" | "marsh" | "loyalist";
                /** @description Leads and admins only. */
                vendor?: boolean;
                /** @description A member's id, or `none`. */
                assignee?: string;
                kind?: "prospect" | "stakeholder";
                source?: "list" | "referral" | "manual" | "open_source";
                overdue?: boolean;
                /** @description Every number it had was found wrong. */
                toRepair?: boolean;
                noNumber?: boolean;
                q?: string;
                sort: "name" | "city" | "position" | "nextDueAt" | "lastCallAt" | "stage" | "interest" | "value";
                order: "asc" | "desc";
            };
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetPage"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_addTargets: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTargetsBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedTargets"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Operations_changeTargets: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTargetsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTargets"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Today_today: {
        parameters: {
            query?: {
                /** @description Chairs to fill. */
                goal?: number;
            };
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_getCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_deleteCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Campaigns_changeCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCampaignBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_listContacts: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                organisationId?: string;
                /** @description Name, e-mail or number; accents and typos forgiven. */
                q?: string;
                campaignId?: string;
                /** @description Leads and admins only. */
                persona?: "rebel" | "marsh" | "loyalist";
                /** @description Confirmed by a person, or proposed and not decided yet. Leads and admins only. */
                vendor?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_createContact: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContactBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_getContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_eraseContact: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_changeContact: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContactBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_getFile: {
        parameters: {
            query: {
                /** @description `html` and `txt` can be printed. */
                format: "json" | "html" | "txt";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFileResponse"];
                    "text/html": string;
                    "text/plain": string;
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_getLetters: {
        parameters: {
            query?: {
                /** @description The reader's own when left out. */
                locale?: "fr" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LettersResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_sendLetter: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendLetterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LettersResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_takeLetterBack: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeLetterBackBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LettersResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Merges_mergeContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `etag` of the contact that goes, as last read. */
                "If-Match"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeContactBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedContactResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_optOut: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptOutBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_getPersona: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_decideVendor: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VendorBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenSources_directoryList: {
        parameters: {
            query: {
                /** @description The directory's own word: `mairie`, `prefecture`, `epci`… */
                type: string;
                /** @description `45`, `2A`, `974`; all of France when left out. */
                department?: string;
                /** @description What these are called in the list's column "Catégorie". */
                kind: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryListResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duplicates_likelyContacts: {
        parameters: {
            query: {
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPairs"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duplicates_likelyOrganisations: {
        parameters: {
            query: {
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationPairs"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Background_listEmails: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                /** @description One or several, `?state=kept,uncertain`; all when left out. */
                state?: ("planned" | "claimed" | "kept" | "sent" | "failed" | "uncertain" | "dropped")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailPage"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Background_resume: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Background_resolveEmail: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveEmailBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_loadExample: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExampleCampaignResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Exports_create: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    "X-Row-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/vcard; charset=utf-8": string;
                    "text/calendar; charset=utf-8": string;
                    "application/json; charset=utf-8": {
                        [key: string]: unknown;
                    }[];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FirstUses_recordFirstUse: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstUseBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstUseResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FirstUses_firstUseKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstUseKeyResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowUps_listFollowUps: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                /** @description Past their moment, of today, or of the seven days from today on (local days of the workspace). Left out: all open ones. */
                due?: "overdue" | "today" | "week";
                /** @description Who answers for it: a member's id, or `none`. */
                assignee?: string;
                campaignId?: string;
                targetId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpPage"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowUps_createFollowUp: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFollowUpBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowUps_changeFollowUp: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeFollowUpBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_list: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastImportPage"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_upload: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    text?: string;
                    fileName?: string;
                    /** @enum {string} */
                    brokenRows?: "refuse" | "leave_out";
                };
                "application/json": {
                    /** Format: binary */
                    file?: string;
                    text?: string;
                    fileName?: string;
                    /** @enum {string} */
                    brokenRows?: "refuse" | "leave_out";
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedImportResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_layout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportLayoutResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_changeLayout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LayoutBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedImportResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_preview: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewResponse"];
                };
            };
            /** @description A long list: `previewing` until the worker has compared it. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_refused: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_rows: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                outcome?: "create" | "update" | "duplicate" | "undecided" | "invalid";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_run: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_foreseeUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForeseenUndoResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_undo: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_list: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberListResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_invite: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMemberRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedMemberResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_change: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMemberRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_renewLink: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedMemberResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_needs: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                productId?: string;
                /** @description Only what was heard in this campaign. */
                campaignId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedListResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_markNeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkNeedBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duplicates_keepApart: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepApartBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptApart"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duplicates_forgetKeptApart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Needs_objections: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                productId?: string;
                /** @description Only what was heard in this campaign. */
                campaignId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionListResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenLabs_listOpenLabs: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                productId?: string;
                /** @description Labs of this campaign's product. */
                campaignId?: string;
                /** @description True: neither over nor called off, the next one first. */
                upcoming?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenLabPage"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenLabs_createOpenLab: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOpenLabBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenLabResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenLabs_getOpenLab: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenLabResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenLabs_deleteOpenLab: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenLabs_changeOpenLab: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOpenLabBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenLabResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    After_readAfter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AfterResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    After_changeAfter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAfterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AfterResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    After_closeDay: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedDayResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    After_nextLab: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NextLabBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextLabResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    After_thank: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThankedResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Readiness_backPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackPlanResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Readiness_changePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackPlanResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenLabs_cancelOpenLab: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenLabResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LabOutlook_listCandidates: {
        parameters: {
            query: {
                campaignId: string;
                /** @description Whose latest word it was; interested or better by default. */
                interest?: ("none" | "interested" | "unknown" | "curious" | "motivated")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateList"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LabOutlook_chosenCandidates: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChosenCandidates"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Readiness_composition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompositionResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Readiness_setPrerequisites: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrerequisitesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompositionResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Door_openDoor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LabOutlook_labForecast: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabForecastResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_groups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupsResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_form: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormGroupsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupsResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeGroupsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupsResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_rebalance: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebalancedResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invitations_listInvitations: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                status?: ("confirmed" | "attended" | "yes" | "no" | "sent" | "failed" | "cancelled" | "draft" | "maybe" | "waiting" | "no_show")[];
                contactId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invitations_invite: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invitations_sendDrafts: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftsSent"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invitations_getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invitations_answer: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invitations_cancel: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Door_checkIn: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorGuestResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invitations_confirm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invitations_remind: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invitations_send: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    After_addNeed: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddNeedBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabNeedList"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    After_removeNeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                labNeedId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    After_countVotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                labNeedId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VotesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabNeedList"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Door_print: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    After_rotiLink: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotiLinkResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenLabs_listRungs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RungList"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Door_setThemes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetThemesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeList"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Door_walkIn: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalkInBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorGuestResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenSources_availableSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSourcesResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Operations_undo: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneOperation"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OptOuts_listOptOuts: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptOutPage"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OptOuts_liftOptOut: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftOptOutBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptOutResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_listOrganisations: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                /** @description Name, acronym, number, or a contact's name; accents and typos forgiven. */
                q?: string;
                kind?: string;
                tag?: string;
                campaignId?: string;
                parentId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationPage"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_createOrganisation: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrganisationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_getOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_deleteOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_changeOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOrganisationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Merges_mergeOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `etag` of the organisation that goes, as last read. */
                "If-Match"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeOrganisationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedOrganisationResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_optOutOrganisation: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenSources_placeMatches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceMatches"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenSources_registerMatches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterMatches"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Timeline_targetsOf: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationTargetsResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Timeline_ofOrganisation: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                /** @description Only what this person said or is waited for. */
                contactId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Personas_getAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingsAgreementResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Personas_getGuard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Personas_likely: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LikelyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LikelyResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Personas_recordReading: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextReadingResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Personas_nextReading: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextReadingResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Personas_getSignals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignalsResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Personas_changeSignals: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSignalsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignalsResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Products_listProducts: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Products_createProduct: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProductBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Products_getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Products_deleteProduct: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Products_changeProduct: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProductBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PortraitWeights_portraitWeights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortraitWeightsResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PortraitWeights_answerPortraitWeight: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerPortraitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortraitWeightsResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Wave_wave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaveResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Wave_setWavePrerequisites: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MetPrerequisitesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaveResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cohorts_cohorts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortsResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Funnel_segments: {
        parameters: {
            query?: {
                by?: "kind" | "legalForm" | "size" | "department" | "source" | "campaign";
                /** @description Within this campaign only. */
                campaignId?: string;
            };
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentsResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportSubscriptions_list: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionListResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportSubscriptions_create: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSubscriptionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportSubscriptions_end: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportSubscriptions_change: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSubscriptionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_weekly: {
        parameters: {
            query?: {
                /** @description ISO week with its ISO year, `2026-W47`; the week that ended last when left out. */
                week?: string;
                /** @description The campaigns of this product only. */
                productId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeeklyReportResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_html: {
        parameters: {
            query?: {
                /** @description ISO week with its ISO year, `2026-W47`; the week that ended last when left out. */
                week?: string;
                /** @description The campaigns of this product only. */
                productId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_text: {
        parameters: {
            query?: {
                /** @description ISO week with its ISO year, `2026-W47`; the week that ended last when left out. */
                week?: string;
                /** @description The campaigns of this product only. */
                productId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_decide: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_send: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendReportRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentReportResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_weeks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekListResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Search_find: {
        parameters: {
            query: {
                /** @description A name, an e-mail or a number; accents and typos forgiven. */
                q: string;
                /** @description 12 when left out. */
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSessionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_changePassword: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Setup_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Setup_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Setup_restore: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    token: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoredResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_getTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Operations_removeTarget: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovedTarget"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_changeTarget: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTargetBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_release: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_renew: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewedLease"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_setStage: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetStageBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Timeline_ofTarget: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tokens_list: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenListResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tokens_create: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTokenRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTokenResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tokens_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Views_listViews: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewList"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Views_createView: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateViewBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Views_removeView: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Views_changeView: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeViewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Workspaces_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Workspaces_change: {
        parameters: {
            query?: never;
            header: {
                /** @description The `etag` of the row as last read. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWorkspaceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Workspaces_mine: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceListResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Workspaces_create: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkspaceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
