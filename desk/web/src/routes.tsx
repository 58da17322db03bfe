import { type ComponentType, lazy } from "react";
import type { Role } from "./api/types.js";

/** A place of the desk. */
export interface PageRoute {
  /** As wouter has it: `/stories/:id`. */
  readonly path: string;
  /** The page, which is loaded when it is opened. */
  readonly page: ComponentType;
  /** Who may open it; anybody where nothing is said. The server decides again. */
  readonly role?: Role;
}

const page = (load: () => Promise<{ default: ComponentType }>): ComponentType => lazy(load);

/** Every page of the desk. A page is added here, and in the navigation where it belongs there. */
export const ROUTES: readonly PageRoute[] = [
  { path: "/", page: page(() => import("./pages/today/today.js")) },
  { path: "/search", page: page(() => import("./pages/search/search.js")) },
  { path: "/sign-in", page: page(() => import("./pages/sign-in/sign-in.js")) },
  { path: "/register", page: page(() => import("./pages/register/register.js")) },
  { path: "/stories", page: page(() => import("./pages/stories/stories.js")) },
  { path: "/stories/:id", page: page(() => import("./pages/story/story.js")) },
  { path: "/articles/:id", page: page(() => import("./pages/article/article.js")) },
  { path: "/reports", page: page(() => import("./pages/reports/reports.js")) },
  { path: "/actors", page: page(() => import("./pages/actors/actors.js")) },
  { path: "/actors/:id", page: page(() => import("./pages/actor/actor.js")) },
  { path: "/relations", page: page(() => import("./pages/relations/relations.js")) },
  { path: "/network", page: page(() => import("./pages/network/network.js")) },
  { path: "/map", page: page(() => import("./pages/map/map.js")) },
  { path: "/review", page: page(() => import("./pages/review/review.js")), role: "analyst" },
  { path: "/review/actors", page: page(() => import("./pages/identities/identities.js")), role: "editor" },
  { path: "/comments", page: page(() => import("./pages/comments/comments.js")), role: "editor" },
  { path: "/admin", page: page(() => import("./pages/admin/health.js")), role: "admin" },
  { path: "/admin/users", page: page(() => import("./pages/admin/users.js")), role: "admin" },
  { path: "/admin/outlets", page: page(() => import("./pages/admin/outlets.js")), role: "admin" },
  { path: "/admin/feeds", page: page(() => import("./pages/admin/feeds.js")), role: "admin" },
  { path: "/admin/ingestions", page: page(() => import("./pages/admin/ingestions.js")), role: "admin" },
  { path: "/admin/audit", page: page(() => import("./pages/admin/audit.js")), role: "admin" },
  { path: "/read", page: page(() => import("./pages/read/read.js")) },
];
