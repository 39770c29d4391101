<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>app::Checks</name>
    <message>
        <source>Install it with &quot;npm install -g @anthropic-ai/claude-code&quot;, or choose the program in the settings.</source>
        <translation>请使用 &quot;npm install -g @anthropic-ai/claude-code&quot; 安装，或在设置中选择程序。</translation>
    </message>
    <message>
        <source>%1 does not say its version.</source>
        <translation>%1 没有给出版本。</translation>
    </message>
    <message>
        <source>Choose the claude program in the settings.</source>
        <translation>请在设置中选择 claude 程序。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>git was not found in PATH; branches are not shown.</source>
        <translation>在 PATH 中找不到 git；不会显示分支。</translation>
    </message>
    <message>
        <source>Install the package git.</source>
        <translation>请安装 git 软件包。</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>A secret service answers.</source>
        <translation>密钥服务可用。</translation>
    </message>
    <message>
        <source>No secret service answers; only a backend token would need it.</source>
        <translation>没有可用的密钥服务；只有后端令牌才需要它。</translation>
    </message>
    <message>
        <source>Start GNOME Keyring or KWallet, or pass the token by an environment variable.</source>
        <translation>请启动 GNOME Keyring 或 KWallet，或通过环境变量传递令牌。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>A Claude session needs about 250 MB. Close other programs first.</source>
        <translation>一个 Claude 会话约需 250 MB。请先关闭其他程序。</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Mend the folder, or set GANTRY_DATA_DIR and GANTRY_CONFIG_DIR to other ones.</source>
        <translation>请修复该文件夹，或将 GANTRY_DATA_DIR 和 GANTRY_CONFIG_DIR 设为其他文件夹。</translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <translation>%1，%2 可用</translation>
    </message>
    <message>
        <source>Run logs take up to 1 GiB each. Make room on this disk.</source>
        <translation>每次运行的日志最多占 1 GiB。请在此磁盘上腾出空间。</translation>
    </message>
    <message>
        <source>Helper programs</source>
        <translation>辅助程序</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>Install Gantry again: its helper programs belong beside it.</source>
        <translation>请重新安装 Gantry：辅助程序应与它放在一起。</translation>
    </message>
</context>
<context>
    <name>app::DesktopApp</name>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The database was damaged. It was kept as %1, and a new one was begun.</source>
        <translation>数据库已损坏。它已保存为 %1，并新建了一个数据库。</translation>
    </message>
    <message>
        <source>Stopping the running sessions…</source>
        <translation>正在停止运行中的会话…</translation>
    </message>
    <message>
        <source>Terminal font</source>
        <translation>终端字体</translation>
    </message>
    <message>
        <source>%1 is not installed; another fixed-width font is used.</source>
        <translation>未安装 %1；将使用其他等宽字体。</translation>
    </message>
    <message>
        <source>Choose font…</source>
        <translation>选择字体…</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>此文件夹不存在。</translation>
    </message>
    <message>
        <source>Gantry cannot write in this folder: permission denied</source>
        <translation>Gantry 无法写入此文件夹：权限不足</translation>
    </message>
    <message>
        <source>Choose the project folder</source>
        <translation>选择项目文件夹</translation>
    </message>
    <message>
        <source>Choose program…</source>
        <translation>选择程序…</translation>
    </message>
    <message>
        <source>Claude Code is needed to start a session.</source>
        <translation>开始会话需要 Claude Code。</translation>
    </message>
    <message>
        <source>Choose the claude program</source>
        <translation>选择 claude 程序</translation>
    </message>
    <message>
        <source>Retry failed webhook deliveries with exponential backoff and jitter.</source>
        <translation>用带抖动的指数退避重试失败的 webhook 投递。</translation>
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
        <translation>数据：%1</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Claude&apos;s default model</source>
        <translation>Claude 默认模型</translation>
    </message>
    <message>
        <source>backend away %1</source>
        <translation>后端离线 %1</translation>
    </message>
    <message>
        <source>Event of %1</source>
        <translation>%1 的事件</translation>
    </message>
</context>
<context>
    <name>app::EngineRoom</name>
    <message>
        <source>gantry-hold and gantry-hook were not found beside this program. Install Gantry again.</source>
        <translation>在此程序旁找不到 gantry-hold 和 gantry-hook。请重新安装 Gantry。</translation>
    </message>
</context>
<context>
    <name>app::NewSessionController</name>
    <message>
        <source>Resume the conversation</source>
        <translation>继续对话</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>On this computer, you watch and type</source>
        <translation>在本机上，由您查看和输入</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>此文件夹不存在。</translation>
    </message>
    <message>
        <source>Gantry cannot write in this folder: permission denied</source>
        <translation>Gantry 无法写入此文件夹：权限不足</translation>
    </message>
    <message>
        <source>git, %1</source>
        <translation>git，%1</translation>
    </message>
</context>
<context>
    <name>app::SessionsController</name>
    <message>
        <source>Export log</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>Logs (*.log);;All files (*)</source>
        <translation>日志 (*.log);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Rename session</source>
        <translation>重命名会话</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Shell in %1</source>
        <translation>%1 中的 Shell</translation>
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
        <translation>文件夹 %1 不存在，请选择其他文件夹。</translation>
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
        <translation>继续对话</translation>
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
        <translation>批准计划</translation>
    </message>
    <message>
        <source>answer a question</source>
        <translation>回答问题</translation>
    </message>
    <message>
        <source>allow a tool?</source>
        <translation>允许使用工具?</translation>
    </message>
    <message>
        <source>allow %1?</source>
        <translation>允许 %1？</translation>
    </message>
    <message>
        <source>ended by signal %1</source>
        <translation>被信号 %1 终止</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>ended without an exit code</source>
        <translation>已结束，没有退出码</translation>
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
        <translation>API 错误结束了这一轮</translation>
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
        <translation>无法启动</translation>
    </message>
    <message>
        <source>The end of a run needs an exit code or a signal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude&apos;s SessionEnd hook did not arrive within 5 seconds.</source>
        <translation>Claude 的 SessionEnd 钩子没有在 5 秒内到达。</translation>
    </message>
    <message>
        <source>Claude reported an error</source>
        <translation>Claude 报告了错误</translation>
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
        <translation>关于与检查</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Found in PATH</source>
        <translation>在 PATH 中找到</translation>
    </message>
    <message>
        <source>Claude program</source>
        <translation>claude 程序</translation>
    </message>
    <message>
        <source>A path, or empty for the one in PATH</source>
        <translation>路径，留空则使用 PATH 中的程序</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>ui::ActionRegistry</name>
    <message>
        <source>%1 already does this: %2.</source>
        <translation>%1 已用于此操作：%2。</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>下一区域</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>上一区域</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>Browse conversations</source>
        <translation>浏览对话</translation>
    </message>
    <message>
        <source>Next session that waits</source>
        <translation>下一个等待中的会话</translation>
    </message>
    <message>
        <source>Recently used session</source>
        <translation>最近使用的会话</translation>
    </message>
    <message>
        <source>Recently used session, backwards</source>
        <translation>最近使用的会话（反向）</translation>
    </message>
    <message>
        <source>Session list</source>
        <translation>会话列表</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Play next step</source>
        <translation>执行下一步骤</translation>
    </message>
    <message>
        <source>Auto-play</source>
        <translation>自动执行</translation>
    </message>
    <message>
        <source>Pause after this step</source>
        <translation>此步骤后暂停</translation>
    </message>
    <message>
        <source>Stop step</source>
        <translation>停止步骤</translation>
    </message>
    <message>
        <source>Retry step</source>
        <translation>重试步骤</translation>
    </message>
    <message>
        <source>Finish session</source>
        <translation>结束会话</translation>
    </message>
    <message>
        <source>Tab %1</source>
        <translation>标签页 %1</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Move tab forward</source>
        <translation>向前移动标签页</translation>
    </message>
    <message>
        <source>Move tab back</source>
        <translation>向后移动标签页</translation>
    </message>
    <message>
        <source>Shell in the same folder</source>
        <translation>在同一文件夹打开 Shell</translation>
    </message>
    <message>
        <source>Close view</source>
        <translation>关闭视图</translation>
    </message>
    <message>
        <source>Reopen closed view</source>
        <translation>重新打开已关闭的视图</translation>
    </message>
    <message>
        <source>Split right</source>
        <translation>向右拆分</translation>
    </message>
    <message>
        <source>Split below</source>
        <translation>向下拆分</translation>
    </message>
    <message>
        <source>Maximise or restore pane</source>
        <translation>最大化或还原窗格</translation>
    </message>
    <message>
        <source>Focus the pane on the left</source>
        <translation>转到左侧窗格</translation>
    </message>
    <message>
        <source>Make pane narrower</source>
        <translation>缩窄窗格</translation>
    </message>
    <message>
        <source>Focus the pane on the right</source>
        <translation>转到右侧窗格</translation>
    </message>
    <message>
        <source>Make pane wider</source>
        <translation>加宽窗格</translation>
    </message>
    <message>
        <source>Focus the pane above</source>
        <translation>转到上方窗格</translation>
    </message>
    <message>
        <source>Make pane lower</source>
        <translation>降低窗格高度</translation>
    </message>
    <message>
        <source>Focus the pane below</source>
        <translation>转到下方窗格</translation>
    </message>
    <message>
        <source>Make pane higher</source>
        <translation>增加窗格高度</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Find in terminal</source>
        <translation>在终端中查找</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>正常文字大小</translation>
    </message>
