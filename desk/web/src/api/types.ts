/** What an account may do: each role may also do what those before it may. */
export type Role = "reader" | "analyst" | "editor" | "admin";

/** Who is asking. */
export interface Session {
  readonly role: Role;
  readonly user: { readonly id: string; readonly name: string; readonly email: string } | null;
  /** Accounts of a demonstration; else empty. */
  readonly demo: readonly { readonly email: string; readonly password: string; readonly role: Role }[];
  readonly version: string;
}
