import { expect, it } from "vitest";
import { read } from "../support/reader.js";

const BODY = "وصل وزير الخارجية المصري إلى عمان أمس في زيارة رسمية تستمر يومين.";

it.each([
  [`${BODY}\nاقرأ أيضا: أخبار المحافظات`, "اقرأ أيضا"],
  [`${BODY}\nتم إضافة تعليقك سوف يظهر بعد المراجعة`, "تم إضافة"],
  [`${BODY} رابط الخبر بصحيفة المدينة: وزير الخارجية المصري في عمان`, "رابط الخبر"],
  [`${BODY} سمات مصر الأردن وزارة الخارجية`, "سمات"],
  [`كتب: محمود علي\n${BODY}`, "كتب"],
])("sets page chrome apart: %s", (text, begins) => {
  const { chrome, article } = read(text);
  expect(chrome).toHaveLength(1);
  expect(article.text.slice(chrome[0]?.start, chrome[0]?.end)).toContain(begins);
});

it("sets apart how to write to the author, line by line", () => {
  const text = `${BODY}\nللتواصل مع الكاتب ارسل رسالة\nتبدأ بالرمز (12)\n12345 - Net\nname@example.org`;
  expect(read(text).chrome.map((c) => text.slice(c.start, c.end))).toEqual(text.split("\n").slice(1));
});

it.each([
  BODY,
  `${BODY}\nوالتقى الوزير نظيره الأردني وبحثا الأوضاع في المنطقة.`,
  "اقرأ المزيد",
  "وصف الكاتب سمات المرحلة المقبلة. سمات المرحلة، كما قال، واضحة.",
])("leaves text alone: %s", (text) => {
  expect(read(text).chrome).toEqual([]);
});
