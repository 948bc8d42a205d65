function Export-PanelCheckpoint {
    <#
    .SYNOPSIS
    Exports a machine, as it was at a checkpoint, into a folder of its own under another.
    .DESCRIPTION
    From a remote session the folder has to be the host's own: a share would be a second hop.
    .EXAMPLE
    $details = Get-PanelCheckpointDetails -VMId $vm.Id -CheckpointId $checkpoint.Id
    Export-PanelCheckpoint -Expected $details.expected -Folder 'E:\Exports'
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed', SupportsShouldProcess = $true)]
    [OutputType([pscustomobject], [string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] $Expected,
        [Parameter(Mandatory = $true, ParameterSetName = 'Typed')] [AllowEmptyString()] [string] $Folder,
        [Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload
    )
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    Assert-PanelFolder -Folder $Folder
    $target = Get-PanelExpectedTarget -Expected $Expected
    if (-not $PSCmdlet.ShouldProcess("$($Expected.target.name) of $($Expected.name)", "Export checkpoint to $Folder")) { return }
    Hyper-V\Export-VMSnapshot -VMSnapshot $target -Path $Folder -Confirm:$false -ErrorAction Stop
    [pscustomobject] @{ }
}
