<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>app::Checks</name>
    <message>
        <source>Install it with &quot;npm install -g @anthropic-ai/claude-code&quot;, or choose the program in the settings.</source>
        <translation>Installieren Sie es mit &quot;npm install -g @anthropic-ai/claude-code&quot; oder wählen Sie das Programm in den Einstellungen.</translation>
    </message>
    <message>
        <source>%1 does not say its version.</source>
        <translation>%1 nennt seine Version nicht.</translation>
    </message>
    <message>
        <source>Choose the claude program in the settings.</source>
        <translation>Wählen Sie das claude-Programm in den Einstellungen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>git was not found in PATH; branches are not shown.</source>
        <translation>git wurde nicht in PATH gefunden; Branches werden nicht angezeigt.</translation>
    </message>
    <message>
        <source>Install the package git.</source>
        <translation>Installieren Sie das Paket git.</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>A secret service answers.</source>
        <translation>Ein Schlüsseldienst antwortet.</translation>
    </message>
    <message>
        <source>No secret service answers; only a backend token would need it.</source>
        <translation>Kein Schlüsseldienst antwortet; nur ein Backend-Token bräuchte ihn.</translation>
    </message>
    <message>
        <source>Start GNOME Keyring or KWallet, or pass the token by an environment variable.</source>
        <translation>Starten Sie GNOME Keyring oder KWallet, oder übergeben Sie das Token in einer Umgebungsvariablen.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>A Claude session needs about 250 MB. Close other programs first.</source>
        <translation>Eine Claude-Sitzung braucht etwa 250 MB. Schließen Sie zuerst andere Programme.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Mend the folder, or set GANTRY_DATA_DIR and GANTRY_CONFIG_DIR to other ones.</source>
        <translation>Reparieren Sie den Ordner, oder setzen Sie GANTRY_DATA_DIR und GANTRY_CONFIG_DIR auf andere Ordner.</translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <translation>%1, %2 frei</translation>
    </message>
    <message>
        <source>Run logs take up to 1 GiB each. Make room on this disk.</source>
        <translation>Protokolle von Läufen werden bis zu 1 GiB groß. Schaffen Sie Platz auf diesem Datenträger.</translation>
    </message>
    <message>
        <source>Helper programs</source>
        <translation>Hilfsprogramme</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Fehlt: %1</translation>
    </message>
    <message>
        <source>Install Gantry again: its helper programs belong beside it.</source>
        <translation>Installieren Sie Gantry neu: Seine Hilfsprogramme gehören in denselben Ordner.</translation>
    </message>
</context>
<context>
    <name>app::DesktopApp</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The database was damaged. It was kept as %1, and a new one was begun.</source>
        <translation>Die Datenbank war beschädigt. Sie wurde als %1 aufbewahrt, und eine neue wurde begonnen.</translation>
    </message>
    <message>
        <source>Stopping the running sessions…</source>
        <translation>Laufende Sitzungen werden angehalten…</translation>
    </message>
    <message>
        <source>Terminal font</source>
        <translation>Terminalschrift</translation>
    </message>
    <message>
        <source>%1 is not installed; another fixed-width font is used.</source>
        <translation>%1 ist nicht installiert; eine andere Schrift mit fester Breite wird verwendet.</translation>
    </message>
    <message>
        <source>Choose font…</source>
        <translation>Schrift wählen…</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Gantry cannot write in this folder: permission denied</source>
        <translation>Gantry kann in diesem Ordner nicht schreiben: keine Berechtigung</translation>
    </message>
    <message>
        <source>Choose the project folder</source>
        <translation>Projektordner wählen</translation>
    </message>
    <message>
        <source>Choose program…</source>
        <translation>Programm wählen…</translation>
    </message>
    <message>
        <source>Claude Code is needed to start a session.</source>
        <translation>Zum Starten einer Sitzung wird Claude Code gebraucht.</translation>
    </message>
    <message>
        <source>Choose the claude program</source>
        <translation>claude-Programm wählen</translation>
    </message>
    <message>
        <source>Retry failed webhook deliveries with exponential backoff and jitter.</source>
        <translation>Wiederhole fehlgeschlagene Webhook-Zustellungen mit exponentiell wachsender Wartezeit und Jitter.</translation>
    </message>
    <message>
        <source>Gantry %1</source>
        <translation>Gantry %1</translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation>Qt %1</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>Daten: %1</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>Einstellungen: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Claude&apos;s default model</source>
        <translation>Claudes Standardmodell</translation>
    </message>
    <message>
        <source>backend away %1</source>
        <translation>Backend nicht erreichbar %1</translation>
    </message>
    <message>
        <source>Event of %1</source>
        <translation>Ereignis von %1</translation>
    </message>
</context>
<context>
    <name>app::EngineRoom</name>
    <message>
        <source>gantry-hold and gantry-hook were not found beside this program. Install Gantry again.</source>
        <translation>gantry-hold und gantry-hook wurden nicht neben diesem Programm gefunden. Installieren Sie Gantry neu.</translation>
    </message>
</context>
<context>
    <name>app::NewSessionController</name>
    <message>
        <source>Resume the conversation</source>
        <translation>Das Gespräch fortsetzen</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>On this computer, you watch and type</source>
        <translation>Auf diesem Rechner, Sie sehen zu und tippen</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Gantry cannot write in this folder: permission denied</source>
        <translation>Gantry kann in diesem Ordner nicht schreiben: keine Berechtigung</translation>
    </message>
    <message>
        <source>git, %1</source>
        <translation>git, %1</translation>
    </message>
</context>
<context>
    <name>app::SessionsController</name>
    <message>
        <source>Export log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Logs (*.log);;All files (*)</source>
        <translation>Protokolle (*.log);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Rename session</source>
        <translation>Sitzung umbenennen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Shell in %1</source>
        <translation>Shell in %1</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
</context>
<context>
    <name>base::PrivateFile</name>
    <message>
        <source>Gantry cannot make the folder %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry cannot use the folder %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 belongs to another user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry cannot make the folder %1 private: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry cannot write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>claude::CommandLine</name>
    <message>
        <source>“%1” is no permission mode. Choose one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no conversation id. An id looks like 123e4567-e89b-42d3-a456-426614174000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A conversation that is resumed keeps its id. Leave out one of the two ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no model name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no tool name. Write for example: Bash(git *).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of turns cannot be negative.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>claude::Environment</name>
    <message>
        <source>“%1” cannot be the name of a variable. Use letters, digits and _, and no digit in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of the variable %1 contains a NUL character. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>claude::HookPayload</name>
    <message>
        <source>The hook sent more than 1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hook sent JSON that is nested too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hook sent something else than a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hook did not say which event it reports (hook_event_name).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>claude::JsonLine</name>
    <message>
        <source>A line is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>claude::Program</name>
    <message>
        <source>There is no Claude Code at %1. Choose the program in the settings, or leave the field empty to take the one on PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder. Choose the claude program inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be executed. Choose another program, or make it executable with: chmod +x %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude Code was not found: there is no program “%1” on PATH. Install it, for example with: npm install -g @anthropic-ai/claude-code, or choose the program in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program answered --version with something else than a version, so it is not Claude Code. Choose another program in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer --version in time. Try it in a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be started. Choose another program in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 --version failed. Try it in a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>claude::RunSettings</name>
    <message>
        <source>The additional Claude settings cannot be used: “%1” has a value that Claude does not accept. Correct it in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hook program “%1” needs an absolute path.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>claude::StreamJson</name>
    <message>
        <source>Claude wrote a line of %1 bytes that is no JSON; it is in the log only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude wrote a line that is too long to read; it is in the log only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude stopped: the limit of turns was reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude stopped: the budget of this run was used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The turn was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude ended with an error and did not say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude ended with an error: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>claude::Transcript</name>
    <message>
        <source>There is no transcript %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transcript %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message>
        <source>The variable %1 named by --backend-token-env is empty or not set.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::RunCommand</name>
    <message>
        <source>The prompt file %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no session %1. See &quot;gantryctl session list&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::SessionCommands</name>
    <message>
        <source>Session:       %1
