/** The one channel between a window and the main process: requests in JSON one way, events the other. */
export const CHANNEL = 'panel'