</context>
<context>
    <name>ui::ActivityBar</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1，%n 个等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>ui::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Terminals and charts change with it</source>
        <translation>终端和图表随之改变</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Words in the activity bar</source>
        <translation>活动栏中显示文字</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>菜单栏</translation>
    </message>
    <message>
        <source>The menu button holds the same menus.</source>
        <translation>菜单按钮包含相同的菜单。</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>No fading notices and no blinking cursor.</source>
        <translation>通知不淡出，光标不闪烁。</translation>
    </message>
    <message>
        <source>Quitting</source>
        <translation>退出时</translation>
    </message>
    <message>
        <source>Ask when sessions are still running</source>
        <translation>仍有会话运行时询问</translation>
    </message>
    <message>
        <source>Otherwise they keep running.</source>
        <translation>否则它们会继续运行。</translation>
    </message>
</context>
<context>
    <name>ui::AttentionBar</name>
    <message>
        <source>Claude asks in the terminal. Answer it there.</source>
        <translation>Claude 在终端中提问，请在终端里回答。</translation>
    </message>
    <message>
        <source>Go to terminal</source>
        <translation>前往终端</translation>
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
        <translation>正常</translation>
    </message>
    <message>
        <source>works with limits</source>
        <translation>可用但有限制</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Type a session or an action</source>
        <translation>输入会话或操作</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Search sessions and actions</source>
        <translation>搜索会话和操作</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配项</translation>
    </message>
    <message>
        <source>&gt; actions   # tasks</source>
        <translation>&gt; 操作   # 任务</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>ui::ConversationDialog</name>
    <message>
        <source>Find a prompt or a folder</source>
        <translation>查找提示词或文件夹</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Resume a conversation</source>
        <translation>继续一个对话</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1, branch %2</source>
        <translation>%1，分支 %2</translation>
    </message>
    <message>
        <source>%1, in %2, %3 ago</source>
        <translation>%1，位于 %2，%3前</translation>
    </message>
    <message>
        <source>Reading Claude&apos;s conversations…</source>
        <translation>正在读取 Claude 的对话…</translation>
    </message>
    <message>
        <source>Claude has no conversations on this computer.</source>
        <translation>Claude 在这台计算机上没有对话。</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>没有匹配项。</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n 个对话</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CostChart</name>
    <message>
        <source>Cost per day</source>
        <translation>每日费用</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day in a chart, format of QLocale</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>day in a chart, format of QLocale</comment>
        <translation>d日 ddd</translation>
    </message>
    <message>
        <source>No costs in this range</source>
        <translation>此时段没有费用</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Left and right arrow keys choose a day, Escape lets go of it</source>
        <translation>左右方向键选择日期，Escape 取消选择</translation>
    </message>
</context>
<context>
    <name>ui::CostFigures</name>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Read from cache</source>
        <translation>读自缓存</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Nothing has run</source>
        <translation>没有运行过</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n 个步骤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>steps whose cost nobody told</comment>
        <translation>
            <numerusform>%n 个未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claude told no cost for %n steps, for example because they were killed.</source>
        <translation>
            <numerusform>有 %n 个步骤 Claude 未报告费用，例如因为被强制终止。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>None in this range</source>
        <translation>此时段没有</translation>
    </message>
    <message>
        <source>of what Claude read in this range</source>
        <translation>占此时段 Claude 读取量的比例</translation>
    </message>
    <message>
        <source>Nothing was read in this range</source>
        <translation>此时段没有读取任何内容</translation>
    </message>
    <message numerus="yes">
        <source>Tokens in %n days</source>
        <translation>
            <numerusform>%n 天内的令牌</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CostLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>ui::CostTableModel</name>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Part unknown</source>
        <translation>部分未知</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>仍在运行</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>未知模型</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4, %5</source>
        <translation>%1，%2，%3，%4，%5</translation>
    </message>
    <message numerus="yes">
        <source>Claude told no cost for %n steps, for example because they were killed.</source>
        <translation>
            <numerusform>有 %n 个步骤 Claude 未报告费用，例如因为被强制终止。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything Claude read, from the cache too</source>
        <translation>Claude 读取的全部内容，包括缓存</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>输入令牌</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>输出令牌</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Compared to largest</source>
        <translation>与最大值相比</translation>
    </message>
</context>
<context>
    <name>ui::CostsPage</name>
    <message>
        <source>Export costs</source>
        <translation>导出费用</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>The costs were exported.</source>
        <translation>费用已导出。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>No costs yet</source>
        <translation>还没有费用</translation>
    </message>
    <message>
        <source>What Claude tells about a run&apos;s cost appears here when the run ends.</source>
        <translation>运行结束后，Claude 给出的费用会显示在这里。</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>How many days are shown</source>
        <translation>显示多少天</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>What the bars are made of</source>
        <translation>柱形的组成</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>By project</source>
        <translation>按项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Which project is shown</source>
        <translation>显示哪个项目</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>所有项目</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save the table as CSV</source>
        <translation>将表格保存为 CSV</translation>
    </message>
    <message>
        <source>Cost per day, US dollars</source>
        <translation>每日费用（美元）</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>显示所有日期</translation>
    </message>
    <message>
        <source>Show the whole range in the table</source>
        <translation>在表格中显示整个时段</translation>
    </message>
    <message>
        <source>Cost per session</source>
        <translation>每个会话的费用</translation>
    </message>
    <message>
        <source>Enter opens the session, Ctrl+C copies the rows</source>
        <translation>Enter 打开会话，Ctrl+C 复制行</translation>
    </message>
    <message>
        <source>No costs in this range</source>
        <translation>此时段没有费用</translation>
    </message>
    <message>
        <source>Choose more days or another project.</source>
        <translation>请选择更多天数或其他项目。</translation>
    </message>
    <message>
        <source>Time zone %1, Claude&apos;s own figures</source>
        <translation>时区 %1，Claude 自己的数据</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ui::EndBar</name>
    <message>
        <source>Play next</source>
        <translation>执行下一步</translation>
    </message>
    <message>
        <source>Choose a conversation…</source>
        <translation>选择对话…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>%1. No conversation id was recorded.</source>
        <translation>%1。没有记录对话 ID。</translation>
    </message>
