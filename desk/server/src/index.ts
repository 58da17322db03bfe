export { COMMAND_LINE, writeAudit } from "./accounts/audit.js";
export { createAuth } from "./accounts/auth.js";
export { addUser, changeUser, hasAdmin, type NewUser, userByEmail } from "./accounts/users.js";
export { type Account, type Deed, type DemoAccount, type Desk, mayAct, ROLES, type Role } from "./context.js";
export { createDesk } from "./desk.js";
export { isLoopback } from "./http/origin.js";
export { ProblemError } from "./http/problems.js";
export type { Readers } from "./ingestions/ingestions.js";
export { type DeskOptions, LIMITS, type Limits, type SourceFolder } from "./options.js";