Title:         %2
Folder:        %3
Status:        %4
Conversation:  %5
Cost:          %6
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no session %1. See &quot;gantryctl session list --all&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the beginning of %2 session ids. Give more of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::LaunchPlan</name>
    <message>
        <source>The folder %1 does not exist. Choose another folder.</source>
        <translation>Den Ordner %1 gibt es nicht. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder. Choose the project folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry cannot write in %1: permission denied. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is a shell command. Use the shell executor: make it a shell step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt has %1 bytes; Claude takes at most 10 MB. Put the text into a file and name the file in the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A background step needs a prompt. Write one, or run the session in a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is a Claude prompt. Use the Claude executor: make it a Claude step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shell step cannot start claude, because its hooks and its conversation would be lost. Use the Claude executor: make it a Claude step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shell command cannot hold a NUL character. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel sessions cannot be played on this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty step has nothing to run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::LocalRun</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forwarding::HttpSender</name>
    <message>
        <source>The backend answered with status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend does not accept the token (status %1). Check it in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend answers with a redirect (status %1), which Gantry does not follow. Enter the final address in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend refused the event with status %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forwarding::Outbox</name>
    <message>
        <source>This event does not wait for you any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hooks::CallbackServer</name>
    <message>
        <source>Port %1 is used by another program, so hooks arrive on another port. Nothing needs to be done; choose another port in the settings to make this notice go away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry cannot listen for Claude&apos;s hooks on this computer: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hooks::SpoolReader</name>
    <message>
        <source>The event file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event file %1 is too large, or no plain file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event file %1 cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>logs::ByteSpool</name>
    <message>
        <source>There is no room in %1 for the text of this log: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>logs::LogDocument</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>logs::LogFile</name>
    <message>
        <source>There is no log at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>logs::LogSearch</name>
    <message>
        <source>There is nothing to search for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search text is longer than %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The regular expression has an error at character %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>net::HttpClient</name>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address Gantry can use. It has to begin with http:// or https://.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>process::ExitRecord</name>
    <message>
        <source>There is no record of how the run in %1 ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of how the run in %1 ended is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>process::HeldProcess</name>
    <message>
        <source>The helper program %1 could not be started. Reinstall Gantry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run was started by another version of Gantry. Start it again to control it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The reason: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of the runtime folder is too long: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The socket %1 could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run could not be recorded in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program needs an absolute path: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working folder needs an absolute path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An argument or an environment variable holds a character that no program can be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt could not be handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has no room for another terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helper program of this run stopped before the run began.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>process::HoldChannel</name>
    <message>
        <source>This run was started by another version of Gantry and cannot be shown live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The holder of this run gives no sensible answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>process::RunLogReader</name>
    <message>
        <source>The log of this run cannot be opened in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>session::Json</name>
    <message>
        <source>The value of &quot;%1&quot; makes no sense here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>session::RunSupervisor</name>
    <message>
        <source>&quot;%1&quot; is run by another program (gantryctl or a second window). Stop it there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>session::SessionService</name>
    <message>
        <source>This step does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 is still running. Stop it or wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no pending step. Add one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation id was recorded, so there is nothing to resume. Add a step instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume the conversation</source>
        <translation>Das Gespräch fortsetzen</translation>
    </message>
    <message>
        <source>This Gantry has no engine named %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>session::State</name>
    <message>
        <source>approve plan</source>
        <translation>Plan freigeben</translation>
    </message>
    <message>
        <source>answer a question</source>
        <translation>eine Frage beantworten</translation>
    </message>
    <message>
        <source>allow a tool?</source>
        <translation>ein Werkzeug erlauben?</translation>
    </message>
    <message>
        <source>allow %1?</source>
        <translation>%1 erlauben?</translation>
    </message>
    <message>
        <source>ended by signal %1</source>
        <translation>durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>ended without an exit code</source>
        <translation>ohne Exit-Code beendet</translation>
    </message>
    <message>
        <source>This session does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an API error ended the turn</source>
        <translation>ein API-Fehler hat den Zug beendet</translation>
    </message>
    <message>
        <source>The start names no step or no run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is running already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step has ended. Retry it to run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it could not be started</source>
        <translation>konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>The end of a run needs an exit code or a signal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude&apos;s SessionEnd hook did not arrive within 5 seconds.</source>
        <translation>Claudes SessionEnd-Hook kam nicht innerhalb von 5 Sekunden an.</translation>
    </message>
    <message>
        <source>Claude reported an error</source>
        <translation>Claude hat einen Fehler gemeldet</translation>
    </message>
    <message>
        <source>Some data in %1 cannot be read. Restore a backup, or move the file away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session needs an id and a project folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step needs an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change names no step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a step that has not started can be changed. Add a new one instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A running step cannot be moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The move does not say where to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A running step cannot be removed. Stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stop names no step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retry names no step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A running step cannot be retried. Stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session with a running step cannot be removed. Stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings::SecretStore</name>
    <message>
        <source>No secret is kept for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not answer for %1. Start a secret service (GNOME Keyring or KWallet), or pass the token by an environment variable.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage::Database</name>
    <message>
        <source>Another program keeps %1 locked. Close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry may not write to %1. Check the owner and mode of the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left for %1. Free some space on that disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk refused to read or write %1. Check its space and health and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry cannot open %1. Check that its folder exists and may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to use %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is damaged. It is set aside at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is too large to be stored in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was to be stored in %1 contradicts what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry cannot open the database %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing. Install the package libqt6sql6-sqlite.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage::Migrations</name>
    <message>
        <source>The data in %1 was written by Gantry %2; this is Gantry %3. Update Gantry, or set GANTRY_DATA_DIR to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage::OpenSound</name>
    <message>
        <source>%1 is not a file. Move it away so that Gantry can make its database there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry cannot read the database %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry cannot set the damaged file %1 aside. Move it away by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is damaged and cannot be set aside. Move it away by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is still opening %1. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AboutSection</name>
    <message>
        <source>About and checks</source>
        <translation>Über Gantry und Prüfungen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Found in PATH</source>
        <translation>In PATH gefunden</translation>
    </message>
    <message>
        <source>Claude program</source>
        <translation>claude-Programm</translation>
    </message>
    <message>
        <source>A path, or empty for the one in PATH</source>
        <translation>Ein Pfad, oder leer für das Programm in PATH</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
</context>
<context>
    <name>ui::ActionRegistry</name>
    <message>
        <source>%1 already does this: %2.</source>
        <translation>%1 macht das bereits: %2.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Nächster Bereich der Oberfläche</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Voriger Bereich der Oberfläche</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Browse conversations</source>
        <translation>Gespräche durchsehen</translation>
    </message>
    <message>
        <source>Next session that waits</source>
        <translation>Nächste wartende Sitzung</translation>
    </message>
    <message>
        <source>Recently used session</source>
        <translation>Zuletzt benutzte Sitzung</translation>
    </message>
    <message>
        <source>Recently used session, backwards</source>
        <translation>Zuletzt benutzte Sitzung, rückwärts</translation>
    </message>
    <message>
        <source>Session list</source>
        <translation>Sitzungsliste</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Play next step</source>
        <translation>Nächsten Schritt ausführen</translation>
    </message>
    <message>
        <source>Auto-play</source>
        <translation>Selbst weiterspielen</translation>
    </message>
    <message>
        <source>Pause after this step</source>
        <translation>Nach diesem Schritt anhalten</translation>
    </message>
    <message>
        <source>Stop step</source>
        <translation>Schritt anhalten</translation>
    </message>
    <message>
        <source>Retry step</source>
        <translation>Schritt wiederholen</translation>
    </message>
    <message>
        <source>Finish session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>Tab %1</source>
        <translation>Reiter %1</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Reiter</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Voriger Reiter</translation>
    </message>
    <message>
        <source>Move tab forward</source>
        <translation>Reiter nach vorn verschieben</translation>
    </message>
    <message>
        <source>Move tab back</source>
        <translation>Reiter nach hinten verschieben</translation>
    </message>
    <message>
        <source>Shell in the same folder</source>
        <translation>Shell im selben Ordner</translation>
    </message>
    <message>
        <source>Close view</source>
        <translation>Ansicht schließen</translation>
    </message>
    <message>
        <source>Reopen closed view</source>
        <translation>Geschlossene Ansicht öffnen</translation>
    </message>
    <message>
        <source>Split right</source>
        <translation>Rechts teilen</translation>
    </message>
    <message>
        <source>Split below</source>
        <translation>Unten teilen</translation>
    </message>
    <message>
        <source>Maximise or restore pane</source>
        <translation>Bereich maximieren oder wiederherstellen</translation>
    </message>
    <message>
        <source>Focus the pane on the left</source>
        <translation>Zum Bereich links wechseln</translation>
    </message>
    <message>
        <source>Make pane narrower</source>
        <translation>Bereich schmaler machen</translation>
    </message>
    <message>
        <source>Focus the pane on the right</source>
        <translation>Zum Bereich rechts wechseln</translation>
    </message>
    <message>
        <source>Make pane wider</source>
        <translation>Bereich breiter machen</translation>
    </message>
    <message>
        <source>Focus the pane above</source>
        <translation>Zum Bereich oben wechseln</translation>
    </message>
    <message>
        <source>Make pane lower</source>
        <translation>Bereich niedriger machen</translation>
    </message>
    <message>
        <source>Focus the pane below</source>
        <translation>Zum Bereich unten wechseln</translation>
    </message>
    <message>
        <source>Make pane higher</source>
        <translation>Bereich höher machen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Find in terminal</source>
        <translation>Im Terminal suchen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Textgröße</translation>
    </message>
</context>
<context>
    <name>ui::ActivityBar</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n wartet</numerusform>
            <numerusform>%1, %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>ui::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Terminals and charts change with it</source>
        <translation>Terminals und Diagramme richten sich danach</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>Words in the activity bar</source>
        <translation>Wörter in der Aktivitätsleiste</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>The menu button holds the same menus.</source>
        <translation>Die Menütaste enthält dieselben Menüs.</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>No fading notices and no blinking cursor.</source>
        <translation>Keine ausblendenden Hinweise und kein blinkender Cursor.</translation>
    </message>
    <message>
        <source>Quitting</source>
        <translation>Beim Beenden</translation>
    </message>
    <message>
        <source>Ask when sessions are still running</source>
        <translation>Fragen, wenn noch Sitzungen laufen</translation>
    </message>
    <message>
        <source>Otherwise they keep running.</source>
        <translation>Sonst laufen sie weiter.</translation>
    </message>