</context>
<context>
    <name>ui::EngineList</name>
    <message>
        <source>Run in</source>
        <translation>运行位置</translation>
    </message>
</context>
<context>
    <name>ui::EngineRow</name>
    <message>
        <source>%1, not ready: %2</source>
        <translation>%1，未就绪：%2</translation>
    </message>
</context>
<context>
    <name>ui::EventText</name>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Turn ended</source>
        <translation>轮次结束</translation>
    </message>
    <message>
        <source>Turn failed</source>
        <translation>轮次失败</translation>
    </message>
    <message>
        <source>Subagent started</source>
        <translation>子代理已启动</translation>
    </message>
    <message>
        <source>Subagent ended</source>
        <translation>子代理已结束</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>1 tool call done</source>
        <translation>1 次工具调用完成</translation>
    </message>
    <message>
        <source>%1 tool calls done</source>
        <translation>%1 次工具调用完成</translation>
    </message>
    <message>
        <source>Allow %1</source>
        <translation>允许 %1</translation>
    </message>
    <message>
        <source>Denied: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Session created</source>
        <translation>会话已创建</translation>
    </message>
    <message>
        <source>Session changed</source>
        <translation>会话已更改</translation>
    </message>
    <message>
        <source>Session marked as finished</source>
        <translation>会话已标记为完成</translation>
    </message>
    <message>
        <source>Session removed</source>
        <translation>会话已移除</translation>
    </message>
    <message>
        <source>Step added</source>
        <translation>步骤已添加</translation>
    </message>
    <message>
        <source>Step changed</source>
        <translation>步骤已更改</translation>
    </message>
    <message>
        <source>Step moved to place %1</source>
        <translation>步骤已移到位置 %1</translation>
    </message>
    <message>
        <source>Step removed</source>
        <translation>步骤已移除</translation>
    </message>
    <message>
        <source>Step set back to pending</source>
        <translation>步骤已重设为待执行</translation>
    </message>
    <message>
        <source>Stop requested by you</source>
        <translation>您请求停止</translation>
    </message>
    <message>
        <source>Stop requested: the time limit is over</source>
        <translation>请求停止：已超过时间限制</translation>
    </message>
    <message>
        <source>Stop requested on quitting</source>
        <translation>退出时请求停止</translation>
    </message>
    <message>
        <source>Stop requested</source>
        <translation>已请求停止</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Could not start</source>
        <translation>无法启动</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Closed because the turn ended</source>
        <translation>因轮次结束而关闭</translation>
    </message>
    <message>
        <source>The SessionEnd hook did not arrive</source>
        <translation>SessionEnd 钩子没有到达</translation>
    </message>
    <message>
        <source>Interrupted: the program is gone without an exit record</source>
        <translation>已中断：程序消失且没有退出记录</translation>
    </message>
    <message>
        <source>Result: error</source>
        <translation>结果：错误</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Cost before this run</source>
        <translation>此次运行前的费用</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>目前的费用</translation>
    </message>
    <message>
        <source>Event without a type</source>
        <translation>没有类型的事件</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Prompts and turns</source>
        <translation>提示词和轮次</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in this terminal</source>
        <translation>在此终端中查找</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Find above</source>
        <translation>向上查找</translation>
    </message>
    <message>
        <source>Find below</source>
        <translation>向下查找</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation>%1 个匹配</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>ui::FirstStartPage</name>
    <message>
        <source>Welcome to Gantry</source>
        <translation>欢迎使用 Gantry</translation>
    </message>
    <message>
        <source>Run Claude Code sessions side by side in real terminals, and see what they do and what they cost.</source>
        <translation>在真实终端中并排运行 Claude Code 会话，随时了解它们在做什么、花费多少。</translation>
    </message>
    <message>
        <source>Start your first session</source>
        <translation>开始第一个会话</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>项目文件夹</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse for a project folder</source>
        <translation>浏览项目文件夹</translation>
    </message>
    <message>
        <source>First prompt</source>
        <translation>第一条提示词</translation>
    </message>
    <message>
        <source>What should Claude do?</source>
        <translation>要让 Claude 做什么？</translation>
    </message>
    <message>
        <source>Leave it empty to type in the terminal.</source>
        <translation>留空则在终端中输入。</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>开始会话</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Look around without an account</source>
        <translation>无需账号先看看</translation>
    </message>
    <message>
        <source>Watch a demo agent play a session.</source>
        <translation>观看演示代理运行一个会话。</translation>
    </message>
    <message>
        <source>Start demo</source>
        <translation>开始演示</translation>
    </message>
    <message>
        <source>Gantry has no account and sends no data. Hooks are added for each run; your Claude settings are not changed.</source>
        <translation>Gantry 不需要账号，也不发送数据。钩子只对单次运行生效，不会修改您的 Claude 设置。</translation>
    </message>
    <message>
        <source>Browse 1 existing conversation</source>
        <translation>浏览 1 个已有对话</translation>
    </message>
    <message numerus="yes">
        <source>Browse %n existing conversations</source>
        <translation>
            <numerusform>浏览 %n 个已有对话</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a project folder first.</source>
        <translation>请先选择项目文件夹。</translation>
    </message>
</context>
<context>
    <name>ui::Format</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>分钟</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>小时</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation>天</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 in, %2 out, %3 cached</source>
        <translation>输入 %1，输出 %2，缓存 %3</translation>
    </message>
    <message>
        <source>%1 dollars</source>
        <translation>%1 美元</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>费用未知</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>信号 %1</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Running on %1</source>
        <translation>在 %1 上运行</translation>
    </message>
    <message>
        <source>Running step %1 of %2</source>
        <translation>正在运行步骤 %1/%2</translation>
    </message>
    <message>
        <source>Running in background</source>
        <translation>后台运行中</translation>
    </message>
    <message>
        <source>Finished, %1 steps</source>
        <translation>已完成，%1 个步骤</translation>
    </message>
    <message>
        <source>Finished on %1</source>
        <translation>已在 %1 上完成</translation>
    </message>
    <message>
        <source>Finished in background</source>
        <translation>已在后台完成</translation>
    </message>
    <message>
        <source>Timed out after %1</source>
        <translation>%1 后超时</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>Unknown: silent %1</source>
        <translation>未知：%1 无响应</translation>
    </message>
    <message>
        <source>Idle, terminal open</source>
        <translation>空闲，终端已打开</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>等待：%1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Interrupted, can resume</source>
        <translation>已中断，可继续</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>后台</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Cloud Run</source>
        <translation>Cloud Run</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
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
        <translation>待执行</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
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
        <translation>并行会话</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Resumed conversation</source>
        <translation>继续的对话</translation>
    </message>
    <message>
        <source>Claude without a prompt</source>
        <translation>没有提示词的 Claude</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>无事可做</translation>
    </message>
    <message>
        <source>ended by %1</source>
        <translation>被 %1 终止</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>步骤 %1</translation>
    </message>
    <message>
        <source>Cancelled by you</source>
        <translation>由您取消</translation>
    </message>
    <message>
        <source>Cancelled on quitting</source>
        <translation>退出时取消</translation>
    </message>
    <message>
        <source>Idle: %1</source>
        <translation>空闲：%1</translation>
    </message>
    <message>
        <source>terminal open</source>
        <translation>终端已打开</translation>
    </message>
