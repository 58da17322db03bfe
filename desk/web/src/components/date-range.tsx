import { CalendarDate, type DateValue, parseDate } from "@internationalized/date";
import { useRef } from "react";
import { DateField, DateInput, DateSegment, Label } from "react-aria-components/DateField";
import { Text } from "react-aria-components/Text";
import { defineTexts, useTexts } from "../language/texts.js";
import "./date-range.css";

const dateTexts = defineTexts({
  since: { ar: "من", en: "From" },
  until: { ar: "إلى", en: "Until" },
});

interface DateRangeProps {
  /** First and last day, as 2020-08-18; "" where there is none. */
  readonly since: string;
  readonly until: string;
  readonly onChange: (range: { since?: string; until?: string }) => void;
}

/** A day as the calendar has it; null where there is none. */
function calendarDay(value: string): CalendarDate | null {
  try {
    return value === "" ? null : parseDate(value);
  } catch {
    return null;
  }
}

interface DayFieldProps {
  readonly label: string;
  /** As 2020-08-18; "" where there is none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** What the day is for, under it. */
  readonly hint?: string;
}

/** A day, typed or counted up and down part by part. */
export function DayField({ label, value, onChange, hint }: DayFieldProps) {
  // The field keeps what is half typed to itself; it is made anew only where another day comes from outside.
  const told = useRef({ value, times: 0 });
  if (told.current.value !== value) told.current = { value, times: told.current.times + 1 };
  const give = (day: string): void => {
    told.current.value = day;
    onChange(day);
  };
  const given = (date: DateValue | null): void => {
    // A year that is being typed (2, 20, 202) is not asked for yet.
    if (date === null) give("");
    else if (date.year >= 1900) give(new CalendarDate(date.year, date.month, date.day).toString());
  };
  return (
    <DateField className="day-field" defaultValue={calendarDay(value)} onChange={given} key={told.current.times} granularity="day">
      <Label className="small soft">{label}</Label>
      <DateInput className="day-input">{(segment) => <DateSegment segment={segment} className="day-segment" />}</DateInput>
      {hint && (
        <Text slot="description" className="small soft">
          {hint}
        </Text>
      )}
    </DateField>
  );
}

/** A first and a last day, typed or counted up and down part by part; either may be open. */
export function DateRange({ since, until, onChange }: DateRangeProps) {
  const t = useTexts(dateTexts);
  return (
    <div className="date-range">
      <DayField label={t.since} value={since} onChange={(day) => onChange({ since: day })} />
      <DayField label={t.until} value={until} onChange={(day) => onChange({ until: day })} />
    </div>
  );
}
