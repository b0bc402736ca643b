# Members of objects: psobject and its collections, Add-Member, member sets, Update-TypeData.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'psobject' -Tag CI {
    It 'lists and finds members' {
        $o = [pscustomobject]@{ a = 1; b = 'x' }
        $o.psobject.Properties.Name | Should -Be 'a', 'b'
        $o.psobject.Properties['a'].Value | Should -Be 1
        $o.psobject.Properties['A'].Name | Should -BeExactly 'a'
        $o.psobject.Properties['c'] | Should -Be $null
        $o.psobject.Properties['a'].MemberType | Should -Be 'NoteProperty'
        $o.psobject.Properties['b'].TypeNameOfValue | Should -Be 'System.String'
        $o.psobject.Properties['a'].IsSettable | Should -BeTrue
        $o.psobject.Properties['a'].IsInstance | Should -BeTrue
        "$($o.psobject.Properties['a'])" | Should -Be 'int a=1'
        $o.psobject.Methods.Name | Should -Contain 'ToString'
        $o.psobject.TypeNames | Should -Be 'System.Management.Automation.PSCustomObject', 'System.Object'
    }
    It 'changes a value through its member' {
        $o = [pscustomobject]@{ a = 1 }
        $o.psobject.Properties['a'].Value = 5
        $o.a | Should -Be 5
        { 'abc'.psobject.Properties['Length'].Value = 5 } | Should -Throw
    }
    It 'adds and removes members' {
        $o = [pscustomobject]@{ a = 1 }
        $o.psobject.Members.Add([psnoteproperty]::new('b', 2))
        $o.b | Should -Be 2
        $o.psobject.Properties.Add([psaliasproperty]::new('c', 'b'))
        $o.c | Should -Be 2
        $o.psobject.Methods.Add([psscriptmethod]::new('d', { "d$($this.a)" }))
        $o.d() | Should -Be 'd1'
        $o.psobject.Members.Remove('b')
        $o.b | Should -Be $null
        $o.psobject.Properties.Remove('a')
        @($o.psobject.Properties).Count | Should -Be 1
    }
    It 'matches members by wildcard' {
        $o = [pscustomobject]@{ ab = 1; ac = 2; b = 3 }
        $o.psobject.Properties.Match('a*').Count | Should -Be 2
        $o.psobject.Members.Match('*', 'NoteProperty').Count | Should -Be 3
        $o.psobject.Members.Match('ToS*').Name | Should -Be 'ToString'
    }
    It 'copies note properties' {
        $o = [pscustomobject]@{ a = 1 }
        $c = $o.psobject.Copy()
        $c.a = 2
        $o.a | Should -Be 1
    }
    It 'compares custom objects by identity' {
        $o = [pscustomobject]@{ a = 1 }
        $o.Equals($o) | Should -BeFalse
        $o.Equals(1) | Should -BeFalse
        $o -eq $o | Should -BeTrue
        $o -eq [pscustomobject]@{ a = 1 } | Should -BeFalse
        [object]::ReferenceEquals($o, $o) | Should -BeTrue
    }
    It 'wraps a value that members are added to' {
        $s = [psobject]'abc'
        $s -is [psobject] | Should -BeTrue
        $s.psobject.Members.Add([psaliasproperty]::new('l', 'Length'))
        $s.l | Should -Be 3
        $s.psobject.Properties['l'].ReferencedMemberName | Should -Be 'Length'
        'abc'.l | Should -Be $null
        [psobject]::AsPSObject(5) -is [psobject] | Should -BeTrue
        ([psobject]5 + 1) -is [psobject] | Should -BeFalse
    }
    It 'keeps no members on text itself' {
        $s = 'abc'
        { $s.psobject.Members.Add([psnoteproperty]::new('n', 1)) } | Should -Not -Throw
        $s.n | Should -Be $null
    }
    It 'has a property whose value is a variable' {
        $x = 5
        $v = [psvariableproperty]::new((Get-Variable x))
        $o = [pscustomobject]@{}
        $o.psobject.Members.Add($v)
        $o.x | Should -Be 5
        $o.x = 7
        $x | Should -Be 7
        $v.Value | Should -Be 7
        $v.MemberType | Should -Be 'NoteProperty'
        "$v" | Should -Be 'int x=7'
    }
    It 'gives methods as values' {
        $m = 'abc'.ToUpper
        $m.Name | Should -Be 'ToUpper'
        $m.MemberType | Should -Be 'Method'
        $m.Invoke() | Should -BeExactly 'ABC'
        $m.OverloadDefinitions.Count | Should -Be 2
        'abc'.psobject.Methods['Substring'].Invoke(1) | Should -Be 'bc'
    }
    It 'says who the object is' {
        $h = @{ a = 1 }
        $h.psbase.Count | Should -Be 1
        $h.psbase.Keys | Should -Be 'a'
        @{ Count = 5 }.psbase.Count | Should -Be 1
        @{ Count = 5 }.Count | Should -Be 5
        "$(([pscustomobject]@{ a = 1 }).psextended)" | Should -Be 'psextended {a}'
        "$(([pscustomobject]@{ a = 1 }).psbase)" | Should -Be 'psbase {ToString, GetType, Equals, GetHashCode}'
    }
    It 'changes type names' {
        $o = [pscustomobject]@{ PSTypeName = 'Suite.Named'; a = 1 }
        $o.psobject.TypeNames[0] | Should -Be 'Suite.Named'
        $o.pstypenames.Insert(0, 'Suite.More')
        ($o | Get-Member)[0].TypeName | Should -Be 'Suite.More'
        $o.psobject.TypeNames.Clear()
        $o.psobject.TypeNames.Count | Should -Be 0
    }
}

