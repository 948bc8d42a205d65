import type { Page } from '@playwright/test'
import type { World } from '../../shared/simulator/world.ts'
import type { Fault } from '../../shared/simulator/faults.ts'
import type { Simulator } from '../../shared/simulator/simulator.ts'
import type { HistoryLine } from '../../shared/testing/panel-in-memory.ts'
import type { SimulatedHost } from '../../shared/testing/simulated-hosts.ts'

/** The options of a spec for the host behind its window. */
export interface HostOptions {
  readonly world: (now: number) => World
  readonly faults: readonly Fault[]
  /** The factor of the simulator's durations, for whoever looks on; the panel's own time may pass faster. */
  readonly pace: number
  /** Several remote hosts in place of the one; the world is not used then. In the web shell only. */
  readonly hosts?: readonly SimulatedHost[]
  /** Whether the panel's time stands still until the test moves it. In the web shell only. */
  readonly isVirtual?: boolean
  /** The product's own demo, which no test can steer, in place of the host. In the desktop shell only. */
  readonly isDemo?: boolean
}

/** The host behind a window, and what the panel has written about it. */
export interface HostUnderTest {
  readonly simulator: Simulator
  /** The lines of the history so far. */
  readonly history: readonly HistoryLine[]
}

/** A shell of the product with a window to show. */
export interface ShellUnderTest {
  readonly host: HostUnderTest
  /** Where its window is going to be, given a page of the test browser. */
  readonly pageFor: (page: Page) => Promise<Page>
  /** Shows the window there. */
  readonly show: (page: Page) => Promise<void>
  /** Waits until what was changed about the layout is remembered, which takes a moment of rest. */
  readonly layoutKept: (page: Page) => Promise<unknown>
  readonly close: () => Promise<void>
}
