import { Link, useLocation } from "wouter";
import { ProblemError } from "../../api/problem.js";
import { useSession, useSignIn } from "../../api/session.js";
import { Button } from "../../components/button.js";
import { Page } from "../../components/page.js";
import { defineTexts, useTexts } from "../../language/texts.js";
import { shellTexts } from "../../shell/texts.js";
import { text, useParams } from "../../url/params.js";
import { safePath } from "../paths.js";
import "./sign-in.css";

const SPEC = { to: text() };

const signInTexts = defineTexts({
  title: { ar: "تسجيل الدخول", en: "Sign in" },
  lead: {
    ar: "القراءة مفتوحة للجميع؛ الدخول لمن يراجع أو يحرر أو يدير.",
    en: "Reading is open to all; signing in is for who reviews, edits or administers.",
  },
  email: { ar: "البريد الإلكتروني", en: "Email" },
  password: { ar: "كلمة المرور", en: "Password" },
  wrong: { ar: "البريد أو كلمة المرور غير صحيحين.", en: "The email or the password is not right." },
  wait: { ar: "محاولات كثيرة: انتظر قليلًا ثم حاول مرة أخرى.", en: "Too many attempts: wait a little and try again." },
  failed: { ar: "تعذّر الدخول", en: "Signing in failed" },
  demo: { ar: "حسابات للتجربة، في هذا العرض وحده", en: "Accounts to try, of this demonstration only" },
  none: { ar: "لا حساب لك؟", en: "No account?" },
  make: { ar: "أنشئ حسابًا", en: "Make one" },
  use: { ar: "ادخل به", en: "Sign in with it" },
  signedIn: { ar: (name: string) => `أنت داخل باسم ${name}.`, en: (name: string) => `You are signed in as ${name}.` },
});

function Problem({ error }: { readonly error: Error }) {
  const t = useTexts(signInTexts);
  const status = error instanceof ProblemError ? error.status : 0;
  return (
    <p className="sign-in-problem" role="alert">
      {status === 401 || status === 400 ? t.wrong : status === 429 ? t.wait : `${t.failed}: ${error.message}`}
    </p>
  );
}

/** Signs in by email and password. */
export default function SignInPage() {
  const t = useTexts(signInTexts);
  const s = useTexts(shellTexts);
  const [{ to }] = useParams(SPEC);
  const [, navigate] = useLocation();
  const { data: session } = useSession();
  const signIn = useSignIn();
  const enter = (email: string, password: string): void =>
    signIn.mutate({ email, password }, { onSuccess: () => navigate(safePath(to), { replace: true }) });
  const roles = { reader: s.reader, analyst: s.analyst, editor: s.editor, admin: s.administrator };
  return (
    <Page title={t.title} lead={session?.user ? t.signedIn(session.user.name) : t.lead}>
      <form
        className="sign-in-form"
        onSubmit={(event) => {
          event.preventDefault();
          const fields = new FormData(event.currentTarget);
          enter(String(fields.get("email")), String(fields.get("password")));
        }}
      >
        <label htmlFor="email">{t.email}</label>
        <input id="email" name="email" type="email" autoComplete="username" dir="ltr" required maxLength={200} />
        <label htmlFor="password">{t.password}</label>
        <input id="password" name="password" type="password" autoComplete="current-password" dir="ltr" required maxLength={200} />
        {signIn.isError && <Problem error={signIn.error} />}
        <Button type="submit" look="strong" isDisabled={signIn.isPending}>
          {t.title}
        </Button>
      </form>
      {session?.registration === true && session.user === null && (
        <p>
          {t.none} <Link href={to === "" ? "/register" : `/register?to=${encodeURIComponent(to)}`}>{t.make}</Link>
        </p>
      )}
      {session !== undefined && session.demo.length > 0 && (
        <section className="sign-in-demo" aria-labelledby="demo">
          <h2 id="demo">{t.demo}</h2>
          <ul className="sign-in-accounts">
            {session.demo.map((account) => (
              <li key={account.email} className="card sign-in-account">
                <span className="account-name">{roles[account.role]}</span>
                <code dir="ltr">
                  {account.email} · {account.password}
                </code>
                <Button onPress={() => enter(account.email, account.password)}>{t.use}</Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
