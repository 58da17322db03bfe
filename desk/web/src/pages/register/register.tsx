import type { FormEvent } from "react";
import { Link, useLocation } from "wouter";
import { ProblemError } from "../../api/problem.js";
import { useRegister, useSession } from "../../api/session.js";
import { Button } from "../../components/button.js";
import { Field } from "../../components/field.js";
import { Page } from "../../components/page.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { text, useParams } from "../../url/params.js";
import { safePath } from "../paths.js";
import { registerProblems, registerTexts } from "./texts.js";
import "./register.css";

const SPEC = { to: text() };
/** Letters of a password and of a name, as the server has them. */
const LEAST = 12;
const LONGEST_NAME = 60;

function Problem({ error }: { readonly error: Error }) {
  const t = useTexts(registerProblems) as Readonly<Record<string, string>>;
  const code = error instanceof ProblemError ? error.code : "";
  return (
    <p className="register-problem" role="alert">
      {t[code] ?? `${t.failed}: ${error.message}`}
    </p>
  );
}

/** The fields of an account. */
function RegisterForm({ register, to }: { readonly register: ReturnType<typeof useRegister>; readonly to: string }) {
  const t = useTexts(registerTexts);
  const format = useFormat();
  const [, navigate] = useLocation();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const word = (name: string): string => String(fields.get(name) ?? "");
    const body = { email: word("email"), name: word("name"), password: word("password") };
    register.mutate(body, { onSuccess: () => navigate(safePath(to), { replace: true }) });
  };
  return (
    <form className="register-form" onSubmit={submit}>
      <Field label={t.name} hint={t.nameHint} name="name" autoComplete="nickname" required maxLength={LONGEST_NAME} />
      <Field label={t.email} hint={t.emailHint} name="email" type="email" autoComplete="username" dir="ltr" required maxLength={200} />
      <Field
        label={t.password}
        hint={t.passwordHint(format.number(LEAST))}
        name="password"
        type="password"
        autoComplete="new-password"
        dir="ltr"
        required
        minLength={LEAST}
        maxLength={200}
      />
      {register.isError && <Problem error={register.error} />}
      <Button type="submit" look="strong" isDisabled={register.isPending}>
        {t.make}
      </Button>
    </form>
  );
}

/** Makes a reader's account, where administrators let readers do so. */
export default function RegisterPage() {
  const t = useTexts(registerTexts);
  const [{ to }] = useParams(SPEC);
  const { data: session } = useSession();
  // Here, and not in the form, which is gone as soon as somebody is signed in: what follows would be forgotten with it.
  const register = useRegister();
  if (session?.user) return <Page title={t.title} lead={t.signedIn(session.user.name)} />;
  if (session?.registration === false) return <Page title={t.title} lead={t.closed} />;
  return (
    <Page title={t.title} lead={t.lead}>
      <RegisterForm register={register} to={to} />
      <p>
        {t.have} <Link href={to === "" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`}>{t.signIn}</Link>
      </p>
    </Page>
  );
}
