import { defineTexts } from "../../language/texts.js";

/** What the page for a new account says. */
export const registerTexts = defineTexts({
  title: { ar: "حساب جديد", en: "Make an account" },
  lead: {
    ar: "القراءة والتعليق متاحان بلا حساب. بالحساب تحمل تعليقاتك اسمك، وترى ما صارت إليه من أي جهاز.",
    en: "You can read and comment without an account. With one your comments bear your name, and you see what became of them on any device.",
  },
  closed: { ar: "الحسابات هنا ينشئها مدير المكتب.", en: "Accounts are made by an administrator here." },
  name: { ar: "الاسم", en: "Name" },
  nameHint: { ar: "يظهر بجانب تعليقاتك", en: "Shown beside your comments" },
  email: { ar: "البريد الإلكتروني", en: "Email" },
  emailHint: { ar: "للدخول وحده؛ لا يُعرض على القراء", en: "To sign in with; readers do not see it" },
  password: { ar: "كلمة المرور", en: "Password" },
  passwordHint: { ar: (n: string) => `${n} حرفًا على الأقل`, en: (n: string) => `At least ${n} letters` },
  make: { ar: "أنشئ الحساب", en: "Make the account" },
  have: { ar: "لك حساب؟", en: "Do you have one?" },
  signIn: { ar: "سجّل الدخول", en: "Sign in" },
  signedIn: { ar: (name: string) => `أنت داخل باسم ${name}.`, en: (name: string) => `You are signed in as ${name}.` },
});

/** Why no account was made, by the code of the problem. */
export const registerProblems = defineTexts({
  "email-taken": { ar: "لهذا البريد حساب من قبل: سجّل الدخول.", en: "There is an account with this email: sign in." },
  "password-length": { ar: "كلمة المرور أقصر أو أطول من اللازم.", en: "The password is too short or too long." },
  "no-name": { ar: "اكتب اسمًا بحروف تُرى.", en: "Type a name of letters that are seen." },
  "registration-closed": { ar: "الحسابات هنا ينشئها مدير المكتب.", en: "Accounts are made by an administrator here." },
  "signed-in": { ar: "أنت داخل بحساب من قبل.", en: "You are signed in already." },
  "too-many-attempts": { ar: "محاولات كثيرة: انتظر ثم حاول مرة أخرى.", en: "Too many attempts: wait, then try again." },
  invalid: { ar: "البريد أو غيره ليس كما ينبغي.", en: "The email or something else is not as it should be." },
  failed: { ar: "تعذّر إنشاء الحساب", en: "The account could not be made" },
});