</context>
<context>
    <name>ui::AttentionBar</name>
    <message>
        <source>Claude asks in the terminal. Answer it there.</source>
        <translation>Claude fragt im Terminal. Antworten Sie dort.</translation>
    </message>
    <message>
        <source>Go to terminal</source>
        <translation>Zum Terminal</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::CheckList</name>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>works with limits</source>
        <translation>funktioniert mit Einschränkungen</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>funktioniert nicht</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Type a session or an action</source>
        <translation>Sitzung oder Aktion eingeben</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search sessions and actions</source>
        <translation>Sitzungen und Aktionen suchen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>&gt; actions   # tasks</source>
        <translation>&gt; Aktionen   # Aufgaben</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
</context>
<context>
    <name>ui::ConversationDialog</name>
    <message>
        <source>Find a prompt or a folder</source>
        <translation>Prompt oder Ordner suchen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume a conversation</source>
        <translation>Ein Gespräch fortsetzen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1, branch %2</source>
        <translation>%1, Branch %2</translation>
    </message>
    <message>
        <source>%1, in %2, %3 ago</source>
        <translation>%1, in %2, vor %3</translation>
    </message>
    <message>
        <source>Reading Claude&apos;s conversations…</source>
        <translation>Claudes Gespräche werden gelesen…</translation>
    </message>
    <message>
        <source>Claude has no conversations on this computer.</source>
        <translation>Claude hat auf diesem Rechner keine Gespräche.</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n Gespräch</numerusform>
            <numerusform>%n Gespräche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CostChart</name>
    <message>
        <source>Cost per day</source>
        <translation>Kosten pro Tag</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day in a chart, format of QLocale</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>day in a chart, format of QLocale</comment>
        <translation>ddd d.</translation>
    </message>
    <message>
        <source>No costs in this range</source>
        <translation>Keine Kosten in diesem Zeitraum</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Left and right arrow keys choose a day, Escape lets go of it</source>
        <translation>Pfeil links und rechts wählen einen Tag, Escape hebt die Wahl auf</translation>
    </message>
</context>
<context>
    <name>ui::CostFigures</name>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Read from cache</source>
        <translation>Aus dem Cache gelesen</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Nothing has run</source>
        <translation>Nichts ist gelaufen</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>steps whose cost nobody told</comment>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claude told no cost for %n steps, for example because they were killed.</source>
        <translation>
            <numerusform>Claude nannte für %n Schritt keine Kosten, zum Beispiel weil er abgebrochen wurde.</numerusform>
            <numerusform>Claude nannte für %n Schritte keine Kosten, zum Beispiel weil sie abgebrochen wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 Eingabe, %2 Ausgabe</translation>
    </message>
    <message>
        <source>None in this range</source>
        <translation>Keine in diesem Zeitraum</translation>
    </message>
    <message>
        <source>of what Claude read in this range</source>
        <translation>von dem, was Claude in diesem Zeitraum gelesen hat</translation>
    </message>
    <message>
        <source>Nothing was read in this range</source>
        <translation>In diesem Zeitraum wurde nichts gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Tokens in %n days</source>
        <translation>
            <numerusform>Token an %n Tag</numerusform>
            <numerusform>Token in %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CostLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>ui::CostTableModel</name>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Part unknown</source>
        <translation>Teils unbekannt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>Läuft noch</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Unbekanntes Modell</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4, %5</source>
        <translation>%1, %2, %3, %4, %5</translation>
    </message>
    <message numerus="yes">
        <source>Claude told no cost for %n steps, for example because they were killed.</source>
        <translation>
            <numerusform>Claude nannte für %n Schritt keine Kosten, zum Beispiel weil er abgebrochen wurde.</numerusform>
            <numerusform>Claude nannte für %n Schritte keine Kosten, zum Beispiel weil sie abgebrochen wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything Claude read, from the cache too</source>
        <translation>Alles, was Claude gelesen hat, auch aus dem Cache</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Token hinein</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Token heraus</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Aus Cache</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Compared to largest</source>
        <translation>Im Vergleich zum größten</translation>
    </message>
</context>
<context>
    <name>ui::CostsPage</name>
    <message>
        <source>Export costs</source>
        <translation>Kosten exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>The costs were exported.</source>
        <translation>Die Kosten wurden exportiert.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>No costs yet</source>
        <translation>Noch keine Kosten</translation>
    </message>
    <message>
        <source>What Claude tells about a run&apos;s cost appears here when the run ends.</source>
        <translation>Was Claude über die Kosten eines Laufs mitteilt, erscheint hier, wenn der Lauf endet.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>How many days are shown</source>
        <translation>Wie viele Tage angezeigt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>What the bars are made of</source>
        <translation>Woraus die Balken bestehen</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Nach Modell</translation>
    </message>
    <message>
        <source>By project</source>
        <translation>Nach Projekt</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Which project is shown</source>
        <translation>Welches Projekt angezeigt wird</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Save the table as CSV</source>
        <translation>Tabelle als CSV speichern</translation>
    </message>
    <message>
        <source>Cost per day, US dollars</source>
        <translation>Kosten je Tag, US-Dollar</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>Alle Tage anzeigen</translation>
    </message>
    <message>
        <source>Show the whole range in the table</source>
        <translation>Den ganzen Zeitraum in der Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Cost per session</source>
        <translation>Kosten pro Sitzung</translation>
    </message>
    <message>
        <source>Enter opens the session, Ctrl+C copies the rows</source>
        <translation>Enter öffnet die Sitzung, Ctrl+C kopiert die Zeilen</translation>
    </message>
    <message>
        <source>No costs in this range</source>
        <translation>Keine Kosten in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Choose more days or another project.</source>
        <translation>Wählen Sie mehr Tage oder ein anderes Projekt.</translation>
    </message>
    <message>
        <source>Time zone %1, Claude&apos;s own figures</source>
        <translation>Zeitzone %1, Claudes eigene Zahlen</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::EndBar</name>
    <message>
        <source>Play next</source>
        <translation>Nächsten ausführen</translation>
    </message>
    <message>
        <source>Choose a conversation…</source>
        <translation>Ein Gespräch wählen…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>%1. No conversation id was recorded.</source>
        <translation>%1. Keine Gesprächs-ID wurde aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>ui::EngineList</name>
    <message>
        <source>Run in</source>
        <translation>Ausführen in</translation>
    </message>
</context>
<context>
    <name>ui::EngineRow</name>
    <message>
        <source>%1, not ready: %2</source>
        <translation>%1, nicht bereit: %2</translation>
    </message>
