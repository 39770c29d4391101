<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>app::Admission</name>
    <message>
        <source>needs %1, %2 free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ApprovalsController</name>
    <message>
        <source>The file cannot be read. Only the lines Claude names are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is large. Only the lines Claude names are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines Claude wants to replace are not in the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ChangesController</name>
    <message>
        <source>Staging…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unstaging…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) discarded</source>
        <translation>
            <numerusform>%n file discarded</numerusform>
            <numerusform>%n files discarded</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was discarded that could be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull requests are opened by GitHub&apos;s program gh, which is not installed. https://cli.github.com has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pull request is open: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Checks</name>
    <message>
        <source>Install it with &quot;npm install -g @anthropic-ai/claude-code&quot;, or choose the program in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not say its version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the claude program in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git was not found in PATH; branches are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package git.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret service answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secret service answers; only a backend token would need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start GNOME Keyring or KWallet, or pass the token by an environment variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Claude session needs about 250 MB. Close other programs first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the folder, or set GANTRY_DATA_DIR and GANTRY_CONFIG_DIR to other ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run logs take up to 1 GiB each. Make room on this disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helper programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Gantry again: its helper programs belong beside it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ConversationController</name>
    <message>
        <source>Choose the conversation that “%1” goes on with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation belongs to %1. Start Gantry with CLAUDE_CONFIG_DIR set to that folder to go on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder to work in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach to Claude&apos;s background session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web pages (*.html);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program was found that opens the folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs in Claude&apos;s background service and has not written anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written of this conversation yet. Attach to it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written of this conversation yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open in a terminal elsewhere and has not written anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::CostsController</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came with Gantry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported %1, for all costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported %1, for costs from then on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. The old prices stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 The old prices stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today %1 of %2, %3 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::DesktopApp</name>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was damaged. It was kept as %1, and a new one was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping the running sessions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminal font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not installed; another fixed-width font is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose font…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry cannot write in this folder: permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose program…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude Code is needed to start a session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the claude program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry failed webhook deliveries with exponential backoff and jitter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude&apos;s default model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backend away %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. It goes on by itself then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume at reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has used %2 of the %3 a session may spend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of today&apos;s budget of %2 are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of this week&apos;s budget of %2 are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of this month&apos;s budget of %2 are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What ran was stopped, and new runs are held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New runs are held; what runs goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise budget…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budgets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers, and the key is good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program was found that opens the folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::EngineChoices</name>
    <message>
        <source>Address missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::EngineLimits</name>
    <message>
        <source>%1 of %2 runs are at work on %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::EngineRegistry</name>
    <message>
        <source>Cloud Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service that clones a repository and runs Claude there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B, a fresh machine in the cloud for each run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execution service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service that speaks the execution API, such as gantryctl serve --executions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backend that works on a GitHub repository and opens a pull request</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::EngineRoom</name>
    <message>
        <source>gantry-hold and gantry-hook were not found beside this program. Install Gantry again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::EnginesController</name>
    <message>
        <source>The local runner has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last test, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file of the service account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude&apos;s key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key, or token of &quot;claude setup-token&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, since %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gantryctl was not found beside this program. Install Gantry again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the local runner…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local runner listens on %1 until Gantry is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::LocalRunner</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local runner ended with exit code %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local runner ended with exit code %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::LogExport</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log cannot be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::NewSessionController</name>
    <message>
        <source>Terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer, you watch and type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry cannot write in this folder: permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer, runs by itself and asks in Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no commit yet that a branch could begin from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the worktree…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set-up script ended with exit code %1. Its output is in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B, a fresh machine in the cloud for each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::NewTaskController</name>
    <message>
        <source>Default engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue could not be opened, see the notice on the Tasks page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a template “%1” already. Give another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n templates are in %1.</source>
        <translation>
            <numerusform>%n template is in %1.</numerusform>
            <numerusform>%n templates are in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be changed any more: it has started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace your template %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Replace %n templates of yours?</source>
        <translation>
            <numerusform>Replace %n template of yours?</numerusform>
            <numerusform>Replace %n templates of yours?</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has another one of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has others of their names: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::NoticeBundle</name>
    <message numerus="yes">
        <source>%n sessions wait for you</source>
        <translation>
            <numerusform>%n session waits for you</numerusform>
            <numerusform>%n sessions wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News from %n sessions</source>
        <translation>
            <numerusform>News from %n session</numerusform>
            <numerusform>News from %n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>session, news</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::NotificationController</name>
    <message>
        <source>Gantry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how Gantry tells you about your sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on after the usage limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::NotificationPolicy</name>
    <message>
        <source>Usage limit reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage limit was reached, it has reset at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage limit reached, resets at %1 (in %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for an answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for an answer: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for you: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude is done and waits for what comes next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::NotificationSender</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::NotificationTray</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::OutsideUse</name>
    <message>
        <source>This conversation is open in a Claude outside of Gantry (process %1 in %2). End it there first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::PlanController</name>
    <message>
        <source>Save plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan was saved without the values that may be secret. It asks for them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::QueuedSession</name>
    <message>
        <source>A task does not keep typed secrets: save them in the keychain, or start now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task works in the project folder: untick the worktree, or start now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task has a time limit, but none of tools or turns: clear them, or start now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task may take at most one hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task needs something to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“!” at the beginning makes a task a shell command: choose Command for one, or begin the prompt with something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task bypasses permissions only where the settings do: choose other permissions, or start now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ResumeQuestions</name>
    <message>
        <source>Open in another Claude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two programs that write to one conversation mix it up: each loses what the other did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::SandboxController</name>
    <message>
        <source>Tasks in sandboxes: %1 succeeded, %2 failed, %3 were not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, read at %2</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes are in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run of this computer is known in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading… %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files downloaded</source>
        <translation>
            <numerusform>%n file downloaded</numerusform>
            <numerusform>%n files downloaded</numerusform>
        </translation>
    </message>
    <message>
        <source>No changes of this run are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::SandboxTaskQueue</name>
    <message>
        <source>Task %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::SchedulesController</name>
    <message>
        <source>The queue could not be opened, see the notice on the Tasks page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule was changed elsewhere while this form was open. Close the form and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule was removed elsewhere while this form was open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule was removed elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::SessionsController</name>
    <message>
        <source>Export log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs (*.log);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. The sessions stand under this one in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::SharedQueue</name>
    <message>
        <source>Leave the password out of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the next start the queue is this computer&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the next start the queue is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of the queue could not be read: %1 Unlock the keychain, or start Gantry with the password in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Save Shared queue… once more to try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::StartFailure</name>
    <message>
        <source>Another folder begins empty and counts until Gantry is closed. What is in this one stays. The variable GANTRY_DATA_DIR names a folder for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder for Gantry&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::TaskLimitsController</name>
    <message>
        <source>The queue could not be opened, see the notice on the Tasks page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::TaskSessions</name>
    <message>
        <source>There is no engine “%1” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task wants to bypass permissions, and this worker does not allow that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task was stopped after its time limit of %1 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended by signal %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::TaskSteps</name>
    <message>
        <source>Carry out this workflow step by step, in its order. Stop at the first step that fails and say which one it was. The workflow (%1):</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::TasksController</name>
    <message>
        <source>on success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in any case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue could not be opened, see the notice on the Tasks page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::WorktreeList</name>
    <message>
        <source>over %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session works in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work in the submodule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program was found that opens the folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Worktrees</name>
    <message>
        <source>The session “%1” works in it. Stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worktree is removed. Its work is kept in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worktree is removed. Its changed copies are in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worktree is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worktree is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder this session worked in does not exist any more. It can be made again at the same place, on the branch %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the worktree %1 again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worktree is there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it again and go on</source>
        <translation type="unfinished"></translation>
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
    <name>base::ReadFile</name>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is larger than %2.</source>
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
    <message>
        <source>A budget has to be more than nothing.</source>
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
    <name>cloudrun::Failure</name>
    <message>
        <source>The service refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not allow this sign-in to run anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept the sign-in. Check it in Settings, Engines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service knows no such path or task. Check its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has a task with this id already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is too large for the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave an answer that makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answered with status %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cloudrun::ServiceAccount</name>
    <message>
        <source>This is no key file of a service account: it needs client_email and private_key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service account cannot sign in. %1 Make a new key and give its JSON file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cloudrun::SignIn</name>
    <message>
        <source>No sign-in for the service account %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in of the service account %1 was refused (%2). %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cloudrun::TaskConnection</name>
    <message>
        <source>It sent no stream of events.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cloudrun::TaskRequest</name>
    <message>
        <source>There is no prompt to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude needs a sign-in on the service. Set ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN, or keep one in Settings, Engines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt and its settings have %1 kB; a service takes 2 MB.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cloudrun::TaskStream</name>
    <message>
        <source>The task was cancelled on the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service reported an error without a word about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service ended the answer before Claude gave a result.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>conversations</name>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more byte(s) were left out.</source>
        <translation>
            <numerusform>%n more byte was left out.</numerusform>
            <numerusform>%n more bytes were left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary of what was said before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation was compacted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>conversations::Document</name>
    <message>
        <source>[image]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation %1 does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>conversations::HtmlWriter</name>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>conversations::MarkdownWriter</name>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>conversations::RunningSessions</name>
    <message>
        <source>Claude did not tell its running sessions in a form that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude did not tell its running sessions in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of Claude Code cannot tell its running sessions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>conversations::Scan</name>
    <message>
        <source>The conversation %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>conversations::Writer</name>
    <message numerus="yes">
        <source>%n line(s) of the transcript could not be read.</source>
        <translation>
            <numerusform>%n line of the transcript could not be read.</numerusform>
            <numerusform>%n lines of the transcript could not be read.</numerusform>
        </translation>
    </message>
    <message>
        <source>The end of the conversation was left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message>
        <source>The variable %1 named by --backend-token-env is empty or not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step was ended after its time limit of %1 seconds. Give it more with --timeout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no session %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--token-limit wants a number of tokens, or max.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, because it cannot be read: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %n line(s) of more than 32 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price is known for %1; its cost is not in these figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  at this rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing would be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the worktree to remove, by its path or its branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was removed; --force keeps a copy first where that is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its work is kept in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its changed copies are in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working in %1 on the branch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no worktree that Gantry knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worktree %1 was gone and has been made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable %1 named by --token-env is empty or not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token for GitHub. Set GITHUB_TOKEN, name another variable with --token-env, or give a GitHub App with --app-id and --app-key-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large to be a secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the address of a REST interface of GitHub. It looks like https://HOST/api/v3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1. --project names the one the tasks run in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the name of a label: it is empty or has a comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable %1 named by --webhook-secret-env is empty or not set. Without a secret anybody could send webhooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for all costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for costs since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came with Gantry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 models, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 The old prices stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable %1 named by %2 is empty or not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--secret wants NAME=VALUE or NAME=@FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--auth bearer needs --token-env, the variable with the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--auth service-account needs --service-account, the key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no engine &quot;%1&quot;. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks in sandboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tasks succeeded, %3 failed, %4 were not begun. It took %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude cost %1, the sandboxes about %2 (estimated).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--listen wants HOST:PORT, for example 127.0.0.1:8080, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can be reached from other computers, so callers have to show who they are: give --token-file or --identity-audience, or --trust-platform when something in front checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 of --root does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bubblewrap (bwrap) is not installed. Install it, or leave out --isolate bwrap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Name a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was damaged. It was kept as %1, and a new one was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; files that git ignores go with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that git ignores went with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worktree %1 was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worktree %1 stays: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::ConversationCommands</name>
    <message>
        <source>Reading %1 of %2 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no conversation %1. See &quot;gantryctl conversation list&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the beginning of %2 conversation ids. Give more of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::GithubCommand</name>
    <message>
        <source>Issue %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub takes no more requests until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks: %1/webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--webhook-listen wants HOST:PORT, for example 127.0.0.1:8080, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::InputReader</name>
    <message>
        <source>Standard input cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::Permissions</name>
    <message>
        <source>Nobody is there to allow this: the run denies every question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is there to answer: decide yourself and say what you assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is there to answer: standard input has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer needs question_id and decision (allow, allow_session or deny). It was ignored.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::PlanCommand</name>
    <message>
        <source>--var gives “%1” twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), nothing is wrong.</source>
        <translation>
            <numerusform>%n step, nothing is wrong.</numerusform>
            <numerusform>%n steps, nothing is wrong.</numerusform>
        </translation>
    </message>
    <message>
        <source>Play step %1 of %2, “%3”? [Y/n]</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of the session %1 wait.</source>
        <translation>
            <numerusform>%n step of the session %1 waits.</numerusform>
            <numerusform>%n steps of the session %1 wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ctl::ResumeCommand</name>
    <message>
        <source>&quot;%1&quot; runs in a terminal. Go on there, or stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in use: another program (gantryctl or the window) drives it. Follow it with &quot;gantryctl session follow %2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worktree has no folder %1 any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to resume in &quot;%1&quot;: no conversation was recorded and no step is pending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where you left off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session %1 was removed meanwhile.</source>
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
    <message>
        <source>Without a prompt Claude waits for somebody who types. Give a prompt, or --after-turn keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held: %1. Raise it in Gantry&apos;s settings, or run it with --over-budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of “%2” is still running. Stop it or wait for its end, or queue a prompt with &quot;gantryctl session send&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::SandboxCommand</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run of this computer is known in the sandbox %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2  %3 (estimated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together about %1, at $%2 for an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no sandboxes.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 answers, and the key is good. %n sandboxes run.</source>
        <translation>
            <numerusform>%1 answers, and the key is good. %n sandbox runs.</numerusform>
            <numerusform>%1 answers, and the key is good. %n sandboxes run.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (estimated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together about %1, by the size of each sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template %1 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record of a sandbox %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service still has the sandbox %1. Terminate it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch: %1
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull request: %1
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict: %1
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it is in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are not in the project as they are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No changes of a run in %1 are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed in %1 is in the project already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n files</source>
        <translation>
            <numerusform>%1: %n file</numerusform>
            <numerusform>%1: %n files</numerusform>
        </translation>
    </message>
    <message>
        <source>Several sandboxes begin with %1. Write more of the one you mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there yet. It will be ended when it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox %1 may still come to life. Terminate it instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::SandboxTasks</name>
    <message>
        <source>The file of tasks %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no task. Give some with --task or --task-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than %1 tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task %1 begins: %2
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task %1 ended: %2
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held: %1. Raise it in Gantry&apos;s settings, or run it with --over-budget.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::SendCommand</name>
    <message>
        <source>There is no prompt to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session %1 was removed meanwhile.</source>
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
    <message>
        <source>Its process is gone. Its end is put on record by &quot;gantryctl session resume&quot; or the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the session by its id. See &quot;gantryctl session list --all&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::StepReport</name>
    <message>
        <source>“%1” waits: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted before the step began.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::StopCommand</name>
    <message>
        <source>Nothing runs in &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::TaskCommands</name>
    <message>
        <source>Several tasks begin with %1. Give more of the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this command before it runs. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no state “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--engine wants NAME=N, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::TaskImport</name>
    <message>
        <source>%1 of %2 tasks were added, then: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task %1 of the file: %2</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate:  %1
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason:    %1
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 on an execution service: %2 MB, %3 cores, at most %4 seconds
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused since %1
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::TaskRequests</name>
    <message>
        <source>The file %1 is no list of commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--after wants ID, ID:success, ID:failure or ID:always, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--env wants NAME=value, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template “%1”. See &quot;gantryctl task template list&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workflow and commands do not go together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workflow task needs a workflow. Give a file with --workflow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no time. Give ISO 8601, for example 2026-11-29T20:00:00Z, or +SECONDS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project folder %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when: --at, --every or --cron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no engine “%1”. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” are two services, and a task has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is switched off. Enable it in the settings, or name another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ctl::TaskWorkCommand</name>
    <message>
        <source>There is no task to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held: the budget of %1 is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs “%1” (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no engine “%1”. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held: %1. Raise it in Gantry&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dispatch::DispatchJob</name>
    <message>
        <source>The server was shut down before the work was over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub names no address to clone %1 from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the name of a branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude ended with exit code %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude says:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch %1 was pushed, but no pull request could be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dispatch::ForwardJob</name>
    <message>
        <source>The server was shut down before the work was over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with status %2 and no reason.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dispatch::Settings</name>
    <message>
        <source>%1 is not set. It has to hold %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an address that secrets may be sent to. It has to begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address of the service that runs Claude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a token of Claude (claude setup-token)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id of the GitHub App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the private key (PEM) of the GitHub App</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>e2b::E2bClient</name>
    <message>
        <source>The address of the service has to begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its template holds version %1 of the service&apos;s own program, which is too old. Build the template again, or use another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>e2b::E2bProcess</name>
    <message>
        <source>a command that ended without an exit status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>e2b::E2bSandbox</name>
    <message>
        <source>an answer that is no JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer that is no list of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the input of a command cannot be closed in this template</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>e2b::E2bStream</name>
    <message>
        <source>a message that is no JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message was cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer that is no stream</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>e2b::Failure</name>
    <message>
        <source>E2B does not accept the API key. Set a valid key in the settings or in E2B_API_KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B does not allow this for your team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B knows no such template, sandbox, file or process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox is in a state that does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B received too many requests. Try again in %1 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B received too many requests. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your team already has as many sandboxes as it may have. Terminate one, or wait for one to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B has no room for this at the moment. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox no longer answers: it ended, expired or was paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the sandbox is full. Send fewer files, or use a template with a larger disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command in the sandbox took longer than it was allowed to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the sandbox broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B could not be reached. Check the network and the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B sent an answer that makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B reported an error of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The service says: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines</name>
    <message>
        <source>a private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an AWS key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Anthropic key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GitHub token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Slack token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Google key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an E2B key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::BackgroundClaude</name>
    <message>
        <source>The server refuses the credentials (%1). Is the key wrong?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 turns are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the budget of %2 are spent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::CallbackReceiver</name>
    <message>
        <source>Callbacks need an address of this computer and a port, for example 127.0.0.1:8080, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::CloudRunOptions</name>
    <message>
        <source>%1 is not encrypted, and your keys would be sent there. Give an address that begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token address of the service account has to begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::CloudRunRun</name>
    <message>
        <source>Signing in to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task goes to the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task goes to the service, which clones %1 first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The service is busy. It is asked again in %n seconds.</source>
        <translation>
            <numerusform>The service is busy. It is asked again in %n second.</numerusform>
            <numerusform>The service is busy. It is asked again in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task may still run there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service accepted the task but sends no output. %1 Run it without a connection instead: choose that for this engine, or --async.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has taken the task %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is not reached. The run goes on there; it is tried again. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is reached again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task has ended, but how is not known: the service tells nobody, and its log cannot be read from here (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no place given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task was cancelled on the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time limit of the service is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The service has been silent for %n minutes, so the run was given up. %1</source>
        <translation>
            <numerusform>The service has been silent for %n minute, so the run was given up. %1</numerusform>
            <numerusform>The service has been silent for %n minutes, so the run was given up. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection to the service broke, and with it the run is lost. %1 Long runs outlive that without a connection: choose that for this engine, or --async.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task %1 may run there all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave no answer, but may have taken the task; it is asked again. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not end the task in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service could not be told to stop the task: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::DispatchEngine</name>
    <message>
        <source>A dispatch backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token for %1 is missing. Set it in Settings, Engines.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::DispatchRun</name>
    <message>
        <source>%1 is not encrypted, and your token would be sent there. Give an address that begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dispatch backend works on a GitHub repository. Name it as owner/name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend works on %1/%2, branch %3. It answers when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may still work on it; look for a pull request before it is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend has queued it as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend gave it up: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no pull request: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the backend names none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull request: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend is not waited for any longer. It may still open a pull request.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::ExecutionApiEngine</name>
    <message>
        <source>An execution service runs Claude prompts and shell commands. Run this step on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An execution service has no terminal. Run the session in the background, or on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A conversation of this computer cannot be resumed at an execution service. Begin a new one, or run the step on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution may cost %1 (estimated), more than the budget of %2. Lower its limits or raise the budget.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::ExecutionRun</name>
    <message>
        <source>The execution service has no room at the moment. The run starts when it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution service has no room at the moment. The run starts at about %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 for an execution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was stopped before its command began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution %1 was accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution service does not answer. The run goes on there; it is tried again. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution service answers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution waits for its turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution is &quot;%1&quot;, which is unknown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The time limit of %n seconds is over.</source>
        <translation type="unfinished">
            <numerusform>The time limit of %n second is over.</numerusform>
            <numerusform>The time limit of %n seconds is over.</numerusform>
        </translation>
    </message>
    <message>
        <source>The execution was cancelled at the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution failed, and the service does not say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is longer than %1 MB; its middle was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not give the end of the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution service did not confirm that the run was stopped. It is asked again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is at the service %1, but its settings now name another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution service does not answer; it is tried again. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::ExecutionScript</name>
    <message>
        <source>The text holds control characters. Remove them, or put the text into a file of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to run. Write a prompt or a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has %1 bytes; an execution service takes 100 KB. Put it into a file of the project and name the file in the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task timeout must be between 1 and 3600 seconds on an execution service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task memory limit must be between 128 and 4096 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task cpu limit must be between 0.1 and 64.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::LaunchPlan</name>
    <message>
        <source>The folder %1 does not exist. Choose another folder.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>The name of the folder %1 is not UTF-8. Rename it, then choose it again.</source>
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
    <name>engines::RemoteRun</name>
    <message>
        <source>%1 runs Claude prompts only. Run this step on this computer, or in a sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no terminal. Run the session in the background, or on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Cloud Run service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in for %1 is missing. Set it in Settings, Engines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callbacks need the secret that signs them: give --callback-secret-env, or set it in Settings, Engines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is longer than %1 MB; its middle was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service cannot call back at %1. Listen at an address it reaches, or name the one that leads there with --callback-url.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::RunBudget</name>
    <message>
        <source>The budget of %1 is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the budget of %2 are spent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 of the budget of %2 are spent (estimated).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was stopped: its budget of %1 is used up. Raise it in Settings, Engines, or give the session one of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::SandboxDownload</name>
    <message>
        <source>%1 exists already. Name a new file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be packed in the sandbox: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::SandboxEngine</name>
    <message>
        <source>A sandbox runs Claude prompts and shell commands. Run this step on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sandbox has no terminal. Run the session in the background, or on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 does not exist. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no E2B API key. Set one in the settings or in E2B_API_KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A conversation of this computer cannot be resumed in a sandbox. Begin a new one, or run the step on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::SandboxHistory</name>
    <message>
        <source>a secret by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named in .e2bignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git has not all of its objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it could not be looked through: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::SandboxLog</name>
    <message>
        <source>The log %1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::SandboxOptions</name>
    <message>
        <source>&quot;%1&quot; cannot be the name of a branch. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the folder of the project in the sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::SandboxProject</name>
    <message>
        <source>There is a branch %1 already. Choose another name, or &quot;auto&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name for a branch is free. Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repository has no remote &quot;origin&quot; that could be pushed to. Add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sandbox cannot push to the remote &quot;origin&quot;. Give it an https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sandbox needs a token to push. Set GH_TOKEN or GITHUB_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A branch needs a repository with a commit, whose top is the project&apos;s folder. Run without a branch, or commit something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A branch needs one to begin from, and the project has none checked out (its HEAD is detached). Check one out, or run without a branch.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::SandboxResults</name>
    <message>
        <source>The patch of the sandbox makes no sense. Nothing was taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link %1 of the sandbox leads out of the project. Nothing was taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox reports a changed file outside of the project: %1. Nothing was taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the sandbox says it changed makes no sense. Nothing was taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The commits of the sandbox could not be taken over: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch %1 could not be made: %2. The commits are kept as %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox reports a folder outside of the project: %1. Nothing was taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 is outside of the project and was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The empty folder %1 could not be made: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::SandboxRun</name>
    <message>
        <source>%1, line %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files, %1 bytes packed.</source>
        <translation>
            <numerusform>%n file, %1 bytes packed.</numerusform>
            <numerusform>%n files, %1 bytes packed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting a sandbox of the template %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox %1 runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made in the sandbox: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude Code is missing in the sandbox and could not be installed: %1. Choose a template that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updating Claude Code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude Code could not be updated; the run goes on with the version that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project arrived damaged in the sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project could not be unpacked in the sandbox: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command could not be started in the sandbox: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command runs in the sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was stopped before its command began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the sandbox broke. The run goes on there; it is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox is connected again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command was killed in the sandbox, perhaps because its memory ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing back what changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is longer than %1 MB; its middle was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The sandbox has run for %n minutes and cost about %1 (estimated).</source>
        <translation>
            <numerusform>The sandbox has run for %n minute and cost about %1 (estimated).</numerusform>
            <numerusform>The sandbox has run for %n minutes and cost about %1 (estimated).</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 of the budget of %2 are spent (estimated).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The time limit of %n minutes is over.</source>
        <translation>
            <numerusform>The time limit of %n minute is over.</numerusform>
            <numerusform>The time limit of %n minutes is over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time limit of %n seconds is over.</source>
        <translation>
            <numerusform>The time limit of %n second is over.</numerusform>
            <numerusform>The time limit of %n seconds is over.</numerusform>
        </translation>
    </message>
    <message>
        <source>The budget of %1 is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox %1 was paused. Resume it to go on, or terminate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox expired: its time to live is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox is lost: the service ended it before the run did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox runs, but does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files look like they hold keys. Send them to the sandbox all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: these files look like they hold keys: %1. Name them in .e2bignore, or allow them for this run (--send-secrets).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all that changed was taken over: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all that changed was taken over: %1 It is kept in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n parts arrived damaged and are sent again.</source>
        <translation>
            <numerusform>%n part arrived damaged and is sent again.</numerusform>
            <numerusform>%n parts arrived damaged and are sent again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting up: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set-up of the template %1 failed with exit code %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No snapshot of the project could be taken in the sandbox: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes from a sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushing the branch %1 and opening a pull request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch %1 was pushed, but no pull request could be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch %1 could not be pushed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no E2B API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox was terminated before the run had ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended before its sandbox was there. Nothing has run; run the step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox %1 is still there; its preparation goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packed project %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packed project %1 has changed. Run the step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upload was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended while it packed the project. Nothing was sent; run the step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The run goes on in its sandbox; set a valid key to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n empty folders are not on the branch: git keeps none. Put a file into each that is needed.</source>
        <translation>
            <numerusform>%n empty folder is not on the branch: git keeps none. Put a file into it if it is needed.</numerusform>
            <numerusform>%n empty folders are not on the branch: git keeps none. Put a file into each that is needed.</numerusform>
        </translation>
    </message>
    <message>
        <source>in the history: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history of the project holds what stays here otherwise. Send it to the sandbox all the same? If not, the files go there without their history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history of the project is not sent: there is no repository in the sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: a branch needs the history, and that holds what stays here otherwise: %1. Allow it for this run (--send-secrets), or run without a branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The service lets sandboxes of your team live for %n hours at most, and this run may take longer. Set a shorter time limit for it (--timeout), or in the settings of sandboxes.</source>
        <translation>
            <numerusform>The service lets sandboxes of your team live for %n hour at most, and this run may take longer. Set a shorter time limit for it (--timeout), or in the settings of sandboxes.</numerusform>
            <numerusform>The service lets sandboxes of your team live for %n hours at most, and this run may take longer. Set a shorter time limit for it (--timeout), or in the settings of sandboxes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service lets sandboxes live for %n hours at most: there is less time to bring results back.</source>
        <translation>
            <numerusform>The service lets sandboxes live for %n hour at most: there is less time to bring results back.</numerusform>
            <numerusform>The service lets sandboxes live for %n hours at most: there is less time to bring results back.</numerusform>
        </translation>
    </message>
    <message>
        <source>The run was stopped unseen, for there is no valid E2B API key. Its sandbox is ended with the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was stopped while its sandbox %1 was paused. Resume it to see what is in it, or terminate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was stopped before they were here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the command ended could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed could not be brought back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed could not be brought back: %1 The sandbox %2 is kept until %3. Download %4 from it, then terminate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than %1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of it arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox %1 was resumed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::SandboxScript</name>
    <message>
        <source>The prompt has %1 bytes; in a sandbox it may have 100 KB. Put the text into a file of the project and name the file in the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to run. Write a prompt or a command.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::SandboxTemplates</name>
    <message>
        <source>Claude Code is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude Code is in it, under its newer name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debian with Python, Node and git; Claude Code is installed at the first run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base template with the packages of package.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base template with the packages of requirements.txt or pyproject.toml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template&apos;s &quot;%1&quot; is missing or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template %1 cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes with Gantry and stays as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes with Gantry and cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template %1 of yours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::ServiceProbe</name>
    <message>
        <source>The address has to begin with https://, because a sign-in is sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/health in %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude on the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has no claude program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude %1 on the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 places taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks, no limit told</source>
        <translation>
            <numerusform>%n task, no limit told</numerusform>
            <numerusform>%n tasks, no limit told</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list of tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs without a connection are not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>valid for %n minutes</source>
        <translation>
            <numerusform>valid for %n minute</numerusform>
            <numerusform>valid for %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Dry request answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dry request in %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/executions in %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not say what is available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs start without asking for room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cores free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older than here (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::StreamPrinter</name>
    <message>
        <source>What came before is in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part is missing here: the log does not hold it any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::StreamText</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(an image)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… %1 more lines, in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude&apos;s sign-in was refused (%1), %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused (%1), %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was not reached, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation was compacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question was withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn finished after %1, %2 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn finished after %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::WebhookReceiver</name>
    <message>
        <source>&quot;%1&quot; is no place to listen for webhooks. Write HOST:PORT, for example 127.0.0.1:8099.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks need the secret that the service signs them with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::WorkspaceArchive</name>
    <message>
        <source>The project could not be packed into %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::WorkspaceExtract</name>
    <message>
        <source>The archive of the sandbox is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive of the sandbox holds %1, which is no file, folder or link. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive of the sandbox holds %1, which would lie outside of the folder. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link %1 of the sandbox leads out of the folder. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive of the sandbox unpacks to more than is allowed. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Name a folder that does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engines::WorkspaceFiles</name>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>execapi::Failure</name>
    <message>
        <source>The execution service does not accept the key. Set a valid one in the settings or in GANTRY_EXECUTION_API_KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution service knows no such execution or path. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution service already has an execution with this id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution service refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is larger than the execution service takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution service received too many requests. Try again in %1 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution service received too many requests. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution service has no room at the moment. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution service could not be reached. Check the network and the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution service did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution service sent an answer that makes no sense. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution service reported an error of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>execapi::Service</name>
    <message>
        <source>No execution service is named. Give its address with --service or in the settings; &quot;gantryctl serve --executions&quot; starts one on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the execution service has to begin with https://, or with http:// and name this computer: a key is sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>execapi::Wire</name>
    <message>
        <source>The execution service named no execution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment_variables: at most %1 are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment_variables: &quot;%1&quot; is no variable with a text value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timeout must be between 1 and 3600 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory_limit must be between 128 and 4096 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cpu_limit must be above 0 and at most 64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id must have 1 to 128 letters, digits, &quot;-&quot;, &quot;_&quot; or &quot;.&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working_directory is no path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code must be a script without NUL characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook has more than 1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook names no event.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>executions::ExecutionApi</name>
    <message>
        <source>since is no time in ISO 8601.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The monitor is a WebSocket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is no JSON object: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no execution %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>executions::ExecutionHost</name>
    <message>
        <source>Another server uses the folder %1. End it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is about to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an execution with the id %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 executions wait already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server gives at most %1 cpu and %2 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server has no webhook secret, so it cannot sign webhooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no execution %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execution timed out after %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory limit of %1 MB was exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor time of %1 cpu was used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log could not be written on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script ended with exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended before the execution did</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>executions::ExecutionProcess</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>executions::WarmPool</name>
    <message>
        <source>At most %1 images are kept warm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 environments of this image are warm already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>executions::WebhookOutbox</name>
    <message>
        <source>webhook_url must begin with https://, or with http:// and name this computer.</source>
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
    <name>git</name>
    <message>
        <source>git&apos;s list of worktrees cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>git::FileCopies</name>
    <message>
        <source>“%1” was not copied: it is no path inside the repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not copied: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not copied: it is no ordinary file, or too large.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>git::Git</name>
    <message>
        <source>The disk is full. Nothing was lost; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is not in a git repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git ended with exit code %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the name of a branch or commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This repository has no branch or commit “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full or cannot be written: git says: %1. Nothing was lost; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>git::PullRequest</name>
    <message>
        <source>This repository has no remote to push to. “git remote add” names one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull requests are opened by GitHub&apos;s program gh, which is not installed. See https://cli.github.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a title for the pull request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a branch with commits can become a pull request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gh says: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>git::RemovalCheck</name>
    <message>
        <source>1 changed file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 changed copy (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 commit not pushed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 commits not pushed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would be lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>git::Repository</name>
    <message>
        <source>What was staged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a submodule; discard its changes inside of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a conflict. Solve it, or end the merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files have no changes any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was discarded is not kept any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed again. What was discarded is kept in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no working tree: it is a bare repository or git&apos;s own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the commit is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are conflicts. Solve and stage them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is staged. Stage the files to commit first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a git repository of its own; a copy would not hold its files. Move it elsewhere or commit it as a submodule first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a git repository of its own; remove it yourself if it is not needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>git::Spawn</name>
    <message>
        <source>The program %1 was not found, or its working folder is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1 cannot be started: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has no more files to give: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took longer than %2 seconds and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is too large to be shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>git::Status</name>
    <message>
        <source>git&apos;s answer cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>git::WorktreeChecks</name>
    <message>
        <source>%1 is no folder any more; a link or a file has taken its place. Gantry does not touch it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the worktree that git has registered there. Gantry does not touch it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>git::WorktreePool</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another worktree of this repository is being made. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of this repository is not valid UTF-8. Gantry cannot name a worktree of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git lists no working tree here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worktrees would lie inside the repository, in %1, where git would see them as new files. Choose another folder for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many worktrees named “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This repository has no commit yet. Make a first one, or work in the project folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry cannot make the folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the repository…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking out %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no folder %2; the session works in the worktree&apos;s top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submodules are not checked out in the worktree. A set-up script can run “git submodule update --init”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running the set-up script…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gone, and Gantry does not know which worktree it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something at %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch %1 was made again where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch %1 was gone and begins at %2 again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its changes were taken from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its changes are in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no worktree that Gantry knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the repository itself, not a worktree of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worktree is locked. “git worktree unlock” frees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worktree is locked: %1. “git worktree unlock” frees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no worktree that git knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept from the worktree %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A changed copy could not be kept, so nothing was removed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worktree is in use by %1. End that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The submodule %1 has changes or commits of its own. Push or move them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether commits would be lost cannot be told: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the worktree is a git repository of its own, which would be lost. Move it elsewhere or remove it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another worktree lies inside of it: %1. Remove that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commits that were on no branch are kept in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>github::AppCredentials</name>
    <message>
        <source>The GitHub App is not installed on %1. Install it there, or check the name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>github::Credentials</name>
    <message>
        <source>“%1” is not the id of a GitHub App. It is the number, or the client id, on the App&apos;s settings page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GitHub App cannot sign in. %1 Generate a key on the App&apos;s settings page and give the whole .pem file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>github::Failure</name>
    <message>
        <source>GitHub does not accept the token. Make a new one, or check the App&apos;s id and private key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub does not allow this. Give the token or the App the permissions that it lacks: Issues, Contents and Pull requests, read and write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub knows no such thing, or hides it from this token. Check the name, and that the token or the App may see the repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been deleted, or issues are switched off in this repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub says that this does not fit what is there now. Look at it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub refuses the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hourly limit of requests to GitHub is used up until %1. Try again then, or use a token with a higher limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hourly limit of requests to GitHub is used up. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub asks for fewer requests at a time. Try again at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub asks for fewer requests at a time. Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub could not be reached. Check the network and the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub did not answer in time. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub sent an answer that makes no sense. Check that the address is that of its REST interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub has a fault of its own (%1). Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GitHub says: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>github::GithubClient</name>
    <message>
        <source>There are more than %1 entries. Choose a label with fewer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>github::RepositoryName</name>
    <message>
        <source>“%1/%2” is not a repository. Write it as OWNER/NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a repository. Write it as OWNER/NAME.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>github::TaskBlock</name>
    <message>
        <source>There are two blocks “gantry-task”. Leave one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block “gantry-task” has no end. Close it with a line of ```.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block “gantry-task” is larger than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block “gantry-task” is not a JSON object (%1, at byte %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is another kind of value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>github::TokenCredentials</name>
    <message>
        <source>There is no token for GitHub. Make one, or use a GitHub App.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>github::Transport</name>
    <message>
        <source>“%1” is not an address for GitHub&apos;s REST interface. It has to begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>github::Webhook</name>
    <message>
        <source>X-GitHub-Delivery is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X-GitHub-Event is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is larger than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is not a JSON object. Set the content type of the webhook to application/json.</source>
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
    <name>net::BearerAuth</name>
    <message>
        <source>There is no file %1 with tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 with tokens cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token in %1 is shorter than %2 characters. Use longer ones, for example from &quot;openssl rand -hex 32&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 has to hold between 1 and %2 tokens, one in each line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>net::EventStreamReader</name>
    <message>
        <source>The server sent an event of more than %1 MB.</source>
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
    <name>net::HttpService</name>
    <message>
        <source>%1, port %2, cannot be listened on: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>net::SigningKey</name>
    <message>
        <source>The private key cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a PEM key without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not an RSA key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has fewer than %1 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not sign.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>net::Tls</name>
    <message>
        <source>The file %1 holds no PEM certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 holds no PEM private key (RSA or EC, without a password).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 does not belong to the certificate %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>net::connect</name>
    <message>
        <source>The server announced a message of %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent a compressed message that nobody asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server went on after the end of its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended its answer with something that is no JSON.</source>
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
    <name>process::LogGaps</name>
    <message>
        <source>%1 could not be kept: the disk was full or the log too long.</source>
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
    <name>runner::IdentityTokens</name>
    <message>
        <source>The identity token does not come from Google.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity token is meant for another service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity token has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity token is not valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key set holds no RSA key of 2048 bits or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no identity token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity token is not signed by a known key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key set %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>runner::LogBucket</name>
    <message>
        <source>&quot;%1&quot; is no address of a bucket. It has to be like gs://my-bucket/logs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>runner::PromptPipe</name>
    <message>
        <source>The prompt&apos;s pipe could not be made: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>runner::RunnerService</name>
    <message>
        <source>Another &quot;gantryctl serve&quot; works in %1. Name another folder with --workspace-dir and --log-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of the workspace folder is too long: %1. It may have %2 bytes.</source>
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
    <name>session::ParallelRuns</name>
    <message>
        <source>it was not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 parallel sessions did not succeed: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>session::Plan</name>
    <message>
        <source>“%1” cannot be “%2”. Choose one of: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of “%1” is too long or holds a NUL character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan needs a value for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has no variable “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not known here. What may stand here: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” should be %2, not %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has more than %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds a NUL character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line of “%1” should be text, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each part of “%1” should be text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” should be a whole number from 0 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable “%1” is not declared under “variables”. Write $${%1} if it is meant as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step has the id “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These steps wait for each other: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something after the end of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends where a value should stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values are nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON has no comments. Remove this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value should stand here: text in quotation marks, a number, true, false, an object or an array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has no closing quotation mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text cannot go over the end of a line. Write \n, or an array with one text for each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A control character must be written as \u and four digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no escape. Write a backslash as \\.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a member should stand here, in quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands here twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colon should stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What begins here has no closing %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma or %1 should stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing follows this comma. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no UTF-8. Save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan has at most 4 MB; this file is larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan is an object: { … }.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has no “steps”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no plan of Gantry: “gantry_plan”: 1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan was made for another version of Gantry; this one reads version 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan has at most %1 variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a variable. Use small letters, digits and _, and a letter in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable is an object: { … }.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan cannot bypass permissions. Choose that by hand for the session that needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan needs at least one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan has at most %1 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step is an object: { … }.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An id has 1 to %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “%1” is used twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shell step needs a “command”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of the kind “%1” has no “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parallel step needs “sessions”: 1 to %1 objects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session is an object with a “prompt” or a “command”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session has either a “prompt” or a “command”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session needs a “prompt” or a “command”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a variable. Use letters, digits and _, and no digit in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no plan %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>session::RunSupervisor</name>
    <message numerus="yes">
        <source>Its time limit ends it in %n seconds.</source>
        <translation>
            <numerusform>Its time limit ends it in %n second.</numerusform>
            <numerusform>Its time limit ends it in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its time limit ends it in %n minutes.</source>
        <translation>
            <numerusform>Its time limit ends it in %n minute.</numerusform>
            <numerusform>Its time limit ends it in %n minutes.</numerusform>
        </translation>
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
        <source>Resume the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Gantry has no engine named %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step runs in a terminal. Press Escape there to interrupt Claude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 is still running, so there is nothing to resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation id was recorded, so there is nothing to resume. Retry the step to run it from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation is in use by the session %1 (%2). Stop it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry is ending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has answered this question already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question is not open any more: somebody answered it, or its run has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where you left off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is about to go on already. Wait for its start, or start it anyway.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>session::StartQueue</name>
    <message>
        <source>1 session runs, the limit is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sessions run, the limit is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it starts in a moment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>session::State</name>
    <message>
        <source>approve plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allow a tool?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allow %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended without an exit code</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of a run needs an exit code or a signal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude&apos;s SessionEnd hook did not arrive within 5 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude reported an error</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Say which commands are allowed, for example &quot;npm run test&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule covers one plain command. Leave out ; &amp; | &lt; &gt; $ ` ( ) { } and \.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule&apos;s path cannot hold &quot;..&quot;. Name the folder itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the whole path instead of &quot;~&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule needs a project and a tool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans and questions are always shown to you. No rule can answer them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pattern is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules for %1 take no pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule of this project denies %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule of this project denies %1 for &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its kind must be &quot;claude&quot; or &quot;shell&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its working folder must be a whole path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of parallel sessions is no JSON: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of parallel sessions is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 sessions run in parallel; the list has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel session %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Claude takes further prompts, a command does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step does not run. Resume the session, or add a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step runs in a terminal. Type the prompt there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is just ending. Add a step with this prompt instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n prompts wait already.</source>
        <translation>
            <numerusform>%n prompt waits already.</numerusform>
            <numerusform>%n prompts wait already.</numerusform>
        </translation>
    </message>
    <message>
        <source>A further prompt needs a step and a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This prompt waits already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude has this prompt already. Interrupt the turn instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question is not open any more: somebody answered it, or its run has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a rule for this already. Remove it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rule does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its last turn was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude&apos;s sign-in was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the API asks Claude to slow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the API is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the API cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 parallel sessions succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them worked in the same folder, %2, without a worktree of their own. Worktrees need a git repository with a commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 is still running. Stop it or wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large to be shown here. Answer it in the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings::EngineConnection</name>
    <message>
        <source>&quot;%1&quot; is no address of a service. It has to begin with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored engine has no name or no kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session names no service. Choose one in Settings, Engines, or give its address with --service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no enabled engine &quot;%1&quot; of this kind. Add it in Settings, Engines.</source>
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
    <name>settings::Secrets</name>
    <message>
        <source>The file %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain to read %1 from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable %1 is empty or not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret %1 was given to an earlier program only. Give it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not say where a secret is kept. It has to begin with keychain:, env: or file:.</source>
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
    <name>tasks::Cron</name>
    <message>
        <source>The %1 field of the cron line makes no sense: “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cron line has five fields (minute, hour, day, month, weekday), or is one of @hourly, @daily, @weekly, @monthly and @yearly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weekday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tasks::Schedule</name>
    <message>
        <source>The schedule needs a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interval must be between one second and one year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule needs the time of its first task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task that is made again and again cannot wait for others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tasks::TaskJson</name>
    <message>
        <source>“%1” makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule&apos;s kind makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no JSON: %1 at byte %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no tasks: its &quot;format&quot; is not &quot;gantry-tasks&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tasks were written by a newer Gantry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more than 100,000 tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task %1 of the file: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tasks::TaskMoves</name>
    <message>
        <source>The task %1 is not run from here any more: it is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Its worker went away %n time(s) in a row.</source>
        <translation>
            <numerusform>Its worker went away %n time in a row.</numerusform>
            <numerusform>Its worker went away %n times in a row.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its worker went away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task %1 has ended already: it is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by the user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task %1 has not ended yet: it is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”, which it was to run after, is %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tasks::TaskRules</name>
    <message>
        <source>A workflow task needs a workflow. Give a file with --workflow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflow is larger than 1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflow holds a NUL character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task has nothing to run. Give a command, commands or a workflow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command task has one command; several make a chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chain has at most %1 commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time limit must be between 1 and 3600 seconds, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory limit must be between 128 and 4096 MB, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of processor cores must be between 0.1 and 64, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task is tried between 1 and 100 times, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The waiting times between tries make no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no name of an environment variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment variable %1 holds a NUL character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment is larger than 64 KiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too long or holds control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label has 1 to 100 characters, and none is “|”: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description is larger than 100 KiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no name of an engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no engine “%1”. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no permission mode “%1”. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task waits for at most %1 others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dependency names no task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task waits for %1 twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task needs a project folder with an absolute path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project folder&apos;s path is too long or holds control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The priority must be between %1 and %2, not %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command holds a NUL character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is larger than 100 KiB. Put the text in a file of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command holds control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It removes a whole home or root folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs a program straight from the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for the rights of the system&apos;s administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It writes to a disk directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It overwrites a branch of another repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These tasks would wait for each other for ever: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tasks::TaskTemplates</name>
    <message>
        <source>Template “%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name has 1 to 64 letters, digits, “.”, “-” and “_”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs either commands or a workflow file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflow file %1 is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflow file %1 was not found. It was looked for as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of templates is larger than 8 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no JSON: %1 at byte %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no templates: its &quot;format&quot; is not &quot;gantry-task-templates&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The templates were written by a newer Gantry, or are too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template “%1” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The templates in %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The templates in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template “%1” comes with Gantry and stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>taskstores::GithubIssues</name>
    <message>
        <source>… %1 characters before this are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execution failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This issue cannot become a task: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it, and it is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in the block “gantry-task” has to be %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“command”, “chain” or “workflow”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that of its commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of numbers of issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell commands are not taken from issues. Write what Claude is to do in words, or allow them where the issues are pulled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not taken from issues: it is chosen where they are pulled. Remove it from the block “gantry-task”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object or a text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>taskstores::GithubTaskSync</name>
    <message>
        <source>Its issue at GitHub has been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its issue at GitHub has been closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label “%1” has been taken off its issue at GitHub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by Gantry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task has an issue already: %1#%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task runs just now. Wait for its end, or make issues of tasks that still wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The issue %1 was made, but the task does not know of it yet. Make it again to link both. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>taskstores::RedisAddress</name>
    <message>
        <source>The queue&apos;s address has an option “%1” that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no address of a queue. Give redis://, rediss:// or unix://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of the queue&apos;s socket is missing or longer than 100 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue&apos;s address names no host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue&apos;s database is a number, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue&apos;s database is a number from 0 on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>taskstores::RedisConnection</name>
    <message>
        <source>The queue at %1 cannot be reached: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS could not be set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue at %1 refused the sign-in. Give the user in the address and the password in GANTRY_QUEUE_PASSWORD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user of the queue at %1 may not do this. It needs all commands on keys “claude:*” and the channels “tasks” and “execution:*”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue at %1 is a read-only copy. Give the address of the primary server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue at %1 is full: its memory limit is reached. Remove ended tasks or raise maxmemory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue at %1 takes nothing because it cannot save to its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue at %1 is busy just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue at %1 did not understand: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue at %1 takes nothing because too few of its replicas are there. Start them, or lower min-replicas-to-write.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>taskstores::RedisTaskStore</name>
    <message>
        <source>The task is not run from here any more: it is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another task with the id %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no task %1 to wait for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task %1 cannot wait any more: it is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These tasks would wait for each other for ever: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task has ended already: it is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task has not ended yet: it is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task does not wait any more: it is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed the schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no schedule %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more texts can wait for this task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no task %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its worker went away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Its worker went away %n time(s) in a row.</source>
        <translation>
            <numerusform>Its worker went away %n time in a row.</numerusform>
            <numerusform>Its worker went away %n times in a row.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”, which it was to run after, is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task of the shared queue cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worker needs an engine and a lease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by the user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The priority must be between %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue is kept in format %1, by a newer Gantry. Update Gantry on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shared queue takes at most %1 tasks at once. Add them in several parts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>taskstores::SqliteTaskStore</name>
    <message>
        <source>There is no schedule %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task %1 has ended. Start a new one, or resume its session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 texts can wait for a task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no task %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another task with the id %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no task %1 to wait for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task %1 cannot wait any more: it is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task %1 cannot be changed any more: it is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task %1 has not ended yet. Cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worker needs an engine and a lease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The priority must be between %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task %1 does not wait any more: it is %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AboutSection</name>
    <message>
        <source>About and checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path, or empty for the one in PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ActionRegistry</name>
    <message>
        <source>%1 already does this: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next session that waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recently used session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recently used session, backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause after this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move tab forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move tab back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell in the same folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen closed view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximise or restore pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus the pane on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make pane narrower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus the pane on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make pane wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus the pane above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make pane lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus the pane below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make pane higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task schedules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks at once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ActivityBar</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminals and charts change with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in the activity bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The menu button holds the same menus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fading notices and no blinking cursor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask when sessions are still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise they keep running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s is taken where it can be read. It is asked for at the start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ApprovalAuditModel</name>
    <message>
        <source>A session that was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ApprovalDetail</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the session that asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked by a subagent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question has been answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer every question to send the answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude sent nothing to show with this question. Look at it in the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude said: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ApprovalFoot</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message to Claude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional, sent with a denial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Claude is told when you deny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow this one time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow for this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow this, and do not ask for the same again in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit input…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what Claude wants to do, then allow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny, with the message if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always allow or deny the like in this project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ApprovalInputView</name>
    <message>
        <source>Full input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full input as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Claude wants to run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude sent no plan with the question. What it said before may hold it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ApprovalListModel</name>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered in the terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>session, project</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ApprovalRecord</name>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1

Message to Claude: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the session that asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions like this are asked again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ApprovalRuleModel</name>
    <message>
        <source>In %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3, in %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always denied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ApprovalText</name>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tool of an MCP server</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation type="unfinished">
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>Also asked in the terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs in background, waits until you answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more, as JSON</source>
        <translation>
            <numerusform>%1 and %n more, as JSON</numerusform>
            <numerusform>%1 and %n more, as JSON</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered in the terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered, the run ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn by Claude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied by a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed for the session by a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed for the session by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed and allowed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed by a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed once by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything in the project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, %3, waiting %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied by gantryctl %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed by gantryctl %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notification settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which list is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ever allowed by waiting. The terminal asks as well, and the first answer counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys select; A allows, D denies, O opens the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions from all sessions come here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you and your rules decide is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one from a question that waits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AttentionBar</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the whole question and answer it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also asked in the terminal, the first answer counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude waits until somebody answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow this one time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow for this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow this and the same again until the session ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny it, and tell Claude why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Claude is told (may be empty)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BudgetsSection</name>
    <message>
        <source>Budgets and prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much may be spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Monday on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a budget is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are told at 50 and 80 %. At 100 % new runs are held until you raise the budget or start them anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what is running too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise it goes on to its end, whatever it costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In US dollars; 0 is any amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute earlier costs anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise what was spent before keeps its price, and the new one holds from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read prices from a JSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the prices from before the newest import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ChangesModel</name>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines added, %2 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not staged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly staged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, before %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a submodule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (the name is not valid UTF-8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1, %n file</numerusform>
            <numerusform>%1, %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChangesTab</name>
    <message>
        <source>Read the changes again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a pull request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove worktree…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows the changes, Space stages, Delete discards, Ctrl+Z takes a discard back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter commits what is staged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the commit is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commits what is staged  Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detached at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines added, %2 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No git repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are shown for folders git knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the worktree again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was committed here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is as it was committed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage files first: tick them, or press Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the commit is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit what is staged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the changes	Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage or unstage	Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard	Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CheckList</name>
    <message>
        <source>in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works with limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Type a session or an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search sessions and actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt; actions   @ changed files   # tasks   ? search everywhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConversationBrowser</name>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search what was said, titles and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words have to occur; put a phrase in quotation marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes on with the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops reading; what has been read can be searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the folder of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the whole conversation as a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (HTML)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on from here in a new conversation; this one stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on with this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the conversation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the session in which it is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens it in a terminal; it runs on when the terminal is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open in another terminal (process %1). Close it there first, or fork it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a conversation first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest %1 of %2 conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation type="unfinished">
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear here as they are found, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all conversations have been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words have to occur in one conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you say to Claude on this computer is kept and can be found here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConversationListModel</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in a session here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running in Claude&apos;s background service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in another terminal, process %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1
%2
%n message(s), last used %3</source>
        <translation>
            <numerusform>%1
%2
%n message, last used %3</numerusform>
            <numerusform>%1
%2
%n messages, last used %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in %2, %3 ago, %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConversationView</name>
    <message>
        <source>… and %1 more characters. Export the conversation to read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F3 goes to the next place of the words looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest is not shown here. Export the conversation to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the transcript could not be read.</source>
        <translation>
            <numerusform>%n line of the transcript could not be read.</numerusform>
            <numerusform>%n lines of the transcript could not be read.</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation was compacted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary of what was said before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CostChart</name>
    <message>
        <source>Cost per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day in a chart, format of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>day in a chart, format of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No costs in this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM yy</source>
        <comment>month in a chart, format of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month in a chart, format of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily budget %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and right arrow keys choose a bar, Escape lets go of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CostFigures</name>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>steps whose cost nobody told</comment>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claude told no cost for %n steps, for example because they were killed.</source>
        <translation>
            <numerusform>Claude told no cost for %n step, for example because it was killed.</numerusform>
            <numerusform>Claude told no cost for %n steps, for example because they were killed.</numerusform>
        </translation>
    </message>
    <message>
        <source>of what Claude read in this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was read in this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over 80 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unpriced</source>
        <comment>parts whose model has no price</comment>
        <translation>
            <numerusform>%n unpriced</numerusform>
            <numerusform>%n unpriced</numerusform>
        </translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5-hour block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no budget set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5-hour block, %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 an hour, %2 by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a subscription counts, from all transcripts on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>saved about %1 in %n days</source>
        <translation>
            <numerusform>saved about %1 in %n day</numerusform>
            <numerusform>saved about %1 in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>daily budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weekly budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monthly budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved about %1 in this range</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CostLegend</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CostTableModel</name>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3, %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Claude told no cost for %n steps, for example because they were killed.</source>
        <translation>
            <numerusform>Claude told no cost for %n step, for example because it was killed.</numerusform>
            <numerusform>Claude told no cost for %n steps, for example because they were killed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared to largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price table does not name the model. Import a newer one in Settings → Budgets and prices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed from the transcript&apos;s tokens and the price table, because Claude told no figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Run outside of Gantry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the machines it ran on cost, by the engine&apos;s own estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CostsPage</name>
    <message>
        <source>Export costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The costs were exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No costs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many days are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the bars are made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which project is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per day, US dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole range in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No costs in this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose more days or another project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table and steps as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside of Gantry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Claude spends on this computer appears here, whoever started it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer ranges, or one of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zone that days begin and end in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or copy the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the session, the right arrow key shows its steps, Ctrl+C copies the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per week, US dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per month, US dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range of days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of the days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name such as Europe/Berlin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading transcripts: %1 of %2. What is shown is not all yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading of transcripts was cancelled. What is shown is not all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, because it cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DiffArea</name>
    <message>
        <source>Changed lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N and P go to the next and previous change, U and S choose one or two columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From line %1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next change	N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous change	P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… the line goes on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DiffPanel</name>
    <message>
        <source>Back to the terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DiffView</name>
    <message>
        <source>Layout of the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not text. What changed cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EditInputDialog</name>
    <message>
        <source>Edit input of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude runs this command instead:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude uses these arguments instead (JSON):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow changed input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow what stands here, one time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is empty. Deny the question instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON: %1, at character %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arguments are one JSON object, in braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has another type than before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is not open any more: it was answered elsewhere, or its run has ended. The text can still be copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EndBar</name>
    <message>
        <source>Play next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a conversation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. No conversation id was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EngineList</name>
    <message>
        <source>Run in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EngineOverview</name>
    <message>
        <source>Engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds another one like this, without its sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes it out of the list; Undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n engines</source>
        <translation>
            <numerusform>%n engine</numerusform>
            <numerusform>%n engines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EngineRow</name>
    <message>
        <source>%1, not ready: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EnginesSection</name>
    <message>
        <source>Bearer token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service account file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the variable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this start of the program only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a local runner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts gantryctl serve on this computer and adds it to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a service that sessions can run on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered for new sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Claude&apos;s key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Claude&apos;s key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent with each task; without one ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent with each task. Else from ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the connection open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the service every 5 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the service without running anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the service for its tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the chosen task on the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another engine has this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An engine needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sessions together, wherever they run; further ones wait. The same as in Settings, Sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing starts while less is free. Claude takes about 250 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All limits of sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens Settings, Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude&apos;s login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up sandboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens Settings, Sandboxes: keys, template, limits and prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further ones wait for their start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are warned at 80 %. A step&apos;s own limit goes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget per run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In US dollars; 0 is any amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 80 % you get a notice, at 100 % the run stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminal and background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandboxes in the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>This kind of service is always asked from time to time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service allows %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of service does not tell what it spends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The E2B key is missing. Set it up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where sessions and tasks run. Secrets are kept in the system keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name, not an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminal and background, up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is always there, so it can be neither copied nor removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandboxes, priced by their size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandboxes, about %1 an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandboxes are always there, so they can be neither copied nor removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set: it was not kept when the program ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel task…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the task &quot;%1&quot; on %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it has done so far is lost, unless it was brought back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments for each kind of task, so that it begins at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of service keeps nothing ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EventText</name>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subagent started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subagent ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 tool call done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tool calls done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session marked as finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step moved to place %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step set back to pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop requested by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop requested: the time limit is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop requested on quitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed because the turn ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SessionEnd hook did not arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted: the program is gone without an exit record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result: error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost before this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event without a type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts and turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2 ended with exit code %3 after %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FirstStartPage</name>
    <message>
        <source>Welcome to Gantry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run Claude Code sessions side by side in real terminals, and see what they do and what they cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start your first session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for a project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should Claude do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty to type in the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around without an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a demo agent play a session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry has no account and sends no data. Hooks are added for each run; your Claude settings are not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse 1 existing conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Browse %n existing conversations</source>
        <translation>
            <numerusform>Browse %n existing conversation</numerusform>
            <numerusform>Browse %n existing conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a project folder first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Format</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in, %2 out, %3 cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running in background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished, %1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished in background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown: silent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle, terminal open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted, can resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execution API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resumed conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude without a prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled on quitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terminal open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::HooksSection</name>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arriving here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the settings file for a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Gantry gives Claude for one run. Your own settings files are never written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added hooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwarding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events stay on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events go to its /api/sessions/…/events. Applies to new sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of an environment variable. The token itself is not stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an http or https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that were refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n events wait</source>
        <translation>
            <numerusform>%n event waits</numerusform>
            <numerusform>%n events wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events wait, %1</source>
        <translation>
            <numerusform>%n event waits, %1</numerusform>
            <numerusform>%n events wait, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No event was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select refused events first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard events</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The backend will never get %n of the refused events.</source>
        <translation>
            <numerusform>The backend will never get %n refused event.</numerusform>
            <numerusform>The backend will never get %n of the refused events.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the sessions&apos; timelines here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its steps, events and costs are shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Changes, %n file(s)</source>
        <translation>
            <numerusform>Changes, %n file</numerusform>
            <numerusform>Changes, %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KeyboardSection</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys for the selected action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the default keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an action first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already does this: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LimitsPanel</name>
    <message>
        <source>Time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit in minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step is stopped after this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude stops after this many turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed tools, for example Read, Bash(npm test:*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools that Claude may use without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept with the step; do not put secrets here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 tool allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tools allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limits set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no name for a variable: use letters, digits and _, not a digit first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set by Gantry itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 holds a NUL character</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogFindBar</name>
    <message>
        <source>Find in this log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes to the next hit, Shift+Enter to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches what every listed run printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogFoot</name>
    <message>
        <source>About this log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last %1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard error is marked err</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as a terminal shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing %1, search is partial</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogHeader</name>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which output is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at the end while the log grows. Scrolling up turns it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run had a terminal: standard output and standard error came together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry&apos;s own log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogHitsModel</name>
    <message>
        <source>%1, %2, line %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogHitsTable</name>
    <message>
        <source>Hits in all logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No log has a line with this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the log at the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logs</source>
        <translation>
            <numerusform>%n log</numerusform>
            <numerusform>%n logs</numerusform>
        </translation>
    </message>
    <message>
        <source>Searched %1 of %2 logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more: the search ends at %1 hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 hits of each log are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n logs could not be read</source>
        <translation>
            <numerusform>%n log could not be read</numerusform>
            <numerusform>%n logs could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LogSource</name>
    <message>
        <source>Step %1, try %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogSourceModel</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n logs</source>
        <translation>
            <numerusform>%1, %n log</numerusform>
            <numerusform>%1, %n logs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of “%2”, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogSourcesPanel</name>
    <message>
        <source>Find sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrows the list to sessions and runs with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions and their runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry&apos;s own log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Gantry itself has reported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogView</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move by line, Ctrl+F finds, Ctrl+G goes to a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 were dropped (limit %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>err</source>
        <comment>mark for standard error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… the line goes on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogsPage</name>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output appears here as soon as there is some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No log is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run from the list to read what it printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line, 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in all logs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::NewSessionDialog</name>
    <message>
        <source>Choose the folder Claude shall work in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the whole path of the folder, beginning with / or ~</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the command that shall run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A background session needs a prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is longer than the %1 Claude Code reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is set up that could run a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not ready: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm that nothing shall be asked, or choose another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shall Claude do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command for the shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent from a private file, never on a command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run by your shell in the project folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Claude steps have a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Claude steps ask for permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the prompt you have written?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where Claude works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for a project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter starts the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of the first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name from the list, or any other that Claude Code takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude will run every command and edit every file without asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I want this session to bypass permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I play each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits, tools and environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worktree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store it as a task, which starts by itself when an engine is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::NewTaskDialog</name>
    <message>
        <source>New task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt for Claude; ! before it makes it a shell command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One command in each line, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan of steps, or any text that Claude is to carry out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate %1, and the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard this task?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One command, several one after the other, or a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the beginning of what it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt for Claude; after ! a shell command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder it works in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Claude may do without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the default one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher ones start first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for this task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the other task has to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in any case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it may start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only for failures that may pass by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the machine, from its memory, cores and time limit; the model comes on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without a task (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store the task; it starts when an engine is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage templates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See, change, import and export templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the changes, unless the task has started meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store it; its tasks join the queue when their time comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks, as now</source>
        <translation>
            <numerusform>%n task, as now</numerusform>
            <numerusform>%n tasks, as now</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit schedule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::NoticeStack</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NotificationsSection</name>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what a notification looks like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session waits for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session finishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A usage limit is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is shown about the session in front of you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show nothing during quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window still counts what waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on by itself when the limit resets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once for each limit. Claude is told to continue where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop shows no notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the desktop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop shows notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no notification service, so news is shown in the window alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PaneFacts</name>
    <message>
        <source>Finished after %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted by a restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1 after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting claude…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has run yet. Play next starts the first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step is pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude waits for a prompt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PaneHeader</name>
    <message>
        <source>Session facts and steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause before the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission mode: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PermissionMode</name>
    <message>
        <source>Ask before acting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude asks before it changes a file or runs a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude reads and makes a plan, and changes nothing until you approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude edits files without asking and asks for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny what is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever is not allowed by a rule is denied without asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A classifier of Claude decides which calls need your answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bypass permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is asked: every command and edit is carried out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PermissionsSection</name>
    <message>
        <source>Ask before acting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude asks before it changes a file or runs a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files may be changed, commands are asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed until you approve a plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude judges which actions need a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny what is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything without a rule is denied without a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bypass permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is asked. Only for machines that hold nothing of value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode of new sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is allowed or denied without a question, per project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who allowed or denied what, and when.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PlanDialog</name>
    <message>
        <source>Add steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the steps of a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds them behind the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a plan first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PlanRow</name>
    <message numerus="yes">
        <source>%n step(s): %1</source>
        <translation>
            <numerusform>%n step: %1</numerusform>
            <numerusform>%n steps: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps from a template or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan needs this: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PromptLine</name>
    <message>
        <source>Prompts that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line, Escape interrupts Claude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the turn; the session goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupt the turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude works on nothing now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next prompt, for when this turn has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove this prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the prompt: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude has this prompt already. Interrupt the turn instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a prompt first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PullRequestDialog</name>
    <message>
        <source>As a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a pull request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch %1 is pushed, then gh opens the pull request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter opens the pull request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repository&apos;s default branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a title for the pull request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::QuestionForm</name>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer in words of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::QueueLimitsDialog</name>
    <message>
        <source>Set limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs goes on. The whole queue counts all its workers: this window, gantryctl work, and other machines where they share it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and change nothing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hold at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the whole queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most tasks at once; 0: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all, in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all, in the whole queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in the whole queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::QuitDialog</name>
    <message>
        <source>Quit Gantry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 session is still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sessions are still running</source>
        <translation>
            <numerusform>%n session is still running</numerusform>
            <numerusform>%n sessions are still running</numerusform>
        </translation>
    </message>
    <message>
        <source>They can go on without the window and will be here when you come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RemoteOptionsRow</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None; https://… or git@…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloned by the service before Claude starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many commits are cloned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None; keychain:NAME or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the service for the clone; kept in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an SSH key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the file&apos;s key into the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value, or keychain:NAME, env:NAME, file:PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment of the run; typed values are never stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dispatch backend works on a GitHub repository. Name it as owner/name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the chosen row (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RemoveWorktreeDialog</name>
    <message>
        <source>It is in use by %1. End that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The submodule %1 has changes or commits of its own. Push or move them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking what would be lost…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove worktree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Its %n commit(s) are in %1 already.</source>
        <translation>
            <numerusform>Its %n commit is in %1 already.</numerusform>
            <numerusform>Its %n commits are in %1 already.</numerusform>
        </translation>
    </message>
    <message>
        <source>More than %1 become free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 become free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that git ignores go with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy stays in the repository under refs/gantry/parked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commits and files stay in the repository under refs/gantry/parked, changed copies in Gantry&apos;s data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a copy and remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RuleDialog</name>
    <message>
        <source>The first words of the command, for example “npm run test”. Commands with pipes, redirections or variables are always asked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path in the project, for example “src/**” or “docs/*.md”. Empty: the whole project folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule holds for every use of this tool in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always deny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SandboxDetail</name>
    <message>
        <source>Selected sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the session it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put what its run has changed into the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it as it is, with all that runs in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go on where it was paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it live longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a file or folder from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove its record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it; what is in it is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at the end of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of what its run has written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n commits</source>
        <translation>
            <numerusform>%n commit</numerusform>
            <numerusform>%n commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files changed</source>
        <translation>
            <numerusform>%n file changed</numerusform>
            <numerusform>%n files changed</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the project yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far (estimated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays after its run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SandboxOptionsRow</name>
    <message>
        <source>Push it and open a pull request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what changed before it comes into the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the settings say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of Gantry&apos;s, or one of your E2B account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None; &quot;auto&quot; makes up a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes becomes a branch of this name here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the sandbox, with the git token of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the Sandboxes page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SandboxSection</name>
    <message>
        <source>Sandboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the dashboard of E2B. Kept in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the service for your sandboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude&apos;s login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An API key, or the token that claude setup-token makes. Claude runs with it in the sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for pushing a branch and opening a pull request from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain; use the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter another one to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E2B_DOMAIN counts before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for an installation of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sandboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of Gantry&apos;s or of your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the project goes in the sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are warned at a half and at five sixths of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Claude Code before each run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processors and memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service tells no prices; look them up and enter them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A processor second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GiB second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A template of your own sets a new sandbox up before Claude begins.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SandboxTableModel</name>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown to the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost, estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session of this computer started it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SandboxTasksDialog</name>
    <message>
        <source>The first failure ends the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each task leaves a branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run tasks in sandboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project that goes into every sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One prompt in each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the sandboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tasks run at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Else what changed is kept as a patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the settings say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a prompt in each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new folder: for each task its logs and what it changed, and summary.md for all. Empty: no report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the whole path of the report&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report needs a new or an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sandboxes will be started, each about %1 an hour.</source>
        <translation>
            <numerusform>%n sandbox will be started, each about %1 an hour.</numerusform>
            <numerusform>%n sandboxes will be started, each about %1 an hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sandboxes will be started.</source>
        <translation>
            <numerusform>%n sandbox will be started.</numerusform>
            <numerusform>%n sandboxes will be started.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SandboxTemplateDialog</name>
    <message>
        <source>New template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under which sessions choose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for, in a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s template, for example base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME=value in each line, for the set-up and the run. They are kept in a plain file: no keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name of letters, digits, dots and dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a template %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say from which template of the service it is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no variable: write NAME=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell commands, run in the project&apos;s folder before Claude begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line with only %1 stands between two commands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SandboxTemplatesList</name>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a new sandbox is made from and how it is set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a template of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one of your own from this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this template of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this template of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from %1, then:
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes with Gantry and stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the template %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions that name it take the service&apos;s template of that name, if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SandboxesPage</name>
    <message>
        <source>Sandboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run tasks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several prompts at once, each in a sandbox of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a session in a sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the session, Delete terminates the sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sandboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Sandbox under Run in when you start a session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key for E2B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandboxes run in the cloud of E2B. Gantry needs an API key of your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes it lives from now on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download from sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File or folder in the sandbox:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose target…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminate sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminate the sandbox of &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs in it ends, and what it has changed and not brought back is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put these changes into the project?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the sandbox of &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it has changed is not in the project yet, and can no longer be put there then.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ScheduleTimes</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once, every so often, or by a cron line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every so often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cron line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the task is made, in local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time between two tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the time between two tasks is counted in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the first task is made, in local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minute, hour, day, month and weekday, or @daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the cron line, for example Europe/Berlin; empty: UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such time comes within the next five years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, your time: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ScheduleWords</name>
    <message>
        <source>Every minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Every %n minutes</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Every hour at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Every %n hours at %1</source>
        <translation>
            <numerusform>Every hour at %1</numerusform>
            <numerusform>Every %n hours at %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Every day at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On day %1 of each month at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On weekdays at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Every week</numerusform>
            <numerusform>Every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hours</source>
        <translation>
            <numerusform>Every hour</numerusform>
            <numerusform>Every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n seconds</source>
        <translation>
            <numerusform>Every second</numerusform>
            <numerusform>Every %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no task so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n tasks so far, the last one %2</source>
        <translation>
            <numerusform>%1, %n task so far, the last one %2</numerusform>
            <numerusform>%1, %n tasks so far, the last one %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SchedulesDialog</name>
    <message>
        <source>Schedules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter edits, Space pauses or resumes, Delete removes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No schedules yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A schedule puts a task into the queue again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with an empty form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what it makes, and when (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes no tasks until it is resumed (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it; its tasks stay (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, next: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the schedule “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tasks it has made stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SessionDelegate</name>
    <message>
        <source>Session title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SessionListView</name>
    <message>
        <source>Archived sessions too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And %1 more: write the name into the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a session in a project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the title, project or branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens, Space shows, F2 renames, Delete archives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session is a folder, a prompt and a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove worktree…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SessionTabBar</name>
    <message>
        <source>Open sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SessionTreeModel</name>
    <message>
        <source>%1, 1 session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 sessions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to resize, double-click for the usual width</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SessionsSection</name>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much runs at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further ones wait for their start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing starts while less is free. Claude takes about 250 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most memory of one run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run that takes more is ended by the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When Gantry starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume sessions that were interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a crash or a restart of the computer. Otherwise they wait for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs systemd-run and a user session of systemd</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are saved as you make them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the last change back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed here yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SharedQueueDialog</name>
    <message>
        <source>This computer&apos;s own queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A queue that several machines share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a file here; nothing to set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a Redis or Valkey server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redis://, rediss:// (encrypted) or unix://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the keychain, never in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain: set GANTRY_QUEUE_PASSWORD instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes effect when Gantry starts again. What is in the other queue stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Shortcuts</name>
    <message>
        <source>%1 belongs to the program in the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to input methods.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StatusBar</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hooks are not listening yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hooks on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue: %1 running, %2 queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today %1, no budget set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 held back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StepComposer</name>
    <message>
        <source>Text of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter adds the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the turn ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terminal stays open for more prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terminal is closed so that the next step can start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terminal when the turn ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the next prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the next command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a prompt or a command first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One session for each prompt, all at once; the step ends when all of them have</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n parallel sessions</source>
        <translation>
            <numerusform>%n parallel session</numerusform>
            <numerusform>%n parallel sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>One prompt per line, or per paragraph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StepDialog</name>
    <message>
        <source>Edit step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit in minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard your changes to this step?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StepFacts</name>
    <message>
        <source>Play step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit step…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, hook SessionStart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, open in Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log, %1, open in Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions of this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tokens, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StepUsageModel</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <comment>tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <comment>tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StepsTab</name>
    <message>
        <source>Auto-play next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a step has finished, the next one starts by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a pending step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit step…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load steps from a plan, or save these as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save plan…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TabGroup</name>
    <message>
        <source>No session is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list or start a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximise pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all views in this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore pane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TaskBoard</name>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and right arrow keys go to the next column, Ctrl with up or down changes the priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n tasks</source>
        <translation>
            <numerusform>%1, %n task</numerusform>
            <numerusform>%1, %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TaskBoardPage</name>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board, table, or the steps of all sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrows to tasks with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which project is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which engine is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only tasks that failed for good and nobody has looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new starts; what runs goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a task into the queue (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task starts when an engine is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other projects or words may have tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End them, or take them out of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put those that ended back into the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set priority…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher ones start first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take those that ended off the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue is paused since %1. What runs goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is started: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading tasks: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n tasks?</source>
        <translation>
            <numerusform>Cancel %n task?</numerusform>
            <numerusform>Cancel %n tasks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them run and are stopped. Each can be retried.</source>
        <translation>
            <numerusform>%n of them runs and is stopped. Each can be retried.</numerusform>
            <numerusform>%n of them run and are stopped. Each can be retried.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks that wait for their success are cancelled too. Each can be retried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher ones start first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task templates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared queue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once “%1” has done what it was asked for, in the same conversation:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a follow-up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %n tasks?</source>
        <translation>
            <numerusform>Remove %n task?</numerusform>
            <numerusform>Remove %n tasks?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their results go with them. Their sessions and logs stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks at once…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TaskCardDelegate</name>
    <message>
        <source>Priority %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TaskDrawer</name>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to %1 tries, for failures that may pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 cores, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the session that runs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel task…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it, or take it out of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back into the queue; it begins anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said and done last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what it does before it starts (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, 1 core, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TaskGraphView</name>
    <message>
        <source>Dependencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is waited for by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TaskGrid</name>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows a task, Delete cancels, Ctrl with up or down changes the priority</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TaskList</name>
    <message>
        <source>Needs %1, %2 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May cost %1, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a slot: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TaskRowsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next in line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TaskTableModel</name>
    <message>
        <source>Waiting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM hh:mm</source>
        <comment>day and time of a start, format of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TaskTemplatesDialog</name>
    <message>
        <source>Task templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One command in each line, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt for Claude; ! before it makes it a shell command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate %1, and the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or discard the changes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore original…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes with Gantry and stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the original of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the template %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your changes to it are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks made from it stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the changes to this template?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with an empty form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in templates from a JSON file; those with the same name are replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all templates to a JSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters, digits, “.”, “-” and “_”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nightly-audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One command, several one after the other, or a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt for Claude; after ! a shell command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked for in the project when a task is made, also in .gantry/workflows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>security-audit.yml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For engines with images; empty: by type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to how it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it under this name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TaskWords</name>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try %1 of %2 in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try %1 of %2 in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>After %n tasks</source>
        <translation>
            <numerusform>After %n task</numerusform>
            <numerusform>After %n tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n tries</source>
        <translation>
            <numerusform>%1, %n try</numerusform>
            <numerusform>%1, %n tries</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3, %4, priority %5, %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After another task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrows the table to rows with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which states are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting and running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which project is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps and sessions that wait or run. Enter opens the session, Delete stops the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the session of the current row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the selected steps that run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected steps that ended back in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that wait or run appear here, from every session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other states or projects may have tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the selected steps runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the selected steps has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stop %n running steps?</source>
        <translation>
            <numerusform>Stop %n running step?</numerusform>
            <numerusform>Stop %n running steps?</numerusform>
        </translation>
    </message>
    <message>
        <source>What they have done so far stays. Each of them can be retried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TerminalActions</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen closed view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move tab right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move tab left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recently used session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recently used session, backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximise or restore pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus the pane %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the pane&apos;s border: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell in the same folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TerminalArea</name>
    <message>
        <source>Close view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TerminalPane</name>
    <message>
        <source>Scroll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the newest output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still starting, %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Paste %n lines?</source>
        <translation>
            <numerusform>Paste %n line?</numerusform>
            <numerusform>Paste %n lines?</numerusform>
        </translation>
    </message>
    <message>
        <source>The program did not ask for pasted text as one piece, so it may run each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+click opens %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the Tab key; Ctrl+F6 leaves it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TerminalPreview</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TerminalSection</name>
    <message>
        <source>Terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scrollback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About 17 MB for 10,000 lines. The log keeps everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark on the tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+click opens links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs may write to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any program in the terminal could then replace what you copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inline, with scrollback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For new sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude&apos;s screen-reader mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For new sessions. Logs is the readable view of any output.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Theme</name>
    <message>
        <source>The program&apos;s own colours are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s own colours are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TimelineTab</name>
    <message>
        <source>Filter events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first; the details of the selected one are below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw JSON of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event is of the kinds chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come when a step starts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Toast</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::UsageTab</name>
    <message>
        <source>Tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read, %2 written, %3 of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cost yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude has reported no figure for this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude has reported no figure for %1 of %2 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude&apos;s own figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tokens, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from the transcript while it runs; Claude tells its own figure at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WorktreeDialog</name>
    <message>
        <source>Worktree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch or commit the work begins from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for worktrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{repository} stands for the repository&apos;s name; it lies outside of the repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gantry&apos;s data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} and {date} are filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pattern per line, inside the repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs in the new folder before the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For all worktrees of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set-up script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this worktree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WorktreeRow</name>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on a branch of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session gets a folder and a branch of its own, so that others can work beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the worktree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of the set-up script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own branch %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the project folder, on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a branch of its own can be changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WorktreesSection</name>
    <message>
        <source>detached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worktrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No worktrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Worktree when you start a session: it works on a branch in a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by Gantry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New worktrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder, names of branches, files to copy and the set-up script are chosen per project: New session, Worktree, Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that Gantry has made and that are still there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks again what is in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens it in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what would be lost before anything goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a worktree first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder is gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>usage::BookStore</name>
    <message>
        <source>Another program has saved usage meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>usage::Budget</name>
    <message>
        <source>this session&apos;s budget of %1 is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today&apos;s budget of %1 is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this week&apos;s budget of %1 is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this month&apos;s budget of %1 is used up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>usage::PriceBook</name>
    <message>
        <source>%1 is damaged. The imported prices are not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prices in %1 are not used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price file has at most 8 MB. The old prices stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prices were imported; the built-in ones are in use.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>usage::PriceTable</name>
    <message>
        <source>The price file is larger than 16 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is something behind the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price file is wrong in line %1: %2. The table in use stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the JSON breaks off or is not well formed after this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;format&quot; must be 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;version&quot; must be a text of at most 100 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs &quot;format&quot;, &quot;version&quot; and &quot;models&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object with models is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a model needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object with prices is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be dollars per token, from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;fast_multiplier&quot; must be a number from 0 to 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input, output, cache_write_5m, cache_write_1h and cache_read are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;above_200k&quot; must be an object with prices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>usage::TranscriptFiles</name>
    <message>
        <source>No folder that CLAUDE_CONFIG_DIR names has a folder &quot;projects&quot; in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>usage::ZoneDays</name>
    <message>
        <source>There is no time zone %1. Give a name such as Europe/Berlin, or UTC, or local.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no day. Write it as 2026-03-08 or 20260308.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
