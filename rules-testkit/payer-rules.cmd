@echo off
rem Runs the command line from a checkout: builds it on first use.
rem Exit codes: those of the command line; 2 when it cannot be built or started.
setlocal
set "testkit=%~dp0"
set "root=%testkit%.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

dir /b "%testkit%target\rules-testkit-*.jar" >nul 2>&1
if errorlevel 1 goto build
dir /b "%root%\rules-payers\target\rules-payers-*.jar" >nul 2>&1
if errorlevel 1 goto build
if not exist "%testkit%target\payer-rules.stamp" goto build
powershell -NoProfile -Command "$built = (Get-Item '%testkit%target\payer-rules.stamp').LastWriteTime; $changed = Get-ChildItem -Recurse -File '%root%\pom.xml','%root%\rules-core\schemas','%root%\rules-*\pom.xml','%root%\rules-*\src\main','%root%\rules-payers\payers','%root%\rules-payers\denials' | Where-Object { $_.LastWriteTime -gt $built -and $_.Name -notlike '*.cases.*' }; exit [int][bool]$changed"
if errorlevel 1 goto build
goto run

:build
echo payer-rules: building; the first time takes minutes ... 1>&2
if not exist "%testkit%target" mkdir "%testkit%target"
type nul > "%testkit%target\payer-rules.new"
pushd "%root%"
call mvn -q -B -ntp -pl rules-testkit,rules-payers -am package -Dmaven.test.skip=true > "%testkit%target\payer-rules.log" 2>&1
if errorlevel 1 (
  popd
  type "%testkit%target\payer-rules.log" 1>&2
  echo payer-rules: it could not be built; the lines above say why 1>&2
  exit /b 2
)
popd
move /y "%testkit%target\payer-rules.new" "%testkit%target\payer-rules.stamp" >nul

:run
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp "%testkit%target\*;%testkit%target\lib\*;%root%\rules-payers\target\*" io.github.payerrules.cli.PayerRulesCli %*
exit /b %errorlevel%
