/** Everything Rehearse says, in German: one name for each room of the English words. */
import { attempts } from './attempts'
import { backLink } from './backLink'
import { backups } from './backups'
import { bridge } from './bridge'
import { calculations } from './calculations'
import { causes } from './causes'
import { cheatSheet } from './cheatSheet'
import { common } from './common'
import { deleteAttempt } from './deleteAttempt'
import { estimates } from './estimates'
import { exams } from './exams'
import { explanation } from './explanation'
import { exportQuestions } from './exportQuestions'
import { formCode } from './formCode'
import { frame } from './frame'
import { help } from './help'
import { home } from './home'
import { homeAtWork } from './homeAtWork'
import { inMock } from './inMock'
import { importSave } from './importSave'
import { importTable } from './importTable'
import { importing } from './importing'
import { incoming } from './incoming'
import { library } from './library'
import { markdown } from './markdown'
import { missed } from './missed'
import { notes } from './notes'
import { palette } from './palette'
import { paper } from './paper'
import { parts } from './parts'
import { personalNote } from './personalNote'
import { problemReport } from './problemReport'
import { problems } from './problems'
import { progress } from './progress'
import { progressCharts } from './progressCharts'
import { question } from './question'
import { questionProblems } from './questionProblems'
import { readiness } from './readiness'
import { report } from './report'
import { reportText } from './reportText'
import { rescue } from './rescue'
import { review } from './review'
import { rounds } from './rounds'
import { seenQuestion } from './seenQuestion'
import { service } from './service'
import { settings } from './settings'
import { setup } from './setup'
import { setupDraw } from './setupDraw'
import { sharedForms } from './sharedForms'
import { shortcuts } from './shortcuts'
import { sitting } from './sitting'
import { sittingTools } from './sittingTools'
import { sourceFormats } from './sourceFormats'
import { startRound } from './startRound'
import { starts } from './starts'
import { todaysPlan } from './todaysPlan'
import { traits } from './traits'
import { windows } from './windows'
import { write } from './write'
import { writeDesk } from './writeDesk'
import { writeEditor } from './writeEditor'
import { writeFindings } from './writeFindings'
import { writeForm } from './writeForm'
import { germanSentences } from './told/germanSentences'
import { tellerOf } from '../sentencePatterns'

export const german = {
  attempts,
  backLink,
  backups,
  bridge,
  calculations,
  causes,
  cheatSheet,
  common,
  deleteAttempt,
  estimates,
  exams,
  explanation,
  exportQuestions,
  formCode,
  frame,
  help,
  home,
  homeAtWork,
  inMock,
  importSave,
  importTable,
  importing,
  incoming,
  library,
  markdown,
  missed,
  notes,
  palette,
  paper,
  parts,
  personalNote,
  problemReport,
  problems,
  progress,
  progressCharts,
  question,
  questionProblems,
  readiness,
  report,
  reportText,
  rescue,
  review,
  rounds,
  seenQuestion,
  service,
  settings,
  setup,
  setupDraw,
  sharedForms,
  shortcuts,
  sitting,
  sittingTools,
  sourceFormats,
  startRound,
  starts,
  todaysPlan,
  traits,
  windows,
  write,
  writeDesk,
  writeEditor,
  writeFindings,
  writeForm,
}

/** A sentence of the service or of the rules, in German. */
export const toldInGerman = tellerOf(germanSentences)
