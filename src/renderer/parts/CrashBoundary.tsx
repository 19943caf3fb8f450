import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button'
import { partsWords as words } from '../wording/en/parts'
import styles from './CrashBoundary.module.css'

type Props = {
  /** What could not be shown, such as "This screen". */
  what: string
  /** A new value shows the children again, such as the address. */
  resetKey?: string
  /** A way on besides trying again. */
  action?: ReactNode
  children: ReactNode
}
type State = { fault: Error | null; resetKey: string | undefined }

/** Shows what happened and a way on where its children threw or could not be loaded, instead of a blank page. */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { fault: null, resetKey: this.props.resetKey }

  static getDerivedStateFromError(fault: unknown): Partial<State> {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) }
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State): Partial<State> | null {
    return resetKey === state.resetKey ? null : { fault: null, resetKey }
  }

  override render(): ReactNode {
    const { fault } = this.state
    const { what, action, children } = this.props
    if (!fault) return children
    return (
      <section className={styles.crash} role="alert">
        <h1>{words.couldNotBeShown(what)}</h1>
        <p>{words.afterCrash}</p>
        <p className={styles.fault}>{fault.message || fault.name}</p>
        <div className={styles.actions}>
          <Button look="primary" onClick={() => this.setState({ fault: null })}>
            {words.tryAgain}
          </Button>
          <Button onClick={() => location.reload()}>{words.reload}</Button>
          {action}
        </div>
      </section>
    )
  }
}