Describe 'Add-Member' {
    It 'adds <kind>' -TestCases @(
        @{ kind = 'NoteProperty'; value = 5; expected = 5 }
        @{ kind = 'ScriptProperty'; value = { $this.a + 1 }; expected = 2 }
        @{ kind = 'AliasProperty'; value = 'a'; expected = 1 }
    ) {
        param($kind, $value, $expected)
        $o = [pscustomobject]@{ a = 1 }
        $o | Add-Member -MemberType $kind -Name m -Value $value
        $o.m | Should -Be $expected
        $o.psobject.Properties['m'].MemberType | Should -Be $kind
    }
    It 'writes through a setter' {
        $o = [pscustomobject]@{ a = 1 }
        $o | Add-Member ScriptProperty m { $this.a } { $this.a = $args[0] * 2 }
        $o.m = 4
        $o.a | Should -Be 8
        $o | Add-Member ScriptProperty ro { 1 }
        { $o.ro = 2 } | Should -Throw -ErrorId 'SetWithoutSetterFromScriptProperty'
    }
    It 'has a property set' {
        $o = [pscustomobject]@{ a = 1; b = 2; c = 3 }
        $o | Add-Member PropertySet ps ('a', 'c')
        ($o | Select-Object ps).psobject.Properties.Name | Should -Be 'a', 'c'
        $o.psobject.Members['ps'].ReferencedPropertyNames | Should -Be 'a', 'c'
    }
    It 'has a member set' {
        $o = [pscustomobject]@{ a = 1 }
        $o | Add-Member MemberSet ms ([psnoteproperty]::new('x', 5), [psscriptproperty]::new('s', { $this.a + 10 }), [psscriptmethod]::new('m', { "m$($this.a)" }))
        $o.ms.x | Should -Be 5
        $o.ms.s | Should -Be 11
        $o.ms.m() | Should -Be 'm1'
        $o.ms.x = 6
        $o.ms.x | Should -Be 6
        $o.ms.nothing | Should -Be $null
        $o.ms.psobject.Properties.Name | Should -Be 'x', 's'
        ($o | Get-Member ms).Definition | Should -Be 'ms {x, s, m}'
        ($o.ms | Get-Member).Name | Should -Be 'x', 'm', 's'
        { $o.ms.ToString() } | Should -Throw -ErrorId 'MethodNotFound'
        $o.psobject.Members.Remove('ms')
        $o.ms | Should -Be $null
    }
    It 'refuses what is no member set' {
        $o = [pscustomobject]@{ a = 1 }
        { $o | Add-Member MemberSet ms 5 } | Should -Throw -ErrorId 'ConvertToFinalInvalidCastException,*'
        { $o | Add-Member MemberSet ms ([psnoteproperty]::new('x', 5)) 5 } | Should -Throw -ErrorId 'Value2ShouldNotBeSpecified,*'
    }
    It 'shows the properties that PSStandardMembers names' {
        $o = [pscustomobject]@{ a = 1; b = 2; c = 3 }
        $set = New-Object System.Management.Automation.PSPropertySet('DefaultDisplayPropertySet', [string[]]('a', 'c'))
        $o | Add-Member MemberSet PSStandardMembers ([System.Management.Automation.PSMemberInfo[]]@($set))
        ($o | Out-String).Trim() -replace '\s+', ' ' | Should -Be 'a c - - 1 3'
        ($o | Format-List | Out-String).Trim() -replace '\s+', ' ' | Should -Be 'a : 1 c : 3'
        ($o | Format-List * | Out-String).Trim() -replace '\s+', ' ' | Should -Be 'a : 1 b : 2 c : 3'
        $o.PSStandardMembers.DefaultDisplayPropertySet.ReferencedPropertyNames | Should -Be 'a', 'c'
    }
    It '<id> for <text>' -TestCases @(
        @{ id = 'MemberAlreadyExists'; text = '$o | Add-Member a 2 -ErrorAction Stop' }
        @{ id = 'Value1AndValue2AreNotBothNull'; text = '$o | Add-Member ScriptProperty z $null' }
        @{ id = 'Value1ShouldNotBeNull'; text = '$o | Add-Member ScriptMethod z $null' }
        @{ id = 'Value2ShouldNotBeSpecified'; text = '$o | Add-Member NoteProperty z 1 2' }
        @{ id = 'CannotAddMemberType'; text = '$o | Add-Member -MemberType Property -Name z -Value 1' }
        @{ id = 'PositionalParameterNotFound'; text = '$o | Add-Member Property z 1' }
    ) {
        param($id, $text)
        $o = [pscustomobject]@{ a = 1 }
        { Invoke-Expression $text } | Should -Throw -ErrorId "$id,*"
    }
    It 'adds several notes and a type name' {
        $o = [pscustomobject]@{ a = 1 } | Add-Member -NotePropertyMembers ([ordered]@{ b = 2; c = 3 }) -TypeName Suite.Added -PassThru
        $o.psobject.Properties.Name | Should -Be 'a', 'b', 'c'
        $o.psobject.TypeNames[0] | Should -Be 'Suite.Added'
    }
    It 'replaces with -Force' {
        $o = [pscustomobject]@{ a = 1 }
        $o | Add-Member a 9 -Force
        $o.a | Should -Be 9
    }
}

