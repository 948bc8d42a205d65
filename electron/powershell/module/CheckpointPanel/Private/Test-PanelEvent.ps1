function Test-PanelEvent {
    <#
    .SYNOPSIS
    Whether an event with these values is about a machine: by its id, else by its name, else by one of its disks.
    .DESCRIPTION
    Some events of Hyper-V name a machine without its id. A name counts only where the event holds no id, which would be that
    of another machine, and where no two machines share it: then nothing is given for it.
    .EXAMPLE
    Test-PanelEvent -Value $values -VMId $vm.Id -Name $vm.Name -Disk $ids
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [AllowEmptyCollection()] [AllowEmptyString()] [string[]] $Value,
        [Parameter(Mandatory = $true)] [guid] $VMId,
        [AllowEmptyString()] [string] $Name = '',
        [AllowEmptyCollection()] [string[]] $Disk = @()
    )
    $ids = @(foreach ($one in $Value) { $id = [guid]::Empty; if ([guid]::TryParse($one, [ref] $id)) { $id } })
    if ($ids -contains $VMId) { return $true }
    foreach ($one in $Value) {
        if ($ids.Count -eq 0 -and $Name.Length -gt 0 -and [string]::Equals($one, $Name, [System.StringComparison]::OrdinalIgnoreCase)) { return $true }
        if ($Disk.Count -gt 0 -and $one -match '\.a?vhd[xs]?[. ]*\z' -and $Disk -ccontains (Get-PanelFileId -Path $one)) { return $true }
    }
    $false
}
