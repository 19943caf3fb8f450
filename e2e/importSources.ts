/** Files to import, each with questions whose options say which of them is right. */
import { strToU8, zipSync } from 'fflate'

export type GivenFile = { name: string; content: string | Uint8Array }

/** Markdown with checkboxes, a question for each stem. */
export function markdownBank(...stems: string[]): GivenFile {
  const questions = stems.map(
    (stem) => `### ${stem}\n\n- [x] Right one\n- [ ] Wrong one\n- [ ] Other wrong one\n`,
  )
  return { name: 'eggs.md', content: questions.join('\n') }
}

/** A spreadsheet whose header says nothing and whose answers count from 0 or from 1. */
export function spreadsheet(): GivenFile {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const row = (...cells: string[]) => `<row>${cells.map(cell).join('')}</row>`
  const rows = [
    row('Text', 'P', 'Q', 'R', 'S'),
    row('First of the sheet?', 'Wrong one', 'Right one', 'Other wrong one', '1'),
    row('Second of the sheet?', 'Wrong one', 'Other wrong one', 'Right one', '2'),
  ]
  const files = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Q" sheetId="1" r:id="r0"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r0" Target="worksheets/sheet0.xml"/></Relationships>',
    'xl/worksheets/sheet0.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
  }
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const)
  return { name: 'sheet.xlsx', content: zipSync(Object.fromEntries(entries)) }
}

/** Moodle's own format, with a picture. */
export function moodleXml(): GivenFile {
  const picture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>').toString(
    'base64',
  )
  const answers = [
    ['100', 'Right one'],
    ['0', 'Wrong one'],
  ].map(([fraction, text]) => `<answer fraction="${fraction}"><text>${text}</text></answer>`)
  const content = `<?xml version="1.0" encoding="UTF-8"?><quiz>
    <question type="category"><category><text>$course$/Moodle things</text></category></question>
    <question type="multichoice"><name><text>One</text></name><questiontext format="html">
      <text><![CDATA[<p>Which of Moodle? <img src="@@PLUGINFILE@@/p.svg" alt="A square"></p>]]></text>
      <file name="p.svg" encoding="base64">${picture}</file></questiontext>
      <single>true</single>${answers.join('')}</question>
    <question type="essay"><name><text>Two</text></name><questiontext><text>Tell me.</text></questiontext></question>
  </quiz>`
  return { name: 'moodle.xml', content }
}
