/** Told where the page of a window is gone or does not answer. What is under way goes on in the program. */
export const stoppedWords = {
  title: 'The window stopped',
  text: 'The part of Checkpoint Panel that draws this window ended unexpectedly. The program itself goes on, and so does every command on a virtual machine that is under way: nothing was interrupted.',
  advice: 'If it happens again, the log in the data folder says more.',
  reopen: 'Open the panel again',
} as const

export const hungWords = {
  title: 'The window does not answer',
  detail:
    'Commands on virtual machines that are under way go on in either case. To open the window anew loses only what is typed into it.',
  wait: 'Wait',
  reopen: 'Open it anew',
} as const

/** Told in the terminal and the log about updates. */
export const updateWords = {
  found: (version: string): string =>
    `Version ${version} is downloaded and will be installed when the panel is closed.`,
  failed: (reason: string): string => `Whether there is an update could not be found out (${reason}).`,
} as const

/** The titles of the system's own menu. */
export const menuTitles = {
  host: 'Host',
  machine: 'Virtual machine',
  checkpoint: 'Checkpoint',
  panel: 'Panel',
} as const

/** The menu items of every program, by the names that Electron gives them. */
export const roleWords = {
  about: (program: string): string => `About ${program}`,
  services: 'Services',
  hide: (program: string): string => `Hide ${program}`,
  hideOthers: 'Hide others',
  unhide: 'Show all',
  quit: (program: string): string => `Quit ${program}`,
  editMenu: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  delete: 'Delete',
  selectAll: 'Select all',
  viewMenu: 'View',
  resetZoom: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  togglefullscreen: 'Full screen',
  toggleDevTools: 'Developer tools',
  windowMenu: 'Window',
  minimize: 'Minimize',
  close: 'Close',
} as const
