/** Patterns of `sentences.mjs` that no person reads on the page: names for machines, and what is written into files. */
export const unshownSentences = new Set([
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
  // src/bank/formats/anki/collection.ts
  'PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON',
  'SELECT type, name, sql FROM sqlite_schema',
  "SELECT hidden FROM pragma_table_xinfo('{1}')",
  'CASE WHEN octet_length({1}) <= {2} THEN {3} END',
  'SELECT {1} FROM col NOT INDEXED LIMIT 1',
  'SELECT CAST(id AS TEXT), name, {1} FROM notetypes NOT INDEXED',
  'SELECT CAST(ntid AS TEXT), ord, name FROM fields',
  'SELECT CAST(ntid AS TEXT), ord, {1} FROM templates',
  'SELECT CAST(id AS TEXT), name FROM decks NOT INDEXED',
  'SELECT CAST(nid AS TEXT), CAST(CASE WHEN odid THEN odid ELSE did END AS TEXT), ord FROM cards NOT INDEXED',
  'SELECT CAST(id AS TEXT), CAST(guid AS TEXT), CAST(mid AS TEXT), {1},\n    {2} FROM notes NOT INDEXED LIMIT {3}',
  // src/bank/formats/anki/textHeader.ts
  '{1} column',
  // src/bank/formats/ankiPackage.ts
  '<audio src="$1"></audio>',
  // src/bank/formats/ankiText.ts
  'Field {1}',
  '{1}<hr id=answer>{2}',
  '{{FrontSide}}<hr id=answer>{1}',
  // src/bank/formats/export/ankiPackage.ts
  'deck {1}',
  'notes {1}',
  'INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)',
  "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
  "INSERT INTO col VALUES (1, 1764460800, 1764460800000, 1764460800000, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
  // src/bank/formats/export/ankiText.ts
  '#guid column:1',
  '#deck column:2',
  '#tags column:5',
  // src/bank/formats/export/csv.ts
  'single choice',
  'multiple response',
  // src/bank/formats/export/markdownBank.ts
  '### Question {1}\n\n{2}{3}',
  // src/bank/formats/export/moodleXml.ts
  '<question type="category">',
  '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n{1}\n</quiz>\n',
  '<question type="category"><category><text>$course$/top/{1}</text></category></question>',
  '<question type="{1}">',
  '<file name="{1}" path="/" encoding="base64">{2}</file>',
  '<{1}{2} format="html"><text>{3}</text>{4}</{5}>',
  '<answer fraction="100" format="moodle_auto_format"><text>{1}</text><tolerance>{2}</tolerance></answer>',
  '<answer fraction="100" format="moodle_auto_format"><text>{1}</text></answer>',
  // src/bank/formats/export/qti3.ts
  '<?xml version="1.0" encoding="UTF-8"?>\n{1}\n',
  '<qti-assessment-stimulus {1} identifier="{2}" title="{3}">',
  '<dependency identifierref="{1}"/>',
  '<resource identifier="res-{1}" type="imsqti_item_xmlv3p0" href="{2}"><file href="{3}"/>{4}</resource>',
  '<resource identifier="{1}" type="imsqti_stimulus_xmlv3p0" href="{2}"><file href="{3}"/></resource>',
  '<manifest {1} identifier="{2}">',
  '<metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>',
  // src/bank/formats/html/cleanHtml.ts
  '<img data-formula="{1}">',
  // src/bank/formats/html/htmlElements.ts
  'a abbr acronym b bdi bdo big blink button cite code data del dfn em font i ins kbd label mark meter nobr output progress q rb rbc rp rt rtc ruby s samp slot small span strike strong sub sup time tt u var anki-mathjax',
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu multicol nav ol optgroup option p picture pre section select summary table tbody td tfoot th thead tr ul caption object map marquee audio video textarea xmp',
  'math semantics annotation annotation-xml mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mlabeledtr maligngroup malignmark maction',
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr',
  // src/bank/formats/html/markdownHandlers.ts
  'written into the text',
  '[{1} not brought in: {2}]',
  // src/bank/formats/qti/body2.ts
  '<img src="{1}" alt="{2}">',
  '<audio src="{1}"></audio>',
  // src/bank/formats/qti/material12.ts
  '<img src="{1}" alt="">',
  // src/bank/formats/readSource.ts
  'There is no such file or folder.',
  'This folder could not be read.',
  'Only the first {1} files were looked at.',
  'Folders nested more than {1} deep are not read.',
  'This is a link or a device, which is not read.',
  'This file is too large to be imported. Split it.',
  'You may not read this file, or it changed meanwhile.',
  // src/bank/formats/toBank/toBank.ts
  '{1} It was left out.',
  'The file {1} is no picture a bank can hold. It was left out.',
  // src/bank/formats/typedQuestion.ts
  'Anything else',
  // src/bank/importing/domainChoices.ts
  'All questions',
  // src/bank/importing/examAfter.ts
  // src/bank/importing/previewImport.ts
  'Imported questions',
  // src/bank/importing/saveBasis.ts
  'Imported from {1}',
  // src/bank/importing/sourceFiles.ts
  '{1} files',
  // src/bank/lint/statedCount.ts: words of a stem
  '(Choose {1}.)',
  '({1}{2} auswählen.)',
  // src/service/authoring/authoring.ts
  '{1} (my copy)',
  // src/service/log/files.ts
  'EMFILE ENFILE EIO EACCES EPERM EBUSY EAGAIN ENOMEM ETIMEDOUT ESTALE EINTR',
  'unreachable: the last try returns or throws',
])
