import { useLocation } from 'wouter'
import { useShortcuts } from '../hooks/useShortcuts'

/** `?` opens Help from any screen of the frame; a sitting has a list of its own. */
export function useHelpKey(): void {
  const [, navigate] = useLocation()
  useShortcuts({ help: () => navigate('/help') })
}