Describe 'Update-TypeData' {
    AfterAll { 1..9 | ForEach-Object { Remove-TypeData "Suite.T$_" -ErrorAction Ignore } }
    It 'gives members to all objects of a type' {
        Update-TypeData -TypeName Suite.T1 -MemberType NoteProperty -MemberName n -Value 5
        Update-TypeData -TypeName Suite.T1 -MemberType ScriptProperty -MemberName s -Value { $this.n + 1 } -SecondValue { $script:suiteGot = $args[0] }
        Update-TypeData -TypeName Suite.T1 -MemberType AliasProperty -MemberName al -Value n
        Update-TypeData -TypeName Suite.T1 -MemberType ScriptMethod -MemberName sm -Value { "sm$($args[0])" }
        $o = [pscustomobject]@{ PSTypeName = 'Suite.T1' }
        $o.n, $o.s, $o.al, $o.sm(1) | Should -Be 5, 6, 5, 'sm1'
        $o.s = 9
        ($o | Get-Member -MemberType *Property).Name | Should -Be 'al', 'n', 's'
    }
    It 'refuses a member that is there' {
        Update-TypeData -TypeName Suite.T2 -MemberType NoteProperty -MemberName n -Value 5
        { Update-TypeData -TypeName Suite.T2 -MemberType NoteProperty -MemberName n -Value 6 -ErrorAction Stop } | Should -Throw -ErrorId 'TypesDynamicUpdateException,*'
        Update-TypeData -TypeName Suite.T2 -MemberType NoteProperty -MemberName n -Value 6 -Force
        ([pscustomobject]@{ PSTypeName = 'Suite.T2' }).n | Should -Be 6
        Update-TypeData -TypeName Suite.T2 -DefaultDisplayPropertySet a
        { Update-TypeData -TypeName Suite.T2 -DefaultDisplayPropertySet b -ErrorAction Stop } | Should -Throw -ErrorId 'TypesDynamicUpdateException,*'
    }
    It 'is taken back' {
        Update-TypeData -TypeName Suite.T3 -MemberType NoteProperty -MemberName n -Value 5
        Remove-TypeData -TypeName Suite.T3
        ([pscustomobject]@{ PSTypeName = 'Suite.T3' }).n | Should -Be $null
        { Remove-TypeData Suite.T3 -ErrorAction Stop } | Should -Throw -ErrorId 'TypesDynamicRemoveException,*'
    }
    It 'extends .NET types' {
        Update-TypeData -TypeName System.Int32 -MemberType ScriptProperty -MemberName Twice -Value { $this * 2 }
        (4).Twice | Should -Be 8
        (1, 2).Twice | Should -Be 2, 4
        Remove-TypeData System.Int32
        (4).Twice | Should -Be $null
    }
    It 'sets default properties' {
        Update-TypeData -TypeName Suite.T4 -DefaultDisplayPropertySet a, b -DefaultKeyPropertySet b -DefaultDisplayProperty a
        $o = [pscustomobject]@{ PSTypeName = 'Suite.T4'; a = 1; b = 2; c = 3 }
        $o.PSStandardMembers.DefaultDisplayPropertySet.ReferencedPropertyNames | Should -Be 'a', 'b'
        $o.PSStandardMembers.DefaultKeyPropertySet.ReferencedPropertyNames | Should -Be 'b'
        ($o | Out-String).Trim() -replace '\s+', ' ' | Should -Be 'a b - - 1 2'
        $p = [pscustomobject]@{ PSTypeName = 'Suite.T4'; a = 0; b = 3; c = 3 }
        ($p, $o | Sort-Object).b | Should -Be 2, 3
    }
    It '<id> for <text>' -TestCases @(
        @{ id = 'ValueShouldBeSpecified'; text = '-MemberType NoteProperty -MemberName n' }
        @{ id = 'ValueShouldBeSpecified'; text = '-MemberType ScriptProperty -MemberName n -SecondValue { 1 }' }
        @{ id = 'ValueShouldBeSpecified'; text = '-MemberType ScriptMethod -MemberName n' }
        @{ id = 'ValueShouldBeSpecified'; text = '-MemberType AliasProperty -MemberName n' }
        @{ id = 'SecondValueShouldNotBeSpecified'; text = '-MemberType NoteProperty -MemberName n -Value 1 -SecondValue 2' }
        @{ id = 'SecondValueShouldNotBeSpecified'; text = '-MemberType ScriptMethod -MemberName n -Value { 1 } -SecondValue { 2 }' }
        @{ id = 'MemberNameShouldBeSpecified'; text = '-MemberType NoteProperty -Value 5' }
        @{ id = 'MemberTypeIsMissing'; text = '-Value 5' }
        @{ id = 'MemberTypeIsMissing'; text = '-MemberName 5' }
        @{ id = 'TypeDataEmpty'; text = '-ErrorAction Stop' }
        @{ id = 'ParameterArgumentValidationError'; text = '-MemberType Property -MemberName x -Value 1' }
        @{ id = 'ConvertToFinalInvalidCastException'; text = '-MemberType ScriptProperty -MemberName n -Value 5' }
    ) {
        param($id, $text)
        { Invoke-Expression "Update-TypeData -TypeName Suite.T5 $text" } | Should -Throw -ErrorId "$id,*"
    }
}

