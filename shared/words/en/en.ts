import * as activities from './activities.ts'
import * as activityReport from './activity-report.ts'
import * as aftermath from './aftermath.ts'
import * as announcements from './announcements.ts'
import * as applyPrompt from './apply-prompt.ts'
import * as applyResult from './apply-result.ts'
import * as checkpointEditDialog from './checkpoint-edit-dialog.ts'
import * as checkpointSettingsDialog from './checkpoint-settings-dialog.ts'
import * as commandTexts from './command-texts.ts'
import * as commands from './commands.ts'
import * as connectDialog from './connect-dialog.ts'
import * as connectionRemedies from './connection-remedies.ts'
import * as connection from './connection.ts'
import * as deletePrompt from './delete-prompt.ts'
import * as details from './details.ts'
import * as doctor from './doctor.ts'
import * as exportDialog from './export-dialog.ts'
import * as failures from './failures.ts'
import * as findings from './findings.ts'
import * as format from './format.ts'
import * as help from './help.ts'
import * as hostFolder from './host-folder.ts'
import * as hosts from './hosts.ts'
import * as keys from './keys.ts'
import * as labels from './labels.ts'
import * as machineFilter from './machine-filter.ts'
import * as machineRun from './machine-run.ts'
import * as machineStatus from './machine-status.ts'
import * as notices from './notices.ts'
import * as palette from './palette.ts'
import * as powerDialogs from './power-dialogs.ts'
import * as program from './program.ts'
import * as screens from './screens.ts'
import * as smallDialogs from './small-dialogs.ts'
import * as undo from './undo.ts'
import * as window from './window.ts'

/** All words in English, by the names they are read under; those of other languages have the same. */
export const en = {
  ...activities,
  ...activityReport,
  ...aftermath,
  ...announcements,
  ...applyPrompt,
  ...applyResult,
  ...checkpointEditDialog,
  ...checkpointSettingsDialog,
  ...commandTexts,
  ...commands,
  ...connectDialog,
  ...connectionRemedies,
  ...connection,
  ...deletePrompt,
  ...details,
  ...doctor,
  ...exportDialog,
  ...failures,
  ...findings,
  ...format,
  ...help,
  ...hostFolder,
  ...hosts,
  ...keys,
  ...labels,
  ...machineFilter,
  ...machineRun,
  ...machineStatus,
  ...notices,
  ...palette,
  ...powerDialogs,
  ...program,
  ...screens,
  ...smallDialogs,
  ...undo,
  ...window,
}