</context>
<context>
    <name>ui::EventText</name>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Turn ended</source>
        <translation>Zug beendet</translation>
    </message>
    <message>
        <source>Turn failed</source>
        <translation>Zug fehlgeschlagen</translation>
    </message>
    <message>
        <source>Subagent started</source>
        <translation>Subagent gestartet</translation>
    </message>
    <message>
        <source>Subagent ended</source>
        <translation>Subagent beendet</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>1 tool call done</source>
        <translation>1 Werkzeugaufruf erledigt</translation>
    </message>
    <message>
        <source>%1 tool calls done</source>
        <translation>%1 Werkzeugaufrufe erledigt</translation>
    </message>
    <message>
        <source>Allow %1</source>
        <translation>%1 erlauben</translation>
    </message>
    <message>
        <source>Denied: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>Session created</source>
        <translation>Sitzung angelegt</translation>
    </message>
    <message>
        <source>Session changed</source>
        <translation>Sitzung geändert</translation>
    </message>
    <message>
        <source>Session marked as finished</source>
        <translation>Sitzung als fertig markiert</translation>
    </message>
    <message>
        <source>Session removed</source>
        <translation>Sitzung entfernt</translation>
    </message>
    <message>
        <source>Step added</source>
        <translation>Schritt hinzugefügt</translation>
    </message>
    <message>
        <source>Step changed</source>
        <translation>Schritt geändert</translation>
    </message>
    <message>
        <source>Step moved to place %1</source>
        <translation>Schritt an Stelle %1 verschoben</translation>
    </message>
    <message>
        <source>Step removed</source>
        <translation>Schritt entfernt</translation>
    </message>
    <message>
        <source>Step set back to pending</source>
        <translation>Schritt wieder auf ausstehend gesetzt</translation>
    </message>
    <message>
        <source>Stop requested by you</source>
        <translation>Von Ihnen angehalten</translation>
    </message>
    <message>
        <source>Stop requested: the time limit is over</source>
        <translation>Angehalten: Die Zeitgrenze ist überschritten</translation>
    </message>
    <message>
        <source>Stop requested on quitting</source>
        <translation>Beim Beenden angehalten</translation>
    </message>
    <message>
        <source>Stop requested</source>
        <translation>Anhalten angefordert</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Could not start</source>
        <translation>Konnte nicht starten</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Closed because the turn ended</source>
        <translation>Geschlossen, weil der Zug endete</translation>
    </message>
    <message>
        <source>The SessionEnd hook did not arrive</source>
        <translation>Der SessionEnd-Hook kam nicht an</translation>
    </message>
    <message>
        <source>Interrupted: the program is gone without an exit record</source>
        <translation>Unterbrochen: Das Programm ist ohne Exit-Eintrag verschwunden</translation>
    </message>
    <message>
        <source>Result: error</source>
        <translation>Ergebnis: Fehler</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Cost before this run</source>
        <translation>Kosten vor diesem Lauf</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>Kosten bisher</translation>
    </message>
    <message>
        <source>Event without a type</source>
        <translation>Ereignis ohne Typ</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Prompts and turns</source>
        <translation>Prompts und Züge</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in this terminal</source>
        <translation>In diesem Terminal suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Find above</source>
        <translation>Oberhalb suchen</translation>
    </message>
    <message>
        <source>Find below</source>
        <translation>Unterhalb suchen</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation>%1 Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::FirstStartPage</name>
    <message>
        <source>Welcome to Gantry</source>
        <translation>Willkommen bei Gantry</translation>
    </message>
    <message>
        <source>Run Claude Code sessions side by side in real terminals, and see what they do and what they cost.</source>
        <translation>Führen Sie Claude-Code-Sitzungen nebeneinander in echten Terminals aus und sehen Sie, was sie tun und kosten.</translation>
    </message>
    <message>
        <source>Start your first session</source>
        <translation>Ihre erste Sitzung</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>Projektordner</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for a project folder</source>
        <translation>Projektordner suchen</translation>
    </message>
    <message>
        <source>First prompt</source>
        <translation>Erster Auftrag</translation>
    </message>
    <message>
        <source>What should Claude do?</source>
        <translation>Was soll Claude tun?</translation>
    </message>
    <message>
        <source>Leave it empty to type in the terminal.</source>
        <translation>Leer lassen, um im Terminal zu tippen.</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>Sitzung starten</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Look around without an account</source>
        <translation>Ohne Konto umsehen</translation>
    </message>
    <message>
        <source>Watch a demo agent play a session.</source>
        <translation>Sehen Sie zu, wie ein Vorführ-Agent eine Sitzung spielt.</translation>
    </message>
    <message>
        <source>Start demo</source>
        <translation>Vorführung starten</translation>
    </message>
    <message>
        <source>Gantry has no account and sends no data. Hooks are added for each run; your Claude settings are not changed.</source>
        <translation>Gantry hat kein Konto und sendet keine Daten. Hooks gelten je Lauf; Ihre Claude-Einstellungen bleiben unverändert.</translation>
    </message>
    <message>
        <source>Browse 1 existing conversation</source>
        <translation>1 vorhandenes Gespräch durchsehen</translation>
    </message>
    <message numerus="yes">
        <source>Browse %n existing conversations</source>
        <translation>
            <numerusform>%n vorhandenes Gespräch durchsehen</numerusform>
            <numerusform>%n vorhandene Gespräche durchsehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a project folder first.</source>
        <translation>Wählen Sie zuerst einen Projektordner.</translation>
    </message>
</context>
<context>
    <name>ui::Format</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation>d</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 in, %2 out, %3 cached</source>
        <translation>%1 Eingabe, %2 Ausgabe, %3 im Cache</translation>
    </message>
    <message>
        <source>%1 dollars</source>
        <translation>%1 Dollar</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>Kosten unbekannt</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Running on %1</source>
        <translation>Läuft auf %1</translation>
    </message>
    <message>
        <source>Running step %1 of %2</source>
        <translation>Schritt %1 von %2 läuft</translation>
    </message>
    <message>
        <source>Running in background</source>
        <translation>Läuft im Hintergrund</translation>
    </message>
    <message>
        <source>Finished, %1 steps</source>
        <translation>Fertig, %1 Schritte</translation>
    </message>
    <message>
        <source>Finished on %1</source>
        <translation>Fertig auf %1</translation>
    </message>
    <message>
        <source>Finished in background</source>
        <translation>Fertig im Hintergrund</translation>
    </message>
    <message>
        <source>Timed out after %1</source>
        <translation>Zeit abgelaufen nach %1</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>Unbekannt: %1</translation>
    </message>
    <message>
        <source>Unknown: silent %1</source>
        <translation>Unbekannt: still seit %1</translation>
    </message>
    <message>
        <source>Idle, terminal open</source>
        <translation>Bereit, Terminal offen</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Wartet: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Interrupted, can resume</source>
        <translation>Unterbrochen, kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Cloud Run</source>
        <translation>Cloud Run</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Execution API</source>
        <translation>Execution API</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Claude</source>
        <translation>Claude</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Parallel sessions</source>
        <translation>Parallele Sitzungen</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Resumed conversation</source>
        <translation>Fortgesetztes Gespräch</translation>
    </message>
    <message>
        <source>Claude without a prompt</source>
        <translation>Claude ohne Prompt</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>ended by %1</source>
        <translation>durch %1 beendet</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Cancelled by you</source>
        <translation>Von Ihnen abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled on quitting</source>
        <translation>Beim Beenden abgebrochen</translation>
    </message>
    <message>
        <source>Idle: %1</source>
        <translation>Bereit: %1</translation>
    </message>
    <message>
        <source>terminal open</source>
        <translation>Terminal offen</translation>
    </message>
</context>
<context>
    <name>ui::HooksSection</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>Hooks</translation>
    </message>
    <message>
        <source>Arriving here</source>
        <translation>Kommen hier an</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Show the settings file for a run</source>
        <translation>Einstellungsdatei für einen Lauf anzeigen</translation>
    </message>
    <message>
        <source>What Gantry gives Claude for one run. Your own settings files are never written.</source>
        <translation>Was Gantry Claude für einen Lauf mitgibt. Ihre eigenen Einstellungsdateien werden nie geschrieben.</translation>
    </message>
    <message>
        <source>Added hooks</source>
        <translation>Hinzugefügte Hooks</translation>
    </message>
    <message>
        <source>Events seen</source>
        <translation>Gesehene Ereignisse</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Forwarding</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <source>Events stay on this computer</source>
        <translation>Ereignisse bleiben auf diesem Rechner</translation>
    </message>
    <message>
        <source>Backend address</source>
        <translation>Backend-Adresse</translation>
    </message>
    <message>
        <source>Events go to its /api/sessions/…/events. Applies to new sessions.</source>
        <translation>Ereignisse gehen an /api/sessions/…/events dieser Adresse. Gilt für neue Sitzungen.</translation>
    </message>
    <message>
        <source>Token variable</source>
        <translation>Token-Variable</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Token from</source>
        <translation>Token aus</translation>
    </message>
    <message>
        <source>The name of an environment variable. The token itself is not stored.</source>
        <translation>Der Name einer Umgebungsvariablen. Das Token selbst wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 is not an http or https address.</source>
        <translation>%1 ist keine http- oder https-Adresse.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Events that were refused</source>
        <translation>Abgelehnte Ereignisse</translation>
    </message>
    <message>
        <source>Refused event</source>
        <translation>Abgelehntes Ereignis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Es wird nicht gelauscht</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n events wait</source>
        <translation>
            <numerusform>%n Ereignis wartet</numerusform>
            <numerusform>%n Ereignisse warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events wait, %1</source>
        <translation>
            <numerusform>%n Ereignis wartet, %1</numerusform>
            <numerusform>%n Ereignisse warten, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No event was refused</source>
        <translation>Kein Ereignis wurde abgelehnt</translation>
    </message>
    <message>
        <source>Select refused events first</source>
        <translation>Wählen Sie zuerst abgelehnte Ereignisse</translation>
    </message>
    <message>
        <source>Discard events</source>
        <translation>Ereignisse verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>The backend will never get %n of the refused events.</source>
        <translation>
            <numerusform>Das Backend bekommt %n abgelehntes Ereignis nie.</numerusform>
            <numerusform>Das Backend bekommt %n der abgelehnten Ereignisse nie.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the sessions&apos; timelines here.</source>
        <translation>In den Zeitverläufen der Sitzungen hier bleiben sie erhalten.</translation>
    </message>
</context>
<context>
    <name>ui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Inspector pages</source>
        <translation>Seiten des Inspektors</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>No session is open</source>
        <translation>Keine Sitzung ist offen</translation>
    </message>
    <message>
        <source>Its steps, events and costs are shown here.</source>
        <translation>Hier stehen ihre Schritte, Ereignisse und Kosten.</translation>
    </message>
</context>
<context>
    <name>ui::KeyboardSection</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Columns of the actions</source>
        <translation>Spalten der Aktionen</translation>
    </message>
    <message>
        <source>New keys for the selected action</source>
        <translation>Neue Tasten für die gewählte Aktion</translation>
    </message>
    <message>
        <source>Clear the keys</source>
        <translation>Tasten entfernen</translation>
    </message>
    <message>
        <source>Back to the default keys</source>
        <translation>Zurück zu den Standardtasten</translation>
    </message>
    <message>
        <source>Select an action first</source>
        <translation>Wählen Sie zuerst eine Aktion</translation>
    </message>
    <message>
        <source>%1 already does this: %2.</source>
        <translation>%1 macht das bereits: %2.</translation>
    </message>
