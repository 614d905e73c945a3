/** What somebody types into the search, as words. */

// Lunr's stop words: the index does not have them, so that they could only be found as beginnings of others.
const SILENT = new Set(
  (
    "a able about across after all almost also am among an and any are as at be because been but by can cannot could " +
    "dear did do does either else ever every for from get got had has have he her hers him his how however i if in " +
    "into is it its just least let like likely may me might most must my neither no nor not of off often on only or " +
    "other our own rather said say says she should since so some than that the their them then there these they " +
    "this tis to too twas us wants was we were what when where which while who whom why will wish with would yet " +
    "you your"
  ).split(" "),
);
// As in mkdocs.yml, so that a word asked for is a word of the index.
const BETWEEN_WORDS = /[\s\-–,:;!?=()[\]"'‘’“”/]+|\.(?!\d)/;
// Somebody who writes these knows what they want: "a phrase", +must, -not, title:word, wor*, word~1, word^2
const OPERATOR = /"|[*~^]|(?:^|\s)[+-]\S|\w:\w/;

/**
 * The words of a question that say something; none where the question is to be taken as it stands.
 *
 * @param {string} question
 */
export function telling(question) {
  if (OPERATOR.test(question)) return [];
  return question
    .toLowerCase()
    .split(BETWEEN_WORDS)
    .filter((word) => word !== "" && !SILENT.has(word));
}
