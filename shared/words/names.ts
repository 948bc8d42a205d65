/** What is called the same in every language. */
export const appName = 'Checkpoint Panel'
