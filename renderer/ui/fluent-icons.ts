import add from '@fluentui/svg-icons/icons/add_16_regular.svg?raw'
import archive from '@fluentui/svg-icons/icons/archive_16_regular.svg?raw'
import arrowClockwise from '@fluentui/svg-icons/icons/arrow_clockwise_16_regular.svg?raw'
import arrowCollapseAll from '@fluentui/svg-icons/icons/arrow_collapse_all_16_regular.svg?raw'
import arrowCounterclockwise from '@fluentui/svg-icons/icons/arrow_counterclockwise_16_regular.svg?raw'
import arrowExpandAll from '@fluentui/svg-icons/icons/arrow_expand_all_16_regular.svg?raw'
import arrowExportUp from '@fluentui/svg-icons/icons/arrow_export_up_16_regular.svg?raw'
import arrowUndo from '@fluentui/svg-icons/icons/arrow_undo_16_regular.svg?raw'
import checkmark from '@fluentui/svg-icons/icons/checkmark_16_regular.svg?raw'
import chevronDown from '@fluentui/svg-icons/icons/chevron_down_16_regular.svg?raw'
import chevronLeft from '@fluentui/svg-icons/icons/chevron_left_16_regular.svg?raw'
import chevronRight from '@fluentui/svg-icons/icons/chevron_right_16_regular.svg?raw'
import chevronUp from '@fluentui/svg-icons/icons/chevron_up_16_regular.svg?raw'
import circleHalfFill from '@fluentui/svg-icons/icons/circle_half_fill_16_regular.svg?raw'
import circleHint from '@fluentui/svg-icons/icons/circle_hint_16_regular.svg?raw'
import copy from '@fluentui/svg-icons/icons/copy_16_regular.svg?raw'
import deleteBin from '@fluentui/svg-icons/icons/delete_16_regular.svg?raw'
import desktop from '@fluentui/svg-icons/icons/desktop_16_regular.svg?raw'
import dismiss from '@fluentui/svg-icons/icons/dismiss_16_regular.svg?raw'
import dismissCircle from '@fluentui/svg-icons/icons/dismiss_circle_16_regular.svg?raw'
import flagFilled from '@fluentui/svg-icons/icons/flag_16_filled.svg?raw'
import flag from '@fluentui/svg-icons/icons/flag_16_regular.svg?raw'
import hardDrive from '@fluentui/svg-icons/icons/hard_drive_16_regular.svg?raw'
import info from '@fluentui/svg-icons/icons/info_16_regular.svg?raw'
import key from '@fluentui/svg-icons/icons/key_16_regular.svg?raw'
import keyboard from '@fluentui/svg-icons/icons/keyboard_16_regular.svg?raw'
import layoutColumnThree from '@fluentui/svg-icons/icons/layout_column_three_16_regular.svg?raw'
import navigation from '@fluentui/svg-icons/icons/navigation_16_regular.svg?raw'
import note from '@fluentui/svg-icons/icons/note_16_regular.svg?raw'
import pause from '@fluentui/svg-icons/icons/pause_16_regular.svg?raw'
import playFilled from '@fluentui/svg-icons/icons/play_16_filled.svg?raw'
import plugConnected from '@fluentui/svg-icons/icons/plug_connected_16_regular.svg?raw'
import questionCircle from '@fluentui/svg-icons/icons/question_circle_16_regular.svg?raw'
import rename from '@fluentui/svg-icons/icons/rename_16_regular.svg?raw'
import save from '@fluentui/svg-icons/icons/save_16_regular.svg?raw'
import search from '@fluentui/svg-icons/icons/search_16_regular.svg?raw'
import server from '@fluentui/svg-icons/icons/server_16_regular.svg?raw'
import settings from '@fluentui/svg-icons/icons/settings_16_regular.svg?raw'
import spinnerIos from '@fluentui/svg-icons/icons/spinner_ios_16_regular.svg?raw'
import warning from '@fluentui/svg-icons/icons/warning_16_regular.svg?raw'
import weatherMoon from '@fluentui/svg-icons/icons/weather_moon_16_regular.svg?raw'
import weatherSunny from '@fluentui/svg-icons/icons/weather_sunny_16_regular.svg?raw'

/** The outlines in one of Microsoft's drawings, each as the `d` of a path. */
const outlinesOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/ d="([^"]+)"/gu)].flatMap(([, d]) => d ?? [])

const drawings = {
  add,
  apply: arrowCounterclockwise,
  backup: archive,
  check: checkmark,
  checkpoint: flag,
  checkpointMemory: flagFilled,
  chevronDown,
  chevronLeft,
  chevronRight,
  chevronUp,
  close: dismiss,
  collapseAll: arrowCollapseAll,
  columns: layoutColumnThree,
  connect: plugConnected,
  copy,
  delete: deleteBin,
  disk: hardDrive,
  error: dismissCircle,
  expandAll: arrowExpandAll,
  exportOut: arrowExportUp,
  help: questionCircle,
  host: server,
  info,
  key,
  keys: keyboard,
  machine: desktop,
  menu: navigation,
  moon: weatherMoon,
  notes: note,
  paused: pause,
  progress: spinnerIos,
  refresh: arrowClockwise,
  rename,
  revert: arrowUndo,
  running: playFilled,
  saved: save,
  search,
  settings,
  sun: weatherSunny,
  system: circleHalfFill,
  waiting: circleHint,
  warning,
} as const

export type FluentIconName = keyof typeof drawings

/**
 * Microsoft's Fluent icons of 16 px by our names (https://github.com/microsoft/fluentui-system-icons), as outlines to be
 * filled. Of the package nothing but these is bundled.
 */
export const fluentIcons = Object.fromEntries(
  Object.entries(drawings).map(([name, svg]) => [name, outlinesOf(svg)]),
  // `Object.fromEntries` forgets which keys it was given.
) as Readonly<Record<FluentIconName, readonly string[]>>
