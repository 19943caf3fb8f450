/** Patterns of `sentences.mjs` that no person reads on the page: names for machines, and what is written into files. */
export const unshownSentences = new Set([
  // src/core/bank/exam.ts
  'Imported',
  // src/core/form/assembly.ts
  'case {1}',
  // src/core/form/formCode.ts
  'bank {1}',
  'content {1}',
  'code {1}',
  // src/core/log/historyIndex.ts
  'result {1}',
  'report {1}',
  'out {1}',
  'ruling {1}',
  'remark {1} {2}',
  // src/core/notes/corrections.ts
  '**Often taught:**',
  // src/core/problems/reportExport.ts
  '# Suggested changes to questions, made with Rehearse. questions/README.md describes the format.',
  // src/core/statistics/attemptCounts.ts
  'Right',
  'Wrong',
  // src/bank/problem.ts: told with its number
  'case study',
  // src/bank/authoring/certainFixes.ts: the start of a sentence that is looked for
  'The stem does not say',
  // src/bank/authoring/checkQuestion.ts
  '<this question>',
  // src/bank/authoring/correctionPatch.ts
  'Corrections to {1} ({2}), version {3}: {4} {5}.',
  'To apply them, run "git apply" or "patch -p1" with this file in the bank\'s folder.',
  'new file mode 100644\n',
  'deleted file mode 100644\n',
  'diff --git a/{1} b/{2}\n{3}--- {4}\n+++ {5}\n{6}',
  // src/bank/authoring/newBank.ts
  '# The id stays: your history is kept under it.\n{1}',
  // src/bank/authoring/pictures.ts
  '<!doctype svg',
  // src/bank/authoring/unifiedDiff.ts
  '{1}{2}\n\\ No newline at end of file\n',
  // src/bank/compile/compiledCache.ts
  'the cache could not be written',
])