</context>
<context>
    <name>ui::HooksSection</name>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>钩子</translation>
    </message>
    <message>
        <source>Arriving here</source>
        <translation>接收位置</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Show the settings file for a run</source>
        <translation>显示一次运行的设置文件</translation>
    </message>
    <message>
        <source>What Gantry gives Claude for one run. Your own settings files are never written.</source>
        <translation>Gantry 为一次运行提供给 Claude 的内容。绝不会写入您自己的设置文件。</translation>
    </message>
    <message>
        <source>Added hooks</source>
        <translation>已添加的钩子</translation>
    </message>
    <message>
        <source>Events seen</source>
        <translation>收到的事件</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近收到</translation>
    </message>
    <message>
        <source>Forwarding</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>Events stay on this computer</source>
        <translation>事件保留在这台计算机上</translation>
    </message>
    <message>
        <source>Backend address</source>
        <translation>后端地址</translation>
    </message>
    <message>
        <source>Events go to its /api/sessions/…/events. Applies to new sessions.</source>
        <translation>事件发送到其 /api/sessions/…/events。适用于新会话。</translation>
    </message>
    <message>
        <source>Token variable</source>
        <translation>令牌变量</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Token from</source>
        <translation>令牌来源</translation>
    </message>
    <message>
        <source>The name of an environment variable. The token itself is not stored.</source>
        <translation>环境变量的名称。令牌本身不会被保存。</translation>
    </message>
    <message>
        <source>%1 is not an http or https address.</source>
        <translation>%1 不是 http 或 https 地址。</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Events that were refused</source>
        <translation>被拒绝的事件</translation>
    </message>
    <message>
        <source>Refused event</source>
        <translation>被拒绝的事件</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>始于</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>丢弃…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>未在监听</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>没有等待的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n events wait</source>
        <translation>
            <numerusform>%n 个事件等待发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events wait, %1</source>
        <translation>
            <numerusform>%n 个事件等待发送，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>No event was refused</source>
        <translation>没有事件被拒绝</translation>
    </message>
    <message>
        <source>Select refused events first</source>
        <translation>请先选择被拒绝的事件</translation>
    </message>
    <message>
        <source>Discard events</source>
        <translation>丢弃事件</translation>
    </message>
    <message numerus="yes">
        <source>The backend will never get %n of the refused events.</source>
        <translation>
            <numerusform>后端将永远收不到 %n 个被拒绝的事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the sessions&apos; timelines here.</source>
        <translation>它们仍保留在此处会话的时间线中。</translation>
    </message>
</context>
<context>
    <name>ui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Inspector pages</source>
        <translation>检查器页面</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>No session is open</source>
        <translation>没有打开的会话</translation>
    </message>
    <message>
        <source>Its steps, events and costs are shown here.</source>
        <translation>这里显示它的步骤、事件和费用。</translation>
    </message>
</context>
<context>
    <name>ui::KeyboardSection</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Columns of the actions</source>
        <translation>操作列</translation>
    </message>
    <message>
        <source>New keys for the selected action</source>
        <translation>所选操作的新按键</translation>
    </message>
    <message>
        <source>Clear the keys</source>
        <translation>清除按键</translation>
    </message>
    <message>
        <source>Back to the default keys</source>
        <translation>恢复默认按键</translation>
    </message>
    <message>
        <source>Select an action first</source>
        <translation>请先选择一个操作</translation>
    </message>
    <message>
        <source>%1 already does this: %2.</source>
        <translation>%1 已用于此操作：%2。</translation>
    </message>
</context>
<context>
    <name>ui::LimitsPanel</name>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Time limit in minutes</source>
        <translation>时间限制（分钟）</translation>
    </message>
    <message>
        <source>The step is stopped after this time</source>
        <translation>超过此时间后步骤会停止</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Most turns</source>
        <translation>最多轮次</translation>
    </message>
    <message>
        <source>Claude stops after this many turns</source>
        <translation>Claude 在这么多轮后停止</translation>
    </message>
    <message>
        <source>Allowed tools, for example Read, Bash(npm test:*)</source>
        <translation>允许的工具，例如 Read、Bash(npm test:*)</translation>
    </message>
    <message>
        <source>Allowed tools</source>
        <translation>允许的工具</translation>
    </message>
    <message>
        <source>Tools that Claude may use without asking</source>
        <translation>Claude 无需询问即可使用的工具</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>They are kept with the step; do not put secrets here</source>
        <translation>它们随步骤保存；不要在此处放置机密</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Add variable</source>
        <translation>添加变量</translation>
    </message>
    <message>
        <source>Remove variable</source>
        <translation>移除变量</translation>
    </message>
    <message>
        <source>time limit %1</source>
        <translation>时间限制 %1</translation>
    </message>
    <message>
        <source>1 turn</source>
        <translation>1 轮</translation>
    </message>
    <message>
        <source>%1 turns</source>
        <translation>%1 轮</translation>
    </message>
    <message>
        <source>1 tool allowed</source>
        <translation>允许 1 个工具</translation>
    </message>
    <message>
        <source>%1 tools allowed</source>
        <translation>允许 %1 个工具</translation>
    </message>
    <message>
        <source>1 variable</source>
        <translation>1 个变量</translation>
    </message>
    <message>
        <source>%1 variables</source>
        <translation>%1 个变量</translation>
    </message>
    <message>
        <source>No limits set</source>
        <translation>未设置限制</translation>
    </message>
    <message>
        <source>“%1” is no name for a variable: use letters, digits and _, not a digit first</source>
        <translation>“%1”不能作变量名：请使用字母、数字和 _，且不以数字开头</translation>
    </message>
    <message>
        <source>%1 is set by Gantry itself</source>
        <translation>%1 由 Gantry 自己设置</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 重复出现</translation>
    </message>
    <message>
        <source>The value of %1 holds a NUL character</source>
        <translation>%1 的值包含 NUL 字符</translation>
    </message>
</context>
<context>
    <name>ui::LogFindBar</name>
    <message>
        <source>Find in this log</source>
        <translation>在此日志中查找</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Enter goes to the next hit, Shift+Enter to the one before</source>
        <translation>Enter 转到下一个匹配，Shift+Enter 转到上一个</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 / 超过 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>ui::LogFoot</name>
    <message>
        <source>About this log</source>
        <translation>关于此日志</translation>
    </message>
    <message>
        <source>Last %1 lines</source>
        <translation>最后 %1 行</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>第 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>Standard error is marked err</source>
        <translation>标准错误标记为 err</translation>
    </message>
    <message>
        <source>Read as a terminal shows it</source>
        <translation>按终端显示的方式读取</translation>
    </message>
    <message>
        <source>Index complete</source>
        <translation>索引完成</translation>
    </message>
    <message>
        <source>Indexing %1, search is partial</source>
        <translation>正在建立索引 %1，搜索不完整</translation>
    </message>
</context>
<context>
    <name>ui::LogHeader</name>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Show session</source>
        <translation>显示会话</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Which output is shown</source>
        <translation>显示哪种输出</translation>
    </message>
    <message>
        <source>All output</source>
        <translation>全部输出</translation>
    </message>
    <message>
        <source>Standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>标准错误</translation>
    </message>
    <message>
        <source>Stay at the end while the log grows. Scrolling up turns it off.</source>
        <translation>日志增长时停留在末尾。向上滚动会关闭此功能。</translation>
    </message>
    <message>
        <source>This run had a terminal: standard output and standard error came together.</source>
        <translation>此次运行使用终端：标准输出和标准错误合在一起。</translation>
    </message>
    <message>
        <source>Gantry&apos;s own log</source>
        <translation>Gantry 自身日志</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ui::LogSource</name>
    <message>
        <source>Step %1, try %2</source>
        <translation>步骤 %1，第 %2 次尝试</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>步骤 %1</translation>
    </message>
