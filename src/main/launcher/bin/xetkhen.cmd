@echo off
rem Starts Xét Khen. The same as bin/xetkhen; see there for what the JVM options are for.
rem   JAVA_HOME           the Java to use; without one there, java on the PATH
rem   XETKHEN_JAVA_OPTS   further options for the JVM
rem   XETKHEN_CACHE       the folder for what makes the next start faster, which can be deleted at any time; "off" for none

rem With delayed expansion a path or an argument would lose its exclamation marks.
setlocal EnableExtensions DisableDelayedExpansion
set "CODEPAGE="
set "JAVA="
set "VERSION="
set "MAJOR=0"

rem The console shows UTF-8 only under code page 65001. "chcp" names the present one after a colon, in some languages
rem with a full stop; without a console it names none, and nothing is changed back.
for /f "tokens=2 delims=:." %%c in ('chcp 2^>nul') do set "CODEPAGE=%%c"
if defined CODEPAGE chcp 65001 >nul

rem Each "set" is quoted, and no value is used inside a block in parentheses: so spaces, parentheses, percent signs and
rem ampersands in a path stay as they are.
for %%d in ("%~dp0..") do set "APP=%%~fd"

rem Some write JAVA_HOME with quotation marks around it.
set "JAVA_FOLDER="
if defined JAVA_HOME set "JAVA_FOLDER=%JAVA_HOME:"=%"
if defined JAVA_FOLDER if exist "%JAVA_FOLDER%\bin\java.exe" set "JAVA=%JAVA_FOLDER%\bin\java.exe"
if not defined JAVA for %%j in (java.exe) do set "JAVA=%%~$PATH:j"
if not defined JAVA goto no_java

rem The version: from the file "release" of the installation, else from java itself, which costs a start of the JVM.
for %%j in ("%JAVA%") do set "JAVA_BIN=%%~dpj"
if exist "%JAVA_BIN%..\release" for /f "usebackq tokens=1,2 delims==" %%a in ("%JAVA_BIN%..\release") do if "%%a"=="JAVA_VERSION" set "VERSION=%%~b"
if defined VERSION goto have_version
rem Called from its own folder, since a quoted path inside for /f's command would be taken apart.
pushd "%JAVA_BIN%"
for /f "tokens=2,3" %%a in ('.\java.exe -version 2^>^&1') do if "%%a"=="version" set "VERSION=%%~b"
popd
:have_version
if not defined VERSION goto old_java
rem Java 8 calls itself 1.8.
for /f "tokens=1,2 delims=.-+_" %%a in ("%VERSION%") do if "%%a"=="1" (set "MAJOR=%%b") else (set "MAJOR=%%a")
if %MAJOR% LSS 17 goto old_java

rem Where packs are kept as they were understood, and classes as the JVM loaded them.
set "CACHE=%XETKHEN_CACHE%"
if not defined CACHE if defined LOCALAPPDATA set "CACHE=%LOCALAPPDATA%\xetkhen"
if /i "%CACHE%"=="off" set "CACHE="
set "ARCHIVE="
set "KEPT="
if not defined CACHE goto no_cache
set "KEPT="-Dxetkhen.cache=%CACHE%""
if %MAJOR% GEQ 25 (set "SUFFIX=aot") else (set "SUFFIX=jsa")
if %MAJOR% GEQ 25 (set "USE=-XX:AOTCache=") else (set "USE=-XX:SharedArchiveFile=")
set "PLACE=%VERSION%_%JAVA%_%APP%"
set "PLACE=%PLACE:\=_%"
set "PLACE=%CACHE%\jvm\%PLACE::=_%"
rem Windows takes no longer paths from every program.
if not "%PLACE:~230,1%"=="" goto no_cache
set "KEPT=%KEPT% "-Dxetkhen.archive=%PLACE%""
for %%f in ("%PLACE%.*.%SUFFIX%") do call :find_archive "%%~ff"
:no_cache
set "QUIET=-Xlog:cds*=off:stderr"
if %MAJOR% GEQ 25 set "QUIET=%QUIET% -Xlog:aot*=off:stderr"

rem The thorough compiler draws fewer methods into each other, see bin/xetkhen.
set "COMPILER=-XX:+TieredCompilation -XX:FreqInlineSize=70 -XX:InlineSmallCode=1000"
set "COLLECTOR=-XX:+UseParallelGC"
set "REFLECTION="
for %%c in ("" help explain plans rules) do if "%~1"=="%%~c" goto short_run
rem One file is one dossier.
if "%~1"=="evaluate" if /i "%~x2"==".json" if "%~3"=="" goto short_run
set "FIRST=%~1"
if not "%FIRST:~0,1%"=="-" goto run
:short_run
set "COMPILER=-XX:TieredStopAtLevel=1"
set "COLLECTOR=-XX:+UseSerialGC"
set "REFLECTION=-Dsun.reflect.inflationThreshold=2147483647 -Djdk.reflect.useNativeAccessorOnly=true"

:run
rem Two collectors are an error to the JVM: whoever passes options of their own also has the choice of this one.
if defined XETKHEN_JAVA_OPTS set "COLLECTOR=-Dxetkhen.collector=default"
if defined JAVA_TOOL_OPTIONS set "COLLECTOR=-Dxetkhen.collector=default"
if defined JDK_JAVA_OPTIONS set "COLLECTOR=-Dxetkhen.collector=default"

rem %* hands the arguments on as they were typed, with their quotation marks.
"%JAVA%" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Xlog:disable -Xlog:all=warning:stderr %QUIET% -XX:+DisplayVMOutputToStderr -XX:-UsePerfData %ARCHIVE% %COMPILER% %COLLECTOR% %REFLECTION% "-Dxetkhen.home=%APP%" %KEPT% %XETKHEN_JAVA_OPTS% -jar "%APP%\lib\xetkhen.jar" %*
set "CODE=%ERRORLEVEL%"
goto end

:no_java
>&2 echo xetkhen: Không tìm thấy Java: JAVA_HOME="%JAVA_FOLDER%" không có bin\java.exe, và PATH không có java.exe.
call rem Takes the archive of classes at %1 if it is as long as its name says: the JVM checks that an archive is its own, but
rem falls over one that was cut off.
:find_archive
for %%n in ("%~n1") do if "%%~xn"==".%~z1" set "ARCHIVE="%USE%%~1""
exit /b 0

:advice_vi
>&2 echo xetkhen: Java not found: JAVA_HOME="%JAVA_FOLDER%" has no bin\java.exe, and there is no java.exe on PATH.
call :advice_en
set "CODE=2"
goto end

:old_java
>&2 echo xetkhen: Java tại "%JAVA%" có phiên bản "%VERSION%"; cần phiên bản 17 trở lên.
call :advice_vi
>&2 echo xetkhen: The Java at "%JAVA%" has version "%VERSION%"; version 17 or newer is needed.
call :advice_en
set "CODE=2"

:end
rem The console gets its own code page back, and the caller the exit code of the run.
if defined CODEPAGE chcp %CODEPAGE% >nul
exit /b %CODE%

:advice_vi
>&2 echo   Hãy cài Java 17 trở lên, rồi đặt JAVA_HOME là thư mục cài đặt, hoặc thêm thư mục bin của nó vào PATH.
exit /b 0

:advice_en
>&2 echo   Install Java 17 or newer, then set JAVA_HOME to its folder, or add its bin folder to PATH.
exit /b 0
