/** The names that are the same in every language. */
export const appName = 'Checkpoint Panel'
