/** A shorter word is the beginning of too many with one letter changed. */
const SHORTEST_LACKING = 3;
const SHORTEST_WRONG = 4;

/**
 * The beginnings of terms that a word would be but for one slip of the hand: a letter left out; where
 * none is so, a wrong letter or one too many. The first letter is taken to be right.
 *
 * @param terms folded as the word is
 * @returns each once; nothing for words too short to be told apart
 * @example toNearBeginnings("mog", ["mongolia", "morocco"]) // → ["mong"]
 * @example toNearBeginnings("mpngo", ["mongolia"]) // → ["mongo"]
 */
export function toNearBeginnings(word: string, terms: readonly string[]): string[] {
  const { length } = word;
  if (length < SHORTEST_LACKING) return [];
  const alike = terms.filter((term) => term[0] === word[0]);
  const lacking = alike.flatMap((term) => {
    const at = findDifference(word, term);
    const rest = term.slice(at + 1, length + 1);
    return term.length > length && rest === word.slice(at) ? [term.slice(0, length + 1)] : [];
  });
  if (lacking.length > 0 || length < SHORTEST_WRONG) return [...new Set(lacking)];
  const wrong = alike.flatMap((term) => {
    const at = findDifference(word, term);
    const isOther = term.length >= length && term.slice(at + 1, length) === word.slice(at + 1);
    const isMore = term.length >= length - 1 && term.slice(at, length - 1) === word.slice(at + 1);
    return [
      ...(isOther ? [term.slice(0, length)] : []),
      ...(isMore ? [term.slice(0, length - 1)] : []),
    ];
  });
  return [...new Set(wrong)];
}

/** The first place at which a term is not as the word, or the word's end. */
function findDifference(word: string, term: string): number {
  let at = 0;
  while (at < word.length && word[at] === term[at]) at += 1;
  return at;
}
