import { CircleUserRound } from "lucide-react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { Link, useLocation } from "wouter";
import { useSession, useSignOut } from "../api/session.js";
import { Button, IconButton } from "../components/button.js";
import { useTexts } from "../language/texts.js";
import { shellTexts } from "./texts.js";

/** Who is signed in and the way out; else the way in. */
export function AccountMenu() {
  const t = useTexts(shellTexts);
  const [path] = useLocation();
  const { data } = useSession();
  const signOut = useSignOut();
  if (data === undefined || data.user === null) {
    return (
      <Link href={path === "/sign-in" ? path : `/sign-in?to=${encodeURIComponent(path)}`} className="button button-plain sign-in">
        <CircleUserRound size={20} aria-hidden="true" />
        <span>{t.signIn}</span>
      </Link>
    );
  }
  const roles = { reader: t.reader, analyst: t.analyst, editor: t.editor, admin: t.administrator };
  return (
    <DialogTrigger>
      <IconButton label={t.account}>
        <CircleUserRound size={20} aria-hidden="true" />
      </IconButton>
      <Popover className="popover" placement="bottom end">
        <Dialog className="popover-body" aria-label={t.account}>
          <div>
            <bdi className="account-name">{data.user.name}</bdi>
            <p className="soft small">
              <bdi>{data.user.email}</bdi> · {roles[data.role]}
            </p>
          </div>
          <Button onPress={() => signOut.mutate()}>{t.signOut}</Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
