import { Link } from 'wouter'
import { deskAddress } from '../../addresses/addresses'
import type { BankDesk } from '../../api/authoringCalls'
import { Icon } from '../../ui/Icon'
import { writeEditorWords as words } from '../../wording/en/writeEditor'
import editorStyles from './Editor.module.css'
import styles from './Write.module.css'

type HeadProps = { desk: BankDesk; title: string; isNew: boolean; isUnsaved: boolean }

/** What is written, where it belongs, and whether it is saved. */
export function EditorHead({ desk, title, isNew, isUnsaved: hasUnsaved }: HeadProps) {
  return (
    <header>
      <Link className={editorStyles.back} to={deskAddress(desk.folderName)}>
        <Icon name="back" size={16} /> {desk.title}
      </Link>
      <h1 className={editorStyles.questionTitle}>{isNew ? words.newQuestion : title || words.withoutId}</h1>
      <p className={styles.muted} role="status">
        {hasUnsaved ? words.unsaved : isNew ? words.notSavedYet : words.saved}
      </p>
    </header>
  )
}
