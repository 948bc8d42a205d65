<#
.SYNOPSIS
Removes what Install-PanelEndpoint.ps1 put on this host. Transcripts stay: they are the record of what was done.
.DESCRIPTION
For Windows PowerShell 5.1, as an administrator. Nobody has seen it run on Windows yet: try it with -WhatIf first, which
changes nothing and says what would be done. It restarts nothing; the endpoint is gone for new sessions once WinRM was
restarted.
.EXAMPLE
.\Uninstall-PanelEndpoint.ps1 -WhatIf
#>
[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'Medium')]
param(
    [ValidatePattern('\A[A-Za-z][A-Za-z0-9_.-]{0,99}\z')] [string] $Name = 'CheckpointPanel',
    [string] $ModuleFolder = [System.IO.Path]::Combine($env:ProgramFiles, 'WindowsPowerShell', 'Modules', 'CheckpointPanel'),
    [string] $DataFolder = [System.IO.Path]::Combine($env:ProgramData, 'CheckpointPanel')
)
$ErrorActionPreference = 'Stop'
$configuration = [System.IO.Path]::Combine($DataFolder, "$Name.pssc")

if ($PSCmdlet.ShouldProcess($Name, 'Unregister the endpoint, without restarting WinRM')) {
    Unregister-PSSessionConfiguration -Name $Name -Force -NoServiceRestart
    "The endpoint $Name is unregistered. It is gone once WinRM was restarted, which ends open remote sessions: Restart-Service WinRM"
}
if ([System.IO.File]::Exists($configuration) -and $PSCmdlet.ShouldProcess($configuration, 'Remove the session configuration')) {
    [System.IO.File]::Delete($configuration)
}
if ([System.IO.Directory]::Exists($ModuleFolder) -and $PSCmdlet.ShouldProcess($ModuleFolder, 'Remove the module')) {
    [System.IO.Directory]::Delete($ModuleFolder, $true)
}
"Transcripts stay in $([System.IO.Path]::Combine($DataFolder, 'Transcripts'))."
