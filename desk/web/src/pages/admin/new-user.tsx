import { useMutation, useQueryClient } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { answerOf, api } from "../../api/client.js";
import type { Role } from "../../api/types.js";
import { Button } from "../../components/button.js";
import { Choice } from "../../components/choice.js";
import { Field } from "../../components/field.js";
import { useFormat } from "../../language/format.js";
import { useTexts } from "../../language/texts.js";
import { Told } from "./frame.js";
import { useRoles } from "./roles.js";
import { userTexts } from "./texts.js";

/** Letters of a password at least, as the server has it. */
const LEAST = 12;

/** Makes an account. `onMade` is called with its name. */
export function NewUserForm({ onMade }: { readonly onMade: (name: string) => void }) {
  const t = useTexts(userTexts);
  const format = useFormat();
  const client = useQueryClient();
  const [role, setRole] = useState<Role>("analyst");
  const make = useMutation({
    mutationFn: (body: { name: string; email: string; password: string; role: Role }) =>
      answerOf(api.POST("/api/v1/admin/users", { body })),
    onSettled: () => client.invalidateQueries({ queryKey: ["admin"] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const word = (name: string): string => String(fields.get(name) ?? "");
    const body = { name: word("name"), email: word("email"), password: word("password"), role };
    make.mutate(body, {
      onSuccess: (user) => {
        form.reset();
        onMade(user.name);
      },
    });
  };
  return (
    <form className="admin-form" onSubmit={submit}>
      <Field label={t.name} name="name" required maxLength={120} />
      <Field label={t.email} name="email" type="email" dir="ltr" required maxLength={200} />
      <Field
        label={t.password}
        hint={t.passwordHint(format.number(LEAST))}
        name="password"
        type="password"
        dir="ltr"
        autoComplete="new-password"
        required
        minLength={LEAST}
        maxLength={200}
      />
      <Choice label={t.role} value={role} options={useRoles()} onChange={setRole} />
      <Button type="submit" look="strong" isDisabled={make.isPending}>
        <UserPlus size={16} aria-hidden="true" /> {t.make}
      </Button>
      <Told error={make.error} />
    </form>
  );
}