</context>
<context>
    <name>ui::LimitsPanel</name>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>Time limit in minutes</source>
        <translation>Zeitgrenze in Minuten</translation>
    </message>
    <message>
        <source>The step is stopped after this time</source>
        <translation>Der Schritt wird nach dieser Zeit angehalten</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Züge</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Most turns</source>
        <translation>Höchstzahl der Züge</translation>
    </message>
    <message>
        <source>Claude stops after this many turns</source>
        <translation>Claude hört nach so vielen Zügen auf</translation>
    </message>
    <message>
        <source>Allowed tools, for example Read, Bash(npm test:*)</source>
        <translation>Erlaubte Werkzeuge, zum Beispiel Read, Bash(npm test:*)</translation>
    </message>
    <message>
        <source>Allowed tools</source>
        <translation>Erlaubte Werkzeuge</translation>
    </message>
    <message>
        <source>Tools that Claude may use without asking</source>
        <translation>Werkzeuge, die Claude ohne Nachfrage verwenden darf</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>They are kept with the step; do not put secrets here</source>
        <translation>Sie werden mit dem Schritt gespeichert; geben Sie hier keine Geheimnisse ein</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Add variable</source>
        <translation>Variable hinzufügen</translation>
    </message>
    <message>
        <source>Remove variable</source>
        <translation>Variable entfernen</translation>
    </message>
    <message>
        <source>time limit %1</source>
        <translation>Zeitgrenze %1</translation>
    </message>
    <message>
        <source>1 turn</source>
        <translation>1 Zug</translation>
    </message>
    <message>
        <source>%1 turns</source>
        <translation>%1 Züge</translation>
    </message>
    <message>
        <source>1 tool allowed</source>
        <translation>1 Werkzeug erlaubt</translation>
    </message>
    <message>
        <source>%1 tools allowed</source>
        <translation>%1 Werkzeuge erlaubt</translation>
    </message>
    <message>
        <source>1 variable</source>
        <translation>1 Variable</translation>
    </message>
    <message>
        <source>%1 variables</source>
        <translation>%1 Variablen</translation>
    </message>
    <message>
        <source>No limits set</source>
        <translation>Keine Grenzen gesetzt</translation>
    </message>
    <message>
        <source>“%1” is no name for a variable: use letters, digits and _, not a digit first</source>
        <translation>„%1“ ist kein Name für eine Variable: Verwenden Sie Buchstaben, Ziffern und _, am Anfang keine Ziffer</translation>
    </message>
    <message>
        <source>%1 is set by Gantry itself</source>
        <translation>%1 wird von Gantry selbst gesetzt</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 ist doppelt vorhanden</translation>
    </message>
    <message>
        <source>The value of %1 holds a NUL character</source>
        <translation>Der Wert von %1 enthält ein NUL-Zeichen</translation>
    </message>
</context>
<context>
    <name>ui::LogFindBar</name>
    <message>
        <source>Find in this log</source>
        <translation>In diesem Protokoll suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Enter goes to the next hit, Shift+Enter to the one before</source>
        <translation>Enter geht zum nächsten Treffer, Shift+Enter zum vorigen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 von mehr als %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::LogFoot</name>
    <message>
        <source>About this log</source>
        <translation>Über dieses Protokoll</translation>
    </message>
    <message>
        <source>Last %1 lines</source>
        <translation>Letzte %1 Zeilen</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Standard error is marked err</source>
        <translation>Die Standardfehlerausgabe ist mit err markiert</translation>
    </message>
    <message>
        <source>Read as a terminal shows it</source>
        <translation>Gelesen, wie ein Terminal es zeigt</translation>
    </message>
    <message>
        <source>Index complete</source>
        <translation>Index vollständig</translation>
    </message>
    <message>
        <source>Indexing %1, search is partial</source>
        <translation>Index bei %1, die Suche ist unvollständig</translation>
    </message>
</context>
<context>
    <name>ui::LogHeader</name>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Show session</source>
        <translation>Sitzung zeigen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Which output is shown</source>
        <translation>Welche Ausgabe angezeigt wird</translation>
    </message>
    <message>
        <source>All output</source>
        <translation>Gesamte Ausgabe</translation>
    </message>
    <message>
        <source>Standard output</source>
        <translation>Standardausgabe</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standardfehlerausgabe</translation>
    </message>
    <message>
        <source>Stay at the end while the log grows. Scrolling up turns it off.</source>
        <translation>Am Ende bleiben, während das Protokoll wächst. Hochscrollen schaltet es aus.</translation>
    </message>
    <message>
        <source>This run had a terminal: standard output and standard error came together.</source>
        <translation>Dieser Lauf hatte ein Terminal: Standardausgabe und Standardfehlerausgabe kamen zusammen.</translation>
    </message>
    <message>
        <source>Gantry&apos;s own log</source>
        <translation>Gantrys eigenes Protokoll</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::LogSource</name>
    <message>
        <source>Step %1, try %2</source>
        <translation>Schritt %1, Versuch %2</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>ui::LogSourceModel</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n logs</source>
        <translation>
            <numerusform>%1, %n Protokoll</numerusform>
            <numerusform>%1, %n Protokolle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of “%2”, %3</source>
        <translation>%1 von „%2“, %3</translation>
    </message>
</context>
<context>
    <name>ui::LogSourcesPanel</name>
    <message>
        <source>Find sessions</source>
        <translation>Sitzungen suchen</translation>
    </message>
    <message>
        <source>Log sources</source>
        <translation>Protokollquellen</translation>
    </message>
    <message>
        <source>Narrows the list to sessions and runs with these words</source>
        <translation>Beschränkt die Liste auf Sitzungen und Läufe mit diesen Wörtern</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Sessions and their runs</source>
        <translation>Sitzungen und ihre Läufe</translation>
    </message>
    <message>
        <source>Gantry&apos;s own log</source>
        <translation>Gantrys eigenes Protokoll</translation>
    </message>
    <message>
        <source>What Gantry itself has reported</source>
        <translation>Was Gantry selbst gemeldet hat</translation>
    </message>
</context>
<context>
    <name>ui::LogView</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Arrow keys move by line, Ctrl+F finds, Ctrl+G goes to a line</source>
        <translation>Pfeiltasten bewegen zeilenweise, Ctrl+F sucht, Ctrl+G geht zu einer Zeile</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>The first %1 were dropped (limit %2).</source>
        <translation>Die ersten %1 wurden verworfen (Grenze %2).</translation>
    </message>
    <message>
        <source>err</source>
        <comment>mark for standard error</comment>
        <translation>err</translation>
    </message>
    <message>
        <source>… the line goes on</source>
        <translation>… die Zeile geht weiter</translation>
    </message>
