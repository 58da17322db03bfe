# %% [markdown]
# The relation of two countries over time, drawn from an export:
#
#     isnad export --format parquet --offsets code-points --out news
#     python docs/examples/dyad.py news IRQ USA
#
# Needs pandas, pyarrow and matplotlib. The cells (`# %%`) open as a notebook. Columns: docs/codebook.md.

# %%
import sys
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd

folder, a, b = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
reports = pd.read_parquet(folder / "reports.parquet")
participants = pd.read_parquet(folder / "participants.parquet")
articles = pd.read_parquet(folder / "articles.parquet").set_index("article")

# %% [markdown]
# Who takes part, by country: one row a report and role.

# %%
KEY = ["article", "report"]
sides = participants.dropna(subset=["country"])[[*KEY, "role", "country"]].drop_duplicates()
actors = sides[sides.role == "actor"].rename(columns={"country": "actor_country"}).drop(columns="role")
others = sides.rename(columns={"country": "other_country"}).drop(columns="role").drop_duplicates()

# %% [markdown]
# One of the two acts, the other receives, or both act (who meet are actors both). Only what is told as having happened or going on.

# %%
told = reports[reports.status.isin(["actual", "ongoing"]) & reports.score.notna()]
events = told.merge(actors, on=KEY).merge(others, on=KEY)
pair = (events.actor_country == a) & (events.other_country == b)
back = (events.actor_country == b) & (events.other_country == a)
events = events[pair | back].drop_duplicates(KEY).copy()
events["day"] = pd.to_datetime(events.day.fillna(events.published_day))
events = events.dropna(subset=["day"])

# %% [markdown]
# Each happening once, however many tell of it.

# %%
happenings = events.groupby("happening").agg(day=("day", "min"), score=("score", "mean"))
series = happenings.groupby(happenings.day.dt.to_period("M")).score.agg(["size", "mean"])
print(series)

# %%
figure, axes = plt.subplots(figsize=(9, 5))
months = series.index.to_timestamp()
axes.axhline(0, color="black", linewidth=1)
axes.scatter(months, series["mean"], s=20 * series["size"], c=["tab:blue" if m > 0 else "tab:red" for m in series["mean"]])
axes.set(title=f"{a} and {b}", ylabel="PLOVER score (conflict to cooperation)", ylim=(-10, 10))
figure.autofmt_xdate()
figure.savefig(f"{a}-{b}.png")

# %% [markdown]
# The words behind the strongest: with `--offsets code-points` they index Python strings.

# %%
for _, event in events.reindex(events.score.abs().sort_values(ascending=False).index).head(5).iterrows():
    text = articles.loc[event.article, "text"]
    print(event.day.date(), event.type, event.score, text[event.sentence_start : event.sentence_end])
