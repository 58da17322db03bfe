import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban, RotateCcw } from "lucide-react";
import { useState } from "react";
import { answerOf, api } from "../../api/client.js";
import { useSession } from "../../api/session.js";
import type { Role, User } from "../../api/types.js";
import { Button } from "../../components/button.js";
import { Choice } from "../../components/choice.js";
import { Section } from "../../components/page.js";
import { Pager } from "../../components/pager.js";
import { Failed, Loading } from "../../components/states.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { AdminPage, Told } from "./frame.js";
import { NewUserForm } from "./new-user.js";
import { RegistrationSetting } from "./registration.js";
import { useRoles } from "./roles.js";
import { userTexts } from "./texts.js";

type Change = { readonly user: User; readonly role?: Role; readonly disabled?: boolean };

/** Changes an account; the lists of the administration are fetched anew after. */
function useChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ user, role, disabled }: Change) =>
      answerOf(api.PATCH("/api/v1/admin/users/{id}", { params: { path: { id: user.id } }, body: { role, disabled } })),
    onSettled: () => client.invalidateQueries({ queryKey: ["admin"] }),
  });
}

interface RowTools {
  /** The id of whoever looks: nobody shuts the door behind himself. */
  readonly own: string | undefined;
  readonly isBusy: boolean;
  readonly onChange: (change: Change) => void;
}

function Access({ user, own, isBusy, onChange }: RowTools & { readonly user: User }) {
  const t = useTexts(userTexts);
  const { disabled } = user;
  return (
    <Button
      className="admin-user-access"
      look={disabled ? "plain" : "danger"}
      aria-label={disabled ? t.unblockOf(user.name) : t.blockOf(user.name)}
      isDisabled={isBusy || user.id === own}
      onPress={() => onChange({ user, disabled: !disabled })}
    >
      {disabled ? <RotateCcw size={16} aria-hidden="true" /> : <Ban size={16} aria-hidden="true" />} {disabled ? t.unblock : t.block}
    </Button>
  );
}

/** An account with its role, and when it was last in use. */
function UserCard({ user, tools }: { readonly user: User; readonly tools: RowTools }) {
  const t = useTexts(userTexts);
  const format = useFormat();
  const { own, isBusy, onChange } = tools;
  return (
    <li className="card admin-user">
      <div>
        <p className="admin-user-name">
          <bdi>{user.name}</bdi> {user.id === own && <span className="admin-badge">{t.you}</span>}{" "}
          {user.disabled && <span className="admin-badge admin-bad">{t.blocked}</span>}
        </p>
        <bdi className="small soft">{user.email}</bdi>
      </div>
      <Choice
        label={t.roleOf(user.name)}
        labelHidden
        value={user.role}
        options={useRoles()}
        isDisabled={isBusy || user.id === own}
        onChange={(role) => role !== user.role && onChange({ user, role })}
      />
      <p className="small soft">{user.seen_at === null ? t.never : t.seen(format.instant(user.seen_at))}</p>
      <Access user={user} {...tools} />
    </li>
  );
}

/** Accounts: who may do what. */
export default function UsersPage() {
  const t = useTexts(userTexts);
  const roles = useRoles();
  const { data: session } = useSession();
  const change = useChange();
  const [made, setMade] = useState("");
  const query = useInfiniteQuery({
    queryKey: ["admin", "users"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => answerOf(api.GET("/api/v1/admin/users", { params: { query: { limit: 50, after: pageParam } } })),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const tools: RowTools = { own: session?.user?.id, isBusy: change.isPending, onChange: change.mutate };
  const said = ({ user, role, disabled }: Change): string => {
    if (role !== undefined) return t.changed(user.name, roles.find((r) => r.value === role)?.text ?? role);
    return disabled ? t.isBlocked(user.name) : t.isUnblocked(user.name);
  };
  return (
    <AdminPage part="users" lead={t.lead}>
      <Told error={change.error} said={change.isSuccess ? said(change.variables) : ""} />
      {query.isPending && <Loading />}
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      <ul className="admin-list">
        {query.data?.pages
          .flatMap((page) => page.rows)
          .map((user) => (
            <UserCard key={user.id} user={user} tools={tools} />
          ))}
      </ul>
      {query.hasNextPage && <Pager query={query} />}
      <RegistrationSetting />
      <Section title={t.add}>
        <NewUserForm onMade={(name) => setMade(t.made(name))} />
        <Told error={null} said={made} />
      </Section>
    </AdminPage>
  );
}