</context>
<context>
    <name>ui::LogSourceModel</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n 处匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n logs</source>
        <translation>
            <numerusform>%1，%n 个日志</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of “%2”, %3</source>
        <translation>“%2”的 %1，%3</translation>
    </message>
</context>
<context>
    <name>ui::LogSourcesPanel</name>
    <message>
        <source>Find sessions</source>
        <translation>查找会话</translation>
    </message>
    <message>
        <source>Log sources</source>
        <translation>日志来源</translation>
    </message>
    <message>
        <source>Narrows the list to sessions and runs with these words</source>
        <translation>将列表缩小到包含这些词的会话和运行</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Sessions and their runs</source>
        <translation>会话及其运行</translation>
    </message>
    <message>
        <source>Gantry&apos;s own log</source>
        <translation>Gantry 自身日志</translation>
    </message>
    <message>
        <source>What Gantry itself has reported</source>
        <translation>Gantry 自己报告的内容</translation>
    </message>
</context>
<context>
    <name>ui::LogView</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Arrow keys move by line, Ctrl+F finds, Ctrl+G goes to a line</source>
        <translation>方向键按行移动，Ctrl+F 查找，Ctrl+G 转到某行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>The first %1 were dropped (limit %2).</source>
        <translation>最前面的 %1 已丢弃（上限 %2）。</translation>
    </message>
    <message>
        <source>err</source>
        <comment>mark for standard error</comment>
        <translation>err</translation>
    </message>
    <message>
        <source>… the line goes on</source>
        <translation>… 此行未完</translation>
    </message>
</context>
<context>
    <name>ui::LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Nothing has been printed</source>
        <translation>没有任何输出</translation>
    </message>
    <message>
        <source>Output appears here as soon as there is some.</source>
        <translation>有输出时会立即显示在这里。</translation>
    </message>
    <message>
        <source>No log is open</source>
        <translation>没有打开的日志</translation>
    </message>
    <message>
        <source>Choose a run from the list to read what it printed.</source>
        <translation>从列表中选择一次运行以查看其输出。</translation>
    </message>
    <message>
        <source>Find in log</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>转到行…</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>Line, 1 to %1</source>
        <translation>行，1 到 %1</translation>
    </message>
    <message>
        <source>Export log</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>The log was exported.</source>
        <translation>日志已导出。</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>应用程序</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>ui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ui::NewSessionDialog</name>
    <message>
        <source>Choose the folder Claude shall work in</source>
        <translation>选择 Claude 工作的文件夹</translation>
    </message>
    <message>
        <source>Write the whole path of the folder, beginning with / or ~</source>
        <translation>请写出文件夹的完整路径，以 / 或 ~ 开头</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 不存在</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 不是文件夹</translation>
    </message>
    <message>
        <source>Write the command that shall run</source>
        <translation>请写出要运行的命令</translation>
    </message>
    <message>
        <source>A background session needs a prompt</source>
        <translation>后台会话需要提示词</translation>
    </message>
    <message>
        <source>The text is longer than the %1 Claude Code reads</source>
        <translation>文字超过了 Claude Code 能读取的 %1</translation>
    </message>
    <message>
        <source>Nothing is set up that could run a session</source>
        <translation>没有设置可以运行会话的环境</translation>
    </message>
    <message>
        <source>%1 is not ready: %2</source>
        <translation>%1 未就绪：%2</translation>
    </message>
    <message>
        <source>Confirm that nothing shall be asked, or choose another way</source>
        <translation>请确认不需要询问，或选择其他方式</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Choose a project folder</source>
        <translation>选择一个项目文件夹</translation>
    </message>
    <message>
        <source>First prompt</source>
        <translation>第一条提示词</translation>
    </message>
    <message>
        <source>First command</source>
        <translation>第一个命令</translation>
    </message>
    <message>
        <source>What shall Claude do?</source>
        <translation>要让 Claude 做什么？</translation>
    </message>
    <message>
        <source>A command for the shell</source>
        <translation>一条 Shell 命令</translation>
    </message>
    <message>
        <source>Sent from a private file, never on a command line.</source>
        <translation>通过私有文件发送，绝不出现在命令行中。</translation>
    </message>
    <message>
        <source>Run by your shell in the project folder.</source>
        <translation>由您的 Shell 在项目文件夹中运行。</translation>
    </message>
    <message>
        <source>Only Claude steps have a model</source>
        <translation>只有 Claude 步骤有模型</translation>
    </message>
    <message>
        <source>Only Claude steps ask for permissions</source>
        <translation>只有 Claude 步骤会询问权限</translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 个字符</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 个字符</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>开始会话</translation>
    </message>
    <message>
        <source>Discard the prompt you have written?</source>
        <translation>丢弃您写的提示词？</translation>
    </message>
    <message>
        <source>Discard prompt</source>
        <translation>丢弃提示词</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>继续编写</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>项目文件夹</translation>
    </message>
    <message>
        <source>Where Claude works</source>
        <translation>Claude 的工作位置</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse for a project folder</source>
        <translation>浏览项目文件夹</translation>
    </message>
    <message>
        <source>From the first prompt</source>
        <translation>取自第一条提示词</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Ctrl+Enter starts the session</source>
        <translation>Ctrl+Enter 开始会话</translation>
    </message>
    <message>
        <source>Claude prompt</source>
        <translation>Claude 提示词</translation>
    </message>
    <message>
        <source>Shell command</source>
        <translation>Shell 命令</translation>
    </message>
    <message>
        <source>Kind of the first step</source>
        <translation>第一个步骤的类型</translation>
    </message>
    <message>
        <source>Run in</source>
        <translation>运行位置</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>A name from the list, or any other that Claude Code takes</source>
        <translation>列表中的名称，或 Claude Code 接受的其他名称</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Claude will run every command and edit every file without asking.</source>
        <translation>Claude 会不经询问运行每条命令、编辑每个文件。</translation>
    </message>
    <message>
        <source>I want this session to bypass permissions</source>
        <translation>我希望此会话绕过权限</translation>
    </message>
    <message>
        <source>I play each step</source>
        <translation>由我逐步执行</translation>
    </message>
    <message>
        <source>Runs by itself</source>
        <translation>自动运行</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>第一个步骤</translation>
    </message>
    <message>
        <source>Limits, tools and environment</source>
        <translation>限制、工具和环境</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PaneFacts</name>
    <message>
        <source>Finished after %1, %2</source>
        <translation>完成，用时 %1，%2</translation>
    </message>
    <message>
        <source>Finished after %1</source>
        <translation>完成，用时 %1</translation>
    </message>
    <message>
        <source>Timed out after %1</source>
        <translation>%1 后超时</translation>
    </message>
    <message>
        <source>Cancelled after %1</source>
        <translation>已取消，用时 %1</translation>
    </message>
    <message>
        <source>Interrupted by a restart</source>
        <translation>因重启而中断</translation>
    </message>
    <message>
        <source>Failed: %1 after %2</source>
        <translation>失败：%1，用时 %2</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Failed after %1</source>
        <translation>失败，用时 %1</translation>
    </message>
    <message>
        <source>Starting claude…</source>
        <translation>正在启动 claude…</translation>
    </message>
    <message>
        <source>Starting the command…</source>
        <translation>正在启动命令…</translation>
    </message>
    <message>
        <source>Nothing has run yet. Play next starts the first step.</source>
        <translation>还没有运行过。“执行下一步”会开始第一个步骤。</translation>
    </message>
    <message>
        <source>A step is running</source>
        <translation>有步骤正在运行</translation>
    </message>
    <message>
        <source>No step is pending</source>
        <translation>没有待执行的步骤</translation>
    </message>
