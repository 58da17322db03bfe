import { CalendarDate, type DateValue, parseDate } from "@internationalized/date";
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

function DayField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  const given = (date: DateValue | null): void => {
    // A year that is being typed (2, 20, 202) is not asked for yet.
    if (date === null) onChange("");
    else if (date.year >= 1900) onChange(new CalendarDate(date.year, date.month, date.day).toString());
  };
  return (
    <DateField
      className="day-field"
      defaultValue={calendarDay(value)}
      onChange={given}
      key={value === "" ? "none" : "some"}
      granularity="day"
    >
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
