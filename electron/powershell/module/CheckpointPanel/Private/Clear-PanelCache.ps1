function Clear-PanelCache {
    <#
    .SYNOPSIS
    Makes Hyper-V's module forget what it has read, so that the next reading is one of the host.
    .DESCRIPTION
    Module 2.0 answers from what it has read for five seconds, also after a checkpoint was taken or applied; enabling
    eventing is how it is told to forget. Module 1.1 keeps what it has read up to date by events, which come late; it
    reads anew where they are off.
    .EXAMPLE
    Clear-PanelCache
    #>
    [CmdletBinding()]
    param()
    $module = Get-Module -Name Hyper-V
    # Nothing of the host changes by it, and what -WhatIf tells has to be as true as what is done.
    try {
        if ($null -ne $module -and $module.Version.Major -lt 2) { Hyper-V\Disable-VMEventing -Force -WhatIf:$false -Confirm:$false -ErrorAction Stop }
        else { Hyper-V\Enable-VMEventing -Force -WhatIf:$false -Confirm:$false -ErrorAction Stop }
    }
    catch [System.Management.Automation.PipelineStoppedException] {
        throw
    }
    catch {
        # What cannot be told to forget does so by itself; whatever is wrong, the reading will say.
        Wait-Host -Milliseconds 5100
    }
}
