/** A page as the engine scored it. */
export interface ScoredPage {
  id: string;
  score: number;
}

/**
 * Puts pages in order: by the strongest way in which they answer, then by the engine's score, then by id, so that ties break the
 * same way everywhere.
 *
 * @param tiers Ids of the pages that answer in one way each, the strongest way first.
 * @param scored Every page that answers in any way.
 */
export function rankPages<T extends ScoredPage>(tiers: readonly ReadonlySet<string>[], scored: readonly T[]): T[] {
  const tierOf = ({ id }: ScoredPage): number => {
    const tier = tiers.findIndex((ids) => ids.has(id));
    return tier < 0 ? tiers.length : tier;
  };
  return scored
    .map((page) => ({ page, tier: tierOf(page) }))
    .sort((a, b) => a.tier - b.tier || b.page.score - a.page.score || (a.page.id < b.page.id ? -1 : 1))
    .map(({ page }) => page);
}
