/* Made by `npm run web:types` from apps/api/openapi.json. */
export interface paths {
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
        delete?: never;
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
        AnswerResponse: {
            answer: string;
            /** @description How often it answered the objection. */
            times: number;
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
        ChangeMemberRequest: {
            name?: string;
            /** @enum {string} */
            role?: "admin" | "lead" | "caller" | "viewer";
            /** @enum {string} */
            locale?: "fr" | "en";
        };
        ChangePasswordRequest: {
            /** Format: password */
            password: string;
            current: string;
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
            phones: components["schemas"]["PhoneOnCard"][];
        };
        CorrectCallBody: {
            /** @enum {string} */
            outcome?: "reached" | "not_now" | "call_back" | "no_answer" | "busy" | "voicemail" | "gatekeeper" | "wrong_number" | "refused";
            reason: string;
        };
        CreateTokenRequest: {
            /** @description What it is for, such as "export every Friday". */
            name: string;
            /** @description When it ends; never, if left out. */
            expiresAt?: string;
        };
        CreateWorkspaceRequest: {
            name: string;
            /** @enum {string} */
            locale?: "fr" | "en";
            timeZone?: string;
        };
        CriterionOnCard: {
            key: string;
            label: string;
            weight: number;
        };
        EmptyReasonsResponse: {
            leased: number;
            coolingDown: number;
            waitingForDate: number;
            noNumber: number;
            toRepair: number;
            finished: number;
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
            status: "scheduled" | "due" | "done" | "cancelled" | "superseded";
            assigneeId: string | null;
            /** @description "Rappel demain à 14 h, autre demi-journée." */
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
        HealthResponse: {
            /** @enum {string} */
            status: "ok";
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
        MyWorkspace: {
            id: string;
            name: string;
            /**
             * @description My role there.
             * @enum {string}
             */
            role: "admin" | "lead" | "caller" | "viewer";
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
        };
        NextCallResponse: {
            empty: boolean;
            target?: components["schemas"]["TargetOnCard"];
            organisation?: components["schemas"]["OrganisationOnCard"];
            contacts?: components["schemas"]["ContactOnCardResponse"][];
            history?: components["schemas"]["PastCallOnCard"][];
            /** @description Markdown; a heading starts a step. */
            script?: string;
            criteria?: components["schemas"]["CriterionOnCard"][];
            why?: components["schemas"]["WhyResponse"];
            /** Format: date-time */
            leaseUntil?: string;
            nextSteps?: components["schemas"]["NextStepOnCard"][];
            objections?: components["schemas"]["ObjectionOnCard"][];
            reasons?: components["schemas"]["EmptyReasonsResponse"];
            /** Format: date-time */
            nextDueAt?: string | null;
            /** @description Why nothing can be called now, in one sentence. */
            text?: string;
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
            code: "declined" | "unreachable" | "do_not_contact" | "propose_lab" | "retry_next_half_day" | "retry_soon" | "retry_next_day_same_half" | "retry_next_day_other_half" | "other_number" | "to_repair" | "decide_after_silence" | "call_back_promised" | "send_material" | "not_now_until" | "chosen_by_caller" | "continue_with_others" | "stays_closed";
            params: {
                [key: string]: unknown;
            };
            text: string;
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
            /** @description The most frequent first; null for viewers. */
            answers: components["schemas"]["AnswerResponse"][] | null;
            saidBy: components["schemas"]["SaidByResponse"][] | null;
        };
        OpenPeriodDto: {
            /** @description `HH:MM`. */
            from: string;
            to: string;
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
        PhoneSaid: {
            raw: string;
            label?: string | null;
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
        RateResponse: {
            successes: number;
            trials: number;
            rate: number;
            low: number;
            high: number;
        };
        RecordCallBody: {
            /** Format: uuid */
            targetId: string;
            /** @enum {string} */
            outcome: "reached" | "not_now" | "call_back" | "no_answer" | "busy" | "voicemail" | "gatekeeper" | "wrong_number" | "refused";
            /** @description A person met in the call and not yet known. */
            contact?: components["schemas"]["NewContactBody"] | null;
            referrals?: components["schemas"]["ReferralBody"][];
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
        RenewedLease: {
            /** Format: date-time */
            leaseUntil: string;
        };
        ReportScheduleDto: {
            /** @description ISO weekday, 1 for Monday. */
            weekday: number;
            time: string;
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
            referrer: {
                targetId: string | null;
                contactId: string | null;
            };
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
            targetId: string;
            organisationId: string;
            organisationName: string;
            contactName: string | null;
            /** @enum {string} */
            kind: "not_now" | "call_back" | "retry" | "material" | "propose_lab" | "decide" | "task";
            /** Format: date-time */
            dueAt: string;
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
        TodayResponse: {
            /** Format: date-time */
            now: string;
            forecast: components["schemas"]["TodayForecast"];
            promises: components["schemas"]["TodayFollowUpResponse"][];
            overdue: components["schemas"]["TodayFollowUpResponse"][];
            planned: components["schemas"]["TodayFollowUpResponse"][];
            counts: components["schemas"]["TodayCountsResponse"];
            objections: components["schemas"]["LearntResponse"][];
            needs: components["schemas"]["LearntResponse"][];
            segment: components["schemas"]["LearntSegment"] | null;
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
        WhyResponse: {
            /** @enum {string} */
            code: "promised_call_back" | "due_follow_up" | "referred_by" | "segment_does_better" | "fits_portrait" | "try_again" | "never_called" | "first_in_list";
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
