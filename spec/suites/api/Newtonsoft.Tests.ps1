# Newtonsoft.Json as scripts call it.
. "$PSScriptRoot/../../../examples/testing/Harness.ps1"

Describe 'JsonConvert' -Tag CI {
    It 'serializes <name>' -TestCases @(
        @{ name = 'a table'; value = [ordered]@{ a = 1; b = @(1, 2.5, $null, $true); c = @{ d = 'x"y' } }; expected = '{"a":1,"b":[1,2.5,null,true],"c":{"d":"x\"y"}}' }
        @{ name = 'a number'; value = 1.0; expected = '1.0' }, @{ name = 'a span'; value = [timespan]'1:02:03'; expected = '"01:02:03"' }
        @{ name = 'an enum'; value = [DayOfWeek]::Monday; expected = '1' }, @{ name = 'a version'; value = [version]'1.2'; expected = '"1.2"' }
        @{ name = 'bytes'; value = [byte[]](1, 2); expected = '"AQI="' }, @{ name = 'an address'; value = [uri]'http://x/y'; expected = '"http://x/y"' }
        @{ name = 'a date'; value = [datetime]'2020-01-02T03:04:05.5'; expected = '"2020-01-02T03:04:05.5"' }
    ) {
        param($name, $value, $expected)
        [Newtonsoft.Json.JsonConvert]::SerializeObject($value) | Should -BeExactly $expected
    }
    It 'indents' {
        [Newtonsoft.Json.JsonConvert]::SerializeObject(@{ a = @(1) }, [Newtonsoft.Json.Formatting]::Indented) -replace "`r" | Should -BeExactly "{`n  `"a`": [`n    1`n  ]`n}"
    }
    It 'takes no custom objects' {
        { [Newtonsoft.Json.JsonConvert]::SerializeObject([pscustomobject]@{ a = 1 }) } | Should -Throw -ErrorId 'JsonSerializationException'
    }
    It 'deserializes' {
        $object = [Newtonsoft.Json.JsonConvert]::DeserializeObject('{"a":1,"b":[1,2],"c":{"d":"x"}}')
        $object.GetType().FullName | Should -Be 'Newtonsoft.Json.Linq.JObject'
        $object.a.Value + 1 | Should -Be 2
        [int] $object.a | Should -Be 1
        $object.a -eq 1 | Should -BeTrue
        $object.c.d -eq 'x' | Should -BeTrue
        $object['b'][1].Value | Should -Be 2
        [Newtonsoft.Json.JsonConvert]::DeserializeObject('{"a":1}', [hashtable])['a'] | Should -Be 1
        [Newtonsoft.Json.JsonConvert]::DeserializeObject('[1,2]', [int[]]).Count | Should -Be 2
        [Newtonsoft.Json.JsonConvert]::DeserializeObject('') | Should -Be $null
        { [Newtonsoft.Json.JsonConvert]::DeserializeObject('{"a":1') } | Should -Throw -ErrorId 'JsonSerializationException'
    }
}

Describe 'Tokens' -Tag CI {
    It 'are read, searched and changed' {
        $object = [Newtonsoft.Json.Linq.JObject]::Parse('{"a":1,"b":[1,{"c":"x"}]}')
        $object.ContainsKey('a') | Should -BeTrue
        $object.SelectToken('$.b[1].c').ToString() | Should -Be 'x'
        $object.SelectToken('nothing') | Should -Be $null
        $object['b'][1].Path | Should -Be 'b[1]'
        $object.Add('n', [Newtonsoft.Json.Linq.JToken]::FromObject(@(1, 2)))
        { $object.Add('a', 1) } | Should -Throw -ErrorId 'ArgumentException'
        $null = $object.Remove('b')
        $object.ToString([Newtonsoft.Json.Formatting]::None) | Should -BeExactly '{"a":1,"n":[1,2]}'
        ($object.Properties() | ForEach-Object Name) -join ',' | Should -Be 'a,n'
        $object.Merge([Newtonsoft.Json.Linq.JObject]::Parse('{"a":"new","m":[1]}'))
        $object.DeepClone().ToString('None') | Should -BeExactly '{"a":"new","n":[1,2],"m":[1]}'
        [Newtonsoft.Json.Linq.JToken]::DeepEquals($object, $object.DeepClone()) | Should -BeTrue
    }
    It 'say what is wrong' {
        foreach ($text in '{"a":1', '', '[1]', '{bad') { { [Newtonsoft.Json.Linq.JObject]::Parse($text) } | Should -Throw -ErrorId 'JsonReaderException' }
    }
    It 'make arrays' {
        $array = [Newtonsoft.Json.Linq.JArray]::new()
        $array.Add(1); $array.Add('x')
        "$($array.Count) $($array.ToString('None'))" | Should -BeExactly '2 [1,"x"]'
        [Newtonsoft.Json.Linq.JArray]::Parse('[1,2,3]').Count | Should -Be 3
    }
}