</context>
<context>
    <name>ui::PaneHeader</name>
    <message>
        <source>Session facts and steps</source>
        <translation>会话信息和步骤</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Play next</source>
        <translation>执行下一步</translation>
    </message>
    <message>
        <source>Auto-play</source>
        <translation>自动执行</translation>
    </message>
    <message>
        <source>Pause before the next step</source>
        <translation>下一步骤前暂停</translation>
    </message>
    <message>
        <source>Stop step</source>
        <translation>停止步骤</translation>
    </message>
    <message>
        <source>More for this session</source>
        <translation>此会话的更多操作</translation>
    </message>
    <message>
        <source>Retry step</source>
        <translation>重试步骤</translation>
    </message>
    <message>
        <source>Finish session</source>
        <translation>结束会话</translation>
    </message>
    <message>
        <source>Export log…</source>
        <translation>导出日志…</translation>
    </message>
    <message>
        <source>Play next: %1</source>
        <translation>执行下一步：%1</translation>
    </message>
    <message>
        <source>Permission mode: %1</source>
        <translation>权限模式：%1</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>上下文 %1</translation>
    </message>
</context>
<context>
    <name>ui::PermissionMode</name>
    <message>
        <source>Ask before acting</source>
        <translation>操作前询问</translation>
    </message>
    <message>
        <source>Claude asks before it changes a file or runs a command.</source>
        <translation>Claude 在更改文件或运行命令前会询问。</translation>
    </message>
    <message>
        <source>Plan only</source>
        <translation>仅计划</translation>
    </message>
    <message>
        <source>Claude reads and makes a plan, and changes nothing until you approve it.</source>
        <translation>Claude 阅读并制定计划，在您批准前不做任何更改。</translation>
    </message>
    <message>
        <source>Accept edits</source>
        <translation>接受编辑</translation>
    </message>
    <message>
        <source>Claude edits files without asking and asks for the rest.</source>
        <translation>Claude 编辑文件不询问，其余操作会询问。</translation>
    </message>
    <message>
        <source>Deny what is not allowed</source>
        <translation>拒绝未允许的操作</translation>
    </message>
    <message>
        <source>Whatever is not allowed by a rule is denied without asking.</source>
        <translation>规则未允许的操作会直接拒绝，不再询问。</translation>
    </message>
    <message>
        <source>Decide by itself</source>
        <translation>自行决定</translation>
    </message>
    <message>
        <source>A classifier of Claude decides which calls need your answer.</source>
        <translation>Claude 的分类器决定哪些调用需要您答复。</translation>
    </message>
    <message>
        <source>Bypass permissions</source>
        <translation>绕过权限</translation>
    </message>
    <message>
        <source>Nothing is asked: every command and edit is carried out.</source>
        <translation>不询问：执行每条命令和每次编辑。</translation>
    </message>
</context>
<context>
    <name>ui::PermissionsSection</name>
    <message>
        <source>Ask before acting</source>
        <translation>操作前询问</translation>
    </message>
    <message>
        <source>Claude asks before it changes a file or runs a command.</source>
        <translation>Claude 在更改文件或运行命令前会询问。</translation>
    </message>
    <message>
        <source>Accept edits</source>
        <translation>接受编辑</translation>
    </message>
    <message>
        <source>Files may be changed, commands are asked for.</source>
        <translation>可以更改文件，运行命令会询问。</translation>
    </message>
    <message>
        <source>Plan only</source>
        <translation>仅计划</translation>
    </message>
    <message>
        <source>Nothing is changed until you approve a plan.</source>
        <translation>在您批准计划前不做任何更改。</translation>
    </message>
    <message>
        <source>Decide by itself</source>
        <translation>自行决定</translation>
    </message>
    <message>
        <source>Claude judges which actions need a question.</source>
        <translation>Claude 判断哪些操作需要询问。</translation>
    </message>
    <message>
        <source>Deny what is not allowed</source>
        <translation>拒绝未允许的操作</translation>
    </message>
    <message>
        <source>Anything without a rule is denied without a question.</source>
        <translation>没有规则的操作会直接拒绝，不再询问。</translation>
    </message>
    <message>
        <source>Bypass permissions</source>
        <translation>绕过权限</translation>
    </message>
    <message>
        <source>Nothing is asked. Only for machines that hold nothing of value.</source>
        <translation>不询问。仅适用于没有重要内容的机器。</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Mode of new sessions</source>
        <translation>新会话的模式</translation>
    </message>
</context>
<context>
    <name>ui::QuitDialog</name>
    <message>
        <source>Quit Gantry</source>
        <translation>退出 Gantry</translation>
    </message>
    <message>
        <source>1 session is still running</source>
        <translation>还有 1 个会话在运行</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions are still running</source>
        <translation>
            <numerusform>还有 %n 个会话在运行</numerusform>
        </translation>
    </message>
    <message>
        <source>They can go on without the window and will be here when you come back.</source>
        <translation>关闭窗口后它们可以继续运行，您回来时仍在这里。</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>不再询问</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>ui::SessionDelegate</name>
    <message>
        <source>Session title</source>
        <translation>会话标题</translation>
    </message>
</context>
<context>
    <name>ui::SessionListView</name>
    <message>
        <source>Archived sessions too</source>
        <translation>包括已归档的会话</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation>运行位置</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>And %1 more: write the name into the filter</source>
        <translation>还有 %1 个：请在筛选框中输入名称</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>Start a session in a project folder</source>
        <translation>在项目文件夹中开始会话</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter sessions</source>
        <translation>筛选会话</translation>
    </message>
    <message>
        <source>Words of the title, project or branch</source>
        <translation>标题、项目或分支中的词</translation>
    </message>
    <message>
        <source>Enter opens, Space shows, F2 renames, Delete archives</source>
        <translation>Enter 打开，空格显示，F2 重命名，Delete 归档</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open to the right</source>
        <translation>在右侧打开</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>复制一份…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>还没有会话</translation>
    </message>
    <message>
        <source>A session is a folder, a prompt and a terminal.</source>
        <translation>一个会话由文件夹、提示词和终端组成。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No session fits the filter.</source>
        <translation>没有会话符合筛选条件。</translation>
    </message>
</context>
<context>
    <name>ui::SessionTabBar</name>
    <message>
        <source>Open sessions</source>
        <translation>打开的会话</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ui::SessionTreeModel</name>
    <message>
        <source>%1, 1 session</source>
        <translation>%1，1 个会话</translation>
    </message>
    <message>
        <source>%1, %2 sessions</source>
        <translation>%1，%2 个会话</translation>
    </message>
</context>
<context>
    <name>ui::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Session list</source>
        <translation>会话列表</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Drag to resize, double-click for the usual width</source>
        <translation>拖动调整大小，双击恢复常用宽度</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Settings sections</source>
        <translation>设置分区</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>Changes are saved as you make them.</source>
        <translation>更改会立即保存。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Takes the last change back</source>
        <translation>撤消上一次更改</translation>
    </message>
    <message>
        <source>Nothing was changed here yet</source>
        <translation>此处尚未更改任何内容</translation>
    </message>
