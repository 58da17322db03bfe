import { expect, test } from "vitest";
import { Forms } from "../../src/sentences/forms.js";

const of = (forms: Forms, word: string) => forms.of(word, 0, word.length, "word");

test("a form that is met again and again stays, however many are met once", () => {
  const forms = new Forms(8);
  const often = of(forms, "وزير");
  for (let n = 0; n < 500; n++) {
    expect(of(forms, "وزير")).toBe(often);
    expect(of(forms, `مرة${n}`).text).toBe(`مرة${n}`);
  }
});

test("every form is found under its own letters while others are forgotten", () => {
  const forms = new Forms(16);
  for (let n = 0; n < 3000; n++) {
    const word = `كلمة${(n * n) % 61}`;
    const form = of(forms, word);
    expect(form.text).toBe(word);
    expect(of(forms, word)).toBe(form);
  }
});
