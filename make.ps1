# The two commands on Windows:  .\make.ps1 run   and   .\make.ps1 test
param([ValidateSet("run", "test", "check", "package")] [string] $Task = "run")
$ErrorActionPreference = "Stop"
Set-Location $PSScriptRoot

function Invoke-Checked([string] $Program, [string[]] $Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program $Arguments ended with $LASTEXITCODE" }
}

$bin = Join-Path $PSScriptRoot ".venv\Scripts"
$want = (Get-FileHash pyproject.toml).Hash + (Get-FileHash constraints.txt).Hash
$stamp = ".venv\ready"
if (-not (Test-Path $stamp) -or (Get-Content $stamp) -ne $want) {
    $python = if (Get-Command py -ErrorAction SilentlyContinue) { "py" } else { "python" }
    Invoke-Checked $python @("-m", "venv", ".venv")
    Invoke-Checked "$bin\python.exe" @("-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "--constraint", "constraints.txt", "--editable", ".[dev,real]")
    Set-Content $stamp $want
}
Get-ChildItem translations\*.ts | ForEach-Object {
    $qm = [IO.Path]::ChangeExtension($_.FullName, ".qm")
    if (-not (Test-Path $qm) -or $_.LastWriteTime -gt (Get-Item $qm).LastWriteTime) {
        Invoke-Checked "$bin\pyside6-lrelease.exe" @("-silent", $_.FullName, "-qm", $qm)
    }
}

switch ($Task) {
    "run" { Invoke-Checked "$bin\python.exe" @("main.py") }
    "package" { Invoke-Checked "$bin\pyinstaller.exe" @("--noconfirm", "--clean", "build.spec") }
    default {
        Invoke-Checked "$bin\ruff.exe" @("check", ".")
        Invoke-Checked "$bin\ruff.exe" @("format", "--check", ".")
        Invoke-Checked "$bin\mypy.exe" @()
        Invoke-Checked "$bin\lint-imports.exe" @()
        Invoke-Checked "$bin\pytest.exe" @("--numprocesses", "auto", "--maxprocesses", "4", "--dist", "loadfile")
    }
}