</context>
<context>
    <name>ui::Shortcuts</name>
    <message>
        <source>%1 belongs to the program in the terminal.</source>
        <translation>%1 属于终端中的程序。</translation>
    </message>
    <message>
        <source>%1 belongs to input methods.</source>
        <translation>%1 属于输入法。</translation>
    </message>
</context>
<context>
    <name>ui::StatusBar</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Hooks are not listening yet</source>
        <translation>钩子尚未监听</translation>
    </message>
    <message>
        <source>Hooks on %1</source>
        <translation>钩子 %1</translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation>发件箱为空</translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation>发件箱 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Queue empty</source>
        <translation>队列为空</translation>
    </message>
    <message>
        <source>Queue: %1 running, %2 queued</source>
        <translation>队列：%1 运行，%2 排队</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing running</source>
        <translation>没有运行中的会话</translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%2 个中有 %1 个运行中</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 运行中</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>Today %1, no budget set</source>
        <translation>今天 %1，未设预算</translation>
    </message>
    <message>
        <source>Today %1 of %2</source>
        <translation>今天 %1/%2</translation>
    </message>
</context>
<context>
    <name>ui::StepComposer</name>
    <message>
        <source>Text of the step</source>
        <translation>步骤文本</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds the step</source>
        <translation>Ctrl+Enter 添加步骤</translation>
    </message>
    <message>
        <source>When the turn ends</source>
        <translation>本轮结束时</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>保持打开</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>关闭它</translation>
    </message>
    <message>
        <source>The terminal stays open for more prompts</source>
        <translation>终端保持打开，可输入更多提示词</translation>
    </message>
    <message>
        <source>The terminal is closed so that the next step can start</source>
        <translation>终端会关闭，以便启动下一步骤</translation>
    </message>
    <message>
        <source>The terminal when the turn ends</source>
        <translation>轮次结束时的终端</translation>
    </message>
    <message>
        <source>Claude prompt</source>
        <translation>Claude 提示词</translation>
    </message>
    <message>
        <source>Shell command</source>
        <translation>Shell 命令</translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation>步骤类型</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>Write the next prompt</source>
        <translation>输入下一条提示词</translation>
    </message>
    <message>
        <source>Write the next command</source>
        <translation>输入下一条命令</translation>
    </message>
    <message>
        <source>Write a prompt or a command first</source>
        <translation>请先编写提示词或命令</translation>
    </message>
</context>
<context>
    <name>ui::StepDialog</name>
    <message>
        <source>Edit step %1</source>
        <translation>编辑步骤 %1</translation>
    </message>
    <message>
        <source>From the first line</source>
        <translation>取自第一行</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Time limit in minutes</source>
        <translation>时间限制（分钟）</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save step</source>
        <translation>保存步骤</translation>
    </message>
    <message>
        <source>Edit step</source>
        <translation>编辑步骤</translation>
    </message>
    <message>
        <source>Discard your changes to this step?</source>
        <translation>丢弃您对此步骤的更改？</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>丢弃更改</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>ui::StepFacts</name>
    <message>
        <source>Play step</source>
        <translation>执行步骤</translation>
    </message>
    <message>
        <source>Retry step</source>
        <translation>重试步骤</translation>
    </message>
    <message>
        <source>Stop step</source>
        <translation>停止步骤</translation>
    </message>
    <message>
        <source>Edit step…</source>
        <translation>编辑步骤…</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>移除步骤</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>步骤 %1</translation>
    </message>
    <message>
        <source>%1, hook SessionStart</source>
        <translation>%1，SessionStart 钩子</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>%1, open in Logs</source>
        <translation>%1，在日志中打开</translation>
    </message>
    <message>
        <source>Log, %1, open in Logs</source>
        <translation>日志，%1，在日志中打开</translation>
    </message>
</context>
<context>
    <name>ui::StepUsageModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>In</source>
        <comment>tokens</comment>
        <translation>输入</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>tokens</comment>
        <translation>输出</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>ui::StepsTab</name>
    <message>
        <source>Auto-play next steps</source>
        <translation>自动执行后续步骤</translation>
    </message>
    <message>
        <source>When a step has finished, the next one starts by itself</source>
        <translation>一个步骤完成后，下一个步骤自动开始</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a pending step</source>
        <translation>Alt+Up 和 Alt+Down 移动待执行的步骤</translation>
    </message>
    <message>
        <source>Play step</source>
        <translation>执行步骤</translation>
    </message>
    <message>
        <source>Retry step</source>
        <translation>重试步骤</translation>
    </message>
    <message>
        <source>Stop step</source>
        <translation>停止步骤</translation>
    </message>
    <message>
        <source>Edit step…</source>
        <translation>编辑步骤…</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>移除步骤</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Finish session</source>
        <translation>结束会话</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
</context>
<context>
    <name>ui::TabGroup</name>
    <message>
        <source>No session is open</source>
        <translation>没有打开的会话</translation>
    </message>
    <message>
        <source>Choose one from the list or start a new one.</source>
        <translation>从列表中选择一个会话，或新建一个。</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>Split right</source>
        <translation>向右拆分</translation>
    </message>
    <message>
        <source>Split below</source>
        <translation>向下拆分</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Maximise pane</source>
        <translation>最大化窗格</translation>
    </message>
    <message>
        <source>More for this group</source>
        <translation>此组的更多操作</translation>
    </message>
    <message>
        <source>Close all views in this group</source>
        <translation>关闭此组中的所有视图</translation>
    </message>
    <message>
        <source>Restore pane</source>
        <translation>还原窗格</translation>
    </message>
</context>
<context>
    <name>ui::TaskTableModel</name>
    <message>
        <source>Waiting: %1</source>
        <translation>等待：%1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Timed out after %1</source>
        <translation>%1 后超时</translation>
    </message>
    <message>
        <source>d MMM hh:mm</source>
        <comment>day and time of a start, format of QLocale</comment>
        <translation>M月d日 hh:mm</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>执行方式</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>ui::TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Find tasks</source>
        <translation>查找任务</translation>
    </message>
    <message>
        <source>Narrows the table to rows with these words</source>
        <translation>将表格缩小到包含这些词的行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Which states are shown</source>
        <translation>显示哪些状态</translation>
    </message>
    <message>
        <source>Waiting and running</source>
        <translation>等待和运行中</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>等待您处理</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待执行</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Which project is shown</source>
        <translation>显示哪个项目</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>Start a session</source>
        <translation>开始会话</translation>
    </message>
    <message>
        <source>Steps and sessions that wait or run. Enter opens the session, Delete stops the step.</source>
        <translation>等待或运行中的步骤和会话。Enter 打开会话，Delete 停止步骤。</translation>
    </message>
    <message>
        <source>Selected tasks</source>
        <translation>所选任务</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show the session of the current row</source>
        <translation>显示当前行的会话</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>End the selected steps that run</source>
        <translation>结束所选的运行中步骤</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Put the selected steps that ended back in line</source>
        <translation>将所选的已结束步骤重新排队</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>还没有任务</translation>
    </message>
    <message>
        <source>Steps that wait or run appear here, from every session.</source>
        <translation>所有会话中等待或运行的步骤都会显示在这里。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>Other states or projects may have tasks.</source>
        <translation>其他状态或项目可能有任务。</translation>
    </message>
    <message>
        <source>Show all states</source>
        <translation>显示所有状态</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>所有项目</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the selected steps runs</source>
        <translation>所选步骤都没有在运行</translation>
    </message>
    <message>
        <source>None of the selected steps has ended</source>
        <translation>所选步骤都没有结束</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n running steps?</source>
        <translation>
            <numerusform>停止 %n 个运行中的步骤？</numerusform>
        </translation>
    </message>
    <message>
        <source>What they have done so far stays. Each of them can be retried.</source>
        <translation>它们已完成的工作会保留。每个步骤都可以重试。</translation>
    </message>
    <message>
        <source>Stop steps</source>
        <translation>停止步骤</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
