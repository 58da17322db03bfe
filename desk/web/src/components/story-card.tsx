import { Link } from "wouter";
import type { StoryCard as StoryRow } from "../api/types.js";
import { counted } from "../labels/counts.js";
import { useFormat } from "../language/format.js";
import { defineTexts, useTexts } from "../language/texts.js";
import { storyPath } from "../pages/paths.js";
import { TypeBadge } from "./badges.js";
import "./story-card.css";

const cardTexts = defineTexts({
  untitled: { ar: "قصة بلا عنوان", en: "Untitled story" },
  articles: counted.articles,
});

/** Types that a card names. */
const TYPES = 4;

/** A story in a list: its title, when, who tells it, what is in it. `isLead`: larger, with its first words. */
export function StoryCard({
  story,
  isLead = false,
  level = 3,
}: {
  readonly story: StoryRow;
  readonly isLead?: boolean;
  readonly level?: 2 | 3;
}) {
  const t = useTexts(cardTexts);
  const format = useFormat();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article className={`story-card ${isLead ? "story-lead" : ""}`}>
      <p className="story-facts">
        <span>{format.days(story.day, story.last_day)}</span>
        <span>{t.articles(story.articles)}</span>
      </p>
      <Heading className="naskh story-title" lang="ar" dir="auto">
        <Link href={storyPath(story.id)}>{story.title ?? t.untitled}</Link>
      </Heading>
      <p className="naskh story-excerpt" lang="ar" dir="auto">
        {story.excerpt}
      </p>
      <p className="story-types">
        {story.types.slice(0, TYPES).map(({ type }) => (
          <TypeBadge key={type} type={type} />
        ))}
        <bdi className="soft small">{story.outlets.join("، ")}</bdi>
      </p>
    </article>
  );
}
