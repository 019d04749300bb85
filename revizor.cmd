@echo off
rem Revizor's launcher for Windows. It was not tried on a real Windows yet. Drop a file onto it: the report opens, the window stays.
setlocal
set "REVIZOR_HOME=%~dp0"
set "REVIZOR_CALLER_LOCALE=%LANG%"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>nul
if errorlevel 1 (
  echo Java was not found. Install a JDK, 17 or newer. / Ne najdena Java: ustanovite JDK 17 ili novee.
  pause
  exit /b 1
)
rem --memory is for the whole process: 150 MB of it stay for the Java machine itself (run.Memory reckons with the same).
set "MEMORY="
set "SMALL="
call :memory %*
if defined MEMORY call :heap
if not defined REVIZOR_HEAP set "REVIZOR_HEAP=2g"
if not exist "%REVIZOR_HOME%lib\" (
  echo This file runs the ready-made zip; in a checkout run: mvn package
  pause
  exit /b 1
)
rem A file that was dropped: its full path is the first argument, and it exists.
if exist "%~1" (
  "%JAVA%" --enable-native-access=ALL-UNNAMED -XX:-UsePerfData -XX:+UseSerialGC -XX:FreqInlineSize=80 -XX:InlineSmallCode=600 -XX:LoopUnrollLimit=10 %SMALL% "-Xmx%REVIZOR_HEAP%" -Dfile.encoding=UTF-8 -cp "%REVIZOR_HOME%lib\*" dev.revizor.cli.Main review %* --open
  pause
  exit /b
)
"%JAVA%" --enable-native-access=ALL-UNNAMED -XX:-UsePerfData -XX:+UseSerialGC -XX:FreqInlineSize=80 -XX:InlineSmallCode=600 -XX:LoopUnrollLimit=10 %SMALL% "-Xmx%REVIZOR_HEAP%" -Dfile.encoding=UTF-8 -cp "%REVIZOR_HOME%lib\*" dev.revizor.cli.Main %*
exit /b %errorlevel%

rem The word behind --memory; cmd parts --memory=600m into two words of its own accord.
:memory
if [%1]==[] exit /b 0
if "%~1"=="--memory" set "MEMORY=%~2"
shift
goto memory

rem The heap of a size such as 600m or 4g; a size that is none, or too small, is refused by the program.
:heap
set "UNIT=m"
set "COUNT=%MEMORY%"
if /i "%COUNT:~-1%"=="b" set "COUNT=%COUNT:~0,-1%"
if /i "%COUNT:~-1%"=="m" set "COUNT=%COUNT:~0,-1%"
if /i "%COUNT:~-1%"=="g" (
  set "UNIT=g"
  set "COUNT=%COUNT:~0,-1%"
)
for /f "delims=0123456789" %%r in ("%COUNT%") do exit /b 0
rem A number with zeros in front is octal to cmd.
:zeros
if not defined COUNT exit /b 0
if "%COUNT:~0,1%"=="0" (
  set "COUNT=%COUNT:~1%"
  goto zeros
)
if not "%COUNT:~6%"=="" exit /b 0
if "%UNIT%"=="g" set /a COUNT=COUNT * 1024
if %COUNT% LSS 256 exit /b 0
set /a HEAP=COUNT - 150
set "REVIZOR_HEAP=%HEAP%m"
if %HEAP% GEQ 1400 exit /b 0
set /a FIRST=HEAP / 4
set /a YOUNG=HEAP / 10
set "SMALL=-Xms%FIRST%m -Xmn%YOUNG%m -XX:MaxTenuringThreshold=1"
exit /b 0
