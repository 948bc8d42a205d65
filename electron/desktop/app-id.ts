/** By this name Windows knows the program. The installers give it to their shortcuts, and both must be the same for notifications. */
export const APP_ID = 'CheckpointPanel.CheckpointPanel'
