function Get-HostVolume {
    <#
    .SYNOPSIS
    The host's fixed volumes, with mount points and cluster shared volumes: size and free space in bytes.
    .EXAMPLE
    Get-HostVolume
    #>
    [CmdletBinding()]
    param()
    $volumes = CimCmdlets\Get-CimInstance -ClassName 'Win32_Volume' -Filter 'DriveType = 3' -Property 'Name', 'FileSystem', 'Capacity', 'FreeSpace' -ErrorAction Stop
    foreach ($volume in $volumes) {
        # A volume without a place or a file system takes no files; recovery partitions have none.
        if ($null -eq $volume.Capacity -or "$($volume.Name)".StartsWith('\\?\', [System.StringComparison]::Ordinal)) { continue }
        $fileSystem = $null
        if ("$($volume.FileSystem)".Length -gt 0) { $fileSystem = "$($volume.FileSystem)" }
        [pscustomobject] @{
            root       = "$($volume.Name)"
            fileSystem = $fileSystem
            bytes      = [long] $volume.Capacity
            freeBytes  = [long] $volume.FreeSpace
        }
    }
}