</context>
<context>
    <name>ui::LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Nothing has been printed</source>
        <translation>Nichts wurde ausgegeben</translation>
    </message>
    <message>
        <source>Output appears here as soon as there is some.</source>
        <translation>Ausgaben erscheinen hier, sobald es welche gibt.</translation>
    </message>
    <message>
        <source>No log is open</source>
        <translation>Kein Protokoll ist offen</translation>
    </message>
    <message>
        <source>Choose a run from the list to read what it printed.</source>
        <translation>Wählen Sie einen Lauf aus der Liste, um seine Ausgabe zu lesen.</translation>
    </message>
    <message>
        <source>Find in log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>Gehe zu Zeile…</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Line, 1 to %1</source>
        <translation>Zeile, 1 bis %1</translation>
    </message>
    <message>
        <source>Export log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>The log was exported.</source>
        <translation>Das Protokoll wurde exportiert.</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>ui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::NewSessionDialog</name>
    <message>
        <source>Choose the folder Claude shall work in</source>
        <translation>Wählen Sie den Ordner, in dem Claude arbeiten soll</translation>
    </message>
    <message>
        <source>Write the whole path of the folder, beginning with / or ~</source>
        <translation>Geben Sie den ganzen Pfad des Ordners an, beginnend mit / oder ~</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 gibt es nicht</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 ist kein Ordner</translation>
    </message>
    <message>
        <source>Write the command that shall run</source>
        <translation>Geben Sie den Befehl ein, der laufen soll</translation>
    </message>
    <message>
        <source>A background session needs a prompt</source>
        <translation>Eine Hintergrundsitzung braucht einen Prompt</translation>
    </message>
    <message>
        <source>The text is longer than the %1 Claude Code reads</source>
        <translation>Der Text ist länger als die %1, die Claude Code liest</translation>
    </message>
    <message>
        <source>Nothing is set up that could run a session</source>
        <translation>Nichts ist eingerichtet, das eine Sitzung ausführen könnte</translation>
    </message>
    <message>
        <source>%1 is not ready: %2</source>
        <translation>%1 ist nicht bereit: %2</translation>
    </message>
    <message>
        <source>Confirm that nothing shall be asked, or choose another way</source>
        <translation>Bestätigen Sie, dass nichts gefragt werden soll, oder wählen Sie eine andere Art</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Choose a project folder</source>
        <translation>Wählen Sie einen Projektordner</translation>
    </message>
    <message>
        <source>First prompt</source>
        <translation>Erster Auftrag</translation>
    </message>
    <message>
        <source>First command</source>
        <translation>Erster Befehl</translation>
    </message>
    <message>
        <source>What shall Claude do?</source>
        <translation>Was soll Claude tun?</translation>
    </message>
    <message>
        <source>A command for the shell</source>
        <translation>Ein Befehl für die Shell</translation>
    </message>
    <message>
        <source>Sent from a private file, never on a command line.</source>
        <translation>Wird aus einer privaten Datei gesendet, nie auf einer Befehlszeile.</translation>
    </message>
    <message>
        <source>Run by your shell in the project folder.</source>
        <translation>Wird von Ihrer Shell im Projektordner ausgeführt.</translation>
    </message>
    <message>
        <source>Only Claude steps have a model</source>
        <translation>Nur Claude-Schritte haben ein Modell</translation>
    </message>
    <message>
        <source>Only Claude steps ask for permissions</source>
        <translation>Nur Claude-Schritte fragen nach Berechtigungen</translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 Zeichen</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>Sitzung starten</translation>
    </message>
    <message>
        <source>Discard the prompt you have written?</source>
        <translation>Den geschriebenen Prompt verwerfen?</translation>
    </message>
    <message>
        <source>Discard prompt</source>
        <translation>Prompt verwerfen</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>Projektordner</translation>
    </message>
    <message>
        <source>Where Claude works</source>
        <translation>Wo Claude arbeitet</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for a project folder</source>
        <translation>Projektordner suchen</translation>
    </message>
    <message>
        <source>From the first prompt</source>
        <translation>Aus dem ersten Auftrag</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Ctrl+Enter starts the session</source>
        <translation>Ctrl+Enter startet die Sitzung</translation>
    </message>
    <message>
        <source>Claude prompt</source>
        <translation>Claude-Auftrag</translation>
    </message>
    <message>
        <source>Shell command</source>
        <translation>Shell-Befehl</translation>
    </message>
    <message>
        <source>Kind of the first step</source>
        <translation>Art des ersten Schritts</translation>
    </message>
    <message>
        <source>Run in</source>
        <translation>Ausführen in</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>A name from the list, or any other that Claude Code takes</source>
        <translation>Ein Name aus der Liste oder ein anderer, den Claude Code annimmt</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Claude will run every command and edit every file without asking.</source>
        <translation>Claude führt jeden Befehl aus und bearbeitet jede Datei, ohne zu fragen.</translation>
    </message>
    <message>
        <source>I want this session to bypass permissions</source>
        <translation>Diese Sitzung soll Berechtigungen umgehen</translation>
    </message>
    <message>
        <source>I play each step</source>
        <translation>Ich starte jeden Schritt</translation>
    </message>
    <message>
        <source>Runs by itself</source>
        <translation>Läuft von selbst</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Limits, tools and environment</source>
        <translation>Grenzen, Werkzeuge und Umgebung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ui::NoticeStack</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PaneFacts</name>
    <message>
        <source>Finished after %1, %2</source>
        <translation>Fertig nach %1, %2</translation>
    </message>
    <message>
        <source>Finished after %1</source>
        <translation>Fertig nach %1</translation>
    </message>
    <message>
        <source>Timed out after %1</source>
        <translation>Zeit abgelaufen nach %1</translation>
    </message>
    <message>
        <source>Cancelled after %1</source>
        <translation>Abgebrochen nach %1</translation>
    </message>
    <message>
        <source>Interrupted by a restart</source>
        <translation>Durch einen Neustart unterbrochen</translation>
    </message>
    <message>
        <source>Failed: %1 after %2</source>
        <translation>Fehlgeschlagen: %1 nach %2</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Failed after %1</source>
        <translation>Fehlgeschlagen nach %1</translation>
    </message>
    <message>
        <source>Starting claude…</source>
        <translation>claude wird gestartet…</translation>
    </message>
    <message>
        <source>Starting the command…</source>
        <translation>Der Befehl wird gestartet…</translation>
    </message>
    <message>
        <source>Nothing has run yet. Play next starts the first step.</source>
        <translation>Noch ist nichts gelaufen. „Nächsten ausführen“ startet den ersten Schritt.</translation>
    </message>
    <message>
        <source>A step is running</source>
        <translation>Ein Schritt läuft</translation>
    </message>
    <message>
        <source>No step is pending</source>
        <translation>Kein Schritt steht aus</translation>
    </message>
</context>
<context>
    <name>ui::PaneHeader</name>
    <message>
        <source>Session facts and steps</source>
        <translation>Angaben und Schritte der Sitzung</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Play next</source>
        <translation>Nächsten ausführen</translation>
    </message>
    <message>
        <source>Auto-play</source>
        <translation>Selbst weiterspielen</translation>
    </message>
    <message>
        <source>Pause before the next step</source>
        <translation>Vor dem nächsten Schritt anhalten</translation>
    </message>
    <message>
        <source>Stop step</source>
        <translation>Schritt anhalten</translation>
    </message>
    <message>
        <source>More for this session</source>
        <translation>Mehr zu dieser Sitzung</translation>
    </message>
    <message>
        <source>Retry step</source>
        <translation>Schritt wiederholen</translation>
    </message>
    <message>
        <source>Finish session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>Export log…</source>
        <translation>Protokoll exportieren…</translation>
    </message>
    <message>
        <source>Play next: %1</source>
        <translation>Nächsten ausführen: %1</translation>
    </message>
    <message>
        <source>Permission mode: %1</source>
        <translation>Berechtigungsmodus: %1</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>Kontext %1</translation>
    </message>
</context>
<context>
    <name>ui::PermissionMode</name>
    <message>
        <source>Ask before acting</source>
        <translation>Vor dem Handeln fragen</translation>
    </message>
    <message>
        <source>Claude asks before it changes a file or runs a command.</source>
        <translation>Claude fragt, bevor es eine Datei ändert oder einen Befehl ausführt.</translation>
    </message>
    <message>
        <source>Plan only</source>
        <translation>Nur planen</translation>
    </message>
    <message>
        <source>Claude reads and makes a plan, and changes nothing until you approve it.</source>
        <translation>Claude liest und macht einen Plan und ändert nichts, bis Sie ihn genehmigen.</translation>
    </message>
    <message>
        <source>Accept edits</source>
        <translation>Änderungen annehmen</translation>
    </message>
    <message>
        <source>Claude edits files without asking and asks for the rest.</source>
        <translation>Claude bearbeitet Dateien ohne zu fragen und fragt beim Rest.</translation>
    </message>
    <message>
        <source>Deny what is not allowed</source>
        <translation>Nicht Erlaubtes ablehnen</translation>
    </message>
    <message>
        <source>Whatever is not allowed by a rule is denied without asking.</source>
        <translation>Was keine Regel erlaubt, wird ohne Nachfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Decide by itself</source>
        <translation>Selbst entscheiden</translation>
    </message>
    <message>
        <source>A classifier of Claude decides which calls need your answer.</source>
        <translation>Ein Klassifikator von Claude entscheidet, welche Aufrufe Ihre Antwort brauchen.</translation>
    </message>
    <message>
        <source>Bypass permissions</source>
        <translation>Berechtigungen umgehen</translation>
    </message>
    <message>
        <source>Nothing is asked: every command and edit is carried out.</source>
        <translation>Nichts wird gefragt: Jeder Befehl und jede Bearbeitung wird ausgeführt.</translation>
    </message>
</context>
<context>
    <name>ui::PermissionsSection</name>
    <message>
        <source>Ask before acting</source>
        <translation>Vor dem Handeln fragen</translation>
    </message>
    <message>
        <source>Claude asks before it changes a file or runs a command.</source>
        <translation>Claude fragt, bevor es eine Datei ändert oder einen Befehl ausführt.</translation>
    </message>
    <message>
        <source>Accept edits</source>
        <translation>Änderungen annehmen</translation>
    </message>
    <message>
        <source>Files may be changed, commands are asked for.</source>
        <translation>Dateien dürfen geändert werden, bei Befehlen wird gefragt.</translation>
    </message>
    <message>
        <source>Plan only</source>
        <translation>Nur planen</translation>
    </message>
    <message>
        <source>Nothing is changed until you approve a plan.</source>
        <translation>Nichts wird geändert, bis Sie einen Plan genehmigen.</translation>
    </message>
    <message>
        <source>Decide by itself</source>
        <translation>Selbst entscheiden</translation>
    </message>
    <message>
        <source>Claude judges which actions need a question.</source>
        <translation>Claude beurteilt, bei welchen Aktionen gefragt werden muss.</translation>
    </message>
    <message>
        <source>Deny what is not allowed</source>
        <translation>Nicht Erlaubtes ablehnen</translation>
    </message>
    <message>
        <source>Anything without a rule is denied without a question.</source>
        <translation>Alles ohne Regel wird ohne Nachfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Bypass permissions</source>
        <translation>Berechtigungen umgehen</translation>
    </message>
    <message>
        <source>Nothing is asked. Only for machines that hold nothing of value.</source>
        <translation>Nichts wird gefragt. Nur für Rechner, auf denen nichts von Wert liegt.</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Mode of new sessions</source>
        <translation>Modus neuer Sitzungen</translation>
    </message>
</context>
<context>
    <name>ui::QuitDialog</name>
    <message>
        <source>Quit Gantry</source>
        <translation>Gantry beenden</translation>
    </message>
    <message>
        <source>1 session is still running</source>
        <translation>1 Sitzung läuft noch</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions are still running</source>
        <translation>
            <numerusform>%n Sitzung läuft noch</numerusform>
            <numerusform>%n Sitzungen laufen noch</numerusform>
        </translation>
    </message>
    <message>
        <source>They can go on without the window and will be here when you come back.</source>
        <translation>Sie können ohne das Fenster weiterlaufen und sind hier, wenn Sie wiederkommen.</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>Nicht mehr fragen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>ui::SessionDelegate</name>
    <message>
        <source>Session title</source>
        <translation>Titel der Sitzung</translation>
    </message>
