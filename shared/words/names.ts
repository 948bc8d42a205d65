/** What is called the same in every language. */
export const appName = 'Checkpoint Panel'

/** What the demo host is called. */
export const DEMO_HOST_NAME = 'DEMO-HV-01'
/** What a simulated host of an older Windows is called. */
export const OLD_HOST_NAME = 'OLD-HV-01'