Describe 'Get-Member' {
    It 'shows hidden members with -Force only' {
        $o = [pscustomobject]@{ a = 1 }
        ($o | Get-Member).Name | Should -Be 'Equals', 'GetHashCode', 'GetType', 'ToString', 'a'
        ($o | Get-Member -Force).Name | Should -Be 'pstypenames', 'psadapted', 'psbase', 'psextended', 'psobject', 'Equals', 'GetHashCode', 'GetType', 'ToString', 'a'
        class WithHidden { hidden [int] $z = 1; [int] $y = 2 }
        ([WithHidden]::new() | Get-Member -MemberType Property).Name | Should -Be 'y'
        ([WithHidden]::new() | Get-Member -MemberType Property -Force).Name | Should -Be 'y', 'z'
    }
    It 'is asked for hidden properties by name' {
        class HidesOne { hidden [int] $z = 1; [int] $y = 2 }
        ([HidesOne]::new() | Select-Object *).psobject.Properties.Name | Should -Be 'y'
        ([HidesOne]::new() | Select-Object z).z | Should -Be 1
        ([HidesOne]::new() | ConvertTo-Csv)[0] | Should -Be '"y"'
        ([HidesOne]::new() | Select-Object -ExpandProperty z) | Should -Be 1
        [HidesOne]::new().z | Should -Be 1
    }
}

Write-TestSummary
