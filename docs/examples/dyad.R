# The relation of two countries over time, drawn from an export:
#   isnad export --format parquet --out news
#   Rscript docs/examples/dyad.R news IRQ USA
# Needs the packages arrow, dplyr and ggplot2. Columns: docs/codebook.md.

library(arrow)
library(dplyr)
library(ggplot2)

arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
a <- arguments[2]
b <- arguments[3]

reports <- read_parquet(file.path(folder, "reports.parquet"))
participants <- read_parquet(file.path(folder, "participants.parquet"))

# Who takes part, by country: one row a report and role.
sides <- participants |>
  filter(!is.na(country)) |>
  distinct(article, report, role, country)

# One of the two acts, the other receives, or both act (who meet are actors both). Only what is told as having happened or going on.
events <- reports |>
  filter(status %in% c("actual", "ongoing"), !is.na(score)) |>
  inner_join(filter(sides, role == "actor"), by = c("article", "report")) |>
  inner_join(sides, by = c("article", "report"), suffix = c("_actor", "_other"), relationship = "many-to-many") |>
  filter((country_actor == a & country_other == b) | (country_actor == b & country_other == a)) |>
  distinct(article, report, .keep_all = TRUE) |>
  mutate(day = coalesce(day, published_day)) |>
  filter(!is.na(day))

# Each happening once, however many tell of it.
series <- events |>
  group_by(happening) |>
  summarise(day = min(day), score = mean(score)) |>
  mutate(month = as.Date(format(day, "%Y-%m-01"))) |>
  group_by(month) |>
  summarise(happenings = n(), score = mean(score))

print(series)

plot <- ggplot(series, aes(month, score, size = happenings, colour = score > 0)) +
  geom_hline(yintercept = 0) +
  geom_point() +
  scale_y_continuous(limits = c(-10, 10)) +
  labs(title = paste(a, "and", b), x = NULL, y = "PLOVER score (conflict to cooperation)") +
  guides(colour = "none")

ggsave(paste0(a, "-", b, ".png"), plot, width = 9, height = 5)
