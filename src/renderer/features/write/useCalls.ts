import { useMemo } from 'react'
import { useBanks } from '../../actions/banks'
import { useEngine, type Engine } from '../../actions/engine'
import { keptLoaded } from '../../actions/loadKept'
import { authoringCalls, type AuthoringCalls, type BankDesk } from '../../api/authoringCalls'
import { useAsync, type Query } from '../../hooks/useQuery'

/** What the workbench asks of the service. */
export function useCalls(): AuthoringCalls {
  const { client } = useEngine()
  return useMemo(() => authoringCalls(client), [client])
}

/** A number that differs after any change to any bank's files. */
export function useFileChanges(): number {
  return useBanks(({ changeCount, changeCounts }) =>
    [...changeCounts.values()].reduce((sum, count) => sum + count, changeCount),
  )
}

/** A bank on the workbench, with what is kept unsaved of it; read again when files change or `occasion` does. */
export function useDesk(folderName: string, occasion = 0): Query<BankDesk> {
  const calls = useCalls()
  const changes = useFileChanges()
  const load = async (engine: Engine) => {
    await keptLoaded(engine)
    return calls.desk(folderName)
  }
  return useAsync(`desk ${folderName}`, load, `${changes} ${occasion}`)
}
