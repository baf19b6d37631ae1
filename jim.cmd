@echo off
rem Runs jim; builds it first where that is needed. The start-up archive of the sh script is left out here.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_=%~dp0"
set "HOME_=%HOME_:~0,-1%"

rem JAVA_HOME first, then the path. The release file tells the version without starting a JVM.
set "JDK="
set "MAJOR="
if defined JAVA_HOME call :release "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :parent "%%~dpJ."
if not defined JDK for /f "tokens=1* delims==" %%A in ('java -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.home"') do call :shown "%%B"
if not defined JDK (
    >&2 echo jim heeft Java 17 of nieuwer nodig. Installeer een JDK, of zet JAVA_HOME.
    >&2 echo jim needs Java 17 or newer. Install a JDK, or set JAVA_HOME.
    exit /b 2
)

set "DIST=%HOME_%\target\dist"
if exist "%HOME_%\jim.jar" set "DIST=%HOME_%"
set "STALE="
if not exist "%DIST%\jim.jar" set "STALE=1"
if not defined STALE if exist "%HOME_%\src\main" (
    powershell -NoProfile -Command "$t = (Get-Item -LiteralPath $env:DIST\jim.jar).LastWriteTimeUtc; exit [int][bool](Get-ChildItem -Recurse -File -LiteralPath $env:HOME_\pom.xml, $env:HOME_\src\main | Where-Object LastWriteTimeUtc -gt $t | Select-Object -First 1)"
    if errorlevel 1 set "STALE=1"
)
if defined STALE call :build || exit /b

if defined LOCALAPPDATA set "TMPDIR_=%LOCALAPPDATA%\jim\tmp"
if not defined TMPDIR_ set "TMPDIR_=%TEMP%"
if not exist "%TMPDIR_%" mkdir "%TMPDIR_%"

rem The flags are those of the sh script; the reasons stand there.
"%JDK%\bin\java.exe" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m ^
    -XX:-UsePerfData -XX:+DisableAttachMechanism -XX:-CreateCoredumpOnCrash -XX:ErrorFile=NUL ^
    -XX:-HeapDumpOnOutOfMemoryError -XX:+IgnoreUnrecognizedVMOptions ^
    -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 ^
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
    "-Djava.io.tmpdir=%TMPDIR_%" -Dorg.jline.terminal.graphemeCluster=false ^
    "-Djim.home=%HOME_%" -jar "%DIST%\jim.jar" %*
exit /b

:parent
for %%P in ("%~1\..") do call :release "%%~fP"
exit /b

:shown
for /f "tokens=*" %%P in ("%~1") do call :release "%%P"
exit /b

:release
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "MAJOR=%%~V"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% geq 17 set "JDK=%~1"
exit /b

:build
if not exist "%JDK%\bin\javac.exe" (
    >&2 echo jim is nog niet gebouwd, en daarvoor is een JDK nodig; in %JDK% ontbreekt javac ^(alleen een JRE^).
    >&2 echo jim is not built yet, which takes a JDK; %JDK% has no javac ^(it is a JRE^).
    exit /b 2
)
>&2 echo jim wordt gebouwd ... / building jim ...
if not exist "%HOME_%\target" mkdir "%HOME_%\target"
set "JAVA_HOME=%JDK%"
pushd "%HOME_%"
call mvnw.cmd -B -q -Pquick package <nul >target\build.log 2>&1
set "RC=%ERRORLEVEL%"
popd
rem Maven leaves a jar with the same contents as it is, old time and all.
if "%RC%"=="0" (pushd "%DIST%" & copy /b jim.jar+,, >nul & popd & exit /b 0)
>&2 echo Het bouwen is niet gelukt; wat er misging staat in %HOME_%\target\build.log
>&2 echo The build failed; what went wrong is in %HOME_%\target\build.log
exit /b 70