</context>
<context>
    <name>ui::SessionListView</name>
    <message>
        <source>Archived sessions too</source>
        <translation>Auch archivierte Sitzungen</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation>Läuft in</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>And %1 more: write the name into the filter</source>
        <translation>Und %1 weitere: Geben Sie den Namen in den Filter ein</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Start a session in a project folder</source>
        <translation>Sitzung in einem Projektordner starten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>Sitzungen filtern</translation>
    </message>
    <message>
        <source>Words of the title, project or branch</source>
        <translation>Wörter aus Titel, Projekt oder Branch</translation>
    </message>
    <message>
        <source>Enter opens, Space shows, F2 renames, Delete archives</source>
        <translation>Enter öffnet, Leertaste zeigt, F2 benennt um, Entf archiviert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open to the right</source>
        <translation>Rechts öffnen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Noch keine Sitzungen</translation>
    </message>
    <message>
        <source>A session is a folder, a prompt and a terminal.</source>
        <translation>Eine Sitzung ist ein Ordner, ein Auftrag und ein Terminal.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No session fits the filter.</source>
        <translation>Keine Sitzung passt zum Filter.</translation>
    </message>
</context>
<context>
    <name>ui::SessionTabBar</name>
    <message>
        <source>Open sessions</source>
        <translation>Offene Sitzungen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::SessionTreeModel</name>
    <message>
        <source>%1, 1 session</source>
        <translation>%1, 1 Sitzung</translation>
    </message>
    <message>
        <source>%1, %2 sessions</source>
        <translation>%1, %2 Sitzungen</translation>
    </message>
</context>
<context>
    <name>ui::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Session list</source>
        <translation>Sitzungsliste</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Drag to resize, double-click for the usual width</source>
        <translation>Ziehen ändert die Größe, Doppelklick stellt die übliche Breite her</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Settings sections</source>
        <translation>Abschnitte der Einstellungen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Changes are saved as you make them.</source>
        <translation>Änderungen werden sofort gespeichert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Takes the last change back</source>
        <translation>Nimmt die letzte Änderung zurück</translation>
    </message>
    <message>
        <source>Nothing was changed here yet</source>
        <translation>Hier wurde noch nichts geändert</translation>
    </message>
</context>
<context>
    <name>ui::Shortcuts</name>
    <message>
        <source>%1 belongs to the program in the terminal.</source>
        <translation>%1 gehört dem Programm im Terminal.</translation>
    </message>
    <message>
        <source>%1 belongs to input methods.</source>
        <translation>%1 gehört den Eingabemethoden.</translation>
    </message>
</context>
<context>
    <name>ui::StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Hooks are not listening yet</source>
        <translation>Hooks werden noch nicht empfangen</translation>
    </message>
    <message>
        <source>Hooks on %1</source>
        <translation>Hooks auf %1</translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation>Ausgang leer</translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Queue empty</source>
        <translation>Warteschlange leer</translation>
    </message>
    <message>
        <source>Queue: %1 running, %2 queued</source>
        <translation>Warteschlange: %1 laufen, %2 warten</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%1 von %2 laufen</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 laufen</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Today %1, no budget set</source>
        <translation>Heute %1, kein Budget gesetzt</translation>
    </message>
    <message>
        <source>Today %1 of %2</source>
        <translation>Heute %1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::StepComposer</name>
    <message>
        <source>Text of the step</source>
        <translation>Text des Schritts</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds the step</source>
        <translation>Ctrl+Enter fügt den Schritt hinzu</translation>
    </message>
    <message>
        <source>When the turn ends</source>
        <translation>Am Ende des Zuges</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The terminal stays open for more prompts</source>
        <translation>Das Terminal bleibt für weitere Prompts offen</translation>
    </message>
    <message>
        <source>The terminal is closed so that the next step can start</source>
        <translation>Das Terminal wird geschlossen, damit der nächste Schritt starten kann</translation>
    </message>
    <message>
        <source>The terminal when the turn ends</source>
        <translation>Das Terminal, wenn der Zug endet</translation>
    </message>
    <message>
        <source>Claude prompt</source>
        <translation>Claude-Auftrag</translation>
    </message>
    <message>
        <source>Shell command</source>
        <translation>Shell-Befehl</translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation>Art des Schrittes</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Write the next prompt</source>
        <translation>Den nächsten Auftrag schreiben</translation>
    </message>
    <message>
        <source>Write the next command</source>
        <translation>Den nächsten Befehl schreiben</translation>
    </message>
    <message>
        <source>Write a prompt or a command first</source>
        <translation>Schreiben Sie zuerst einen Prompt oder einen Befehl</translation>
    </message>
</context>
<context>
    <name>ui::StepDialog</name>
    <message>
        <source>Edit step %1</source>
        <translation>Schritt %1 bearbeiten</translation>
    </message>
    <message>
        <source>From the first line</source>
        <translation>Aus der ersten Zeile</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>Time limit in minutes</source>
        <translation>Zeitgrenze in Minuten</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save step</source>
        <translation>Schritt speichern</translation>
    </message>
    <message>
        <source>Edit step</source>
        <translation>Schritt bearbeiten</translation>
    </message>
    <message>
        <source>Discard your changes to this step?</source>
        <translation>Ihre Änderungen an diesem Schritt verwerfen?</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>ui::StepFacts</name>
    <message>
        <source>Play step</source>
        <translation>Schritt ausführen</translation>
    </message>
    <message>
        <source>Retry step</source>
        <translation>Schritt wiederholen</translation>
    </message>
    <message>
        <source>Stop step</source>
        <translation>Schritt anhalten</translation>
    </message>
    <message>
        <source>Edit step…</source>
        <translation>Schritt bearbeiten…</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>Schritt entfernen</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1, hook SessionStart</source>
        <translation>%1, Hook SessionStart</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>%1, open in Logs</source>
        <translation>%1, in Protokollen öffnen</translation>
    </message>
    <message>
        <source>Log, %1, open in Logs</source>
        <translation>Protokoll, %1, in Protokolle öffnen</translation>
    </message>
</context>
<context>
    <name>ui::StepUsageModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>In</source>
        <comment>tokens</comment>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>tokens</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Aus Cache</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>ui::StepsTab</name>
    <message>
        <source>Auto-play next steps</source>
        <translation>Nächste Schritte von selbst ausführen</translation>
    </message>
    <message>
        <source>When a step has finished, the next one starts by itself</source>
        <translation>Wenn ein Schritt fertig ist, beginnt der nächste von selbst</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a pending step</source>
        <translation>Alt+Hoch und Alt+Runter verschieben einen ausstehenden Schritt</translation>
    </message>
    <message>
        <source>Play step</source>
        <translation>Schritt ausführen</translation>
    </message>
    <message>
        <source>Retry step</source>
        <translation>Schritt wiederholen</translation>
    </message>
    <message>
        <source>Stop step</source>
        <translation>Schritt anhalten</translation>
    </message>
    <message>
        <source>Edit step…</source>
        <translation>Schritt bearbeiten…</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Hoch</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Runter</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>Schritt entfernen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Finish session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 fertig</translation>
    </message>
</context>
<context>
    <name>ui::TabGroup</name>
    <message>
        <source>No session is open</source>
        <translation>Keine Sitzung ist offen</translation>
    </message>
    <message>
        <source>Choose one from the list or start a new one.</source>
        <translation>Wählen Sie eine aus der Liste oder beginnen Sie eine neue.</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Split right</source>
        <translation>Rechts teilen</translation>
    </message>
    <message>
        <source>Split below</source>
        <translation>Unten teilen</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Maximise pane</source>
        <translation>Bereich maximieren</translation>
    </message>
    <message>
        <source>More for this group</source>
        <translation>Mehr zu dieser Gruppe</translation>
    </message>
    <message>
        <source>Close all views in this group</source>
        <translation>Alle Ansichten dieser Gruppe schließen</translation>
    </message>
    <message>
        <source>Restore pane</source>
        <translation>Bereich wiederherstellen</translation>
    </message>