</context>
<context>
    <name>ui::TerminalActions</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste selection</source>
        <translation>粘贴所选内容</translation>
    </message>
    <message>
        <source>Find in terminal</source>
        <translation>在终端中查找</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>常用文字大小</translation>
    </message>
    <message>
        <source>Close view</source>
        <translation>关闭视图</translation>
    </message>
    <message>
        <source>Reopen closed view</source>
        <translation>重新打开已关闭的视图</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Move tab right</source>
        <translation>向右移动标签页</translation>
    </message>
    <message>
        <source>Move tab left</source>
        <translation>向左移动标签页</translation>
    </message>
    <message>
        <source>Recently used session</source>
        <translation>最近使用的会话</translation>
    </message>
    <message>
        <source>Recently used session, backwards</source>
        <translation>最近使用的会话（反向）</translation>
    </message>
    <message>
        <source>Tab %1</source>
        <translation>标签页 %1</translation>
    </message>
    <message>
        <source>Split right</source>
        <translation>向右拆分</translation>
    </message>
    <message>
        <source>Split below</source>
        <translation>向下拆分</translation>
    </message>
    <message>
        <source>Maximise or restore pane</source>
        <translation>最大化或还原窗格</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>above</source>
        <translation>上方</translation>
    </message>
    <message>
        <source>below</source>
        <translation>下方</translation>
    </message>
    <message>
        <source>Focus the pane %1</source>
        <translation>转到%1窗格</translation>
    </message>
    <message>
        <source>Move the pane&apos;s border: %1</source>
        <translation>移动窗格边界：%1</translation>
    </message>
    <message>
        <source>Shell in the same folder</source>
        <translation>在同一文件夹打开 Shell</translation>
    </message>
</context>
<context>
    <name>ui::TerminalArea</name>
    <message>
        <source>Close view</source>
        <translation>关闭视图</translation>
    </message>
    <message>
        <source>Close other views</source>
        <translation>关闭其他视图</translation>
    </message>
    <message>
        <source>Split right</source>
        <translation>向右拆分</translation>
    </message>
    <message>
        <source>Split below</source>
        <translation>向下拆分</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>打开日志</translation>
    </message>
</context>
<context>
    <name>ui::TerminalPane</name>
    <message>
        <source>Scroll back</source>
        <translation>已向上滚动</translation>
    </message>
    <message>
        <source>Jump to end</source>
        <translation>跳到末尾</translation>
    </message>
    <message>
        <source>Shows the newest output</source>
        <translation>显示最新输出</translation>
    </message>
    <message>
        <source>Still starting, %1 s</source>
        <translation>仍在启动，%1 秒</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n lines?</source>
        <translation>
            <numerusform>粘贴 %n 行？</numerusform>
        </translation>
    </message>
    <message>
        <source>The program did not ask for pasted text as one piece, so it may run each line.</source>
        <translation>程序没有要求将粘贴的文字作为整体接收，因此可能会逐行运行。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>复制链接地址</translation>
    </message>
    <message>
        <source>Ctrl+click opens %1</source>
        <translation>Ctrl+单击打开 %1</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Keeps the Tab key; Ctrl+F6 leaves it</source>
        <translation>占用 Tab 键；按 Ctrl+F6 离开</translation>
    </message>
</context>
<context>
    <name>ui::TerminalPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>ui::TerminalSection</name>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Same as the window</source>
        <translation>与窗口相同</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>始终浅色</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>始终深色</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Scrollback</source>
        <translation>回滚行数</translation>
    </message>
    <message>
        <source> lines</source>
        <translation> 行</translation>
    </message>
    <message>
        <source>About 17 MB for 10,000 lines. The log keeps everything.</source>
        <translation>10,000 行约占 17 MB。日志会保留全部内容。</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>响铃</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Mark on the tab</source>
        <translation>在标签页上标记</translation>
    </message>
    <message>
        <source>Sound and mark</source>
        <translation>声音和标记</translation>
    </message>
    <message>
        <source>Ctrl+click opens links</source>
        <translation>Ctrl+单击打开链接</translation>
    </message>
    <message>
        <source>Programs may write to the clipboard</source>
        <translation>程序可以写入剪贴板</translation>
    </message>
    <message>
        <source>Any program in the terminal could then replace what you copied.</source>
        <translation>这样终端中的任何程序都可能替换您复制的内容。</translation>
    </message>
    <message>
        <source>Claude</source>
        <translation>Claude</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Inline, with scrollback</source>
        <translation>行内，可回滚</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>For new sessions</source>
        <translation>适用于新会话</translation>
    </message>
    <message>
        <source>Claude&apos;s screen-reader mode</source>
        <translation>Claude 的屏幕阅读器模式</translation>
    </message>
    <message>
        <source>For new sessions. Logs is the readable view of any output.</source>
        <translation>适用于新会话。“日志”是任何输出的可读视图。</translation>
    </message>
</context>
<context>
    <name>ui::Theme</name>
    <message>
        <source>The program&apos;s own colours are missing.</source>
        <translation>程序自带的颜色缺失。</translation>
    </message>
    <message>
        <source>The program&apos;s own colours are damaged.</source>
        <translation>程序自带的颜色已损坏。</translation>
    </message>
</context>
<context>
    <name>ui::TimelineTab</name>
    <message>
        <source>Filter events</source>
        <translation>筛选事件</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Newest first; the details of the selected one are below</source>
        <translation>最新的在前；所选事件的详情在下方</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>复制 JSON</translation>
    </message>
    <message>
        <source>Raw JSON of the event</source>
        <translation>事件的原始 JSON</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>所有事件</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 个事件</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>%1, filtered</source>
        <translation>%1，已筛选</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No event is of the kinds chosen.</source>
        <translation>没有所选类型的事件。</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>还没有事件</translation>
    </message>
    <message>
        <source>They come when a step starts.</source>
        <translation>步骤开始后就会出现。</translation>
    </message>
</context>
<context>
    <name>ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ui::UsageTab</name>
    <message>
        <source>Tokens in</source>
        <translation>输入令牌</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>输出令牌</translation>
    </message>
    <message>
        <source>From cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation>运行位置</translation>
    </message>
    <message>
        <source>Use per step</source>
        <translation>每个步骤的用量</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>费用：%1</translation>
    </message>
    <message>
        <source>%1 read, %2 written, %3 of all</source>
        <translation>读取 %1，写入 %2，占全部的 %3</translation>
    </message>
    <message>
        <source>Claude&apos;s default</source>
        <translation>Claude 的默认值</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>No cost yet</source>
        <translation>还没有费用</translation>
    </message>
    <message>
        <source>Claude has reported no figure for this session</source>
        <translation>Claude 没有报告此会话的数据</translation>
    </message>
    <message>
        <source>Part unknown</source>
        <translation>部分未知</translation>
    </message>
    <message>
        <source>Claude has reported no figure for %1 of %2 steps</source>
        <translation>Claude 没有报告 %2 个步骤中 %1 个的数据</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Claude&apos;s own figures</source>
        <translation>Claude 自己的数据</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个令牌</translation>
    </message>
    <message>
        <source>%1 of %2 tokens, %3</source>
        <translation>%1/%2 个令牌，%3</translation>
    </message>
</context>
</TS>
