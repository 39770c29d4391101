<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>app::Admission</name>
    <message>
        <source>needs %1, %2 free</source>
        <translation>braucht %1, %2 frei</translation>
    </message>
</context>
<context>
    <name>app::ApprovalsController</name>
    <message>
        <source>The file cannot be read. Only the lines Claude names are shown.</source>
        <translation>Die Datei ist nicht lesbar. Nur die von Claude genannten Zeilen werden angezeigt.</translation>
    </message>
    <message>
        <source>The file is large. Only the lines Claude names are shown.</source>
        <translation>Die Datei ist groß. Nur die von Claude genannten Zeilen werden angezeigt.</translation>
    </message>
    <message>
        <source>The lines Claude wants to replace are not in the file.</source>
        <translation>Die Zeilen, die Claude ersetzen will, stehen nicht in der Datei.</translation>
    </message>
</context>
<context>
    <name>app::ChangesController</name>
    <message>
        <source>Staging…</source>
        <translation>Wird vorgemerkt…</translation>
    </message>
    <message>
        <source>Unstaging…</source>
        <translation>Vormerkung wird aufgehoben…</translation>
    </message>
    <message>
        <source>Committing…</source>
        <translation>Wird committet…</translation>
    </message>
    <message>
        <source>Discarding…</source>
        <translation>Wird verworfen…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) discarded</source>
        <translation>
            <numerusform>%n Datei verworfen</numerusform>
            <numerusform>%n Dateien verworfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was discarded that could be taken back.</source>
        <translation>Nichts wurde verworfen, das sich zurückholen ließe.</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>Wird zurückgeholt…</translation>
    </message>
    <message>
        <source>Pull requests are opened by GitHub&apos;s program gh, which is not installed. https://cli.github.com has it.</source>
        <translation>Pull Requests öffnet GitHubs Programm gh, das nicht installiert ist. https://cli.github.com bietet es an.</translation>
    </message>
    <message>
        <source>The pull request is open: %1</source>
        <translation>Der Pull Request ist geöffnet: %1</translation>
    </message>
</context>
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
    <name>app::ConversationController</name>
    <message>
        <source>Choose the conversation that “%1” goes on with.</source>
        <translation>Das Gespräch wählen, das „%1“ fortsetzt.</translation>
    </message>
    <message>
        <source>This conversation belongs to %1. Start Gantry with CLAUDE_CONFIG_DIR set to that folder to go on with it.</source>
        <translation>Dieses Gespräch gehört zu %1. Zum Fortsetzen Gantry mit CLAUDE_CONFIG_DIR auf diesem Ordner starten.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist any more.</source>
        <translation>Den Ordner %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen…</translation>
    </message>
    <message>
        <source>Fork the conversation</source>
        <translation>Das Gespräch abzweigen</translation>
    </message>
    <message>
        <source>Fork: %1</source>
        <translation>Abzweigung: %1</translation>
    </message>
    <message>
        <source>Resume the conversation</source>
        <translation>Das Gespräch fortsetzen</translation>
    </message>
    <message>
        <source>Choose the folder to work in</source>
        <translation>Arbeitsordner wählen</translation>
    </message>
    <message>
        <source>Attach to Claude&apos;s background session</source>
        <translation>Mit Claudes Hintergrundsitzung verbinden</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Verbunden: %1</translation>
    </message>
    <message>
        <source>Web pages (*.html);;All files (*)</source>
        <translation>Webseiten (*.html);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Markdown (*.md);;All files (*)</source>
        <translation>Markdown (*.md);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export conversation</source>
        <translation>Gespräch exportieren</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The conversation was written to %1.</source>
        <translation>Das Gespräch wurde in %1 geschrieben.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>No program was found that opens the folder %1.</source>
        <translation>Kein Programm gefunden, das den Ordner %1 öffnet.</translation>
    </message>
    <message>
        <source>It runs in Claude&apos;s background service and has not written anything yet.</source>
        <translation>Sie läuft im Hintergrunddienst von Claude und hat noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>Nothing was written of this conversation yet. Attach to it instead.</source>
        <translation>Von dieser Unterhaltung ist noch nichts geschrieben. Stattdessen mit ihr verbinden.</translation>
    </message>
    <message>
        <source>Nothing was written of this conversation yet.</source>
        <translation>Von dieser Unterhaltung ist noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>It is open in a terminal elsewhere and has not written anything yet.</source>
        <translation>Es ist in einem anderen Terminal geöffnet und hat noch nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>app::CostsController</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>came with Gantry</source>
        <translation>mit Gantry geliefert</translation>
    </message>
    <message>
        <source>imported %1, for all costs</source>
        <translation>importiert %1, für alle Kosten</translation>
    </message>
    <message>
        <source>imported %1, for costs from then on</source>
        <translation>importiert %1, für Kosten von da an</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. The old prices stay.</source>
        <translation>%1 ist nicht lesbar: %2. Die alten Preise bleiben.</translation>
    </message>
    <message>
        <source>%1: %2 The old prices stay.</source>
        <translation>%1: %2 Die alten Preise bleiben.</translation>
    </message>
    <message>
        <source>Today %1 of %2, %3 left</source>
        <translation>Heute %1 von %2, %3 übrig</translation>
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
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1: %2. It goes on by itself then.</source>
        <translation>%1: %2. Es geht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Resume at reset</source>
        <translation>Nach dem Zurücksetzen fortsetzen</translation>
    </message>
    <message>
        <source>Sandboxes</source>
        <translation>Sandboxen</translation>
    </message>
    <message>
        <source>%1 has used %2 of the %3 a session may spend.</source>
        <translation>%1 hat %2 von den %3 verbraucht, die eine Sitzung ausgeben darf.</translation>
    </message>
    <message>
        <source>%1 of today&apos;s budget of %2 are used.</source>
        <translation>%1 des heutigen Budgets von %2 sind verbraucht.</translation>
    </message>
    <message>
        <source>%1 of this week&apos;s budget of %2 are used.</source>
        <translation>%1 des Budgets dieser Woche von %2 sind verbraucht.</translation>
    </message>
    <message>
        <source>%1 of this month&apos;s budget of %2 are used.</source>
        <translation>%1 des Budgets dieses Monats von %2 sind verbraucht.</translation>
    </message>
    <message>
        <source>What ran was stopped, and new runs are held.</source>
        <translation>Was lief, wurde angehalten, und neue Läufe werden zurückgehalten.</translation>
    </message>
    <message>
        <source>New runs are held; what runs goes on.</source>
        <translation>Neue Läufe werden zurückgehalten; was läuft, läuft weiter.</translation>
    </message>
    <message>
        <source>Raise budget…</source>
        <translation>Budget erhöhen…</translation>
    </message>
    <message>
        <source>Budgets…</source>
        <translation>Budgets…</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>%1 answers, and the key is good</source>
        <translation>%1 antwortet, und der Schlüssel ist gültig</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>Alle Gespräche durchsuchen</translation>
    </message>
    <message>
        <source>Search all tasks</source>
        <translation>Alle Aufgaben durchsuchen</translation>
    </message>
    <message>
        <source>No program was found that opens the folder %1.</source>
        <translation>Kein Programm gefunden, das den Ordner %1 öffnet.</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
</context>
<context>
    <name>app::EngineChoices</name>
    <message>
        <source>Address missing</source>
        <translation>Adresse fehlt</translation>
    </message>
    <message>
        <source>Key missing</source>
        <translation>Schlüssel fehlt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
</context>
<context>
    <name>app::EngineLimits</name>
    <message>
        <source>%1 of %2 runs are at work on %3</source>
        <translation>%1 von %2 Läufen arbeiten auf %3</translation>
    </message>
</context>
<context>
    <name>app::EngineRegistry</name>
    <message>
        <source>Cloud Run</source>
        <translation>Cloud Run</translation>
    </message>
    <message>
        <source>A service that clones a repository and runs Claude there</source>
        <translation>Ein Dienst, der ein Repository klont und Claude dort ausführt</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>E2B, a fresh machine in the cloud for each run</source>
        <translation>E2B, eine frische Maschine in der Cloud für jeden Lauf</translation>
    </message>
    <message>
        <source>Execution service</source>
        <translation>Ausführungsdienst</translation>
    </message>
    <message>
        <source>A service that speaks the execution API, such as gantryctl serve --executions</source>
        <translation>Ein Dienst, der die Ausführungs-API spricht, etwa gantryctl serve --executions</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>A backend that works on a GitHub repository and opens a pull request</source>
        <translation>Ein Backend, das an einem GitHub-Repository arbeitet und einen Pull Request öffnet</translation>
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
    <name>app::EnginesController</name>
    <message>
        <source>The local runner has ended.</source>
        <translation>Der lokale Runner ist beendet.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>Last test, %1</source>
        <translation>Letzter Test, %1</translation>
    </message>
    <message>
        <source>Key file of the service account</source>
        <translation>Schlüsseldatei des Dienstkontos</translation>
    </message>
    <message>
        <source>Key files (*.json)</source>
        <translation>Schlüsseldateien (*.json)</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Die Datei %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Token for %1</source>
        <translation>Token für %1</translation>
    </message>
    <message>
        <source>Claude&apos;s key</source>
        <translation>Schlüssel für Claude</translation>
    </message>
    <message>
        <source>API key, or token of &quot;claude setup-token&quot;</source>
        <translation>API-Schlüssel oder Token von „claude setup-token“</translation>
    </message>
    <message>
        <source>%1, %2, since %3</source>
        <translation>%1, %2, seit %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 run</source>
        <translation>%1 laufen</translation>
    </message>
    <message>
        <source>gantryctl was not found beside this program. Install Gantry again.</source>
        <translation>gantryctl wurde neben diesem Programm nicht gefunden. Installieren Sie Gantry neu.</translation>
    </message>
    <message>
        <source>Starting the local runner…</source>
        <translation>Der lokale Runner wird gestartet…</translation>
    </message>
    <message>
        <source>The local runner listens on %1 until Gantry is closed.</source>
        <translation>Der lokale Runner lauscht auf %1, bis Gantry geschlossen wird.</translation>
    </message>
    <message>
        <source>From the environment</source>
        <translation>Aus der Umgebung</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>Im Schlüsselbund</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Service answers</source>
        <translation>Dienst antwortet</translation>
    </message>
    <message>
        <source>The test failed</source>
        <translation>Der Test ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
</context>
<context>
    <name>app::LocalRunner</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 konnte nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>The local runner ended with exit code %1.</source>
        <translation>Der lokale Runner endete mit Exit-Code %1.</translation>
    </message>
    <message>
        <source>The local runner ended with exit code %1: %2</source>
        <translation>Der lokale Runner endete mit Exit-Code %1: %2</translation>
    </message>
</context>
<context>
    <name>app::LogExport</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>the log cannot be read. %1</source>
        <translation>das Protokoll ist nicht lesbar. %1</translation>
    </message>
</context>
<context>
    <name>app::NewSessionController</name>
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
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>On this computer, runs by itself and asks in Approvals</source>
        <translation>Auf diesem Rechner, läuft von selbst und fragt in den Freigaben</translation>
    </message>
    <message>
        <source>There is no commit yet that a branch could begin from.</source>
        <translation>Es gibt noch keinen Commit, von dem ein Branch ausgehen könnte.</translation>
    </message>
    <message>
        <source>Making the worktree…</source>
        <translation>Worktree wird angelegt…</translation>
    </message>
    <message>
        <source>The set-up script ended with exit code %1. Its output is in %2.</source>
        <translation>Das Einrichtungsskript endete mit Exit-Code %1. Seine Ausgabe steht in %2.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>E2B, a fresh machine in the cloud for each step</source>
        <translation>E2B, eine frische Maschine in der Cloud für jeden Schritt</translation>
    </message>
    <message>
        <source>Key missing</source>
        <translation>Schlüssel fehlt</translation>
    </message>
    <message>
        <source>Set the key</source>
        <translation>Schlüssel setzen</translation>
    </message>
</context>
<context>
    <name>app::NewTaskController</name>
    <message>
        <source>Default engine</source>
        <translation>Standard-Ausführungsort</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The queue could not be opened, see the notice on the Tasks page.</source>
        <translation>Die Warteschlange konnte nicht geöffnet werden, siehe den Hinweis auf der Seite „Aufgaben“.</translation>
    </message>
    <message>
        <source>There is a template “%1” already. Give another name.</source>
        <translation>Es gibt schon eine Vorlage „%1“. Einen anderen Namen angeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n templates are in %1.</source>
        <translation>
            <numerusform>%n Vorlage steht in %1.</numerusform>
            <numerusform>%n Vorlagen stehen in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be changed any more: it has started.</source>
        <translation>„%1“ ist nicht mehr änderbar: Die Aufgabe hat begonnen.</translation>
    </message>
    <message>
        <source>Replace your template %1?</source>
        <translation>Eigene Vorlage %1 ersetzen?</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n templates of yours?</source>
        <translation>
            <numerusform>%n eigene Vorlage ersetzen?</numerusform>
            <numerusform>%n eigene Vorlagen ersetzen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has another one of that name.</source>
        <translation>Die Datei hat eine andere mit diesem Namen.</translation>
    </message>
    <message>
        <source>The file has others of their names: %1.</source>
        <translation>Die Datei hat andere mit ihren Namen: %1.</translation>
    </message>
    <message>
        <source>Replace template</source>
        <translation>Vorlage ersetzen</translation>
    </message>
    <message>
        <source>Replace templates</source>
        <translation>Vorlagen ersetzen</translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>Nichts importieren</translation>
    </message>
</context>
<context>
    <name>app::NoticeBundle</name>
    <message numerus="yes">
        <source>%n sessions wait for you</source>
        <translation>
            <numerusform>%n Sitzung wartet auf Sie</numerusform>
            <numerusform>%n Sitzungen warten auf Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News from %n sessions</source>
        <translation>
            <numerusform>Neues aus %n Sitzung</numerusform>
            <numerusform>Neues aus %n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>session, news</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::NotificationController</name>
    <message>
        <source>Gantry</source>
        <translation>Gantry</translation>
    </message>
    <message>
        <source>This is how Gantry tells you about your sessions.</source>
        <translation>So meldet Gantry Neues aus den Sitzungen.</translation>
    </message>
    <message>
        <source>Go on after the usage limit</source>
        <translation>Nach der Nutzungsgrenze fortsetzen</translation>
    </message>
</context>
<context>
    <name>app::NotificationPolicy</name>
    <message>
        <source>Usage limit reached</source>
        <translation>Nutzungsgrenze erreicht</translation>
    </message>
    <message>
        <source>Usage limit was reached, it has reset at %1</source>
        <translation>Nutzungsgrenze war erreicht, zurückgesetzt: %1</translation>
    </message>
    <message>
        <source>Usage limit reached, resets at %1 (in %2)</source>
        <translation>Nutzungsgrenze erreicht, Zurücksetzung: %1 (in %2)</translation>
    </message>
    <message>
        <source>Waits for an answer: %1</source>
        <translation>Wartet auf eine Antwort: %1</translation>
    </message>
    <message>
        <source>Waits for an answer: %1 %2</source>
        <translation>Wartet auf eine Antwort: %1 %2</translation>
    </message>
    <message>
        <source>Waits for you: %1</source>
        <translation>Wartet auf Sie: %1</translation>
    </message>
    <message>
        <source>Claude is done and waits for what comes next</source>
        <translation>Claude ist fertig und wartet auf das Nächste</translation>
    </message>
</context>
<context>
    <name>app::NotificationSender</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
</context>
<context>
    <name>app::NotificationTray</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Nichts wartet</translation>
    </message>
</context>
<context>
    <name>app::OutsideUse</name>
    <message>
        <source>This conversation is open in a Claude outside of Gantry (process %1 in %2). End it there first.</source>
        <translation>Diese Unterhaltung ist in einem Claude außerhalb von Gantry offen (Prozess %1 in %2). Erst dort beenden.</translation>
    </message>
</context>
<context>
    <name>app::PlanController</name>
    <message>
        <source>Save plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Plans (*.json);;All files (*)</source>
        <translation>Pläne (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The plan was saved without the values that may be secret. It asks for them.</source>
        <translation>Der Plan wurde ohne möglicherweise geheime Werte gespeichert. Er fragt danach.</translation>
    </message>
</context>
<context>
    <name>app::QueuedSession</name>
    <message>
        <source>A task does not keep typed secrets: save them in the keychain, or start now.</source>
        <translation>Eine Aufgabe bewahrt eingetippte Geheimnisse nicht auf: Sie im Schlüsselbund speichern oder jetzt starten.</translation>
    </message>
    <message>
        <source>A task works in the project folder: untick the worktree, or start now.</source>
        <translation>Eine Aufgabe arbeitet im Projektordner: Den Worktree abwählen oder jetzt starten.</translation>
    </message>
    <message>
        <source>A task has a time limit, but none of tools or turns: clear them, or start now.</source>
        <translation>Eine Aufgabe hat eine Zeitgrenze, aber keine für Werkzeuge oder Züge: Diese leeren oder jetzt starten.</translation>
    </message>
    <message>
        <source>A task may take at most one hour.</source>
        <translation>Eine Aufgabe darf höchstens eine Stunde dauern.</translation>
    </message>
    <message>
        <source>A task needs something to do.</source>
        <translation>Eine Aufgabe braucht etwas zu tun.</translation>
    </message>
    <message>
        <source>“!” at the beginning makes a task a shell command: choose Command for one, or begin the prompt with something else.</source>
        <translation>„!“ am Anfang macht eine Aufgabe zum Shell-Befehl: Dafür Befehl wählen oder den Prompt mit etwas anderem beginnen.</translation>
    </message>
    <message>
        <source>A task bypasses permissions only where the settings do: choose other permissions, or start now.</source>
        <translation>Eine Aufgabe umgeht Berechtigungen nur, wo die Einstellungen es tun: Andere Berechtigungen wählen oder jetzt starten.</translation>
    </message>
</context>
<context>
    <name>app::ResumeQuestions</name>
    <message>
        <source>Open in another Claude</source>
        <translation>In einem anderen Claude offen</translation>
    </message>
    <message>
        <source>Two programs that write to one conversation mix it up: each loses what the other did.</source>
        <translation>Zwei Programme, die in dieselbe Unterhaltung schreiben, bringen sie durcheinander: jedes verliert, was das andere tat.</translation>
    </message>
    <message>
        <source>Resume anyway</source>
        <translation>Trotzdem fortsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>app::SandboxController</name>
    <message>
        <source>Tasks in sandboxes: %1 succeeded, %2 failed, %3 were not begun</source>
        <translation>Aufgaben in Sandboxen: %1 gelungen, %2 fehlgeschlagen, %3 nicht begonnen</translation>
    </message>
    <message>
        <source>%1, read at %2</source>
        <translation>%1, gelesen um %2</translation>
    </message>
    <message numerus="yes">
        <source>%n CPUs, %1</source>
        <translation>
            <numerusform>%n CPU, %1</numerusform>
            <numerusform>%n CPUs, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Wird pausiert…</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Wird fortgesetzt…</translation>
    </message>
    <message>
        <source>Extending…</source>
        <translation>Wird verlängert…</translation>
    </message>
    <message>
        <source>Terminating…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Commit %1: %2</source>
        <translation>Commit %1: %2</translation>
    </message>
    <message>
        <source>Conflict: %1</source>
        <translation>Konflikt: %1</translation>
    </message>
    <message>
        <source>The changes are in the project</source>
        <translation>Die Änderungen sind im Projekt</translation>
    </message>
    <message>
        <source>No run of this computer is known in it.</source>
        <translation>Kein Lauf dieses Rechners ist darin bekannt.</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Wird heruntergeladen…</translation>
    </message>
    <message>
        <source>Downloading… %1</source>
        <translation>Wird heruntergeladen… %1</translation>
    </message>
    <message numerus="yes">
        <source>%n files downloaded</source>
        <translation>
            <numerusform>%n Datei heruntergeladen</numerusform>
            <numerusform>%n Dateien heruntergeladen</numerusform>
        </translation>
    </message>
    <message>
        <source>No changes of this run are kept here.</source>
        <translation>Von diesem Lauf sind hier keine Änderungen aufgehoben.</translation>
    </message>
</context>
<context>
    <name>app::SandboxTaskQueue</name>
    <message>
        <source>Task %1: %2</source>
        <translation>Aufgabe %1: %2</translation>
    </message>
</context>
<context>
    <name>app::SchedulesController</name>
    <message>
        <source>The queue could not be opened, see the notice on the Tasks page.</source>
        <translation>Die Warteschlange konnte nicht geöffnet werden, siehe den Hinweis auf der Seite „Aufgaben“.</translation>
    </message>
    <message>
        <source>The schedule was changed elsewhere while this form was open. Close the form and open it again.</source>
        <translation>Der Zeitplan wurde anderswo geändert, während dieses Formular offen war. Das Formular schließen und neu öffnen.</translation>
    </message>
    <message>
        <source>The schedule was removed elsewhere while this form was open.</source>
        <translation>Der Zeitplan wurde anderswo entfernt, während dieses Formular offen war.</translation>
    </message>
    <message>
        <source>The schedule was removed elsewhere.</source>
        <translation>Der Zeitplan wurde anderswo entfernt.</translation>
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
    <message>
        <source>Waits: %1</source>
        <translation>Wartet: %1</translation>
    </message>
    <message>
        <source>%1. The sessions stand under this one in the list.</source>
        <translation>%1. Die Sitzungen stehen in der Liste unter dieser.</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 fertig</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>Zurückgehalten: %1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>app::SharedQueue</name>
    <message>
        <source>Leave the password out of the address.</source>
        <translation>Das Passwort nicht in die Adresse schreiben.</translation>
    </message>
    <message>
        <source>%1 It is tried again.</source>
        <translation>%1 Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>After the next start the queue is this computer&apos;s own.</source>
        <translation>Nach dem nächsten Start ist die Warteschlange die eigene dieses Rechners.</translation>
    </message>
    <message>
        <source>After the next start the queue is %1.</source>
        <translation>Nach dem nächsten Start ist die Warteschlange %1.</translation>
    </message>
    <message>
        <source>The password of the queue could not be read: %1 Unlock the keychain, or start Gantry with the password in %2.</source>
        <translation>Das Passwort der Warteschlange war nicht lesbar: %1 Den Schlüsselbund entsperren oder Gantry mit dem Passwort in %2 starten.</translation>
    </message>
    <message>
        <source>%1 Save Shared queue… once more to try again.</source>
        <translation>%1 „Gemeinsame Warteschlange…“ noch einmal speichern, um es wieder zu versuchen.</translation>
    </message>
</context>
<context>
    <name>app::StartFailure</name>
    <message>
        <source>Another folder begins empty and counts until Gantry is closed. What is in this one stays. The variable GANTRY_DATA_DIR names a folder for good.</source>
        <translation>Ein anderer Ordner beginnt leer und gilt, bis Gantry geschlossen wird. Was in diesem ist, bleibt. Die Variable GANTRY_DATA_DIR nennt einen Ordner auf Dauer.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Use another folder…</source>
        <translation>Anderen Ordner verwenden…</translation>
    </message>
    <message>
        <source>Choose the folder for Gantry&apos;s data</source>
        <translation>Den Ordner für Gantrys Daten wählen</translation>
    </message>
</context>
<context>
    <name>app::TaskLimitsController</name>
    <message>
        <source>The queue could not be opened, see the notice on the Tasks page.</source>
        <translation>Die Warteschlange konnte nicht geöffnet werden, siehe den Hinweis auf der Seite „Aufgaben“.</translation>
    </message>
</context>
<context>
    <name>app::TaskSessions</name>
    <message>
        <source>There is no engine “%1” here.</source>
        <translation>Hier gibt es keinen Ausführungsort „%1“.</translation>
    </message>
    <message>
        <source>The task wants to bypass permissions, and this worker does not allow that.</source>
        <translation>Die Aufgabe will Berechtigungen umgehen, und dieser Worker erlaubt das nicht.</translation>
    </message>
    <message>
        <source>The task was stopped after its time limit of %1 seconds.</source>
        <translation>Die Aufgabe wurde nach ihrer Zeitgrenze von %1 Sekunden angehalten.</translation>
    </message>
    <message>
        <source>The run was interrupted.</source>
        <translation>Der Lauf wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>Ended by signal %1</source>
        <translation>Beendet durch Signal %1</translation>
    </message>
</context>
<context>
    <name>app::TaskSteps</name>
    <message>
        <source>Carry out this workflow step by step, in its order. Stop at the first step that fails and say which one it was. The workflow (%1):</source>
        <translation>Führe diesen Workflow Schritt für Schritt in seiner Reihenfolge aus. Halte beim ersten fehlgeschlagenen Schritt an und sage, welcher es war. Der Workflow (%1):</translation>
    </message>
</context>
<context>
    <name>app::TasksController</name>
    <message>
        <source>on success</source>
        <translation>bei Erfolg</translation>
    </message>
    <message>
        <source>on failure</source>
        <translation>bei Fehlschlag</translation>
    </message>
    <message>
        <source>in any case</source>
        <translation>in jedem Fall</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
    <message>
        <source>The queue could not be opened, see the notice on the Tasks page.</source>
        <translation>Die Warteschlange konnte nicht geöffnet werden, siehe den Hinweis auf der Seite „Aufgaben“.</translation>
    </message>
    <message>
        <source>Cancelled by you</source>
        <translation>Von Ihnen abgebrochen</translation>
    </message>
</context>
<context>
    <name>app::WorktreeList</name>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Its folder is gone</source>
        <translation>Sein Ordner ist verschwunden</translation>
    </message>
    <message>
        <source>A session works in it</source>
        <translation>Eine Sitzung arbeitet darin</translation>
    </message>
    <message>
        <source>In use by %1</source>
        <translation>Benutzt von %1</translation>
    </message>
    <message>
        <source>Work in the submodule %1</source>
        <translation>Arbeit im Submodul %1</translation>
    </message>
    <message>
        <source>Nothing would be lost</source>
        <translation>Nichts ginge verloren</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 does not exist any more.</source>
        <translation>Den Ordner %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>No program was found that opens the folder %1.</source>
        <translation>Kein Programm gefunden, das den Ordner %1 öffnet.</translation>
    </message>
</context>
<context>
    <name>app::Worktrees</name>
    <message>
        <source>The session “%1” works in it. Stop it first.</source>
        <translation>Die Sitzung „%1“ arbeitet darin. Diese zuerst anhalten.</translation>
    </message>
    <message>
        <source>The worktree is removed. Its work is kept in %1.</source>
        <translation>Der Worktree ist entfernt. Seine Arbeit ist in %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The worktree is removed. Its changed copies are in %1.</source>
        <translation>Der Worktree ist entfernt. Seine geänderten Kopien liegen in %1.</translation>
    </message>
    <message>
        <source>The worktree is removed.</source>
        <translation>Der Worktree ist entfernt.</translation>
    </message>
    <message>
        <source>The worktree is gone</source>
        <translation>Der Worktree ist verschwunden</translation>
    </message>
    <message>
        <source>The folder this session worked in does not exist any more. It can be made again at the same place, on the branch %1.</source>
        <translation>Den Ordner, in dem diese Sitzung arbeitete, gibt es nicht mehr. Er kann an derselben Stelle neu angelegt werden, auf dem Branch %1.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Making the worktree %1 again…</source>
        <translation>Worktree %1 wird neu angelegt…</translation>
    </message>
    <message>
        <source>The worktree is there again.</source>
        <translation>Der Worktree ist wieder da.</translation>
    </message>
    <message>
        <source>Make it again and go on</source>
        <translation>Neu anlegen und weitermachen</translation>
    </message>
</context>
<context>
    <name>base::PrivateFile</name>
    <message>
        <source>Gantry cannot make the folder %1: %2</source>
        <translation>Gantry kann den Ordner %1 nicht anlegen: %2</translation>
    </message>
    <message>
        <source>Gantry cannot use the folder %1: %2</source>
        <translation>Gantry kann den Ordner %1 nicht verwenden: %2</translation>
    </message>
    <message>
        <source>The folder %1 belongs to another user.</source>
        <translation>Der Ordner %1 gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>Gantry cannot make the folder %1 private: %2</source>
        <translation>Gantry kann den Ordner %1 nicht privat machen: %2</translation>
    </message>
    <message>
        <source>Gantry cannot write %1: %2</source>
        <translation>Gantry kann %1 nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>base::ReadFile</name>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Die Datei %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2.</source>
        <translation>Die Datei %1 ist größer als %2.</translation>
    </message>
</context>
<context>
    <name>claude::CommandLine</name>
    <message>
        <source>“%1” is no permission mode. Choose one of: %2.</source>
        <translation>„%1“ ist kein Berechtigungsmodus. Möglich sind: %2.</translation>
    </message>
    <message>
        <source>“%1” is no conversation id. An id looks like 123e4567-e89b-42d3-a456-426614174000.</source>
        <translation>„%1“ ist keine Gesprächs-ID. Eine ID sieht so aus: 123e4567-e89b-42d3-a456-426614174000.</translation>
    </message>
    <message>
        <source>A conversation that is resumed keeps its id. Leave out one of the two ids.</source>
        <translation>Ein fortgesetztes Gespräch behält seine ID. Eine der beiden IDs weglassen.</translation>
    </message>
    <message>
        <source>“%1” is no model name.</source>
        <translation>„%1“ ist kein Modellname.</translation>
    </message>
    <message>
        <source>“%1” is no tool name. Write for example: Bash(git *).</source>
        <translation>„%1“ ist kein Werkzeugname. Beispiel für die Schreibweise: Bash(git *).</translation>
    </message>
    <message>
        <source>The number of turns cannot be negative.</source>
        <translation>Die Zahl der Züge darf nicht negativ sein.</translation>
    </message>
    <message>
        <source>A budget has to be more than nothing.</source>
        <translation>Ein Budget muss größer als null sein.</translation>
    </message>
</context>
<context>
    <name>claude::Environment</name>
    <message>
        <source>“%1” cannot be the name of a variable. Use letters, digits and _, and no digit in front.</source>
        <translation>„%1“ kann kein Variablenname sein. Erlaubt sind Buchstaben, Ziffern und _, am Anfang keine Ziffer.</translation>
    </message>
    <message>
        <source>The value of the variable %1 contains a NUL character. Remove it.</source>
        <translation>Der Wert der Variable %1 enthält ein NUL-Zeichen. Dieses entfernen.</translation>
    </message>
</context>
<context>
    <name>claude::HookPayload</name>
    <message>
        <source>The hook sent more than 1 MiB.</source>
        <translation>Der Hook hat mehr als 1 MiB gesendet.</translation>
    </message>
    <message>
        <source>The hook sent JSON that is nested too deep.</source>
        <translation>Der Hook hat zu tief verschachteltes JSON gesendet.</translation>
    </message>
    <message>
        <source>The hook sent something else than a JSON object.</source>
        <translation>Der Hook hat etwas anderes als ein JSON-Objekt gesendet.</translation>
    </message>
    <message>
        <source>The hook did not say which event it reports (hook_event_name).</source>
        <translation>Der Hook hat nicht angegeben, welches Ereignis er meldet (hook_event_name).</translation>
    </message>
</context>
<context>
    <name>claude::JsonLine</name>
    <message>
        <source>A line is not a JSON object.</source>
        <translation>Eine Zeile ist kein JSON-Objekt.</translation>
    </message>
</context>
<context>
    <name>claude::Program</name>
    <message>
        <source>There is no Claude Code at %1. Choose the program in the settings, or leave the field empty to take the one on PATH.</source>
        <translation>Unter %1 liegt kein Claude Code. Das Programm in den Einstellungen wählen oder das Feld leer lassen, um das aus PATH zu nehmen.</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose the claude program inside it.</source>
        <translation>%1 ist ein Ordner. Das Programm claude darin wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be executed. Choose another program, or make it executable with: chmod +x %1</source>
        <translation>%1 ist nicht ausführbar. Ein anderes Programm wählen oder es ausführbar machen mit: chmod +x %1</translation>
    </message>
    <message>
        <source>Claude Code was not found: there is no program “%1” on PATH. Install it, for example with: npm install -g @anthropic-ai/claude-code, or choose the program in the settings.</source>
        <translation>Claude Code wurde nicht gefunden: In PATH gibt es kein Programm „%1“. Es installieren, zum Beispiel mit: npm install -g @anthropic-ai/claude-code, oder das Programm in den Einstellungen wählen.</translation>
    </message>
    <message>
        <source>The program answered --version with something else than a version, so it is not Claude Code. Choose another program in the settings.</source>
        <translation>Das Programm hat auf --version nicht mit einer Version geantwortet, es ist also nicht Claude Code. In den Einstellungen ein anderes Programm wählen.</translation>
    </message>
    <message>
        <source>%1 did not answer --version in time. Try it in a terminal.</source>
        <translation>%1 hat auf --version nicht rechtzeitig geantwortet. Es in einem Terminal ausprobieren.</translation>
    </message>
    <message>
        <source>%1 could not be started. Choose another program in the settings.</source>
        <translation>%1 konnte nicht gestartet werden. In den Einstellungen ein anderes Programm wählen.</translation>
    </message>
    <message>
        <source>%1 --version failed. Try it in a terminal.</source>
        <translation>%1 --version ist fehlgeschlagen. Es in einem Terminal ausprobieren.</translation>
    </message>
</context>
<context>
    <name>claude::RunSettings</name>
    <message>
        <source>The additional Claude settings cannot be used: “%1” has a value that Claude does not accept. Correct it in the settings.</source>
        <translation>Die zusätzlichen Claude-Einstellungen sind nicht verwendbar: „%1“ hat einen Wert, den Claude nicht annimmt. Ihn in den Einstellungen berichtigen.</translation>
    </message>
    <message>
        <source>The hook program “%1” needs an absolute path.</source>
        <translation>Das Hook-Programm „%1“ braucht einen absoluten Pfad.</translation>
    </message>
</context>
<context>
    <name>claude::StreamJson</name>
    <message>
        <source>Claude wrote a line of %1 bytes that is no JSON; it is in the log only.</source>
        <translation>Claude hat eine Zeile mit %1 Bytes geschrieben, die kein JSON ist; sie steht nur im Protokoll.</translation>
    </message>
    <message>
        <source>Claude wrote a line that is too long to read; it is in the log only.</source>
        <translation>Claude hat eine zu lange Zeile geschrieben; sie steht nur im Protokoll.</translation>
    </message>
    <message>
        <source>Claude stopped: the limit of turns was reached.</source>
        <translation>Claude hat angehalten: Die Grenze der Züge ist erreicht.</translation>
    </message>
    <message>
        <source>Claude stopped: the budget of this run was used up.</source>
        <translation>Claude hat angehalten: Das Budget dieses Laufs ist verbraucht.</translation>
    </message>
    <message>
        <source>The turn was interrupted.</source>
        <translation>Der Zug wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Claude ended with an error and did not say why.</source>
        <translation>Claude endete mit einem Fehler, ohne einen Grund zu nennen.</translation>
    </message>
    <message>
        <source>Claude ended with an error: %1</source>
        <translation>Claude endete mit einem Fehler: %1</translation>
    </message>
</context>
<context>
    <name>claude::Transcript</name>
    <message>
        <source>There is no transcript %1 yet.</source>
        <translation>Es gibt noch kein Transkript %1.</translation>
    </message>
    <message>
        <source>The transcript %1 cannot be read: %2</source>
        <translation>Das Transkript %1 ist nicht lesbar: %2</translation>
    </message>
</context>
<context>
    <name>cloudrun::Failure</name>
    <message>
        <source>The service refused the request.</source>
        <translation>Der Dienst hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>The service does not allow this sign-in to run anything.</source>
        <translation>Der Dienst erlaubt dieser Anmeldung nicht, etwas auszuführen.</translation>
    </message>
    <message>
        <source>The service does not accept the sign-in. Check it in Settings, Engines.</source>
        <translation>Der Dienst akzeptiert die Anmeldung nicht. Sie unter Einstellungen, Ausführungsorte prüfen.</translation>
    </message>
    <message>
        <source>The service knows no such path or task. Check its address.</source>
        <translation>Der Dienst kennt keinen solchen Pfad und keine solche Aufgabe. Seine Adresse prüfen.</translation>
    </message>
    <message>
        <source>The service has a task with this id already.</source>
        <translation>Der Dienst hat schon eine Aufgabe mit dieser ID.</translation>
    </message>
    <message>
        <source>The request is too large for the service.</source>
        <translation>Die Anfrage ist zu groß für den Dienst.</translation>
    </message>
    <message>
        <source>The service is busy.</source>
        <translation>Der Dienst ist ausgelastet.</translation>
    </message>
    <message>
        <source>The service could not be reached.</source>
        <translation>Der Dienst war nicht erreichbar.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>Der Dienst hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The service gave an answer that makes no sense.</source>
        <translation>Der Dienst hat eine unsinnige Antwort gegeben.</translation>
    </message>
    <message>
        <source>The service failed.</source>
        <translation>Im Dienst trat ein Fehler auf.</translation>
    </message>
    <message>
        <source>It said (%1): %2</source>
        <translation>Er meldete (%1): %2</translation>
    </message>
    <message>
        <source>It answered with status %1.</source>
        <translation>Er antwortete mit Status %1.</translation>
    </message>
</context>
<context>
    <name>cloudrun::ServiceAccount</name>
    <message>
        <source>This is no key file of a service account: it needs client_email and private_key.</source>
        <translation>Dies ist keine Schlüsseldatei eines Dienstkontos: Sie braucht client_email und private_key.</translation>
    </message>
    <message>
        <source>The service account cannot sign in. %1 Make a new key and give its JSON file.</source>
        <translation>Das Dienstkonto kann sich nicht anmelden. %1 Einen neuen Schlüssel erzeugen und seine JSON-Datei angeben.</translation>
    </message>
</context>
<context>
    <name>cloudrun::SignIn</name>
    <message>
        <source>No sign-in for the service account %1: %2</source>
        <translation>Keine Anmeldung für das Dienstkonto %1: %2</translation>
    </message>
    <message>
        <source>The sign-in of the service account %1 was refused (%2). %3</source>
        <translation>Die Anmeldung des Dienstkontos %1 wurde abgelehnt (%2). %3</translation>
    </message>
</context>
<context>
    <name>cloudrun::TaskConnection</name>
    <message>
        <source>It sent no stream of events.</source>
        <translation>Er sendete keinen Strom von Ereignissen.</translation>
    </message>
</context>
<context>
    <name>cloudrun::TaskRequest</name>
    <message>
        <source>There is no prompt to run.</source>
        <translation>Es gibt keinen Prompt auszuführen.</translation>
    </message>
    <message>
        <source>Claude needs a sign-in on the service. Set ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN, or keep one in Settings, Engines.</source>
        <translation>Claude braucht auf dem Dienst eine Anmeldung. ANTHROPIC_API_KEY oder CLAUDE_CODE_OAUTH_TOKEN setzen oder eine unter Einstellungen, Ausführungsorte hinterlegen.</translation>
    </message>
    <message>
        <source>The prompt and its settings have %1 kB; a service takes 2 MB.</source>
        <translation>Der Prompt und seine Einstellungen haben %1 kB; ein Dienst nimmt 2 MB an.</translation>
    </message>
</context>
<context>
    <name>cloudrun::TaskStream</name>
    <message>
        <source>The task was cancelled on the service.</source>
        <translation>Die Aufgabe wurde auf dem Dienst abgebrochen.</translation>
    </message>
    <message>
        <source>The service reported an error without a word about it.</source>
        <translation>Der Dienst meldete einen Fehler ohne ein Wort dazu.</translation>
    </message>
    <message>
        <source>The service ended the answer before Claude gave a result.</source>
        <translation>Der Dienst beendete die Antwort, bevor Claude ein Ergebnis lieferte.</translation>
    </message>
</context>
<context>
    <name>conversations</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
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
        <source>Last use</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message numerus="yes">
        <source>%n more byte(s) were left out.</source>
        <translation>
            <numerusform>%n weiteres Byte wurde ausgelassen.</numerusform>
            <numerusform>%n weitere Bytes wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Output of the command</source>
        <translation>Ausgabe des Befehls</translation>
    </message>
    <message>
        <source>Claude</source>
        <translation>Claude</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>Summary of what was said before</source>
        <translation>Zusammenfassung des zuvor Gesagten</translation>
    </message>
    <message>
        <source>The conversation was compacted here</source>
        <translation>Das Gespräch wurde hier komprimiert</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The conversation could not be written: %1</source>
        <translation>Das Gespräch konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>conversations::Document</name>
    <message>
        <source>[image]</source>
        <translation>[Bild]</translation>
    </message>
    <message>
        <source>The conversation %1 does not exist any more.</source>
        <translation>Das Gespräch %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The conversation %1 cannot be read: %2</source>
        <translation>Das Gespräch %1 ist nicht lesbar: %2</translation>
    </message>
</context>
<context>
    <name>conversations::HtmlWriter</name>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>conversations::MarkdownWriter</name>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>conversations::RunningSessions</name>
    <message>
        <source>Claude did not tell its running sessions in a form that is known.</source>
        <translation>Claude hat seine laufenden Sitzungen nicht in einer bekannten Form angegeben.</translation>
    </message>
    <message>
        <source>Claude did not tell its running sessions in time.</source>
        <translation>Claude hat seine laufenden Sitzungen nicht rechtzeitig angegeben.</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>This version of Claude Code cannot tell its running sessions.</source>
        <translation>Diese Version von Claude Code kann ihre laufenden Sitzungen nicht angeben.</translation>
    </message>
</context>
<context>
    <name>conversations::Scan</name>
    <message>
        <source>The conversation %1 cannot be read: %2</source>
        <translation>Das Gespräch %1 ist nicht lesbar: %2</translation>
    </message>
</context>
<context>
    <name>conversations::Writer</name>
    <message numerus="yes">
        <source>%n line(s) of the transcript could not be read.</source>
        <translation>
            <numerusform>%n Zeile des Transkripts war nicht lesbar.</numerusform>
            <numerusform>%n Zeilen des Transkripts waren nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The end of the conversation was left out.</source>
        <translation>Das Ende des Gesprächs wurde ausgelassen.</translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message>
        <source>The variable %1 named by --backend-token-env is empty or not set.</source>
        <translation>Die von --backend-token-env genannte Variable %1 ist leer oder nicht gesetzt.</translation>
    </message>
    <message>
        <source>The step was ended after its time limit of %1 seconds. Give it more with --timeout.</source>
        <translation>Der Schritt wurde nach seiner Zeitgrenze von %1 Sekunden beendet. Mehr Zeit gibt --timeout.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>There is no session %1.</source>
        <translation>Es gibt keine Sitzung %1.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>--token-limit wants a number of tokens, or max.</source>
        <translation>--token-limit erwartet eine Zahl von Token oder max.</translation>
    </message>
    <message>
        <source>Left out, because it cannot be read: %1 (%2)</source>
        <translation>Ausgelassen, weil nicht lesbar: %1 (%2)</translation>
    </message>
    <message>
        <source>Left out: %n line(s) of more than 32 MB.</source>
        <translation>Ausgelassen: %n Zeile(n) mit mehr als 32 MB.</translation>
    </message>
    <message>
        <source>No price is known for %1; its cost is not in these figures.</source>
        <translation>Für %1 ist kein Preis bekannt; die Kosten sind in diesen Zahlen nicht enthalten.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>Cache schreiben</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Cache lesen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Benutzt für</translation>
    </message>
    <message>
        <source>Of limit</source>
        <translation>Anteil der Grenze</translation>
    </message>
    <message>
        <source>nothing for %1</source>
        <translation>nichts für %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>  at this rate</source>
        <translation>  bei diesem Tempo</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>the folder is gone</source>
        <translation>der Ordner ist verschwunden</translation>
    </message>
    <message>
        <source>in use by %1</source>
        <translation>benutzt von %1</translation>
    </message>
    <message>
        <source>nothing would be lost</source>
        <translation>nichts ginge verloren</translation>
    </message>
    <message>
        <source>detached</source>
        <translation>losgelöst</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Name the worktree to remove, by its path or its branch.</source>
        <translation>Den zu entfernenden Worktree nennen, mit Pfad oder Branch.</translation>
    </message>
    <message>
        <source>Nothing was removed; --force keeps a copy first where that is possible.</source>
        <translation>Nichts wurde entfernt; --force legt zuvor eine Kopie an, wo das möglich ist.</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>Its work is kept in %1</source>
        <translation>Seine Arbeit ist in %1 aufbewahrt</translation>
    </message>
    <message>
        <source>Its changed copies are in %1</source>
        <translation>Seine geänderten Kopien liegen in %1</translation>
    </message>
    <message>
        <source>Working in %1 on the branch %2</source>
        <translation>Arbeitet in %1 auf dem Branch %2</translation>
    </message>
    <message>
        <source>%1 is no worktree that Gantry knows.</source>
        <translation>%1 ist kein Worktree, den Gantry kennt.</translation>
    </message>
    <message>
        <source>The worktree %1 was gone and has been made again.</source>
        <translation>Der Worktree %1 war verschwunden und wurde neu angelegt.</translation>
    </message>
    <message>
        <source>The variable %1 named by --token-env is empty or not set.</source>
        <translation>Die mit --token-env genannte Variable %1 ist leer oder nicht gesetzt.</translation>
    </message>
    <message>
        <source>There is no token for GitHub. Set GITHUB_TOKEN, name another variable with --token-env, or give a GitHub App with --app-id and --app-key-file.</source>
        <translation>Es gibt kein Token für GitHub. GITHUB_TOKEN setzen, mit --token-env eine andere Variable nennen oder mit --app-id und --app-key-file eine GitHub-App angeben.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 is too large to be a secret.</source>
        <translation>%1 ist zu groß für ein Geheimnis.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a REST interface of GitHub. It looks like https://HOST/api/v3.</source>
        <translation>„%1“ ist nicht die Adresse einer REST-Schnittstelle von GitHub. Sie sieht aus wie https://HOST/api/v3.</translation>
    </message>
    <message>
        <source>There is no folder %1. --project names the one the tasks run in.</source>
        <translation>Es gibt keinen Ordner %1. --project nennt den, in dem die Aufgaben laufen.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a label: it is empty or has a comma.</source>
        <translation>„%1“ ist kein Name eines Labels: Er ist leer oder enthält ein Komma.</translation>
    </message>
    <message>
        <source>The variable %1 named by --webhook-secret-env is empty or not set. Without a secret anybody could send webhooks.</source>
        <translation>Die mit --webhook-secret-env genannte Variable %1 ist leer oder nicht gesetzt. Ohne Geheimnis könnte jeder Webhooks senden.</translation>
    </message>
    <message>
        <source>for all costs</source>
        <translation>für alle Kosten</translation>
    </message>
    <message>
        <source>for costs since %1</source>
        <translation>für Kosten seit %1</translation>
    </message>
    <message>
        <source>came with Gantry</source>
        <translation>mit Gantry geliefert</translation>
    </message>
    <message>
        <source>%1: %2 models, %3</source>
        <translation>%1: %2 Modelle, %3</translation>
    </message>
    <message>
        <source>%1: %2 The old prices stay.</source>
        <translation>%1: %2 Die alten Preise bleiben.</translation>
    </message>
    <message>
        <source>The variable %1 named by %2 is empty or not set.</source>
        <translation>Die mit %2 genannte Variable %1 ist leer oder nicht gesetzt.</translation>
    </message>
    <message>
        <source>--secret wants NAME=VALUE or NAME=@FILE.</source>
        <translation>--secret erwartet NAME=VALUE oder NAME=@FILE.</translation>
    </message>
    <message>
        <source>--auth bearer needs --token-env, the variable with the token.</source>
        <translation>--auth bearer braucht --token-env, die Variable mit dem Token.</translation>
    </message>
    <message>
        <source>--auth service-account needs --service-account, the key file.</source>
        <translation>--auth service-account braucht --service-account, die Schlüsseldatei.</translation>
    </message>
    <message>
        <source>There is no engine &quot;%1&quot;. There are: %2.</source>
        <translation>Es gibt keinen Ausführungsort „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>Branch %1</translation>
    </message>
    <message>
        <source>1 file changed</source>
        <translation>1 Datei geändert</translation>
    </message>
    <message>
        <source>%1 files changed</source>
        <translation>%1 Dateien geändert</translation>
    </message>
    <message>
        <source>Tasks in sandboxes</source>
        <translation>Aufgaben in Sandboxen</translation>
    </message>
    <message>
        <source>%1 of %2 tasks succeeded, %3 failed, %4 were not begun. It took %5.</source>
        <translation>%1 von %2 Aufgaben gelungen, %3 fehlgeschlagen, %4 nicht begonnen. Es dauerte %5.</translation>
    </message>
    <message>
        <source>Claude cost %1, the sandboxes about %2 (estimated).</source>
        <translation>Claude kostete %1, die Sandboxen etwa %2 (geschätzt).</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>--listen wants HOST:PORT, for example 127.0.0.1:8080, not &quot;%1&quot;.</source>
        <translation>--listen erwartet HOST:PORT, zum Beispiel 127.0.0.1:8080, nicht „%1“.</translation>
    </message>
    <message>
        <source>%1 can be reached from other computers, so callers have to show who they are: give --token-file or --identity-audience, or --trust-platform when something in front checks.</source>
        <translation>%1 ist von anderen Rechnern aus erreichbar, daher müssen sich Aufrufer ausweisen: --token-file oder --identity-audience angeben, oder --trust-platform, wenn etwas davor prüft.</translation>
    </message>
    <message>
        <source>The folder %1 of --root does not exist.</source>
        <translation>Den Ordner %1 von --root gibt es nicht.</translation>
    </message>
    <message>
        <source>bubblewrap (bwrap) is not installed. Install it, or leave out --isolate bwrap.</source>
        <translation>bubblewrap (bwrap) ist nicht installiert. Es installieren oder --isolate bwrap weglassen.</translation>
    </message>
    <message>
        <source>The session was removed.</source>
        <translation>Die Sitzung wurde entfernt.</translation>
    </message>
    <message>
        <source>%1 exists already. Name a new folder.</source>
        <translation>%1 gibt es schon. Einen neuen Ordner nennen.</translation>
    </message>
    <message>
        <source>The database was damaged. It was kept as %1, and a new one was begun.</source>
        <translation>Die Datenbank war beschädigt. Sie wurde als %1 aufgehoben und eine neue begonnen.</translation>
    </message>
    <message>
        <source>%1; files that git ignores go with it</source>
        <translation>%1; Dateien, die Git ignoriert, gehen mit</translation>
    </message>
    <message>
        <source>Files that git ignores went with it</source>
        <translation>Dateien, die Git ignoriert, gingen mit</translation>
    </message>
    <message>
        <source>The worktree %1 was taken back.</source>
        <translation>Der Worktree %1 wurde wieder entfernt.</translation>
    </message>
    <message>
        <source>The worktree %1 stays: %2</source>
        <translation>Der Worktree %1 bleibt: %2</translation>
    </message>
</context>
<context>
    <name>ctl::ConversationCommands</name>
    <message>
        <source>Reading %1 of %2 MB</source>
        <translation>%1 von %2 MB wird gelesen</translation>
    </message>
    <message>
        <source>There is no conversation %1. See &quot;gantryctl conversation list&quot;.</source>
        <translation>Es gibt kein Gespräch %1. Siehe &quot;gantryctl conversation list&quot;.</translation>
    </message>
    <message>
        <source>%1 is the beginning of %2 conversation ids. Give more of it.</source>
        <translation>Mit %1 beginnen %2 Gesprächs-IDs. Mehr davon angeben.</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>Die Standardausgabe kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>ctl::GithubCommand</name>
    <message>
        <source>Issue %1: %2</source>
        <translation>Issue %1: %2</translation>
    </message>
    <message>
        <source>GitHub takes no more requests until %1.</source>
        <translation>GitHub nimmt bis %1 keine Anfragen mehr an.</translation>
    </message>
    <message>
        <source>Webhooks: %1/webhook</source>
        <translation>Webhooks: %1/webhook</translation>
    </message>
    <message>
        <source>--webhook-listen wants HOST:PORT, for example 127.0.0.1:8080, not “%1”.</source>
        <translation>--webhook-listen erwartet HOST:PORT, zum Beispiel 127.0.0.1:8080, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>ctl::InputReader</name>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>Die Standardeingabe kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>ctl::Permissions</name>
    <message>
        <source>Nobody is there to allow this: the run denies every question.</source>
        <translation>Niemand ist da, um dies zu erlauben: Der Lauf lehnt jede Frage ab.</translation>
    </message>
    <message>
        <source>Nobody is there to answer: decide yourself and say what you assumed.</source>
        <translation>Niemand ist da, um zu antworten: Entscheide selbst und sage, was du angenommen hast.</translation>
    </message>
    <message>
        <source>Nobody is there to answer: standard input has ended.</source>
        <translation>Niemand ist da, um zu antworten: Die Standardeingabe ist zu Ende.</translation>
    </message>
    <message>
        <source>An answer needs question_id and decision (allow, allow_session or deny). It was ignored.</source>
        <translation>Eine Antwort braucht question_id und decision (allow, allow_session oder deny). Sie wurde ignoriert.</translation>
    </message>
</context>
<context>
    <name>ctl::PlanCommand</name>
    <message>
        <source>--var gives “%1” twice.</source>
        <translation>--var nennt „%1“ zweimal.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), nothing is wrong.</source>
        <translation>
            <numerusform>%n Schritt, alles in Ordnung.</numerusform>
            <numerusform>%n Schritte, alles in Ordnung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Play step %1 of %2, “%3”? [Y/n]</source>
        <translation>Schritt %1 von %2, „%3“, ausführen? [Y/n]</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of the session %1 wait.</source>
        <translation>
            <numerusform>%n Schritt der Sitzung %1 wartet.</numerusform>
            <numerusform>%n Schritte der Sitzung %1 warten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ctl::ResumeCommand</name>
    <message>
        <source>&quot;%1&quot; runs in a terminal. Go on there, or stop it first.</source>
        <translation>„%1“ läuft in einem Terminal. Dort weitermachen oder es zuerst anhalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in use: another program (gantryctl or the window) drives it. Follow it with &quot;gantryctl session follow %2&quot;.</source>
        <translation>„%1“ ist in Benutzung: Ein anderes Programm (gantryctl oder das Fenster) steuert die Sitzung. Verfolgen lässt sie sich mit &quot;gantryctl session follow %2&quot;.</translation>
    </message>
    <message>
        <source>The worktree has no folder %1 any more.</source>
        <translation>Der Worktree hat keinen Ordner %1 mehr.</translation>
    </message>
    <message>
        <source>There is nothing to resume in &quot;%1&quot;: no conversation was recorded and no step is pending.</source>
        <translation>In „%1“ gibt es nichts fortzusetzen: Kein Gespräch wurde aufgezeichnet, und kein Schritt steht an.</translation>
    </message>
    <message>
        <source>Go on where you left off.</source>
        <translation>Mach da weiter, wo du aufgehört hast.</translation>
    </message>
    <message>
        <source>The session %1 was removed meanwhile.</source>
        <translation>Die Sitzung %1 wurde inzwischen entfernt.</translation>
    </message>
</context>
<context>
    <name>ctl::RunCommand</name>
    <message>
        <source>The prompt file %1 cannot be read: %2</source>
        <translation>Die Prompt-Datei %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>There is no session %1. See &quot;gantryctl session list&quot;.</source>
        <translation>Es gibt keine Sitzung %1. Siehe &quot;gantryctl session list&quot;.</translation>
    </message>
    <message>
        <source>Without a prompt Claude waits for somebody who types. Give a prompt, or --after-turn keep.</source>
        <translation>Ohne Prompt wartet Claude auf jemanden, der tippt. Einen Prompt angeben oder --after-turn keep.</translation>
    </message>
    <message>
        <source>Held: %1. Raise it in Gantry&apos;s settings, or run it with --over-budget.</source>
        <translation>Zurückgehalten: %1. Es in den Einstellungen von Gantry erhöhen oder mit --over-budget ausführen.</translation>
    </message>
    <message>
        <source>Step %1 of “%2” is still running. Stop it or wait for its end, or queue a prompt with &quot;gantryctl session send&quot;.</source>
        <translation>Schritt %1 von „%2“ läuft noch. Halten Sie ihn an, warten Sie auf sein Ende, oder reihen Sie mit „gantryctl session send“ einen Prompt ein.</translation>
    </message>
</context>
<context>
    <name>ctl::SandboxCommand</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>No run of this computer is known in the sandbox %1.</source>
        <translation>Kein Lauf dieses Rechners in der Sandbox %1 ist bekannt.</translation>
    </message>
    <message>
        <source>Nothing can be written.</source>
        <translation>Nichts kann geschrieben werden.</translation>
    </message>
    <message>
        <source>%1  %2  %3 (estimated)</source>
        <translation>%1  %2  %3 (geschätzt)</translation>
    </message>
    <message>
        <source>Together about %1, at $%2 for an hour.</source>
        <translation>Zusammen etwa %1, bei $%2 pro Stunde.</translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation>Von Hand angelegt</translation>
    </message>
    <message>
        <source>There are no sandboxes.
</source>
        <translation>Es gibt keine Sandboxen.
</translation>
    </message>
    <message numerus="yes">
        <source>%1 answers, and the key is good. %n sandboxes run.</source>
        <translation>
            <numerusform>%1 antwortet, und der Schlüssel ist gültig. %n Sandbox läuft.</numerusform>
            <numerusform>%1 antwortet, und der Schlüssel ist gültig. %n Sandboxen laufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <translation>%1 von %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 (estimated)</source>
        <translation>%1 (geschätzt)</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>Together about %1, by the size of each sandbox.</source>
        <translation>Zusammen etwa %1, nach der Größe jeder Sandbox.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>There is no template %1 here.</source>
        <translation>Hier gibt es keine Vorlage %1.</translation>
    </message>
    <message>
        <source>There is no record of a sandbox %1.</source>
        <translation>Es gibt keinen Eintrag über eine Sandbox %1.</translation>
    </message>
    <message>
        <source>Forgotten: %1</source>
        <translation>Vergessen: %1</translation>
    </message>
    <message>
        <source>The service still has the sandbox %1. Terminate it instead.</source>
        <translation>Der Dienst hat die Sandbox %1 noch. Sie stattdessen beenden.</translation>
    </message>
    <message>
        <source>Branch: %1
</source>
        <translation>Branch: %1
</translation>
    </message>
    <message>
        <source>Pull request: %1
</source>
        <translation>Pull Request: %1
</translation>
    </message>
    <message>
        <source>Conflict: %1
</source>
        <translation>Konflikt: %1
</translation>
    </message>
    <message>
        <source>All of it is in the project.</source>
        <translation>Alles davon ist im Projekt.</translation>
    </message>
    <message>
        <source>The files are not in the project as they are there.</source>
        <translation>Die Dateien sind nicht so im Projekt, wie sie dort sind.</translation>
    </message>
    <message>
        <source>No changes of a run in %1 are kept here.</source>
        <translation>Hier sind keine Änderungen eines Laufs in %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>What changed in %1 is in the project already.</source>
        <translation>Was sich in %1 geändert hat, ist schon im Projekt.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n files</source>
        <translation>
            <numerusform>%1: %n Datei</numerusform>
            <numerusform>%1: %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Several sandboxes begin with %1. Write more of the one you mean.</source>
        <translation>Mehrere Sandboxen beginnen mit %1. Schreiben Sie mehr von der, die Sie meinen.</translation>
    </message>
    <message>
        <source>%1 is not there yet. It will be ended when it is.</source>
        <translation>%1 ist noch nicht da. Sie wird beendet, sobald sie es ist.</translation>
    </message>
    <message>
        <source>The sandbox %1 may still come to life. Terminate it instead.</source>
        <translation>Die Sandbox %1 kann noch entstehen. Beenden Sie sie stattdessen.</translation>
    </message>
</context>
<context>
    <name>ctl::SandboxTasks</name>
    <message>
        <source>The file of tasks %1 cannot be read: %2</source>
        <translation>Die Aufgabendatei %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>There is no task. Give some with --task or --task-file.</source>
        <translation>Es gibt keine Aufgabe. Mit --task oder --task-file welche angeben.</translation>
    </message>
    <message>
        <source>There are more than %1 tasks.</source>
        <translation>Es gibt mehr als %1 Aufgaben.</translation>
    </message>
    <message>
        <source>Task %1: %2</source>
        <translation>Aufgabe %1: %2</translation>
    </message>
    <message>
        <source>Task %1 begins: %2
</source>
        <translation>Aufgabe %1 beginnt: %2
</translation>
    </message>
    <message>
        <source>Task %1 ended: %2
</source>
        <translation>Aufgabe %1 beendet: %2
</translation>
    </message>
    <message>
        <source>Held: %1. Raise it in Gantry&apos;s settings, or run it with --over-budget.</source>
        <translation>Zurückgehalten: %1. Es in den Einstellungen von Gantry erhöhen oder mit --over-budget ausführen.</translation>
    </message>
</context>
<context>
    <name>ctl::SendCommand</name>
    <message>
        <source>There is no prompt to send.</source>
        <translation>Es gibt keinen Prompt zum Senden.</translation>
    </message>
    <message>
        <source>The session %1 was removed meanwhile.</source>
        <translation>Die Sitzung %1 wurde inzwischen entfernt.</translation>
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
        <translation>Sitzung:       %1
Titel:         %2
Ordner:        %3
Status:        %4
Gespräch:      %5
Kosten:        %6
</translation>
    </message>
    <message>
        <source>There is no session %1. See &quot;gantryctl session list --all&quot;.</source>
        <translation>Es gibt keine Sitzung %1. Siehe &quot;gantryctl session list --all&quot;.</translation>
    </message>
    <message>
        <source>%1 is the beginning of %2 session ids. Give more of it.</source>
        <translation>Mit %1 beginnen %2 Sitzungs-IDs. Mehr davon angeben.</translation>
    </message>
    <message>
        <source>Its process is gone. Its end is put on record by &quot;gantryctl session resume&quot; or the window.</source>
        <translation>Sein Prozess ist verschwunden. Sein Ende wird durch „gantryctl session resume“ oder das Fenster vermerkt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name the session by its id. See &quot;gantryctl session list --all&quot;.</source>
        <translation>Nennen Sie die Sitzung mit ihrer Kennung. Siehe „gantryctl session list --all“.</translation>
    </message>
</context>
<context>
    <name>ctl::StepReport</name>
    <message>
        <source>“%1” waits: %2</source>
        <translation>„%1“ wartet: %2</translation>
    </message>
    <message>
        <source>Interrupted before the step began.</source>
        <translation>Unterbrochen, bevor der Schritt begann.</translation>
    </message>
</context>
<context>
    <name>ctl::StopCommand</name>
    <message>
        <source>Nothing runs in &quot;%1&quot;.</source>
        <translation>Nichts läuft in „%1“.</translation>
    </message>
</context>
<context>
    <name>ctl::TaskCommands</name>
    <message>
        <source>Several tasks begin with %1. Give more of the id.</source>
        <translation>Mehrere Aufgaben beginnen mit %1. Mehr von der ID angeben.</translation>
    </message>
    <message>
        <source>Look at this command before it runs. %1</source>
        <translation>Diesen Befehl vor der Ausführung ansehen. %1</translation>
    </message>
    <message>
        <source>There is no state “%1”.</source>
        <translation>Es gibt keinen Zustand „%1“.</translation>
    </message>
    <message>
        <source>--engine wants NAME=N, not “%1”.</source>
        <translation>--engine erwartet NAME=N, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>ctl::TaskImport</name>
    <message>
        <source>%1 of %2 tasks were added, then: %3</source>
        <translation>%1 von %2 Aufgaben wurden hinzugefügt, dann: %3</translation>
    </message>
    <message>
        <source>Task %1 of the file: %2</source>
        <translation>Aufgabe %1 der Datei: %2</translation>
    </message>
</context>
<context>
    <name>ctl::TaskPrinting</name>
    <message>
        <source>Task:      %1
Title:     %2
Folder:    %3
State:     %4
Tries:     %5
Session:   %6
Started:   %7
Ended:     %8
Cost:      %9
</source>
        <translation>Aufgabe:   %1
Titel:     %2
Ordner:    %3
Zustand:   %4
Versuche:  %5
Sitzung:   %6
Begonnen:  %7
Beendet:   %8
Kosten:    %9
</translation>
    </message>
    <message>
        <source>Estimate:  %1
</source>
        <translation>Schätzung: %1
</translation>
    </message>
    <message>
        <source>Reason:    %1
</source>
        <translation>Grund:     %1
</translation>
    </message>
    <message>
        <source>… and %1 more
</source>
        <translation>… und %1 weitere
</translation>
    </message>
    <message>
        <source>About %1 on an execution service: %2 MB, %3 cores, at most %4 seconds
</source>
        <translation>Etwa %1 auf einem Ausführungsdienst: %2 MB, %3 Kerne, höchstens %4 Sekunden
</translation>
    </message>
    <message>
        <source>Paused since %1
</source>
        <translation>Pausiert seit %1
</translation>
    </message>
</context>
<context>
    <name>ctl::TaskRequests</name>
    <message>
        <source>The file %1 is no list of commands.</source>
        <translation>Die Datei %1 ist keine Liste von Befehlen.</translation>
    </message>
    <message>
        <source>--after wants ID, ID:success, ID:failure or ID:always, not “%1”.</source>
        <translation>--after erwartet ID, ID:success, ID:failure oder ID:always, nicht „%1“.</translation>
    </message>
    <message>
        <source>--env wants NAME=value, not “%1”.</source>
        <translation>--env erwartet NAME=value, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no template “%1”. See &quot;gantryctl task template list&quot;.</source>
        <translation>Es gibt keine Vorlage „%1“. Siehe „gantryctl task template list“.</translation>
    </message>
    <message>
        <source>A workflow and commands do not go together.</source>
        <translation>Ein Workflow und Befehle passen nicht zusammen.</translation>
    </message>
    <message>
        <source>A workflow task needs a workflow. Give a file with --workflow.</source>
        <translation>Eine Workflow-Aufgabe braucht einen Workflow. Eine Datei mit --workflow angeben.</translation>
    </message>
    <message>
        <source>“%1” is no time. Give ISO 8601, for example 2026-11-29T20:00:00Z, or +SECONDS.</source>
        <translation>„%1“ ist keine Zeit. ISO 8601 angeben, zum Beispiel 2026-11-29T20:00:00Z, oder +SECONDS.</translation>
    </message>
    <message>
        <source>The project folder %1 does not exist.</source>
        <translation>Den Projektordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Say when: --at, --every or --cron.</source>
        <translation>Angeben, wann: --at, --every oder --cron.</translation>
    </message>
    <message>
        <source>There is no engine “%1”. There are: %2.</source>
        <translation>Es gibt keinen Ausführungsort „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are two services, and a task has one.</source>
        <translation>„%1“ und „%2“ sind zwei Dienste, und eine Aufgabe hat nur einen.</translation>
    </message>
    <message>
        <source>“%1” is switched off. Enable it in the settings, or name another one.</source>
        <translation>„%1“ ist abgeschaltet. In den Einstellungen einschalten oder einen anderen Ausführungsort nennen.</translation>
    </message>
</context>
<context>
    <name>ctl::TaskWorkCommand</name>
    <message>
        <source>There is no task to run.</source>
        <translation>Es gibt keine Aufgabe auszuführen.</translation>
    </message>
    <message>
        <source>Held: the budget of %1 is used up.</source>
        <translation>Zurückgehalten: Das Budget von %1 ist verbraucht.</translation>
    </message>
    <message>
        <source>Runs “%1” (%2)</source>
        <translation>„%1“ läuft (%2)</translation>
    </message>
    <message>
        <source>“%1” is %2. %3</source>
        <translation>„%1“ hat den Zustand %2. %3</translation>
    </message>
    <message>
        <source>There is no engine “%1”. There are: %2.</source>
        <translation>Es gibt keinen Ausführungsort „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>Held: %1. Raise it in Gantry&apos;s settings.</source>
        <translation>Zurückgehalten: %1. Es in den Einstellungen von Gantry erhöhen.</translation>
    </message>
</context>
<context>
    <name>dispatch::DispatchJob</name>
    <message>
        <source>The server was shut down before the work was over.</source>
        <translation>Der Server wurde heruntergefahren, bevor die Arbeit fertig war.</translation>
    </message>
    <message>
        <source>GitHub names no address to clone %1 from.</source>
        <translation>GitHub nennt keine Adresse, von der sich %1 klonen ließe.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a branch.</source>
        <translation>„%1“ ist nicht der Name eines Branches.</translation>
    </message>
    <message>
        <source>Claude ended with exit code %1.</source>
        <translation>Claude endete mit Exit-Code %1.</translation>
    </message>
    <message>
        <source>Asked for:</source>
        <translation>Auftrag:</translation>
    </message>
    <message>
        <source>Claude says:</source>
        <translation>Claude sagt:</translation>
    </message>
    <message>
        <source>The branch %1 was pushed, but no pull request could be opened: %2</source>
        <translation>Der Branch %1 wurde gepusht, aber kein Pull Request konnte geöffnet werden: %2</translation>
    </message>
</context>
<context>
    <name>dispatch::ForwardJob</name>
    <message>
        <source>The server was shut down before the work was over.</source>
        <translation>Der Server wurde heruntergefahren, bevor die Arbeit fertig war.</translation>
    </message>
    <message>
        <source>%1 answered with status %2 and no reason.</source>
        <translation>%1 antwortete mit Status %2 und ohne Grund.</translation>
    </message>
</context>
<context>
    <name>dispatch::Settings</name>
    <message>
        <source>%1 is not set. It has to hold %2.</source>
        <translation>%1 ist nicht gesetzt. Es muss %2 enthalten.</translation>
    </message>
    <message>
        <source>%1 is not an address that secrets may be sent to. It has to begin with https://.</source>
        <translation>%1 ist keine Adresse, an die Geheimnisse gesendet werden dürfen. Sie muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>the address of the service that runs Claude</source>
        <translation>die Adresse des Dienstes, der Claude ausführt</translation>
    </message>
    <message>
        <source>a token of Claude (claude setup-token)</source>
        <translation>ein Token von Claude (claude setup-token)</translation>
    </message>
    <message>
        <source>the id of the GitHub App</source>
        <translation>die ID der GitHub-App</translation>
    </message>
    <message>
        <source>the private key (PEM) of the GitHub App</source>
        <translation>den privaten Schlüssel (PEM) der GitHub-App</translation>
    </message>
</context>
<context>
    <name>e2b::E2bClient</name>
    <message>
        <source>The address of the service has to begin with https://.</source>
        <translation>Die Adresse des Dienstes muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Its template holds version %1 of the service&apos;s own program, which is too old. Build the template again, or use another one.</source>
        <translation>Ihre Vorlage enthält Version %1 des Programms des Dienstes, und die ist zu alt. Die Vorlage neu bauen oder eine andere verwenden.</translation>
    </message>
</context>
<context>
    <name>e2b::E2bProcess</name>
    <message>
        <source>a command that ended without an exit status</source>
        <translation>ein Befehl, der ohne Exit-Status endete</translation>
    </message>
</context>
<context>
    <name>e2b::E2bSandbox</name>
    <message>
        <source>an answer that is no JSON</source>
        <translation>eine Antwort, die kein JSON ist</translation>
    </message>
    <message>
        <source>an answer that is no list of files</source>
        <translation>eine Antwort, die keine Dateiliste ist</translation>
    </message>
    <message>
        <source>the input of a command cannot be closed in this template</source>
        <translation>die Eingabe eines Befehls lässt sich in dieser Vorlage nicht schließen</translation>
    </message>
</context>
<context>
    <name>e2b::E2bStream</name>
    <message>
        <source>a message that is no JSON</source>
        <translation>eine Nachricht, die kein JSON ist</translation>
    </message>
    <message>
        <source>a message was cut off</source>
        <translation>eine Nachricht wurde abgeschnitten</translation>
    </message>
    <message>
        <source>an answer that is no stream</source>
        <translation>eine Antwort, die kein Datenstrom ist</translation>
    </message>
</context>
<context>
    <name>e2b::Failure</name>
    <message>
        <source>E2B does not accept the API key. Set a valid key in the settings or in E2B_API_KEY.</source>
        <translation>E2B akzeptiert den API-Schlüssel nicht. Einen gültigen Schlüssel in den Einstellungen oder in E2B_API_KEY setzen.</translation>
    </message>
    <message>
        <source>E2B does not allow this for your team.</source>
        <translation>E2B erlaubt dies für dieses Team nicht.</translation>
    </message>
    <message>
        <source>E2B knows no such template, sandbox, file or process.</source>
        <translation>E2B kennt keine solche Vorlage, Sandbox oder Datei und keinen solchen Prozess.</translation>
    </message>
    <message>
        <source>The sandbox is in a state that does not allow this.</source>
        <translation>Der Zustand der Sandbox lässt dies nicht zu.</translation>
    </message>
    <message>
        <source>E2B received too many requests. Try again in %1 seconds.</source>
        <translation>E2B hat zu viele Anfragen erhalten. In %1 Sekunden erneut versuchen.</translation>
    </message>
    <message>
        <source>E2B received too many requests. Try again later.</source>
        <translation>E2B hat zu viele Anfragen erhalten. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>Your team already has as many sandboxes as it may have. Terminate one, or wait for one to end.</source>
        <translation>Das Team hat schon so viele Sandboxen, wie es haben darf. Eine beenden oder warten, bis eine endet.</translation>
    </message>
    <message>
        <source>E2B has no room for this at the moment. Try again later.</source>
        <translation>E2B hat derzeit keine freien Plätze. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>E2B refused the request.</source>
        <translation>E2B hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>The sandbox no longer answers: it ended, expired or was paused.</source>
        <translation>Die Sandbox antwortet nicht mehr: Sie ist beendet, abgelaufen oder pausiert.</translation>
    </message>
    <message>
        <source>The disk of the sandbox is full. Send fewer files, or use a template with a larger disk.</source>
        <translation>Der Datenträger der Sandbox ist voll. Weniger Dateien senden oder eine Vorlage mit größerem Datenträger verwenden.</translation>
    </message>
    <message>
        <source>The command in the sandbox took longer than it was allowed to.</source>
        <translation>Der Befehl in der Sandbox hat länger gebraucht als erlaubt.</translation>
    </message>
    <message>
        <source>The connection to the sandbox broke.</source>
        <translation>Die Verbindung zur Sandbox ist abgebrochen.</translation>
    </message>
    <message>
        <source>E2B could not be reached. Check the network and the address.</source>
        <translation>E2B war nicht erreichbar. Netzwerk und Adresse prüfen.</translation>
    </message>
    <message>
        <source>E2B did not answer in time.</source>
        <translation>E2B hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>E2B sent an answer that makes no sense.</source>
        <translation>E2B hat eine unsinnige Antwort gesendet.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>E2B reported an error of its own.</source>
        <translation>E2B hat einen eigenen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>%1 The service says: %2</source>
        <translation>%1 Der Dienst meldet: %2</translation>
    </message>
    <message>
        <source>status %1: %2</source>
        <translation>Status %1: %2</translation>
    </message>
</context>
<context>
    <name>engines</name>
    <message>
        <source>a private key</source>
        <translation>ein privater Schlüssel</translation>
    </message>
    <message>
        <source>an AWS key</source>
        <translation>ein AWS-Schlüssel</translation>
    </message>
    <message>
        <source>an Anthropic key</source>
        <translation>ein Anthropic-Schlüssel</translation>
    </message>
    <message>
        <source>a GitHub token</source>
        <translation>ein GitHub-Token</translation>
    </message>
    <message>
        <source>a Slack token</source>
        <translation>ein Slack-Token</translation>
    </message>
    <message>
        <source>a Google key</source>
        <translation>ein Google-Schlüssel</translation>
    </message>
    <message>
        <source>an E2B key</source>
        <translation>ein E2B-Schlüssel</translation>
    </message>
</context>
<context>
    <name>engines::BackgroundClaude</name>
    <message>
        <source>The server refuses the credentials (%1). Is the key wrong?</source>
        <translation>Der Server lehnt die Zugangsdaten ab (%1). Ist der Schlüssel falsch?</translation>
    </message>
    <message>
        <source>%1 of %2 turns are used.</source>
        <translation>%1 von %2 Zügen sind verbraucht.</translation>
    </message>
    <message>
        <source>%1 of the budget of %2 are spent.</source>
        <translation>%1 des Budgets von %2 sind ausgegeben.</translation>
    </message>
    <message>
        <source>The user does not allow this.</source>
        <translation>Der Benutzer erlaubt dies nicht.</translation>
    </message>
</context>
<context>
    <name>engines::CallbackReceiver</name>
    <message>
        <source>Callbacks need an address of this computer and a port, for example 127.0.0.1:8080, not &quot;%1&quot;.</source>
        <translation>Rückrufe brauchen eine Adresse dieses Rechners und einen Port, zum Beispiel 127.0.0.1:8080, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>engines::CloudRunOptions</name>
    <message>
        <source>%1 is not encrypted, and your keys would be sent there. Give an address that begins with https://.</source>
        <translation>%1 ist nicht verschlüsselt, und Ihre Schlüssel würden dorthin gesendet. Eine Adresse angeben, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>The token address of the service account has to begin with https://.</source>
        <translation>Die Token-Adresse des Dienstkontos muss mit https:// beginnen.</translation>
    </message>
</context>
<context>
    <name>engines::CloudRunRun</name>
    <message>
        <source>Signing in to %1.</source>
        <translation>Anmeldung bei %1.</translation>
    </message>
    <message>
        <source>The task goes to the service.</source>
        <translation>Die Aufgabe geht an den Dienst.</translation>
    </message>
    <message>
        <source>The task goes to the service, which clones %1 first.</source>
        <translation>Die Aufgabe geht an den Dienst, der zuerst %1 klont.</translation>
    </message>
    <message numerus="yes">
        <source>The service is busy. It is asked again in %n seconds.</source>
        <translation>
            <numerusform>Der Dienst ist ausgelastet. Er wird in %n Sekunde erneut gefragt.</numerusform>
            <numerusform>Der Dienst ist ausgelastet. Er wird in %n Sekunden erneut gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service has begun.</source>
        <translation>Der Dienst hat begonnen.</translation>
    </message>
    <message>
        <source>The task was cancelled.</source>
        <translation>Die Aufgabe wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The task may still run there.</source>
        <translation>Die Aufgabe läuft dort vielleicht noch.</translation>
    </message>
    <message>
        <source>The service accepted the task but sends no output. %1 Run it without a connection instead: choose that for this engine, or --async.</source>
        <translation>Der Dienst hat die Aufgabe angenommen, sendet aber keine Ausgabe. %1 Sie stattdessen ohne Verbindung ausführen: Das für diesen Ausführungsort wählen oder --async.</translation>
    </message>
    <message>
        <source>The service has taken the task %1.</source>
        <translation>Der Dienst hat die Aufgabe %1 übernommen.</translation>
    </message>
    <message>
        <source>The service is not reached. The run goes on there; it is tried again. %1</source>
        <translation>Der Dienst ist nicht erreichbar. Der Lauf geht dort weiter; es wird erneut versucht. %1</translation>
    </message>
    <message>
        <source>The service is reached again.</source>
        <translation>Der Dienst ist wieder erreichbar.</translation>
    </message>
    <message>
        <source>The task has ended, but how is not known: the service tells nobody, and its log cannot be read from here (%1).</source>
        <translation>Die Aufgabe ist beendet, aber wie, ist nicht bekannt: Der Dienst teilt es niemandem mit, und sein Protokoll ist von hier nicht lesbar (%1).</translation>
    </message>
    <message>
        <source>no place given</source>
        <translation>kein Ort angegeben</translation>
    </message>
    <message>
        <source>The task was cancelled on the service.</source>
        <translation>Die Aufgabe wurde auf dem Dienst abgebrochen.</translation>
    </message>
    <message>
        <source>The time limit of the service is over.</source>
        <translation>Die Zeitgrenze des Dienstes ist überschritten.</translation>
    </message>
    <message numerus="yes">
        <source>The service has been silent for %n minutes, so the run was given up. %1</source>
        <translation>
            <numerusform>Der Dienst schweigt seit %n Minute, daher wurde der Lauf aufgegeben. %1</numerusform>
            <numerusform>Der Dienst schweigt seit %n Minuten, daher wurde der Lauf aufgegeben. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection to the service broke, and with it the run is lost. %1 Long runs outlive that without a connection: choose that for this engine, or --async.</source>
        <translation>Die Verbindung zum Dienst brach, und damit ist der Lauf verloren. %1 Lange Läufe überstehen das ohne Verbindung: das für diese Engine wählen, oder --async.</translation>
    </message>
    <message>
        <source>The task %1 may run there all the same.</source>
        <translation>Die Aufgabe %1 läuft dort möglicherweise trotzdem.</translation>
    </message>
    <message>
        <source>The service gave no answer, but may have taken the task; it is asked again. %1</source>
        <translation>Der Dienst gab keine Antwort, hat die Aufgabe aber vielleicht angenommen; er wird wieder gefragt. %1</translation>
    </message>
    <message>
        <source>The service did not end the task in time.</source>
        <translation>Der Dienst hat die Aufgabe nicht rechtzeitig beendet.</translation>
    </message>
    <message>
        <source>The service could not be told to stop the task: %1</source>
        <translation>Dem Dienst konnte nicht gesagt werden, dass er die Aufgabe beenden soll: %1</translation>
    </message>
</context>
<context>
    <name>engines::DispatchEngine</name>
    <message>
        <source>A dispatch backend</source>
        <translation>Ein Dispatch-Backend</translation>
    </message>
    <message>
        <source>The token for %1 is missing. Set it in Settings, Engines.</source>
        <translation>Das Token für %1 fehlt. Es unter Einstellungen, Ausführungsorte setzen.</translation>
    </message>
</context>
<context>
    <name>engines::DispatchRun</name>
    <message>
        <source>%1 is not encrypted, and your token would be sent there. Give an address that begins with https://.</source>
        <translation>%1 ist nicht verschlüsselt, und Ihr Token würde dorthin gesendet. Eine Adresse angeben, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>A dispatch backend works on a GitHub repository. Name it as owner/name.</source>
        <translation>Ein Dispatch-Backend arbeitet an einem GitHub-Repository. Nennen Sie es als owner/name.</translation>
    </message>
    <message>
        <source>The backend works on %1/%2, branch %3. It answers when it is done.</source>
        <translation>Das Backend arbeitet an %1/%2, Branch %3. Es antwortet, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>It may still work on it; look for a pull request before it is sent again.</source>
        <translation>Es arbeitet vielleicht noch daran; vor erneutem Senden nach einem Pull Request sehen.</translation>
    </message>
    <message>
        <source>The backend has queued it as %1.</source>
        <translation>Das Backend hat es als %1 in die Warteschlange gestellt.</translation>
    </message>
    <message>
        <source>The backend gave it up: %1.</source>
        <translation>Das Backend hat es aufgegeben: %1.</translation>
    </message>
    <message>
        <source>There is no pull request: %1</source>
        <translation>Es gibt keinen Pull Request: %1</translation>
    </message>
    <message>
        <source>the backend names none.</source>
        <translation>Das Backend nennt keinen.</translation>
    </message>
    <message>
        <source>Pull request: %1</source>
        <translation>Pull Request: %1</translation>
    </message>
    <message>
        <source>The backend is not waited for any longer. It may still open a pull request.</source>
        <translation>Auf das Backend wird nicht länger gewartet. Es öffnet vielleicht noch einen Pull Request.</translation>
    </message>
</context>
<context>
    <name>engines::ExecutionApiEngine</name>
    <message>
        <source>An execution service runs Claude prompts and shell commands. Run this step on this computer.</source>
        <translation>Ein Ausführungsdienst führt Claude-Prompts und Shell-Befehle aus. Diesen Schritt auf diesem Rechner ausführen.</translation>
    </message>
    <message>
        <source>An execution service has no terminal. Run the session in the background, or on this computer.</source>
        <translation>Ein Ausführungsdienst hat kein Terminal. Die Sitzung im Hintergrund oder auf diesem Rechner ausführen.</translation>
    </message>
    <message>
        <source>A conversation of this computer cannot be resumed at an execution service. Begin a new one, or run the step on this computer.</source>
        <translation>Ein Gespräch dieses Rechners kann bei einem Ausführungsdienst nicht fortgesetzt werden. Ein neues beginnen oder den Schritt auf diesem Rechner ausführen.</translation>
    </message>
    <message>
        <source>The execution may cost %1 (estimated), more than the budget of %2. Lower its limits or raise the budget.</source>
        <translation>Die Ausführung kann %1 kosten (geschätzt), mehr als das Budget von %2. Ihre Grenzen senken oder das Budget erhöhen.</translation>
    </message>
</context>
<context>
    <name>engines::ExecutionRun</name>
    <message>
        <source>The execution service has no room at the moment. The run starts when it has.</source>
        <translation>Der Ausführungsdienst hat im Moment keinen Platz. Der Lauf beginnt, sobald er welchen hat.</translation>
    </message>
    <message>
        <source>The execution service has no room at the moment. The run starts at about %1.</source>
        <translation>Der Ausführungsdienst hat im Moment keinen Platz. Der Lauf beginnt etwa um %1.</translation>
    </message>
    <message>
        <source>Asking %1 for an execution.</source>
        <translation>Bei %1 wird eine Ausführung angefordert.</translation>
    </message>
    <message>
        <source>The run was stopped before its command began.</source>
        <translation>Der Lauf wurde angehalten, bevor sein Befehl begann.</translation>
    </message>
    <message>
        <source>The execution %1 was accepted.</source>
        <translation>Die Ausführung %1 wurde angenommen.</translation>
    </message>
    <message>
        <source>The execution service does not answer. The run goes on there; it is tried again. %1</source>
        <translation>Der Ausführungsdienst antwortet nicht. Der Lauf geht dort weiter; es wird erneut versucht. %1</translation>
    </message>
    <message>
        <source>The execution service answers again.</source>
        <translation>Der Ausführungsdienst antwortet wieder.</translation>
    </message>
    <message>
        <source>The execution waits for its turn.</source>
        <translation>Die Ausführung wartet, bis sie an der Reihe ist.</translation>
    </message>
    <message>
        <source>The execution runs.</source>
        <translation>Die Ausführung läuft.</translation>
    </message>
    <message>
        <source>The execution is &quot;%1&quot;, which is unknown here.</source>
        <translation>Die Ausführung hat den Zustand „%1“, der hier unbekannt ist.</translation>
    </message>
    <message numerus="yes">
        <source>The time limit of %n seconds is over.</source>
        <translation>
            <numerusform>Die Zeitgrenze von %n Sekunde ist überschritten.</numerusform>
            <numerusform>Die Zeitgrenze von %n Sekunden ist überschritten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The execution was cancelled at the service.</source>
        <translation>Die Ausführung wurde beim Dienst abgebrochen.</translation>
    </message>
    <message>
        <source>The execution failed: %1</source>
        <translation>Die Ausführung ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The execution failed, and the service does not say why.</source>
        <translation>Die Ausführung ist fehlgeschlagen, und der Dienst nennt keinen Grund.</translation>
    </message>
    <message>
        <source>The log is longer than %1 MB; its middle was left out.</source>
        <translation>Das Protokoll ist länger als %1 MB; seine Mitte wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The service did not give the end of the log.</source>
        <translation>Der Dienst lieferte das Ende des Protokolls nicht.</translation>
    </message>
    <message>
        <source>The execution service did not confirm that the run was stopped. It is asked again at the next start.</source>
        <translation>Der Ausführungsdienst hat nicht bestätigt, dass der Lauf angehalten wurde. Er wird beim nächsten Start erneut gefragt.</translation>
    </message>
    <message>
        <source>The run is at the service %1, but its settings now name another one.</source>
        <translation>Der Lauf ist beim Dienst %1, aber seine Einstellungen nennen jetzt einen anderen.</translation>
    </message>
    <message>
        <source>The execution service does not answer; it is tried again. %1</source>
        <translation>Der Ausführungsdienst antwortet nicht; es wird erneut versucht. %1</translation>
    </message>
</context>
<context>
    <name>engines::ExecutionScript</name>
    <message>
        <source>The text holds control characters. Remove them, or put the text into a file of the project.</source>
        <translation>Der Text enthält Steuerzeichen. Sie entfernen oder den Text in eine Datei des Projekts schreiben.</translation>
    </message>
    <message>
        <source>There is nothing to run. Write a prompt or a command.</source>
        <translation>Es gibt nichts auszuführen. Einen Prompt oder einen Befehl schreiben.</translation>
    </message>
    <message>
        <source>The text has %1 bytes; an execution service takes 100 KB. Put it into a file of the project and name the file in the prompt.</source>
        <translation>Der Text hat %1 Bytes; ein Ausführungsdienst nimmt 100 KB an. Ihn in eine Datei des Projekts schreiben und die Datei im Prompt nennen.</translation>
    </message>
    <message>
        <source>Task timeout must be between 1 and 3600 seconds on an execution service.</source>
        <translation>Auf einem Ausführungsdienst muss die Zeitgrenze einer Aufgabe zwischen 1 und 3600 Sekunden liegen.</translation>
    </message>
    <message>
        <source>Task memory limit must be between 128 and 4096 MB.</source>
        <translation>Die Speichergrenze einer Aufgabe muss zwischen 128 und 4096 MB liegen.</translation>
    </message>
    <message>
        <source>Task cpu limit must be between 0.1 and 64.</source>
        <translation>Die CPU-Grenze einer Aufgabe muss zwischen 0,1 und 64 liegen.</translation>
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
        <translation>%1 ist eine Datei, kein Ordner. Den Projektordner wählen.</translation>
    </message>
    <message>
        <source>Gantry cannot write in %1: permission denied. Choose another folder.</source>
        <translation>Gantry kann in %1 nicht schreiben: keine Berechtigung. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>This step is a shell command. Use the shell executor: make it a shell step.</source>
        <translation>Dieser Schritt ist ein Shell-Befehl. Den Shell-Executor verwenden: daraus einen Shell-Schritt machen.</translation>
    </message>
    <message>
        <source>The prompt has %1 bytes; Claude takes at most 10 MB. Put the text into a file and name the file in the prompt.</source>
        <translation>Der Prompt hat %1 Bytes; Claude nimmt höchstens 10 MB an. Den Text in eine Datei schreiben und die Datei im Prompt nennen.</translation>
    </message>
    <message>
        <source>A background step needs a prompt. Write one, or run the session in a terminal.</source>
        <translation>Ein Hintergrundschritt braucht einen Prompt. Einen schreiben oder die Sitzung in einem Terminal ausführen.</translation>
    </message>
    <message>
        <source>This step is a Claude prompt. Use the Claude executor: make it a Claude step.</source>
        <translation>Dieser Schritt ist ein Claude-Prompt. Den Claude-Executor verwenden: daraus einen Claude-Schritt machen.</translation>
    </message>
    <message>
        <source>A shell step cannot start claude, because its hooks and its conversation would be lost. Use the Claude executor: make it a Claude step.</source>
        <translation>Ein Shell-Schritt kann claude nicht starten, weil dessen Hooks und Gespräch verloren gingen. Den Claude-Executor verwenden: daraus einen Claude-Schritt machen.</translation>
    </message>
    <message>
        <source>A shell command cannot hold a NUL character. Remove it.</source>
        <translation>Ein Shell-Befehl darf kein NUL-Zeichen enthalten. Dieses entfernen.</translation>
    </message>
    <message>
        <source>Parallel sessions cannot be played on this computer yet.</source>
        <translation>Parallele Sitzungen können auf diesem Rechner noch nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>An empty step has nothing to run.</source>
        <translation>Ein leerer Schritt hat nichts auszuführen.</translation>
    </message>
    <message>
        <source>The name of the folder %1 is not UTF-8. Rename it, then choose it again.</source>
        <translation>Der Name des Ordners %1 ist kein UTF-8. Ihn umbenennen und dann neu wählen.</translation>
    </message>
</context>
<context>
    <name>engines::LocalRun</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 konnte nicht gestartet werden: %2</translation>
    </message>
</context>
<context>
    <name>engines::RemoteRun</name>
    <message>
        <source>%1 runs Claude prompts only. Run this step on this computer, or in a sandbox.</source>
        <translation>%1 führt nur Claude-Prompts aus. Diesen Schritt auf diesem Rechner oder in einer Sandbox ausführen.</translation>
    </message>
    <message>
        <source>%1 has no terminal. Run the session in the background, or on this computer.</source>
        <translation>%1 hat kein Terminal. Die Sitzung im Hintergrund oder auf diesem Rechner ausführen.</translation>
    </message>
    <message>
        <source>%1 needs a prompt.</source>
        <translation>%1 braucht einen Prompt.</translation>
    </message>
    <message>
        <source>A Cloud Run service</source>
        <translation>Ein Cloud-Run-Dienst</translation>
    </message>
    <message>
        <source>The sign-in for %1 is missing. Set it in Settings, Engines.</source>
        <translation>Die Anmeldung für %1 fehlt. Sie unter Einstellungen, Ausführungsorte setzen.</translation>
    </message>
    <message>
        <source>Callbacks need the secret that signs them: give --callback-secret-env, or set it in Settings, Engines.</source>
        <translation>Rückrufe brauchen das Geheimnis, das sie signiert: --callback-secret-env angeben oder es unter Einstellungen, Ausführungsorte setzen.</translation>
    </message>
    <message>
        <source>The log is longer than %1 MB; its middle was left out.</source>
        <translation>Das Protokoll ist länger als %1 MB; seine Mitte wurde ausgelassen.</translation>
    </message>
    <message>
        <source>A service cannot call back at %1. Listen at an address it reaches, or name the one that leads there with --callback-url.</source>
        <translation>Unter %1 kann ein Dienst nicht zurückrufen. An einer Adresse lauschen, die er erreicht, oder mit --callback-url die nennen, die dorthin führt.</translation>
    </message>
</context>
<context>
    <name>engines::RunBudget</name>
    <message>
        <source>The budget of %1 is used up.</source>
        <translation>Das Budget von %1 ist verbraucht.</translation>
    </message>
    <message>
        <source>%1 of the budget of %2 are spent.</source>
        <translation>%1 des Budgets von %2 sind ausgegeben.</translation>
    </message>
    <message>
        <source>About %1 of the budget of %2 are spent (estimated).</source>
        <translation>Etwa %1 des Budgets von %2 sind ausgegeben (geschätzt).</translation>
    </message>
    <message>
        <source>The run was stopped: its budget of %1 is used up. Raise it in Settings, Engines, or give the session one of its own.</source>
        <translation>Der Lauf wurde angehalten: Sein Budget von %1 ist verbraucht. Es unter Einstellungen, Ausführungsorte erhöhen oder der Sitzung ein eigenes geben.</translation>
    </message>
</context>
<context>
    <name>engines::SandboxDownload</name>
    <message>
        <source>%1 exists already. Name a new file or folder.</source>
        <translation>%1 gibt es schon. Eine neue Datei oder einen neuen Ordner nennen.</translation>
    </message>
    <message>
        <source>%1 could not be packed in the sandbox: %2</source>
        <translation>%1 konnte in der Sandbox nicht gepackt werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>engines::SandboxEngine</name>
    <message>
        <source>A sandbox runs Claude prompts and shell commands. Run this step on this computer.</source>
        <translation>Eine Sandbox führt Claude-Prompts und Shell-Befehle aus. Diesen Schritt auf diesem Rechner ausführen.</translation>
    </message>
    <message>
        <source>A sandbox has no terminal. Run the session in the background, or on this computer.</source>
        <translation>Eine Sandbox hat kein Terminal. Die Sitzung im Hintergrund oder auf diesem Rechner ausführen.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist. Choose another folder.</source>
        <translation>Den Ordner %1 gibt es nicht. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>There is no E2B API key. Set one in the settings or in E2B_API_KEY.</source>
        <translation>Es gibt keinen E2B-API-Schlüssel. Einen in den Einstellungen oder in E2B_API_KEY setzen.</translation>
    </message>
    <message>
        <source>A conversation of this computer cannot be resumed in a sandbox. Begin a new one, or run the step on this computer.</source>
        <translation>Eine Unterhaltung dieses Rechners lässt sich nicht in einer Sandbox fortsetzen. Eine neue beginnen oder den Schritt auf diesem Rechner ausführen.</translation>
    </message>
</context>
<context>
    <name>engines::SandboxHistory</name>
    <message>
        <source>a secret by its name</source>
        <translation>dem Namen nach ein Geheimnis</translation>
    </message>
    <message>
        <source>named in .e2bignore</source>
        <translation>in .e2bignore genannt</translation>
    </message>
    <message>
        <source>git has not all of its objects</source>
        <translation>Git hat nicht alle seine Objekte</translation>
    </message>
    <message>
        <source>it could not be looked through: %1</source>
        <translation>es konnte nicht durchgesehen werden: %1</translation>
    </message>
</context>
<context>
    <name>engines::SandboxLog</name>
    <message>
        <source>The log %1 cannot be written: %2</source>
        <translation>Das Protokoll %1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>engines::SandboxOptions</name>
    <message>
        <source>&quot;%1&quot; cannot be the name of a branch. Choose another one.</source>
        <translation>„%1“ kann nicht der Name eines Branches sein. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the folder of the project in the sandbox.</source>
        <translation>„%1“ kann nicht der Ordner des Projekts in der Sandbox sein.</translation>
    </message>
</context>
<context>
    <name>engines::SandboxProject</name>
    <message>
        <source>There is a branch %1 already. Choose another name, or &quot;auto&quot;.</source>
        <translation>Es gibt schon einen Branch %1. Einen anderen Namen wählen oder „auto“.</translation>
    </message>
    <message>
        <source>No name for a branch is free. Choose one.</source>
        <translation>Kein Name für einen Branch ist frei. Einen wählen.</translation>
    </message>
    <message>
        <source>The repository has no remote &quot;origin&quot; that could be pushed to. Add one.</source>
        <translation>Das Repository hat kein Remote „origin“, zu dem gepusht werden könnte. Eines hinzufügen.</translation>
    </message>
    <message>
        <source>A sandbox cannot push to the remote &quot;origin&quot;. Give it an https address.</source>
        <translation>Eine Sandbox kann nicht zum Remote „origin“ pushen. Ihm eine https-Adresse geben.</translation>
    </message>
    <message>
        <source>A sandbox needs a token to push. Set GH_TOKEN or GITHUB_TOKEN.</source>
        <translation>Eine Sandbox braucht zum Pushen ein Token. GH_TOKEN oder GITHUB_TOKEN setzen.</translation>
    </message>
    <message>
        <source>A branch needs a repository with a commit, whose top is the project&apos;s folder. Run without a branch, or commit something first.</source>
        <translation>Ein Branch braucht ein Repository mit einem Commit, dessen oberster Ordner der Projektordner ist. Ohne Branch ausführen oder zuerst etwas committen.</translation>
    </message>
    <message>
        <source>Packing was cancelled.</source>
        <translation>Das Packen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>A branch needs one to begin from, and the project has none checked out (its HEAD is detached). Check one out, or run without a branch.</source>
        <translation>Ein Branch braucht einen, von dem er ausgeht, und im Projekt ist keiner ausgecheckt (HEAD ist losgelöst). Einen auschecken oder ohne Branch ausführen.</translation>
    </message>
</context>
<context>
    <name>engines::SandboxResults</name>
    <message>
        <source>The patch of the sandbox makes no sense. Nothing was taken over.</source>
        <translation>Der Patch der Sandbox ist unsinnig. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>The link %1 of the sandbox leads out of the project. Nothing was taken over.</source>
        <translation>Der Link %1 der Sandbox führt aus dem Projekt hinaus. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>The sandbox reports a changed file outside of the project: %1. Nothing was taken over.</source>
        <translation>Die Sandbox meldet eine geänderte Datei außerhalb des Projekts: %1. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>What the sandbox says it changed makes no sense. Nothing was taken over.</source>
        <translation>Was die Sandbox als geändert meldet, ist unsinnig. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The commits of the sandbox could not be taken over: %1</source>
        <translation>Die Commits der Sandbox konnten nicht übernommen werden: %1</translation>
    </message>
    <message>
        <source>The branch %1 could not be made: %2. The commits are kept as %3.</source>
        <translation>Der Branch %1 konnte nicht angelegt werden: %2. Die Commits sind als %3 aufbewahrt.</translation>
    </message>
    <message>
        <source>The sandbox reports a folder outside of the project: %1. Nothing was taken over.</source>
        <translation>Die Sandbox meldet einen Ordner außerhalb des Projekts: %1. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>The folder %1 is outside of the project and was not made.</source>
        <translation>Der Ordner %1 liegt außerhalb des Projekts und wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>The empty folder %1 could not be made: %2</source>
        <translation>Der leere Ordner %1 konnte nicht angelegt werden: %2</translation>
    </message>
</context>
<context>
    <name>engines::SandboxRun</name>
    <message>
        <source>%1, line %2 (%3)</source>
        <translation>%1, Zeile %2 (%3)</translation>
    </message>
    <message>
        <source>Packing the project.</source>
        <translation>Projekt wird gepackt.</translation>
    </message>
    <message numerus="yes">
        <source>%n files, %1 bytes packed.</source>
        <translation>
            <numerusform>%n Datei, %1 Bytes gepackt.</numerusform>
            <numerusform>%n Dateien, %1 Bytes gepackt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting a sandbox of the template %1.</source>
        <translation>Eine Sandbox der Vorlage %1 wird gestartet.</translation>
    </message>
    <message>
        <source>The sandbox %1 runs.</source>
        <translation>Die Sandbox %1 läuft.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made in the sandbox: %2</source>
        <translation>Der Ordner %1 kann in der Sandbox nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>Claude Code is missing in the sandbox and could not be installed: %1. Choose a template that has it.</source>
        <translation>Claude Code fehlt in der Sandbox und konnte nicht installiert werden: %1. Eine Vorlage wählen, die es enthält.</translation>
    </message>
    <message>
        <source>Updating Claude Code.</source>
        <translation>Claude Code wird aktualisiert.</translation>
    </message>
    <message>
        <source>Claude Code could not be updated; the run goes on with the version that is there.</source>
        <translation>Claude Code konnte nicht aktualisiert werden; der Lauf geht mit der vorhandenen Version weiter.</translation>
    </message>
    <message>
        <source>Sending the project.</source>
        <translation>Projekt wird gesendet.</translation>
    </message>
    <message>
        <source>The project arrived damaged in the sandbox.</source>
        <translation>Das Projekt kam beschädigt in der Sandbox an.</translation>
    </message>
    <message>
        <source>The project could not be unpacked in the sandbox: %1</source>
        <translation>Das Projekt konnte in der Sandbox nicht entpackt werden: %1</translation>
    </message>
    <message>
        <source>The command could not be started in the sandbox: %1</source>
        <translation>Der Befehl konnte in der Sandbox nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>The command runs in the sandbox.</source>
        <translation>Der Befehl läuft in der Sandbox.</translation>
    </message>
    <message>
        <source>The run was stopped before its command began.</source>
        <translation>Der Lauf wurde angehalten, bevor sein Befehl begann.</translation>
    </message>
    <message>
        <source>The connection to the sandbox broke. The run goes on there; it is tried again.</source>
        <translation>Die Verbindung zur Sandbox ist abgebrochen. Der Lauf geht dort weiter; es wird erneut versucht.</translation>
    </message>
    <message>
        <source>The sandbox is connected again.</source>
        <translation>Die Verbindung zur Sandbox steht wieder.</translation>
    </message>
    <message>
        <source>The command was killed in the sandbox, perhaps because its memory ran out.</source>
        <translation>Der Befehl wurde in der Sandbox abgebrochen, vielleicht weil ihr Speicher nicht reichte.</translation>
    </message>
    <message>
        <source>Bringing back what changed.</source>
        <translation>Änderungen werden zurückgeholt.</translation>
    </message>
    <message>
        <source>The log is longer than %1 MB; its middle was left out.</source>
        <translation>Das Protokoll ist länger als %1 MB; seine Mitte wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>The sandbox has run for %n minutes and cost about %1 (estimated).</source>
        <translation>
            <numerusform>Die Sandbox lief %n Minute und kostete etwa %1 (geschätzt).</numerusform>
            <numerusform>Die Sandbox lief %n Minuten und kostete etwa %1 (geschätzt).</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 of the budget of %2 are spent (estimated).</source>
        <translation>Etwa %1 des Budgets von %2 sind ausgegeben (geschätzt).</translation>
    </message>
    <message numerus="yes">
        <source>The time limit of %n minutes is over.</source>
        <translation>
            <numerusform>Die Zeitgrenze von %n Minute ist überschritten.</numerusform>
            <numerusform>Die Zeitgrenze von %n Minuten ist überschritten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time limit of %n seconds is over.</source>
        <translation>
            <numerusform>Die Zeitgrenze von %n Sekunde ist überschritten.</numerusform>
            <numerusform>Die Zeitgrenze von %n Sekunden ist überschritten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The budget of %1 is used up.</source>
        <translation>Das Budget von %1 ist verbraucht.</translation>
    </message>
    <message>
        <source>The sandbox %1 was paused. Resume it to go on, or terminate it.</source>
        <translation>Die Sandbox %1 wurde pausiert. Sie zum Weiterarbeiten fortsetzen oder beenden.</translation>
    </message>
    <message>
        <source>The sandbox expired: its time to live is over.</source>
        <translation>Die Sandbox ist abgelaufen: Ihre Lebensdauer ist vorbei.</translation>
    </message>
    <message>
        <source>The sandbox is lost: the service ended it before the run did.</source>
        <translation>Die Sandbox ist verloren: Der Dienst hat sie vor dem Lauf beendet.</translation>
    </message>
    <message>
        <source>The sandbox runs, but does not answer.</source>
        <translation>Die Sandbox läuft, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>These files look like they hold keys. Send them to the sandbox all the same?</source>
        <translation>Diese Dateien sehen aus, als enthielten sie Schlüssel. Sie trotzdem an die Sandbox senden?</translation>
    </message>
    <message>
        <source>Nothing was sent: these files look like they hold keys: %1. Name them in .e2bignore, or allow them for this run (--send-secrets).</source>
        <translation>Nichts wurde gesendet: Diese Dateien sehen aus, als enthielten sie Schlüssel: %1. Sie in .e2bignore nennen oder für diesen Lauf erlauben (--send-secrets).</translation>
    </message>
    <message>
        <source>Not all that changed was taken over: %1</source>
        <translation>Nicht alles Geänderte wurde übernommen: %1</translation>
    </message>
    <message>
        <source>Not all that changed was taken over: %1 It is kept in %2.</source>
        <translation>Nicht alles Geänderte wurde übernommen: %1 Es ist in %2 aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n parts arrived damaged and are sent again.</source>
        <translation>
            <numerusform>%n Teil kam beschädigt an und wird erneut gesendet.</numerusform>
            <numerusform>%n Teile kamen beschädigt an und werden erneut gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting up: %1</source>
        <translation>Wird eingerichtet: %1</translation>
    </message>
    <message>
        <source>The set-up of the template %1 failed with exit code %2: %3</source>
        <translation>Die Einrichtung der Vorlage %1 schlug mit Exit-Code %2 fehl: %3</translation>
    </message>
    <message>
        <source>No snapshot of the project could be taken in the sandbox: %1</source>
        <translation>In der Sandbox konnte kein Abbild des Projekts gemacht werden: %1</translation>
    </message>
    <message>
        <source>Changes from a sandbox</source>
        <translation>Änderungen aus einer Sandbox</translation>
    </message>
    <message>
        <source>Pushing the branch %1 and opening a pull request.</source>
        <translation>Der Branch %1 wird gepusht und ein Pull Request geöffnet.</translation>
    </message>
    <message>
        <source>The branch %1 was pushed, but no pull request could be opened: %2</source>
        <translation>Der Branch %1 wurde gepusht, aber kein Pull Request konnte geöffnet werden: %2</translation>
    </message>
    <message>
        <source>The branch %1 could not be pushed: %2</source>
        <translation>Der Branch %1 konnte nicht gepusht werden: %2</translation>
    </message>
    <message>
        <source>There is no E2B API key.</source>
        <translation>Es gibt keinen E2B-API-Schlüssel.</translation>
    </message>
    <message>
        <source>The sandbox was terminated before the run had ended.</source>
        <translation>Die Sandbox wurde beendet, bevor der Lauf zu Ende war.</translation>
    </message>
    <message>
        <source>The program ended before its sandbox was there. Nothing has run; run the step again.</source>
        <translation>Das Programm endete, bevor seine Sandbox da war. Nichts ist gelaufen; den Schritt erneut ausführen.</translation>
    </message>
    <message>
        <source>The sandbox %1 is still there; its preparation goes on.</source>
        <translation>Die Sandbox %1 ist noch da; ihre Vorbereitung geht weiter.</translation>
    </message>
    <message>
        <source>The packed project %1 cannot be read: %2</source>
        <translation>Das gepackte Projekt %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The packed project %1 has changed. Run the step again.</source>
        <translation>Das gepackte Projekt %1 hat sich geändert. Den Schritt erneut ausführen.</translation>
    </message>
    <message>
        <source>The upload was stopped.</source>
        <translation>Das Hochladen wurde angehalten.</translation>
    </message>
    <message>
        <source>The program ended while it packed the project. Nothing was sent; run the step again.</source>
        <translation>Das Programm endete, während es das Projekt packte. Nichts wurde gesendet; den Schritt erneut ausführen.</translation>
    </message>
    <message>
        <source>%1 The run goes on in its sandbox; set a valid key to see it.</source>
        <translation>%1 Der Lauf geht in seiner Sandbox weiter; um ihn zu sehen, einen gültigen Schlüssel setzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n empty folders are not on the branch: git keeps none. Put a file into each that is needed.</source>
        <translation>
            <numerusform>%n leerer Ordner ist nicht auf dem Branch: git behält keine. Falls er gebraucht wird, eine Datei hineinlegen.</numerusform>
            <numerusform>%n leere Ordner sind nicht auf dem Branch: git behält keine. In jeden, der gebraucht wird, eine Datei legen.</numerusform>
        </translation>
    </message>
    <message>
        <source>in the history: %1 (%2)</source>
        <translation>in der Historie: %1 (%2)</translation>
    </message>
    <message>
        <source>The history of the project holds what stays here otherwise. Send it to the sandbox all the same? If not, the files go there without their history.</source>
        <translation>Die Historie des Projekts enthält, was sonst hier bleibt. Trotzdem in die Sandbox senden? Wenn nicht, gehen die Dateien ohne ihre Historie dorthin.</translation>
    </message>
    <message>
        <source>The history of the project is not sent: there is no repository in the sandbox.</source>
        <translation>Die Historie des Projekts wird nicht gesendet: in der Sandbox gibt es kein Repository.</translation>
    </message>
    <message>
        <source>Nothing was sent: a branch needs the history, and that holds what stays here otherwise: %1. Allow it for this run (--send-secrets), or run without a branch.</source>
        <translation>Nichts wurde gesendet: ein Branch braucht die Historie, und die enthält, was sonst hier bleibt: %1. Es für diesen Lauf erlauben (--send-secrets) oder ohne Branch ausführen.</translation>
    </message>
    <message numerus="yes">
        <source>The service lets sandboxes of your team live for %n hours at most, and this run may take longer. Set a shorter time limit for it (--timeout), or in the settings of sandboxes.</source>
        <translation>
            <numerusform>Der Dienst lässt Sandboxes Ihres Teams höchstens %n Stunde leben, und dieser Lauf darf länger dauern. Ein kürzeres Zeitlimit dafür setzen (--timeout) oder in den Einstellungen der Sandboxes.</numerusform>
            <numerusform>Der Dienst lässt Sandboxes Ihres Teams höchstens %n Stunden leben, und dieser Lauf darf länger dauern. Ein kürzeres Zeitlimit dafür setzen (--timeout) oder in den Einstellungen der Sandboxes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service lets sandboxes live for %n hours at most: there is less time to bring results back.</source>
        <translation>
            <numerusform>Der Dienst lässt Sandboxes höchstens %n Stunde leben: es bleibt weniger Zeit, Ergebnisse zurückzuholen.</numerusform>
            <numerusform>Der Dienst lässt Sandboxes höchstens %n Stunden leben: es bleibt weniger Zeit, Ergebnisse zurückzuholen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The run was stopped unseen, for there is no valid E2B API key. Its sandbox is ended with the next one.</source>
        <translation>Der Lauf wurde ungesehen beendet, denn es gibt keinen gültigen E2B-API-Schlüssel. Seine Sandbox endet mit dem nächsten.</translation>
    </message>
    <message>
        <source>The run was stopped while its sandbox %1 was paused. Resume it to see what is in it, or terminate it.</source>
        <translation>Der Lauf wurde beendet, während seine Sandbox %1 pausierte. Sie fortsetzen, um zu sehen, was darin ist, oder sie beenden.</translation>
    </message>
    <message>
        <source>The run was stopped before they were here.</source>
        <translation>Der Lauf wurde beendet, bevor sie hier waren.</translation>
    </message>
    <message>
        <source>How the command ended could not be read: %1</source>
        <translation>Wie der Befehl endete, war nicht lesbar: %1</translation>
    </message>
    <message>
        <source>What changed could not be brought back: %1</source>
        <translation>Was sich geändert hat, konnte nicht zurückgeholt werden: %1</translation>
    </message>
    <message>
        <source>What changed could not be brought back: %1 The sandbox %2 is kept until %3. Download %4 from it, then terminate it.</source>
        <translation>Was sich geändert hat, konnte nicht zurückgeholt werden: %1 Die Sandbox %2 bleibt bis %3. %4 daraus herunterladen, dann sie beenden.</translation>
    </message>
    <message>
        <source>It is larger than %1 MB.</source>
        <translation>Es ist größer als %1 MB.</translation>
    </message>
    <message>
        <source>Not all of it arrived.</source>
        <translation>Es kam nicht alles an.</translation>
    </message>
    <message>
        <source>The sandbox %1 was resumed.</source>
        <translation>Die Sandbox %1 wurde fortgesetzt.</translation>
    </message>
</context>
<context>
    <name>engines::SandboxScript</name>
    <message>
        <source>The prompt has %1 bytes; in a sandbox it may have 100 KB. Put the text into a file of the project and name the file in the prompt.</source>
        <translation>Der Prompt hat %1 Bytes; in einer Sandbox darf er 100 KB haben. Den Text in eine Datei des Projekts schreiben und die Datei im Prompt nennen.</translation>
    </message>
    <message>
        <source>There is nothing to run. Write a prompt or a command.</source>
        <translation>Es gibt nichts auszuführen. Einen Prompt oder einen Befehl schreiben.</translation>
    </message>
</context>
<context>
    <name>engines::SandboxTemplates</name>
    <message>
        <source>Claude Code is in it</source>
        <translation>Claude Code ist darin</translation>
    </message>
    <message>
        <source>Claude Code is in it, under its newer name</source>
        <translation>Claude Code ist darin, unter seinem neueren Namen</translation>
    </message>
    <message>
        <source>Debian with Python, Node and git; Claude Code is installed at the first run</source>
        <translation>Debian mit Python, Node und git; Claude Code wird beim ersten Lauf installiert</translation>
    </message>
    <message>
        <source>The base template with the packages of package.json</source>
        <translation>Die Basisvorlage mit den Paketen aus package.json</translation>
    </message>
    <message>
        <source>The base template with the packages of requirements.txt or pyproject.toml</source>
        <translation>Die Basisvorlage mit den Paketen aus requirements.txt oder pyproject.toml</translation>
    </message>
    <message>
        <source>The template&apos;s &quot;%1&quot; is missing or wrong.</source>
        <translation>&quot;%1&quot; der Vorlage fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>The template %1 cannot be used.</source>
        <translation>Die Vorlage %1 ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>%1 comes with Gantry and stays as it is. Choose another name.</source>
        <translation>%1 gehört zu Gantry und bleibt, wie es ist. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 comes with Gantry and cannot be removed.</source>
        <translation>%1 gehört zu Gantry und kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>There is no template %1 of yours.</source>
        <translation>Es gibt keine eigene Vorlage %1.</translation>
    </message>
</context>
<context>
    <name>engines::ServiceProbe</name>
    <message>
        <source>The address has to begin with https://, because a sign-in is sent there.</source>
        <translation>Die Adresse muss mit https:// beginnen, weil eine Anmeldung dorthin gesendet wird.</translation>
    </message>
    <message>
        <source>The sign-in is not set.</source>
        <translation>Die Anmeldung ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Service does not answer</source>
        <translation>Dienst antwortet nicht</translation>
    </message>
    <message>
        <source>Service answers</source>
        <translation>Dienst antwortet</translation>
    </message>
    <message>
        <source>/health in %1 ms</source>
        <translation>/health in %1 ms</translation>
    </message>
    <message>
        <source>Claude on the service</source>
        <translation>Claude auf dem Dienst</translation>
    </message>
    <message>
        <source>The service has no claude program.</source>
        <translation>Der Dienst hat kein claude-Programm.</translation>
    </message>
    <message>
        <source>Claude %1 on the service</source>
        <translation>Claude %1 auf dem Dienst</translation>
    </message>
    <message>
        <source>%1 of %2 places taken</source>
        <translation>%1 von %2 Plätzen belegt</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks, no limit told</source>
        <translation>
            <numerusform>%n Aufgabe, keine Grenze genannt</numerusform>
            <numerusform>%n Aufgaben, keine Grenze genannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in accepted</source>
        <translation>Anmeldung akzeptiert</translation>
    </message>
    <message>
        <source>No list of tasks</source>
        <translation>Keine Aufgabenliste</translation>
    </message>
    <message>
        <source>Runs without a connection are not supported.</source>
        <translation>Läufe ohne Verbindung werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message numerus="yes">
        <source>valid for %n minutes</source>
        <translation>
            <numerusform>%n Minute gültig</numerusform>
            <numerusform>%n Minuten gültig</numerusform>
        </translation>
    </message>
    <message>
        <source>Dry request answered</source>
        <translation>Probeanfrage beantwortet</translation>
    </message>
    <message>
        <source>Dry request</source>
        <translation>Probeanfrage</translation>
    </message>
    <message>
        <source>Backend does not answer</source>
        <translation>Backend antwortet nicht</translation>
    </message>
    <message>
        <source>Backend answers</source>
        <translation>Backend antwortet</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>dry request in %1 ms</source>
        <translation>Probeanfrage in %1 ms</translation>
    </message>
    <message>
        <source>/executions in %1 ms</source>
        <translation>/executions in %1 ms</translation>
    </message>
    <message>
        <source>Does not say what is available</source>
        <translation>Sagt nicht, was verfügbar ist</translation>
    </message>
    <message>
        <source>Runs start without asking for room.</source>
        <translation>Läufe beginnen, ohne nach Platz zu fragen.</translation>
    </message>
    <message>
        <source>%1 MB free</source>
        <translation>%1 MB frei</translation>
    </message>
    <message>
        <source>%1 cores free</source>
        <translation>%1 Kerne frei</translation>
    </message>
    <message>
        <source>Room for a run</source>
        <translation>Platz für einen Lauf</translation>
    </message>
    <message>
        <source>No room at the moment</source>
        <translation>Im Moment kein Platz</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>older than here (%1)</source>
        <translation>älter als hier (%1)</translation>
    </message>
</context>
<context>
    <name>engines::StreamPrinter</name>
    <message>
        <source>What came before is in the log.</source>
        <translation>Was vorher kam, steht im Protokoll.</translation>
    </message>
    <message>
        <source>A part is missing here: the log does not hold it any more.</source>
        <translation>Hier fehlt ein Teil: Das Protokoll enthält ihn nicht mehr.</translation>
    </message>
</context>
<context>
    <name>engines::StreamText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>(an image)</source>
        <translation>(ein Bild)</translation>
    </message>
    <message>
        <source>… %1 more lines, in the log</source>
        <translation>… %1 weitere Zeilen, im Protokoll</translation>
    </message>
    <message>
        <source>try %1 of %2</source>
        <translation>Versuch %1 von %2</translation>
    </message>
    <message>
        <source>Claude&apos;s sign-in was refused (%1), %2</source>
        <translation>Claudes Anmeldung wurde abgelehnt (%1), %2</translation>
    </message>
    <message>
        <source>The server refused (%1), %2</source>
        <translation>Der Server hat abgelehnt (%1), %2</translation>
    </message>
    <message>
        <source>The server was not reached, %1</source>
        <translation>Der Server war nicht erreichbar, %1</translation>
    </message>
    <message>
        <source>The conversation was compacted</source>
        <translation>Das Gespräch wurde komprimiert</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The question was withdrawn</source>
        <translation>Die Frage wurde zurückgezogen</translation>
    </message>
    <message>
        <source>Turn finished after %1, %2 in all</source>
        <translation>Zug beendet nach %1, insgesamt %2</translation>
    </message>
    <message>
        <source>Turn finished after %1</source>
        <translation>Zug beendet nach %1</translation>
    </message>
</context>
<context>
    <name>engines::WebhookReceiver</name>
    <message>
        <source>&quot;%1&quot; is no place to listen for webhooks. Write HOST:PORT, for example 127.0.0.1:8099.</source>
        <translation>„%1“ ist kein Ort, an dem auf Webhooks gelauscht werden kann. HOST:PORT schreiben, zum Beispiel 127.0.0.1:8099.</translation>
    </message>
    <message>
        <source>Webhooks need the secret that the service signs them with.</source>
        <translation>Webhooks brauchen das Geheimnis, mit dem der Dienst sie signiert.</translation>
    </message>
</context>
<context>
    <name>engines::WorkspaceArchive</name>
    <message>
        <source>The project could not be packed into %1: %2</source>
        <translation>Das Projekt konnte nicht in %1 gepackt werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Packing was cancelled.</source>
        <translation>Das Packen wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>engines::WorkspaceExtract</name>
    <message>
        <source>The archive of the sandbox is damaged: %1</source>
        <translation>Das Archiv der Sandbox ist beschädigt: %1</translation>
    </message>
    <message>
        <source>The archive of the sandbox holds %1, which is no file, folder or link. Nothing was written.</source>
        <translation>Das Archiv der Sandbox enthält %1, das weder Datei noch Ordner noch Link ist. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The archive of the sandbox holds %1, which would lie outside of the folder. Nothing was written.</source>
        <translation>Das Archiv der Sandbox enthält %1, das außerhalb des Ordners läge. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The link %1 of the sandbox leads out of the folder. Nothing was written.</source>
        <translation>Der Link %1 der Sandbox führt aus dem Ordner hinaus. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Unpacking was cancelled.</source>
        <translation>Das Entpacken wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The archive of the sandbox unpacks to more than is allowed. Nothing was written.</source>
        <translation>Das Archiv der Sandbox ist entpackt größer als erlaubt. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 exists already. Name a folder that does not.</source>
        <translation>%1 gibt es schon. Einen Ordner nennen, den es nicht gibt.</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>%1 kann nicht angelegt werden: %2</translation>
    </message>
</context>
<context>
    <name>engines::WorkspaceFiles</name>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>execapi::Failure</name>
    <message>
        <source>The execution service does not accept the key. Set a valid one in the settings or in GANTRY_EXECUTION_API_KEY.</source>
        <translation>Der Ausführungsdienst akzeptiert den Schlüssel nicht. Einen gültigen in den Einstellungen oder in GANTRY_EXECUTION_API_KEY setzen.</translation>
    </message>
    <message>
        <source>The execution service knows no such execution or path. Check the address.</source>
        <translation>Der Ausführungsdienst kennt keine solche Ausführung und keinen solchen Pfad. Die Adresse prüfen.</translation>
    </message>
    <message>
        <source>The execution service already has an execution with this id.</source>
        <translation>Der Ausführungsdienst hat schon eine Ausführung mit dieser ID.</translation>
    </message>
    <message>
        <source>The execution service refused the request.</source>
        <translation>Der Ausführungsdienst hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>The request is larger than the execution service takes.</source>
        <translation>Die Anfrage ist größer, als der Ausführungsdienst annimmt.</translation>
    </message>
    <message>
        <source>The execution service received too many requests. Try again in %1 seconds.</source>
        <translation>Der Ausführungsdienst hat zu viele Anfragen erhalten. In %1 Sekunden erneut versuchen.</translation>
    </message>
    <message>
        <source>The execution service received too many requests. Try again later.</source>
        <translation>Der Ausführungsdienst hat zu viele Anfragen erhalten. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The execution service has no room at the moment. Try again later.</source>
        <translation>Der Ausführungsdienst hat im Moment keinen Platz. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The execution service could not be reached. Check the network and the address.</source>
        <translation>Der Ausführungsdienst war nicht erreichbar. Das Netz und die Adresse prüfen.</translation>
    </message>
    <message>
        <source>The execution service did not answer in time.</source>
        <translation>Der Ausführungsdienst hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The execution service sent an answer that makes no sense. Check the address.</source>
        <translation>Der Ausführungsdienst hat eine unsinnige Antwort gesendet. Die Adresse prüfen.</translation>
    </message>
    <message>
        <source>The execution service reported an error of its own.</source>
        <translation>Der Ausführungsdienst hat einen eigenen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <translation>%1 Er meldet: %2</translation>
    </message>
</context>
<context>
    <name>execapi::Service</name>
    <message>
        <source>No execution service is named. Give its address with --service or in the settings; &quot;gantryctl serve --executions&quot; starts one on this computer.</source>
        <translation>Kein Ausführungsdienst ist genannt. Seine Adresse mit --service oder in den Einstellungen angeben; „gantryctl serve --executions“ startet einen auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The address of the execution service has to begin with https://, or with http:// and name this computer: a key is sent to it.</source>
        <translation>Die Adresse des Ausführungsdienstes muss mit https:// beginnen, oder mit http:// und diesen Rechner nennen: Ein Schlüssel wird dorthin gesendet.</translation>
    </message>
</context>
<context>
    <name>execapi::Wire</name>
    <message>
        <source>The execution service named no execution.</source>
        <translation>Der Ausführungsdienst nannte keine Ausführung.</translation>
    </message>
    <message>
        <source>environment_variables: at most %1 are taken.</source>
        <translation>environment_variables: Höchstens %1 werden angenommen.</translation>
    </message>
    <message>
        <source>environment_variables: &quot;%1&quot; is no variable with a text value.</source>
        <translation>environment_variables: &quot;%1&quot; ist keine Variable mit einem Textwert.</translation>
    </message>
    <message>
        <source>timeout must be between 1 and 3600 seconds.</source>
        <translation>timeout muss zwischen 1 und 3600 Sekunden liegen.</translation>
    </message>
    <message>
        <source>memory_limit must be between 128 and 4096 MB.</source>
        <translation>memory_limit muss zwischen 128 und 4096 MB liegen.</translation>
    </message>
    <message>
        <source>cpu_limit must be above 0 and at most 64.</source>
        <translation>cpu_limit muss größer als 0 und höchstens 64 sein.</translation>
    </message>
    <message>
        <source>id must have 1 to 128 letters, digits, &quot;-&quot;, &quot;_&quot; or &quot;.&quot;.</source>
        <translation>id muss 1 bis 128 Buchstaben, Ziffern, &quot;-&quot;, &quot;_&quot; oder &quot;.&quot; haben.</translation>
    </message>
    <message>
        <source>working_directory is no path.</source>
        <translation>working_directory ist kein Pfad.</translation>
    </message>
    <message>
        <source>code must be a script without NUL characters.</source>
        <translation>code muss ein Skript ohne NUL-Zeichen sein.</translation>
    </message>
    <message>
        <source>The webhook has more than 1 MiB.</source>
        <translation>Der Webhook hat mehr als 1 MiB.</translation>
    </message>
    <message>
        <source>The webhook names no event.</source>
        <translation>Der Webhook nennt kein Ereignis.</translation>
    </message>
</context>
<context>
    <name>executions::ExecutionApi</name>
    <message>
        <source>since is no time in ISO 8601.</source>
        <translation>since ist keine Zeit nach ISO 8601.</translation>
    </message>
    <message>
        <source>The monitor is a WebSocket.</source>
        <translation>Der Monitor ist ein WebSocket.</translation>
    </message>
    <message>
        <source>The body is no JSON object: %1</source>
        <translation>Der Inhalt ist kein JSON-Objekt: %1</translation>
    </message>
    <message>
        <source>There is no execution %1.</source>
        <translation>Es gibt keine Ausführung %1.</translation>
    </message>
    <message>
        <source>image is missing.</source>
        <translation>image fehlt.</translation>
    </message>
</context>
<context>
    <name>executions::ExecutionHost</name>
    <message>
        <source>Another server uses the folder %1. End it, or choose another folder.</source>
        <translation>Ein anderer Server benutzt den Ordner %1. Ihn beenden oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The server is about to end.</source>
        <translation>Der Server wird gerade beendet.</translation>
    </message>
    <message>
        <source>There is an execution with the id %1.</source>
        <translation>Es gibt schon eine Ausführung mit der ID %1.</translation>
    </message>
    <message>
        <source>%1 executions wait already.</source>
        <translation>%1 Ausführungen warten bereits.</translation>
    </message>
    <message>
        <source>This server gives at most %1 cpu and %2 MB.</source>
        <translation>Dieser Server gibt höchstens %1 CPU und %2 MB.</translation>
    </message>
    <message>
        <source>This server has no webhook secret, so it cannot sign webhooks.</source>
        <translation>Dieser Server hat kein Webhook-Geheimnis, daher kann er keine Webhooks signieren.</translation>
    </message>
    <message>
        <source>There is no execution %1.</source>
        <translation>Es gibt keine Ausführung %1.</translation>
    </message>
    <message>
        <source>Execution timed out after %1 s</source>
        <translation>Die Zeit der Ausführung lief nach %1 s ab</translation>
    </message>
    <message>
        <source>The memory limit of %1 MB was exceeded</source>
        <translation>Die Speichergrenze von %1 MB wurde überschritten</translation>
    </message>
    <message>
        <source>The processor time of %1 cpu was used up</source>
        <translation>Die Prozessorzeit von %1 CPU wurde verbraucht</translation>
    </message>
    <message>
        <source>The log could not be written on the server</source>
        <translation>Das Protokoll konnte auf dem Server nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The script ended with exit code %1</source>
        <translation>Das Skript endete mit Exit-Code %1</translation>
    </message>
    <message>
        <source>The server ended before the execution did</source>
        <translation>Der Server endete vor der Ausführung</translation>
    </message>
</context>
<context>
    <name>executions::ExecutionProcess</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 konnte nicht gestartet werden: %2</translation>
    </message>
</context>
<context>
    <name>executions::WarmPool</name>
    <message>
        <source>At most %1 images are kept warm.</source>
        <translation>Höchstens %1 Images werden warm gehalten.</translation>
    </message>
    <message>
        <source>%1 environments of this image are warm already.</source>
        <translation>%1 Umgebungen dieses Images sind bereits warm.</translation>
    </message>
</context>
<context>
    <name>executions::WebhookOutbox</name>
    <message>
        <source>webhook_url must begin with https://, or with http:// and name this computer.</source>
        <translation>webhook_url muss mit https:// beginnen, oder mit http:// und diesen Rechner nennen.</translation>
    </message>
</context>
<context>
    <name>forwarding::HttpSender</name>
    <message>
        <source>The backend answered with status %1.</source>
        <translation>Das Backend antwortete mit Status %1.</translation>
    </message>
    <message>
        <source>The backend does not accept the token (status %1). Check it in the settings.</source>
        <translation>Das Backend akzeptiert das Token nicht (Status %1). Es in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>The backend answers with a redirect (status %1), which Gantry does not follow. Enter the final address in the settings.</source>
        <translation>Das Backend antwortet mit einer Weiterleitung (Status %1), der Gantry nicht folgt. Die endgültige Adresse in den Einstellungen eintragen.</translation>
    </message>
    <message>
        <source>The backend refused the event with status %1.</source>
        <translation>Das Backend hat das Ereignis mit Status %1 abgelehnt.</translation>
    </message>
</context>
<context>
    <name>forwarding::Outbox</name>
    <message>
        <source>This event does not wait for you any more.</source>
        <translation>Dieses Ereignis wartet nicht mehr auf Sie.</translation>
    </message>
</context>
<context>
    <name>git</name>
    <message>
        <source>git&apos;s list of worktrees cannot be read.</source>
        <translation>gits Liste der Worktrees ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>git::FileCopies</name>
    <message>
        <source>“%1” was not copied: it is no path inside the repository.</source>
        <translation>„%1“ wurde nicht kopiert: Es ist kein Pfad innerhalb des Repositorys.</translation>
    </message>
    <message>
        <source>it is a link</source>
        <translation>es ist ein Link</translation>
    </message>
    <message>
        <source>%1 was not copied: %2</source>
        <translation>%1 wurde nicht kopiert: %2</translation>
    </message>
    <message>
        <source>%1 was not copied: it is no ordinary file, or too large.</source>
        <translation>%1 wurde nicht kopiert: Es ist keine gewöhnliche Datei oder zu groß.</translation>
    </message>
</context>
<context>
    <name>git::Git</name>
    <message>
        <source>The disk is full. Nothing was lost; make room and try again.</source>
        <translation>Der Datenträger ist voll. Nichts ging verloren; Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>This folder is not in a git repository.</source>
        <translation>Dieser Ordner liegt in keinem git-Repository.</translation>
    </message>
    <message>
        <source>git ended with exit code %1.</source>
        <translation>git endete mit Exit-Code %1.</translation>
    </message>
    <message>
        <source>git says: %1</source>
        <translation>git meldet: %1</translation>
    </message>
    <message>
        <source>“%1” is not the name of a branch or commit.</source>
        <translation>„%1“ ist nicht der Name eines Branches oder Commits.</translation>
    </message>
    <message>
        <source>This repository has no branch or commit “%1”.</source>
        <translation>Dieses Repository hat keinen Branch oder Commit „%1“.</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written: git says: %1. Nothing was lost; make room and try again.</source>
        <translation>Der Datenträger ist voll oder nicht beschreibbar: git meldet: %1. Nichts ging verloren; Platz schaffen und erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>git::PullRequest</name>
    <message>
        <source>This repository has no remote to push to. “git remote add” names one.</source>
        <translation>Dieses Repository hat kein Remote zum Pushen. „git remote add“ legt eines fest.</translation>
    </message>
    <message>
        <source>Pull requests are opened by GitHub&apos;s program gh, which is not installed. See https://cli.github.com</source>
        <translation>Pull Requests öffnet GitHubs Programm gh, das nicht installiert ist. Siehe https://cli.github.com</translation>
    </message>
    <message>
        <source>Write a title for the pull request.</source>
        <translation>Einen Titel für den Pull Request schreiben.</translation>
    </message>
    <message>
        <source>Only a branch with commits can become a pull request.</source>
        <translation>Nur ein Branch mit Commits kann ein Pull Request werden.</translation>
    </message>
    <message>
        <source>gh says: %1</source>
        <translation>gh meldet: %1</translation>
    </message>
</context>
<context>
    <name>git::RemovalCheck</name>
    <message>
        <source>1 changed file</source>
        <translation>1 geänderte Datei</translation>
    </message>
    <message>
        <source>%1 changed files</source>
        <translation>%1 geänderte Dateien</translation>
    </message>
    <message>
        <source>1 new file</source>
        <translation>1 neue Datei</translation>
    </message>
    <message>
        <source>%1 new files</source>
        <translation>%1 neue Dateien</translation>
    </message>
    <message>
        <source>1 changed copy (%1)</source>
        <translation>1 geänderte Kopie (%1)</translation>
    </message>
    <message>
        <source>%1 changed copies</source>
        <translation>%1 geänderte Kopien</translation>
    </message>
    <message>
        <source>1 commit not pushed</source>
        <translation>1 nicht gepushter Commit</translation>
    </message>
    <message>
        <source>%1 commits not pushed</source>
        <translation>%1 nicht gepushte Commits</translation>
    </message>
    <message>
        <source>Nothing would be lost.</source>
        <translation>Nichts ginge verloren.</translation>
    </message>
    <message>
        <source>%1 would be lost</source>
        <translation>Verloren ginge: %1</translation>
    </message>
</context>
<context>
    <name>git::Repository</name>
    <message>
        <source>What was staged</source>
        <translation>Das Vorgemerkte</translation>
    </message>
    <message>
        <source>No file was chosen.</source>
        <translation>Keine Datei wurde gewählt.</translation>
    </message>
    <message>
        <source>%1 is a submodule; discard its changes inside of it.</source>
        <translation>%1 ist ein Submodul; seine Änderungen darin verwerfen.</translation>
    </message>
    <message>
        <source>%1 has a conflict. Solve it, or end the merge.</source>
        <translation>%1 hat einen Konflikt. Ihn lösen oder den Merge beenden.</translation>
    </message>
    <message>
        <source>Discarded changes</source>
        <translation>Verworfene Änderungen</translation>
    </message>
    <message>
        <source>These files have no changes any more.</source>
        <translation>Diese Dateien haben keine Änderungen mehr.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>What was discarded is not kept any more.</source>
        <translation>Das Verworfene ist nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 was changed again. What was discarded is kept in %2.</source>
        <translation>%1 wurde wieder geändert. Das Verworfene ist in %2 aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 has no working tree: it is a bare repository or git&apos;s own folder.</source>
        <translation>%1 hat kein Arbeitsverzeichnis: Es ist ein Bare-Repository oder gits eigener Ordner.</translation>
    </message>
    <message>
        <source>Write what the commit is about.</source>
        <translation>Beschreiben, worum es im Commit geht.</translation>
    </message>
    <message>
        <source>There are conflicts. Solve and stage them first.</source>
        <translation>Es gibt Konflikte. Sie zuerst lösen und vormerken.</translation>
    </message>
    <message>
        <source>Nothing is staged. Stage the files to commit first.</source>
        <translation>Nichts ist vorgemerkt. Zuerst die Dateien für den Commit vormerken.</translation>
    </message>
    <message>
        <source>%1 is a git repository of its own; a copy would not hold its files. Move it elsewhere or commit it as a submodule first.</source>
        <translation>%1 ist ein eigenes Git-Repository; eine Kopie enthielte seine Dateien nicht. Es erst anderswohin verschieben oder als Submodul committen.</translation>
    </message>
    <message>
        <source>%1 is a git repository of its own; remove it yourself if it is not needed.</source>
        <translation>%1 ist ein eigenes Git-Repository; es selbst entfernen, falls es nicht gebraucht wird.</translation>
    </message>
</context>
<context>
    <name>git::Spawn</name>
    <message>
        <source>The program %1 was not found, or its working folder is gone.</source>
        <translation>Das Programm %1 wurde nicht gefunden, oder sein Arbeitsordner ist verschwunden.</translation>
    </message>
    <message>
        <source>The program %1 cannot be started: %2</source>
        <translation>Das Programm %1 kann nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>The system has no more files to give: %1</source>
        <translation>Das System kann keine weiteren Dateien öffnen: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 took longer than %2 seconds and was stopped.</source>
        <translation>%1 hat länger als %2 Sekunden gebraucht und wurde angehalten.</translation>
    </message>
    <message>
        <source>The answer is too large to be shown.</source>
        <translation>Die Antwort ist zu groß zum Anzeigen.</translation>
    </message>
</context>
<context>
    <name>git::Status</name>
    <message>
        <source>git&apos;s answer cannot be read.</source>
        <translation>gits Antwort ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>git::WorktreeChecks</name>
    <message>
        <source>%1 is no folder any more; a link or a file has taken its place. Gantry does not touch it.</source>
        <translation>%1 ist kein Ordner mehr; ein Link oder eine Datei ist an seine Stelle getreten. Gantry rührt das nicht an.</translation>
    </message>
    <message>
        <source>%1 is not the worktree that git has registered there. Gantry does not touch it.</source>
        <translation>%1 ist nicht der Worktree, den git dort verzeichnet hat. Gantry rührt ihn nicht an.</translation>
    </message>
</context>
<context>
    <name>git::WorktreePool</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Another worktree of this repository is being made. Try again in a moment.</source>
        <translation>Ein anderer Worktree dieses Repositorys wird gerade angelegt. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The path of this repository is not valid UTF-8. Gantry cannot name a worktree of it.</source>
        <translation>Der Pfad dieses Repositorys ist kein gültiges UTF-8. Gantry kann keinen Worktree davon benennen.</translation>
    </message>
    <message>
        <source>git lists no working tree here.</source>
        <translation>git führt hier kein Arbeitsverzeichnis auf.</translation>
    </message>
    <message>
        <source>Worktrees would lie inside the repository, in %1, where git would see them as new files. Choose another folder for them.</source>
        <translation>Worktrees lägen im Repository, in %1, wo git sie als neue Dateien sähe. Einen anderen Ordner dafür wählen.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a branch.</source>
        <translation>„%1“ kann kein Branch-Name sein.</translation>
    </message>
    <message>
        <source>There are too many worktrees named “%1”.</source>
        <translation>Es gibt zu viele Worktrees mit dem Namen „%1“.</translation>
    </message>
    <message>
        <source>This repository has no commit yet. Make a first one, or work in the project folder.</source>
        <translation>Dieses Repository hat noch keinen Commit. Einen ersten anlegen oder im Projektordner arbeiten.</translation>
    </message>
    <message>
        <source>Gantry cannot make the folder %1.</source>
        <translation>Gantry kann den Ordner %1 nicht anlegen.</translation>
    </message>
    <message>
        <source>Looking at the repository…</source>
        <translation>Repository wird untersucht…</translation>
    </message>
    <message>
        <source>Checking out…</source>
        <translation>Wird ausgecheckt…</translation>
    </message>
    <message>
        <source>Checking out %1…</source>
        <translation>%1 wird ausgecheckt…</translation>
    </message>
    <message>
        <source>%1 has no folder %2; the session works in the worktree&apos;s top.</source>
        <translation>%1 hat keinen Ordner %2; die Sitzung arbeitet im obersten Ordner des Worktrees.</translation>
    </message>
    <message>
        <source>Submodules are not checked out in the worktree. A set-up script can run “git submodule update --init”.</source>
        <translation>Submodule werden im Worktree nicht ausgecheckt. Ein Einrichtungsskript kann „git submodule update --init“ ausführen.</translation>
    </message>
    <message>
        <source>The log %1 cannot be written.</source>
        <translation>Das Protokoll %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Running the set-up script…</source>
        <translation>Einrichtungsskript läuft…</translation>
    </message>
    <message>
        <source>%1 is gone, and Gantry does not know which worktree it was.</source>
        <translation>%1 ist verschwunden, und Gantry weiß nicht, welcher Worktree es war.</translation>
    </message>
    <message>
        <source>There is something at %1 already.</source>
        <translation>Unter %1 liegt schon etwas.</translation>
    </message>
    <message>
        <source>The branch %1 was made again where it was.</source>
        <translation>Der Branch %1 wurde an seiner alten Stelle neu angelegt.</translation>
    </message>
    <message>
        <source>The branch %1 was gone and begins at %2 again.</source>
        <translation>Der Branch %1 war verschwunden und beginnt wieder bei %2.</translation>
    </message>
    <message>
        <source>Its changes were taken from %1.</source>
        <translation>Seine Änderungen wurden aus %1 übernommen.</translation>
    </message>
    <message>
        <source>Its changes are in %1.</source>
        <translation>Seine Änderungen liegen in %1.</translation>
    </message>
    <message>
        <source>%1 is no worktree that Gantry knows.</source>
        <translation>%1 ist kein Worktree, den Gantry kennt.</translation>
    </message>
    <message>
        <source>%1 is the repository itself, not a worktree of it.</source>
        <translation>%1 ist das Repository selbst, kein Worktree davon.</translation>
    </message>
    <message>
        <source>The worktree is locked. “git worktree unlock” frees it.</source>
        <translation>Der Worktree ist gesperrt. „git worktree unlock“ gibt ihn frei.</translation>
    </message>
    <message>
        <source>The worktree is locked: %1. “git worktree unlock” frees it.</source>
        <translation>Der Worktree ist gesperrt: %1. „git worktree unlock“ gibt ihn frei.</translation>
    </message>
    <message>
        <source>%1 is no worktree that git knows.</source>
        <translation>%1 ist kein Worktree, den git kennt.</translation>
    </message>
    <message>
        <source>Kept from the worktree %1</source>
        <translation>Aufbewahrt aus dem Worktree %1</translation>
    </message>
    <message>
        <source>A changed copy could not be kept, so nothing was removed. %1</source>
        <translation>Eine geänderte Kopie konnte nicht aufbewahrt werden, darum wurde nichts entfernt. %1</translation>
    </message>
    <message>
        <source>The worktree is in use by %1. End that first.</source>
        <translation>Der Worktree wird von %1 benutzt. Das zuerst beenden.</translation>
    </message>
    <message>
        <source>The submodule %1 has changes or commits of its own. Push or move them first.</source>
        <translation>Das Submodul %1 hat eigene Änderungen oder Commits. Diese zuerst pushen oder verschieben.</translation>
    </message>
    <message>
        <source>Whether commits would be lost cannot be told: %1</source>
        <translation>Ob Commits verloren gingen, lässt sich nicht sagen: %1</translation>
    </message>
    <message>
        <source>%1 in the worktree is a git repository of its own, which would be lost. Move it elsewhere or remove it first.</source>
        <translation>%1 im Worktree ist ein eigenes Git-Repository, das verloren ginge. Es erst anderswohin verschieben oder entfernen.</translation>
    </message>
    <message>
        <source>Another worktree lies inside of it: %1. Remove that one first.</source>
        <translation>Ein anderer Worktree liegt darin: %1. Erst diesen entfernen.</translation>
    </message>
    <message>
        <source>Commits that were on no branch are kept in %1.</source>
        <translation>Commits, die auf keinem Branch lagen, sind in %1 aufgehoben.</translation>
    </message>
</context>
<context>
    <name>github::AppCredentials</name>
    <message>
        <source>The GitHub App is not installed on %1. Install it there, or check the name.</source>
        <translation>Die GitHub-App ist auf %1 nicht installiert. Sie dort installieren oder den Namen prüfen.</translation>
    </message>
</context>
<context>
    <name>github::Credentials</name>
    <message>
        <source>“%1” is not the id of a GitHub App. It is the number, or the client id, on the App&apos;s settings page.</source>
        <translation>„%1“ ist nicht die ID einer GitHub-App. Es ist die Nummer oder die Client-ID auf der Einstellungsseite der App.</translation>
    </message>
    <message>
        <source>The GitHub App cannot sign in. %1 Generate a key on the App&apos;s settings page and give the whole .pem file.</source>
        <translation>Die GitHub-App kann sich nicht anmelden. %1 Auf der Einstellungsseite der App einen Schlüssel erzeugen und die ganze .pem-Datei angeben.</translation>
    </message>
</context>
<context>
    <name>github::Failure</name>
    <message>
        <source>GitHub does not accept the token. Make a new one, or check the App&apos;s id and private key.</source>
        <translation>GitHub akzeptiert das Token nicht. Ein neues erzeugen oder ID und privaten Schlüssel der App prüfen.</translation>
    </message>
    <message>
        <source>GitHub does not allow this. Give the token or the App the permissions that it lacks: Issues, Contents and Pull requests, read and write.</source>
        <translation>GitHub erlaubt das nicht. Dem Token oder der App die fehlenden Berechtigungen geben: Issues, Contents und Pull requests, Lesen und Schreiben.</translation>
    </message>
    <message>
        <source>GitHub knows no such thing, or hides it from this token. Check the name, and that the token or the App may see the repository.</source>
        <translation>GitHub kennt das nicht oder verbirgt es vor diesem Token. Den Namen prüfen, und ob das Token oder die App das Repository sehen darf.</translation>
    </message>
    <message>
        <source>It has been deleted, or issues are switched off in this repository.</source>
        <translation>Es wurde gelöscht, oder Issues sind in diesem Repository abgeschaltet.</translation>
    </message>
    <message>
        <source>GitHub says that this does not fit what is there now. Look at it and try again.</source>
        <translation>GitHub meldet, dass dies nicht zum jetzigen Stand passt. Ihn ansehen und erneut versuchen.</translation>
    </message>
    <message>
        <source>GitHub refuses the request.</source>
        <translation>GitHub lehnt die Anfrage ab.</translation>
    </message>
    <message>
        <source>The hourly limit of requests to GitHub is used up until %1. Try again then, or use a token with a higher limit.</source>
        <translation>Die stündliche Grenze für Anfragen an GitHub ist bis %1 ausgeschöpft. Dann erneut versuchen oder ein Token mit höherer Grenze verwenden.</translation>
    </message>
    <message>
        <source>The hourly limit of requests to GitHub is used up. Try again later.</source>
        <translation>Die stündliche Grenze für Anfragen an GitHub ist ausgeschöpft. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>GitHub asks for fewer requests at a time. Try again at %1.</source>
        <translation>GitHub bittet um weniger Anfragen auf einmal. Um %1 erneut versuchen.</translation>
    </message>
    <message>
        <source>GitHub asks for fewer requests at a time. Try again in a few minutes.</source>
        <translation>GitHub bittet um weniger Anfragen auf einmal. In einigen Minuten erneut versuchen.</translation>
    </message>
    <message>
        <source>GitHub could not be reached. Check the network and the address.</source>
        <translation>GitHub war nicht erreichbar. Das Netz und die Adresse prüfen.</translation>
    </message>
    <message>
        <source>GitHub did not answer in time. Try again.</source>
        <translation>GitHub hat nicht rechtzeitig geantwortet. Erneut versuchen.</translation>
    </message>
    <message>
        <source>GitHub sent an answer that makes no sense. Check that the address is that of its REST interface.</source>
        <translation>GitHub hat eine unsinnige Antwort gesendet. Prüfen, ob die Adresse die der REST-Schnittstelle ist.</translation>
    </message>
    <message>
        <source>GitHub has a fault of its own (%1). Try again later.</source>
        <translation>GitHub hat einen eigenen Fehler (%1). Später erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 GitHub says: %2</source>
        <translation>%1 GitHub meldet: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>github::GithubClient</name>
    <message>
        <source>There are more than %1 entries. Choose a label with fewer.</source>
        <translation>Es gibt mehr als %1 Einträge. Ein Label mit weniger wählen.</translation>
    </message>
</context>
<context>
    <name>github::RepositoryName</name>
    <message>
        <source>“%1/%2” is not a repository. Write it as OWNER/NAME.</source>
        <translation>„%1/%2“ ist kein Repository. Es als OWNER/NAME schreiben.</translation>
    </message>
    <message>
        <source>“%1” is not a repository. Write it as OWNER/NAME.</source>
        <translation>„%1“ ist kein Repository. Es als OWNER/NAME schreiben.</translation>
    </message>
</context>
<context>
    <name>github::TaskBlock</name>
    <message>
        <source>There are two blocks “gantry-task”. Leave one.</source>
        <translation>Es gibt zwei Blöcke „gantry-task“. Einen davon stehen lassen.</translation>
    </message>
    <message>
        <source>The block “gantry-task” has no end. Close it with a line of ```.</source>
        <translation>Der Block „gantry-task“ hat kein Ende. Ihn mit einer Zeile ``` schließen.</translation>
    </message>
    <message>
        <source>The block “gantry-task” is larger than %1 bytes.</source>
        <translation>Der Block „gantry-task“ ist größer als %1 Bytes.</translation>
    </message>
    <message>
        <source>The block “gantry-task” is not a JSON object (%1, at byte %2).</source>
        <translation>Der Block „gantry-task“ ist kein JSON-Objekt (%1, bei Byte %2).</translation>
    </message>
    <message>
        <source>it is another kind of value</source>
        <translation>es ist ein Wert anderer Art</translation>
    </message>
</context>
<context>
    <name>github::TokenCredentials</name>
    <message>
        <source>There is no token for GitHub. Make one, or use a GitHub App.</source>
        <translation>Es gibt kein Token für GitHub. Eines erzeugen oder eine GitHub-App verwenden.</translation>
    </message>
</context>
<context>
    <name>github::Transport</name>
    <message>
        <source>“%1” is not an address for GitHub&apos;s REST interface. It has to begin with https://.</source>
        <translation>„%1“ ist keine Adresse der REST-Schnittstelle von GitHub. Sie muss mit https:// beginnen.</translation>
    </message>
</context>
<context>
    <name>github::Webhook</name>
    <message>
        <source>X-GitHub-Delivery is missing.</source>
        <translation>X-GitHub-Delivery fehlt.</translation>
    </message>
    <message>
        <source>X-GitHub-Event is missing.</source>
        <translation>X-GitHub-Event fehlt.</translation>
    </message>
    <message>
        <source>The body is larger than %1 bytes.</source>
        <translation>Der Inhalt ist größer als %1 Bytes.</translation>
    </message>
    <message>
        <source>The body is not a JSON object. Set the content type of the webhook to application/json.</source>
        <translation>Der Inhalt ist kein JSON-Objekt. Den Inhaltstyp des Webhooks auf application/json setzen.</translation>
    </message>
</context>
<context>
    <name>hooks::CallbackServer</name>
    <message>
        <source>Port %1 is used by another program, so hooks arrive on another port. Nothing needs to be done; choose another port in the settings to make this notice go away.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt, darum kommen Hooks über einen anderen Port an. Nichts ist zu tun; mit einem anderen Port in den Einstellungen verschwindet dieser Hinweis.</translation>
    </message>
    <message>
        <source>Gantry cannot listen for Claude&apos;s hooks on this computer: %1</source>
        <translation>Gantry kann auf diesem Rechner nicht auf Claudes Hooks lauschen: %1</translation>
    </message>
</context>
<context>
    <name>hooks::SpoolReader</name>
    <message>
        <source>The event file %1 cannot be read.</source>
        <translation>Die Ereignisdatei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The event file %1 is too large, or no plain file.</source>
        <translation>Die Ereignisdatei %1 ist zu groß oder keine einfache Datei.</translation>
    </message>
    <message>
        <source>The event file %1 cannot be understood.</source>
        <translation>Die Ereignisdatei %1 ist nicht verständlich.</translation>
    </message>
</context>
<context>
    <name>logs::ByteSpool</name>
    <message>
        <source>There is no room in %1 for the text of this log: %2</source>
        <translation>In %1 ist kein Platz für den Text dieses Protokolls: %2</translation>
    </message>
</context>
<context>
    <name>logs::LogDocument</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>logs::LogFile</name>
    <message>
        <source>There is no log at %1.</source>
        <translation>Unter %1 liegt kein Protokoll.</translation>
    </message>
    <message>
        <source>The log %1 cannot be read: %2</source>
        <translation>Das Protokoll %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
</context>
<context>
    <name>logs::LogSearch</name>
    <message>
        <source>There is nothing to search for.</source>
        <translation>Es gibt nichts zu suchen.</translation>
    </message>
    <message>
        <source>The search text is longer than %1 characters.</source>
        <translation>Der Suchtext ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>The regular expression has an error at character %1: %2</source>
        <translation>Der reguläre Ausdruck hat einen Fehler bei Zeichen %1: %2</translation>
    </message>
</context>
<context>
    <name>net::BearerAuth</name>
    <message>
        <source>There is no file %1 with tokens.</source>
        <translation>Es gibt keine Datei %1 mit Token.</translation>
    </message>
    <message>
        <source>The file %1 with tokens cannot be read: %2</source>
        <translation>Die Datei %1 mit Token ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>A token in %1 is shorter than %2 characters. Use longer ones, for example from &quot;openssl rand -hex 32&quot;.</source>
        <translation>Ein Token in %1 ist kürzer als %2 Zeichen. Längere verwenden, zum Beispiel aus „openssl rand -hex 32“.</translation>
    </message>
    <message>
        <source>The file %1 has to hold between 1 and %2 tokens, one in each line.</source>
        <translation>Die Datei %1 muss zwischen 1 und %2 Token enthalten, eines pro Zeile.</translation>
    </message>
</context>
<context>
    <name>net::EventStreamReader</name>
    <message>
        <source>The server sent an event of more than %1 MB.</source>
        <translation>Der Server sendete ein Ereignis von mehr als %1 MB.</translation>
    </message>
</context>
<context>
    <name>net::HttpClient</name>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The answer of %1 is too large.</source>
        <translation>Die Antwort von %1 ist zu groß.</translation>
    </message>
    <message>
        <source>%1 could not be reached: %2</source>
        <translation>%1 war nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address Gantry can use. It has to begin with http:// or https://.</source>
        <translation>„%1“ ist keine Adresse, die Gantry verwenden kann. Sie muss mit http:// oder https:// beginnen.</translation>
    </message>
</context>
<context>
    <name>net::HttpService</name>
    <message>
        <source>%1, port %2, cannot be listened on: %3</source>
        <translation>Auf %1, Port %2, kann nicht gelauscht werden: %3</translation>
    </message>
</context>
<context>
    <name>net::SigningKey</name>
    <message>
        <source>The private key cannot be used: %1</source>
        <translation>Der private Schlüssel ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>Er ist leer.</translation>
    </message>
    <message>
        <source>it is too large.</source>
        <translation>Er ist zu groß.</translation>
    </message>
    <message>
        <source>it is not a PEM key without a password.</source>
        <translation>Er ist kein PEM-Schlüssel ohne Passwort.</translation>
    </message>
    <message>
        <source>it is not an RSA key.</source>
        <translation>Er ist kein RSA-Schlüssel.</translation>
    </message>
    <message>
        <source>it has fewer than %1 bits.</source>
        <translation>Er hat weniger als %1 Bit.</translation>
    </message>
    <message>
        <source>it does not sign.</source>
        <translation>Er signiert nicht.</translation>
    </message>
</context>
<context>
    <name>net::Tls</name>
    <message>
        <source>The file %1 holds no PEM certificate.</source>
        <translation>Die Datei %1 enthält kein PEM-Zertifikat.</translation>
    </message>
    <message>
        <source>The file %1 holds no PEM private key (RSA or EC, without a password).</source>
        <translation>Die Datei %1 enthält keinen privaten PEM-Schlüssel (RSA oder EC, ohne Passwort).</translation>
    </message>
    <message>
        <source>The key %1 does not belong to the certificate %2.</source>
        <translation>Der Schlüssel %1 gehört nicht zum Zertifikat %2.</translation>
    </message>
</context>
<context>
    <name>net::connect</name>
    <message>
        <source>The server announced a message of %1 bytes.</source>
        <translation>Der Server hat eine Nachricht von %1 Bytes angekündigt.</translation>
    </message>
    <message>
        <source>The server sent a compressed message that nobody asked for.</source>
        <translation>Der Server hat ungefragt eine komprimierte Nachricht gesendet.</translation>
    </message>
    <message>
        <source>The server went on after the end of its answer.</source>
        <translation>Der Server sendete nach dem Ende seiner Antwort weiter.</translation>
    </message>
    <message>
        <source>The server ended its answer with something that is no JSON.</source>
        <translation>Der Server beendete seine Antwort mit etwas, das kein JSON ist.</translation>
    </message>
</context>
<context>
    <name>process::ExitRecord</name>
    <message>
        <source>There is no record of how the run in %1 ended.</source>
        <translation>Es gibt keinen Eintrag darüber, wie der Lauf in %1 endete.</translation>
    </message>
    <message>
        <source>The record of how the run in %1 ended is damaged.</source>
        <translation>Der Eintrag darüber, wie der Lauf in %1 endete, ist beschädigt.</translation>
    </message>
</context>
<context>
    <name>process::HeldProcess</name>
    <message>
        <source>The helper program %1 could not be started. Reinstall Gantry.</source>
        <translation>Das Hilfsprogramm %1 konnte nicht gestartet werden. Gantry neu installieren.</translation>
    </message>
    <message>
        <source>This run was started by another version of Gantry. Start it again to control it.</source>
        <translation>Dieser Lauf wurde von einer anderen Version von Gantry gestartet. Zum Steuern neu starten.</translation>
    </message>
    <message>
        <source>%1 The reason: %2.</source>
        <translation>%1 Der Grund: %2.</translation>
    </message>
    <message>
        <source>The path of the runtime folder is too long: %1.</source>
        <translation>Der Pfad des Laufzeitordners ist zu lang: %1.</translation>
    </message>
    <message>
        <source>The socket %1 could not be made.</source>
        <translation>Der Socket %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The run could not be recorded in %1.</source>
        <translation>Der Lauf konnte nicht in %1 aufgezeichnet werden.</translation>
    </message>
    <message>
        <source>The program needs an absolute path: %1.</source>
        <translation>Das Programm braucht einen absoluten Pfad: %1.</translation>
    </message>
    <message>
        <source>The working folder needs an absolute path.</source>
        <translation>Der Arbeitsordner braucht einen absoluten Pfad.</translation>
    </message>
    <message>
        <source>An argument or an environment variable holds a character that no program can be given.</source>
        <translation>Ein Argument oder eine Umgebungsvariable enthält ein Zeichen, das keinem Programm übergeben werden kann.</translation>
    </message>
    <message>
        <source>The prompt could not be handed over.</source>
        <translation>Der Prompt konnte nicht übergeben werden.</translation>
    </message>
    <message>
        <source>The system has no room for another terminal.</source>
        <translation>Das System hat keinen Platz für ein weiteres Terminal.</translation>
    </message>
    <message>
        <source>The helper program of this run stopped before the run began.</source>
        <translation>Das Hilfsprogramm dieses Laufs endete, bevor der Lauf begann.</translation>
    </message>
</context>
<context>
    <name>process::HoldChannel</name>
    <message>
        <source>This run was started by another version of Gantry and cannot be shown live.</source>
        <translation>Dieser Lauf wurde von einer anderen Version von Gantry gestartet und kann nicht live angezeigt werden.</translation>
    </message>
    <message>
        <source>The holder of this run gives no sensible answer.</source>
        <translation>Der Halter dieses Laufs gibt keine sinnvolle Antwort.</translation>
    </message>
</context>
<context>
    <name>process::LogGaps</name>
    <message>
        <source>%1 could not be kept: the disk was full or the log too long.</source>
        <translation>%1 konnten nicht aufgehoben werden: der Datenträger war voll oder das Protokoll zu lang.</translation>
    </message>
</context>
<context>
    <name>process::RunLogReader</name>
    <message>
        <source>The log of this run cannot be opened in %1.</source>
        <translation>Das Protokoll dieses Laufs in %1 kann nicht geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>runner::IdentityTokens</name>
    <message>
        <source>The identity token does not come from Google.</source>
        <translation>Das Identitätstoken kommt nicht von Google.</translation>
    </message>
    <message>
        <source>The identity token is meant for another service.</source>
        <translation>Das Identitätstoken ist für einen anderen Dienst bestimmt.</translation>
    </message>
    <message>
        <source>The identity token has expired.</source>
        <translation>Das Identitätstoken ist abgelaufen.</translation>
    </message>
    <message>
        <source>The identity token is not valid yet.</source>
        <translation>Das Identitätstoken ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>The key set holds no RSA key of 2048 bits or more.</source>
        <translation>Der Schlüsselsatz enthält keinen RSA-Schlüssel mit mindestens 2048 Bit.</translation>
    </message>
    <message>
        <source>This is no identity token.</source>
        <translation>Dies ist kein Identitätstoken.</translation>
    </message>
    <message>
        <source>The identity token is not signed by a known key.</source>
        <translation>Das Identitätstoken ist nicht mit einem bekannten Schlüssel signiert.</translation>
    </message>
    <message>
        <source>The key set %1 cannot be read: %2</source>
        <translation>Der Schlüsselsatz %1 ist nicht lesbar: %2</translation>
    </message>
</context>
<context>
    <name>runner::LogBucket</name>
    <message>
        <source>&quot;%1&quot; is no address of a bucket. It has to be like gs://my-bucket/logs.</source>
        <translation>„%1“ ist keine Adresse eines Buckets. Sie muss aussehen wie gs://my-bucket/logs.</translation>
    </message>
</context>
<context>
    <name>runner::PromptPipe</name>
    <message>
        <source>The prompt&apos;s pipe could not be made: %1</source>
        <translation>Die Pipe des Prompts konnte nicht angelegt werden: %1</translation>
    </message>
</context>
<context>
    <name>runner::RunnerService</name>
    <message>
        <source>Another &quot;gantryctl serve&quot; works in %1. Name another folder with --workspace-dir and --log-dir.</source>
        <translation>Ein anderes „gantryctl serve“ arbeitet in %1. Einen anderen Ordner mit --workspace-dir und --log-dir nennen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be used: %2</source>
        <translation>Der Ordner %1 ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>The path of the workspace folder is too long: %1. It may have %2 bytes.</source>
        <translation>Der Pfad des Arbeitsordners ist zu lang: %1. Er darf %2 Bytes haben.</translation>
    </message>
</context>
<context>
    <name>session::Json</name>
    <message>
        <source>The value of &quot;%1&quot; makes no sense here.</source>
        <translation>Der Wert von „%1“ ist hier nicht sinnvoll.</translation>
    </message>
</context>
<context>
    <name>session::ParallelRuns</name>
    <message>
        <source>it was not started</source>
        <translation>sie wurde nicht gestartet</translation>
    </message>
    <message>
        <source>it was removed</source>
        <translation>sie wurde entfernt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2 parallel sessions did not succeed: %3</source>
        <translation>%1 von %2 parallelen Sitzungen waren nicht erfolgreich: %3</translation>
    </message>
</context>
<context>
    <name>session::Plan</name>
    <message>
        <source>“%1” cannot be “%2”. Choose one of: %3.</source>
        <translation>„%1“ kann nicht „%2“ sein. Möglich sind: %3.</translation>
    </message>
    <message>
        <source>The value of “%1” is too long or holds a NUL character.</source>
        <translation>Der Wert von „%1“ ist zu lang oder enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>The plan needs a value for: %1.</source>
        <translation>Der Plan braucht einen Wert für: %1.</translation>
    </message>
    <message>
        <source>The plan has no variable “%1”.</source>
        <translation>Der Plan hat keine Variable „%1“.</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>ein Array</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>“%1” is not known here. What may stand here: %2.</source>
        <translation>„%1“ ist hier nicht bekannt. Hier kann stehen: %2.</translation>
    </message>
    <message>
        <source>“%1” should be %2, not %3.</source>
        <translation>„%1“ sollte %2 sein, nicht %3.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 characters.</source>
        <translation>„%1“ hat mehr als %2 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” holds a NUL character.</source>
        <translation>„%1“ enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>Each line of “%1” should be text, not %2.</source>
        <translation>Jede Zeile von „%1“ sollte Text sein, nicht %2.</translation>
    </message>
    <message>
        <source>Each part of “%1” should be text.</source>
        <translation>Jeder Teil von „%1“ sollte Text sein.</translation>
    </message>
    <message>
        <source>“%1” should be a whole number from 0 to %2.</source>
        <translation>„%1“ sollte eine ganze Zahl von 0 bis %2 sein.</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>„%1“ ist nicht möglich. Möglich sind: %2.</translation>
    </message>
    <message>
        <source>The variable “%1” is not declared under “variables”. Write $${%1} if it is meant as text.</source>
        <translation>Die Variable „%1“ ist nicht unter „variables“ deklariert. $${%1} schreiben, wenn sie als Text gemeint ist.</translation>
    </message>
    <message>
        <source>No step has the id “%1”.</source>
        <translation>Kein Schritt hat die ID „%1“.</translation>
    </message>
    <message>
        <source>These steps wait for each other: %1.</source>
        <translation>Diese Schritte warten aufeinander: %1.</translation>
    </message>
    <message>
        <source>There is something after the end of the plan.</source>
        <translation>Nach dem Ende des Plans steht noch etwas.</translation>
    </message>
    <message>
        <source>The file ends where a value should stand.</source>
        <translation>Die Datei endet, wo ein Wert stehen sollte.</translation>
    </message>
    <message>
        <source>The values are nested too deeply.</source>
        <translation>Die Werte sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>JSON has no comments. Remove this one.</source>
        <translation>JSON hat keine Kommentare. Diesen entfernen.</translation>
    </message>
    <message>
        <source>A value should stand here: text in quotation marks, a number, true, false, an object or an array.</source>
        <translation>Hier sollte ein Wert stehen: Text in Anführungszeichen, eine Zahl, true, false, ein Objekt oder ein Array.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>This text has no closing quotation mark.</source>
        <translation>Diesem Text fehlt das schließende Anführungszeichen.</translation>
    </message>
    <message>
        <source>A text cannot go over the end of a line. Write \n, or an array with one text for each line.</source>
        <translation>Ein Text darf nicht über das Zeilenende gehen. \n schreiben oder ein Array mit einem Text je Zeile.</translation>
    </message>
    <message>
        <source>A control character must be written as \u and four digits.</source>
        <translation>Ein Steuerzeichen muss als \u und vier Ziffern geschrieben werden.</translation>
    </message>
    <message>
        <source>This is no escape. Write a backslash as \\.</source>
        <translation>Dies ist keine Escape-Sequenz. Einen Backslash als \\ schreiben.</translation>
    </message>
    <message>
        <source>The name of a member should stand here, in quotation marks.</source>
        <translation>Hier sollte der Name eines Elements stehen, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” stands here twice.</source>
        <translation>„%1“ steht hier zweimal.</translation>
    </message>
    <message>
        <source>A colon should stand here.</source>
        <translation>Hier sollte ein Doppelpunkt stehen.</translation>
    </message>
    <message>
        <source>What begins here has no closing %1.</source>
        <translation>Was hier beginnt, hat kein schließendes %1.</translation>
    </message>
    <message>
        <source>A comma or %1 should stand here.</source>
        <translation>Hier sollte ein Komma oder %1 stehen.</translation>
    </message>
    <message>
        <source>Nothing follows this comma. Remove it.</source>
        <translation>Auf dieses Komma folgt nichts. Es entfernen.</translation>
    </message>
    <message>
        <source>This is no UTF-8. Save the file as UTF-8.</source>
        <translation>Dies ist kein UTF-8. Die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>A plan has at most 4 MB; this file is larger.</source>
        <translation>Ein Plan hat höchstens 4 MB; diese Datei ist größer.</translation>
    </message>
    <message>
        <source>A plan is an object: { … }.</source>
        <translation>Ein Plan ist ein Objekt: { … }.</translation>
    </message>
    <message>
        <source>The plan has no “steps”.</source>
        <translation>Der Plan hat kein „steps“.</translation>
    </message>
    <message>
        <source>This is no plan of Gantry: “gantry_plan”: 1 is missing.</source>
        <translation>Dies ist kein Plan von Gantry: „gantry_plan“: 1 fehlt.</translation>
    </message>
    <message>
        <source>This plan was made for another version of Gantry; this one reads version 1.</source>
        <translation>Dieser Plan wurde für eine andere Version von Gantry gemacht; diese liest Version 1.</translation>
    </message>
    <message>
        <source>A plan has at most %1 variables.</source>
        <translation>Ein Plan hat höchstens %1 Variablen.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a variable. Use small letters, digits and _, and a letter in front.</source>
        <translation>„%1“ kann kein Variablenname sein. Erlaubt sind Kleinbuchstaben, Ziffern und _, am Anfang ein Buchstabe.</translation>
    </message>
    <message>
        <source>A variable is an object: { … }.</source>
        <translation>Eine Variable ist ein Objekt: { … }.</translation>
    </message>
    <message>
        <source>A plan cannot bypass permissions. Choose that by hand for the session that needs it.</source>
        <translation>Ein Plan kann Berechtigungen nicht umgehen. Das von Hand für die Sitzung wählen, die es braucht.</translation>
    </message>
    <message>
        <source>A plan needs at least one step.</source>
        <translation>Ein Plan braucht mindestens einen Schritt.</translation>
    </message>
    <message>
        <source>A plan has at most %1 steps.</source>
        <translation>Ein Plan hat höchstens %1 Schritte.</translation>
    </message>
    <message>
        <source>A step is an object: { … }.</source>
        <translation>Ein Schritt ist ein Objekt: { … }.</translation>
    </message>
    <message>
        <source>An id has 1 to %1 characters.</source>
        <translation>Eine ID hat 1 bis %1 Zeichen.</translation>
    </message>
    <message>
        <source>The id “%1” is used twice.</source>
        <translation>Die ID „%1“ wird zweimal verwendet.</translation>
    </message>
    <message>
        <source>A shell step needs a “command”.</source>
        <translation>Ein Shell-Schritt braucht ein „command“.</translation>
    </message>
    <message>
        <source>A step of the kind “%1” has no “%2”.</source>
        <translation>Ein Schritt der Art „%1“ hat kein „%2“.</translation>
    </message>
    <message>
        <source>A parallel step needs “sessions”: 1 to %1 objects.</source>
        <translation>Ein paralleler Schritt braucht „sessions“: 1 bis %1 Objekte.</translation>
    </message>
    <message>
        <source>A session is an object with a “prompt” or a “command”.</source>
        <translation>Eine Sitzung ist ein Objekt mit einem „prompt“ oder einem „command“.</translation>
    </message>
    <message>
        <source>A session has either a “prompt” or a “command”.</source>
        <translation>Eine Sitzung hat entweder einen „prompt“ oder ein „command“.</translation>
    </message>
    <message>
        <source>A session needs a “prompt” or a “command”.</source>
        <translation>Eine Sitzung braucht einen „prompt“ oder ein „command“.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a variable. Use letters, digits and _, and no digit in front.</source>
        <translation>„%1“ kann kein Variablenname sein. Erlaubt sind Buchstaben, Ziffern und _, am Anfang keine Ziffer.</translation>
    </message>
    <message>
        <source>There is no plan %1.</source>
        <translation>Es gibt keinen Plan %1.</translation>
    </message>
    <message>
        <source>The plan %1 cannot be read: %2</source>
        <translation>Der Plan %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>es ist keine Datei</translation>
    </message>
</context>
<context>
    <name>session::RunSupervisor</name>
    <message numerus="yes">
        <source>Its time limit ends it in %n seconds.</source>
        <translation>
            <numerusform>Seine Zeitgrenze beendet ihn in %n Sekunde.</numerusform>
            <numerusform>Seine Zeitgrenze beendet ihn in %n Sekunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its time limit ends it in %n minutes.</source>
        <translation>
            <numerusform>Seine Zeitgrenze beendet ihn in %n Minute.</numerusform>
            <numerusform>Seine Zeitgrenze beendet ihn in %n Minuten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>session::SessionService</name>
    <message>
        <source>This step does not exist any more.</source>
        <translation>Diesen Schritt gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Step %1 is still running. Stop it or wait for its end.</source>
        <translation>Schritt %1 läuft noch. Ihn anhalten oder sein Ende abwarten.</translation>
    </message>
    <message>
        <source>There is no pending step. Add one first.</source>
        <translation>Es gibt keinen anstehenden Schritt. Zuerst einen hinzufügen.</translation>
    </message>
    <message>
        <source>Resume the conversation</source>
        <translation>Das Gespräch fortsetzen</translation>
    </message>
    <message>
        <source>This Gantry has no engine named %1.</source>
        <translation>Dieses Gantry hat keine Engine namens %1.</translation>
    </message>
    <message>
        <source>This step runs in a terminal. Press Escape there to interrupt Claude.</source>
        <translation>Dieser Schritt läuft in einem Terminal. Dort unterbricht Escape Claude.</translation>
    </message>
    <message>
        <source>Step %1 is still running, so there is nothing to resume.</source>
        <translation>Schritt %1 läuft noch, es gibt also nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>No conversation id was recorded, so there is nothing to resume. Retry the step to run it from the beginning.</source>
        <translation>Keine Gesprächs-ID wurde aufgezeichnet, es gibt also nichts fortzusetzen. Den Schritt wiederholen, um ihn von vorn auszuführen.</translation>
    </message>
    <message>
        <source>This conversation is in use by the session %1 (%2). Stop it there first.</source>
        <translation>Dieses Gespräch wird von der Sitzung %1 (%2) benutzt. Es dort zuerst anhalten.</translation>
    </message>
    <message>
        <source>Gantry is ending.</source>
        <translation>Gantry wird beendet.</translation>
    </message>
    <message>
        <source>Somebody else has answered this question already.</source>
        <translation>Jemand anderes hat diese Frage schon beantwortet.</translation>
    </message>
    <message>
        <source>This question is not open any more: somebody answered it, or its run has ended.</source>
        <translation>Diese Frage ist nicht mehr offen: Jemand hat sie beantwortet, oder ihr Lauf ist beendet.</translation>
    </message>
    <message>
        <source>Go on where you left off.</source>
        <translation>Mach da weiter, wo du aufgehört hast.</translation>
    </message>
    <message>
        <source>This session is about to go on already. Wait for its start, or start it anyway.</source>
        <translation>Diese Sitzung macht gleich weiter. Auf ihren Start warten oder sie trotzdem starten.</translation>
    </message>
</context>
<context>
    <name>session::StartQueue</name>
    <message>
        <source>1 session runs, the limit is %1</source>
        <translation>1 Sitzung läuft, die Grenze ist %1</translation>
    </message>
    <message>
        <source>%1 sessions run, the limit is %2</source>
        <translation>%1 Sitzungen laufen, die Grenze ist %2</translation>
    </message>
    <message>
        <source>it starts in a moment</source>
        <translation>startet gleich</translation>
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
        <translation>Diese Sitzung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing could be stored.</source>
        <translation>Nichts konnte gespeichert werden.</translation>
    </message>
    <message>
        <source>an API error ended the turn</source>
        <translation>ein API-Fehler hat den Zug beendet</translation>
    </message>
    <message>
        <source>The start names no step or no run.</source>
        <translation>Der Start nennt keinen Schritt oder keinen Lauf.</translation>
    </message>
    <message>
        <source>This step is running already.</source>
        <translation>Dieser Schritt läuft schon.</translation>
    </message>
    <message>
        <source>This step has ended. Retry it to run it again.</source>
        <translation>Dieser Schritt ist beendet. Ihn wiederholen, um ihn noch einmal auszuführen.</translation>
    </message>
    <message>
        <source>it could not be started</source>
        <translation>konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>The end of a run needs an exit code or a signal.</source>
        <translation>Das Ende eines Laufs braucht einen Exit-Code oder ein Signal.</translation>
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
        <translation>Einige Daten in %1 sind nicht lesbar. Eine Sicherung wiederherstellen oder die Datei wegbewegen.</translation>
    </message>
    <message>
        <source>This run does not exist any more.</source>
        <translation>Diesen Lauf gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This session exists already.</source>
        <translation>Diese Sitzung gibt es schon.</translation>
    </message>
    <message>
        <source>This step does not exist any more.</source>
        <translation>Diesen Schritt gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>A session needs an id and a project folder.</source>
        <translation>Eine Sitzung braucht eine ID und einen Projektordner.</translation>
    </message>
    <message>
        <source>A step needs an id.</source>
        <translation>Ein Schritt braucht eine ID.</translation>
    </message>
    <message>
        <source>This step exists already.</source>
        <translation>Diesen Schritt gibt es schon.</translation>
    </message>
    <message>
        <source>The change names no step.</source>
        <translation>Die Änderung nennt keinen Schritt.</translation>
    </message>
    <message>
        <source>Only a step that has not started can be changed. Add a new one instead.</source>
        <translation>Nur ein nicht begonnener Schritt lässt sich ändern. Stattdessen einen neuen hinzufügen.</translation>
    </message>
    <message>
        <source>A running step cannot be moved.</source>
        <translation>Ein laufender Schritt kann nicht verschoben werden.</translation>
    </message>
    <message>
        <source>The move does not say where to.</source>
        <translation>Die Verschiebung nennt kein Ziel.</translation>
    </message>
    <message>
        <source>A running step cannot be removed. Stop it first.</source>
        <translation>Ein laufender Schritt kann nicht entfernt werden. Ihn zuerst anhalten.</translation>
    </message>
    <message>
        <source>The stop names no step.</source>
        <translation>Das Anhalten nennt keinen Schritt.</translation>
    </message>
    <message>
        <source>The retry names no step.</source>
        <translation>Die Wiederholung nennt keinen Schritt.</translation>
    </message>
    <message>
        <source>A running step cannot be retried. Stop it first.</source>
        <translation>Ein laufender Schritt kann nicht wiederholt werden. Ihn zuerst anhalten.</translation>
    </message>
    <message>
        <source>A session with a running step cannot be removed. Stop it first.</source>
        <translation>Eine Sitzung mit einem laufenden Schritt kann nicht entfernt werden. Ihn zuerst anhalten.</translation>
    </message>
    <message>
        <source>Say which commands are allowed, for example &quot;npm run test&quot;.</source>
        <translation>Angeben, welche Befehle erlaubt sind, zum Beispiel „npm run test“.</translation>
    </message>
    <message>
        <source>A rule covers one plain command. Leave out ; &amp; | &lt; &gt; $ ` ( ) { } and \.</source>
        <translation>Eine Regel gilt für einen einfachen Befehl. ; &amp; | &lt; &gt; $ ` ( ) { } und \ weglassen.</translation>
    </message>
    <message>
        <source>A rule&apos;s path cannot hold &quot;..&quot;. Name the folder itself.</source>
        <translation>Der Pfad einer Regel darf „..“ nicht enthalten. Den Ordner selbst nennen.</translation>
    </message>
    <message>
        <source>Write the whole path instead of &quot;~&quot;.</source>
        <translation>Statt „~“ den ganzen Pfad schreiben.</translation>
    </message>
    <message>
        <source>A rule needs a project and a tool.</source>
        <translation>Eine Regel braucht ein Projekt und ein Werkzeug.</translation>
    </message>
    <message>
        <source>Plans and questions are always shown to you. No rule can answer them.</source>
        <translation>Pläne und Fragen werden immer angezeigt. Keine Regel kann sie beantworten.</translation>
    </message>
    <message>
        <source>This pattern is too long.</source>
        <translation>Dieses Muster ist zu lang.</translation>
    </message>
    <message>
        <source>Rules for %1 take no pattern.</source>
        <translation>Regeln für %1 haben kein Muster.</translation>
    </message>
    <message>
        <source>A rule of this project denies %1.</source>
        <translation>Eine Regel dieses Projekts lehnt %1 ab.</translation>
    </message>
    <message>
        <source>A rule of this project denies %1 for &quot;%2&quot;.</source>
        <translation>Eine Regel dieses Projekts lehnt %1 für „%2“ ab.</translation>
    </message>
    <message>
        <source>It is no object.</source>
        <translation>Sie ist kein Objekt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here.</source>
        <translation>„%1“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Its kind must be &quot;claude&quot; or &quot;shell&quot;.</source>
        <translation>Ihre Art muss &quot;claude&quot; oder &quot;shell&quot; sein.</translation>
    </message>
    <message>
        <source>It has no prompt.</source>
        <translation>Sie hat keinen Prompt.</translation>
    </message>
    <message>
        <source>Its working folder must be a whole path.</source>
        <translation>Ihr Arbeitsordner muss ein ganzer Pfad sein.</translation>
    </message>
    <message>
        <source>The list of parallel sessions is no JSON: %1.</source>
        <translation>Die Liste der parallelen Sitzungen ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>The list of parallel sessions is empty.</source>
        <translation>Die Liste der parallelen Sitzungen ist leer.</translation>
    </message>
    <message>
        <source>At most %1 sessions run in parallel; the list has %2.</source>
        <translation>Höchstens %1 Sitzungen laufen parallel; die Liste hat %2.</translation>
    </message>
    <message>
        <source>Parallel session %1: %2</source>
        <translation>Parallele Sitzung %1: %2</translation>
    </message>
    <message>
        <source>Only Claude takes further prompts, a command does not.</source>
        <translation>Nur Claude nimmt weitere Prompts an, ein Befehl nicht.</translation>
    </message>
    <message>
        <source>This step does not run. Resume the session, or add a step.</source>
        <translation>Dieser Schritt läuft nicht. Die Sitzung fortsetzen oder einen Schritt hinzufügen.</translation>
    </message>
    <message>
        <source>This step runs in a terminal. Type the prompt there.</source>
        <translation>Dieser Schritt läuft in einem Terminal. Den Prompt dort eingeben.</translation>
    </message>
    <message>
        <source>This step is just ending. Add a step with this prompt instead.</source>
        <translation>Dieser Schritt endet gerade. Stattdessen einen Schritt mit diesem Prompt hinzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts wait already.</source>
        <translation>
            <numerusform>%n Prompt wartet schon.</numerusform>
            <numerusform>%n Prompts warten schon.</numerusform>
        </translation>
    </message>
    <message>
        <source>A further prompt needs a step and a text.</source>
        <translation>Ein weiterer Prompt braucht einen Schritt und einen Text.</translation>
    </message>
    <message>
        <source>This prompt waits already.</source>
        <translation>Dieser Prompt wartet schon.</translation>
    </message>
    <message>
        <source>Claude has this prompt already. Interrupt the turn instead.</source>
        <translation>Claude hat diesen Prompt schon. Stattdessen den Zug unterbrechen.</translation>
    </message>
    <message>
        <source>This question is not open any more: somebody answered it, or its run has ended.</source>
        <translation>Diese Frage ist nicht mehr offen: Jemand hat sie beantwortet, oder ihr Lauf ist beendet.</translation>
    </message>
    <message>
        <source>There is a rule for this already. Remove it first.</source>
        <translation>Dafür gibt es schon eine Regel. Diese zuerst entfernen.</translation>
    </message>
    <message>
        <source>This rule does not exist any more.</source>
        <translation>Diese Regel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>its last turn was interrupted</source>
        <translation>der letzte Zug wurde unterbrochen</translation>
    </message>
    <message>
        <source>Claude&apos;s sign-in was refused</source>
        <translation>Claudes Anmeldung wurde abgelehnt</translation>
    </message>
    <message>
        <source>the API asks Claude to slow down</source>
        <translation>die API bittet Claude, langsamer zu sein</translation>
    </message>
    <message>
        <source>the API is busy</source>
        <translation>die API ist ausgelastet</translation>
    </message>
    <message>
        <source>the API cannot be reached</source>
        <translation>die API ist nicht erreichbar</translation>
    </message>
    <message>
        <source>try %1 of %2</source>
        <translation>Versuch %1 von %2</translation>
    </message>
    <message>
        <source>try %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>Branch %1</translation>
    </message>
    <message>
        <source>%1 of %2 parallel sessions succeeded</source>
        <translation>%1 von %2 parallelen Sitzungen gelungen</translation>
    </message>
    <message>
        <source>%1 of them worked in the same folder, %2, without a worktree of their own. Worktrees need a git repository with a commit.</source>
        <translation>%1 davon arbeiteten im selben Ordner, %2, ohne eigenen Worktree. Worktrees brauchen ein Git-Repository mit einem Commit.</translation>
    </message>
    <message>
        <source>Step %1 is still running. Stop it or wait for its end.</source>
        <translation>Schritt %1 läuft noch. Ihn beenden oder auf sein Ende warten.</translation>
    </message>
    <message>
        <source>It is too large to be shown here. Answer it in the terminal.</source>
        <translation>Zu groß, um hier gezeigt zu werden. Antworten Sie im Terminal.</translation>
    </message>
</context>
<context>
    <name>settings::EngineConnection</name>
    <message>
        <source>&quot;%1&quot; is no address of a service. It has to begin with https:// or http://.</source>
        <translation>„%1“ ist keine Adresse eines Dienstes. Sie muss mit https:// oder http:// beginnen.</translation>
    </message>
    <message>
        <source>A stored engine has no name or no kind.</source>
        <translation>Ein gespeicherter Ausführungsort hat keinen Namen oder keine Art.</translation>
    </message>
    <message>
        <source>The session names no service. Choose one in Settings, Engines, or give its address with --service.</source>
        <translation>Die Sitzung nennt keinen Dienst. Einen unter Einstellungen, Ausführungsorte wählen oder seine Adresse mit --service angeben.</translation>
    </message>
    <message>
        <source>There is no enabled engine &quot;%1&quot; of this kind. Add it in Settings, Engines.</source>
        <translation>Es gibt keinen aktivierten Ausführungsort „%1“ dieser Art. Ihn unter Einstellungen, Ausführungsorte hinzufügen.</translation>
    </message>
</context>
<context>
    <name>settings::SecretStore</name>
    <message>
        <source>No secret is kept for %1.</source>
        <translation>Für %1 ist kein Geheimnis hinterlegt.</translation>
    </message>
    <message>
        <source>The keychain did not answer for %1. Start a secret service (GNOME Keyring or KWallet), or pass the token by an environment variable.</source>
        <translation>Der Schlüsselbund hat für %1 nicht geantwortet. Einen Schlüsseldienst starten (GNOME Keyring oder KWallet) oder das Token in einer Umgebungsvariablen übergeben.</translation>
    </message>
</context>
<context>
    <name>settings::Secrets</name>
    <message>
        <source>The file %1 is empty.</source>
        <translation>Die Datei %1 ist leer.</translation>
    </message>
    <message>
        <source>There is no keychain to read %1 from.</source>
        <translation>Es gibt keinen Schlüsselbund, aus dem %1 gelesen werden könnte.</translation>
    </message>
    <message>
        <source>The variable %1 is empty or not set.</source>
        <translation>Die Variable %1 ist leer oder nicht gesetzt.</translation>
    </message>
    <message>
        <source>The secret %1 was given to an earlier program only. Give it again.</source>
        <translation>Das Geheimnis %1 wurde nur einem früheren Programm übergeben. Es noch einmal angeben.</translation>
    </message>
    <message>
        <source>This does not say where a secret is kept. It has to begin with keychain:, env: or file:.</source>
        <translation>Das sagt nicht, wo ein Geheimnis liegt. Es muss mit keychain:, env: oder file: beginnen.</translation>
    </message>
</context>
<context>
    <name>storage::Database</name>
    <message>
        <source>Another program keeps %1 locked. Close it and try again.</source>
        <translation>Ein anderes Programm hält %1 gesperrt. Es schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Gantry may not write to %1. Check the owner and mode of the file and its folder.</source>
        <translation>Gantry darf nicht in %1 schreiben. Besitzer und Rechte der Datei und ihres Ordners prüfen.</translation>
    </message>
    <message>
        <source>There is no space left for %1. Free some space on that disk and try again.</source>
        <translation>Für %1 ist kein Platz mehr. Auf diesem Datenträger Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk refused to read or write %1. Check its space and health and try again.</source>
        <translation>Der Datenträger ließ %1 nicht lesen oder schreiben. Seinen Platz und Zustand prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Gantry cannot open %1. Check that its folder exists and may be written to.</source>
        <translation>Gantry kann %1 nicht öffnen. Prüfen, ob der Ordner existiert und beschreibbar ist.</translation>
    </message>
    <message>
        <source>There is not enough memory to use %1.</source>
        <translation>Für %1 reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>The database %1 is damaged. It is set aside at the next start.</source>
        <translation>Die Datenbank %1 ist beschädigt. Sie wird beim nächsten Start beiseitegelegt.</translation>
    </message>
    <message>
        <source>Something is too large to be stored in %1.</source>
        <translation>Etwas ist zu groß, um in %1 gespeichert zu werden.</translation>
    </message>
    <message>
        <source>What was to be stored in %1 contradicts what is there.</source>
        <translation>Was in %1 gespeichert werden sollte, widerspricht dem Vorhandenen.</translation>
    </message>
    <message>
        <source>The database %1 could not be used.</source>
        <translation>Die Datenbank %1 war nicht verwendbar.</translation>
    </message>
    <message>
        <source>Gantry cannot open the database %1: %2</source>
        <translation>Gantry kann die Datenbank %1 nicht öffnen: %2</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing. Install the package libqt6sql6-sqlite.</source>
        <translation>Qts SQLite-Treiber fehlt. Das Paket libqt6sql6-sqlite installieren.</translation>
    </message>
</context>
<context>
    <name>storage::Migrations</name>
    <message>
        <source>The data in %1 was written by Gantry %2; this is Gantry %3. Update Gantry, or set GANTRY_DATA_DIR to another folder.</source>
        <translation>Die Daten in %1 wurden von Gantry %2 geschrieben; dies ist Gantry %3. Gantry aktualisieren oder GANTRY_DATA_DIR auf einen anderen Ordner setzen.</translation>
    </message>
</context>
<context>
    <name>storage::OpenSound</name>
    <message>
        <source>%1 is not a file. Move it away so that Gantry can make its database there.</source>
        <translation>%1 ist keine Datei. Es wegbewegen, damit Gantry seine Datenbank dort anlegen kann.</translation>
    </message>
    <message>
        <source>Gantry cannot read the database %1: %2</source>
        <translation>Gantry kann die Datenbank %1 nicht lesen: %2</translation>
    </message>
    <message>
        <source>Gantry cannot set the damaged file %1 aside. Move it away by hand.</source>
        <translation>Gantry kann die beschädigte Datei %1 nicht beiseitelegen. Sie von Hand wegbewegen.</translation>
    </message>
    <message>
        <source>The database %1 is damaged and cannot be set aside. Move it away by hand.</source>
        <translation>Die Datenbank %1 ist beschädigt und kann nicht beiseitegelegt werden. Sie von Hand wegbewegen.</translation>
    </message>
    <message>
        <source>Another program is still opening %1. Try again in a moment.</source>
        <translation>Ein anderes Programm öffnet %1 gerade noch. Gleich noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>tasks::Cron</name>
    <message>
        <source>The %1 field of the cron line makes no sense: “%2”.</source>
        <translation>Das Feld %1 der Cron-Zeile ist nicht sinnvoll: „%2“.</translation>
    </message>
    <message>
        <source>A cron line has five fields (minute, hour, day, month, weekday), or is one of @hourly, @daily, @weekly, @monthly and @yearly.</source>
        <translation>Eine Cron-Zeile hat fünf Felder (Minute, Stunde, Tag, Monat, Wochentag) oder ist @hourly, @daily, @weekly, @monthly oder @yearly.</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>Wochentag</translation>
    </message>
</context>
<context>
    <name>tasks::Schedule</name>
    <message>
        <source>The schedule needs a time.</source>
        <translation>Der Zeitplan braucht eine Zeit.</translation>
    </message>
    <message>
        <source>The interval must be between one second and one year.</source>
        <translation>Der Abstand muss zwischen einer Sekunde und einem Jahr liegen.</translation>
    </message>
    <message>
        <source>The schedule needs the time of its first task.</source>
        <translation>Der Zeitplan braucht die Zeit seiner ersten Aufgabe.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”.</source>
        <translation>Es gibt keine Zeitzone „%1“.</translation>
    </message>
    <message>
        <source>A task that is made again and again cannot wait for others.</source>
        <translation>Eine Aufgabe, die immer wieder angelegt wird, kann nicht auf andere warten.</translation>
    </message>
</context>
<context>
    <name>tasks::TaskJson</name>
    <message>
        <source>“%1” makes no sense.</source>
        <translation>„%1“ ist nicht sinnvoll.</translation>
    </message>
    <message>
        <source>The schedule&apos;s kind makes no sense.</source>
        <translation>Die Art des Zeitplans ist nicht sinnvoll.</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB.</source>
        <translation>Die Datei ist größer als 64 MiB.</translation>
    </message>
    <message>
        <source>The file is no JSON: %1 at byte %2.</source>
        <translation>Die Datei ist kein JSON: %1 bei Byte %2.</translation>
    </message>
    <message>
        <source>The file holds no tasks: its &quot;format&quot; is not &quot;gantry-tasks&quot;.</source>
        <translation>Die Datei enthält keine Aufgaben: Ihr &quot;format&quot; ist nicht &quot;gantry-tasks&quot;.</translation>
    </message>
    <message>
        <source>The tasks were written by a newer Gantry.</source>
        <translation>Die Aufgaben wurden von einem neueren Gantry geschrieben.</translation>
    </message>
    <message>
        <source>The file holds more than 100,000 tasks.</source>
        <translation>Die Datei enthält mehr als 100.000 Aufgaben.</translation>
    </message>
    <message>
        <source>Task %1 of the file: %2</source>
        <translation>Aufgabe %1 der Datei: %2</translation>
    </message>
</context>
<context>
    <name>tasks::TaskMoves</name>
    <message>
        <source>The task %1 is not run from here any more: it is %2.</source>
        <translation>Die Aufgabe %1 wird nicht mehr von hier ausgeführt: Ihr Zustand ist %2.</translation>
    </message>
    <message numerus="yes">
        <source>Its worker went away %n time(s) in a row.</source>
        <translation>
            <numerusform>Ihr Worker verschwand %n Mal.</numerusform>
            <numerusform>Ihr Worker verschwand %n Mal in Folge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its worker went away.</source>
        <translation>Ihr Worker verschwand.</translation>
    </message>
    <message>
        <source>The task %1 has ended already: it is %2.</source>
        <translation>Die Aufgabe %1 ist schon beendet: Ihr Zustand ist %2.</translation>
    </message>
    <message>
        <source>Cancelled by the user.</source>
        <translation>Vom Benutzer abgebrochen.</translation>
    </message>
    <message>
        <source>The task %1 has not ended yet: it is %2.</source>
        <translation>Die Aufgabe %1 ist noch nicht beendet: Ihr Zustand ist %2.</translation>
    </message>
    <message>
        <source>“%1”, which it was to run after, is %2.</source>
        <translation>„%1“, nach der sie laufen sollte, hat den Zustand %2.</translation>
    </message>
</context>
<context>
    <name>tasks::TaskRules</name>
    <message>
        <source>A workflow task needs a workflow. Give a file with --workflow.</source>
        <translation>Eine Workflow-Aufgabe braucht einen Workflow. Eine Datei mit --workflow angeben.</translation>
    </message>
    <message>
        <source>The workflow is larger than 1 MiB.</source>
        <translation>Der Workflow ist größer als 1 MiB.</translation>
    </message>
    <message>
        <source>The workflow holds a NUL character.</source>
        <translation>Der Workflow enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>The task has nothing to run. Give a command, commands or a workflow.</source>
        <translation>Die Aufgabe hat nichts auszuführen. Einen Befehl, Befehle oder einen Workflow angeben.</translation>
    </message>
    <message>
        <source>A command task has one command; several make a chain.</source>
        <translation>Eine Befehlsaufgabe hat einen Befehl; mehrere ergeben eine Kette.</translation>
    </message>
    <message>
        <source>A chain has at most %1 commands.</source>
        <translation>Eine Kette hat höchstens %1 Befehle.</translation>
    </message>
    <message>
        <source>The time limit must be between 1 and 3600 seconds, not %1.</source>
        <translation>Die Zeitgrenze muss zwischen 1 und 3600 Sekunden liegen, nicht bei %1.</translation>
    </message>
    <message>
        <source>The memory limit must be between 128 and 4096 MB, not %1.</source>
        <translation>Die Speichergrenze muss zwischen 128 und 4096 MB liegen, nicht bei %1.</translation>
    </message>
    <message>
        <source>The number of processor cores must be between 0.1 and 64, not %1.</source>
        <translation>Die Zahl der Prozessorkerne muss zwischen 0,1 und 64 liegen, nicht bei %1.</translation>
    </message>
    <message>
        <source>A task is tried between 1 and 100 times, not %1.</source>
        <translation>Eine Aufgabe wird zwischen 1 und 100 Mal versucht, nicht %1 Mal.</translation>
    </message>
    <message>
        <source>The waiting times between tries make no sense.</source>
        <translation>Die Wartezeiten zwischen Versuchen sind nicht sinnvoll.</translation>
    </message>
    <message>
        <source>“%1” is no name of an environment variable.</source>
        <translation>„%1“ ist kein Name einer Umgebungsvariablen.</translation>
    </message>
    <message>
        <source>The environment variable %1 holds a NUL character.</source>
        <translation>Die Umgebungsvariable %1 enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>The environment is larger than 64 KiB.</source>
        <translation>Die Umgebung ist größer als 64 KiB.</translation>
    </message>
    <message>
        <source>“%1” is too long or holds control characters.</source>
        <translation>„%1“ ist zu lang oder enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>A label has 1 to 100 characters, and none is “|”: “%1”.</source>
        <translation>Ein Label hat 1 bis 100 Zeichen, und keines ist „|“: „%1“.</translation>
    </message>
    <message>
        <source>The description is larger than 100 KiB.</source>
        <translation>Die Beschreibung ist größer als 100 KiB.</translation>
    </message>
    <message>
        <source>“%1” is no name of an engine.</source>
        <translation>„%1“ ist kein Name eines Ausführungsorts.</translation>
    </message>
    <message>
        <source>There is no engine “%1”. There are: %2.</source>
        <translation>Es gibt keinen Ausführungsort „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>There is no permission mode “%1”. There are: %2.</source>
        <translation>Es gibt keinen Berechtigungsmodus „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>A task waits for at most %1 others.</source>
        <translation>Eine Aufgabe wartet auf höchstens %1 andere.</translation>
    </message>
    <message>
        <source>A dependency names no task.</source>
        <translation>Eine Abhängigkeit nennt keine Aufgabe.</translation>
    </message>
    <message>
        <source>The task waits for %1 twice.</source>
        <translation>Die Aufgabe wartet zweimal auf %1.</translation>
    </message>
    <message>
        <source>The task needs a project folder with an absolute path.</source>
        <translation>Die Aufgabe braucht einen Projektordner mit absolutem Pfad.</translation>
    </message>
    <message>
        <source>The project folder&apos;s path is too long or holds control characters.</source>
        <translation>Der Pfad des Projektordners ist zu lang oder enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>The priority must be between %1 and %2, not %3.</source>
        <translation>Die Priorität muss zwischen %1 und %2 liegen, nicht bei %3.</translation>
    </message>
    <message>
        <source>The command is empty.</source>
        <translation>Der Befehl ist leer.</translation>
    </message>
    <message>
        <source>The command holds a NUL character.</source>
        <translation>Der Befehl enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>The command is larger than 100 KiB. Put the text in a file of the project.</source>
        <translation>Der Befehl ist größer als 100 KiB. Den Text in eine Datei des Projekts schreiben.</translation>
    </message>
    <message>
        <source>The command holds control characters.</source>
        <translation>Der Befehl enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>It removes a whole home or root folder.</source>
        <translation>Er entfernt einen ganzen Home- oder Wurzelordner.</translation>
    </message>
    <message>
        <source>It runs a program straight from the network.</source>
        <translation>Er führt ein Programm direkt aus dem Netz aus.</translation>
    </message>
    <message>
        <source>It asks for the rights of the system&apos;s administrator.</source>
        <translation>Er verlangt die Rechte des Systemadministrators.</translation>
    </message>
    <message>
        <source>It writes to a disk directly.</source>
        <translation>Er schreibt direkt auf einen Datenträger.</translation>
    </message>
    <message>
        <source>It overwrites a branch of another repository.</source>
        <translation>Er überschreibt einen Branch eines anderen Repositorys.</translation>
    </message>
    <message>
        <source>These tasks would wait for each other for ever: %1.</source>
        <translation>Diese Aufgaben würden ewig aufeinander warten: %1.</translation>
    </message>
</context>
<context>
    <name>tasks::TaskTemplates</name>
    <message>
        <source>Template “%1”: %2</source>
        <translation>Vorlage „%1“: %2</translation>
    </message>
    <message>
        <source>a name has 1 to 64 letters, digits, “.”, “-” and “_”.</source>
        <translation>Ein Name hat 1 bis 64 Buchstaben, Ziffern, „.“, „-“ und „_“.</translation>
    </message>
    <message>
        <source>it needs either commands or a workflow file.</source>
        <translation>Sie braucht entweder Befehle oder eine Workflow-Datei.</translation>
    </message>
    <message>
        <source>The workflow file %1 is too large.</source>
        <translation>Die Workflow-Datei %1 ist zu groß.</translation>
    </message>
    <message>
        <source>The workflow file %1 was not found. It was looked for as %2.</source>
        <translation>Die Workflow-Datei %1 wurde nicht gefunden. Gesucht wurde sie als %2.</translation>
    </message>
    <message>
        <source>The file of templates is larger than 8 MiB.</source>
        <translation>Die Vorlagendatei ist größer als 8 MiB.</translation>
    </message>
    <message>
        <source>The file is no JSON: %1 at byte %2.</source>
        <translation>Die Datei ist kein JSON: %1 bei Byte %2.</translation>
    </message>
    <message>
        <source>The file holds no templates: its &quot;format&quot; is not &quot;gantry-task-templates&quot;.</source>
        <translation>Die Datei enthält keine Vorlagen: Ihr &quot;format&quot; ist nicht &quot;gantry-task-templates&quot;.</translation>
    </message>
    <message>
        <source>The templates were written by a newer Gantry, or are too many.</source>
        <translation>Die Vorlagen wurden von einem neueren Gantry geschrieben oder sind zu viele.</translation>
    </message>
    <message>
        <source>The template “%1” is there twice.</source>
        <translation>Die Vorlage „%1“ gibt es doppelt.</translation>
    </message>
    <message>
        <source>The templates in %1 cannot be read: %2</source>
        <translation>Die Vorlagen in %1 sind nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The templates in %1: %2</source>
        <translation>Die Vorlagen in %1: %2</translation>
    </message>
    <message>
        <source>The template “%1” comes with Gantry and stays.</source>
        <translation>Die Vorlage „%1“ gehört zu Gantry und bleibt.</translation>
    </message>
    <message>
        <source>There is no template “%1”.</source>
        <translation>Es gibt keine Vorlage „%1“.</translation>
    </message>
</context>
<context>
    <name>taskstores::GithubIssues</name>
    <message>
        <source>… %1 characters before this are left out</source>
        <translation>… %1 Zeichen davor wurden ausgelassen</translation>
    </message>
    <message>
        <source>Execution failed</source>
        <translation>Ausführung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>This issue cannot become a task: %1</source>
        <translation>Aus diesem Issue kann keine Aufgabe werden: %1</translation>
    </message>
    <message>
        <source>Mend it, and it is tried again.</source>
        <translation>Beheben Sie das, und es wird erneut versucht.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>“%1” in the block “gantry-task” has to be %2.</source>
        <translation>„%1“ im Block „gantry-task“ muss %2 sein.</translation>
    </message>
    <message>
        <source>“command”, “chain” or “workflow”</source>
        <translation>„command“, „chain“ oder „workflow“</translation>
    </message>
    <message>
        <source>that of its commands</source>
        <translation>die Art ihrer Befehle</translation>
    </message>
    <message>
        <source>a list of numbers of issues</source>
        <translation>eine Liste von Issue-Nummern</translation>
    </message>
    <message>
        <source>Shell commands are not taken from issues. Write what Claude is to do in words, or allow them where the issues are pulled.</source>
        <translation>Shell-Befehle werden nicht aus Issues übernommen. In Worten schreiben, was Claude tun soll, oder sie dort erlauben, wo die Issues geholt werden.</translation>
    </message>
    <message>
        <source>“%1” is not taken from issues: it is chosen where they are pulled. Remove it from the block “gantry-task”.</source>
        <translation>„%1“ wird nicht aus Issues übernommen: Es wird dort gewählt, wo sie geholt werden. Es aus dem Block „gantry-task“ entfernen.</translation>
    </message>
    <message>
        <source>an object or a text</source>
        <translation>ein Objekt oder ein Text</translation>
    </message>
</context>
<context>
    <name>taskstores::GithubTaskSync</name>
    <message>
        <source>Its issue at GitHub has been deleted.</source>
        <translation>Ihr Issue bei GitHub wurde gelöscht.</translation>
    </message>
    <message>
        <source>Its issue at GitHub has been closed.</source>
        <translation>Ihr Issue bei GitHub wurde geschlossen.</translation>
    </message>
    <message>
        <source>The label “%1” has been taken off its issue at GitHub.</source>
        <translation>Das Label „%1“ wurde von ihrem Issue bei GitHub entfernt.</translation>
    </message>
    <message>
        <source>Set by Gantry</source>
        <translation>Von Gantry gesetzt</translation>
    </message>
    <message>
        <source>The task has an issue already: %1#%2.</source>
        <translation>Die Aufgabe hat schon ein Issue: %1#%2.</translation>
    </message>
    <message>
        <source>The task runs just now. Wait for its end, or make issues of tasks that still wait.</source>
        <translation>Die Aufgabe läuft gerade. Ihr Ende abwarten oder Issues aus Aufgaben machen, die noch warten.</translation>
    </message>
    <message>
        <source>The issue %1 was made, but the task does not know of it yet. Make it again to link both. %2</source>
        <translation>Das Issue %1 wurde angelegt, aber die Aufgabe weiß noch nichts davon. Es noch einmal anlegen, um beide zu verknüpfen. %2</translation>
    </message>
</context>
<context>
    <name>taskstores::RedisAddress</name>
    <message>
        <source>The queue&apos;s address has an option “%1” that is not known.</source>
        <translation>Die Adresse der Warteschlange hat eine unbekannte Option „%1“.</translation>
    </message>
    <message>
        <source>That is no address of a queue. Give redis://, rediss:// or unix://.</source>
        <translation>Das ist keine Adresse einer Warteschlange. redis://, rediss:// oder unix:// angeben.</translation>
    </message>
    <message>
        <source>The path of the queue&apos;s socket is missing or longer than 100 characters.</source>
        <translation>Der Pfad des Sockets der Warteschlange fehlt oder ist länger als 100 Zeichen.</translation>
    </message>
    <message>
        <source>The queue&apos;s address names no host.</source>
        <translation>Die Adresse der Warteschlange nennt keinen Host.</translation>
    </message>
    <message>
        <source>The queue&apos;s database is a number, not “%1”.</source>
        <translation>Die Datenbank der Warteschlange ist eine Zahl, nicht „%1“.</translation>
    </message>
    <message>
        <source>The queue&apos;s database is a number from 0 on.</source>
        <translation>Die Datenbank der Warteschlange ist eine Zahl ab 0.</translation>
    </message>
</context>
<context>
    <name>taskstores::RedisConnection</name>
    <message>
        <source>The queue at %1 cannot be reached: %2</source>
        <translation>Die Warteschlange auf %1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>TLS could not be set up</source>
        <translation>TLS konnte nicht eingerichtet werden</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Arbeitsspeicher reicht nicht</translation>
    </message>
    <message>
        <source>The queue at %1 refused the sign-in. Give the user in the address and the password in GANTRY_QUEUE_PASSWORD.</source>
        <translation>Die Warteschlange auf %1 hat die Anmeldung abgelehnt. Den Benutzer in der Adresse und das Passwort in GANTRY_QUEUE_PASSWORD angeben.</translation>
    </message>
    <message>
        <source>The user of the queue at %1 may not do this. It needs all commands on keys “claude:*” and the channels “tasks” and “execution:*”.</source>
        <translation>Der Benutzer der Warteschlange auf %1 darf das nicht. Er braucht alle Befehle auf den Schlüsseln „claude:*“ und den Kanälen „tasks“ und „execution:*“.</translation>
    </message>
    <message>
        <source>The queue at %1 is a read-only copy. Give the address of the primary server.</source>
        <translation>Die Warteschlange auf %1 ist eine schreibgeschützte Kopie. Die Adresse des primären Servers angeben.</translation>
    </message>
    <message>
        <source>The queue at %1 is full: its memory limit is reached. Remove ended tasks or raise maxmemory.</source>
        <translation>Die Warteschlange auf %1 ist voll: Ihre Speichergrenze ist erreicht. Beendete Aufgaben entfernen oder maxmemory erhöhen.</translation>
    </message>
    <message>
        <source>The queue at %1 takes nothing because it cannot save to its disk.</source>
        <translation>Die Warteschlange auf %1 nimmt nichts an, weil sie nicht auf ihren Datenträger speichern kann.</translation>
    </message>
    <message>
        <source>The queue at %1 is busy just now.</source>
        <translation>Die Warteschlange auf %1 ist gerade ausgelastet.</translation>
    </message>
    <message>
        <source>The queue at %1 did not understand: %2</source>
        <translation>Die Warteschlange auf %1 hat nicht verstanden: %2</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>The queue at %1 takes nothing because too few of its replicas are there. Start them, or lower min-replicas-to-write.</source>
        <translation>Die Warteschlange auf %1 nimmt nichts an, weil zu wenige ihrer Replikate da sind. Sie starten oder min-replicas-to-write senken.</translation>
    </message>
</context>
<context>
    <name>taskstores::RedisTaskStore</name>
    <message>
        <source>The task is not run from here any more: it is %1.</source>
        <translation>Die Aufgabe wird nicht mehr von hier ausgeführt: Ihr Zustand ist %1.</translation>
    </message>
    <message>
        <source>There is another task with the id %1 already.</source>
        <translation>Es gibt schon eine andere Aufgabe mit der ID %1.</translation>
    </message>
    <message>
        <source>There is no task %1 to wait for.</source>
        <translation>Es gibt keine Aufgabe %1, auf die gewartet werden könnte.</translation>
    </message>
    <message>
        <source>The task %1 cannot wait any more: it is %2.</source>
        <translation>Die Aufgabe %1 kann nicht mehr warten: Ihr Zustand ist %2.</translation>
    </message>
    <message>
        <source>These tasks would wait for each other for ever: %1.</source>
        <translation>Diese Aufgaben würden ewig aufeinander warten: %1.</translation>
    </message>
    <message>
        <source>The task has ended already: it is %1.</source>
        <translation>Die Aufgabe ist schon beendet: Ihr Zustand ist %1.</translation>
    </message>
    <message>
        <source>The task has not ended yet: it is %1.</source>
        <translation>Die Aufgabe ist noch nicht beendet: Ihr Zustand ist %1.</translation>
    </message>
    <message>
        <source>The task does not wait any more: it is %1.</source>
        <translation>Die Aufgabe wartet nicht mehr: Ihr Zustand ist %1.</translation>
    </message>
    <message>
        <source>Somebody else has changed the schedule.</source>
        <translation>Jemand anders hat den Zeitplan geändert.</translation>
    </message>
    <message>
        <source>There is no schedule %1.</source>
        <translation>Es gibt keinen Zeitplan %1.</translation>
    </message>
    <message>
        <source>No more texts can wait for this task.</source>
        <translation>Mehr Texte können nicht auf diese Aufgabe warten.</translation>
    </message>
    <message>
        <source>There is no task %1.</source>
        <translation>Es gibt keine Aufgabe %1.</translation>
    </message>
    <message>
        <source>Its worker went away.</source>
        <translation>Ihr Worker verschwand.</translation>
    </message>
    <message numerus="yes">
        <source>Its worker went away %n time(s) in a row.</source>
        <translation>
            <numerusform>Ihr Worker verschwand %n Mal.</numerusform>
            <numerusform>Ihr Worker verschwand %n Mal in Folge.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”, which it was to run after, is %2.</source>
        <translation>„%1“, nach der sie laufen sollte, hat den Zustand %2.</translation>
    </message>
    <message>
        <source>A task of the shared queue cannot be read.</source>
        <translation>Eine Aufgabe der gemeinsamen Warteschlange ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A worker needs an engine and a lease.</source>
        <translation>Ein Worker braucht einen Ausführungsort und eine Lease.</translation>
    </message>
    <message>
        <source>Cancelled by the user.</source>
        <translation>Vom Benutzer abgebrochen.</translation>
    </message>
    <message>
        <source>The priority must be between %1 and %2.</source>
        <translation>Die Priorität muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>The queue is kept in format %1, by a newer Gantry. Update Gantry on this machine.</source>
        <translation>Die Warteschlange hat das Format %1, von einem neueren Gantry. Gantry auf diesem Rechner aktualisieren.</translation>
    </message>
    <message>
        <source>A shared queue takes at most %1 tasks at once. Add them in several parts.</source>
        <translation>Eine gemeinsame Warteschlange nimmt höchstens %1 Aufgaben auf einmal. Sie in mehreren Teilen hinzufügen.</translation>
    </message>
</context>
<context>
    <name>taskstores::SqliteTaskStore</name>
    <message>
        <source>There is no schedule %1.</source>
        <translation>Es gibt keinen Zeitplan %1.</translation>
    </message>
    <message>
        <source>The task %1 has ended. Start a new one, or resume its session.</source>
        <translation>Die Aufgabe %1 ist beendet. Eine neue beginnen oder ihre Sitzung fortsetzen.</translation>
    </message>
    <message>
        <source>At most %1 texts can wait for a task.</source>
        <translation>Höchstens %1 Texte können auf eine Aufgabe warten.</translation>
    </message>
    <message>
        <source>There is no task %1.</source>
        <translation>Es gibt keine Aufgabe %1.</translation>
    </message>
    <message>
        <source>There is another task with the id %1 already.</source>
        <translation>Es gibt schon eine andere Aufgabe mit der ID %1.</translation>
    </message>
    <message>
        <source>There is no task %1 to wait for.</source>
        <translation>Es gibt keine Aufgabe %1, auf die gewartet werden könnte.</translation>
    </message>
    <message>
        <source>The task %1 cannot wait any more: it is %2.</source>
        <translation>Die Aufgabe %1 kann nicht mehr warten: Ihr Zustand ist %2.</translation>
    </message>
    <message>
        <source>The task %1 cannot be changed any more: it is %2.</source>
        <translation>Die Aufgabe %1 kann nicht mehr geändert werden: Ihr Zustand ist %2.</translation>
    </message>
    <message>
        <source>The task %1 has not ended yet. Cancel it first.</source>
        <translation>Die Aufgabe %1 ist noch nicht beendet. Sie zuerst abbrechen.</translation>
    </message>
    <message>
        <source>A worker needs an engine and a lease.</source>
        <translation>Ein Worker braucht einen Ausführungsort und eine Lease.</translation>
    </message>
    <message>
        <source>The priority must be between %1 and %2.</source>
        <translation>Die Priorität muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>The task %1 does not wait any more: it is %2.</source>
        <translation>Die Aufgabe %1 wartet nicht mehr: Ihr Zustand ist %2.</translation>
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
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Task templates</source>
        <translation>Aufgabenvorlagen</translation>
    </message>
    <message>
        <source>Task schedules</source>
        <translation>Zeitpläne für Aufgaben</translation>
    </message>
    <message>
        <source>Tasks at once</source>
        <translation>Aufgaben gleichzeitig</translation>
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
    <message>
        <source>Accent</source>
        <translation>Akzentfarbe</translation>
    </message>
    <message>
        <source>Gantry&apos;s</source>
        <translation>Von Gantry</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Vom System</translation>
    </message>
    <message>
        <source>The system&apos;s is taken where it can be read. It is asked for at the start.</source>
        <translation>Die des Systems gilt, wo sie lesbar ist. Sie wird beim Start abgefragt.</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalAuditModel</name>
    <message>
        <source>A session that was removed</source>
        <translation>Eine entfernte Sitzung</translation>
    </message>
    <message>
        <source>%1 %2, %3, %4</source>
        <translation>%1 %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalDetail</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Show the session that asks</source>
        <translation>Die fragende Sitzung anzeigen</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>asked by a subagent</source>
        <translation>von einem Subagenten gefragt</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>Wartet seit %1</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>This question has been answered.</source>
        <translation>Diese Frage wurde beantwortet.</translation>
    </message>
    <message>
        <source>Answer every question to send the answers.</source>
        <translation>Zum Senden alle Fragen beantworten.</translation>
    </message>
    <message>
        <source>Approve plan</source>
        <translation>Plan freigeben</translation>
    </message>
    <message>
        <source>Send answers</source>
        <translation>Antworten senden</translation>
    </message>
    <message>
        <source>Claude sent nothing to show with this question. Look at it in the session.</source>
        <translation>Claude hat zu dieser Frage nichts zum Anzeigen gesendet. Sie steht in der Sitzung.</translation>
    </message>
    <message>
        <source>Claude said: “%1”</source>
        <translation>Claude schrieb: „%1“</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalFoot</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Message to Claude</source>
        <translation>Nachricht an Claude</translation>
    </message>
    <message>
        <source>Optional, sent with a denial</source>
        <translation>Optional, wird mit einer Ablehnung gesendet</translation>
    </message>
    <message>
        <source>What Claude is told when you deny</source>
        <translation>Was Claude bei einer Ablehnung erfährt</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>Einmal erlauben</translation>
    </message>
    <message>
        <source>Allow this one time</source>
        <translation>Nur dieses eine Mal erlauben</translation>
    </message>
    <message>
        <source>Allow for this session</source>
        <translation>Für diese Sitzung erlauben</translation>
    </message>
    <message>
        <source>Allow this, and do not ask for the same again in this session</source>
        <translation>Erlauben und in dieser Sitzung nicht noch einmal danach fragen</translation>
    </message>
    <message>
        <source>Edit input…</source>
        <translation>Eingabe bearbeiten…</translation>
    </message>
    <message>
        <source>Change what Claude wants to do, then allow it</source>
        <translation>Ändern, was Claude tun will, und es dann erlauben</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Deny, with the message if there is one</source>
        <translation>Ablehnen, mit der Nachricht, falls es eine gibt</translation>
    </message>
    <message>
        <source>Make a rule…</source>
        <translation>Regel anlegen…</translation>
    </message>
    <message>
        <source>Always allow or deny the like in this project</source>
        <translation>Gleiches in diesem Projekt immer erlauben oder ablehnen</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalInputView</name>
    <message>
        <source>Full input</source>
        <translation>Vollständige Eingabe</translation>
    </message>
    <message>
        <source>Full input as JSON</source>
        <translation>Vollständige Eingabe als JSON</translation>
    </message>
    <message>
        <source>What Claude wants to run</source>
        <translation>Was Claude ausführen will</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Claude sent no plan with the question. What it said before may hold it.</source>
        <translation>Claude hat mit der Frage keinen Plan gesendet. Vielleicht steht er in dem, was vorher gesagt wurde.</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalListModel</name>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Answered in the terminal</source>
        <translation>Im Terminal beantwortet</translation>
    </message>
    <message>
        <source>Not asked any more</source>
        <translation>Nicht mehr gefragt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>session, project</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalRecord</name>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>%1

Message to Claude: %2</source>
        <translation>%1

Nachricht an Claude: %2</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Show the session that asked</source>
        <translation>Die Sitzung anzeigen, die gefragt hat</translation>
    </message>
    <message>
        <source>Always allowed</source>
        <translation>Immer erlaubt</translation>
    </message>
    <message>
        <source>Always denied</source>
        <translation>Immer abgelehnt</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Holds in %1.</source>
        <translation>Gilt in %1.</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>Questions like this are asked again</source>
        <translation>Fragen wie diese werden wieder gestellt</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalRuleModel</name>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Always allowed</source>
        <translation>Immer erlaubt</translation>
    </message>
    <message>
        <source>Always denied</source>
        <translation>Immer abgelehnt</translation>
    </message>
    <message>
        <source>%1: %2, %3, in %4</source>
        <translation>%1: %2, %3, in %4</translation>
    </message>
    <message>
        <source>always allowed</source>
        <translation>immer erlaubt</translation>
    </message>
    <message>
        <source>always denied</source>
        <translation>immer abgelehnt</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalText</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tool of an MCP server</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A tool</source>
        <translation>Ein Werkzeug</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Also asked in the terminal</source>
        <translation>Auch im Terminal gefragt</translation>
    </message>
    <message>
        <source>Runs in background, waits until you answer</source>
        <translation>Läuft im Hintergrund, wartet auf Antwort</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more, as JSON</source>
        <translation>
            <numerusform>%1 und %n weiteres, als JSON</numerusform>
            <numerusform>%1 und %n weitere, als JSON</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation>%1 als JSON</translation>
    </message>
    <message>
        <source>Answered in the terminal</source>
        <translation>Im Terminal beantwortet</translation>
    </message>
    <message>
        <source>Not answered, the run ended</source>
        <translation>Nicht beantwortet, der Lauf endete</translation>
    </message>
    <message>
        <source>Withdrawn by Claude</source>
        <translation>Von Claude zurückgezogen</translation>
    </message>
    <message>
        <source>Denied by a rule</source>
        <translation>Von einer Regel abgelehnt</translation>
    </message>
    <message>
        <source>Denied by you</source>
        <translation>Von Ihnen abgelehnt</translation>
    </message>
    <message>
        <source>Allowed for the session by a rule</source>
        <translation>Für die Sitzung von einer Regel erlaubt</translation>
    </message>
    <message>
        <source>Allowed for the session by you</source>
        <translation>Für die Sitzung von Ihnen erlaubt</translation>
    </message>
    <message>
        <source>Changed and allowed by you</source>
        <translation>Von Ihnen geändert und erlaubt</translation>
    </message>
    <message>
        <source>Allowed by a rule</source>
        <translation>Von einer Regel erlaubt</translation>
    </message>
    <message>
        <source>Allowed once by you</source>
        <translation>Einmal von Ihnen erlaubt</translation>
    </message>
    <message>
        <source>everything in the project folder</source>
        <translation>alles im Projektordner</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>%1 %2, %3, waiting %4, %5</source>
        <translation>%1 %2, %3, wartet %4, %5</translation>
    </message>
    <message>
        <source>Denied by gantryctl %1</source>
        <translation>Abgelehnt durch gantryctl %1</translation>
    </message>
    <message>
        <source>Allowed by gantryctl %1</source>
        <translation>Erlaubt durch gantryctl %1</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Notification settings</source>
        <translation>Benachrichtigungen einstellen</translation>
    </message>
    <message>
        <source>Which list is shown</source>
        <translation>Welche Liste angezeigt wird</translation>
    </message>
    <message>
        <source>Questions that wait</source>
        <translation>Wartende Fragen</translation>
    </message>
    <message>
        <source>Decided questions</source>
        <translation>Entschiedene Fragen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Nothing is ever allowed by waiting. The terminal asks as well, and the first answer counts.</source>
        <translation>Durch Warten wird nie etwas erlaubt. Auch das Terminal fragt, und die erste Antwort zählt.</translation>
    </message>
    <message>
        <source>Arrow keys select; A allows, D denies, O opens the session.</source>
        <translation>Pfeiltasten wählen aus; A erlaubt, D lehnt ab, O öffnet die Sitzung.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Questions from all sessions come here.</source>
        <translation>Hier erscheinen die Fragen aller Sitzungen.</translation>
    </message>
    <message>
        <source>Nothing has been decided</source>
        <translation>Nichts wurde entschieden</translation>
    </message>
    <message>
        <source>What you and your rules decide is listed here.</source>
        <translation>Hier stehen die eigenen Entscheidungen und die der Regeln.</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>Noch keine Regeln</translation>
    </message>
    <message>
        <source>Make one from a question that waits.</source>
        <translation>Aus einer wartenden Frage lässt sich eine anlegen.</translation>
    </message>
</context>
<context>
    <name>ui::AttentionBar</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open in Approvals</source>
        <translation>In den Freigaben öffnen</translation>
    </message>
    <message>
        <source>Look at the whole question and answer it there</source>
        <translation>Dort die ganze Frage ansehen und beantworten</translation>
    </message>
    <message>
        <source>Also asked in the terminal, the first answer counts.</source>
        <translation>Auch im Terminal gefragt, die erste Antwort zählt.</translation>
    </message>
    <message>
        <source>Claude waits until somebody answers.</source>
        <translation>Claude wartet, bis jemand antwortet.</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>Einmal erlauben</translation>
    </message>
    <message>
        <source>Allow this one time</source>
        <translation>Nur dieses eine Mal erlauben</translation>
    </message>
    <message>
        <source>Allow for this session</source>
        <translation>Für diese Sitzung erlauben</translation>
    </message>
    <message>
        <source>Allow this and the same again until the session ends</source>
        <translation>Dies und das Gleiche erlauben, bis die Sitzung endet</translation>
    </message>
    <message>
        <source>Deny…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Deny it, and tell Claude why</source>
        <translation>Ablehnen und Claude sagen, warum</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>What Claude is told (may be empty)</source>
        <translation>Was Claude mitgeteilt wird (darf leer sein)</translation>
    </message>
</context>
<context>
    <name>ui::BudgetsSection</name>
    <message>
        <source>Budgets and prices</source>
        <translation>Budgets und Preise</translation>
    </message>
    <message>
        <source>How much may be spent</source>
        <translation>Wie viel ausgegeben werden darf</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Pro Tag</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>Pro Woche</translation>
    </message>
    <message>
        <source>From Monday on</source>
        <translation>Ab Montag</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Pro Monat</translation>
    </message>
    <message>
        <source>A session</source>
        <translation>Pro Sitzung</translation>
    </message>
    <message>
        <source>When a budget is used up</source>
        <translation>Wenn ein Budget verbraucht ist</translation>
    </message>
    <message>
        <source>You are told at 50 and 80 %. At 100 % new runs are held until you raise the budget or start them anyway.</source>
        <translation>Bei 50 und 80 % werden Sie benachrichtigt. Bei 100 % werden neue Läufe zurückgehalten, bis Sie das Budget erhöhen oder sie trotzdem starten.</translation>
    </message>
    <message>
        <source>Stop what is running too</source>
        <translation>Auch anhalten, was gerade läuft</translation>
    </message>
    <message>
        <source>Otherwise it goes on to its end, whatever it costs.</source>
        <translation>Sonst läuft es bis zu seinem Ende weiter, was immer es kostet.</translation>
    </message>
    <message>
        <source>Any amount</source>
        <translation>Beliebiger Betrag</translation>
    </message>
    <message>
        <source>In US dollars; 0 is any amount</source>
        <translation>In US-Dollar; 0 ist ein beliebiger Betrag</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Price table</source>
        <translation>Preistabelle</translation>
    </message>
    <message>
        <source>Compute earlier costs anew</source>
        <translation>Frühere Kosten neu berechnen</translation>
    </message>
    <message>
        <source>Otherwise what was spent before keeps its price, and the new one holds from now on</source>
        <translation>Sonst behält früher Ausgegebenes seinen Preis, und der neue gilt von nun an</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Read prices from a JSON file</source>
        <translation>Preise aus einer JSON-Datei lesen</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>Use the prices from before the newest import</source>
        <translation>Die Preise von vor dem neuesten Import verwenden</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Preise importieren</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::ChangesModel</name>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>im Konflikt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>%1 lines added, %2 removed</source>
        <translation>%1 Zeilen hinzugefügt, %2 entfernt</translation>
    </message>
    <message>
        <source>not staged</source>
        <translation>nicht vorgemerkt</translation>
    </message>
    <message>
        <source>staged</source>
        <translation>vorgemerkt</translation>
    </message>
    <message>
        <source>partly staged</source>
        <translation>teilweise vorgemerkt</translation>
    </message>
    <message>
        <source>%1, before %2</source>
        <translation>%1, vorher %2</translation>
    </message>
    <message>
        <source>%1 is a submodule</source>
        <translation>%1 ist ein Submodul</translation>
    </message>
    <message>
        <source>%1 (the name is not valid UTF-8)</source>
        <translation>%1 (der Name ist kein gültiges UTF-8)</translation>
    </message>
    <message>
        <source>Top folder</source>
        <translation>Oberster Ordner</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1, %n Datei</numerusform>
            <numerusform>%1, %n Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChangesTab</name>
    <message>
        <source>Read the changes again</source>
        <translation>Die Änderungen neu lesen</translation>
    </message>
    <message>
        <source>More about changes</source>
        <translation>Mehr zu den Änderungen</translation>
    </message>
    <message>
        <source>Stage all</source>
        <translation>Alles vormerken</translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>Alles verwerfen</translation>
    </message>
    <message>
        <source>Open a pull request…</source>
        <translation>Pull Request öffnen…</translation>
    </message>
    <message>
        <source>Remove worktree…</source>
        <translation>Worktree entfernen…</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>Enter shows the changes, Space stages, Delete discards, Ctrl+Z takes a discard back</source>
        <translation>Enter zeigt die Änderungen, Leertaste merkt vor, Entf verwirft, Ctrl+Z holt Verworfenes zurück</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>Commit-Nachricht</translation>
    </message>
    <message>
        <source>Ctrl+Enter commits what is staged</source>
        <translation>Ctrl+Enter committet das Vorgemerkte</translation>
    </message>
    <message>
        <source>What the commit is about</source>
        <translation>Worum es im Commit geht</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Committen</translation>
    </message>
    <message>
        <source>Commits what is staged  Ctrl+Enter</source>
        <translation>Committet das Vorgemerkte  Ctrl+Enter</translation>
    </message>
    <message>
        <source>detached at %1</source>
        <translation>losgelöst bei %1</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>%1 voraus</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 zurück</translation>
    </message>
    <message>
        <source>%1 lines added, %2 removed</source>
        <translation>%1 Zeilen hinzugefügt, %2 entfernt</translation>
    </message>
    <message>
        <source>Reading the changes</source>
        <translation>Änderungen werden gelesen</translation>
    </message>
    <message>
        <source>git is being asked.</source>
        <translation>git wird gefragt.</translation>
    </message>
    <message>
        <source>No git repository</source>
        <translation>Kein git-Repository</translation>
    </message>
    <message>
        <source>Changes are shown for folders git knows.</source>
        <translation>Änderungen werden für Ordner angezeigt, die git kennt.</translation>
    </message>
    <message>
        <source>The folder is gone</source>
        <translation>Der Ordner ist verschwunden</translation>
    </message>
    <message>
        <source>Make the worktree again</source>
        <translation>Worktree neu anlegen</translation>
    </message>
    <message>
        <source>The changes cannot be read</source>
        <translation>Die Änderungen sind nicht lesbar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
        <source>Nothing was committed here yet.</source>
        <translation>Hier wurde noch nichts committet.</translation>
    </message>
    <message>
        <source>The folder is as it was committed.</source>
        <translation>Der Ordner ist im Stand des letzten Commits.</translation>
    </message>
    <message>
        <source>Stage files first: tick them, or press Space</source>
        <translation>Zuerst Dateien vormerken: anhaken oder Leertaste drücken</translation>
    </message>
    <message>
        <source>Write what the commit is about</source>
        <translation>Beschreiben, worum es im Commit geht</translation>
    </message>
    <message>
        <source>Commit what is staged</source>
        <translation>Das Vorgemerkte committen</translation>
    </message>
    <message>
        <source>Show the changes	Enter</source>
        <translation>Änderungen anzeigen	Enter</translation>
    </message>
    <message>
        <source>Stage or unstage	Space</source>
        <translation>Vormerken oder Vormerkung aufheben	Leertaste</translation>
    </message>
    <message>
        <source>Discard	Delete</source>
        <translation>Verwerfen	Entf</translation>
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
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>&gt; actions   @ changed files   # tasks   ? search everywhere</source>
        <translation>&gt; Aktionen   @ geänderte Dateien   # Aufgaben   ? überall suchen</translation>
    </message>
</context>
<context>
    <name>ui::ConversationBrowser</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Search what was said, titles and folders</source>
        <translation>Gesagtes, Titel und Ordner durchsuchen</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Gespräche durchsuchen</translation>
    </message>
    <message>
        <source>All words have to occur; put a phrase in quotation marks</source>
        <translation>Alle Wörter müssen vorkommen; Wortfolgen in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>Enter goes on with the conversation</source>
        <translation>Enter setzt das Gespräch fort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Stops reading; what has been read can be searched</source>
        <translation>Hält das Lesen an; Gelesenes ist durchsuchbar</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>Or&amp;dner öffnen</translation>
    </message>
    <message>
        <source>Opens the folder of the project</source>
        <translation>Öffnet den Ordner des Projekts</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Writes the whole conversation as a document</source>
        <translation>Schreibt das ganze Gespräch als Dokument</translation>
    </message>
    <message>
        <source>Web page (HTML)…</source>
        <translation>Webseite (HTML)…</translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation>Markdown…</translation>
    </message>
    <message>
        <source>&amp;Fork</source>
        <translation>A&amp;bzweigen</translation>
    </message>
    <message>
        <source>Goes on from here in a new conversation; this one stays as it is</source>
        <translation>Geht von hier in einem neuen Gespräch weiter; dieses bleibt, wie es ist</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Goes on with this conversation</source>
        <translation>Setzt dieses Gespräch fort</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Reading %1 of %2</source>
        <translation>%1 von %2 wird gelesen</translation>
    </message>
    <message>
        <source>Reading the conversation…</source>
        <translation>Gespräch wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>Show &amp;session</source>
        <translation>&amp;Sitzung anzeigen</translation>
    </message>
    <message>
        <source>Shows the session in which it is open</source>
        <translation>Zeigt die Sitzung, in der es geöffnet ist</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Opens it in a terminal; it runs on when the terminal is closed</source>
        <translation>Öffnet es in einem Terminal; es läuft weiter, wenn das Terminal geschlossen wird</translation>
    </message>
    <message>
        <source>It is open in another terminal (process %1). Close it there first, or fork it.</source>
        <translation>Es ist in einem anderen Terminal offen (Prozess %1). Dort zuerst schließen oder abzweigen.</translation>
    </message>
    <message>
        <source>Choose a conversation first</source>
        <translation>Zuerst ein Gespräch wählen</translation>
    </message>
    <message>
        <source>The newest %1 of %2 conversations</source>
        <translation>Die neuesten %1 von %2 Gesprächen</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n Gespräch</numerusform>
            <numerusform>%n Gespräche</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading conversations</source>
        <translation>Gespräche werden gelesen</translation>
    </message>
    <message>
        <source>They appear here as they are found, newest first.</source>
        <translation>Sie erscheinen hier, sobald sie gefunden sind, die neuesten zuerst.</translation>
    </message>
    <message>
        <source>Nothing found yet</source>
        <translation>Noch nichts gefunden</translation>
    </message>
    <message>
        <source>Not all conversations have been read.</source>
        <translation>Nicht alle Gespräche wurden gelesen.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>All words have to occur in one conversation.</source>
        <translation>Alle Wörter müssen in einem Gespräch vorkommen.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Noch keine Gespräche</translation>
    </message>
    <message>
        <source>What you say to Claude on this computer is kept and can be found here.</source>
        <translation>Was auf diesem Rechner mit Claude besprochen wird, bleibt erhalten und ist hier zu finden.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
</context>
<context>
    <name>ui::ConversationListModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Open in a session here</source>
        <translation>Hier in einer Sitzung offen</translation>
    </message>
    <message>
        <source>Running in Claude&apos;s background service</source>
        <translation>Läuft in Claudes Hintergrunddienst</translation>
    </message>
    <message>
        <source>Open in another terminal, process %1</source>
        <translation>In einem anderen Terminal offen, Prozess %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1
%2
%n message(s), last used %3</source>
        <translation>
            <numerusform>%1
%2
%n Nachricht, zuletzt benutzt %3</numerusform>
            <numerusform>%1
%2
%n Nachrichten, zuletzt benutzt %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in %2, %3 ago, %4, %5</source>
        <translation>%1, in %2, Alter %3, %4, %5</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::ConversationView</name>
    <message>
        <source>… and %1 more characters. Export the conversation to read them.</source>
        <translation>… und %1 weitere Zeichen. Zum Lesen das Gespräch exportieren.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>F3 goes to the next place of the words looked for</source>
        <translation>F3 geht zur nächsten Fundstelle</translation>
    </message>
    <message>
        <source>The rest is not shown here. Export the conversation to read it.</source>
        <translation>Der Rest wird hier nicht angezeigt. Zum Lesen das Gespräch exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the transcript could not be read.</source>
        <translation>
            <numerusform>%n Zeile des Transkripts war nicht lesbar.</numerusform>
            <numerusform>%n Zeilen des Transkripts waren nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Claude</source>
        <translation>Claude</translation>
    </message>
    <message>
        <source>The conversation was compacted here.</source>
        <translation>Das Gespräch wurde hier komprimiert.</translation>
    </message>
    <message>
        <source>%1 more were left out.</source>
        <translation>%1 weitere wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>Output of the command</source>
        <translation>Ausgabe des Befehls</translation>
    </message>
    <message>
        <source>Summary of what was said before</source>
        <translation>Zusammenfassung des zuvor Gesagten</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Einzelheiten ein- oder ausblenden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Nothing came back.</source>
        <translation>Nichts kam zurück.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
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
        <source>MMM yy</source>
        <comment>month in a chart, format of QLocale</comment>
        <translation>MMM yy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month in a chart, format of QLocale</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Daily budget %1</source>
        <translation>Tagesbudget %1</translation>
    </message>
    <message>
        <source>Left and right arrow keys choose a bar, Escape lets go of it</source>
        <translation>Pfeil links und rechts wählen einen Balken, Escape lässt ihn wieder los</translation>
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
        <source>Read from cache</source>
        <translation>Aus dem Cache gelesen</translation>
    </message>
    <message>
        <source>Nothing has run</source>
        <translation>Nichts ist gelaufen</translation>
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
        <source>of what Claude read in this range</source>
        <translation>von dem, was Claude in diesem Zeitraum gelesen hat</translation>
    </message>
    <message>
        <source>Nothing was read in this range</source>
        <translation>In diesem Zeitraum wurde nichts gelesen</translation>
    </message>
    <message>
        <source>over half</source>
        <translation>über der Hälfte</translation>
    </message>
    <message>
        <source>over 80 %</source>
        <translation>über 80 %</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>verbraucht</translation>
    </message>
    <message numerus="yes">
        <source>%n unpriced</source>
        <comment>parts whose model has no price</comment>
        <translation>
            <numerusform>%n ohne Preis</numerusform>
            <numerusform>%n ohne Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Diesen Monat</translation>
    </message>
    <message>
        <source>5-hour block</source>
        <translation>5-Stunden-Block</translation>
    </message>
    <message>
        <source>of %1 %2, %3</source>
        <translation>von %1 %2, %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>no budget set</source>
        <translation>kein Budget gesetzt</translation>
    </message>
    <message>
        <source>None goes on</source>
        <translation>Keiner läuft</translation>
    </message>
    <message>
        <source>5-hour block, %1 to %2</source>
        <translation>5-Stunden-Block, %1 bis %2</translation>
    </message>
    <message>
        <source>%1 an hour, %2 by %3</source>
        <translation>%1 pro Stunde, %2 bis %3</translation>
    </message>
    <message>
        <source>%1 tokens so far</source>
        <translation>%1 Token bisher</translation>
    </message>
    <message>
        <source>%1 of its time</source>
        <translation>%1 seiner Zeit</translation>
    </message>
    <message>
        <source>What a subscription counts, from all transcripts on this computer</source>
        <translation>Was ein Abonnement zählt, aus allen Transkripten auf diesem Rechner</translation>
    </message>
    <message numerus="yes">
        <source>saved about %1 in %n days</source>
        <translation>
            <numerusform>etwa %1 an %n Tag gespart</numerusform>
            <numerusform>etwa %1 an %n Tagen gespart</numerusform>
        </translation>
    </message>
    <message>
        <source>daily budget</source>
        <translation>Tagesbudget</translation>
    </message>
    <message>
        <source>weekly budget</source>
        <translation>Wochenbudget</translation>
    </message>
    <message>
        <source>monthly budget</source>
        <translation>Monatsbudget</translation>
    </message>
    <message>
        <source>saved about %1 in this range</source>
        <translation>etwa %1 in diesem Zeitraum gespart</translation>
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
    <message>
        <source>Part estimated</source>
        <translation>Teils geschätzt</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>Ohne Preis</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Gespräch %1</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Mit %1</translation>
    </message>
    <message>
        <source>Step without a title</source>
        <translation>Schritt ohne Titel</translation>
    </message>
    <message>
        <source>The price table does not name the model. Import a newer one in Settings → Budgets and prices.</source>
        <translation>Die Preistabelle nennt das Modell nicht. Importieren Sie eine neuere unter Einstellungen → Budgets und Preise.</translation>
    </message>
    <message>
        <source>Computed from the transcript&apos;s tokens and the price table, because Claude told no figure.</source>
        <translation>Aus den Token des Transkripts und der Preistabelle berechnet, weil Claude keine Zahl genannt hat.</translation>
    </message>
    <message>
        <source>%1
Run outside of Gantry</source>
        <translation>%1
Außerhalb von Gantry gelaufen</translation>
    </message>
    <message>
        <source>What the machines it ran on cost, by the engine&apos;s own estimate</source>
        <translation>Was die Maschinen kosten, auf denen es lief, nach Schätzung des Ausführungsorts selbst</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Model cost</source>
        <translation>Modellkosten</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Ausführung</translation>
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
        <translation>%1 kann nicht geschrieben werden: %2</translation>
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
        <source>No costs in this range</source>
        <translation>Keine Kosten in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Choose more days or another project.</source>
        <translation>Wählen Sie mehr Tage oder ein anderes Projekt.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Table as CSV…</source>
        <translation>Tabelle als CSV…</translation>
    </message>
    <message>
        <source>Table and steps as JSON…</source>
        <translation>Tabelle und Schritte als JSON…</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Ausführungsorte</translation>
    </message>
    <message>
        <source>Outside of Gantry</source>
        <translation>Außerhalb von Gantry</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>What Claude spends on this computer appears here, whoever started it.</source>
        <translation>Was Claude auf diesem Rechner ausgibt, erscheint hier, gleich wer es gestartet hat.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Range…</source>
        <translation>Zeitraum…</translation>
    </message>
    <message>
        <source>Longer ranges, or one of your own</source>
        <translation>Längere Zeiträume oder ein eigener</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>The zone that days begin and end in</source>
        <translation>Die Zone, in der Tage beginnen und enden</translation>
    </message>
    <message>
        <source>By engine</source>
        <translation>Nach Ausführungsort</translation>
    </message>
    <message>
        <source>Save or copy the table</source>
        <translation>Die Tabelle speichern oder kopieren</translation>
    </message>
    <message>
        <source>Enter opens the session, the right arrow key shows its steps, Ctrl+C copies the rows</source>
        <translation>Enter öffnet die Sitzung, Pfeil rechts zeigt ihre Schritte, Ctrl+C kopiert die Zeilen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Cost per week, US dollars</source>
        <translation>Kosten pro Woche, US-Dollar</translation>
    </message>
    <message>
        <source>Cost per month, US dollars</source>
        <translation>Kosten pro Monat, US-Dollar</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>Range of days</source>
        <translation>Zeitraum in Tagen</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Diese Tage anzeigen</translation>
    </message>
    <message>
        <source>Time zone of the days</source>
        <translation>Zeitzone der Tage</translation>
    </message>
    <message>
        <source>A name such as Europe/Berlin</source>
        <translation>Ein Name wie Europe/Berlin</translation>
    </message>
    <message>
        <source>This computer&apos;s, %1</source>
        <translation>Die dieses Rechners, %1</translation>
    </message>
    <message>
        <source>Use this zone</source>
        <translation>Diese Zone verwenden</translation>
    </message>
    <message>
        <source>Reading transcripts: %1 of %2. What is shown is not all yet.</source>
        <translation>Transkripte werden gelesen: %1 von %2. Was angezeigt wird, ist noch nicht alles.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The reading of transcripts was cancelled. What is shown is not all.</source>
        <translation>Das Lesen der Transkripte wurde abgebrochen. Was angezeigt wird, ist nicht alles.</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Left out, because it cannot be read: %1</source>
        <translation>Ausgelassen, weil nicht lesbar: %1</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weiteres</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DiffArea</name>
    <message>
        <source>Changed lines</source>
        <translation>Geänderte Zeilen</translation>
    </message>
    <message>
        <source>N and P go to the next and previous change, U and S choose one or two columns</source>
        <translation>N und P gehen zur nächsten und vorigen Änderung, U und S wählen eine oder zwei Spalten</translation>
    </message>
    <message>
        <source>Removed line %1: %2</source>
        <translation>Entfernte Zeile %1: %2</translation>
    </message>
    <message>
        <source>Added line %1: %2</source>
        <translation>Hinzugefügte Zeile %1: %2</translation>
    </message>
    <message>
        <source>From line %1 on</source>
        <translation>Ab Zeile %1</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Next change	N</source>
        <translation>Nächste Änderung	N</translation>
    </message>
    <message>
        <source>Previous change	P</source>
        <translation>Vorige Änderung	P</translation>
    </message>
    <message>
        <source>… the line goes on</source>
        <translation>… die Zeile geht weiter</translation>
    </message>
</context>
<context>
    <name>ui::DiffPanel</name>
    <message>
        <source>Back to the terminal</source>
        <translation>Zurück zum Terminal</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>ui::DiffView</name>
    <message>
        <source>Layout of the changes</source>
        <translation>Anordnung der Änderungen</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n Zeile hinzugefügt</numerusform>
            <numerusform>%n Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n Zeile entfernt</numerusform>
            <numerusform>%n Zeilen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not text. What changed cannot be shown.</source>
        <translation>Dies ist kein Text. Die Änderung lässt sich nicht anzeigen.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nichts hat sich geändert.</translation>
    </message>
</context>
<context>
    <name>ui::EditInputDialog</name>
    <message>
        <source>Edit input of %1</source>
        <translation>Eingabe von %1 bearbeiten</translation>
    </message>
    <message>
        <source>Claude runs this command instead:</source>
        <translation>Claude führt stattdessen diesen Befehl aus:</translation>
    </message>
    <message>
        <source>Claude uses these arguments instead (JSON):</source>
        <translation>Claude verwendet stattdessen diese Argumente (JSON):</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Arguments as JSON</source>
        <translation>Argumente als JSON</translation>
    </message>
    <message>
        <source>Allow changed input</source>
        <translation>Geänderte Eingabe erlauben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Allow what stands here, one time</source>
        <translation>Erlauben, was hier steht, ein einziges Mal</translation>
    </message>
    <message>
        <source>The command is empty. Deny the question instead.</source>
        <translation>Der Befehl ist leer. Stattdessen die Frage ablehnen.</translation>
    </message>
    <message>
        <source>This is not JSON: %1, at character %2.</source>
        <translation>Dies ist kein JSON: %1, bei Zeichen %2.</translation>
    </message>
    <message>
        <source>The arguments are one JSON object, in braces.</source>
        <translation>Die Argumente sind ein JSON-Objekt in geschweiften Klammern.</translation>
    </message>
    <message>
        <source>“%1” has another type than before.</source>
        <translation>„%1“ hat einen anderen Typ als zuvor.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Noch wurde nichts geändert</translation>
    </message>
    <message>
        <source>The question is not open any more: it was answered elsewhere, or its run has ended. The text can still be copied.</source>
        <translation>Die Frage ist nicht mehr offen: sie wurde anderswo beantwortet, oder ihr Lauf ist zu Ende. Der Text lässt sich noch kopieren.</translation>
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
    <message>
        <source>Start anyway</source>
        <translation>Trotzdem starten</translation>
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
    <name>ui::EngineOverview</name>
    <message>
        <source>Engines</source>
        <translation>Ausführungsorte</translation>
    </message>
    <message>
        <source>Copy engine</source>
        <translation>Ausführungsort kopieren</translation>
    </message>
    <message>
        <source>Remove engine</source>
        <translation>Ausführungsort entfernen</translation>
    </message>
    <message>
        <source>No engine is chosen</source>
        <translation>Kein Ausführungsort ist gewählt</translation>
    </message>
    <message>
        <source>Adds another one like this, without its sign-in</source>
        <translation>Fügt einen gleichen hinzu, ohne dessen Anmeldung</translation>
    </message>
    <message>
        <source>Takes it out of the list; Undo brings it back</source>
        <translation>Nimmt ihn aus der Liste; „Rückgängig“ holt ihn zurück</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n engines</source>
        <translation>
            <numerusform>%n Ausführungsort</numerusform>
            <numerusform>%n Ausführungsorte</numerusform>
        </translation>
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
    <name>ui::EnginesSection</name>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>Service account file</source>
        <translation>Dienstkontodatei</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>Im Schlüsselbund</translation>
    </message>
    <message>
        <source>From the variable %1</source>
        <translation>Aus der Variablen %1</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>For this start of the program only</source>
        <translation>Nur für diesen Start des Programms</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Ausführungsorte</translation>
    </message>
    <message>
        <source>Start a local runner</source>
        <translation>Lokalen Runner starten</translation>
    </message>
    <message>
        <source>Starts gantryctl serve on this computer and adds it to the list</source>
        <translation>Startet gantryctl serve auf diesem Rechner und nimmt ihn in die Liste auf</translation>
    </message>
    <message>
        <source>Add engine</source>
        <translation>Ausführungsort hinzufügen</translation>
    </message>
    <message>
        <source>Adds a service that sessions can run on</source>
        <translation>Fügt einen Dienst hinzu, auf dem Sitzungen laufen können</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Offered for new sessions</source>
        <translation>Wird für neue Sitzungen angeboten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Service URL</source>
        <translation>URL des Dienstes</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>Setzen…</translation>
    </message>
    <message>
        <source>Set the sign-in</source>
        <translation>Anmeldung setzen</translation>
    </message>
    <message>
        <source>It is kept in the keychain</source>
        <translation>Sie liegt im Schlüsselbund</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Set Claude&apos;s key…</source>
        <translation>Schlüssel für Claude setzen…</translation>
    </message>
    <message>
        <source>Set Claude&apos;s key</source>
        <translation>Schlüssel für Claude setzen</translation>
    </message>
    <message>
        <source>Sent with each task; without one ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN is used</source>
        <translation>Wird mit jeder Aufgabe gesendet; ohne einen wird ANTHROPIC_API_KEY oder CLAUDE_CODE_OAUTH_TOKEN verwendet</translation>
    </message>
    <message>
        <source>Claude</source>
        <translation>Claude</translation>
    </message>
    <message>
        <source>Sent with each task. Else from ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN.</source>
        <translation>Wird mit jeder Aufgabe gesendet. Sonst aus ANTHROPIC_API_KEY oder CLAUDE_CODE_OAUTH_TOKEN.</translation>
    </message>
    <message>
        <source>Long runs</source>
        <translation>Lange Läufe</translation>
    </message>
    <message>
        <source>Keep the connection open</source>
        <translation>Verbindung offen halten</translation>
    </message>
    <message>
        <source>Ask the service every 5 s</source>
        <translation>Den Dienst alle 5 s fragen</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>Anhalten nach</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Noch nicht getestet</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Asks the service without running anything</source>
        <translation>Fragt den Dienst, ohne etwas auszuführen</translation>
    </message>
    <message>
        <source>Active tasks</source>
        <translation>Aktive Aufgaben</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Asks the service for its tasks</source>
        <translation>Fragt den Dienst nach seinen Aufgaben</translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation>Aufgabe abbrechen</translation>
    </message>
    <message>
        <source>Ends the chosen task on the service</source>
        <translation>Beendet die gewählte Aufgabe auf dem Dienst</translation>
    </message>
    <message>
        <source>Another engine has this name</source>
        <translation>Ein anderer Ausführungsort hat diesen Namen</translation>
    </message>
    <message>
        <source>An engine needs a name</source>
        <translation>Ein Ausführungsort braucht einen Namen</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>%1, stopping</source>
        <translation>%1, wird angehalten</translation>
    </message>
    <message>
        <source>Runs at once</source>
        <translation>Läufe gleichzeitig</translation>
    </message>
    <message>
        <source>All sessions together, wherever they run; further ones wait. The same as in Settings, Sessions.</source>
        <translation>Alle Sitzungen zusammen, wo sie auch laufen; weitere warten. Dasselbe wie unter Einstellungen, Sitzungen.</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Beliebig viele</translation>
    </message>
    <message>
        <source>Free memory</source>
        <translation>Freier Speicher</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Nothing starts while less is free. Claude takes about 250 MB.</source>
        <translation>Solange weniger frei ist, startet nichts. Claude braucht etwa 250 MB.</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Nicht beachtet</translation>
    </message>
    <message>
        <source>All limits of sessions</source>
        <translation>Alle Grenzen der Sitzungen</translation>
    </message>
    <message>
        <source>Opens Settings, Sessions</source>
        <translation>Öffnet Einstellungen, Sitzungen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>E2B key</source>
        <translation>E2B-Schlüssel</translation>
    </message>
    <message>
        <source>Claude&apos;s login</source>
        <translation>Anmeldung für Claude</translation>
    </message>
    <message>
        <source>Set up sandboxes</source>
        <translation>Sandboxen einrichten</translation>
    </message>
    <message>
        <source>Opens Settings, Sandboxes: keys, template, limits and prices</source>
        <translation>Öffnet Einstellungen, Sandboxen: Schlüssel, Vorlage, Grenzen und Preise</translation>
    </message>
    <message>
        <source>Further ones wait for their start</source>
        <translation>Weitere warten auf ihren Start</translation>
    </message>
    <message>
        <source>You are warned at 80 %. A step&apos;s own limit goes first.</source>
        <translation>Bei 80 % werden Sie gewarnt. Eine eigene Grenze des Schritts geht vor.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Any amount</source>
        <translation>Beliebiger Betrag</translation>
    </message>
    <message>
        <source>Budget per run</source>
        <translation>Budget pro Lauf</translation>
    </message>
    <message>
        <source>In US dollars; 0 is any amount</source>
        <translation>In US-Dollar; 0 ist ein beliebiger Betrag</translation>
    </message>
    <message>
        <source>At 80 % you get a notice, at 100 % the run stops</source>
        <translation>Bei 80 % kommt ein Hinweis, bei 100 % hält der Lauf an</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>E2B</source>
        <translation>E2B</translation>
    </message>
    <message>
        <source>Terminal and background</source>
        <translation>Terminal und Hintergrund</translation>
    </message>
    <message>
        <source>Sandboxes in the cloud</source>
        <translation>Sandboxen in der Cloud</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>This kind of service is always asked from time to time</source>
        <translation>Diese Art von Dienst wird immer von Zeit zu Zeit gefragt</translation>
    </message>
    <message>
        <source>The service allows %1</source>
        <translation>Der Dienst erlaubt %1</translation>
    </message>
    <message>
        <source>This kind of service does not tell what it spends</source>
        <translation>Diese Art von Dienst sagt nicht, was sie ausgibt</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>The E2B key is missing. Set it up first.</source>
        <translation>Der E2B-Schlüssel fehlt. Ihn zuerst einrichten.</translation>
    </message>
    <message>
        <source>Where sessions and tasks run. Secrets are kept in the system keychain.</source>
        <translation>Wo Sitzungen und Aufgaben laufen. Geheimnisse liegen im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>A name, not an address</source>
        <translation>Ein Name, keine Adresse</translation>
    </message>
    <message>
        <source>Address missing</source>
        <translation>Adresse fehlt</translation>
    </message>
    <message>
        <source>Key missing</source>
        <translation>Schlüssel fehlt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Terminal and background, up to %1</source>
        <translation>Terminal und Hintergrund, bis zu %1</translation>
    </message>
    <message>
        <source>This computer is always there, so it can be neither copied nor removed.</source>
        <translation>Dieser Rechner ist immer da und kann daher weder kopiert noch entfernt werden.</translation>
    </message>
    <message>
        <source>Sandboxes, priced by their size</source>
        <translation>Sandboxen, Preis nach Größe</translation>
    </message>
    <message>
        <source>Sandboxes, about %1 an hour</source>
        <translation>Sandboxen, etwa %1 pro Stunde</translation>
    </message>
    <message>
        <source>Sandboxes are always there, so they can be neither copied nor removed.</source>
        <translation>Sandboxen sind immer da und können daher weder kopiert noch entfernt werden.</translation>
    </message>
    <message>
        <source>Not set: it was not kept when the program ended</source>
        <translation>Nicht gesetzt: beim Programmende nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Cancel task…</source>
        <translation>Aufgabe abbrechen…</translation>
    </message>
    <message>
        <source>Cancel the task &quot;%1&quot; on %2?</source>
        <translation>Die Aufgabe „%1“ auf %2 abbrechen?</translation>
    </message>
    <message>
        <source>What it has done so far is lost, unless it was brought back already.</source>
        <translation>Was sie bisher getan hat, geht verloren, wenn es nicht schon zurückgeholt wurde.</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>Laufen lassen</translation>
    </message>
    <message>
        <source>Kept ready</source>
        <translation>Bereitgehalten</translation>
    </message>
    <message>
        <source>Environments for each kind of task, so that it begins at once</source>
        <translation>Umgebungen für jede Art von Aufgabe, damit sie sofort beginnt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>This kind of service keeps nothing ready</source>
        <translation>Diese Art von Dienst hält nichts bereit</translation>
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
    <message>
        <source>Step %1 of %2 ended with exit code %3 after %4</source>
        <translation>Schritt %1 von %2 endete mit Exit-Code %3 nach %4</translation>
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
        <translation>Erster Prompt</translation>
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
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
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
    <message>
        <source>Retry all</source>
        <translation>Alle erneut versuchen</translation>
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
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Changes  %1</source>
        <translation>Änderungen  %1</translation>
    </message>
    <message numerus="yes">
        <source>Changes, %n file(s)</source>
        <translation>
            <numerusform>Änderungen, %n Datei</numerusform>
            <numerusform>Änderungen, %n Dateien</numerusform>
        </translation>
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
    <message>
        <source>In all logs</source>
        <translation>In allen Protokollen</translation>
    </message>
    <message>
        <source>Searches what every listed run printed</source>
        <translation>Durchsucht, was alle aufgeführten Läufe ausgegeben haben</translation>
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
    <name>ui::LogHitsModel</name>
    <message>
        <source>%1, %2, line %3: %4</source>
        <translation>%1, %2, Zeile %3: %4</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>ui::LogHitsTable</name>
    <message>
        <source>Hits in all logs</source>
        <translation>Treffer in allen Protokollen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No log has a line with this text.</source>
        <translation>Kein Protokoll hat eine Zeile mit diesem Text.</translation>
    </message>
    <message>
        <source>Enter opens the log at the line.</source>
        <translation>Die Eingabetaste öffnet das Protokoll an der Zeile.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logs</source>
        <translation>
            <numerusform>%n Protokoll</numerusform>
            <numerusform>%n Protokollen</numerusform>
        </translation>
    </message>
    <message>
        <source>Searched %1 of %2 logs</source>
        <translation>%1 von %2 Protokollen durchsucht</translation>
    </message>
    <message>
        <source>There are more: the search ends at %1 hits</source>
        <translation>Es gibt mehr: Die Suche endet bei %1 Treffern</translation>
    </message>
    <message>
        <source>Only the first %1 hits of each log are listed</source>
        <translation>Von jedem Protokoll sind nur die ersten %1 Treffer aufgeführt</translation>
    </message>
    <message numerus="yes">
        <source>%n logs could not be read</source>
        <translation>
            <numerusform>%n Protokoll konnte nicht gelesen werden</numerusform>
            <numerusform>%n Protokolle konnten nicht gelesen werden</numerusform>
        </translation>
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
    <message>
        <source>Find in all logs</source>
        <translation>In allen Protokollen suchen</translation>
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
        <translation>Erster Prompt</translation>
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
        <translation>Aus dem ersten Prompt</translation>
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
        <translation>Claude-Prompt</translation>
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
    <message>
        <source>From the plan</source>
        <translation>Aus dem Plan</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Worktree</source>
        <translation>Worktree</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>In die Warteschlange</translation>
    </message>
    <message>
        <source>Store it as a task, which starts by itself when an engine is free</source>
        <translation>Als Aufgabe speichern, die von selbst beginnt, wenn ein Ausführungsort frei ist</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt…</translation>
    </message>
</context>
<context>
    <name>ui::NewTaskDialog</name>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Default engine</source>
        <translation>Standard-Ausführungsort</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>Projektordner</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>A prompt for Claude; ! before it makes it a shell command</source>
        <translation>Ein Prompt für Claude; ein ! davor macht ihn zum Shell-Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>One command in each line, one after the other</source>
        <translation>Ein Befehl pro Zeile, einer nach dem anderen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>A plan of steps, or any text that Claude is to carry out</source>
        <translation>Ein Plan aus Schritten oder ein beliebiger Text, den Claude ausführen soll</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Estimate %1, and the model</source>
        <translation>Schätzung %1, und das Modell</translation>
    </message>
    <message>
        <source>Discard this task?</source>
        <translation>Diese Aufgabe verwerfen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>A task to begin with</source>
        <translation>Eine Aufgabe als Ausgangspunkt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>One command, several one after the other, or a plan</source>
        <translation>Ein Befehl, mehrere nacheinander oder ein Plan</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Empty: the beginning of what it does</source>
        <translation>Leer: der Anfang dessen, was sie tut</translation>
    </message>
    <message>
        <source>From the first line</source>
        <translation>Aus der ersten Zeile</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>A prompt for Claude; after ! a shell command</source>
        <translation>Ein Prompt für Claude; nach ! ein Shell-Befehl</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>The folder it works in</source>
        <translation>Der Ordner, in dem sie arbeitet</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation>Läuft in</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>Wo sie läuft</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>What Claude may do without asking</source>
        <translation>Was Claude tun darf, ohne zu fragen</translation>
    </message>
    <message>
        <source>As in Settings</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Empty: the default one</source>
        <translation>Leer: das Standardmodell</translation>
    </message>
    <message>
        <source>Claude&apos;s default</source>
        <translation>Claudes Standard</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Higher ones start first</source>
        <translation>Höhere beginnen zuerst</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>It waits for this task</source>
        <translation>Sie wartet auf diese Aufgabe</translation>
    </message>
    <message>
        <source>Nothing, at once</source>
        <translation>Nichts, sofort</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>How the other task has to end</source>
        <translation>Wie die andere Aufgabe enden muss</translation>
    </message>
    <message>
        <source>on success</source>
        <translation>bei Erfolg</translation>
    </message>
    <message>
        <source>on failure</source>
        <translation>bei Fehlschlag</translation>
    </message>
    <message>
        <source>in any case</source>
        <translation>in jedem Fall</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <source>It waits for a time</source>
        <translation>Sie wartet auf einen Zeitpunkt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>When it may start</source>
        <translation>Wann sie beginnen darf</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source> cores</source>
        <translation> Kerne</translation>
    </message>
    <message>
        <source>May use</source>
        <translation>Darf nutzen</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>only for failures that may pass by themselves</source>
        <translation>nur für Fehler, die von selbst vergehen können</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Words with commas between them</source>
        <translation>Wörter mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Of the machine, from its memory, cores and time limit; the model comes on top</source>
        <translation>Der Maschine, aus Arbeitsspeicher, Kernen und Zeitgrenze; das Modell kommt hinzu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close without a task (Esc)</source>
        <translation>Ohne Aufgabe schließen (Esc)</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>In die Warteschlange</translation>
    </message>
    <message>
        <source>Store the task; it starts when an engine is free</source>
        <translation>Die Aufgabe speichern; sie beginnt, wenn ein Ausführungsort frei ist</translation>
    </message>
    <message>
        <source>Manage templates…</source>
        <translation>Vorlagen verwalten…</translation>
    </message>
    <message>
        <source>See, change, import and export templates</source>
        <translation>Vorlagen ansehen, ändern, importieren und exportieren</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>Aufgabe bearbeiten</translation>
    </message>
    <message>
        <source>Save task</source>
        <translation>Aufgabe speichern</translation>
    </message>
    <message>
        <source>Keep the changes, unless the task has started meanwhile</source>
        <translation>Die Änderungen behalten, wenn die Aufgabe nicht inzwischen begonnen hat</translation>
    </message>
    <message>
        <source>New schedule</source>
        <translation>Neuer Zeitplan</translation>
    </message>
    <message>
        <source>Save schedule</source>
        <translation>Zeitplan speichern</translation>
    </message>
    <message>
        <source>Store it; its tasks join the queue when their time comes</source>
        <translation>Ihn speichern; seine Aufgaben kommen in die Warteschlange, wenn ihre Zeit da ist</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks, as now</source>
        <translation>
            <numerusform>%n Aufgabe, wie jetzt</numerusform>
            <numerusform>%n Aufgaben, wie jetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit schedule</source>
        <translation>Zeitplan bearbeiten</translation>
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
    <name>ui::NotificationsSection</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>Desktop-Benachrichtigungen</translation>
    </message>
    <message>
        <source>Shows what a notification looks like</source>
        <translation>Zeigt, wie eine Benachrichtigung aussieht</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>Melden, wenn</translation>
    </message>
    <message>
        <source>A session waits for an answer</source>
        <translation>eine Sitzung auf eine Antwort wartet</translation>
    </message>
    <message>
        <source>A session finishes</source>
        <translation>eine Sitzung fertig wird</translation>
    </message>
    <message>
        <source>A session fails</source>
        <translation>eine Sitzung fehlschlägt</translation>
    </message>
    <message>
        <source>A usage limit is reached</source>
        <translation>eine Nutzungsgrenze erreicht ist</translation>
    </message>
    <message>
        <source>Nothing is shown about the session in front of you.</source>
        <translation>Über die Sitzung im Vordergrund wird nichts angezeigt.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>Show nothing during quiet hours</source>
        <translation>Während der Ruhezeiten nichts anzeigen</translation>
    </message>
    <message>
        <source>The window still counts what waits.</source>
        <translation>Das Fenster zählt weiterhin, was wartet.</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Usage limits</source>
        <translation>Nutzungsgrenzen</translation>
    </message>
    <message>
        <source>Go on by itself when the limit resets</source>
        <translation>Von selbst fortsetzen, wenn die Grenze zurückgesetzt wird</translation>
    </message>
    <message>
        <source>Once for each limit. Claude is told to continue where it stopped.</source>
        <translation>Einmal je Grenze. Claude soll dort weitermachen, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>This desktop shows no notifications</source>
        <translation>Dieser Desktop zeigt keine Benachrichtigungen</translation>
    </message>
    <message>
        <source>Asking the desktop…</source>
        <translation>Desktop wird gefragt…</translation>
    </message>
    <message>
        <source>The desktop shows notifications</source>
        <translation>Der Desktop zeigt Benachrichtigungen</translation>
    </message>
    <message>
        <source>This desktop has no notification service, so news is shown in the window alone</source>
        <translation>Dieser Desktop hat keinen Benachrichtigungsdienst, Neues erscheint nur im Fenster</translation>
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
    <message>
        <source>Claude waits for a prompt.</source>
        <translation>Claude wartet auf einen Prompt.</translation>
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
    <message>
        <source>What was decided</source>
        <translation>Was entschieden wurde</translation>
    </message>
    <message>
        <source>Show the rules</source>
        <translation>Regeln anzeigen</translation>
    </message>
    <message>
        <source>Show the decisions</source>
        <translation>Entscheidungen anzeigen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What is allowed or denied without a question, per project.</source>
        <translation>Was ohne Frage erlaubt oder abgelehnt wird, je Projekt.</translation>
    </message>
    <message>
        <source>Who allowed or denied what, and when.</source>
        <translation>Wer was erlaubt oder abgelehnt hat, und wann.</translation>
    </message>
</context>
<context>
    <name>ui::PlanDialog</name>
    <message>
        <source>Add steps</source>
        <translation>Schritte hinzufügen</translation>
    </message>
    <message>
        <source>Add the steps of a plan</source>
        <translation>Die Schritte eines Plans hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Adds them behind the last step</source>
        <translation>Fügt sie hinter dem letzten Schritt an</translation>
    </message>
    <message>
        <source>Choose a plan first</source>
        <translation>Zuerst einen Plan wählen</translation>
    </message>
</context>
<context>
    <name>ui::PlanRow</name>
    <message numerus="yes">
        <source>%n step(s): %1</source>
        <translation>
            <numerusform>%n Schritt: %1</numerusform>
            <numerusform>%n Schritte: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Steps from a template or a file</source>
        <translation>Schritte aus einer Vorlage oder Datei</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>Kein Plan</translation>
    </message>
    <message>
        <source>Load a plan…</source>
        <translation>Plan laden…</translation>
    </message>
    <message>
        <source>Unnamed plan</source>
        <translation>Plan ohne Namen</translation>
    </message>
    <message>
        <source>Load a plan</source>
        <translation>Plan laden</translation>
    </message>
    <message>
        <source>Plans (*.json);;All files (*)</source>
        <translation>Pläne (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The plan needs this: %1</source>
        <translation>Der Plan braucht noch: %1</translation>
    </message>
</context>
<context>
    <name>ui::PromptLine</name>
    <message>
        <source>Prompts that wait</source>
        <translation>Wartende Prompts</translation>
    </message>
    <message>
        <source>Next prompt</source>
        <translation>Nächster Prompt</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line, Escape interrupts Claude</source>
        <translation>Enter sendet, Shift+Enter beginnt eine neue Zeile, Escape unterbricht Claude</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>Unterbrechen</translation>
    </message>
    <message>
        <source>End the turn; the session goes on</source>
        <translation>Den Zug beenden; die Sitzung geht weiter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Interrupt the turn</source>
        <translation>Den Zug unterbrechen</translation>
    </message>
    <message>
        <source>Claude works on nothing now</source>
        <translation>Claude arbeitet gerade an nichts</translation>
    </message>
    <message>
        <source>Next prompt, for when this turn has ended</source>
        <translation>Nächster Prompt, für das Ende dieses Zuges</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove this prompt</source>
        <translation>Diesen Prompt entfernen</translation>
    </message>
    <message>
        <source>Remove the prompt: %1</source>
        <translation>Den Prompt entfernen: %1</translation>
    </message>
    <message>
        <source>Claude has this prompt already. Interrupt the turn instead.</source>
        <translation>Claude hat diesen Prompt schon. Stattdessen den Zug unterbrechen.</translation>
    </message>
    <message>
        <source>Send the prompt</source>
        <translation>Den Prompt senden</translation>
    </message>
    <message>
        <source>Write a prompt first</source>
        <translation>Zuerst einen Prompt schreiben</translation>
    </message>
</context>
<context>
    <name>ui::PullRequestDialog</name>
    <message>
        <source>As a draft</source>
        <translation>Als Entwurf</translation>
    </message>
    <message>
        <source>Push and open</source>
        <translation>Pushen und öffnen</translation>
    </message>
    <message>
        <source>Open a pull request</source>
        <translation>Pull Request öffnen</translation>
    </message>
    <message>
        <source>The branch %1 is pushed, then gh opens the pull request.</source>
        <translation>Der Branch %1 wird gepusht, dann öffnet gh den Pull Request.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Ctrl+Enter opens the pull request</source>
        <translation>Ctrl+Enter öffnet den Pull Request</translation>
    </message>
    <message>
        <source>Into the branch</source>
        <translation>In den Branch</translation>
    </message>
    <message>
        <source>The repository&apos;s default branch</source>
        <translation>Der Standard-Branch des Repositorys</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write a title for the pull request.</source>
        <translation>Einen Titel für den Pull Request schreiben.</translation>
    </message>
    <message>
        <source>Pushing…</source>
        <translation>Wird gepusht…</translation>
    </message>
</context>
<context>
    <name>ui::QuestionForm</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Answer in words of your own</source>
        <translation>Mit eigenen Worten antworten</translation>
    </message>
    <message>
        <source>Your own answer</source>
        <translation>Eigene Antwort</translation>
    </message>
</context>
<context>
    <name>ui::QueueLimitsDialog</name>
    <message>
        <source>Set limits</source>
        <translation>Grenzen setzen</translation>
    </message>
    <message>
        <source>Tasks at once</source>
        <translation>Aufgaben gleichzeitig</translation>
    </message>
    <message>
        <source>What runs goes on. The whole queue counts all its workers: this window, gantryctl work, and other machines where they share it.</source>
        <translation>Was läuft, läuft weiter. Die ganze Warteschlange zählt alle ihre Worker: dieses Fenster, gantryctl work und andere Rechner, wo sie sie teilen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close and change nothing (Esc)</source>
        <translation>Schließen und nichts ändern (Esc)</translation>
    </message>
    <message>
        <source>They hold at once</source>
        <translation>Sie gelten sofort</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>In diesem Fenster</translation>
    </message>
    <message>
        <source>In the whole queue</source>
        <translation>In der ganzen Warteschlange</translation>
    </message>
    <message>
        <source>Most tasks at once; 0: %1</source>
        <translation>Höchstzahl gleichzeitiger Aufgaben; 0: %1</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Beliebig viele</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>In all, in this window</source>
        <translation>Insgesamt, in diesem Fenster</translation>
    </message>
    <message>
        <source>As usual (%1)</source>
        <translation>Wie üblich (%1)</translation>
    </message>
    <message>
        <source>In all, in the whole queue</source>
        <translation>Insgesamt, in der ganzen Warteschlange</translation>
    </message>
    <message>
        <source>%1, in this window</source>
        <translation>%1, in diesem Fenster</translation>
    </message>
    <message>
        <source>%1, in the whole queue</source>
        <translation>%1, in der ganzen Warteschlange</translation>
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
    <name>ui::RemoteOptionsRow</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Add secret</source>
        <translation>Geheimnis hinzufügen</translation>
    </message>
    <message>
        <source>None; https://… or git@…</source>
        <translation>Keines; https://… oder git@…</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Cloned by the service before Claude starts</source>
        <translation>Vom Dienst geklont, bevor Claude beginnt</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Newest only</source>
        <translation>Nur das Neueste</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>How many commits are cloned</source>
        <translation>Wie viele Commits geklont werden</translation>
    </message>
    <message>
        <source>None; keychain:NAME or a file</source>
        <translation>Keiner; keychain:NAME oder eine Datei</translation>
    </message>
    <message>
        <source>SSH key</source>
        <translation>SSH-Schlüssel</translation>
    </message>
    <message>
        <source>Sent to the service for the clone; kept in the keychain</source>
        <translation>Wird dem Dienst für das Klonen gesendet; liegt im Schlüsselbund</translation>
    </message>
    <message>
        <source>Choose an SSH key</source>
        <translation>SSH-Schlüssel wählen</translation>
    </message>
    <message>
        <source>Puts the file&apos;s key into the keychain</source>
        <translation>Legt den Schlüssel der Datei in den Schlüsselbund</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value, or keychain:NAME, env:NAME, file:PATH</source>
        <translation>Wert oder keychain:NAME, env:NAME, file:PATH</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>Environment of the run; typed values are never stored</source>
        <translation>Umgebung des Laufs; eingegebene Werte werden nie gespeichert</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>owner/name</translation>
    </message>
    <message>
        <source>A dispatch backend works on a GitHub repository. Name it as owner/name.</source>
        <translation>Ein Dispatch-Backend arbeitet an einem GitHub-Repository. Nennen Sie es als owner/name.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Remove secret</source>
        <translation>Geheimnis entfernen</translation>
    </message>
    <message>
        <source>Removes the chosen row (Delete)</source>
        <translation>Entfernt die gewählte Zeile (Entf)</translation>
    </message>
</context>
<context>
    <name>ui::RemoveWorktreeDialog</name>
    <message>
        <source>It is in use by %1. End that first.</source>
        <translation>Er wird von %1 benutzt. Das zuerst beenden.</translation>
    </message>
    <message>
        <source>The submodule %1 has changes or commits of its own. Push or move them first.</source>
        <translation>Das Submodul %1 hat eigene Änderungen oder Commits. Diese zuerst pushen oder verschieben.</translation>
    </message>
    <message>
        <source>Looking what would be lost…</source>
        <translation>Mögliche Verluste werden geprüft…</translation>
    </message>
    <message>
        <source>Remove worktree</source>
        <translation>Worktree entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt…</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Branch %1</translation>
    </message>
    <message numerus="yes">
        <source>Its %n commit(s) are in %1 already.</source>
        <translation>
            <numerusform>Sein %n Commit ist schon in %1.</numerusform>
            <numerusform>Seine %n Commits sind schon in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>More than %1 become free.</source>
        <translation>Mehr als %1 werden frei.</translation>
    </message>
    <message>
        <source>%1 become free.</source>
        <translation>%1 werden frei.</translation>
    </message>
    <message>
        <source>Files that git ignores go with it.</source>
        <translation>Von git ignorierte Dateien werden mit entfernt.</translation>
    </message>
    <message>
        <source>The copy stays in the repository under refs/gantry/parked.</source>
        <translation>Die Kopie bleibt im Repository unter refs/gantry/parked.</translation>
    </message>
    <message>
        <source>Commits and files stay in the repository under refs/gantry/parked, changed copies in Gantry&apos;s data folder.</source>
        <translation>Commits und Dateien bleiben im Repository unter refs/gantry/parked, geänderte Kopien in Gantrys Datenordner.</translation>
    </message>
    <message>
        <source>Keep a copy and remove</source>
        <translation>Kopie behalten und entfernen</translation>
    </message>
</context>
<context>
    <name>ui::RuleDialog</name>
    <message>
        <source>The first words of the command, for example “npm run test”. Commands with pipes, redirections or variables are always asked about.</source>
        <translation>Die ersten Wörter des Befehls, zum Beispiel „npm run test“. Bei Befehlen mit Pipes, Umleitungen oder Variablen wird immer gefragt.</translation>
    </message>
    <message>
        <source>A path in the project, for example “src/**” or “docs/*.md”. Empty: the whole project folder.</source>
        <translation>Ein Pfad im Projekt, zum Beispiel „src/**“ oder „docs/*.md“. Leer: der ganze Projektordner.</translation>
    </message>
    <message>
        <source>The rule holds for every use of this tool in the project.</source>
        <translation>Die Regel gilt für jede Benutzung dieses Werkzeugs im Projekt.</translation>
    </message>
    <message>
        <source>Make a rule</source>
        <translation>Regel anlegen</translation>
    </message>
    <message>
        <source>Always allow</source>
        <translation>Immer erlauben</translation>
    </message>
    <message>
        <source>Always deny</source>
        <translation>Immer ablehnen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Make rule</source>
        <translation>Regel anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::SandboxDetail</name>
    <message>
        <source>Selected sandbox</source>
        <translation>Gewählte Sandbox</translation>
    </message>
    <message>
        <source>Show session</source>
        <translation>Sitzung zeigen</translation>
    </message>
    <message>
        <source>Show the session it is for</source>
        <translation>Die Sitzung zeigen, für die sie da ist</translation>
    </message>
    <message>
        <source>Apply changes…</source>
        <translation>Änderungen übernehmen…</translation>
    </message>
    <message>
        <source>Put what its run has changed into the project</source>
        <translation>Was ihr Lauf geändert hat, in das Projekt übernehmen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Keep it as it is, with all that runs in it</source>
        <translation>Sie so behalten, wie sie ist, mit allem, was darin läuft</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Let it go on where it was paused</source>
        <translation>Sie dort weiterlaufen lassen, wo sie pausiert wurde</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Verlängern…</translation>
    </message>
    <message>
        <source>Let it live longer</source>
        <translation>Sie länger leben lassen</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Copy a file or folder from it</source>
        <translation>Eine Datei oder einen Ordner aus ihr kopieren</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Remove its record</source>
        <translation>Ihren Eintrag entfernen</translation>
    </message>
    <message>
        <source>Terminate…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <source>End it; what is in it is gone</source>
        <translation>Sie beenden; was darin ist, geht verloren</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Stay at the end of the log</source>
        <translation>Am Ende des Protokolls bleiben</translation>
    </message>
    <message>
        <source>The end of what its run has written</source>
        <translation>Das Ende dessen, was ihr Lauf geschrieben hat</translation>
    </message>
    <message numerus="yes">
        <source>%n commits</source>
        <translation>
            <numerusform>%n Commit</numerusform>
            <numerusform>%n Commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files changed</source>
        <translation>
            <numerusform>%n Datei geändert</numerusform>
            <numerusform>%n Dateien geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the project yet</source>
        <translation>noch nicht im Projekt</translation>
    </message>
    <message>
        <source>in the project</source>
        <translation>im Projekt</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>Branch %1</translation>
    </message>
    <message>
        <source>ends in %1</source>
        <translation>endet in %1</translation>
    </message>
    <message>
        <source>%1 so far (estimated)</source>
        <translation>%1 bisher (geschätzt)</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>Budget %1</translation>
    </message>
    <message>
        <source>stays after its run</source>
        <translation>bleibt nach ihrem Lauf</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
</context>
<context>
    <name>ui::SandboxOptionsRow</name>
    <message>
        <source>Push it and open a pull request</source>
        <translation>Pushen und einen Pull Request öffnen</translation>
    </message>
    <message>
        <source>Show what changed before it comes into the project</source>
        <translation>Anzeigen, was sich geändert hat, bevor es in das Projekt kommt</translation>
    </message>
    <message>
        <source>As the settings say</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>One of Gantry&apos;s, or one of your E2B account</source>
        <translation>Eine von Gantry oder eine Ihres E2B-Kontos</translation>
    </message>
    <message>
        <source>None; &quot;auto&quot; makes up a name</source>
        <translation>Keiner; „auto“ denkt sich einen Namen aus</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>What changes becomes a branch of this name here</source>
        <translation>Was sich ändert, wird hier ein Branch dieses Namens</translation>
    </message>
    <message>
        <source>From the sandbox, with the git token of the settings</source>
        <translation>Aus der Sandbox, mit dem Git-Token der Einstellungen</translation>
    </message>
    <message>
        <source>On the Sandboxes page</source>
        <translation>Auf der Seite „Sandboxen“</translation>
    </message>
</context>
<context>
    <name>ui::SandboxSection</name>
    <message>
        <source>Sandboxes</source>
        <translation>Sandboxen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>E2B key</source>
        <translation>E2B-Schlüssel</translation>
    </message>
    <message>
        <source>From the dashboard of E2B. Kept in the keychain.</source>
        <translation>Aus dem Dashboard von E2B. Liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Asks the service for your sandboxes</source>
        <translation>Fragt den Dienst nach Ihren Sandboxen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Claude&apos;s login</source>
        <translation>Anmeldung für Claude</translation>
    </message>
    <message>
        <source>An API key, or the token that claude setup-token makes. Claude runs with it in the sandbox.</source>
        <translation>Ein API-Schlüssel oder das Token, das claude setup-token erzeugt. Damit läuft Claude in der Sandbox.</translation>
    </message>
    <message>
        <source>Git token</source>
        <translation>Git-Token</translation>
    </message>
    <message>
        <source>Only for pushing a branch and opening a pull request from there.</source>
        <translation>Nur um von dort einen Branch zu pushen und einen Pull Request zu öffnen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep it in the keychain</source>
        <translation>Im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take it out of the keychain</source>
        <translation>Aus dem Schlüsselbund nehmen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>From the environment</source>
        <translation>Aus der Umgebung</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>Im Schlüsselbund</translation>
    </message>
    <message>
        <source>There is no keychain; use the environment</source>
        <translation>Es gibt keinen Schlüsselbund; verwenden Sie die Umgebung</translation>
    </message>
    <message>
        <source>Enter another one to replace it</source>
        <translation>Einen anderen eingeben, um ihn zu ersetzen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>E2B_DOMAIN counts before it.</source>
        <translation>E2B_DOMAIN geht vor.</translation>
    </message>
    <message>
        <source>Control address</source>
        <translation>Steueradresse</translation>
    </message>
    <message>
        <source>Only for an installation of your own.</source>
        <translation>Nur für eine eigene Installation.</translation>
    </message>
    <message>
        <source>Sandbox address</source>
        <translation>Sandbox-Adresse</translation>
    </message>
    <message>
        <source>New sandboxes</source>
        <translation>Neue Sandboxen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>One of Gantry&apos;s or of your account.</source>
        <translation>Eine von Gantry oder Ihres Kontos.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Where the project goes in the sandbox.</source>
        <translation>Wohin das Projekt in der Sandbox kommt.</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>You are warned at a half and at five sixths of it.</source>
        <translation>Bei der Hälfte und bei fünf Sechsteln davon werden Sie gewarnt.</translation>
    </message>
    <message>
        <source>Update Claude Code before each run</source>
        <translation>Claude Code vor jedem Lauf aktualisieren</translation>
    </message>
    <message>
        <source>Estimated cost</source>
        <translation>Geschätzte Kosten</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>The hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Processors and memory</source>
        <translation>Prozessoren und Arbeitsspeicher</translation>
    </message>
    <message>
        <source>The service tells no prices; look them up and enter them here.</source>
        <translation>Der Dienst nennt keine Preise; schlagen Sie sie nach und geben Sie sie hier ein.</translation>
    </message>
    <message>
        <source>An hour</source>
        <translation>Eine Stunde</translation>
    </message>
    <message>
        <source>A processor second</source>
        <translation>Eine Prozessorsekunde</translation>
    </message>
    <message>
        <source>A GiB second</source>
        <translation>Eine GiB-Sekunde</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>A template of your own sets a new sandbox up before Claude begins.</source>
        <translation>Eine eigene Vorlage richtet eine neue Sandbox ein, bevor Claude beginnt.</translation>
    </message>
</context>
<context>
    <name>ui::SandboxTableModel</name>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Unknown to the service</source>
        <translation>Dem Dienst unbekannt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <translation>%1 von %2 s</translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <translation>%1 von %2 min</translation>
    </message>
    <message>
        <source>%1, estimated</source>
        <translation>%1, geschätzt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Time used</source>
        <translation>Genutzte Zeit</translation>
    </message>
    <message>
        <source>Cost, estimated</source>
        <translation>Kosten, geschätzt</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>No session of this computer started it</source>
        <translation>Keine Sitzung dieses Rechners hat sie gestartet</translation>
    </message>
</context>
<context>
    <name>ui::SandboxTasksDialog</name>
    <message>
        <source>The first failure ends the others</source>
        <translation>Der erste Fehlschlag beendet die anderen</translation>
    </message>
    <message>
        <source>Each task leaves a branch</source>
        <translation>Jede Aufgabe hinterlässt einen Branch</translation>
    </message>
    <message>
        <source>Run tasks in sandboxes</source>
        <translation>Aufgaben in Sandboxen ausführen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The project that goes into every sandbox</source>
        <translation>Das Projekt, das in jede Sandbox kommt</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>One prompt in each line</source>
        <translation>Ein Prompt pro Zeile</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Of the sandboxes</source>
        <translation>Der Sandboxen</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>How many tasks run at the same time</source>
        <translation>Wie viele Aufgaben gleichzeitig laufen</translation>
    </message>
    <message>
        <source>Else what changed is kept as a patch</source>
        <translation>Sonst wird das Geänderte als Patch aufbewahrt</translation>
    </message>
    <message>
        <source>Run tasks</source>
        <translation>Aufgaben ausführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>As the settings say</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>Wählen Sie einen vorhandenen Ordner.</translation>
    </message>
    <message>
        <source>Write a prompt in each line.</source>
        <translation>Geben Sie in jeder Zeile einen Prompt ein.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>A new folder: for each task its logs and what it changed, and summary.md for all. Empty: no report</source>
        <translation>Ein neuer Ordner: für jede Aufgabe ihre Protokolle und was sie geändert hat, dazu summary.md für alle. Leer: kein Bericht</translation>
    </message>
    <message>
        <source>Choose the folder of the report</source>
        <translation>Ordner des Berichts wählen</translation>
    </message>
    <message>
        <source>Folder of the report</source>
        <translation>Ordner des Berichts</translation>
    </message>
    <message>
        <source>Give the whole path of the report&apos;s folder.</source>
        <translation>Den ganzen Pfad des Berichtsordners angeben.</translation>
    </message>
    <message>
        <source>The report needs a new or an empty folder.</source>
        <translation>Der Bericht braucht einen neuen oder leeren Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>%n sandboxes will be started, each about %1 an hour.</source>
        <translation>
            <numerusform>%n Sandbox wird gestartet, etwa %1 pro Stunde.</numerusform>
            <numerusform>%n Sandboxen werden gestartet, jede etwa %1 pro Stunde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sandboxes will be started.</source>
        <translation>
            <numerusform>%n Sandbox wird gestartet.</numerusform>
            <numerusform>%n Sandboxen werden gestartet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SandboxTemplateDialog</name>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Edit template</source>
        <translation>Vorlage bearbeiten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Under which sessions choose it</source>
        <translation>Unter dem Sitzungen sie wählen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What it is for, in a line</source>
        <translation>Wozu sie dient, in einer Zeile</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Erstellt aus</translation>
    </message>
    <message>
        <source>The service&apos;s template, for example base</source>
        <translation>Die Vorlage des Dienstes, zum Beispiel base</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>NAME=value in each line, for the set-up and the run. They are kept in a plain file: no keys</source>
        <translation>NAME=Wert in jeder Zeile, für die Einrichtung und den Lauf. Sie liegen in einer einfachen Datei: keine Schlüssel</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Vorlage speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give it a name of letters, digits, dots and dashes.</source>
        <translation>Einen Namen aus Buchstaben, Ziffern, Punkten und Strichen angeben.</translation>
    </message>
    <message>
        <source>There is a template %1 already.</source>
        <translation>Es gibt schon eine Vorlage %1.</translation>
    </message>
    <message>
        <source>Say from which template of the service it is made.</source>
        <translation>Angeben, aus welcher Vorlage des Dienstes sie erstellt wird.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no variable: write NAME=value.</source>
        <translation>„%1“ ist keine Variable: NAME=Wert schreiben.</translation>
    </message>
    <message>
        <source>Shell commands, run in the project&apos;s folder before Claude begins</source>
        <translation>Shell-Befehle, ausgeführt im Projektordner, bevor Claude beginnt</translation>
    </message>
    <message>
        <source>A line with only %1 stands between two commands.</source>
        <translation>Eine Zeile nur mit %1 steht zwischen zwei Befehlen.</translation>
    </message>
</context>
<context>
    <name>ui::SandboxTemplatesList</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>What a new sandbox is made from and how it is set up</source>
        <translation>Woraus eine neue Sandbox erstellt und wie sie eingerichtet wird</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Make a template of your own</source>
        <translation>Eine eigene Vorlage erstellen</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>Kopieren…</translation>
    </message>
    <message>
        <source>Make one of your own from this one</source>
        <translation>Aus dieser eine eigene erstellen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Change this template of yours</source>
        <translation>Diese eigene Vorlage ändern</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove this template of yours</source>
        <translation>Diese eigene Vorlage entfernen</translation>
    </message>
    <message>
        <source>Made from %1</source>
        <translation>Erstellt aus %1</translation>
    </message>
    <message>
        <source>Made from %1, then:
%2</source>
        <translation>Erstellt aus %1, dann:
%2</translation>
    </message>
    <message>
        <source>It comes with Gantry and stays as it is</source>
        <translation>Sie gehört zu Gantry und bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Remove template</source>
        <translation>Vorlage entfernen</translation>
    </message>
    <message>
        <source>Remove the template %1?</source>
        <translation>Die Vorlage %1 entfernen?</translation>
    </message>
    <message>
        <source>Sessions that name it take the service&apos;s template of that name, if there is one.</source>
        <translation>Sitzungen, die sie nennen, nehmen die gleichnamige Vorlage des Dienstes, falls es eine gibt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::SandboxesPage</name>
    <message>
        <source>Sandboxes</source>
        <translation>Sandboxen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Run tasks…</source>
        <translation>Aufgaben ausführen…</translation>
    </message>
    <message>
        <source>Several prompts at once, each in a sandbox of its own</source>
        <translation>Mehrere Prompts auf einmal, jeder in einer eigenen Sandbox</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Start a session in a sandbox</source>
        <translation>Eine Sitzung in einer Sandbox starten</translation>
    </message>
    <message>
        <source>Enter opens the session, Delete terminates the sandbox.</source>
        <translation>Enter öffnet die Sitzung, Entf beendet die Sandbox.</translation>
    </message>
    <message>
        <source>No sandboxes</source>
        <translation>Keine Sandboxen</translation>
    </message>
    <message>
        <source>Choose Sandbox under Run in when you start a session.</source>
        <translation>Wählen Sie beim Start einer Sitzung unter „Ausführen in“ die Sandbox.</translation>
    </message>
    <message>
        <source>No key for E2B</source>
        <translation>Kein Schlüssel für E2B</translation>
    </message>
    <message>
        <source>Sandboxes run in the cloud of E2B. Gantry needs an API key of your account.</source>
        <translation>Sandboxen laufen in der Cloud von E2B. Gantry braucht einen API-Schlüssel Ihres Kontos.</translation>
    </message>
    <message>
        <source>Set the key</source>
        <translation>Schlüssel setzen</translation>
    </message>
    <message>
        <source>Extend sandbox</source>
        <translation>Sandbox verlängern</translation>
    </message>
    <message>
        <source>Minutes it lives from now on:</source>
        <translation>Minuten, die sie von jetzt an lebt:</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Download from sandbox</source>
        <translation>Aus der Sandbox herunterladen</translation>
    </message>
    <message>
        <source>File or folder in the sandbox:</source>
        <translation>Datei oder Ordner in der Sandbox:</translation>
    </message>
    <message>
        <source>Choose target…</source>
        <translation>Ziel wählen…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Terminate sandbox</source>
        <translation>Sandbox beenden</translation>
    </message>
    <message>
        <source>Terminate the sandbox of &quot;%1&quot;?</source>
        <translation>Die Sandbox von „%1“ beenden?</translation>
    </message>
    <message>
        <source>What runs in it ends, and what it has changed and not brought back is gone.</source>
        <translation>Was darin läuft, endet, und was sie geändert und nicht zurückgebracht hat, geht verloren.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Apply changes</source>
        <translation>Änderungen übernehmen</translation>
    </message>
    <message>
        <source>Put these changes into the project?</source>
        <translation>Diese Änderungen in das Projekt übernehmen?</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget sandbox</source>
        <translation>Sandbox vergessen</translation>
    </message>
    <message>
        <source>Forget the sandbox of &quot;%1&quot;?</source>
        <translation>Die Sandbox von „%1“ vergessen?</translation>
    </message>
    <message>
        <source>What it has changed is not in the project yet, and can no longer be put there then.</source>
        <translation>Was sie geändert hat, ist noch nicht im Projekt und lässt sich dann nicht mehr dorthin bringen.</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleTimes</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Once, every so often, or by a cron line</source>
        <translation>Einmal, regelmäßig oder nach einer Cron-Zeile</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>Every so often</source>
        <translation>Regelmäßig</translation>
    </message>
    <message>
        <source>Cron line</source>
        <translation>Cron-Zeile</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When the task is made, in local time</source>
        <translation>Wann die Aufgabe angelegt wird, in Ortszeit</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The time between two tasks</source>
        <translation>Die Zeit zwischen zwei Aufgaben</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>What the time between two tasks is counted in</source>
        <translation>Worin die Zeit zwischen zwei Aufgaben gezählt wird</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erstmals</translation>
    </message>
    <message>
        <source>When the first task is made, in local time</source>
        <translation>Wann die erste Aufgabe angelegt wird, in Ortszeit</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>Minute, hour, day, month and weekday, or @daily</source>
        <translation>Minute, Stunde, Tag, Monat und Wochentag, oder @daily</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Of the cron line, for example Europe/Berlin; empty: UTC</source>
        <translation>Die der Cron-Zeile, zum Beispiel Europe/Berlin; leer: UTC</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation>Diese Zeit ist vorbei. Eine spätere wählen.</translation>
    </message>
    <message>
        <source>No such time comes within the next five years.</source>
        <translation>In den nächsten fünf Jahren kommt keine solche Zeit.</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>Diese Zeit ist vorbei.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Nächste: %1</translation>
    </message>
    <message>
        <source>Next, your time: %1</source>
        <translation>Als Nächstes, Ihre Zeit: %1</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleWords</name>
    <message>
        <source>Every minute</source>
        <translation>Jede Minute</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minutes</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Every hour at %1</source>
        <translation>Jede Stunde um %1</translation>
    </message>
    <message numerus="yes">
        <source>Every %n hours at %1</source>
        <translation>
            <numerusform>Jede Stunde um %1</numerusform>
            <numerusform>Alle %n Stunden um %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Every day at %1</source>
        <translation>Jeden Tag um %1</translation>
    </message>
    <message>
        <source>On day %1 of each month at %2</source>
        <translation>Am Tag %1 jedes Monats um %2</translation>
    </message>
    <message>
        <source>On weekdays at %1</source>
        <translation>Montags bis freitags um %1</translation>
    </message>
    <message>
        <source>Every %1 at %2</source>
        <translation>Jeden %1 um %2</translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Jede Woche</numerusform>
            <numerusform>Alle %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Jeden Tag</numerusform>
            <numerusform>Alle %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hours</source>
        <translation>
            <numerusform>Jede Stunde</numerusform>
            <numerusform>Alle %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n seconds</source>
        <translation>
            <numerusform>Jede Sekunde</numerusform>
            <numerusform>Alle %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Once, %1</source>
        <translation>Einmal, %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Never again</source>
        <translation>Nie wieder</translation>
    </message>
    <message>
        <source>%1, no task so far</source>
        <translation>%1, bisher keine Aufgabe</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n tasks so far, the last one %2</source>
        <translation>
            <numerusform>%1, bisher %n Aufgabe, die letzte %2</numerusform>
            <numerusform>%1, bisher %n Aufgaben, die letzte %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SchedulesDialog</name>
    <message>
        <source>Schedules</source>
        <translation>Zeitpläne</translation>
    </message>
    <message>
        <source>Enter edits, Space pauses or resumes, Delete removes</source>
        <translation>Enter bearbeitet, Leertaste pausiert oder setzt fort, Entf entfernt</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>No schedules yet</source>
        <translation>Noch keine Zeitpläne</translation>
    </message>
    <message>
        <source>A schedule puts a task into the queue again and again.</source>
        <translation>Ein Zeitplan stellt eine Aufgabe immer wieder in die Warteschlange.</translation>
    </message>
    <message>
        <source>New schedule</source>
        <translation>Neuer Zeitplan</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Begin with an empty form</source>
        <translation>Mit einem leeren Formular beginnen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Change what it makes, and when (Enter)</source>
        <translation>Ändern, was er anlegt und wann (Enter)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>It makes no tasks until it is resumed (Space)</source>
        <translation>Er legt keine Aufgaben an, bis er fortgesetzt wird (Leertaste)</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Forget it; its tasks stay (Delete)</source>
        <translation>Ihn vergessen; seine Aufgaben bleiben (Entf)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>%1, %2, next: %3</source>
        <translation>%1, %2, nächste: %3</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Remove the schedule “%1”?</source>
        <translation>Den Zeitplan „%1“ entfernen?</translation>
    </message>
    <message>
        <source>The tasks it has made stay.</source>
        <translation>Die Aufgaben, die er angelegt hat, bleiben.</translation>
    </message>
    <message>
        <source>Remove schedule</source>
        <translation>Zeitplan entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
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
        <translation>Eine Sitzung ist ein Ordner, ein Prompt und ein Terminal.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No session fits the filter.</source>
        <translation>Keine Sitzung passt zum Filter.</translation>
    </message>
    <message>
        <source>Remove worktree…</source>
        <translation>Worktree entfernen…</translation>
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
    <name>ui::SessionsSection</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>How much runs at once</source>
        <translation>Wie viel gleichzeitig läuft</translation>
    </message>
    <message>
        <source>Further ones wait for their start</source>
        <translation>Weitere warten auf ihren Start</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Beliebig viele</translation>
    </message>
    <message>
        <source>Free memory</source>
        <translation>Freier Speicher</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Nothing starts while less is free. Claude takes about 250 MB.</source>
        <translation>Solange weniger frei ist, startet nichts. Claude braucht etwa 250 MB.</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Nicht beachtet</translation>
    </message>
    <message>
        <source>Most memory of one run</source>
        <translation>Höchstspeicher eines Laufs</translation>
    </message>
    <message>
        <source>A run that takes more is ended by the system</source>
        <translation>Ein Lauf, der mehr belegt, wird vom System beendet</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>When Gantry starts</source>
        <translation>Beim Start von Gantry</translation>
    </message>
    <message>
        <source>Resume sessions that were interrupted</source>
        <translation>Unterbrochene Sitzungen fortsetzen</translation>
    </message>
    <message>
        <source>After a crash or a restart of the computer. Otherwise they wait for you.</source>
        <translation>Nach einem Absturz oder Neustart des Rechners. Sonst warten sie.</translation>
    </message>
    <message>
        <source>This needs systemd-run and a user session of systemd</source>
        <translation>Dies braucht systemd-run und eine Benutzersitzung von systemd</translation>
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
    <name>ui::SharedQueueDialog</name>
    <message>
        <source>This computer&apos;s own queue</source>
        <translation>Eigene Warteschlange dieses Rechners</translation>
    </message>
    <message>
        <source>A queue that several machines share</source>
        <translation>Eine Warteschlange, die mehrere Rechner teilen</translation>
    </message>
    <message>
        <source>Use this queue</source>
        <translation>Diese Warteschlange verwenden</translation>
    </message>
    <message>
        <source>Task queue</source>
        <translation>Aufgabenwarteschlange</translation>
    </message>
    <message>
        <source>In a file here; nothing to set up</source>
        <translation>In einer Datei hier; nichts einzurichten</translation>
    </message>
    <message>
        <source>On a Redis or Valkey server</source>
        <translation>Auf einem Redis- oder Valkey-Server</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>redis://, rediss:// (encrypted) or unix://</source>
        <translation>redis://, rediss:// (verschlüsselt) oder unix://</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Kept in the keychain, never in the settings</source>
        <translation>Liegt im Schlüsselbund, nie in den Einstellungen</translation>
    </message>
    <message>
        <source>No keychain: set GANTRY_QUEUE_PASSWORD instead</source>
        <translation>Kein Schlüsselbund: stattdessen GANTRY_QUEUE_PASSWORD setzen</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Wie bisher</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>This takes effect when Gantry starts again. What is in the other queue stays there.</source>
        <translation>Das gilt ab dem nächsten Start von Gantry. Was in der anderen Warteschlange ist, bleibt dort.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
    <message>
        <source>%1, %2 held back</source>
        <translation>%1, %2 zurückgehalten</translation>
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
        <translation>Claude-Prompt</translation>
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
        <translation>Den nächsten Prompt schreiben</translation>
    </message>
    <message>
        <source>Write the next command</source>
        <translation>Den nächsten Befehl schreiben</translation>
    </message>
    <message>
        <source>Write a prompt or a command first</source>
        <translation>Schreiben Sie zuerst einen Prompt oder einen Befehl</translation>
    </message>
    <message>
        <source>Parallel sessions</source>
        <translation>Parallele Sitzungen</translation>
    </message>
    <message>
        <source>One session for each prompt, all at once; the step ends when all of them have</source>
        <translation>Eine Sitzung je Prompt, alle gleichzeitig; der Schritt endet mit der letzten</translation>
    </message>
    <message numerus="yes">
        <source>%n parallel sessions</source>
        <translation>
            <numerusform>%n parallele Sitzung</numerusform>
            <numerusform>%n parallele Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>One prompt per line, or per paragraph</source>
        <translation>Ein Prompt je Zeile oder je Absatz</translation>
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
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Sessions of this step</source>
        <translation>Sitzungen dieses Schritts</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open this session</source>
        <translation>Diese Sitzung öffnen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
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
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Load steps from a plan, or save these as one</source>
        <translation>Schritte aus einem Plan laden oder diese als Plan speichern</translation>
    </message>
    <message>
        <source>Load plan…</source>
        <translation>Plan laden…</translation>
    </message>
    <message>
        <source>Save plan…</source>
        <translation>Plan speichern…</translation>
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
    <name>ui::TaskBoard</name>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Left and right arrow keys go to the next column, Ctrl with up or down changes the priority</source>
        <translation>Pfeil links und rechts gehen zur nächsten Spalte, Ctrl mit Pfeil auf oder ab ändert die Priorität</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n tasks</source>
        <translation>
            <numerusform>%1, %n Aufgabe</numerusform>
            <numerusform>%1, %n Aufgaben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TaskBoardPage</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Board, table, or the steps of all sessions</source>
        <translation>Board, Tabelle oder die Schritte aller Sitzungen</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Find tasks</source>
        <translation>Aufgaben suchen</translation>
    </message>
    <message>
        <source>Narrows to tasks with these words</source>
        <translation>Beschränkt auf Aufgaben mit diesen Wörtern</translation>
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
        <source>Engine</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Which engine is shown</source>
        <translation>Welcher Ausführungsort angezeigt wird</translation>
    </message>
    <message>
        <source>Failed for good</source>
        <translation>Endgültig fehlgeschlagen</translation>
    </message>
    <message>
        <source>Only tasks that failed for good and nobody has looked at</source>
        <translation>Nur Aufgaben, die endgültig fehlgeschlagen sind und die sich niemand angesehen hat</translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>Warteschlange pausieren</translation>
    </message>
    <message>
        <source>Nothing new starts; what runs goes on</source>
        <translation>Nichts Neues beginnt; was läuft, läuft weiter</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Put a task into the queue (N)</source>
        <translation>Eine Aufgabe in die Warteschlange stellen (N)</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Noch keine Aufgaben</translation>
    </message>
    <message>
        <source>A task starts when an engine is free.</source>
        <translation>Eine Aufgabe beginnt, wenn ein Ausführungsort frei ist.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Other projects or words may have tasks.</source>
        <translation>Andere Projekte oder Wörter haben vielleicht Aufgaben.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Selected tasks</source>
        <translation>Ausgewählte Aufgaben</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>End them, or take them out of the queue</source>
        <translation>Sie beenden oder aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Put those that ended back into the queue</source>
        <translation>Die beendeten wieder in die Warteschlange stellen</translation>
    </message>
    <message>
        <source>Set priority…</source>
        <translation>Priorität setzen…</translation>
    </message>
    <message>
        <source>Higher ones start first</source>
        <translation>Höhere beginnen zuerst</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take those that ended off the board</source>
        <translation>Die beendeten vom Board nehmen</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>All engines</source>
        <translation>Alle Ausführungsorte</translation>
    </message>
    <message>
        <source>Resume queue</source>
        <translation>Warteschlange fortsetzen</translation>
    </message>
    <message>
        <source>The queue is paused since %1. What runs goes on.</source>
        <translation>Die Warteschlange ist seit %1 pausiert. Was läuft, läuft weiter.</translation>
    </message>
    <message>
        <source>%1 of %2 slots</source>
        <translation>%1 von %2 Plätzen</translation>
    </message>
    <message>
        <source>waits for others</source>
        <translation>wartet auf andere</translation>
    </message>
    <message>
        <source>held</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>Nothing is started: %1.</source>
        <translation>Nichts wird gestartet: %1.</translation>
    </message>
    <message>
        <source>Reading tasks: %1 of %2</source>
        <translation>Aufgaben werden gelesen: %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation>%1 abbrechen?</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n tasks?</source>
        <translation>
            <numerusform>%n Aufgabe abbrechen?</numerusform>
            <numerusform>%n Aufgaben abbrechen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them run and are stopped. Each can be retried.</source>
        <translation>
            <numerusform>%n davon läuft und wird angehalten. Jede lässt sich wiederholen.</numerusform>
            <numerusform>%n davon laufen und werden angehalten. Jede lässt sich wiederholen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks that wait for their success are cancelled too. Each can be retried.</source>
        <translation>Aufgaben, die auf ihren Erfolg warten, werden ebenfalls abgebrochen. Jede lässt sich wiederholen.</translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation>Aufgabe abbrechen</translation>
    </message>
    <message>
        <source>Cancel tasks</source>
        <translation>Aufgaben abbrechen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Higher ones start first.</source>
        <translation>Höhere beginnen zuerst.</translation>
    </message>
    <message>
        <source>Set priority</source>
        <translation>Priorität setzen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show session</source>
        <translation>Sitzung zeigen</translation>
    </message>
    <message>
        <source>Raise priority</source>
        <translation>Priorität erhöhen</translation>
    </message>
    <message>
        <source>Lower priority</source>
        <translation>Priorität senken</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Task templates…</source>
        <translation>Aufgabenvorlagen…</translation>
    </message>
    <message>
        <source>Shared queue…</source>
        <translation>Gemeinsame Warteschlange…</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Folgeaufgabe</translation>
    </message>
    <message>
        <source>Once “%1” has done what it was asked for, in the same conversation:</source>
        <translation>Sobald „%1“ getan hat, worum es ging, im selben Gespräch:</translation>
    </message>
    <message>
        <source>Add follow-up</source>
        <translation>Folgeaufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Add a follow-up…</source>
        <translation>Folgeaufgabe hinzufügen…</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Als gesehen markieren</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n tasks?</source>
        <translation>
            <numerusform>%n Aufgabe entfernen?</numerusform>
            <numerusform>%n Aufgaben entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their results go with them. Their sessions and logs stay.</source>
        <translation>Ihre Ergebnisse gehen mit. Ihre Sitzungen und Protokolle bleiben.</translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation>Aufgabe entfernen</translation>
    </message>
    <message>
        <source>Remove tasks</source>
        <translation>Aufgaben entfernen</translation>
    </message>
    <message>
        <source>Schedules…</source>
        <translation>Zeitpläne…</translation>
    </message>
    <message>
        <source>Tasks at once…</source>
        <translation>Aufgaben gleichzeitig…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
</context>
<context>
    <name>ui::TaskCardDelegate</name>
    <message>
        <source>Priority %1</source>
        <translation>Priorität %1</translation>
    </message>
</context>
<context>
    <name>ui::TaskDrawer</name>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Up to %1 tries, for failures that may pass</source>
        <translation>Bis zu %1 Versuche, für Fehler, die vergehen können</translation>
    </message>
    <message>
        <source>%1, %2 cores, %3</source>
        <translation>%1, %2 Kerne, %3</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Open in Logs</source>
        <translation>In „Protokolle“ öffnen</translation>
    </message>
    <message>
        <source>The whole log</source>
        <translation>Das ganze Protokoll</translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation>Ende des Protokolls</translation>
    </message>
    <message>
        <source>Show session</source>
        <translation>Sitzung zeigen</translation>
    </message>
    <message>
        <source>Go to the session that runs it</source>
        <translation>Zu der Sitzung gehen, die sie ausführt</translation>
    </message>
    <message>
        <source>Cancel task…</source>
        <translation>Aufgabe abbrechen…</translation>
    </message>
    <message>
        <source>End it, or take it out of the queue</source>
        <translation>Sie beenden oder aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Put it back into the queue; it begins anew</source>
        <translation>Sie wieder in die Warteschlange stellen; sie beginnt von vorn</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1, Schritt %2 von %3</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
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
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>May use</source>
        <translation>Darf nutzen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Exit-Code</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>What was said and done last</source>
        <translation>Was zuletzt gesagt und getan wurde</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Wartet: %1</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Change what it does before it starts (F2)</source>
        <translation>Ändern, was sie tut, bevor sie beginnt (F2)</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>%1, 1 core, %2</source>
        <translation>%1, 1 Kern, %2</translation>
    </message>
</context>
<context>
    <name>ui::TaskGraphView</name>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Enter shows the task</source>
        <translation>Enter zeigt die Aufgabe</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Is waited for by</source>
        <translation>Darauf wartet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::TaskGrid</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Enter shows a task, Delete cancels, Ctrl with up or down changes the priority</source>
        <translation>Enter zeigt eine Aufgabe, Entf bricht ab, Ctrl mit Pfeil auf oder ab ändert die Priorität</translation>
    </message>
</context>
<context>
    <name>ui::TaskList</name>
    <message>
        <source>Needs %1, %2 free</source>
        <translation>Braucht %1, %2 frei</translation>
    </message>
    <message>
        <source>May cost %1, %2 left</source>
        <translation>Kann %1 kosten, %2 übrig</translation>
    </message>
    <message>
        <source>Needs a slot: %1</source>
        <translation>Braucht einen Platz: %1</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>Nach „%1“</translation>
    </message>
</context>
<context>
    <name>ui::TaskRowsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
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
    <message>
        <source>Next in line</source>
        <translation>Als Nächste an der Reihe</translation>
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
    <name>ui::TaskTemplatesDialog</name>
    <message>
        <source>Task templates</source>
        <translation>Aufgabenvorlagen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>One command in each line, one after the other</source>
        <translation>Ein Befehl pro Zeile, einer nach dem anderen</translation>
    </message>
    <message>
        <source>A prompt for Claude; ! before it makes it a shell command</source>
        <translation>Ein Prompt für Claude; ein ! davor macht ihn zum Shell-Befehl</translation>
    </message>
    <message>
        <source>Estimate %1, and the model</source>
        <translation>Schätzung %1, und das Modell</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Save or discard the changes first</source>
        <translation>Zuerst die Änderungen speichern oder verwerfen</translation>
    </message>
    <message>
        <source>Restore original…</source>
        <translation>Original wiederherstellen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>It comes with Gantry and stays</source>
        <translation>Sie gehört zu Gantry und bleibt</translation>
    </message>
    <message>
        <source>Restore the original of %1?</source>
        <translation>Das Original von %1 wiederherstellen?</translation>
    </message>
    <message>
        <source>Remove the template %1?</source>
        <translation>Die Vorlage %1 entfernen?</translation>
    </message>
    <message>
        <source>Your changes to it are lost.</source>
        <translation>Ihre Änderungen daran gehen verloren.</translation>
    </message>
    <message>
        <source>Tasks made from it stay as they are.</source>
        <translation>Daraus erstellte Aufgaben bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Restore original</source>
        <translation>Original wiederherstellen</translation>
    </message>
    <message>
        <source>Remove template</source>
        <translation>Vorlage entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>Vorlagen importieren</translation>
    </message>
    <message>
        <source>Export templates</source>
        <translation>Vorlagen exportieren</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>Vorlagen (*.json)</translation>
    </message>
    <message>
        <source>Discard the changes to this template?</source>
        <translation>Die Änderungen an dieser Vorlage verwerfen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Tasks to begin with</source>
        <translation>Aufgaben für den Anfang</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Begin with an empty form</source>
        <translation>Mit einem leeren Formular beginnen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Take in templates from a JSON file; those with the same name are replaced</source>
        <translation>Vorlagen aus einer JSON-Datei übernehmen; gleichnamige werden ersetzt</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write all templates to a JSON file</source>
        <translation>Alle Vorlagen in eine JSON-Datei schreiben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Letters, digits, “.”, “-” and “_”</source>
        <translation>Buchstaben, Ziffern, „.“, „-“ und „_“</translation>
    </message>
    <message>
        <source>nightly-audit</source>
        <translation>nightly-audit</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wozu sie dient</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>One command, several one after the other, or a plan</source>
        <translation>Ein Befehl, mehrere nacheinander oder ein Plan</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>A prompt for Claude; after ! a shell command</source>
        <translation>Ein Prompt für Claude; nach ! ein Shell-Befehl</translation>
    </message>
    <message>
        <source>Plan file</source>
        <translation>Plandatei</translation>
    </message>
    <message>
        <source>Looked for in the project when a task is made, also in .gantry/workflows</source>
        <translation>Wird beim Erstellen einer Aufgabe im Projekt gesucht, auch in .gantry/workflows</translation>
    </message>
    <message>
        <source>security-audit.yml</source>
        <translation>security-audit.yml</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>For engines with images; empty: by type</source>
        <translation>Für Ausführungsorte mit Images; leer: nach Art</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source> cores</source>
        <translation> Kerne</translation>
    </message>
    <message>
        <source>May use</source>
        <translation>Darf nutzen</translation>
    </message>
    <message>
        <source>Forget this template</source>
        <translation>Diese Vorlage vergessen</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Back to how it was</source>
        <translation>Zurück zum vorigen Stand</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Vorlage speichern</translation>
    </message>
    <message>
        <source>Keep it under this name</source>
        <translation>Unter diesem Namen aufbewahren</translation>
    </message>
</context>
<context>
    <name>ui::TaskWords</name>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Try %1 of %2 in %3</source>
        <translation>Versuch %1 von %2 in %3</translation>
    </message>
    <message>
        <source>Try %1 of %2 in a moment</source>
        <translation>Versuch %1 von %2 gleich</translation>
    </message>
    <message numerus="yes">
        <source>After %n tasks</source>
        <translation>
            <numerusform>Nach %n Aufgabe</numerusform>
            <numerusform>Nach %n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Schritt %1 von %2, %3</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Running, %1</source>
        <translation>Läuft, %1</translation>
    </message>
    <message>
        <source>Completed in %1</source>
        <translation>Abgeschlossen in %1</translation>
    </message>
    <message>
        <source>Timed out after %1</source>
        <translation>Zeit abgelaufen nach %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n tries</source>
        <translation>
            <numerusform>%1, %n Versuch</numerusform>
            <numerusform>%1, %n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet, bis sie an der Reihe ist</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Default engine</source>
        <translation>Standard-Ausführungsort</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4, priority %5, %6</source>
        <translation>%1, %2, %3, %4, Priorität %5, %6</translation>
    </message>
    <message>
        <source>After another task</source>
        <translation>Nach einer anderen Aufgabe</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Wartet: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
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
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Counted from the transcript while it runs; Claude tells its own figure at the end</source>
        <translation>Während des Laufs aus dem Transkript gezählt; am Ende nennt Claude seine eigene Zahl</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>Läuft noch</translation>
    </message>
</context>
<context>
    <name>ui::WorktreeDialog</name>
    <message>
        <source>Worktree</source>
        <translation>Worktree</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The branch or commit the work begins from</source>
        <translation>Der Branch oder Commit, von dem die Arbeit ausgeht</translation>
    </message>
    <message>
        <source>Folder for worktrees</source>
        <translation>Ordner für Worktrees</translation>
    </message>
    <message>
        <source>{repository} stands for the repository&apos;s name; it lies outside of the repository</source>
        <translation>{repository} steht für den Namen des Repositorys; der Ordner liegt außerhalb des Repositorys</translation>
    </message>
    <message>
        <source>Gantry&apos;s data folder</source>
        <translation>Gantrys Datenordner</translation>
    </message>
    <message>
        <source>Names of branches</source>
        <translation>Namen von Branches</translation>
    </message>
    <message>
        <source>{name} and {date} are filled in</source>
        <translation>{name} und {date} werden eingesetzt</translation>
    </message>
    <message>
        <source>Files to copy</source>
        <translation>Zu kopierende Dateien</translation>
    </message>
    <message>
        <source>One pattern per line, inside the repository</source>
        <translation>Ein Muster je Zeile, innerhalb des Repositorys</translation>
    </message>
    <message>
        <source>Set-up script</source>
        <translation>Einrichtungsskript</translation>
    </message>
    <message>
        <source>Runs in the new folder before the session</source>
        <translation>Läuft vor der Sitzung im neuen Ordner</translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation>&amp;Branch</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>For all worktrees of this project</source>
        <translation>Für alle Worktrees dieses Projekts</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Namen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Set-up script</source>
        <translation>&amp;Einrichtungsskript</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use this worktree</source>
        <translation>Diesen Worktree verwenden</translation>
    </message>
</context>
<context>
    <name>ui::WorktreeRow</name>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Work on a branch of its own</source>
        <translation>Auf einem eigenen Branch arbeiten</translation>
    </message>
    <message>
        <source>The session gets a folder and a branch of its own, so that others can work beside it</source>
        <translation>Die Sitzung bekommt einen eigenen Ordner und Branch, damit andere daneben arbeiten können</translation>
    </message>
    <message>
        <source>Change the worktree</source>
        <translation>Den Worktree ändern</translation>
    </message>
    <message>
        <source>Output of the set-up script</source>
        <translation>Ausgabe des Einrichtungsskripts</translation>
    </message>
    <message>
        <source>In the project folder</source>
        <translation>Im Projektordner</translation>
    </message>
    <message>
        <source>Own branch %1 from %2</source>
        <translation>Eigener Branch %1 von %2</translation>
    </message>
    <message>
        <source>In the project folder, on %1</source>
        <translation>Im Projektordner, auf %1</translation>
    </message>
    <message>
        <source>Only a branch of its own can be changed</source>
        <translation>Nur ein eigener Branch lässt sich ändern</translation>
    </message>
</context>
<context>
    <name>ui::WorktreesSection</name>
    <message>
        <source>detached</source>
        <translation>losgelöst</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Worktrees</source>
        <translation>Worktrees</translation>
    </message>
    <message>
        <source>No worktrees</source>
        <translation>Keine Worktrees</translation>
    </message>
    <message>
        <source>Choose Worktree when you start a session: it works on a branch in a folder of its own.</source>
        <translation>Beim Start einer Sitzung Worktree wählen: Sie arbeitet dann auf einem Branch in einem eigenen Ordner.</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Made by Gantry</source>
        <translation>Von Gantry angelegt</translation>
    </message>
    <message>
        <source>New worktrees</source>
        <translation>Neue Worktrees</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder, names of branches, files to copy and the set-up script are chosen per project: New session, Worktree, Change…</source>
        <translation>Ordner, Branchnamen, zu kopierende Dateien und das Einrichtungsskript werden je Projekt gewählt: Neue Sitzung, Worktree, Ändern…</translation>
    </message>
    <message>
        <source>Those that Gantry has made and that are still there</source>
        <translation>Die Gantry angelegt hat und die es noch gibt</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Looks again what is in them</source>
        <translation>Sieht erneut nach, was darin ist</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Opens it in the file manager</source>
        <translation>Öffnet ihn in der Dateiverwaltung</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Shows what would be lost before anything goes</source>
        <translation>Zeigt, was verloren ginge, bevor etwas entfernt wird</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>Select a worktree first</source>
        <translation>Zuerst einen Worktree wählen</translation>
    </message>
    <message>
        <source>Its folder is gone</source>
        <translation>Sein Ordner ist verschwunden</translation>
    </message>
</context>
<context>
    <name>usage::BookStore</name>
    <message>
        <source>Another program has saved usage meanwhile.</source>
        <translation>Ein anderes Programm hat inzwischen Verbrauchsdaten gespeichert.</translation>
    </message>
</context>
<context>
    <name>usage::Budget</name>
    <message>
        <source>this session&apos;s budget of %1 is used up</source>
        <translation>das Budget dieser Sitzung von %1 ist verbraucht</translation>
    </message>
    <message>
        <source>today&apos;s budget of %1 is used up</source>
        <translation>das heutige Budget von %1 ist verbraucht</translation>
    </message>
    <message>
        <source>this week&apos;s budget of %1 is used up</source>
        <translation>das Budget dieser Woche von %1 ist verbraucht</translation>
    </message>
    <message>
        <source>this month&apos;s budget of %1 is used up</source>
        <translation>das Budget dieses Monats von %1 ist verbraucht</translation>
    </message>
</context>
<context>
    <name>usage::PriceBook</name>
    <message>
        <source>%1 is damaged. The imported prices are not used.</source>
        <translation>%1 ist beschädigt. Die importierten Preise werden nicht verwendet.</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>die Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>The prices in %1 are not used: %2</source>
        <translation>Die Preise in %1 werden nicht verwendet: %2</translation>
    </message>
    <message>
        <source>A price file has at most 8 MB. The old prices stay.</source>
        <translation>Eine Preisdatei hat höchstens 8 MB. Die alten Preise bleiben.</translation>
    </message>
    <message>
        <source>No prices were imported; the built-in ones are in use.</source>
        <translation>Es wurden keine Preise importiert; die eingebauten werden verwendet.</translation>
    </message>
</context>
<context>
    <name>usage::PriceTable</name>
    <message>
        <source>The price file is larger than 16 MB.</source>
        <translation>Die Preisdatei ist größer als 16 MB.</translation>
    </message>
    <message>
        <source>this is not a JSON object</source>
        <translation>dies ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>there is something behind the end</source>
        <translation>nach dem Ende steht noch etwas</translation>
    </message>
    <message>
        <source>The price file is wrong in line %1: %2. The table in use stays.</source>
        <translation>Die Preisdatei ist in Zeile %1 fehlerhaft: %2. Die verwendete Tabelle bleibt.</translation>
    </message>
    <message>
        <source>the JSON breaks off or is not well formed after this line</source>
        <translation>das JSON bricht nach dieser Zeile ab oder ist nicht wohlgeformt</translation>
    </message>
    <message>
        <source>&quot;format&quot; must be 1</source>
        <translation>&quot;format&quot; muss 1 sein</translation>
    </message>
    <message>
        <source>&quot;version&quot; must be a text of at most 100 characters</source>
        <translation>&quot;version&quot; muss ein Text von höchstens 100 Zeichen sein</translation>
    </message>
    <message>
        <source>it needs &quot;format&quot;, &quot;version&quot; and &quot;models&quot;</source>
        <translation>&quot;format&quot;, &quot;version&quot; und &quot;models&quot; sind nötig</translation>
    </message>
    <message>
        <source>an object with models is expected</source>
        <translation>ein Objekt mit Modellen wird erwartet</translation>
    </message>
    <message>
        <source>a model needs a name</source>
        <translation>ein Modell braucht einen Namen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 stands there twice</source>
        <translation>%1 steht zweimal da</translation>
    </message>
    <message>
        <source>an object with prices is expected</source>
        <translation>ein Objekt mit Preisen wird erwartet</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be dollars per token, from 0 to 1</source>
        <translation>&quot;%1&quot; muss Dollar je Token sein, von 0 bis 1</translation>
    </message>
    <message>
        <source>&quot;fast_multiplier&quot; must be a number from 0 to 1000</source>
        <translation>&quot;fast_multiplier&quot; muss eine Zahl von 0 bis 1000 sein</translation>
    </message>
    <message>
        <source>input, output, cache_write_5m, cache_write_1h and cache_read are needed</source>
        <translation>input, output, cache_write_5m, cache_write_1h und cache_read sind nötig</translation>
    </message>
    <message>
        <source>&quot;above_200k&quot; must be an object with prices</source>
        <translation>&quot;above_200k&quot; muss ein Objekt mit Preisen sein</translation>
    </message>
</context>
<context>
    <name>usage::TranscriptFiles</name>
    <message>
        <source>No folder that CLAUDE_CONFIG_DIR names has a folder &quot;projects&quot; in it.</source>
        <translation>Kein Ordner, den CLAUDE_CONFIG_DIR nennt, enthält einen Ordner &quot;projects&quot;.</translation>
    </message>
</context>
<context>
    <name>usage::ZoneDays</name>
    <message>
        <source>There is no time zone %1. Give a name such as Europe/Berlin, or UTC, or local.</source>
        <translation>Es gibt keine Zeitzone %1. Einen Namen wie Europe/Berlin angeben, oder UTC, oder local.</translation>
    </message>
    <message>
        <source>%1 is no day. Write it as 2026-03-08 or 20260308.</source>
        <translation>%1 ist kein Tag. Schreibweise: 2026-03-08 oder 20260308.</translation>
    </message>
</context>
</TS>
