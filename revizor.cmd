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
if not defined REVIZOR_HEAP set "REVIZOR_HEAP=2g"
if not exist "%REVIZOR_HOME%lib\" (
  echo This file runs the ready-made zip; in a checkout run: mvn package
  pause
  exit /b 1
)
rem A file that was dropped: its full path is the first argument, and it exists.
if exist "%~1" (
  "%JAVA%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:FreqInlineSize=150 -XX:InlineSmallCode=1000 -XX:LoopUnrollLimit=10 "-Xmx%REVIZOR_HEAP%" -Dfile.encoding=UTF-8 -cp "%REVIZOR_HOME%lib\*" dev.revizor.cli.Main review %* --open
  pause
  exit /b
)
"%JAVA%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:FreqInlineSize=150 -XX:InlineSmallCode=1000 -XX:LoopUnrollLimit=10 "-Xmx%REVIZOR_HEAP%" -Dfile.encoding=UTF-8 -cp "%REVIZOR_HOME%lib\*" dev.revizor.cli.Main %*
exit /b %errorlevel%