</context>
<context>
    <name>ui::TaskTableModel</name>
    <message>
        <source>Waiting: %1</source>
        <translation>Wartet: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Timed out after %1</source>
        <translation>Zeit abgelaufen nach %1</translation>
    </message>
    <message>
        <source>d MMM hh:mm</source>
        <comment>day and time of a start, format of QLocale</comment>
        <translation>d. MMM hh:mm</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>ui::TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Find tasks</source>
        <translation>Aufgaben suchen</translation>
    </message>
    <message>
        <source>Narrows the table to rows with these words</source>
        <translation>Beschränkt die Tabelle auf Zeilen mit diesen Wörtern</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Which states are shown</source>
        <translation>Welche Zustände angezeigt werden</translation>
    </message>
    <message>
        <source>Waiting and running</source>
        <translation>Wartend und laufend</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Which project is shown</source>
        <translation>Welches Projekt angezeigt wird</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Start a session</source>
        <translation>Sitzung starten</translation>
    </message>
    <message>
        <source>Steps and sessions that wait or run. Enter opens the session, Delete stops the step.</source>
        <translation>Schritte und Sitzungen, die warten oder laufen. Enter öffnet die Sitzung, Entf hält den Schritt an.</translation>
    </message>
    <message>
        <source>Selected tasks</source>
        <translation>Ausgewählte Aufgaben</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show the session of the current row</source>
        <translation>Die Sitzung der aktuellen Zeile anzeigen</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Anhalten…</translation>
    </message>
    <message>
        <source>End the selected steps that run</source>
        <translation>Die ausgewählten laufenden Schritte beenden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Put the selected steps that ended back in line</source>
        <translation>Die ausgewählten beendeten Schritte wieder einreihen</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Noch keine Aufgaben</translation>
    </message>
    <message>
        <source>Steps that wait or run appear here, from every session.</source>
        <translation>Hier erscheinen wartende und laufende Schritte aller Sitzungen.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Other states or projects may have tasks.</source>
        <translation>Andere Zustände oder Projekte haben vielleicht Aufgaben.</translation>
    </message>
    <message>
        <source>Show all states</source>
        <translation>Alle Zustände anzeigen</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the selected steps runs</source>
        <translation>Keiner der ausgewählten Schritte läuft</translation>
    </message>
    <message>
        <source>None of the selected steps has ended</source>
        <translation>Keiner der ausgewählten Schritte ist beendet</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n running steps?</source>
        <translation>
            <numerusform>%n laufenden Schritt anhalten?</numerusform>
            <numerusform>%n laufende Schritte anhalten?</numerusform>
        </translation>
    </message>
    <message>
        <source>What they have done so far stays. Each of them can be retried.</source>
        <translation>Was sie bisher getan haben, bleibt. Jeder von ihnen kann wiederholt werden.</translation>
    </message>
    <message>
        <source>Stop steps</source>
        <translation>Schritte anhalten</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>ui::TerminalActions</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste selection</source>
        <translation>Auswahl einfügen</translation>
    </message>
    <message>
        <source>Find in terminal</source>
        <translation>Im Terminal suchen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Übliche Textgröße</translation>
    </message>
    <message>
        <source>Close view</source>
        <translation>Ansicht schließen</translation>
    </message>
    <message>
        <source>Reopen closed view</source>
        <translation>Geschlossene Ansicht öffnen</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Reiter</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Voriger Reiter</translation>
    </message>
    <message>
        <source>Move tab right</source>
        <translation>Reiter nach rechts verschieben</translation>
    </message>
    <message>
        <source>Move tab left</source>
        <translation>Reiter nach links verschieben</translation>
    </message>
    <message>
        <source>Recently used session</source>
        <translation>Zuletzt benutzte Sitzung</translation>
    </message>
    <message>
        <source>Recently used session, backwards</source>
        <translation>Zuletzt benutzte Sitzung, rückwärts</translation>
    </message>
    <message>
        <source>Tab %1</source>
        <translation>Reiter %1</translation>
    </message>
    <message>
        <source>Split right</source>
        <translation>Rechts teilen</translation>
    </message>
    <message>
        <source>Split below</source>
        <translation>Unten teilen</translation>
    </message>
    <message>
        <source>Maximise or restore pane</source>
        <translation>Bereich maximieren oder wiederherstellen</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>above</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>Focus the pane %1</source>
        <translation>Zum Bereich %1 wechseln</translation>
    </message>
    <message>
        <source>Move the pane&apos;s border: %1</source>
        <translation>Grenze des Bereichs verschieben: %1</translation>
    </message>
    <message>
        <source>Shell in the same folder</source>
        <translation>Shell im selben Ordner</translation>
    </message>
</context>
<context>
    <name>ui::TerminalArea</name>
    <message>
        <source>Close view</source>
        <translation>Ansicht schließen</translation>
    </message>
    <message>
        <source>Close other views</source>
        <translation>Andere Ansichten schließen</translation>
    </message>
    <message>
        <source>Split right</source>
        <translation>Rechts teilen</translation>
    </message>
    <message>
        <source>Split below</source>
        <translation>Unten teilen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Protokoll öffnen</translation>
    </message>
</context>
<context>
    <name>ui::TerminalPane</name>
    <message>
        <source>Scroll back</source>
        <translation>Zurückgescrollt</translation>
    </message>
    <message>
        <source>Jump to end</source>
        <translation>Zum Ende springen</translation>
    </message>
    <message>
        <source>Shows the newest output</source>
        <translation>Zeigt die neueste Ausgabe</translation>
    </message>
    <message>
        <source>Still starting, %1 s</source>
        <translation>Startet noch, %1 s</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n lines?</source>
        <translation>
            <numerusform>%n Zeile einfügen?</numerusform>
            <numerusform>%n Zeilen einfügen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The program did not ask for pasted text as one piece, so it may run each line.</source>
        <translation>Das Programm hat eingefügten Text nicht als ein Stück verlangt und führt daher vielleicht jede Zeile aus.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Linkadresse kopieren</translation>
    </message>
    <message>
        <source>Ctrl+click opens %1</source>
        <translation>Ctrl+Klick öffnet %1</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Keeps the Tab key; Ctrl+F6 leaves it</source>
        <translation>Behält die Tab-Taste; Ctrl+F6 verlässt es</translation>
    </message>
</context>
<context>
    <name>ui::TerminalPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>ui::TerminalSection</name>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Same as the window</source>
        <translation>Wie das Fenster</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>Immer hell</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>Immer dunkel</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>Scrollback</source>
        <translation>Rückblättern</translation>
    </message>
    <message>
        <source> lines</source>
        <translation> Zeilen</translation>
    </message>
    <message>
        <source>About 17 MB for 10,000 lines. The log keeps everything.</source>
        <translation>Etwa 17 MB für 10.000 Zeilen. Das Protokoll behält alles.</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Glocke</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Mark on the tab</source>
        <translation>Markierung am Reiter</translation>
    </message>
    <message>
        <source>Sound and mark</source>
        <translation>Ton und Markierung</translation>
    </message>
    <message>
        <source>Ctrl+click opens links</source>
        <translation>Ctrl+Klick öffnet Links</translation>
    </message>
    <message>
        <source>Programs may write to the clipboard</source>
        <translation>Programme dürfen in die Zwischenablage schreiben</translation>
    </message>
    <message>
        <source>Any program in the terminal could then replace what you copied.</source>
        <translation>Jedes Programm im Terminal könnte dann ersetzen, was Sie kopiert haben.</translation>
    </message>
    <message>
        <source>Claude</source>
        <translation>Claude</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Inline, with scrollback</source>
        <translation>Im Textfluss, zum Rückblättern</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>For new sessions</source>
        <translation>Für neue Sitzungen</translation>
    </message>
    <message>
        <source>Claude&apos;s screen-reader mode</source>
        <translation>Claudes Screenreader-Modus</translation>
    </message>
    <message>
        <source>For new sessions. Logs is the readable view of any output.</source>
        <translation>Für neue Sitzungen. Protokolle ist die lesbare Ansicht jeder Ausgabe.</translation>
    </message>
</context>
<context>
    <name>ui::Theme</name>
    <message>
        <source>The program&apos;s own colours are missing.</source>
        <translation>Die eigenen Farben des Programms fehlen.</translation>
    </message>
    <message>
        <source>The program&apos;s own colours are damaged.</source>
        <translation>Die eigenen Farben des Programms sind beschädigt.</translation>
    </message>
</context>
<context>
    <name>ui::TimelineTab</name>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Newest first; the details of the selected one are below</source>
        <translation>Neueste zuerst; Einzelheiten des ausgewählten stehen darunter</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>Raw JSON of the event</source>
        <translation>Roh-JSON des Ereignisses</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>%1, filtered</source>
        <translation>%1, gefiltert</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No event is of the kinds chosen.</source>
        <translation>Kein Ereignis ist von den gewählten Arten.</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message>
        <source>They come when a step starts.</source>
        <translation>Sie kommen, wenn ein Schritt beginnt.</translation>
    </message>
</context>
<context>
    <name>ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::UsageTab</name>
    <message>
        <source>Tokens in</source>
        <translation>Token hinein</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Token heraus</translation>
    </message>
    <message>
        <source>From cache</source>
        <translation>Aus dem Cache</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation>Läuft in</translation>
    </message>
    <message>
        <source>Use per step</source>
        <translation>Verbrauch pro Schritt</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>%1 read, %2 written, %3 of all</source>
        <translation>%1 gelesen, %2 geschrieben, %3 von allem</translation>
    </message>
    <message>
        <source>Claude&apos;s default</source>
        <translation>Claudes Standard</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>No cost yet</source>
        <translation>Noch keine Kosten</translation>
    </message>
    <message>
        <source>Claude has reported no figure for this session</source>
        <translation>Claude hat für diese Sitzung keine Zahl gemeldet</translation>
    </message>
    <message>
        <source>Part unknown</source>
        <translation>Teils unbekannt</translation>
    </message>
    <message>
        <source>Claude has reported no figure for %1 of %2 steps</source>
        <translation>Claude hat für %1 von %2 Schritten keine Zahl gemeldet</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Claude&apos;s own figures</source>
        <translation>Claudes eigene Zahlen</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>Grundlage: %1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>%1 of %2 tokens, %3</source>
        <translation>%1 von %2 Token, %3</translation>
    </message>
</context>
</TS>
