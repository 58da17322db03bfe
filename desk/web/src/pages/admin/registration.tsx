import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { answerOf, api } from "../../api/client.js";
import { useTexts } from "../../language/texts.js";
import { Told } from "./frame.js";
import { userTexts } from "./texts.js";

/** Whether readers may make accounts themselves. */
export function RegistrationSetting() {
  const t = useTexts(userTexts);
  const id = useId();
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: ["admin", "settings"], queryFn: () => answerOf(api.GET("/api/v1/admin/settings")) });
  const change = useMutation({
    mutationFn: (registration: boolean) => answerOf(api.PATCH("/api/v1/admin/settings", { body: { registration } })),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ["admin"] }), client.invalidateQueries({ queryKey: ["session"] })]),
  });
  if (data === undefined) return null;
  return (
    <div>
      <div className="admin-folder">
        <input
          id={id}
          type="checkbox"
          checked={change.isPending ? change.variables : data.registration}
          disabled={change.isPending}
          aria-describedby={`${id}-more`}
          onChange={(event) => change.mutate(event.target.checked)}
        />
        <label htmlFor={id}>{t.registration}</label>
      </div>
      <p id={`${id}-more`} className="small soft">
        {t.registrationMore}
      </p>
      <Told error={change.error} />
    </div>
  );
}
