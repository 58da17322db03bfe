// Made by `npm run schema` from the server's routes. Do not edit.

export interface paths {
    "/api/v1/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Actors, those of the most articles first */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    after?: string;
                    /** @description true: the last word of `q` is only its beginning */
                    begun?: "true" | "false";
                    country?: string[] | string;
                    kind?: ("person" | "organisation" | "group" | "country" | "place" | "facility")[] | ("person" | "organisation" | "group" | "country" | "place" | "facility");
                    latin?: "true" | "false";
                    /** @description rows a page */
                    limit?: number;
                    /** @description a name in Arabic or Latin letters, or an alpha-3 code */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActorPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/actors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One actor */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Actor"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/actors/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports of an actor: what it does, undergoes, says, and what others say of it */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    after?: string;
                    article?: string;
                    confidence?: number;
                    country?: string[] | string;
                    happening?: string;
                    /** @description false: names are not looked for by their spelling in Latin letters */
                    latin?: "true" | "false";
                    /** @description rows a page */
                    limit?: number;
                    mode?: string[] | string;
                    outlet?: string[] | string;
                    /** @description ids of the actors that are places */
                    place?: string[];
                    /** @description words, "phrases", -without, a OR b */
                    q?: string;
                    /** @description true: only what people have looked at; false: only what nobody has */
                    reviewed?: "true" | "false";
                    role?: "actor" | "recipient" | "source" | "about";
                    sector?: string[] | string;
                    /** @description first day of publication */
                    since?: string;
                    status?: ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed")[] | ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed");
                    story?: string;
                    type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT")[] | ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT");
                    /** @description last day of publication */
                    until?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, the newest first */
        get: {
            parameters: {
                query?: {
                    action?: string;
                    /** @description `next` of the page before */
                    after?: string;
                    /** @description rows a page */
                    limit?: number;
                    who?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: string | null;
                            rows: components["schemas"]["AuditEntry"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Feeds and their state */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    after?: string;
                    /** @description rows a page */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: string | null;
                            rows: components["schemas"]["Feed"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Adds a feed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        title?: string | null;
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Feed"];
                    };
                };
            };
        };
        /** Takes a feed away */
        delete: {
            parameters: {
                query: {
                    url: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Stops polling a feed, or goes on */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        paused: boolean;
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Feed"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/admin/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the server is doing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdminHealth"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/outlets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outlets of the articles */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    after?: string;
                    /** @description rows a page */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: string | null;
                            rows: components["schemas"]["Outlet"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What administrators decide */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Settings"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes what administrators decide */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SettingsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Settings"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts, by email */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    after?: string;
                    /** @description rows a page */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: string | null;
                            rows: components["schemas"]["User"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Makes an account */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        name: string;
                        password: string;
                        role: components["schemas"]["RoleInput"];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}": {
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
        /** Changes an account's role, name or password, or disables it */
        patch: {
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
                    "application/json": {
                        disabled?: boolean;
                        name?: string;
                        password?: string;
                        role?: components["schemas"]["RoleInput"];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles, the newest first */
        get: {
            parameters: {
                query?: {
                    /** @description ids of actors that take part */
                    actor?: string[];
                    /** @description `next` of the page before */
                    after?: string;
                    article?: string;
                    confidence?: number;
                    country?: string[] | string;
                    happening?: string;
                    /** @description false: names are not looked for by their spelling in Latin letters */
                    latin?: "true" | "false";
                    /** @description rows a page */
                    limit?: number;
                    mode?: string[] | string;
                    outlet?: string[] | string;
                    /** @description ids of the actors that are places */
                    place?: string[];
                    /** @description words, "phrases", -without, a OR b */
                    q?: string;
                    /** @description true: only what people have looked at; false: only what nobody has */
                    reviewed?: "true" | "false";
                    sector?: string[] | string;
                    /** @description first day of publication */
                    since?: string;
                    /** @description ids of actors that stand in the chain */
                    source?: string[];
                    status?: ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed")[] | ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed");
                    story?: string;
                    type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT")[] | ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT");
                    /** @description last day of publication */
                    until?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ArticlePage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An article with its reading */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Article"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comments on a story, article or report, the oldest first: approved ones, and one's own */
        get: {
            parameters: {
                query: {
                    /** @description `next` of the page before */
                    after?: string;
                    article?: string;
                    key?: string;
                    kind: "story" | "article" | "report";
                    /** @description rows a page */
                    limit?: number;
                    story?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CommentPage"];
                    };
                };
            };
        };
        put?: never;
        /** Writes a comment: it appears when an editor has approved it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        body: string;
                        /** @enum {string} */
                        language: "ar" | "en";
                        /** @description shown beside the comment; may be left out */
                        name?: string | null;
                        target: components["schemas"]["CommentTargetInput"];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CommentReceipt"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes no more comments of whoever wrote this one, and rejects those of theirs that wait */
        post: {
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
                    "application/json": {
                        /** @default  */
                        because?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a comment */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                at: string;
                                by: components["schemas"]["Person"] | null;
                                detail: string;
                                what: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves or rejects a comment */
        post: {
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
                    "application/json": {
                        /** @enum {string} */
                        status: "approved";
                    } | {
                        note?: string;
                        /** @enum {string} */
                        reason: "off-topic" | "insult" | "incitement" | "private" | "advertising" | "repeated" | "other";
                        /** @enum {string} */
                        status: "rejected";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Blocked writers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["CommentBlock"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/blocks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes comments of a blocked writer again */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/moderation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comments that wait, with the rules that hold them; or decided ones */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    after?: string;
                    article?: string;
                    /** @description rows a page */
                    limit?: number;
                    rule?: "review" | "links" | "contact" | "repeated" | "mixed-scripts" | "hidden-signs" | "long" | "no-words" | "seen-before" | "rejected-before";
                    status?: "held" | "approved" | "rejected";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ModerationPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What writers are told, in both languages */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CommentReasons"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many comments were not taken, by day and rule */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                day: string;
                                rule: string;
                                times: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exactly what is filtered, as a ZIP archive with a data package */
        get: {
            parameters: {
                query: {
                    /** @description ids of actors that take part */
                    actor?: string[];
                    article?: string;
                    /** @description CSV: begin with a byte order mark, for Excel */
                    bom?: "true" | "false";
                    /** @description networks: who the nodes are */
                    by?: "actor" | "country";
                    confidence?: number;
                    country?: string[] | string;
                    /** @description CSV: keep spreadsheets from taking texts for formulas */
                    escape?: "true" | "false";
                    format: "csv" | "parquet" | "plover" | "gdelt" | "geojson" | "gexf" | "graphml" | "jsonld" | "ftm" | "conllu" | "dossiers";
                    /** @description first day of what reports tell; of the article where they name none */
                    happened_since?: string;
                    /** @description last day of what reports tell */
                    happened_until?: string;
                    happening?: string;
                    /** @description false: names are not looked for by their spelling in Latin letters */
                    latin?: "true" | "false";
                    mode?: string[] | string;
                    /** @description what offsets count; UTF-16 code units when not said */
                    offsets?: "utf-16" | "code-points";
                    outlet?: string[] | string;
                    /** @description ids of the actors that are places */
                    place?: string[];
                    /** @description words, "phrases", -without, a OR b */
                    q?: string;
                    /** @description true: only what people have looked at; false: only what nobody has */
                    reviewed?: "true" | "false";
                    sector?: string[] | string;
                    /** @description first day of publication */
                    since?: string;
                    /** @description ids of actors that stand in the chain */
                    source?: string[];
                    status?: ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed")[] | ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed");
                    story?: string;
                    type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT")[] | ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT");
                    /** @description last day of publication */
                    until?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/formats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be exported */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExportFormats"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/happenings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One happening */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Happening"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The server lives */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs, the newest first */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    after?: string;
                    /** @description rows a page */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: string | null;
                            rows: components["schemas"]["Ingestion"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Reads addresses and folders into the archive */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        addresses?: string[];
                        /**
                         * @description names of folders that this server offers
                         * @default []
                         */
                        folders?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ingestion"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingestions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ingestion"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingestions/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A run as it goes: server-sent events `progress`, then `end`, each with the run */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingestions/folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Folders of the server that may be read */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Folders"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Happenings by place */
        get: {
            parameters: {
                query?: {
                    /** @description ids of actors that take part */
                    actor?: string[];
                    article?: string;
                    confidence?: number;
                    country?: string[] | string;
                    happening?: string;
                    /** @description false: names are not looked for by their spelling in Latin letters */
                    latin?: "true" | "false";
                    mode?: string[] | string;
                    /** @description places at most */
                    most?: number;
                    outlet?: string[] | string;
                    /** @description ids of the actors that are places */
                    place?: string[];
                    /** @description words, "phrases", -without, a OR b */
                    q?: string;
                    /** @description true: only what people have looked at; false: only what nobody has */
                    reviewed?: "true" | "false";
                    sector?: string[] | string;
                    /** @description first day of publication */
                    since?: string;
                    /** @description ids of actors that stand in the chain */
                    source?: string[];
                    status?: ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed")[] | ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed");
                    story?: string;
                    type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT")[] | ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT");
                    /** @description last day of publication */
                    until?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlaceMap"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for Prometheus */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has to do with whom */
        get: {
            parameters: {
                query?: {
                    by?: "country" | "actor";
                    confidence?: number;
                    /** @description edges at most */
                    most?: number;
                    /** @description first day of the happening */
                    since?: string;
                    status?: ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed")[] | ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed");
                    /** @description last day of the happening */
                    until?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Network"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ontology": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Labels of types, modes, statuses, sectors, countries */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ontology"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The database answers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ready"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ready"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a reader's account, and signs in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        name: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What passed between two, over time */
        get: {
            parameters: {
                query: {
                    a: string;
                    b: string;
                    confidence?: number;
                    /** @description first day of the happening */
                    since?: string;
                    status?: ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed")[] | ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed");
                    step?: "day" | "month" | "year";
                    /** @description last day of the happening */
                    until?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Relation"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relations/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What passed between two, one by one, the newest first */
        get: {
            parameters: {
                query: {
                    a: string;
                    /** @description `next` of the page before */
                    after?: string;
                    b: string;
                    confidence?: number;
                    /** @description rows a page */
                    limit?: number;
                    /** @description first day of the happening */
                    since?: string;
                    status?: ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed")[] | ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed");
                    /** @description last day of the happening */
                    until?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: string | null;
                            rows: components["schemas"]["RelationEvent"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports, by article and place in the text */
        get: {
            parameters: {
                query?: {
                    /** @description ids of actors that take part */
                    actor?: string[];
                    /** @description `next` of the page before */
                    after?: string;
                    article?: string;
                    confidence?: number;
                    country?: string[] | string;
                    happening?: string;
                    /** @description false: names are not looked for by their spelling in Latin letters */
                    latin?: "true" | "false";
                    /** @description rows a page */
                    limit?: number;
                    mode?: string[] | string;
                    outlet?: string[] | string;
                    /** @description ids of the actors that are places */
                    place?: string[];
                    /** @description words, "phrases", -without, a OR b */
                    q?: string;
                    /** @description true: only what people have looked at; false: only what nobody has */
                    reviewed?: "true" | "false";
                    sector?: string[] | string;
                    /** @description first day of publication */
                    since?: string;
                    /** @description ids of actors that stand in the chain */
                    source?: string[];
                    status?: ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed")[] | ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed");
                    story?: string;
                    type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT")[] | ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT");
                    /** @description last day of publication */
                    until?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts of reports by every facet */
        get: {
            parameters: {
                query?: {
                    /** @description ids of actors that take part */
                    actor?: string[];
                    article?: string;
                    confidence?: number;
                    country?: string[] | string;
                    happening?: string;
                    /** @description false: names are not looked for by their spelling in Latin letters */
                    latin?: "true" | "false";
                    mode?: string[] | string;
                    /** @description values a facet */
                    most?: number;
                    outlet?: string[] | string;
                    /** @description ids of the actors that are places */
                    place?: string[];
                    /** @description words, "phrases", -without, a OR b */
                    q?: string;
                    /** @description true: only what people have looked at; false: only what nobody has */
                    reviewed?: "true" | "false";
                    sector?: string[] | string;
                    /** @description first day of publication */
                    since?: string;
                    /** @description ids of actors that stand in the chain */
                    source?: string[];
                    status?: ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed")[] | ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed");
                    story?: string;
                    type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT")[] | ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT");
                    /** @description last day of publication */
                    until?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Facets"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/actors/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The names that are taken for an actor, with the articles that have them */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["ActorKey"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/actors/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people decided on who is who, the newest first */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    after?: string;
                    /** @description rows a page */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: string | null;
                            rows: components["schemas"]["ActorDecision"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/actors/decisions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a merge or split back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        because?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActorDecision"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/actors/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes two actors for one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        because?: string;
                        kept: string;
                        merged: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActorDecision"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/actors/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Splits a name off an actor, everywhere or in some articles */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        articles?: string[];
                        because?: string;
                        key: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActorDecision"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far people agree who judged the same reports: Krippendorff's alpha */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Agreement"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An article with all its reports, as they stand and as the machine reads them, and all decisions */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReviewArticle"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the next reports that nobody else has before them */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 1 */
                        count?: number;
                        /** @default {} */
                        filters?: {
                            article?: string;
                            confidence?: number;
                            country?: string[];
                            outlet?: string[];
                            /** Format: date */
                            since?: string;
                            status?: ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed")[];
                            story?: string;
                            type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT")[];
                            /** Format: date */
                            until?: string;
                        };
                        /**
                         * @default open
                         * @enum {string}
                         */
                        queue?: "open" | "second" | "disputed" | "changed" | "vanished" | "done";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Claimed"];
                    };
                };
            };
        };
        /** Gives back what one has before one */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people decided on reports, the newest first */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    after?: string;
                    article?: string;
                    /** @description rows a page */
                    limit?: number;
                    who?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DecisionPage"];
                    };
                };
            };
        };
        put?: never;
        /** Accepts, corrects, rejects or adds a report */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        article: string;
                        because?: string;
                        key: string;
                        /** @enum {string} */
                        kind: "accept";
                        /** @description a second look: counts for the agreement, changes nothing by itself */
                        second?: boolean;
                        /** @description the decision in force that was seen; another by now is a conflict */
                        seen?: number | null;
                    } | {
                        article: string;
                        because?: string;
                        key: string;
                        /** @enum {string} */
                        kind: "reject";
                        /** @description a second look: counts for the agreement, changes nothing by itself */
                        second?: boolean;
                        /** @description the decision in force that was seen; another by now is a conflict */
                        seen?: number | null;
                    } | {
                        after: components["schemas"]["DecidedReportInput"];
                        article: string;
                        because?: string;
                        key: string;
                        /** @enum {string} */
                        kind: "correct";
                        /** @description a second look: counts for the agreement, changes nothing by itself */
                        second?: boolean;
                        /** @description the decision in force that was seen; another by now is a conflict */
                        seen?: number | null;
                    } | {
                        after: components["schemas"]["DecidedReportInput"];
                        article: string;
                        because?: string;
                        /** @enum {string} */
                        kind: "add";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Decision"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/decisions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a decision back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        because?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Decision"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/gold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reviewed articles as gold, an object a line */
        get: {
            parameters: {
                query?: {
                    /** @description the annotations, or the articles that they belong to */
                    part?: "articles" | "gold";
                    /** @description true: also articles of which not every report was looked at */
                    partial?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-ndjson": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Joins stories and happenings anew with what people decided; goes on after the answer, once at a time */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description false: it was under way already */
                            started: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows that corrections propose for the knowledge base */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Proposal"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/proposals.tsv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table, tabs between */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/tab-separated-values": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports that wait for a person: of the queue `open` the most doubtful and weighty first */
        get: {
            parameters: {
                query?: {
                    /** @description ids of actors that take part */
                    actor?: string[];
                    /** @description `next` of the page before */
                    after?: string;
                    article?: string;
                    confidence?: number;
                    country?: string[] | string;
                    happening?: string;
                    /** @description rows a page */
                    limit?: number;
                    mode?: string[] | string;
                    outlet?: string[] | string;
                    /** @description ids of the actors that are places */
                    place?: string[];
                    queue?: "open" | "second" | "disputed" | "changed" | "vanished" | "done";
                    sector?: string[] | string;
                    /** @description first day of publication */
                    since?: string;
                    /** @description ids of actors that stand in the chain */
                    source?: string[];
                    status?: ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed")[] | ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed");
                    story?: string;
                    type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT")[] | ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT");
                    /** @description last day of publication */
                    until?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QueuePage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people decided on reports, the newest first */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    after?: string;
                    article?: string;
                    /** @description rows a page */
                    limit?: number;
                    who?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DecisionPage"];
                    };
                };
            };
        };
        put?: never;
        /** Accepts, corrects, rejects or adds a report */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        article: string;
                        because?: string;
                        key: string;
                        /** @enum {string} */
                        kind: "accept";
                        /** @description a second look: counts for the agreement, changes nothing by itself */
                        second?: boolean;
                        /** @description the decision in force that was seen; another by now is a conflict */
                        seen?: number | null;
                    } | {
                        article: string;
                        because?: string;
                        key: string;
                        /** @enum {string} */
                        kind: "reject";
                        /** @description a second look: counts for the agreement, changes nothing by itself */
                        second?: boolean;
                        /** @description the decision in force that was seen; another by now is a conflict */
                        seen?: number | null;
                    } | {
                        after: components["schemas"]["DecidedReportInput"];
                        article: string;
                        because?: string;
                        key: string;
                        /** @enum {string} */
                        kind: "correct";
                        /** @description a second look: counts for the agreement, changes nothing by itself */
                        second?: boolean;
                        /** @description the decision in force that was seen; another by now is a conflict */
                        seen?: number | null;
                    } | {
                        after: components["schemas"]["DecidedReportInput"];
                        article: string;
                        because?: string;
                        /** @enum {string} */
                        kind: "add";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Decision"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a decision back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        because?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Decision"];
                    };
                };
            };
        };
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
        /** Articles by words, with the actors and stories that fit */
        get: {
            parameters: {
                query: {
                    /** @description `next` of the page before */
                    after?: string;
                    latin?: "true" | "false";
                    /** @description rows a page */
                    limit?: number;
                    /** @description words, "phrases", -without, a OR b */
                    q: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SearchResult"];
                    };
                };
            };
        };
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
        /** Who is asking, and what they may do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
            };
        };
        put?: never;
        /** Signs in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
            };
        };
        /** Signs out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
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
        /** Changes one's own password; other sessions end */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stories */
        get: {
            parameters: {
                query?: {
                    /** @description ids of actors that take part */
                    actor?: string[];
                    /** @description `next` of the page before */
                    after?: string;
                    article?: string;
                    confidence?: number;
                    country?: string[] | string;
                    happening?: string;
                    /** @description false: names are not looked for by their spelling in Latin letters */
                    latin?: "true" | "false";
                    /** @description articles of a story at least */
                    least?: number;
                    /** @description rows a page */
                    limit?: number;
                    mode?: string[] | string;
                    order?: "newest" | "largest";
                    outlet?: string[] | string;
                    /** @description ids of the actors that are places */
                    place?: string[];
                    /** @description words, "phrases", -without, a OR b */
                    q?: string;
                    /** @description true: only what people have looked at; false: only what nobody has */
                    reviewed?: "true" | "false";
                    sector?: string[] | string;
                    /** @description first day of publication */
                    since?: string;
                    /** @description ids of actors that stand in the chain */
                    source?: string[];
                    status?: ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed")[] | ("actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed");
                    story?: string;
                    type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT")[] | ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT");
                    /** @description last day of publication */
                    until?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoryPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A story with its articles */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Story"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{id}/happenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a story's articles tell of, that of the most articles first */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    after?: string;
                    /** @description articles that tell of it at least */
                    least?: number;
                    /** @description rows a page */
                    limit?: number;
                    type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT")[] | ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT");
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HappeningPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the archive's last days hold */
        get: {
            parameters: {
                query?: {
                    /** @description counted back from the newest article */
                    days?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Today"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts, by email */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    after?: string;
                    /** @description rows a page */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: string | null;
                            rows: components["schemas"]["User"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Makes an account */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        name: string;
                        password: string;
                        role: components["schemas"]["RoleInput"];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
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
        /** Changes an account's role, name or password, or disables it */
        patch: {
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
                    "application/json": {
                        disabled?: boolean;
                        name?: string;
                        password?: string;
                        role?: components["schemas"]["RoleInput"];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
                    };
                };
            };
        };
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Actor: {
            /** @description by month of publication, the earliest first */
            activity: {
                articles: number;
                /** @description reports in which it acts */
                does: number;
                month: string;
                /** @description reports that it is a source of */
                says: number;
                /** @description reports in which it is acted on */
                undergoes: number;
            }[];
            articles: number;
            country: string | null;
            english: string | null;
            id: string;
            kind: string;
            known: string | null;
            mentions: number;
            merges: {
                because: string;
                id: string;
                kept: string;
                merged: string;
                undone: boolean;
            }[];
            name: string;
            /** @description every way of writing the name that was met */
            names: string[];
            /** @description the earliest first */
            offices: components["schemas"]["Office"][];
            /** @description who writes of it most */
            outlets: components["schemas"]["Count"][];
            /** @description with whom it has most to do */
            partners: components["schemas"]["Partner"][];
            sectors: string[];
            /** @description types of the reports it takes part in */
            types: {
                count: number;
                /** @enum {string} */
                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
            }[];
        };
        ActorDecision: {
            articles: string[];
            at: string;
            because: string;
            by: components["schemas"]["Person"];
            holds?: boolean;
            id: number;
            key: string;
            /** @enum {string} */
            kind: "merge" | "split" | "undo";
            other: string;
            undoes: number | null;
        };
        ActorDecisionInput: {
            articles: string[];
            at: string;
            because: string;
            by: components["schemas"]["PersonInput"];
            holds?: boolean;
            id: number;
            key: string;
            /** @enum {string} */
            kind: "merge" | "split" | "undo";
            other: string;
            undoes: number | null;
        };
        ActorInput: {
            /** @description by month of publication, the earliest first */
            activity: {
                articles: number;
                /** @description reports in which it acts */
                does: number;
                month: string;
                /** @description reports that it is a source of */
                says: number;
                /** @description reports in which it is acted on */
                undergoes: number;
            }[];
            articles: number;
            country: string | null;
            english: string | null;
            id: string;
            kind: string;
            known: string | null;
            mentions: number;
            merges: {
                because: string;
                id: string;
                kept: string;
                merged: string;
                undone: boolean;
            }[];
            name: string;
            /** @description every way of writing the name that was met */
            names: string[];
            /** @description the earliest first */
            offices: components["schemas"]["OfficeInput"][];
            /** @description who writes of it most */
            outlets: components["schemas"]["CountInput"][];
            /** @description with whom it has most to do */
            partners: components["schemas"]["PartnerInput"][];
            sectors: string[];
            /** @description types of the reports it takes part in */
            types: {
                count: number;
                /** @enum {string} */
                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
            }[];
        };
        ActorKey: {
            articles: string[];
            english: string | null;
            key: string;
            kind: string;
            name: string;
            named_in: {
                id: string;
                outlet: string | null;
                title: string | null;
            }[];
        };
        ActorKeyInput: {
            articles: string[];
            english: string | null;
            key: string;
            kind: string;
            name: string;
            named_in: {
                id: string;
                outlet: string | null;
                title: string | null;
            }[];
        };
        ActorPage: {
            next: string | null;
            rows: components["schemas"]["ActorRow"][];
        };
        ActorPageInput: {
            next: string | null;
            rows: components["schemas"]["ActorRowInput"][];
        };
        ActorRow: {
            articles: number;
            country: string | null;
            english: string | null;
            id: string;
            kind: string;
            known: string | null;
            mentions: number;
            name: string;
            /** @description every way of writing the name that was met */
            names: string[];
            sectors: string[];
        };
        ActorRowInput: {
            articles: number;
            country: string | null;
            english: string | null;
            id: string;
            kind: string;
            known: string | null;
            mentions: number;
            name: string;
            /** @description every way of writing the name that was met */
            names: string[];
            sectors: string[];
        };
        AdminHealth: {
            /** @description of the database */
            bytes: number;
            /** @enum {string} */
            database: "pglite" | "postgres";
            /** @description bytes that the server uses */
            memory: number;
            /** @description which versions of the reader read the articles */
            readers: {
                articles: number;
                reader: string;
            }[];
            /** @description since this server began, as /metrics tells it */
            requests: {
                answered: number;
                /** @description answered with 500 and more */
                failed: number;
                /** @description answered with 400 to 499 */
                refused: number;
                /** @description in which 95 of 100 were answered, at most; null before the first */
                seconds: number | null;
            };
            /** @description articles have come that are not joined yet */
            stale: boolean;
            totals: {
                articles: number;
                reports: number;
                sessions: number;
                users: number;
            };
            /** @description seconds */
            uptime: number;
            version: string;
            /** @description whether this server polls the feeds */
            watching: boolean;
        };
        AdminHealthInput: {
            /** @description of the database */
            bytes: number;
            /** @enum {string} */
            database: "pglite" | "postgres";
            /** @description bytes that the server uses */
            memory: number;
            /** @description which versions of the reader read the articles */
            readers: {
                articles: number;
                reader: string;
            }[];
            /** @description since this server began, as /metrics tells it */
            requests: {
                answered: number;
                /** @description answered with 500 and more */
                failed: number;
                /** @description answered with 400 to 499 */
                refused: number;
                /** @description in which 95 of 100 were answered, at most; null before the first */
                seconds: number | null;
            };
            /** @description articles have come that are not joined yet */
            stale: boolean;
            totals: {
                articles: number;
                reports: number;
                sessions: number;
                users: number;
            };
            /** @description seconds */
            uptime: number;
            version: string;
            /** @description whether this server polls the feeds */
            watching: boolean;
        };
        Agreement: {
            aspects: {
                actors: {
                    alpha: number | null;
                    reports: number;
                    same: number | null;
                };
                chain: {
                    alpha: number | null;
                    reports: number;
                    same: number | null;
                };
                recipients: {
                    alpha: number | null;
                    reports: number;
                    same: number | null;
                };
                report: {
                    alpha: number | null;
                    reports: number;
                    same: number | null;
                };
                status: {
                    alpha: number | null;
                    reports: number;
                    same: number | null;
                };
                type: {
                    alpha: number | null;
                    reports: number;
                    same: number | null;
                };
            };
            people: number;
            reports: number;
        };
        AgreementInput: {
            aspects: {
                actors: {
                    alpha: number | null;
                    reports: number;
                    same: number | null;
                };
                chain: {
                    alpha: number | null;
                    reports: number;
                    same: number | null;
                };
                recipients: {
                    alpha: number | null;
                    reports: number;
                    same: number | null;
                };
                report: {
                    alpha: number | null;
                    reports: number;
                    same: number | null;
                };
                status: {
                    alpha: number | null;
                    reports: number;
                    same: number | null;
                };
                type: {
                    alpha: number | null;
                    reports: number;
                    same: number | null;
                };
            };
            people: number;
            reports: number;
        };
        Article: {
            /** @description ids of actors by the entity's id in the dossier */
            actors: {
                [key: string]: string;
            };
            /** @description articles printed from the same text */
            copies: {
                id: string;
                likeness: number;
                outlet: string | null;
                published: string | null;
                title: string | null;
            }[];
            day: string | null;
            dossier: components["schemas"]["Dossier"];
            /** @description ids of happenings by the report's id in the dossier */
            happenings: {
                [key: string]: string;
            };
            id: string;
            language: string;
            /** @description `n` of a report by its id in the dossier */
            numbers: {
                [key: string]: number;
            };
            outlet: string | null;
            published: string | null;
            /** @description by the report's id in the dossier: what comments and decisions name it by, and what people said of it */
            reviews: {
                [key: string]: {
                    key: string;
                    reviewed: ("accepted" | "corrected" | "added") | null;
                };
            };
            story: {
                id: string;
                title: string | null;
            } | null;
            text: string;
            title: string | null;
            url: string | null;
            /** @description the article that this is another text of */
            version_of: string | null;
        };
        ArticleInput: {
            /** @description ids of actors by the entity's id in the dossier */
            actors: {
                [key: string]: string;
            };
            /** @description articles printed from the same text */
            copies: {
                id: string;
                likeness: number;
                outlet: string | null;
                published: string | null;
                title: string | null;
            }[];
            day: string | null;
            dossier: components["schemas"]["DossierInput"];
            /** @description ids of happenings by the report's id in the dossier */
            happenings: {
                [key: string]: string;
            };
            id: string;
            language: string;
            /** @description `n` of a report by its id in the dossier */
            numbers: {
                [key: string]: number;
            };
            outlet: string | null;
            published: string | null;
            /** @description by the report's id in the dossier: what comments and decisions name it by, and what people said of it */
            reviews: {
                [key: string]: {
                    key: string;
                    reviewed: ("accepted" | "corrected" | "added") | null;
                };
            };
            story: {
                id: string;
                title: string | null;
            } | null;
            text: string;
            title: string | null;
            url: string | null;
            /** @description the article that this is another text of */
            version_of: string | null;
        };
        ArticlePage: {
            next: string | null;
            rows: components["schemas"]["ArticleRow"][];
        };
        ArticlePageInput: {
            next: string | null;
            rows: components["schemas"]["ArticleRowInput"][];
        };
        ArticleRow: {
            /** @description the group of articles printed from one text */
            copies: string | null;
            day: string | null;
            excerpt: string;
            id: string;
            outlet: string | null;
            published: string | null;
            reports: number;
            story: string | null;
            title: string | null;
            url: string | null;
        };
        ArticleRowInput: {
            /** @description the group of articles printed from one text */
            copies: string | null;
            day: string | null;
            excerpt: string;
            id: string;
            outlet: string | null;
            published: string | null;
            reports: number;
            story: string | null;
            title: string | null;
            url: string | null;
        };
        AuditEntry: {
            action: string;
            at: string;
            details: {
                [key: string]: unknown;
            };
            email: string | null;
            id: number;
            role: string;
            subject: string;
            who: string | null;
        };
        AuditEntryInput: {
            action: string;
            at: string;
            details: {
                [key: string]: unknown;
            };
            email: string | null;
            id: number;
            role: string;
            subject: string;
            who: string | null;
        };
        ChainLink: {
            actor: string | null;
            country: string | null;
            end: number | null;
            english: string | null;
            entity: string;
            kind: string;
            known: string | null;
            link: string;
            name: string;
            sectors: string[];
            /** @enum {string} */
            stance: "asserts" | "denies" | "doubts" | "asks" | "warns" | "promises" | "expects";
            start: number | null;
            verb: string | null;
        };
        ChainLinkInput: {
            actor: string | null;
            country: string | null;
            end: number | null;
            english: string | null;
            entity: string;
            kind: string;
            known: string | null;
            link: string;
            name: string;
            sectors: string[];
            /** @enum {string} */
            stance: "asserts" | "denies" | "doubts" | "asks" | "warns" | "promises" | "expects";
            start: number | null;
            verb: string | null;
        };
        Change: {
            articles: number;
            day: string | null;
            from: string | number | null;
            happening: string;
            /** @enum {string} */
            kind: "development" | "denial" | "difference";
            story: string;
            title: string | null;
            to: string | number | null;
            /** @enum {string} */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
            /** @description dead, injured, arrested, size, status, place, time, actors, recipients; for a denial: status */
            what: string;
        };
        ChangeInput: {
            articles: number;
            day: string | null;
            from: string | number | null;
            happening: string;
            /** @enum {string} */
            kind: "development" | "denial" | "difference";
            story: string;
            title: string | null;
            to: string | number | null;
            /** @enum {string} */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
            /** @description dead, injured, arrested, size, status, place, time, actors, recipients; for a denial: status */
            what: string;
        };
        Claimed: {
            items: components["schemas"]["QueueItem"][];
            minutes: number;
        };
        ClaimedInput: {
            items: components["schemas"]["QueueItemInput"][];
            minutes: number;
        };
        Comment: {
            article: string;
            at: string;
            body: string;
            id: string;
            /** @enum {string} */
            kind: "story" | "article" | "report";
            name: string | null;
            note: string | null;
            own: boolean;
            reason: ("off-topic" | "insult" | "incitement" | "private" | "advertising" | "repeated" | "other") | null;
            report: string | null;
            /** @description to the writer: why it waits */
            rules: ("review" | "links" | "contact" | "repeated" | "mixed-scripts" | "hidden-signs" | "long" | "no-words" | "seen-before" | "rejected-before")[];
            /** @enum {string} */
            status: "held" | "approved" | "rejected";
        };
        CommentBlock: {
            at: string;
            because: string;
            by: components["schemas"]["Person"];
            holds: boolean;
            id: number;
            lifted_at: string | null;
            lifted_by: components["schemas"]["Person"] | null;
            name: string | null;
            writer: components["schemas"]["Person"] | null;
        };
        CommentBlockInput: {
            at: string;
            because: string;
            by: components["schemas"]["PersonInput"];
            holds: boolean;
            id: number;
            lifted_at: string | null;
            lifted_by: components["schemas"]["PersonInput"] | null;
            name: string | null;
            writer: components["schemas"]["PersonInput"] | null;
        };
        CommentInput: {
            article: string;
            at: string;
            body: string;
            id: string;
            /** @enum {string} */
            kind: "story" | "article" | "report";
            name: string | null;
            note: string | null;
            own: boolean;
            reason: ("off-topic" | "insult" | "incitement" | "private" | "advertising" | "repeated" | "other") | null;
            report: string | null;
            /** @description to the writer: why it waits */
            rules: ("review" | "links" | "contact" | "repeated" | "mixed-scripts" | "hidden-signs" | "long" | "no-words" | "seen-before" | "rejected-before")[];
            /** @enum {string} */
            status: "held" | "approved" | "rejected";
        };
        CommentPage: {
            next: string | null;
            rows: components["schemas"]["Comment"][];
        };
        CommentPageInput: {
            next: string | null;
            rows: components["schemas"]["CommentInput"][];
        };
        CommentReasons: {
            held: {
                [key: string]: components["schemas"]["Told"];
            };
            received: components["schemas"]["Told"];
            refused: {
                [key: string]: components["schemas"]["Told"];
            };
            rejected: {
                [key: string]: components["schemas"]["Told"];
            };
        };
        CommentReasonsInput: {
            held: {
                [key: string]: components["schemas"]["ToldInput"];
            };
            received: components["schemas"]["ToldInput"];
            refused: {
                [key: string]: components["schemas"]["ToldInput"];
            };
            rejected: {
                [key: string]: components["schemas"]["ToldInput"];
            };
        };
        CommentReceipt: {
            id: string;
            /** @description shows the comment to whoever wrote it, in the header isnad-receipts */
            receipt: string;
            rules: ("review" | "links" | "contact" | "repeated" | "mixed-scripts" | "hidden-signs" | "long" | "no-words" | "seen-before" | "rejected-before")[];
            /** @description that it was received, then why it waits */
            told: components["schemas"]["Told"][];
        };
        CommentReceiptInput: {
            id: string;
            /** @description shows the comment to whoever wrote it, in the header isnad-receipts */
            receipt: string;
            rules: ("review" | "links" | "contact" | "repeated" | "mixed-scripts" | "hidden-signs" | "long" | "no-words" | "seen-before" | "rejected-before")[];
            /** @description that it was received, then why it waits */
            told: components["schemas"]["ToldInput"][];
        };
        CommentTarget: {
            /** @constant */
            kind: "story";
            story: string;
        } | {
            article: string;
            /** @constant */
            kind: "article";
        } | {
            article: string;
            key: string;
            /** @constant */
            kind: "report";
        };
        CommentTargetInput: {
            /** @constant */
            kind: "story";
            story: string;
        } | {
            article: string;
            /** @constant */
            kind: "article";
        } | {
            article: string;
            key: string;
            /** @constant */
            kind: "report";
        };
        Count: {
            count: number;
            english: string | null;
            name: string | null;
            value: string;
        };
        CountInput: {
            count: number;
            english: string | null;
            name: string | null;
            value: string;
        };
        DecidedLink: {
            /** @enum {string} */
            kind: "person" | "organisation" | "outlet" | "anonymous" | "document";
            span: {
                end: number;
                start: number;
            };
            /** @enum {string} */
            stance: "asserts" | "denies" | "doubts" | "asks" | "warns" | "promises" | "expects";
            verb: string | null;
            who: components["schemas"]["Who"];
        };
        DecidedLinkInput: {
            /** @enum {string} */
            kind: "person" | "organisation" | "outlet" | "anonymous" | "document";
            span: {
                end: number;
                start: number;
            };
            /** @enum {string} */
            stance: "asserts" | "denies" | "doubts" | "asks" | "warns" | "promises" | "expects";
            verb: string | null;
            who: components["schemas"]["WhoInput"];
        };
        DecidedPart: {
            span: {
                end: number;
                start: number;
            } | null;
            who: components["schemas"]["Who"];
        };
        DecidedPartInput: {
            span: {
                end: number;
                start: number;
            } | null;
            who: components["schemas"]["WhoInput"];
        };
        DecidedReport: {
            actors: components["schemas"]["DecidedPart"][];
            cameo: string | null;
            contexts: string[];
            counts: {
                arrested?: number;
                dead?: number;
                injured?: number;
                size?: number;
            };
            /** @description outermost first */
            isnad: components["schemas"]["DecidedLink"][];
            modes: string[];
            place: {
                span: {
                    end: number;
                    start: number;
                };
                who: components["schemas"]["Who"];
            } | null;
            quote: {
                end: number;
                start: number;
            } | null;
            recipients: components["schemas"]["DecidedPart"][];
            /** @enum {string} */
            status: "actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed";
            time: {
                span: {
                    end: number;
                    start: number;
                } | null;
                value: string;
            } | null;
            trigger: {
                end: number;
                start: number;
            };
            /** @enum {string} */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
        };
        DecidedReportInput: {
            actors: components["schemas"]["DecidedPartInput"][];
            cameo: string | null;
            contexts: string[];
            counts: {
                arrested?: number;
                dead?: number;
                injured?: number;
                size?: number;
            };
            /** @description outermost first */
            isnad: components["schemas"]["DecidedLinkInput"][];
            modes: string[];
            place: {
                span: {
                    end: number;
                    start: number;
                };
                who: components["schemas"]["WhoInput"];
            } | null;
            quote: {
                end: number;
                start: number;
            } | null;
            recipients: components["schemas"]["DecidedPartInput"][];
            /** @enum {string} */
            status: "actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed";
            time: {
                span: {
                    end: number;
                    start: number;
                } | null;
                value: string;
            } | null;
            trigger: {
                end: number;
                start: number;
            };
            /** @enum {string} */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
        };
        Decision: {
            after: components["schemas"]["DecidedReport"] | null;
            article: string;
            at: string;
            because: string;
            before: components["schemas"]["DecidedReport"] | null;
            by: components["schemas"]["Person"];
            /** @description whether it was not taken back; said in lists */
            holds?: boolean;
            id: number;
            key: string;
            /** @enum {string} */
            kind: "accept" | "correct" | "reject" | "add" | "undo";
            second: boolean;
            undoes: number | null;
            words: string;
        };
        DecisionInput: {
            after: components["schemas"]["DecidedReportInput"] | null;
            article: string;
            at: string;
            because: string;
            before: components["schemas"]["DecidedReportInput"] | null;
            by: components["schemas"]["PersonInput"];
            /** @description whether it was not taken back; said in lists */
            holds?: boolean;
            id: number;
            key: string;
            /** @enum {string} */
            kind: "accept" | "correct" | "reject" | "add" | "undo";
            second: boolean;
            undoes: number | null;
            words: string;
        };
        DecisionPage: {
            next: string | null;
            rows: components["schemas"]["Decision"][];
        };
        DecisionPageInput: {
            next: string | null;
            rows: components["schemas"]["DecisionInput"][];
        };
        Difference: {
            versions: components["schemas"]["Version"][];
            /** @enum {string} */
            what: "dead" | "injured" | "arrested" | "size" | "status" | "place" | "time" | "actors" | "recipients";
        };
        DifferenceInput: {
            versions: components["schemas"]["VersionInput"][];
            /** @enum {string} */
            what: "dead" | "injured" | "arrested" | "size" | "status" | "place" | "time" | "actors" | "recipients";
        };
        Dossier: {
            chrome: {
                end: number;
                start: number;
            }[];
            entities: {
                country: string | null;
                english: string | null;
                id: string;
                /** @enum {string} */
                kind: "person" | "organisation" | "group" | "country" | "place" | "facility" | "described";
                known: string | null;
                name: string;
                office: string | null;
                sectors: string[];
            }[];
            /** @constant */
            format: "isnad/1";
            mentions: {
                end: number;
                entity: string;
                /** @enum {string} */
                form: "name" | "nominal" | "pronoun";
                start: number;
            }[];
            reader: {
                lexicon: string;
                name: string;
                version: string;
            };
            reports: {
                actors: {
                    entity: string;
                    span: {
                        end: number;
                        start: number;
                    } | null;
                }[];
                because: string[];
                cameo: string | null;
                confidence: number;
                contexts: string[];
                counts: {
                    arrested?: number;
                    dead?: number;
                    injured?: number;
                    size?: number;
                };
                evidence: {
                    end: number;
                    start: number;
                }[];
                id: string;
                isnad: {
                    entity: string;
                    /** @enum {string} */
                    kind: "person" | "organisation" | "outlet" | "anonymous" | "document";
                    span: {
                        end: number;
                        start: number;
                    };
                    /** @enum {string} */
                    stance: "asserts" | "denies" | "doubts" | "asks" | "warns" | "promises" | "expects";
                    verb: string | null;
                }[];
                modes: string[];
                place: {
                    entity: string;
                    span: {
                        end: number;
                        start: number;
                    };
                } | null;
                quote: {
                    end: number;
                    start: number;
                } | null;
                recipients: {
                    entity: string;
                    span: {
                        end: number;
                        start: number;
                    } | null;
                }[];
                sentence: number;
                /** @enum {string} */
                status: "actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed";
                time: {
                    span: {
                        end: number;
                        start: number;
                    } | null;
                    value: string;
                } | null;
                trigger: {
                    end: number;
                    start: number;
                };
                /** @enum {string} */
                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
            }[];
            sentences: {
                end: number;
                start: number;
            }[];
            times: {
                certain: boolean;
                end: number;
                /** @enum {string} */
                kind: "date" | "time" | "duration" | "set";
                start: number;
                value: string | null;
            }[];
        };
        DossierInput: {
            chrome: {
                end: number;
                start: number;
            }[];
            entities: {
                country: string | null;
                english: string | null;
                id: string;
                /** @enum {string} */
                kind: "person" | "organisation" | "group" | "country" | "place" | "facility" | "described";
                known: string | null;
                name: string;
                office: string | null;
                sectors: string[];
            }[];
            /** @constant */
            format: "isnad/1";
            mentions: {
                end: number;
                entity: string;
                /** @enum {string} */
                form: "name" | "nominal" | "pronoun";
                start: number;
            }[];
            reader: {
                lexicon: string;
                name: string;
                version: string;
            };
            reports: {
                actors: {
                    entity: string;
                    span: {
                        end: number;
                        start: number;
                    } | null;
                }[];
                because: string[];
                cameo: string | null;
                confidence: number;
                contexts: string[];
                counts: {
                    arrested?: number;
                    dead?: number;
                    injured?: number;
                    size?: number;
                };
                evidence: {
                    end: number;
                    start: number;
                }[];
                id: string;
                isnad: {
                    entity: string;
                    /** @enum {string} */
                    kind: "person" | "organisation" | "outlet" | "anonymous" | "document";
                    span: {
                        end: number;
                        start: number;
                    };
                    /** @enum {string} */
                    stance: "asserts" | "denies" | "doubts" | "asks" | "warns" | "promises" | "expects";
                    verb: string | null;
                }[];
                modes: string[];
                place: {
                    entity: string;
                    span: {
                        end: number;
                        start: number;
                    };
                } | null;
                quote: {
                    end: number;
                    start: number;
                } | null;
                recipients: {
                    entity: string;
                    span: {
                        end: number;
                        start: number;
                    } | null;
                }[];
                sentence: number;
                /** @enum {string} */
                status: "actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed";
                time: {
                    span: {
                        end: number;
                        start: number;
                    } | null;
                    value: string;
                } | null;
                trigger: {
                    end: number;
                    start: number;
                };
                /** @enum {string} */
                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
            }[];
            sentences: {
                end: number;
                start: number;
            }[];
            times: {
                certain: boolean;
                end: number;
                /** @enum {string} */
                kind: "date" | "time" | "duration" | "set";
                start: number;
                value: string | null;
            }[];
        };
        ExportFormats: {
            formats: {
                files: string[];
                name: string;
                says: string;
            }[];
        };
        ExportFormatsInput: {
            formats: {
                files: string[];
                name: string;
                says: string;
            }[];
        };
        Facets: {
            actor: components["schemas"]["Count"][];
            articles: number;
            country: components["schemas"]["Count"][];
            mode: components["schemas"]["Count"][];
            /** @description months of publication, the earliest first */
            month: components["schemas"]["Count"][];
            outlet: components["schemas"]["Count"][];
            place: components["schemas"]["Count"][];
            reports: number;
            /** @description true: people have looked at it; false: nobody has */
            reviewed: components["schemas"]["Count"][];
            sector: components["schemas"]["Count"][];
            source: components["schemas"]["Count"][];
            status: components["schemas"]["Count"][];
            type: components["schemas"]["Count"][];
        };
        FacetsInput: {
            actor: components["schemas"]["CountInput"][];
            articles: number;
            country: components["schemas"]["CountInput"][];
            mode: components["schemas"]["CountInput"][];
            /** @description months of publication, the earliest first */
            month: components["schemas"]["CountInput"][];
            outlet: components["schemas"]["CountInput"][];
            place: components["schemas"]["CountInput"][];
            reports: number;
            /** @description true: people have looked at it; false: nobody has */
            reviewed: components["schemas"]["CountInput"][];
            sector: components["schemas"]["CountInput"][];
            source: components["schemas"]["CountInput"][];
            status: components["schemas"]["CountInput"][];
            type: components["schemas"]["CountInput"][];
        };
        Feed: {
            /** @description articles that it brought */
            added: number;
            added_at: string;
            /** @description what was refused last */
            error: string | null;
            /** @description polls in a row that failed */
            failures: number;
            /** @description null where it is gone for good, or never polled */
            next_at: string | null;
            paused: boolean;
            polled_at: string | null;
            /** @description of what kind that is */
            refused: string | null;
            title: string | null;
            url: string;
        };
        FeedInput: {
            /** @description articles that it brought */
            added: number;
            added_at: string;
            /** @description what was refused last */
            error: string | null;
            /** @description polls in a row that failed */
            failures: number;
            /** @description null where it is gone for good, or never polled */
            next_at: string | null;
            paused: boolean;
            polled_at: string | null;
            /** @description of what kind that is */
            refused: string | null;
            title: string | null;
            url: string;
        };
        Folders: {
            rows: {
                name: string;
            }[];
        };
        FoldersInput: {
            rows: {
                name: string;
            }[];
        };
        Happening: {
            agree: {
                [key: string]: string | number;
            };
            articles: number;
            day: string | null;
            development: components["schemas"]["Difference"][];
            differ: components["schemas"]["Difference"][];
            /** @description English names by the Arabic ones in what tellings are compared by */
            english: {
                [key: string]: string;
            };
            /** @description ids of the articles that tell it is so, and that it is not */
            facing: {
                asserted: string[];
                denied: string[];
            } | null;
            id: string;
            /** @description sources that do not depend on one another */
            independent: number;
            reports: number;
            sources: {
                articles: string[];
                /** @enum {string} */
                kind: "source" | "copies" | "outlet";
                name: string;
            }[];
            /** @enum {string} */
            status: "actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed";
            story: string;
            tellers: {
                article: string;
                chain: {
                    /** @description id across articles; null for the unnamed */
                    actor: string | null;
                    /** @description of the actor, where it is known */
                    english: string | null;
                    kind: string;
                    name: string;
                    stance: string;
                }[];
                outlet: string | null;
                published: string | null;
                report: number;
                sentence: string;
                /** @enum {string} */
                status: "actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed";
                trigger: string;
            }[];
            /** @enum {string} */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
        };
        HappeningInput: {
            agree: {
                [key: string]: string | number;
            };
            articles: number;
            day: string | null;
            development: components["schemas"]["DifferenceInput"][];
            differ: components["schemas"]["DifferenceInput"][];
            /** @description English names by the Arabic ones in what tellings are compared by */
            english: {
                [key: string]: string;
            };
            /** @description ids of the articles that tell it is so, and that it is not */
            facing: {
                asserted: string[];
                denied: string[];
            } | null;
            id: string;
            /** @description sources that do not depend on one another */
            independent: number;
            reports: number;
            sources: {
                articles: string[];
                /** @enum {string} */
                kind: "source" | "copies" | "outlet";
                name: string;
            }[];
            /** @enum {string} */
            status: "actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed";
            story: string;
            tellers: {
                article: string;
                chain: {
                    /** @description id across articles; null for the unnamed */
                    actor: string | null;
                    /** @description of the actor, where it is known */
                    english: string | null;
                    kind: string;
                    name: string;
                    stance: string;
                }[];
                outlet: string | null;
                published: string | null;
                report: number;
                sentence: string;
                /** @enum {string} */
                status: "actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed";
                trigger: string;
            }[];
            /** @enum {string} */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
        };
        HappeningPage: {
            next: string | null;
            rows: components["schemas"]["Happening"][];
        };
        HappeningPageInput: {
            next: string | null;
            rows: components["schemas"]["HappeningInput"][];
        };
        Health: {
            /** @constant */
            status: "ok";
            version: string;
        };
        HealthInput: {
            /** @constant */
            status: "ok";
            version: string;
        };
        Ingestion: {
            ended_at: string | null;
            error: string | null;
            id: string;
            /** @description the first of those refused */
            refused: {
                kind: string;
                where: string;
                why: string;
            }[];
            /** @description addresses, and folders as folder:NAME */
            sources: string[];
            started_at: string;
            started_by: string | null;
            /**
             * @description stopped: the server ended before the run did
             * @enum {string}
             */
            state: "running" | "done" | "failed" | "stopped";
            /** @enum {string} */
            step: "reading" | "joining" | "ended";
            tally: {
                added: number;
                articles: number;
                refused: {
                    [key: string]: number;
                };
                reread: number;
                same: number;
            };
        };
        IngestionInput: {
            ended_at: string | null;
            error: string | null;
            id: string;
            /** @description the first of those refused */
            refused: {
                kind: string;
                where: string;
                why: string;
            }[];
            /** @description addresses, and folders as folder:NAME */
            sources: string[];
            started_at: string;
            started_by: string | null;
            /**
             * @description stopped: the server ended before the run did
             * @enum {string}
             */
            state: "running" | "done" | "failed" | "stopped";
            /** @enum {string} */
            step: "reading" | "joining" | "ended";
            tally: {
                added: number;
                articles: number;
                refused: {
                    [key: string]: number;
                };
                reread: number;
                same: number;
            };
        };
        ModeratedComment: {
            article: string;
            at: string;
            blocked: boolean;
            body: string;
            decided_at: string | null;
            decided_by: components["schemas"]["Person"] | null;
            id: string;
            /** @enum {string} */
            kind: "story" | "article" | "report";
            language: string;
            name: string | null;
            note: string | null;
            others: {
                approved: number;
                held: number;
                rejected: number;
            };
            reason: ("off-topic" | "insult" | "incitement" | "private" | "advertising" | "repeated" | "other") | null;
            report: string | null;
            /** @description to the writer: why it waits */
            rules: ("review" | "links" | "contact" | "repeated" | "mixed-scripts" | "hidden-signs" | "long" | "no-words" | "seen-before" | "rejected-before")[];
            /** @enum {string} */
            status: "held" | "approved" | "rejected";
            title: string | null;
            trigger: string | null;
            writer: components["schemas"]["Person"] | null;
        };
        ModeratedCommentInput: {
            article: string;
            at: string;
            blocked: boolean;
            body: string;
            decided_at: string | null;
            decided_by: components["schemas"]["PersonInput"] | null;
            id: string;
            /** @enum {string} */
            kind: "story" | "article" | "report";
            language: string;
            name: string | null;
            note: string | null;
            others: {
                approved: number;
                held: number;
                rejected: number;
            };
            reason: ("off-topic" | "insult" | "incitement" | "private" | "advertising" | "repeated" | "other") | null;
            report: string | null;
            /** @description to the writer: why it waits */
            rules: ("review" | "links" | "contact" | "repeated" | "mixed-scripts" | "hidden-signs" | "long" | "no-words" | "seen-before" | "rejected-before")[];
            /** @enum {string} */
            status: "held" | "approved" | "rejected";
            title: string | null;
            trigger: string | null;
            writer: components["schemas"]["PersonInput"] | null;
        };
        ModerationPage: {
            next: string | null;
            rows: components["schemas"]["ModeratedComment"][];
        };
        ModerationPageInput: {
            next: string | null;
            rows: components["schemas"]["ModeratedCommentInput"][];
        };
        Named: {
            english: string | null;
            id: string;
            name: string;
        };
        NamedInput: {
            english: string | null;
            id: string;
            name: string;
        };
        Network: {
            /** @description the days on which anything counted happened, whatever the period */
            days: string[];
            edges: {
                happenings: number;
                score: number;
                source: string;
                target: string;
                weight: number;
            }[];
            nodes: {
                centrality: number;
                community: number;
                english: string | null;
                id: string;
                name: string;
                weight: number;
            }[];
        };
        NetworkInput: {
            /** @description the days on which anything counted happened, whatever the period */
            days: string[];
            edges: {
                happenings: number;
                score: number;
                source: string;
                target: string;
                weight: number;
            }[];
            nodes: {
                centrality: number;
                community: number;
                english: string | null;
                id: string;
                name: string;
                weight: number;
            }[];
        };
        Office: {
            country: string | null;
            english: string | null;
            from: string | null;
            id: string;
            name: string;
            sure: boolean;
            until: string | null;
        };
        OfficeInput: {
            country: string | null;
            english: string | null;
            from: string | null;
            id: string;
            name: string;
            sure: boolean;
            until: string | null;
        };
        Ontology: {
            contexts: {
                arabic: string;
                english: string;
                id: string;
            }[];
            countries: {
                alpha2: string | null;
                arabic: string;
                english: string;
                id: string;
            }[];
            kinds: {
                arabic: string;
                english: string;
                id: string;
            }[];
            /** @description kinds of the links of a chain */
            links: {
                arabic: string;
                english: string;
                id: string;
            }[];
            modes: {
                arabic: string;
                english: string;
                id: string;
                type: string;
            }[];
            /** @description roles of accounts */
            roles: {
                arabic: string;
                english: string;
                id: string;
            }[];
            sectors: {
                arabic: string;
                english: string;
                id: string;
            }[];
            stances: {
                arabic: string;
                english: string;
                id: string;
            }[];
            statuses: {
                arabic: string;
                english: string;
                id: string;
            }[];
            types: {
                arabic: string;
                english: string;
                id: string;
                quad: string | null;
                score: number | null;
            }[];
        };
        OntologyInput: {
            contexts: {
                arabic: string;
                english: string;
                id: string;
            }[];
            countries: {
                alpha2: string | null;
                arabic: string;
                english: string;
                id: string;
            }[];
            kinds: {
                arabic: string;
                english: string;
                id: string;
            }[];
            /** @description kinds of the links of a chain */
            links: {
                arabic: string;
                english: string;
                id: string;
            }[];
            modes: {
                arabic: string;
                english: string;
                id: string;
                type: string;
            }[];
            /** @description roles of accounts */
            roles: {
                arabic: string;
                english: string;
                id: string;
            }[];
            sectors: {
                arabic: string;
                english: string;
                id: string;
            }[];
            stances: {
                arabic: string;
                english: string;
                id: string;
            }[];
            statuses: {
                arabic: string;
                english: string;
                id: string;
            }[];
            types: {
                arabic: string;
                english: string;
                id: string;
                quad: string | null;
                score: number | null;
            }[];
        };
        Outlet: {
            articles: number;
            first_day: string | null;
            last_day: string | null;
            outlet: string;
            reports: number;
        };
        OutletInput: {
            articles: number;
            first_day: string | null;
            last_day: string | null;
            outlet: string;
            reports: number;
        };
        Part: {
            actor: string | null;
            country: string | null;
            end: number | null;
            english: string | null;
            entity: string;
            kind: string;
            known: string | null;
            name: string;
            sectors: string[];
            start: number | null;
        };
        PartInput: {
            actor: string | null;
            country: string | null;
            end: number | null;
            english: string | null;
            entity: string;
            kind: string;
            known: string | null;
            name: string;
            sectors: string[];
            start: number | null;
        };
        Partner: {
            english: string | null;
            happenings: number;
            id: string;
            name: string;
            score: number | null;
        };
        PartnerInput: {
            english: string | null;
            happenings: number;
            id: string;
            name: string;
            score: number | null;
        };
        Person: {
            id: string;
            name: string | null;
        };
        PersonInput: {
            id: string;
            name: string | null;
        };
        PlaceCount: {
            /** @description what reports are filtered by: `place` */
            actor: string | null;
            country: string | null;
            english: string | null;
            happenings: number;
            kind: string | null;
            known: string;
            lat: number;
            lon: number;
            name: string;
            reports: number;
            types: {
                count: number;
                /** @enum {string} */
                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
            }[];
        };
        PlaceCountInput: {
            /** @description what reports are filtered by: `place` */
            actor: string | null;
            country: string | null;
            english: string | null;
            happenings: number;
            kind: string | null;
            known: string;
            lat: number;
            lon: number;
            name: string;
            reports: number;
            types: {
                count: number;
                /** @enum {string} */
                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
            }[];
        };
        PlaceMap: {
            /** @description those of the most happenings first */
            places: components["schemas"]["PlaceCount"][];
            /** @description reports with a place that has no coordinates */
            unplaced: number;
        };
        PlaceMapInput: {
            /** @description those of the most happenings first */
            places: components["schemas"]["PlaceCountInput"][];
            /** @description reports with a place that has no coordinates */
            unplaced: number;
        };
        Problem: {
            code: string;
            detail: string;
            errors?: {
                where: string;
                why: string;
            }[];
            status: number;
            title: string;
            type: string;
        };
        ProblemInput: {
            code: string;
            detail: string;
            errors?: {
                where: string;
                why: string;
            }[];
            status: number;
            title: string;
            type: string;
        };
        Proposal: {
            evidence: string[];
            instead: string;
            /** @enum {string} */
            kind: "frame" | "miss" | "status" | "actor" | "speech";
            people: number;
            proposed: string;
            table: string;
            times: number;
            words: string;
        };
        ProposalInput: {
            evidence: string[];
            instead: string;
            /** @enum {string} */
            kind: "frame" | "miss" | "status" | "actor" | "speech";
            people: number;
            proposed: string;
            table: string;
            times: number;
            words: string;
        };
        QueueItem: {
            article: string;
            articles: number;
            changed: boolean;
            /** @description somebody else who has it before them */
            claimed: components["schemas"]["Person"] | null;
            confidence: number | null;
            disputed: boolean;
            independent: number;
            key: string;
            kind: ("accept" | "correct" | "reject" | "add" | "undo") | null;
            outlet: string | null;
            /** @description doubt times weight */
            priority: number | null;
            published: string | null;
            reviewers: number;
            sentence: string;
            state: ("found" | "moved" | "vanished" | "other-text" | "withdrawn") | null;
            status: string;
            title: string | null;
            trigger: string;
            type: string;
        };
        QueueItemInput: {
            article: string;
            articles: number;
            changed: boolean;
            /** @description somebody else who has it before them */
            claimed: components["schemas"]["PersonInput"] | null;
            confidence: number | null;
            disputed: boolean;
            independent: number;
            key: string;
            kind: ("accept" | "correct" | "reject" | "add" | "undo") | null;
            outlet: string | null;
            /** @description doubt times weight */
            priority: number | null;
            published: string | null;
            reviewers: number;
            sentence: string;
            state: ("found" | "moved" | "vanished" | "other-text" | "withdrawn") | null;
            status: string;
            title: string | null;
            trigger: string;
            type: string;
        };
        QueuePage: {
            next: string | null;
            rows: components["schemas"]["QueueItem"][];
        };
        QueuePageInput: {
            next: string | null;
            rows: components["schemas"]["QueueItemInput"][];
        };
        Ready: {
            /** @enum {string} */
            database: "pglite" | "postgres";
            /** @enum {string} */
            status: "ready" | "not-ready";
        };
        ReadyInput: {
            /** @enum {string} */
            database: "pglite" | "postgres";
            /** @enum {string} */
            status: "ready" | "not-ready";
        };
        Relation: {
            a: {
                country: string;
            } | {
                actor: string;
            };
            b: {
                country: string;
            } | {
                actor: string;
            };
            /** @description (cooperation - conflict) / both */
            balance: number | null;
            conflict: number;
            cooperation: number;
            happenings: number;
            names: {
                a: components["schemas"]["Named"] | null;
                b: components["schemas"]["Named"] | null;
            };
            score: number | null;
            series: {
                conflict: number;
                cooperation: number;
                happenings: number;
                score: number;
                time: string;
            }[];
            types: {
                [key: string]: number;
            };
        };
        RelationEvent: {
            article: string;
            /** @description articles that tell of it */
            articles: number;
            day: string;
            happening: string | null;
            n: number;
            outlet: string | null;
            score: number;
            sentence: string;
            story: string | null;
            title: string | null;
            /** @enum {string} */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
        };
        RelationEventInput: {
            article: string;
            /** @description articles that tell of it */
            articles: number;
            day: string;
            happening: string | null;
            n: number;
            outlet: string | null;
            score: number;
            sentence: string;
            story: string | null;
            title: string | null;
            /** @enum {string} */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
        };
        RelationInput: {
            a: {
                country: string;
            } | {
                actor: string;
            };
            b: {
                country: string;
            } | {
                actor: string;
            };
            /** @description (cooperation - conflict) / both */
            balance: number | null;
            conflict: number;
            cooperation: number;
            happenings: number;
            names: {
                a: components["schemas"]["NamedInput"] | null;
                b: components["schemas"]["NamedInput"] | null;
            };
            score: number | null;
            series: {
                conflict: number;
                cooperation: number;
                happenings: number;
                score: number;
                time: string;
            }[];
            types: {
                [key: string]: number;
            };
        };
        Report: {
            actors: components["schemas"]["Part"][];
            arrested: number | null;
            article: string;
            cameo: string | null;
            chain: components["schemas"]["ChainLink"][];
            confidence: number;
            contexts: string[];
            /** @description the day of the happening */
            day: string | null;
            dead: number | null;
            happening: string | null;
            id: string;
            injured: number | null;
            /** @description what comments and decisions name it by; holds from one reading to the next */
            key: string;
            modes: string[];
            /** @description its number in the article */
            n: number;
            outlet: string | null;
            place: {
                actor: string | null;
                country: string | null;
                end: number | null;
                english: string | null;
                entity: string;
                kind: string;
                known: string | null;
                lat: number | null;
                lon: number | null;
                name: string;
                sectors: string[];
                start: number | null;
            } | null;
            published: string | null;
            recipients: components["schemas"]["Part"][];
            reviewed: ("accepted" | "corrected" | "added") | null;
            /** @description PLOVER, -10 to 10; null for statements */
            score: number | null;
            sentence: string;
            sentence_end: number;
            sentence_start: number;
            size: number | null;
            /** @enum {string} */
            status: "actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed";
            story: string | null;
            /** @description false: the day is that of the article */
            time_said: boolean;
            title: string | null;
            trigger: string;
            trigger_end: number;
            trigger_start: number;
            /** @enum {string} */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
            url: string | null;
        };
        ReportInput: {
            actors: components["schemas"]["PartInput"][];
            arrested: number | null;
            article: string;
            cameo: string | null;
            chain: components["schemas"]["ChainLinkInput"][];
            confidence: number;
            contexts: string[];
            /** @description the day of the happening */
            day: string | null;
            dead: number | null;
            happening: string | null;
            id: string;
            injured: number | null;
            /** @description what comments and decisions name it by; holds from one reading to the next */
            key: string;
            modes: string[];
            /** @description its number in the article */
            n: number;
            outlet: string | null;
            place: {
                actor: string | null;
                country: string | null;
                end: number | null;
                english: string | null;
                entity: string;
                kind: string;
                known: string | null;
                lat: number | null;
                lon: number | null;
                name: string;
                sectors: string[];
                start: number | null;
            } | null;
            published: string | null;
            recipients: components["schemas"]["PartInput"][];
            reviewed: ("accepted" | "corrected" | "added") | null;
            /** @description PLOVER, -10 to 10; null for statements */
            score: number | null;
            sentence: string;
            sentence_end: number;
            sentence_start: number;
            size: number | null;
            /** @enum {string} */
            status: "actual" | "ongoing" | "planned" | "wanted" | "possible" | "negated" | "failed";
            story: string | null;
            /** @description false: the day is that of the article */
            time_said: boolean;
            title: string | null;
            trigger: string;
            trigger_end: number;
            trigger_start: number;
            /** @enum {string} */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
            url: string | null;
        };
        ReportPage: {
            next: string | null;
            rows: components["schemas"]["Report"][];
        };
        ReportPageInput: {
            next: string | null;
            rows: components["schemas"]["ReportInput"][];
        };
        ReviewArticle: {
            article: {
                id: string;
                outlet: string | null;
                published: string | null;
                text: string;
                title: string | null;
                url: string | null;
            };
            decisions: components["schemas"]["Decision"][];
            /** @description who and what the article names */
            people: {
                spans: {
                    end: number;
                    start: number;
                }[];
                who: components["schemas"]["Who"];
            }[];
            reports: {
                confidence: number | null;
                item: {
                    by: components["schemas"]["Person"] | null;
                    changed: boolean;
                    /** @description the decision in force */
                    decision: number | null;
                    disputed: boolean;
                    kind: ("accept" | "correct" | "reject" | "add" | "undo") | null;
                    reviewers: number;
                    /** @enum {string} */
                    state: "found" | "moved" | "vanished" | "other-text" | "withdrawn";
                } | null;
                key: string;
                /** @description as the machine reads it now */
                machine: components["schemas"]["DecidedReport"] | null;
                reviewed: (("accepted" | "corrected" | "added") | "rejected") | null;
                /** @description as it stands; null where it was rejected */
                value: components["schemas"]["DecidedReport"] | null;
            }[];
        };
        ReviewArticleInput: {
            article: {
                id: string;
                outlet: string | null;
                published: string | null;
                text: string;
                title: string | null;
                url: string | null;
            };
            decisions: components["schemas"]["DecisionInput"][];
            /** @description who and what the article names */
            people: {
                spans: {
                    end: number;
                    start: number;
                }[];
                who: components["schemas"]["WhoInput"];
            }[];
            reports: {
                confidence: number | null;
                item: {
                    by: components["schemas"]["PersonInput"] | null;
                    changed: boolean;
                    /** @description the decision in force */
                    decision: number | null;
                    disputed: boolean;
                    kind: ("accept" | "correct" | "reject" | "add" | "undo") | null;
                    reviewers: number;
                    /** @enum {string} */
                    state: "found" | "moved" | "vanished" | "other-text" | "withdrawn";
                } | null;
                key: string;
                /** @description as the machine reads it now */
                machine: components["schemas"]["DecidedReportInput"] | null;
                reviewed: (("accepted" | "corrected" | "added") | "rejected") | null;
                /** @description as it stands; null where it was rejected */
                value: components["schemas"]["DecidedReportInput"] | null;
            }[];
        };
        /** @enum {string} */
        Role: "reader" | "analyst" | "editor" | "admin";
        /** @enum {string} */
        RoleInput: "reader" | "analyst" | "editor" | "admin";
        SearchResult: {
            actors: components["schemas"]["ActorRow"][];
            articles: components["schemas"]["ArticlePage"];
            stories: components["schemas"]["StoryCard"][];
        };
        SearchResultInput: {
            actors: components["schemas"]["ActorRowInput"][];
            articles: components["schemas"]["ArticlePageInput"];
            stories: components["schemas"]["StoryCardInput"][];
        };
        Session: {
            /** @description accounts of a demonstration; else empty */
            demo: {
                email: string;
                password: string;
                role: components["schemas"]["Role"];
            }[];
            /** @description whether readers may make accounts */
            registration: boolean;
            /** @description reader where nobody is signed in */
            role: components["schemas"]["Role"];
            user: {
                email: string;
                id: string;
                name: string;
            } | null;
            version: string;
        };
        SessionInput: {
            /** @description accounts of a demonstration; else empty */
            demo: {
                email: string;
                password: string;
                role: components["schemas"]["RoleInput"];
            }[];
            /** @description whether readers may make accounts */
            registration: boolean;
            /** @description reader where nobody is signed in */
            role: components["schemas"]["RoleInput"];
            user: {
                email: string;
                id: string;
                name: string;
            } | null;
            version: string;
        };
        Settings: {
            /** @description whether readers may make accounts */
            registration: boolean;
        };
        SettingsInput: {
            /** @description whether readers may make accounts */
            registration: boolean;
        };
        Story: {
            articles: components["schemas"]["StoryArticle"][];
            /** @description groups of its articles whose text is mostly the same */
            copies: string[][];
            day: string | null;
            happenings: number;
            id: string;
            last_day: string | null;
            outlets: string[];
            title: string | null;
            /** @description other stories of the same topic */
            topic: {
                articles: number;
                day: string | null;
                id: string;
                title: string | null;
            }[];
        };
        StoryArticle: {
            /** @description the article that it is most like, and the terms that both share */
            because: string;
            /** @description the group of articles printed from one text */
            copies: string | null;
            day: string | null;
            excerpt: string;
            id: string;
            likeness: number;
            outlet: string | null;
            published: string | null;
            reports: number;
            title: string | null;
            url: string | null;
        };
        StoryArticleInput: {
            /** @description the article that it is most like, and the terms that both share */
            because: string;
            /** @description the group of articles printed from one text */
            copies: string | null;
            day: string | null;
            excerpt: string;
            id: string;
            likeness: number;
            outlet: string | null;
            published: string | null;
            reports: number;
            title: string | null;
            url: string | null;
        };
        StoryCard: {
            articles: number;
            day: string | null;
            excerpt: string;
            id: string;
            last_day: string | null;
            outlets: string[];
            title: string | null;
            /** @description types of its happenings, the most first */
            types: {
                count: number;
                /** @enum {string} */
                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
            }[];
        };
        StoryCardInput: {
            articles: number;
            day: string | null;
            excerpt: string;
            id: string;
            last_day: string | null;
            outlets: string[];
            title: string | null;
            /** @description types of its happenings, the most first */
            types: {
                count: number;
                /** @enum {string} */
                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
            }[];
        };
        StoryInput: {
            articles: components["schemas"]["StoryArticleInput"][];
            /** @description groups of its articles whose text is mostly the same */
            copies: string[][];
            day: string | null;
            happenings: number;
            id: string;
            last_day: string | null;
            outlets: string[];
            title: string | null;
            /** @description other stories of the same topic */
            topic: {
                articles: number;
                day: string | null;
                id: string;
                title: string | null;
            }[];
        };
        StoryPage: {
            next: string | null;
            rows: components["schemas"]["StoryCard"][];
        };
        StoryPageInput: {
            next: string | null;
            rows: components["schemas"]["StoryCardInput"][];
        };
        Today: {
            actors: {
                country: string | null;
                english: string | null;
                id: string;
                kind: string;
                name: string;
                reports: number;
            }[];
            changes: components["schemas"]["Change"][];
            /** @description the last day of which there is an article; null in an empty archive */
            day: string | null;
            /** @description of the days that count here */
            fresh: {
                articles: number;
                reports: number;
            };
            pairs: {
                a: components["schemas"]["Named"];
                b: components["schemas"]["Named"];
                happenings: number;
                score: number;
            }[];
            /** @description the first day that counts here */
            since: string | null;
            /** @description the newest first */
            stories: components["schemas"]["StoryCard"][];
            totals: {
                actors: number;
                articles: number;
                happenings: number;
                outlets: number;
                reports: number;
                stories: number;
            };
            types: {
                count: number;
                /** @enum {string} */
                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
            }[];
        };
        TodayInput: {
            actors: {
                country: string | null;
                english: string | null;
                id: string;
                kind: string;
                name: string;
                reports: number;
            }[];
            changes: components["schemas"]["ChangeInput"][];
            /** @description the last day of which there is an article; null in an empty archive */
            day: string | null;
            /** @description of the days that count here */
            fresh: {
                articles: number;
                reports: number;
            };
            pairs: {
                a: components["schemas"]["NamedInput"];
                b: components["schemas"]["NamedInput"];
                happenings: number;
                score: number;
            }[];
            /** @description the first day that counts here */
            since: string | null;
            /** @description the newest first */
            stories: components["schemas"]["StoryCardInput"][];
            totals: {
                actors: number;
                articles: number;
                happenings: number;
                outlets: number;
                reports: number;
                stories: number;
            };
            types: {
                count: number;
                /** @enum {string} */
                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "STATEMENT";
            }[];
        };
        Told: {
            ar: string;
            en: string;
        };
        ToldInput: {
            ar: string;
            en: string;
        };
        User: {
            created_at: string;
            disabled: boolean;
            email: string;
            id: string;
            name: string;
            role: components["schemas"]["Role"];
            /** @description when it was last in use */
            seen_at: string | null;
        };
        UserInput: {
            created_at: string;
            disabled: boolean;
            email: string;
            id: string;
            name: string;
            role: components["schemas"]["RoleInput"];
            /** @description when it was last in use */
            seen_at: string | null;
        };
        Version: {
            articles: string[];
            value: string | number;
        };
        VersionInput: {
            articles: string[];
            value: string | number;
        };
        Who: {
            country: string | null;
            english: string | null;
            /** @enum {string} */
            kind: "person" | "organisation" | "group" | "country" | "place" | "facility" | "described";
            known: string | null;
            name: string;
            office: string | null;
            sectors: string[];
        };
        WhoInput: {
            country: string | null;
            english: string | null;
            /** @enum {string} */
            kind: "person" | "organisation" | "group" | "country" | "place" | "facility" | "described";
            known: string | null;
            name: string;
            office: string | null;
            sectors: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
