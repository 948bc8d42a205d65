function Reset-PanelNotes {
    <#
    .SYNOPSIS
    Takes the line off a machine's notes that a keep had put below those of its checkpoint: they are what they were.
    .EXAMPLE
    Reset-PanelNotes -VMId $vm.Id
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [guid] $VMId)
    try {
        $vm = Get-PanelMachine -VMId $VMId
        $notes = "$($vm.Notes)"
        $before = $notes -creplace '(?:\A|\r?\n)\[Checkpoint Panel\] Kept before applying [^\r\n]*\z', ''
        if ($before.Length -ne $notes.Length) { Hyper-V\Set-VM -VM $vm -Notes $before -Confirm:$false -ErrorAction Stop }
    }
    catch [System.Management.Automation.PipelineStoppedException] {
        throw
    }
    catch {
        # The checkpoint is applied; that the line stays changes nothing of it, and it says what it is.
        return
    }
}
