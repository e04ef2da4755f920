@echo off
rem Runs the command line from the unpacked archive.
setlocal
set "HOME_OF_PAYER_RULES=%~dp0.."
if defined JAVA_HOME (
  set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
  set "JAVA=java"
)
if not defined PAYER_RULES_JAVA_OPTS set "PAYER_RULES_JAVA_OPTS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"
"%JAVA%" %PAYER_RULES_JAVA_OPTS% -cp "%HOME_OF_PAYER_RULES%\lib\*" io.github.payerrules.cli.PayerRulesCli %*
exit /b %ERRORLEVEL%
