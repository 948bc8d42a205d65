function Get-HostVolume {
    <#
    .SYNOPSIS
    The volumes of the simulated host: size and free space in bytes.
    .EXAMPLE
    Get-HostVolume
    #>
    [CmdletBinding()]
    param()
    foreach ($volume in [Microsoft.HyperV.PowerShell.Connection]::Ask('readVolumes')) {
        [pscustomobject] @{
            root       = $volume.Text('root')
            fileSystem = $volume.Text('fileSystem')
            bytes      = $volume.Number('bytes')
            freeBytes  = $volume.Number('freeBytes')
        }
    }
}
