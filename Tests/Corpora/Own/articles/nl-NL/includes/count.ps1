Get-Letter | Measure-Object
