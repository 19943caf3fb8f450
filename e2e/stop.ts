import type { Page } from '@playwright/test'

/** A screen or state of one, and how to get there from the one before. */
export type Stop = { name: string; go: (page: Page) => Promise<void> }
