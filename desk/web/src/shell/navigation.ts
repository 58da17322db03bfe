import {
  BookOpenText,
  Columns2,
  FileSearch,
  type LucideIcon,
  Map as MapIcon,
  MessageSquareText,
  Newspaper,
  Rows3,
  Settings2,
  Stamp,
  Users,
  Waypoints,
} from "lucide-react";
import type { Role } from "../api/types.js";
import type { shellTexts } from "./texts.js";

/** A place in the navigation. */
export interface Place {
  readonly path: string;
  readonly text: keyof typeof shellTexts;
  readonly icon: LucideIcon;
  /** The least role that sees it. */
  readonly role: Role;
}

/** The navigation in groups, in order: what is read, how it hangs together, what is worked on. */
export const NAVIGATION: readonly (readonly Place[])[] = [
  [
    { path: "/", text: "today", icon: Newspaper, role: "reader" },
    { path: "/stories", text: "stories", icon: Columns2, role: "reader" },
    { path: "/reports", text: "reports", icon: Rows3, role: "reader" },
    { path: "/actors", text: "actors", icon: Users, role: "reader" },
  ],
  [
    { path: "/relations", text: "relations", icon: FileSearch, role: "reader" },
    { path: "/network", text: "network", icon: Waypoints, role: "reader" },
    { path: "/map", text: "map", icon: MapIcon, role: "reader" },
    { path: "/read", text: "read", icon: BookOpenText, role: "reader" },
  ],
  [
    { path: "/review", text: "review", icon: Stamp, role: "analyst" },
    { path: "/comments", text: "comments", icon: MessageSquareText, role: "editor" },
    { path: "/admin", text: "admin", icon: Settings2, role: "admin" },
  ],
];

const RANK: Readonly<Record<Role, number>> = { reader: 0, analyst: 1, editor: 2, admin: 3 };

/** Whether somebody with a role may do what needs another. */
export const may = (role: Role, needed: Role): boolean => RANK[role] >= RANK[needed];

/** Whether a place is the one that is open: the page itself, or one below it. */
export const isOpen = (place: string, path: string): boolean => path === place || (place !== "/" && path.startsWith(`${place}/`));
