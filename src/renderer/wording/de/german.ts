/** Everything Rehearse says, in German: one name for each room of the English words. */
import { backLink } from './backLink'
import { backups } from './backups'
import { bridge } from './bridge'
import { causes } from './causes'
import { common } from './common'
import { deleteAttempt } from './deleteAttempt'
import { estimates } from './estimates'
import { exams } from './exams'
import { explanation } from './explanation'
import { exportQuestions } from './exportQuestions'
import { formCode } from './formCode'
import { library } from './library'
import { markdown } from './markdown'
import { frame } from './frame'
import { help } from './help'
import { home } from './home'
import { homeAtWork } from './homeAtWork'
import { incoming } from './incoming'
import { missed } from './missed'
import { palette } from './palette'
import { paper } from './paper'
import { parts } from './parts'
import { personalNote } from './personalNote'
import { questionProblems } from './questionProblems'
import { readiness } from './readiness'
import { progress } from './progress'
import { progressCharts } from './progressCharts'
import { report } from './report'
import { review } from './review'
import { problemReport } from './problemReport'
import { question } from './question'
import { rescue } from './rescue'
import { rounds } from './rounds'
import { service } from './service'
import { settings } from './settings'
import { setup } from './setup'
import { setupDraw } from './setupDraw'
import { sharedForms } from './sharedForms'
import { shortcuts } from './shortcuts'
import { sitting } from './sitting'
import { sittingTools } from './sittingTools'
import { sourceFormats } from './sourceFormats'
import { starts } from './starts'
import { todaysPlan } from './todaysPlan'
import { startRound } from './startRound'
import { traits } from './traits'
import { windows } from './windows'
import { write } from './write'
import { writeDesk } from './writeDesk'
import { writeEditor } from './writeEditor'
import { writeFindings } from './writeFindings'
import { writeForm } from './writeForm'

export const german = {
  backLink,
  backups,
  bridge,
  causes,
  common,
  deleteAttempt,
  estimates,
  exams,
  explanation,
  exportQuestions,
  formCode,
  library,
  markdown,
  frame,
  help,
  home,
  homeAtWork,
  incoming,
  missed,
  palette,
  paper,
  parts,
  personalNote,
  questionProblems,
  readiness,
  progress,
  progressCharts,
  report,
  review,
  problemReport,
  question,
  rescue,
  rounds,
  service,
  settings,
  setup,
  setupDraw,
  sharedForms,
  shortcuts,
  sitting,
  sittingTools,
  sourceFormats,
  starts,
  todaysPlan,
  startRound,
  traits,
  windows,
  write,
  writeDesk,
  writeEditor,
  writeFindings,
  writeForm,
}
