<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>app::Admission</name>
    <message>
        <source>needs %1, %2 free</source>
        <translation>需要 %1，可用 %2</translation>
    </message>
</context>
<context>
    <name>app::ApprovalsController</name>
    <message>
        <source>The file cannot be read. Only the lines Claude names are shown.</source>
        <translation>无法读取该文件。仅显示 Claude 指出的行。</translation>
    </message>
    <message>
        <source>The file is large. Only the lines Claude names are shown.</source>
        <translation>该文件很大。仅显示 Claude 指出的行。</translation>
    </message>
    <message>
        <source>The lines Claude wants to replace are not in the file.</source>
        <translation>文件中没有 Claude 想替换的行。</translation>
    </message>
</context>
<context>
    <name>app::ChangesController</name>
    <message>
        <source>Staging…</source>
        <translation>正在暂存…</translation>
    </message>
    <message>
        <source>Unstaging…</source>
        <translation>正在取消暂存…</translation>
    </message>
    <message>
        <source>Committing…</source>
        <translation>正在提交…</translation>
    </message>
    <message>
        <source>Discarding…</source>
        <translation>正在放弃…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) discarded</source>
        <translation>
            <numerusform>已放弃 %n 个文件的更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was discarded that could be taken back.</source>
        <translation>没有放弃任何可以取回的内容。</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>正在取回…</translation>
    </message>
    <message>
        <source>Pull requests are opened by GitHub&apos;s program gh, which is not installed. https://cli.github.com has it.</source>
        <translation>拉取请求由 GitHub 的程序 gh 创建，但它尚未安装。可从 https://cli.github.com 获取。</translation>
    </message>
    <message>
        <source>The pull request is open: %1</source>
        <translation>拉取请求已创建：%1</translation>
    </message>
</context>
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
    <name>app::ConversationController</name>
    <message>
        <source>Choose the conversation that “%1” goes on with.</source>
        <translation>请选择“%1”要接续的对话。</translation>
    </message>
    <message>
        <source>This conversation belongs to %1. Start Gantry with CLAUDE_CONFIG_DIR set to that folder to go on with it.</source>
        <translation>此对话属于 %1。要继续它，请将 CLAUDE_CONFIG_DIR 设为该文件夹后启动 Gantry。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist any more.</source>
        <translation>文件夹 %1 已不存在。</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>选择其他文件夹…</translation>
    </message>
    <message>
        <source>Fork the conversation</source>
        <translation>派生对话</translation>
    </message>
    <message>
        <source>Fork: %1</source>
        <translation>派生：%1</translation>
    </message>
    <message>
        <source>Resume the conversation</source>
        <translation>继续对话</translation>
    </message>
    <message>
        <source>Choose the folder to work in</source>
        <translation>选择工作文件夹</translation>
    </message>
    <message>
        <source>Attach to Claude&apos;s background session</source>
        <translation>连接到 Claude 的后台会话</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>已连接：%1</translation>
    </message>
    <message>
        <source>Web pages (*.html);;All files (*)</source>
        <translation>网页 (*.html);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Markdown (*.md);;All files (*)</source>
        <translation>Markdown (*.md);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export conversation</source>
        <translation>导出对话</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入 %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The conversation was written to %1.</source>
        <translation>对话已写入 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>No program was found that opens the folder %1.</source>
        <translation>找不到可打开文件夹 %1 的程序。</translation>
    </message>
    <message>
        <source>It runs in Claude&apos;s background service and has not written anything yet.</source>
        <translation>它在 Claude 的后台服务中运行，尚未写入任何内容。</translation>
    </message>
    <message>
        <source>Nothing was written of this conversation yet. Attach to it instead.</source>
        <translation>此对话尚未写入任何内容。请改为连接到它。</translation>
    </message>
    <message>
        <source>Nothing was written of this conversation yet.</source>
        <translation>此对话尚未写入任何内容。</translation>
    </message>
    <message>
        <source>It is open in a terminal elsewhere and has not written anything yet.</source>
        <translation>它在其他终端中打开，尚未写入任何内容。</translation>
    </message>
</context>
<context>
    <name>app::CostsController</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>came with Gantry</source>
        <translation>Gantry 自带</translation>
    </message>
    <message>
        <source>imported %1, for all costs</source>
        <translation>%1 导入，用于所有费用</translation>
    </message>
    <message>
        <source>imported %1, for costs from then on</source>
        <translation>%1 导入，用于此后的费用</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. The old prices stay.</source>
        <translation>无法读取 %1：%2。保留原价格。</translation>
    </message>
    <message>
        <source>%1: %2 The old prices stay.</source>
        <translation>%1：%2 保留原价格。</translation>
    </message>
    <message>
        <source>Today %1 of %2, %3 left</source>
        <translation>今天 %1/%2，剩余 %3</translation>
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
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>%1: %2. It goes on by itself then.</source>
        <translation>%1：%2。届时会自动继续。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Resume at reset</source>
        <translation>重置后继续</translation>
    </message>
    <message>
        <source>Sandboxes</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>%1 has used %2 of the %3 a session may spend.</source>
        <translation>%1 已用去会话可花费的 %3 中的 %2。</translation>
    </message>
    <message>
        <source>%1 of today&apos;s budget of %2 are used.</source>
        <translation>今天的预算 %2 已用去 %1。</translation>
    </message>
    <message>
        <source>%1 of this week&apos;s budget of %2 are used.</source>
        <translation>本周的预算 %2 已用去 %1。</translation>
    </message>
    <message>
        <source>%1 of this month&apos;s budget of %2 are used.</source>
        <translation>本月的预算 %2 已用去 %1。</translation>
    </message>
    <message>
        <source>What ran was stopped, and new runs are held.</source>
        <translation>正在运行的已停止，新的运行已暂缓。</translation>
    </message>
    <message>
        <source>New runs are held; what runs goes on.</source>
        <translation>新的运行已暂缓；正在运行的会继续。</translation>
    </message>
    <message>
        <source>Raise budget…</source>
        <translation>提高预算…</translation>
    </message>
    <message>
        <source>Budgets…</source>
        <translation>预算…</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>%1 answers, and the key is good</source>
        <translation>%1 有应答，密钥有效</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>搜索所有对话</translation>
    </message>
    <message>
        <source>Search all tasks</source>
        <translation>搜索所有任务</translation>
    </message>
    <message>
        <source>No program was found that opens the folder %1.</source>
        <translation>找不到可打开文件夹 %1 的程序。</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>打开报告</translation>
    </message>
</context>
<context>
    <name>app::EngineChoices</name>
    <message>
        <source>Address missing</source>
        <translation>缺少地址</translation>
    </message>
    <message>
        <source>Key missing</source>
        <translation>缺少密钥</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未启动</translation>
    </message>
</context>
<context>
    <name>app::EngineLimits</name>
    <message>
        <source>%1 of %2 runs are at work on %3</source>
        <translation>%3 上有 %1/%2 个运行正在进行</translation>
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
        <translation>克隆仓库并在那里运行 Claude 的服务</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>E2B, a fresh machine in the cloud for each run</source>
        <translation>E2B，每次运行使用云中的一台全新机器</translation>
    </message>
    <message>
        <source>Execution service</source>
        <translation>执行服务</translation>
    </message>
    <message>
        <source>A service that speaks the execution API, such as gantryctl serve --executions</source>
        <translation>支持执行 API 的服务，例如 gantryctl serve --executions</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>A backend that works on a GitHub repository and opens a pull request</source>
        <translation>在 GitHub 仓库上工作并创建拉取请求的后端</translation>
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
    <name>app::EnginesController</name>
    <message>
        <source>The local runner has ended.</source>
        <translation>本地运行器已结束。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Last test, %1</source>
        <translation>上次测试，%1</translation>
    </message>
    <message>
        <source>Key file of the service account</source>
        <translation>服务账号的密钥文件</translation>
    </message>
    <message>
        <source>Key files (*.json)</source>
        <translation>密钥文件 (*.json)</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>无法读取文件 %1：%2</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Token for %1</source>
        <translation>%1 的令牌</translation>
    </message>
    <message>
        <source>Claude&apos;s key</source>
        <translation>Claude 的密钥</translation>
    </message>
    <message>
        <source>API key, or token of &quot;claude setup-token&quot;</source>
        <translation>API 密钥，或 &quot;claude setup-token&quot; 的令牌</translation>
    </message>
    <message>
        <source>%1, %2, since %3</source>
        <translation>%1，%2，自 %3 起</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 run</source>
        <translation>%1 个正在运行</translation>
    </message>
    <message>
        <source>gantryctl was not found beside this program. Install Gantry again.</source>
        <translation>在此程序旁找不到 gantryctl。请重新安装 Gantry。</translation>
    </message>
    <message>
        <source>Starting the local runner…</source>
        <translation>正在启动本地运行器…</translation>
    </message>
    <message>
        <source>The local runner listens on %1 until Gantry is closed.</source>
        <translation>本地运行器在 %1 上监听，直到 Gantry 关闭。</translation>
    </message>
    <message>
        <source>From the environment</source>
        <translation>来自环境变量</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>在密钥环中</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>Service answers</source>
        <translation>服务有应答</translation>
    </message>
    <message>
        <source>The test failed</source>
        <translation>测试失败</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>未就绪</translation>
    </message>
</context>
<context>
    <name>app::LocalRunner</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
    <message>
        <source>The local runner ended with exit code %1.</source>
        <translation>本地运行器已结束，退出码 %1。</translation>
    </message>
    <message>
        <source>The local runner ended with exit code %1: %2</source>
        <translation>本地运行器已结束，退出码 %1：%2</translation>
    </message>
</context>
<context>
    <name>app::LogExport</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>the log cannot be read. %1</source>
        <translation>日志无法读取。%1</translation>
    </message>
</context>
<context>
    <name>app::NewSessionController</name>
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
    <message>
        <source>Background</source>
        <translation>后台</translation>
    </message>
    <message>
        <source>On this computer, runs by itself and asks in Approvals</source>
        <translation>在本机上，自动运行，并在“审批”中询问</translation>
    </message>
    <message>
        <source>There is no commit yet that a branch could begin from.</source>
        <translation>还没有可作为分支起点的提交。</translation>
    </message>
    <message>
        <source>Making the worktree…</source>
        <translation>正在创建工作树…</translation>
    </message>
    <message>
        <source>The set-up script ended with exit code %1. Its output is in %2.</source>
        <translation>设置脚本已结束，退出码 %1。其输出在 %2 中。</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>E2B, a fresh machine in the cloud for each step</source>
        <translation>E2B，每个步骤使用云中的一台全新机器</translation>
    </message>
    <message>
        <source>Key missing</source>
        <translation>缺少密钥</translation>
    </message>
    <message>
        <source>Set the key</source>
        <translation>设置密钥</translation>
    </message>
</context>
<context>
    <name>app::NewTaskController</name>
    <message>
        <source>Default engine</source>
        <translation>默认执行方式</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The queue could not be opened, see the notice on the Tasks page.</source>
        <translation>无法打开队列，请查看“任务”页面上的提示。</translation>
    </message>
    <message>
        <source>There is a template “%1” already. Give another name.</source>
        <translation>已有模板“%1”。请指定其他名称。</translation>
    </message>
    <message numerus="yes">
        <source>%n templates are in %1.</source>
        <translation>
            <numerusform>%1 中有 %n 个模板。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be changed any more: it has started.</source>
        <translation>“%1”不能再更改：它已开始。</translation>
    </message>
    <message>
        <source>Replace your template %1?</source>
        <translation>替换您的模板 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n templates of yours?</source>
        <translation>
            <numerusform>替换您的 %n 个模板？</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has another one of that name.</source>
        <translation>文件中有另一个同名模板。</translation>
    </message>
    <message>
        <source>The file has others of their names: %1.</source>
        <translation>文件中有其他同名模板：%1。</translation>
    </message>
    <message>
        <source>Replace template</source>
        <translation>替换模板</translation>
    </message>
    <message>
        <source>Replace templates</source>
        <translation>替换多个模板</translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>app::NoticeBundle</name>
    <message numerus="yes">
        <source>%n sessions wait for you</source>
        <translation>
            <numerusform>%n 个会话在等待您</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News from %n sessions</source>
        <translation>
            <numerusform>%n 个会话有新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>session, news</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
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
        <translation>Gantry 会这样向您通知会话的情况。</translation>
    </message>
    <message>
        <source>Go on after the usage limit</source>
        <translation>用量限额解除后继续</translation>
    </message>
</context>
<context>
    <name>app::NotificationPolicy</name>
    <message>
        <source>Usage limit reached</source>
        <translation>已达到用量限额</translation>
    </message>
    <message>
        <source>Usage limit was reached, it has reset at %1</source>
        <translation>曾达到用量限额，已于 %1 重置</translation>
    </message>
    <message>
        <source>Usage limit reached, resets at %1 (in %2)</source>
        <translation>已达到用量限额，将于 %1 重置（%2后）</translation>
    </message>
    <message>
        <source>Waits for an answer: %1</source>
        <translation>等待答复：%1</translation>
    </message>
    <message>
        <source>Waits for an answer: %1 %2</source>
        <translation>等待答复：%1 %2</translation>
    </message>
    <message>
        <source>Waits for you: %1</source>
        <translation>等待您处理：%1</translation>
    </message>
    <message>
        <source>Claude is done and waits for what comes next</source>
        <translation>Claude 已完成，等待后续指示</translation>
    </message>
</context>
<context>
    <name>app::NotificationSender</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>拒绝</translation>
    </message>
</context>
<context>
    <name>app::NotificationTray</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有等待的内容</translation>
    </message>
</context>
<context>
    <name>app::OutsideUse</name>
    <message>
        <source>This conversation is open in a Claude outside of Gantry (process %1 in %2). End it there first.</source>
        <translation>此对话已在 Gantry 之外的 Claude 中打开（进程 %1，位于 %2）。请先在那里结束它。</translation>
    </message>
</context>
<context>
    <name>app::PlanController</name>
    <message>
        <source>Save plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>Plans (*.json);;All files (*)</source>
        <translation>计划 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>The plan was saved without the values that may be secret. It asks for them.</source>
        <translation>计划已保存，但不含可能是机密的值，使用时会询问这些值。</translation>
    </message>
</context>
<context>
    <name>app::QueuedSession</name>
    <message>
        <source>A task does not keep typed secrets: save them in the keychain, or start now.</source>
        <translation>任务不会保存键入的机密：请将其存入密钥环，或立即开始。</translation>
    </message>
    <message>
        <source>A task works in the project folder: untick the worktree, or start now.</source>
        <translation>任务在项目文件夹中工作：请取消勾选工作树，或立即开始。</translation>
    </message>
    <message>
        <source>A task has a time limit, but none of tools or turns: clear them, or start now.</source>
        <translation>任务有时间限制，但没有工具或轮次限制：请清除这些限制，或立即开始。</translation>
    </message>
    <message>
        <source>A task may take at most one hour.</source>
        <translation>任务最多可用一小时。</translation>
    </message>
    <message>
        <source>A task needs something to do.</source>
        <translation>任务需要有要执行的内容。</translation>
    </message>
    <message>
        <source>“!” at the beginning makes a task a shell command: choose Command for one, or begin the prompt with something else.</source>
        <translation>以“!”开头的任务是 Shell 命令：如需命令，请选择“命令”，否则请用其他字符作为提示词的开头。</translation>
    </message>
    <message>
        <source>A task bypasses permissions only where the settings do: choose other permissions, or start now.</source>
        <translation>仅在设置绕过权限时，任务才能绕过权限：请选择其他权限，或立即开始。</translation>
    </message>
</context>
<context>
    <name>app::ResumeQuestions</name>
    <message>
        <source>Open in another Claude</source>
        <translation>已在另一个 Claude 中打开</translation>
    </message>
    <message>
        <source>Two programs that write to one conversation mix it up: each loses what the other did.</source>
        <translation>两个程序写入同一对话会造成混乱：各自都会丢失对方所做的内容。</translation>
    </message>
    <message>
        <source>Resume anyway</source>
        <translation>仍然继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>app::SandboxController</name>
    <message>
        <source>Tasks in sandboxes: %1 succeeded, %2 failed, %3 were not begun</source>
        <translation>沙箱中的任务：%1 个成功，%2 个失败，%3 个未开始</translation>
    </message>
    <message>
        <source>%1, read at %2</source>
        <translation>%1，读取于 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n CPUs, %1</source>
        <translation>
            <numerusform>%n 个 CPU，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暂停…</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Extending…</source>
        <translation>正在延长…</translation>
    </message>
    <message>
        <source>Terminating…</source>
        <translation>正在终止…</translation>
    </message>
    <message>
        <source>Commit %1: %2</source>
        <translation>提交 %1：%2</translation>
    </message>
    <message>
        <source>Conflict: %1</source>
        <translation>冲突：%1</translation>
    </message>
    <message>
        <source>The changes are in the project</source>
        <translation>更改已放入项目</translation>
    </message>
    <message>
        <source>No run of this computer is known in it.</source>
        <translation>其中没有本机已知的运行。</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>正在下载…</translation>
    </message>
    <message>
        <source>Downloading… %1</source>
        <translation>正在下载… %1</translation>
    </message>
    <message numerus="yes">
        <source>%n files downloaded</source>
        <translation>
            <numerusform>已下载 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>No changes of this run are kept here.</source>
        <translation>此次运行没有在这里保留任何更改。</translation>
    </message>
</context>
<context>
    <name>app::SandboxTaskQueue</name>
    <message>
        <source>Task %1: %2</source>
        <translation>任务 %1：%2</translation>
    </message>
</context>
<context>
    <name>app::SchedulesController</name>
    <message>
        <source>The queue could not be opened, see the notice on the Tasks page.</source>
        <translation>无法打开队列，请查看“任务”页面上的提示。</translation>
    </message>
    <message>
        <source>The schedule was changed elsewhere while this form was open. Close the form and open it again.</source>
        <translation>此表单打开期间，计划已在别处更改。请关闭表单后重新打开。</translation>
    </message>
    <message>
        <source>The schedule was removed elsewhere while this form was open.</source>
        <translation>此表单打开期间，计划已在别处被移除。</translation>
    </message>
    <message>
        <source>The schedule was removed elsewhere.</source>
        <translation>计划已在别处被移除。</translation>
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
    <message>
        <source>Waits: %1</source>
        <translation>等待：%1</translation>
    </message>
    <message>
        <source>%1. The sessions stand under this one in the list.</source>
        <translation>%1。这些会话在列表中位于此会话之下。</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>已暂缓：%1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>目前 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>app::SharedQueue</name>
    <message>
        <source>Leave the password out of the address.</source>
        <translation>请不要在地址中包含密码。</translation>
    </message>
    <message>
        <source>%1 It is tried again.</source>
        <translation>%1 将会重试。</translation>
    </message>
    <message>
        <source>After the next start the queue is this computer&apos;s own.</source>
        <translation>下次启动后，队列为本机自己的队列。</translation>
    </message>
    <message>
        <source>After the next start the queue is %1.</source>
        <translation>下次启动后，队列为 %1。</translation>
    </message>
    <message>
        <source>The password of the queue could not be read: %1 Unlock the keychain, or start Gantry with the password in %2.</source>
        <translation>无法读取队列的密码：%1 请解锁密钥环，或在 %2 中给出密码后启动 Gantry。</translation>
    </message>
    <message>
        <source>%1 Save Shared queue… once more to try again.</source>
        <translation>%1 请再次保存“共享队列…”以重试。</translation>
    </message>
</context>
<context>
    <name>app::StartFailure</name>
    <message>
        <source>Another folder begins empty and counts until Gantry is closed. What is in this one stays. The variable GANTRY_DATA_DIR names a folder for good.</source>
        <translation>另选的文件夹开始时为空，并在 Gantry 关闭前有效。此文件夹中的内容保持不变。变量 GANTRY_DATA_DIR 可永久指定文件夹。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Use another folder…</source>
        <translation>使用其他文件夹…</translation>
    </message>
    <message>
        <source>Choose the folder for Gantry&apos;s data</source>
        <translation>选择 Gantry 数据文件夹</translation>
    </message>
</context>
<context>
    <name>app::TaskLimitsController</name>
    <message>
        <source>The queue could not be opened, see the notice on the Tasks page.</source>
        <translation>无法打开队列，请查看“任务”页面上的提示。</translation>
    </message>
</context>
<context>
    <name>app::TaskSessions</name>
    <message>
        <source>There is no engine “%1” here.</source>
        <translation>这里没有执行方式“%1”。</translation>
    </message>
    <message>
        <source>The task wants to bypass permissions, and this worker does not allow that.</source>
        <translation>任务要求绕过权限，但此工作进程不允许。</translation>
    </message>
    <message>
        <source>The task was stopped after its time limit of %1 seconds.</source>
        <translation>任务因达到 %1 秒的时间限制而停止。</translation>
    </message>
    <message>
        <source>The run was interrupted.</source>
        <translation>运行被中断。</translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>Ended by signal %1</source>
        <translation>被信号 %1 终止</translation>
    </message>
</context>
<context>
    <name>app::TaskSteps</name>
    <message>
        <source>Carry out this workflow step by step, in its order. Stop at the first step that fails and say which one it was. The workflow (%1):</source>
        <translation>请按顺序逐步执行此工作流。在第一个失败的步骤处停止，并说明是哪一步。工作流 (%1)：</translation>
    </message>
</context>
<context>
    <name>app::TasksController</name>
    <message>
        <source>on success</source>
        <translation>成功时</translation>
    </message>
    <message>
        <source>on failure</source>
        <translation>失败时</translation>
    </message>
    <message>
        <source>in any case</source>
        <translation>任何情况下</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>目前 %1</translation>
    </message>
    <message>
        <source>The queue could not be opened, see the notice on the Tasks page.</source>
        <translation>无法打开队列，请查看“任务”页面上的提示。</translation>
    </message>
    <message>
        <source>Cancelled by you</source>
        <translation>由您取消</translation>
    </message>
</context>
<context>
    <name>app::WorktreeList</name>
    <message>
        <source>over %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>Its folder is gone</source>
        <translation>其文件夹已不存在</translation>
    </message>
    <message>
        <source>A session works in it</source>
        <translation>有会话正在其中工作</translation>
    </message>
    <message>
        <source>In use by %1</source>
        <translation>正被 %1 使用</translation>
    </message>
    <message>
        <source>Work in the submodule %1</source>
        <translation>子模块 %1 中有工作内容</translation>
    </message>
    <message>
        <source>Nothing would be lost</source>
        <translation>不会丢失任何内容</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 does not exist any more.</source>
        <translation>文件夹 %1 已不存在。</translation>
    </message>
    <message>
        <source>No program was found that opens the folder %1.</source>
        <translation>找不到可打开文件夹 %1 的程序。</translation>
    </message>
</context>
<context>
    <name>app::Worktrees</name>
    <message>
        <source>The session “%1” works in it. Stop it first.</source>
        <translation>会话“%1”正在其中工作。请先停止它。</translation>
    </message>
    <message>
        <source>The worktree is removed. Its work is kept in %1.</source>
        <translation>工作树已移除。其中的工作保留在 %1。</translation>
    </message>
    <message>
        <source>The worktree is removed. Its changed copies are in %1.</source>
        <translation>工作树已移除。其中更改过的副本在 %1。</translation>
    </message>
    <message>
        <source>The worktree is removed.</source>
        <translation>工作树已移除。</translation>
    </message>
    <message>
        <source>The worktree is gone</source>
        <translation>工作树已不存在</translation>
    </message>
    <message>
        <source>The folder this session worked in does not exist any more. It can be made again at the same place, on the branch %1.</source>
        <translation>此会话工作的文件夹已不存在。可以在原处基于分支 %1 重新创建。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Making the worktree %1 again…</source>
        <translation>正在重新创建工作树 %1…</translation>
    </message>
    <message>
        <source>The worktree is there again.</source>
        <translation>工作树已恢复。</translation>
    </message>
    <message>
        <source>Make it again and go on</source>
        <translation>重新创建并继续</translation>
    </message>
</context>
<context>
    <name>base::PrivateFile</name>
    <message>
        <source>Gantry cannot make the folder %1: %2</source>
        <translation>Gantry 无法创建文件夹 %1：%2</translation>
    </message>
    <message>
        <source>Gantry cannot use the folder %1: %2</source>
        <translation>Gantry 无法使用文件夹 %1：%2</translation>
    </message>
    <message>
        <source>The folder %1 belongs to another user.</source>
        <translation>文件夹 %1 属于其他用户。</translation>
    </message>
    <message>
        <source>Gantry cannot make the folder %1 private: %2</source>
        <translation>Gantry 无法将文件夹 %1 设为私有：%2</translation>
    </message>
    <message>
        <source>Gantry cannot write %1: %2</source>
        <translation>Gantry 无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>base::ReadFile</name>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>无法读取文件 %1：%2</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2.</source>
        <translation>文件 %1 超过 %2。</translation>
    </message>
</context>
<context>
    <name>claude::CommandLine</name>
    <message>
        <source>“%1” is no permission mode. Choose one of: %2.</source>
        <translation>“%1”不是权限模式。请从以下各项中选择：%2。</translation>
    </message>
    <message>
        <source>“%1” is no conversation id. An id looks like 123e4567-e89b-42d3-a456-426614174000.</source>
        <translation>“%1”不是对话 id。id 的形式如 123e4567-e89b-42d3-a456-426614174000。</translation>
    </message>
    <message>
        <source>A conversation that is resumed keeps its id. Leave out one of the two ids.</source>
        <translation>继续的对话会保留其 id。请去掉两个 id 中的一个。</translation>
    </message>
    <message>
        <source>“%1” is no model name.</source>
        <translation>“%1”不是模型名称。</translation>
    </message>
    <message>
        <source>“%1” is no tool name. Write for example: Bash(git *).</source>
        <translation>“%1”不是工具名称。写法示例：Bash(git *)。</translation>
    </message>
    <message>
        <source>The number of turns cannot be negative.</source>
        <translation>轮次数不能为负数。</translation>
    </message>
    <message>
        <source>A budget has to be more than nothing.</source>
        <translation>预算必须大于零。</translation>
    </message>
</context>
<context>
    <name>claude::Environment</name>
    <message>
        <source>“%1” cannot be the name of a variable. Use letters, digits and _, and no digit in front.</source>
        <translation>“%1”不能作为变量名。请使用字母、数字和 _，且不以数字开头。</translation>
    </message>
    <message>
        <source>The value of the variable %1 contains a NUL character. Remove it.</source>
        <translation>变量 %1 的值含有 NUL 字符。请删除它。</translation>
    </message>
</context>
<context>
    <name>claude::HookPayload</name>
    <message>
        <source>The hook sent more than 1 MiB.</source>
        <translation>钩子发送的内容超过 1 MiB。</translation>
    </message>
    <message>
        <source>The hook sent JSON that is nested too deep.</source>
        <translation>钩子发送的 JSON 嵌套过深。</translation>
    </message>
    <message>
        <source>The hook sent something else than a JSON object.</source>
        <translation>钩子发送的不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The hook did not say which event it reports (hook_event_name).</source>
        <translation>钩子没有说明它报告的是哪个事件 (hook_event_name)。</translation>
    </message>
</context>
<context>
    <name>claude::JsonLine</name>
    <message>
        <source>A line is not a JSON object.</source>
        <translation>有一行不是 JSON 对象。</translation>
    </message>
</context>
<context>
    <name>claude::Program</name>
    <message>
        <source>There is no Claude Code at %1. Choose the program in the settings, or leave the field empty to take the one on PATH.</source>
        <translation>%1 处没有 Claude Code。请在设置中选择程序，或将该栏留空以使用 PATH 中的程序。</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose the claude program inside it.</source>
        <translation>%1 是文件夹。请选择其中的 claude 程序。</translation>
    </message>
    <message>
        <source>%1 cannot be executed. Choose another program, or make it executable with: chmod +x %1</source>
        <translation>%1 无法执行。请选择其他程序，或用以下命令使其可执行：chmod +x %1</translation>
    </message>
    <message>
        <source>Claude Code was not found: there is no program “%1” on PATH. Install it, for example with: npm install -g @anthropic-ai/claude-code, or choose the program in the settings.</source>
        <translation>找不到 Claude Code：PATH 中没有程序“%1”。请安装，例如使用：npm install -g @anthropic-ai/claude-code，或在设置中选择程序。</translation>
    </message>
    <message>
        <source>The program answered --version with something else than a version, so it is not Claude Code. Choose another program in the settings.</source>
        <translation>该程序对 --version 的回答不是版本号，因此它不是 Claude Code。请在设置中选择其他程序。</translation>
    </message>
    <message>
        <source>%1 did not answer --version in time. Try it in a terminal.</source>
        <translation>%1 没有及时回答 --version。请在终端中试一试。</translation>
    </message>
    <message>
        <source>%1 could not be started. Choose another program in the settings.</source>
        <translation>无法启动 %1。请在设置中选择其他程序。</translation>
    </message>
    <message>
        <source>%1 --version failed. Try it in a terminal.</source>
        <translation>%1 --version 失败。请在终端中试一试。</translation>
    </message>
</context>
<context>
    <name>claude::RunSettings</name>
    <message>
        <source>The additional Claude settings cannot be used: “%1” has a value that Claude does not accept. Correct it in the settings.</source>
        <translation>无法使用附加的 Claude 设置：“%1”的值不被 Claude 接受。请在设置中更正。</translation>
    </message>
    <message>
        <source>The hook program “%1” needs an absolute path.</source>
        <translation>钩子程序“%1”需要绝对路径。</translation>
    </message>
</context>
<context>
    <name>claude::StreamJson</name>
    <message>
        <source>Claude wrote a line of %1 bytes that is no JSON; it is in the log only.</source>
        <translation>Claude 写出了一行 %1 字节的非 JSON 内容；仅保存在日志中。</translation>
    </message>
    <message>
        <source>Claude wrote a line that is too long to read; it is in the log only.</source>
        <translation>Claude 写出了一行过长而无法读取的内容；仅保存在日志中。</translation>
    </message>
    <message>
        <source>Claude stopped: the limit of turns was reached.</source>
        <translation>Claude 已停止：达到轮次上限。</translation>
    </message>
    <message>
        <source>Claude stopped: the budget of this run was used up.</source>
        <translation>Claude 已停止：此次运行的预算已用完。</translation>
    </message>
    <message>
        <source>The turn was interrupted.</source>
        <translation>该轮已被中断。</translation>
    </message>
    <message>
        <source>Claude ended with an error and did not say why.</source>
        <translation>Claude 因错误结束，没有说明原因。</translation>
    </message>
    <message>
        <source>Claude ended with an error: %1</source>
        <translation>Claude 因错误结束：%1</translation>
    </message>
</context>
<context>
    <name>claude::Transcript</name>
    <message>
        <source>There is no transcript %1 yet.</source>
        <translation>还没有对话记录 %1。</translation>
    </message>
    <message>
        <source>The transcript %1 cannot be read: %2</source>
        <translation>无法读取对话记录 %1：%2</translation>
    </message>
</context>
<context>
    <name>cloudrun::Failure</name>
    <message>
        <source>The service refused the request.</source>
        <translation>服务拒绝了请求。</translation>
    </message>
    <message>
        <source>The service does not allow this sign-in to run anything.</source>
        <translation>服务不允许此登录运行任何内容。</translation>
    </message>
    <message>
        <source>The service does not accept the sign-in. Check it in Settings, Engines.</source>
        <translation>服务不接受该登录。请在“设置”→“执行方式”中检查。</translation>
    </message>
    <message>
        <source>The service knows no such path or task. Check its address.</source>
        <translation>服务中没有这样的路径或任务。请检查其地址。</translation>
    </message>
    <message>
        <source>The service has a task with this id already.</source>
        <translation>服务中已有此 id 的任务。</translation>
    </message>
    <message>
        <source>The request is too large for the service.</source>
        <translation>请求对服务来说太大。</translation>
    </message>
    <message>
        <source>The service is busy.</source>
        <translation>服务正忙。</translation>
    </message>
    <message>
        <source>The service could not be reached.</source>
        <translation>无法连接到服务。</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>服务没有及时应答。</translation>
    </message>
    <message>
        <source>The service gave an answer that makes no sense.</source>
        <translation>服务给出了无意义的应答。</translation>
    </message>
    <message>
        <source>The service failed.</source>
        <translation>服务出错。</translation>
    </message>
    <message>
        <source>It said (%1): %2</source>
        <translation>它的说明 (%1)：%2</translation>
    </message>
    <message>
        <source>It answered with status %1.</source>
        <translation>它的应答状态为 %1。</translation>
    </message>
</context>
<context>
    <name>cloudrun::ServiceAccount</name>
    <message>
        <source>This is no key file of a service account: it needs client_email and private_key.</source>
        <translation>这不是服务账号的密钥文件：需要 client_email 和 private_key。</translation>
    </message>
    <message>
        <source>The service account cannot sign in. %1 Make a new key and give its JSON file.</source>
        <translation>服务账号无法登录。%1 请创建新密钥，并给出其 JSON 文件。</translation>
    </message>
</context>
<context>
    <name>cloudrun::SignIn</name>
    <message>
        <source>No sign-in for the service account %1: %2</source>
        <translation>服务账号 %1 无法登录：%2</translation>
    </message>
    <message>
        <source>The sign-in of the service account %1 was refused (%2). %3</source>
        <translation>服务账号 %1 的登录被拒绝 (%2)。%3</translation>
    </message>
</context>
<context>
    <name>cloudrun::TaskConnection</name>
    <message>
        <source>It sent no stream of events.</source>
        <translation>它没有发送事件流。</translation>
    </message>
</context>
<context>
    <name>cloudrun::TaskRequest</name>
    <message>
        <source>There is no prompt to run.</source>
        <translation>没有可运行的提示词。</translation>
    </message>
    <message>
        <source>Claude needs a sign-in on the service. Set ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN, or keep one in Settings, Engines.</source>
        <translation>Claude 在服务上需要登录。请设置 ANTHROPIC_API_KEY 或 CLAUDE_CODE_OAUTH_TOKEN，或在“设置”→“执行方式”中保存一个。</translation>
    </message>
    <message>
        <source>The prompt and its settings have %1 kB; a service takes 2 MB.</source>
        <translation>提示词及其设置有 %1 kB；服务最多接受 2 MB。</translation>
    </message>
</context>
<context>
    <name>cloudrun::TaskStream</name>
    <message>
        <source>The task was cancelled on the service.</source>
        <translation>任务在服务上被取消。</translation>
    </message>
    <message>
        <source>The service reported an error without a word about it.</source>
        <translation>服务报告了错误，但没有任何说明。</translation>
    </message>
    <message>
        <source>The service ended the answer before Claude gave a result.</source>
        <translation>服务在 Claude 给出结果之前结束了应答。</translation>
    </message>
</context>
<context>
    <name>conversations</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
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
        <source>Last use</source>
        <translation>最后使用</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message numerus="yes">
        <source>%n more byte(s) were left out.</source>
        <translation>
            <numerusform>另有 %n 个字节被省略。</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Output of the command</source>
        <translation>命令的输出</translation>
    </message>
    <message>
        <source>Claude</source>
        <translation>Claude</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Summary of what was said before</source>
        <translation>先前内容的摘要</translation>
    </message>
    <message>
        <source>The conversation was compacted here</source>
        <translation>对话在此处被压缩</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <source>The conversation could not be written: %1</source>
        <translation>无法写入对话：%1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>conversations::Document</name>
    <message>
        <source>[image]</source>
        <translation>[图像]</translation>
    </message>
    <message>
        <source>The conversation %1 does not exist any more.</source>
        <translation>对话 %1 已不存在。</translation>
    </message>
    <message>
        <source>The conversation %1 cannot be read: %2</source>
        <translation>无法读取对话 %1：%2</translation>
    </message>
</context>
<context>
    <name>conversations::HtmlWriter</name>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>conversations::MarkdownWriter</name>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>conversations::RunningSessions</name>
    <message>
        <source>Claude did not tell its running sessions in a form that is known.</source>
        <translation>Claude 没有以已知的格式给出正在运行的会话。</translation>
    </message>
    <message>
        <source>Claude did not tell its running sessions in time.</source>
        <translation>Claude 没有及时给出正在运行的会话。</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>This version of Claude Code cannot tell its running sessions.</source>
        <translation>此版本的 Claude Code 无法给出正在运行的会话。</translation>
    </message>
</context>
<context>
    <name>conversations::Scan</name>
    <message>
        <source>The conversation %1 cannot be read: %2</source>
        <translation>无法读取对话 %1：%2</translation>
    </message>
</context>
<context>
    <name>conversations::Writer</name>
    <message numerus="yes">
        <source>%n line(s) of the transcript could not be read.</source>
        <translation>
            <numerusform>对话记录中有 %n 行无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>The end of the conversation was left out.</source>
        <translation>对话的末尾部分被省略。</translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message>
        <source>The variable %1 named by --backend-token-env is empty or not set.</source>
        <translation>--backend-token-env 指定的变量 %1 为空或未设置。</translation>
    </message>
    <message>
        <source>The step was ended after its time limit of %1 seconds. Give it more with --timeout.</source>
        <translation>步骤因达到 %1 秒的时间限制而结束。可用 --timeout 延长。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>There is no session %1.</source>
        <translation>没有会话 %1。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>--token-limit wants a number of tokens, or max.</source>
        <translation>--token-limit 需要令牌数，或 max。</translation>
    </message>
    <message>
        <source>Left out, because it cannot be read: %1 (%2)</source>
        <translation>已省略，因为无法读取：%1 (%2)</translation>
    </message>
    <message>
        <source>Left out: %n line(s) of more than 32 MB.</source>
        <translation>已省略：%n 行，每行超过 32 MB。</translation>
    </message>
    <message>
        <source>No price is known for %1; its cost is not in these figures.</source>
        <translation>不知道 %1 的价格；其费用未计入这些数字。</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>缓存写入</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>缓存读取</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Of limit</source>
        <translation>占限额</translation>
    </message>
    <message>
        <source>nothing for %1</source>
        <translation>%1 内无用量</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>  at this rate</source>
        <translation>  按此速度</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>the folder is gone</source>
        <translation>文件夹已不存在</translation>
    </message>
    <message>
        <source>in use by %1</source>
        <translation>正被 %1 使用</translation>
    </message>
    <message>
        <source>nothing would be lost</source>
        <translation>不会丢失任何内容</translation>
    </message>
    <message>
        <source>detached</source>
        <translation>分离</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Name the worktree to remove, by its path or its branch.</source>
        <translation>请用路径或分支指明要移除的工作树。</translation>
    </message>
    <message>
        <source>Nothing was removed; --force keeps a copy first where that is possible.</source>
        <translation>没有移除任何内容；--force 会尽可能先保留副本。</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>已移除 %1</translation>
    </message>
    <message>
        <source>Its work is kept in %1</source>
        <translation>其中的工作保留在 %1</translation>
    </message>
    <message>
        <source>Its changed copies are in %1</source>
        <translation>其中更改过的副本在 %1</translation>
    </message>
    <message>
        <source>Working in %1 on the branch %2</source>
        <translation>正在 %1 中工作，分支 %2</translation>
    </message>
    <message>
        <source>%1 is no worktree that Gantry knows.</source>
        <translation>%1 不是 Gantry 已知的工作树。</translation>
    </message>
    <message>
        <source>The worktree %1 was gone and has been made again.</source>
        <translation>工作树 %1 曾不存在，现已重新创建。</translation>
    </message>
    <message>
        <source>The variable %1 named by --token-env is empty or not set.</source>
        <translation>--token-env 指定的变量 %1 为空或未设置。</translation>
    </message>
    <message>
        <source>There is no token for GitHub. Set GITHUB_TOKEN, name another variable with --token-env, or give a GitHub App with --app-id and --app-key-file.</source>
        <translation>没有 GitHub 的令牌。请设置 GITHUB_TOKEN，用 --token-env 指定其他变量，或用 --app-id 和 --app-key-file 给出 GitHub App。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is too large to be a secret.</source>
        <translation>%1 对机密来说太大。</translation>
    </message>
    <message>
        <source>“%1” is not the address of a REST interface of GitHub. It looks like https://HOST/api/v3.</source>
        <translation>“%1”不是 GitHub REST 接口的地址。其形式类似 https://HOST/api/v3。</translation>
    </message>
    <message>
        <source>There is no folder %1. --project names the one the tasks run in.</source>
        <translation>没有文件夹 %1。--project 指定运行任务的文件夹。</translation>
    </message>
    <message>
        <source>“%1” is not the name of a label: it is empty or has a comma.</source>
        <translation>“%1”不是标签的名称：它为空或含有逗号。</translation>
    </message>
    <message>
        <source>The variable %1 named by --webhook-secret-env is empty or not set. Without a secret anybody could send webhooks.</source>
        <translation>--webhook-secret-env 指定的变量 %1 为空或未设置。没有机密的话，任何人都可以发送 webhook。</translation>
    </message>
    <message>
        <source>for all costs</source>
        <translation>用于所有费用</translation>
    </message>
    <message>
        <source>for costs since %1</source>
        <translation>用于自 %1 起的费用</translation>
    </message>
    <message>
        <source>came with Gantry</source>
        <translation>Gantry 自带</translation>
    </message>
    <message>
        <source>%1: %2 models, %3</source>
        <translation>%1：%2 个模型，%3</translation>
    </message>
    <message>
        <source>%1: %2 The old prices stay.</source>
        <translation>%1：%2 保留原价格。</translation>
    </message>
    <message>
        <source>The variable %1 named by %2 is empty or not set.</source>
        <translation>%2 指定的变量 %1 为空或未设置。</translation>
    </message>
    <message>
        <source>--secret wants NAME=VALUE or NAME=@FILE.</source>
        <translation>--secret 需要 NAME=VALUE 或 NAME=@FILE。</translation>
    </message>
    <message>
        <source>--auth bearer needs --token-env, the variable with the token.</source>
        <translation>--auth bearer 需要 --token-env，即含有令牌的变量。</translation>
    </message>
    <message>
        <source>--auth service-account needs --service-account, the key file.</source>
        <translation>--auth service-account 需要 --service-account，即密钥文件。</translation>
    </message>
    <message>
        <source>There is no engine &quot;%1&quot;. There are: %2.</source>
        <translation>没有执行方式 &quot;%1&quot;。现有：%2。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>分支 %1</translation>
    </message>
    <message>
        <source>1 file changed</source>
        <translation>1 个文件已更改</translation>
    </message>
    <message>
        <source>%1 files changed</source>
        <translation>%1 个文件已更改</translation>
    </message>
    <message>
        <source>Tasks in sandboxes</source>
        <translation>沙箱中的任务</translation>
    </message>
    <message>
        <source>%1 of %2 tasks succeeded, %3 failed, %4 were not begun. It took %5.</source>
        <translation>%2 个任务中 %1 个成功，%3 个失败，%4 个未开始。用时 %5。</translation>
    </message>
    <message>
        <source>Claude cost %1, the sandboxes about %2 (estimated).</source>
        <translation>Claude 费用 %1，沙箱费用约 %2（估算）。</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>--listen wants HOST:PORT, for example 127.0.0.1:8080, not &quot;%1&quot;.</source>
        <translation>--listen 需要 HOST:PORT，例如 127.0.0.1:8080，而不是 &quot;%1&quot;。</translation>
    </message>
    <message>
        <source>%1 can be reached from other computers, so callers have to show who they are: give --token-file or --identity-audience, or --trust-platform when something in front checks.</source>
        <translation>%1 可从其他计算机访问，因此调用方必须证明身份：请给出 --token-file 或 --identity-audience；若前端已有检查，则使用 --trust-platform。</translation>
    </message>
    <message>
        <source>The folder %1 of --root does not exist.</source>
        <translation>--root 的文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>bubblewrap (bwrap) is not installed. Install it, or leave out --isolate bwrap.</source>
        <translation>未安装 bubblewrap (bwrap)。请安装它，或省略 --isolate bwrap。</translation>
    </message>
    <message>
        <source>The session was removed.</source>
        <translation>会话已移除。</translation>
    </message>
    <message>
        <source>%1 exists already. Name a new folder.</source>
        <translation>%1 已存在。请指定新的文件夹。</translation>
    </message>
    <message>
        <source>The database was damaged. It was kept as %1, and a new one was begun.</source>
        <translation>数据库已损坏。已将其保留为 %1，并新建了一个。</translation>
    </message>
    <message>
        <source>%1; files that git ignores go with it</source>
        <translation>%1；git 忽略的文件也会随之删除</translation>
    </message>
    <message>
        <source>Files that git ignores went with it</source>
        <translation>git 忽略的文件已随之删除</translation>
    </message>
    <message>
        <source>The worktree %1 was taken back.</source>
        <translation>已撤回工作树 %1。</translation>
    </message>
    <message>
        <source>The worktree %1 stays: %2</source>
        <translation>工作树 %1 保留：%2</translation>
    </message>
</context>
<context>
    <name>ctl::ConversationCommands</name>
    <message>
        <source>Reading %1 of %2 MB</source>
        <translation>正在读取 %1/%2 MB</translation>
    </message>
    <message>
        <source>There is no conversation %1. See &quot;gantryctl conversation list&quot;.</source>
        <translation>没有对话 %1。请参阅 &quot;gantryctl conversation list&quot;。</translation>
    </message>
    <message>
        <source>%1 is the beginning of %2 conversation ids. Give more of it.</source>
        <translation>%1 是 %2 个对话 id 的开头。请给出更多字符。</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>无法写入标准输出。</translation>
    </message>
</context>
<context>
    <name>ctl::GithubCommand</name>
    <message>
        <source>Issue %1: %2</source>
        <translation>议题 %1：%2</translation>
    </message>
    <message>
        <source>GitHub takes no more requests until %1.</source>
        <translation>GitHub 在 %1 之前不再接受请求。</translation>
    </message>
    <message>
        <source>Webhooks: %1/webhook</source>
        <translation>Webhook：%1/webhook</translation>
    </message>
    <message>
        <source>--webhook-listen wants HOST:PORT, for example 127.0.0.1:8080, not “%1”.</source>
        <translation>--webhook-listen 需要 HOST:PORT，例如 127.0.0.1:8080，而不是“%1”。</translation>
    </message>
</context>
<context>
    <name>ctl::InputReader</name>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>无法读取标准输入。</translation>
    </message>
</context>
<context>
    <name>ctl::Permissions</name>
    <message>
        <source>Nobody is there to allow this: the run denies every question.</source>
        <translation>没有人可以允许此操作：此运行拒绝所有询问。</translation>
    </message>
    <message>
        <source>Nobody is there to answer: decide yourself and say what you assumed.</source>
        <translation>没有人可以回答：请自行决定，并说明您的假设。</translation>
    </message>
    <message>
        <source>Nobody is there to answer: standard input has ended.</source>
        <translation>没有人可以回答：标准输入已结束。</translation>
    </message>
    <message>
        <source>An answer needs question_id and decision (allow, allow_session or deny). It was ignored.</source>
        <translation>答复需要 question_id 和 decision（allow、allow_session 或 deny）。已忽略它。</translation>
    </message>
</context>
<context>
    <name>ctl::PlanCommand</name>
    <message>
        <source>--var gives “%1” twice.</source>
        <translation>--var 两次给出“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), nothing is wrong.</source>
        <translation>
            <numerusform>%n 个步骤，没有错误。</numerusform>
        </translation>
    </message>
    <message>
        <source>Play step %1 of %2, “%3”? [Y/n]</source>
        <translation>执行步骤 %1/%2“%3”? [Y/n]</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of the session %1 wait.</source>
        <translation>
            <numerusform>会话 %1 有 %n 个步骤在等待。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ctl::ResumeCommand</name>
    <message>
        <source>&quot;%1&quot; runs in a terminal. Go on there, or stop it first.</source>
        <translation>&quot;%1&quot; 在终端中运行。请在那里继续，或先停止它。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in use: another program (gantryctl or the window) drives it. Follow it with &quot;gantryctl session follow %2&quot;.</source>
        <translation>&quot;%1&quot; 正在使用中：其他程序（gantryctl 或窗口）正在驱动它。可用 &quot;gantryctl session follow %2&quot; 跟踪它。</translation>
    </message>
    <message>
        <source>The worktree has no folder %1 any more.</source>
        <translation>工作树不再有文件夹 %1。</translation>
    </message>
    <message>
        <source>There is nothing to resume in &quot;%1&quot;: no conversation was recorded and no step is pending.</source>
        <translation>&quot;%1&quot; 中没有可继续的内容：没有记录对话，也没有待执行的步骤。</translation>
    </message>
    <message>
        <source>Go on where you left off.</source>
        <translation>请从中断的地方继续。</translation>
    </message>
    <message>
        <source>The session %1 was removed meanwhile.</source>
        <translation>会话 %1 已在此期间被移除。</translation>
    </message>
</context>
<context>
    <name>ctl::RunCommand</name>
    <message>
        <source>The prompt file %1 cannot be read: %2</source>
        <translation>无法读取提示词文件 %1：%2</translation>
    </message>
    <message>
        <source>There is no session %1. See &quot;gantryctl session list&quot;.</source>
        <translation>没有会话 %1。请参阅 &quot;gantryctl session list&quot;。</translation>
    </message>
    <message>
        <source>Without a prompt Claude waits for somebody who types. Give a prompt, or --after-turn keep.</source>
        <translation>没有提示词时，Claude 会等待有人输入。请给出提示词，或 --after-turn keep。</translation>
    </message>
    <message>
        <source>Held: %1. Raise it in Gantry&apos;s settings, or run it with --over-budget.</source>
        <translation>已暂缓：%1。请在 Gantry 的设置中提高它，或用 --over-budget 运行。</translation>
    </message>
    <message>
        <source>Step %1 of “%2” is still running. Stop it or wait for its end, or queue a prompt with &quot;gantryctl session send&quot;.</source>
        <translation>“%2”的第 %1 步仍在运行。请停止它或等待它结束，或用“gantryctl session send”排入一个提示。</translation>
    </message>
</context>
<context>
    <name>ctl::SandboxCommand</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>No run of this computer is known in the sandbox %1.</source>
        <translation>沙箱 %1 中没有本机已知的运行。</translation>
    </message>
    <message>
        <source>Nothing can be written.</source>
        <translation>无法写入任何内容。</translation>
    </message>
    <message>
        <source>%1  %2  %3 (estimated)</source>
        <translation>%1  %2  %3（估算）</translation>
    </message>
    <message>
        <source>Together about %1, at $%2 for an hour.</source>
        <translation>合计约 %1，每小时 $%2。</translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation>手动创建</translation>
    </message>
    <message>
        <source>There are no sandboxes.
</source>
        <translation>没有沙箱。
</translation>
    </message>
    <message numerus="yes">
        <source>%1 answers, and the key is good. %n sandboxes run.</source>
        <translation>
            <numerusform>%1 有应答，密钥有效。%n 个沙箱正在运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <translation>%1/%2 分钟</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 (estimated)</source>
        <translation>%1（估算）</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>Together about %1, by the size of each sandbox.</source>
        <translation>合计约 %1，按各沙箱的大小计算。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>There is no template %1 here.</source>
        <translation>这里没有模板 %1。</translation>
    </message>
    <message>
        <source>There is no record of a sandbox %1.</source>
        <translation>没有沙箱 %1 的记录。</translation>
    </message>
    <message>
        <source>Forgotten: %1</source>
        <translation>已清除记录：%1</translation>
    </message>
    <message>
        <source>The service still has the sandbox %1. Terminate it instead.</source>
        <translation>服务中仍有沙箱 %1。请改为终止它。</translation>
    </message>
    <message>
        <source>Branch: %1
</source>
        <translation>分支：%1
</translation>
    </message>
    <message>
        <source>Pull request: %1
</source>
        <translation>拉取请求：%1
</translation>
    </message>
    <message>
        <source>Conflict: %1
</source>
        <translation>冲突：%1
</translation>
    </message>
    <message>
        <source>All of it is in the project.</source>
        <translation>全部内容已放入项目。</translation>
    </message>
    <message>
        <source>The files are not in the project as they are there.</source>
        <translation>项目中的文件与那里的不一致。</translation>
    </message>
    <message>
        <source>No changes of a run in %1 are kept here.</source>
        <translation>这里没有保留 %1 中某次运行的更改。</translation>
    </message>
    <message>
        <source>What changed in %1 is in the project already.</source>
        <translation>%1 中的更改已在项目中。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n files</source>
        <translation>
            <numerusform>%1：%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Several sandboxes begin with %1. Write more of the one you mean.</source>
        <translation>有多个沙箱以 %1 开头。请多写几个字符。</translation>
    </message>
    <message>
        <source>%1 is not there yet. It will be ended when it is.</source>
        <translation>%1 尚不存在。它一出现就会被终止。</translation>
    </message>
    <message>
        <source>The sandbox %1 may still come to life. Terminate it instead.</source>
        <translation>沙箱 %1 可能仍会启动。请改为终止它。</translation>
    </message>
</context>
<context>
    <name>ctl::SandboxTasks</name>
    <message>
        <source>The file of tasks %1 cannot be read: %2</source>
        <translation>无法读取任务文件 %1：%2</translation>
    </message>
    <message>
        <source>There is no task. Give some with --task or --task-file.</source>
        <translation>没有任务。请用 --task 或 --task-file 给出。</translation>
    </message>
    <message>
        <source>There are more than %1 tasks.</source>
        <translation>任务超过 %1 个。</translation>
    </message>
    <message>
        <source>Task %1: %2</source>
        <translation>任务 %1：%2</translation>
    </message>
    <message>
        <source>Task %1 begins: %2
</source>
        <translation>任务 %1 开始：%2
</translation>
    </message>
    <message>
        <source>Task %1 ended: %2
</source>
        <translation>任务 %1 结束：%2
</translation>
    </message>
    <message>
        <source>Held: %1. Raise it in Gantry&apos;s settings, or run it with --over-budget.</source>
        <translation>已暂缓：%1。请在 Gantry 设置中提高限额，或使用 --over-budget 运行。</translation>
    </message>
</context>
<context>
    <name>ctl::SendCommand</name>
    <message>
        <source>There is no prompt to send.</source>
        <translation>没有要发送的提示词。</translation>
    </message>
    <message>
        <source>The session %1 was removed meanwhile.</source>
        <translation>会话 %1 在此期间已被移除。</translation>
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
        <translation>会话：         %1
标题：         %2
文件夹：       %3
状态：         %4
对话：         %5
费用：         %6
</translation>
    </message>
    <message>
        <source>There is no session %1. See &quot;gantryctl session list --all&quot;.</source>
        <translation>没有会话 %1。请参阅 &quot;gantryctl session list --all&quot;。</translation>
    </message>
    <message>
        <source>%1 is the beginning of %2 session ids. Give more of it.</source>
        <translation>%1 是 %2 个会话 id 的开头。请给出更多字符。</translation>
    </message>
    <message>
        <source>Its process is gone. Its end is put on record by &quot;gantryctl session resume&quot; or the window.</source>
        <translation>其进程已不存在。它的结束会由 &quot;gantryctl session resume&quot; 或窗口记录。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Name the session by its id. See &quot;gantryctl session list --all&quot;.</source>
        <translation>请用标识指明会话。参见“gantryctl session list --all”。</translation>
    </message>
</context>
<context>
    <name>ctl::StepReport</name>
    <message>
        <source>“%1” waits: %2</source>
        <translation>“%1”正在等待：%2</translation>
    </message>
    <message>
        <source>Interrupted before the step began.</source>
        <translation>在步骤开始之前被中断。</translation>
    </message>
</context>
<context>
    <name>ctl::StopCommand</name>
    <message>
        <source>Nothing runs in &quot;%1&quot;.</source>
        <translation>&quot;%1&quot; 中没有正在运行的内容。</translation>
    </message>
</context>
<context>
    <name>ctl::TaskCommands</name>
    <message>
        <source>Several tasks begin with %1. Give more of the id.</source>
        <translation>有多个任务以 %1 开头。请给出更长的 id。</translation>
    </message>
    <message>
        <source>Look at this command before it runs. %1</source>
        <translation>运行此命令之前请先查看。%1</translation>
    </message>
    <message>
        <source>There is no state “%1”.</source>
        <translation>没有状态“%1”。</translation>
    </message>
    <message>
        <source>--engine wants NAME=N, not “%1”.</source>
        <translation>--engine 需要 NAME=N，而不是“%1”。</translation>
    </message>
</context>
<context>
    <name>ctl::TaskImport</name>
    <message>
        <source>%1 of %2 tasks were added, then: %3</source>
        <translation>已添加 %2 个任务中的 %1 个，随后：%3</translation>
    </message>
    <message>
        <source>Task %1 of the file: %2</source>
        <translation>文件的任务 %1：%2</translation>
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
        <translation>任务：     %1
标题：     %2
文件夹：   %3
状态：     %4
尝试：     %5
会话：     %6
开始：     %7
结束：     %8
费用：     %9
</translation>
    </message>
    <message>
        <source>Estimate:  %1
</source>
        <translation>估算：     %1
</translation>
    </message>
    <message>
        <source>Reason:    %1
</source>
        <translation>原因：     %1
</translation>
    </message>
    <message>
        <source>… and %1 more
</source>
        <translation>… 还有 %1 个
</translation>
    </message>
    <message>
        <source>About %1 on an execution service: %2 MB, %3 cores, at most %4 seconds
</source>
        <translation>在执行服务上约 %1：%2 MB，%3 个核心，最多 %4 秒
</translation>
    </message>
    <message>
        <source>Paused since %1
</source>
        <translation>自 %1 起已暂停
</translation>
    </message>
</context>
<context>
    <name>ctl::TaskRequests</name>
    <message>
        <source>The file %1 is no list of commands.</source>
        <translation>文件 %1 不是命令列表。</translation>
    </message>
    <message>
        <source>--after wants ID, ID:success, ID:failure or ID:always, not “%1”.</source>
        <translation>--after 需要 ID、ID:success、ID:failure 或 ID:always，而不是“%1”。</translation>
    </message>
    <message>
        <source>--env wants NAME=value, not “%1”.</source>
        <translation>--env 需要 NAME=value，而不是“%1”。</translation>
    </message>
    <message>
        <source>There is no template “%1”. See &quot;gantryctl task template list&quot;.</source>
        <translation>没有模板“%1”。请参阅 &quot;gantryctl task template list&quot;。</translation>
    </message>
    <message>
        <source>A workflow and commands do not go together.</source>
        <translation>工作流和命令不能同时使用。</translation>
    </message>
    <message>
        <source>A workflow task needs a workflow. Give a file with --workflow.</source>
        <translation>工作流任务需要工作流。请用 --workflow 给出文件。</translation>
    </message>
    <message>
        <source>“%1” is no time. Give ISO 8601, for example 2026-11-29T20:00:00Z, or +SECONDS.</source>
        <translation>“%1”不是时间。请给出 ISO 8601 格式，例如 2026-11-29T20:00:00Z，或 +SECONDS。</translation>
    </message>
    <message>
        <source>The project folder %1 does not exist.</source>
        <translation>项目文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>Say when: --at, --every or --cron.</source>
        <translation>请说明时间：--at、--every 或 --cron。</translation>
    </message>
    <message>
        <source>There is no engine “%1”. There are: %2.</source>
        <translation>没有执行方式“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>“%1” and “%2” are two services, and a task has one.</source>
        <translation>“%1”和“%2”是两个服务，而一个任务只能有一个。</translation>
    </message>
    <message>
        <source>“%1” is switched off. Enable it in the settings, or name another one.</source>
        <translation>“%1”已关闭。请在设置中启用它，或指定另一个。</translation>
    </message>
</context>
<context>
    <name>ctl::TaskWorkCommand</name>
    <message>
        <source>There is no task to run.</source>
        <translation>没有可运行的任务。</translation>
    </message>
    <message>
        <source>Held: the budget of %1 is used up.</source>
        <translation>已暂缓：预算 %1 已用完。</translation>
    </message>
    <message>
        <source>Runs “%1” (%2)</source>
        <translation>正在运行“%1”（%2）</translation>
    </message>
    <message>
        <source>“%1” is %2. %3</source>
        <translation>“%1”的状态为 %2。%3</translation>
    </message>
    <message>
        <source>There is no engine “%1”. There are: %2.</source>
        <translation>没有执行方式“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>Held: %1. Raise it in Gantry&apos;s settings.</source>
        <translation>已暂缓：%1。请在 Gantry 的设置中提高它。</translation>
    </message>
</context>
<context>
    <name>dispatch::DispatchJob</name>
    <message>
        <source>The server was shut down before the work was over.</source>
        <translation>服务器在工作完成之前被关闭。</translation>
    </message>
    <message>
        <source>GitHub names no address to clone %1 from.</source>
        <translation>GitHub 没有给出可克隆 %1 的地址。</translation>
    </message>
    <message>
        <source>“%1” is not the name of a branch.</source>
        <translation>“%1”不是分支的名称。</translation>
    </message>
    <message>
        <source>Claude ended with exit code %1.</source>
        <translation>Claude 已结束，退出码 %1。</translation>
    </message>
    <message>
        <source>Asked for:</source>
        <translation>要求：</translation>
    </message>
    <message>
        <source>Claude says:</source>
        <translation>Claude 的说明：</translation>
    </message>
    <message>
        <source>The branch %1 was pushed, but no pull request could be opened: %2</source>
        <translation>分支 %1 已推送，但无法创建拉取请求：%2</translation>
    </message>
</context>
<context>
    <name>dispatch::ForwardJob</name>
    <message>
        <source>The server was shut down before the work was over.</source>
        <translation>服务器在工作完成之前被关闭。</translation>
    </message>
    <message>
        <source>%1 answered with status %2 and no reason.</source>
        <translation>%1 应答状态为 %2，没有给出原因。</translation>
    </message>
</context>
<context>
    <name>dispatch::Settings</name>
    <message>
        <source>%1 is not set. It has to hold %2.</source>
        <translation>未设置 %1。它必须包含 %2。</translation>
    </message>
    <message>
        <source>%1 is not an address that secrets may be sent to. It has to begin with https://.</source>
        <translation>%1 不是可以发送机密的地址。它必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>the address of the service that runs Claude</source>
        <translation>运行 Claude 的服务的地址</translation>
    </message>
    <message>
        <source>a token of Claude (claude setup-token)</source>
        <translation>Claude 的令牌 (claude setup-token)</translation>
    </message>
    <message>
        <source>the id of the GitHub App</source>
        <translation>GitHub App 的 id</translation>
    </message>
    <message>
        <source>the private key (PEM) of the GitHub App</source>
        <translation>GitHub App 的私钥 (PEM)</translation>
    </message>
</context>
<context>
    <name>e2b::E2bClient</name>
    <message>
        <source>The address of the service has to begin with https://.</source>
        <translation>服务地址必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>Its template holds version %1 of the service&apos;s own program, which is too old. Build the template again, or use another one.</source>
        <translation>其模板包含的服务程序版本 %1 过旧。请重新构建模板，或使用其他模板。</translation>
    </message>
</context>
<context>
    <name>e2b::E2bProcess</name>
    <message>
        <source>a command that ended without an exit status</source>
        <translation>没有退出状态就结束的命令</translation>
    </message>
</context>
<context>
    <name>e2b::E2bSandbox</name>
    <message>
        <source>an answer that is no JSON</source>
        <translation>不是 JSON 的应答</translation>
    </message>
    <message>
        <source>an answer that is no list of files</source>
        <translation>不是文件列表的应答</translation>
    </message>
    <message>
        <source>the input of a command cannot be closed in this template</source>
        <translation>在此模板中无法关闭命令的输入</translation>
    </message>
</context>
<context>
    <name>e2b::E2bStream</name>
    <message>
        <source>a message that is no JSON</source>
        <translation>不是 JSON 的消息</translation>
    </message>
    <message>
        <source>a message was cut off</source>
        <translation>消息被截断</translation>
    </message>
    <message>
        <source>an answer that is no stream</source>
        <translation>不是数据流的应答</translation>
    </message>
</context>
<context>
    <name>e2b::Failure</name>
    <message>
        <source>E2B does not accept the API key. Set a valid key in the settings or in E2B_API_KEY.</source>
        <translation>E2B 不接受此 API 密钥。请在设置中或通过 E2B_API_KEY 设置有效的密钥。</translation>
    </message>
    <message>
        <source>E2B does not allow this for your team.</source>
        <translation>E2B 不允许您的团队执行此操作。</translation>
    </message>
    <message>
        <source>E2B knows no such template, sandbox, file or process.</source>
        <translation>E2B 中没有这样的模板、沙箱、文件或进程。</translation>
    </message>
    <message>
        <source>The sandbox is in a state that does not allow this.</source>
        <translation>沙箱当前的状态不允许此操作。</translation>
    </message>
    <message>
        <source>E2B received too many requests. Try again in %1 seconds.</source>
        <translation>E2B 收到的请求过多。请在 %1 秒后重试。</translation>
    </message>
    <message>
        <source>E2B received too many requests. Try again later.</source>
        <translation>E2B 收到的请求过多。请稍后重试。</translation>
    </message>
    <message>
        <source>Your team already has as many sandboxes as it may have. Terminate one, or wait for one to end.</source>
        <translation>您的团队的沙箱数量已达上限。请终止一个，或等待其中一个结束。</translation>
    </message>
    <message>
        <source>E2B has no room for this at the moment. Try again later.</source>
        <translation>E2B 目前没有空余容量。请稍后重试。</translation>
    </message>
    <message>
        <source>E2B refused the request.</source>
        <translation>E2B 拒绝了该请求。</translation>
    </message>
    <message>
        <source>The sandbox no longer answers: it ended, expired or was paused.</source>
        <translation>沙箱不再应答：它已结束、过期或被暂停。</translation>
    </message>
    <message>
        <source>The disk of the sandbox is full. Send fewer files, or use a template with a larger disk.</source>
        <translation>沙箱的磁盘已满。请减少发送的文件，或使用磁盘更大的模板。</translation>
    </message>
    <message>
        <source>The command in the sandbox took longer than it was allowed to.</source>
        <translation>沙箱中的命令超过了允许的时间。</translation>
    </message>
    <message>
        <source>The connection to the sandbox broke.</source>
        <translation>与沙箱的连接已断开。</translation>
    </message>
    <message>
        <source>E2B could not be reached. Check the network and the address.</source>
        <translation>无法连接到 E2B。请检查网络和地址。</translation>
    </message>
    <message>
        <source>E2B did not answer in time.</source>
        <translation>E2B 没有及时应答。</translation>
    </message>
    <message>
        <source>E2B sent an answer that makes no sense.</source>
        <translation>E2B 发送了无意义的应答。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>E2B reported an error of its own.</source>
        <translation>E2B 报告了自身的错误。</translation>
    </message>
    <message>
        <source>%1 The service says: %2</source>
        <translation>%1 服务的说明：%2</translation>
    </message>
    <message>
        <source>status %1: %2</source>
        <translation>状态 %1：%2</translation>
    </message>
</context>
<context>
    <name>engines</name>
    <message>
        <source>a private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>an AWS key</source>
        <translation>AWS 密钥</translation>
    </message>
    <message>
        <source>an Anthropic key</source>
        <translation>Anthropic 密钥</translation>
    </message>
    <message>
        <source>a GitHub token</source>
        <translation>GitHub 令牌</translation>
    </message>
    <message>
        <source>a Slack token</source>
        <translation>Slack 令牌</translation>
    </message>
    <message>
        <source>a Google key</source>
        <translation>Google 密钥</translation>
    </message>
    <message>
        <source>an E2B key</source>
        <translation>E2B 密钥</translation>
    </message>
</context>
<context>
    <name>engines::BackgroundClaude</name>
    <message>
        <source>The server refuses the credentials (%1). Is the key wrong?</source>
        <translation>服务器拒绝了凭据 (%1)。密钥是否有误？</translation>
    </message>
    <message>
        <source>%1 of %2 turns are used.</source>
        <translation>已使用 %1/%2 轮。</translation>
    </message>
    <message>
        <source>%1 of the budget of %2 are spent.</source>
        <translation>预算 %2 已花费 %1。</translation>
    </message>
    <message>
        <source>The user does not allow this.</source>
        <translation>用户不允许此操作。</translation>
    </message>
</context>
<context>
    <name>engines::CallbackReceiver</name>
    <message>
        <source>Callbacks need an address of this computer and a port, for example 127.0.0.1:8080, not &quot;%1&quot;.</source>
        <translation>回调需要本机的地址和端口，例如 127.0.0.1:8080，而不是 &quot;%1&quot;。</translation>
    </message>
</context>
<context>
    <name>engines::CloudRunOptions</name>
    <message>
        <source>%1 is not encrypted, and your keys would be sent there. Give an address that begins with https://.</source>
        <translation>%1 未加密，而您的密钥会发送到那里。请给出以 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>The token address of the service account has to begin with https://.</source>
        <translation>服务账号的令牌地址必须以 https:// 开头。</translation>
    </message>
</context>
<context>
    <name>engines::CloudRunRun</name>
    <message>
        <source>Signing in to %1.</source>
        <translation>正在登录 %1。</translation>
    </message>
    <message>
        <source>The task goes to the service.</source>
        <translation>正在将任务发送给服务。</translation>
    </message>
    <message>
        <source>The task goes to the service, which clones %1 first.</source>
        <translation>正在将任务发送给服务，服务会先克隆 %1。</translation>
    </message>
    <message numerus="yes">
        <source>The service is busy. It is asked again in %n seconds.</source>
        <translation>
            <numerusform>服务正忙。%n 秒后再次询问。</numerusform>
        </translation>
    </message>
    <message>
        <source>The service has begun.</source>
        <translation>服务已开始。</translation>
    </message>
    <message>
        <source>The task was cancelled.</source>
        <translation>任务已被取消。</translation>
    </message>
    <message>
        <source>The task may still run there.</source>
        <translation>任务可能仍在那里运行。</translation>
    </message>
    <message>
        <source>The service accepted the task but sends no output. %1 Run it without a connection instead: choose that for this engine, or --async.</source>
        <translation>服务接受了任务，但没有发送输出。%1 请改为无连接运行：为此执行方式选择该方式，或使用 --async。</translation>
    </message>
    <message>
        <source>The service has taken the task %1.</source>
        <translation>服务已接收任务 %1。</translation>
    </message>
    <message>
        <source>The service is not reached. The run goes on there; it is tried again. %1</source>
        <translation>无法连接到服务。运行在那里继续；会再次尝试。%1</translation>
    </message>
    <message>
        <source>The service is reached again.</source>
        <translation>已重新连接到服务。</translation>
    </message>
    <message>
        <source>The task has ended, but how is not known: the service tells nobody, and its log cannot be read from here (%1).</source>
        <translation>任务已结束，但结果不明：服务没有通知，且无法从此处读取其日志 (%1)。</translation>
    </message>
    <message>
        <source>no place given</source>
        <translation>未给出位置</translation>
    </message>
    <message>
        <source>The task was cancelled on the service.</source>
        <translation>任务在服务上被取消。</translation>
    </message>
    <message>
        <source>The time limit of the service is over.</source>
        <translation>服务的时间限制已到。</translation>
    </message>
    <message numerus="yes">
        <source>The service has been silent for %n minutes, so the run was given up. %1</source>
        <translation>
            <numerusform>服务已沉默 %n 分钟，因此放弃了运行。%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection to the service broke, and with it the run is lost. %1 Long runs outlive that without a connection: choose that for this engine, or --async.</source>
        <translation>与服务的连接中断，运行也随之丢失。%1 长时间运行可在无连接模式下不受影响：请为此引擎选择该模式，或使用 --async。</translation>
    </message>
    <message>
        <source>The task %1 may run there all the same.</source>
        <translation>任务 %1 仍可能在那里运行。</translation>
    </message>
    <message>
        <source>The service gave no answer, but may have taken the task; it is asked again. %1</source>
        <translation>服务没有应答，但可能已接受任务；将再次询问。%1</translation>
    </message>
    <message>
        <source>The service did not end the task in time.</source>
        <translation>服务没有及时结束该任务。</translation>
    </message>
    <message>
        <source>The service could not be told to stop the task: %1</source>
        <translation>无法通知服务停止该任务：%1</translation>
    </message>
</context>
<context>
    <name>engines::DispatchEngine</name>
    <message>
        <source>A dispatch backend</source>
        <translation>Dispatch 后端</translation>
    </message>
    <message>
        <source>The token for %1 is missing. Set it in Settings, Engines.</source>
        <translation>缺少 %1 的令牌。请在“设置”→“执行方式”中设置。</translation>
    </message>
</context>
<context>
    <name>engines::DispatchRun</name>
    <message>
        <source>%1 is not encrypted, and your token would be sent there. Give an address that begins with https://.</source>
        <translation>%1 未加密，而您的令牌会发送到那里。请给出以 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>A dispatch backend works on a GitHub repository. Name it as owner/name.</source>
        <translation>dispatch 后端在 GitHub 仓库上工作。请以 owner/name 的形式指定。</translation>
    </message>
    <message>
        <source>The backend works on %1/%2, branch %3. It answers when it is done.</source>
        <translation>后端正在处理 %1/%2，分支 %3。完成后它会应答。</translation>
    </message>
    <message>
        <source>It may still work on it; look for a pull request before it is sent again.</source>
        <translation>它可能仍在处理；再次发送之前请先查看是否有拉取请求。</translation>
    </message>
    <message>
        <source>The backend has queued it as %1.</source>
        <translation>后端已将其排队为 %1。</translation>
    </message>
    <message>
        <source>The backend gave it up: %1.</source>
        <translation>后端已放弃：%1。</translation>
    </message>
    <message>
        <source>There is no pull request: %1</source>
        <translation>没有拉取请求：%1</translation>
    </message>
    <message>
        <source>the backend names none.</source>
        <translation>后端没有给出。</translation>
    </message>
    <message>
        <source>Pull request: %1</source>
        <translation>拉取请求：%1</translation>
    </message>
    <message>
        <source>The backend is not waited for any longer. It may still open a pull request.</source>
        <translation>不再等待后端。它仍可能创建拉取请求。</translation>
    </message>
</context>
<context>
    <name>engines::ExecutionApiEngine</name>
    <message>
        <source>An execution service runs Claude prompts and shell commands. Run this step on this computer.</source>
        <translation>执行服务运行 Claude 提示词和 Shell 命令。请在本机上运行此步骤。</translation>
    </message>
    <message>
        <source>An execution service has no terminal. Run the session in the background, or on this computer.</source>
        <translation>执行服务没有终端。请在后台或在本机上运行会话。</translation>
    </message>
    <message>
        <source>A conversation of this computer cannot be resumed at an execution service. Begin a new one, or run the step on this computer.</source>
        <translation>本机的对话无法在执行服务上继续。请开始新的对话，或在本机上运行此步骤。</translation>
    </message>
    <message>
        <source>The execution may cost %1 (estimated), more than the budget of %2. Lower its limits or raise the budget.</source>
        <translation>此次执行的费用可能为 %1（估算），超过预算 %2。请降低其限制或提高预算。</translation>
    </message>
</context>
<context>
    <name>engines::ExecutionRun</name>
    <message>
        <source>The execution service has no room at the moment. The run starts when it has.</source>
        <translation>执行服务目前没有空位。有空位时运行就会启动。</translation>
    </message>
    <message>
        <source>The execution service has no room at the moment. The run starts at about %1.</source>
        <translation>执行服务目前没有空位。运行约在 %1 启动。</translation>
    </message>
    <message>
        <source>Asking %1 for an execution.</source>
        <translation>正在向 %1 请求执行。</translation>
    </message>
    <message>
        <source>The run was stopped before its command began.</source>
        <translation>命令开始之前运行已被停止。</translation>
    </message>
    <message>
        <source>The execution %1 was accepted.</source>
        <translation>执行 %1 已被接受。</translation>
    </message>
    <message>
        <source>The execution service does not answer. The run goes on there; it is tried again. %1</source>
        <translation>执行服务没有应答。运行在那里继续；会再次尝试。%1</translation>
    </message>
    <message>
        <source>The execution service answers again.</source>
        <translation>执行服务恢复应答。</translation>
    </message>
    <message>
        <source>The execution waits for its turn.</source>
        <translation>执行正在等待轮到它。</translation>
    </message>
    <message>
        <source>The execution runs.</source>
        <translation>执行正在运行。</translation>
    </message>
    <message>
        <source>The execution is &quot;%1&quot;, which is unknown here.</source>
        <translation>执行的状态为 &quot;%1&quot;，此处未知。</translation>
    </message>
    <message numerus="yes">
        <source>The time limit of %n seconds is over.</source>
        <translation>
            <numerusform>%n 秒的时间限制已到。</numerusform>
        </translation>
    </message>
    <message>
        <source>The execution was cancelled at the service.</source>
        <translation>执行已在服务上被取消。</translation>
    </message>
    <message>
        <source>The execution failed: %1</source>
        <translation>执行失败：%1</translation>
    </message>
    <message>
        <source>The execution failed, and the service does not say why.</source>
        <translation>执行失败，服务没有说明原因。</translation>
    </message>
    <message>
        <source>The log is longer than %1 MB; its middle was left out.</source>
        <translation>日志超过 %1 MB；中间部分已省略。</translation>
    </message>
    <message>
        <source>The service did not give the end of the log.</source>
        <translation>服务没有给出日志的末尾。</translation>
    </message>
    <message>
        <source>The execution service did not confirm that the run was stopped. It is asked again at the next start.</source>
        <translation>执行服务没有确认运行已停止。下次启动时会再次询问。</translation>
    </message>
    <message>
        <source>The run is at the service %1, but its settings now name another one.</source>
        <translation>运行位于服务 %1，但其设置现在指定了另一个服务。</translation>
    </message>
    <message>
        <source>The execution service does not answer; it is tried again. %1</source>
        <translation>执行服务没有应答；会再次尝试。%1</translation>
    </message>
</context>
<context>
    <name>engines::ExecutionScript</name>
    <message>
        <source>The text holds control characters. Remove them, or put the text into a file of the project.</source>
        <translation>文本含有控制字符。请删除它们，或将文本放入项目的文件。</translation>
    </message>
    <message>
        <source>There is nothing to run. Write a prompt or a command.</source>
        <translation>没有可运行的内容。请写提示词或命令。</translation>
    </message>
    <message>
        <source>The text has %1 bytes; an execution service takes 100 KB. Put it into a file of the project and name the file in the prompt.</source>
        <translation>文本有 %1 字节；执行服务最多接受 100 KB。请将其放入项目的文件，并在提示词中指明该文件。</translation>
    </message>
    <message>
        <source>Task timeout must be between 1 and 3600 seconds on an execution service.</source>
        <translation>执行服务上的任务超时必须在 1 到 3600 秒之间。</translation>
    </message>
    <message>
        <source>Task memory limit must be between 128 and 4096 MB.</source>
        <translation>任务内存限制必须在 128 到 4096 MB 之间。</translation>
    </message>
    <message>
        <source>Task cpu limit must be between 0.1 and 64.</source>
        <translation>任务 cpu 限制必须在 0.1 到 64 之间。</translation>
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
        <translation>%1 是文件，不是文件夹。请选择项目文件夹。</translation>
    </message>
    <message>
        <source>Gantry cannot write in %1: permission denied. Choose another folder.</source>
        <translation>Gantry 无法写入 %1：权限不足。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>This step is a shell command. Use the shell executor: make it a shell step.</source>
        <translation>此步骤是 Shell 命令。请使用 Shell 执行器：将其设为 Shell 步骤。</translation>
    </message>
    <message>
        <source>The prompt has %1 bytes; Claude takes at most 10 MB. Put the text into a file and name the file in the prompt.</source>
        <translation>提示词有 %1 字节；Claude 最多接受 10 MB。请将文本放入文件，并在提示词中指明该文件。</translation>
    </message>
    <message>
        <source>A background step needs a prompt. Write one, or run the session in a terminal.</source>
        <translation>后台步骤需要提示词。请写一条，或在终端中运行会话。</translation>
    </message>
    <message>
        <source>This step is a Claude prompt. Use the Claude executor: make it a Claude step.</source>
        <translation>此步骤是 Claude 提示词。请使用 Claude 执行器：将其设为 Claude 步骤。</translation>
    </message>
    <message>
        <source>A shell step cannot start claude, because its hooks and its conversation would be lost. Use the Claude executor: make it a Claude step.</source>
        <translation>Shell 步骤不能启动 claude，否则其钩子和对话会丢失。请使用 Claude 执行器：将其设为 Claude 步骤。</translation>
    </message>
    <message>
        <source>A shell command cannot hold a NUL character. Remove it.</source>
        <translation>Shell 命令不能含有 NUL 字符。请删除它。</translation>
    </message>
    <message>
        <source>Parallel sessions cannot be played on this computer yet.</source>
        <translation>本机还不能执行并行会话。</translation>
    </message>
    <message>
        <source>An empty step has nothing to run.</source>
        <translation>空步骤没有可运行的内容。</translation>
    </message>
    <message>
        <source>The name of the folder %1 is not UTF-8. Rename it, then choose it again.</source>
        <translation>文件夹 %1 的名称不是 UTF-8。请重命名，然后重新选择。</translation>
    </message>
</context>
<context>
    <name>engines::LocalRun</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
</context>
<context>
    <name>engines::RemoteRun</name>
    <message>
        <source>%1 runs Claude prompts only. Run this step on this computer, or in a sandbox.</source>
        <translation>%1 只运行 Claude 提示词。请在本机或沙箱中运行此步骤。</translation>
    </message>
    <message>
        <source>%1 has no terminal. Run the session in the background, or on this computer.</source>
        <translation>%1 没有终端。请在后台或在本机上运行会话。</translation>
    </message>
    <message>
        <source>%1 needs a prompt.</source>
        <translation>%1 需要提示词。</translation>
    </message>
    <message>
        <source>A Cloud Run service</source>
        <translation>Cloud Run 服务</translation>
    </message>
    <message>
        <source>The sign-in for %1 is missing. Set it in Settings, Engines.</source>
        <translation>缺少 %1 的登录信息。请在“设置”→“执行方式”中设置。</translation>
    </message>
    <message>
        <source>Callbacks need the secret that signs them: give --callback-secret-env, or set it in Settings, Engines.</source>
        <translation>回调需要用于签名的机密：请给出 --callback-secret-env，或在“设置”→“执行方式”中设置。</translation>
    </message>
    <message>
        <source>The log is longer than %1 MB; its middle was left out.</source>
        <translation>日志超过 %1 MB；中间部分已省略。</translation>
    </message>
    <message>
        <source>A service cannot call back at %1. Listen at an address it reaches, or name the one that leads there with --callback-url.</source>
        <translation>服务无法回调 %1。请监听它可达的地址，或用 --callback-url 指定通向该处的地址。</translation>
    </message>
</context>
<context>
    <name>engines::RunBudget</name>
    <message>
        <source>The budget of %1 is used up.</source>
        <translation>预算 %1 已用完。</translation>
    </message>
    <message>
        <source>%1 of the budget of %2 are spent.</source>
        <translation>预算 %2 已花费 %1。</translation>
    </message>
    <message>
        <source>About %1 of the budget of %2 are spent (estimated).</source>
        <translation>预算 %2 已花费约 %1（估算）。</translation>
    </message>
    <message>
        <source>The run was stopped: its budget of %1 is used up. Raise it in Settings, Engines, or give the session one of its own.</source>
        <translation>运行已停止：其预算 %1 已用完。请在“设置”的“执行方式”中提高预算，或为该会话单独设置预算。</translation>
    </message>
</context>
<context>
    <name>engines::SandboxDownload</name>
    <message>
        <source>%1 exists already. Name a new file or folder.</source>
        <translation>%1 已存在。请指定新的文件或文件夹。</translation>
    </message>
    <message>
        <source>%1 could not be packed in the sandbox: %2</source>
        <translation>无法在沙箱中打包 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>engines::SandboxEngine</name>
    <message>
        <source>A sandbox runs Claude prompts and shell commands. Run this step on this computer.</source>
        <translation>沙箱运行 Claude 提示词和 Shell 命令。请在本机上运行此步骤。</translation>
    </message>
    <message>
        <source>A sandbox has no terminal. Run the session in the background, or on this computer.</source>
        <translation>沙箱没有终端。请在后台或在本机上运行会话。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist. Choose another folder.</source>
        <translation>文件夹 %1 不存在，请选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no E2B API key. Set one in the settings or in E2B_API_KEY.</source>
        <translation>没有 E2B API 密钥。请在设置中或通过 E2B_API_KEY 设置。</translation>
    </message>
    <message>
        <source>A conversation of this computer cannot be resumed in a sandbox. Begin a new one, or run the step on this computer.</source>
        <translation>本机的对话无法在沙盒中继续。请开始新对话，或在本机运行此步骤。</translation>
    </message>
</context>
<context>
    <name>engines::SandboxHistory</name>
    <message>
        <source>a secret by its name</source>
        <translation>从名称看是机密</translation>
    </message>
    <message>
        <source>named in .e2bignore</source>
        <translation>列于 .e2bignore</translation>
    </message>
    <message>
        <source>git has not all of its objects</source>
        <translation>git 缺少部分对象</translation>
    </message>
    <message>
        <source>it could not be looked through: %1</source>
        <translation>无法检查：%1</translation>
    </message>
</context>
<context>
    <name>engines::SandboxLog</name>
    <message>
        <source>The log %1 cannot be written: %2</source>
        <translation>无法写入日志 %1：%2</translation>
    </message>
</context>
<context>
    <name>engines::SandboxOptions</name>
    <message>
        <source>&quot;%1&quot; cannot be the name of a branch. Choose another one.</source>
        <translation>&quot;%1&quot; 不能作为分支的名称。请另选一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the folder of the project in the sandbox.</source>
        <translation>&quot;%1&quot; 不能作为沙箱中的项目文件夹。</translation>
    </message>
</context>
<context>
    <name>engines::SandboxProject</name>
    <message>
        <source>There is a branch %1 already. Choose another name, or &quot;auto&quot;.</source>
        <translation>已有分支 %1。请另选一个名称，或 &quot;auto&quot;。</translation>
    </message>
    <message>
        <source>No name for a branch is free. Choose one.</source>
        <translation>没有可用的分支名称。请选择一个。</translation>
    </message>
    <message>
        <source>The repository has no remote &quot;origin&quot; that could be pushed to. Add one.</source>
        <translation>仓库没有可以推送到的远程 &quot;origin&quot;。请添加一个。</translation>
    </message>
    <message>
        <source>A sandbox cannot push to the remote &quot;origin&quot;. Give it an https address.</source>
        <translation>沙箱无法推送到远程 &quot;origin&quot;。请为其设置 https 地址。</translation>
    </message>
    <message>
        <source>A sandbox needs a token to push. Set GH_TOKEN or GITHUB_TOKEN.</source>
        <translation>沙箱需要令牌才能推送。请设置 GH_TOKEN 或 GITHUB_TOKEN。</translation>
    </message>
    <message>
        <source>A branch needs a repository with a commit, whose top is the project&apos;s folder. Run without a branch, or commit something first.</source>
        <translation>分支需要有提交的仓库，且其顶层为项目文件夹。请不用分支运行，或先提交一些内容。</translation>
    </message>
    <message>
        <source>Packing was cancelled.</source>
        <translation>打包已取消。</translation>
    </message>
    <message>
        <source>A branch needs one to begin from, and the project has none checked out (its HEAD is detached). Check one out, or run without a branch.</source>
        <translation>分支需要一个起点，而项目未检出任何分支（HEAD 处于分离状态）。请检出一个分支，或不使用分支运行。</translation>
    </message>
</context>
<context>
    <name>engines::SandboxResults</name>
    <message>
        <source>The patch of the sandbox makes no sense. Nothing was taken over.</source>
        <translation>沙箱的补丁没有意义。没有接收任何内容。</translation>
    </message>
    <message>
        <source>The link %1 of the sandbox leads out of the project. Nothing was taken over.</source>
        <translation>沙箱的链接 %1 指向项目之外。没有接收任何内容。</translation>
    </message>
    <message>
        <source>The sandbox reports a changed file outside of the project: %1. Nothing was taken over.</source>
        <translation>沙箱报告了项目之外的更改文件：%1。没有接收任何内容。</translation>
    </message>
    <message>
        <source>What the sandbox says it changed makes no sense. Nothing was taken over.</source>
        <translation>沙箱所报告的更改没有意义。没有接收任何内容。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>The commits of the sandbox could not be taken over: %1</source>
        <translation>无法接收沙箱的提交：%1</translation>
    </message>
    <message>
        <source>The branch %1 could not be made: %2. The commits are kept as %3.</source>
        <translation>无法创建分支 %1：%2。提交保留为 %3。</translation>
    </message>
    <message>
        <source>The sandbox reports a folder outside of the project: %1. Nothing was taken over.</source>
        <translation>沙箱报告了项目之外的文件夹：%1。没有接收任何内容。</translation>
    </message>
    <message>
        <source>The folder %1 is outside of the project and was not made.</source>
        <translation>文件夹 %1 位于项目之外，没有创建。</translation>
    </message>
    <message>
        <source>The empty folder %1 could not be made: %2</source>
        <translation>无法创建空文件夹 %1：%2</translation>
    </message>
</context>
<context>
    <name>engines::SandboxRun</name>
    <message>
        <source>%1, line %2 (%3)</source>
        <translation>%1，第 %2 行（%3）</translation>
    </message>
    <message>
        <source>Packing the project.</source>
        <translation>正在打包项目。</translation>
    </message>
    <message numerus="yes">
        <source>%n files, %1 bytes packed.</source>
        <translation>
            <numerusform>已打包 %n 个文件，%1 字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting a sandbox of the template %1.</source>
        <translation>正在启动模板 %1 的沙箱。</translation>
    </message>
    <message>
        <source>The sandbox %1 runs.</source>
        <translation>沙箱 %1 正在运行。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made in the sandbox: %2</source>
        <translation>无法在沙箱中创建文件夹 %1：%2</translation>
    </message>
    <message>
        <source>Claude Code is missing in the sandbox and could not be installed: %1. Choose a template that has it.</source>
        <translation>沙箱中缺少 Claude Code，且无法安装：%1。请选择包含它的模板。</translation>
    </message>
    <message>
        <source>Updating Claude Code.</source>
        <translation>正在更新 Claude Code。</translation>
    </message>
    <message>
        <source>Claude Code could not be updated; the run goes on with the version that is there.</source>
        <translation>无法更新 Claude Code；将以现有版本继续运行。</translation>
    </message>
    <message>
        <source>Sending the project.</source>
        <translation>正在发送项目。</translation>
    </message>
    <message>
        <source>The project arrived damaged in the sandbox.</source>
        <translation>项目到达沙箱时已损坏。</translation>
    </message>
    <message>
        <source>The project could not be unpacked in the sandbox: %1</source>
        <translation>无法在沙箱中解包项目：%1</translation>
    </message>
    <message>
        <source>The command could not be started in the sandbox: %1</source>
        <translation>无法在沙箱中启动命令：%1</translation>
    </message>
    <message>
        <source>The command runs in the sandbox.</source>
        <translation>命令正在沙箱中运行。</translation>
    </message>
    <message>
        <source>The run was stopped before its command began.</source>
        <translation>命令开始之前运行已被停止。</translation>
    </message>
    <message>
        <source>The connection to the sandbox broke. The run goes on there; it is tried again.</source>
        <translation>与沙箱的连接已断开。运行在那里继续；正在重新连接。</translation>
    </message>
    <message>
        <source>The sandbox is connected again.</source>
        <translation>沙箱已重新连接。</translation>
    </message>
    <message>
        <source>The command was killed in the sandbox, perhaps because its memory ran out.</source>
        <translation>命令在沙箱中被终止，可能是内存不足。</translation>
    </message>
    <message>
        <source>Bringing back what changed.</source>
        <translation>正在取回更改。</translation>
    </message>
    <message>
        <source>The log is longer than %1 MB; its middle was left out.</source>
        <translation>日志超过 %1 MB；中间部分已省略。</translation>
    </message>
    <message numerus="yes">
        <source>The sandbox has run for %n minutes and cost about %1 (estimated).</source>
        <translation>
            <numerusform>沙箱已运行 %n 分钟，费用约 %1（估算）。</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 of the budget of %2 are spent (estimated).</source>
        <translation>预算 %2 已花费约 %1（估算）。</translation>
    </message>
    <message numerus="yes">
        <source>The time limit of %n minutes is over.</source>
        <translation>
            <numerusform>%n 分钟的时间限制已到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time limit of %n seconds is over.</source>
        <translation>
            <numerusform>%n 秒的时间限制已到。</numerusform>
        </translation>
    </message>
    <message>
        <source>The budget of %1 is used up.</source>
        <translation>预算 %1 已用完。</translation>
    </message>
    <message>
        <source>The sandbox %1 was paused. Resume it to go on, or terminate it.</source>
        <translation>沙箱 %1 已暂停。请恢复它以继续，或终止它。</translation>
    </message>
    <message>
        <source>The sandbox expired: its time to live is over.</source>
        <translation>沙箱已过期：其存活时间已到。</translation>
    </message>
    <message>
        <source>The sandbox is lost: the service ended it before the run did.</source>
        <translation>沙箱已丢失：服务在运行结束前终止了它。</translation>
    </message>
    <message>
        <source>The sandbox runs, but does not answer.</source>
        <translation>沙箱正在运行，但没有应答。</translation>
    </message>
    <message>
        <source>These files look like they hold keys. Send them to the sandbox all the same?</source>
        <translation>这些文件似乎含有密钥。仍要将它们发送到沙箱？</translation>
    </message>
    <message>
        <source>Nothing was sent: these files look like they hold keys: %1. Name them in .e2bignore, or allow them for this run (--send-secrets).</source>
        <translation>没有发送任何内容：这些文件似乎含有密钥：%1。请在 .e2bignore 中列出它们，或为此次运行允许它们 (--send-secrets)。</translation>
    </message>
    <message>
        <source>Not all that changed was taken over: %1</source>
        <translation>更改未全部接收：%1</translation>
    </message>
    <message>
        <source>Not all that changed was taken over: %1 It is kept in %2.</source>
        <translation>更改未全部接收：%1 它保留在 %2 中。</translation>
    </message>
    <message numerus="yes">
        <source>%n parts arrived damaged and are sent again.</source>
        <translation>
            <numerusform>%n 个部分到达时已损坏，正在重新发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting up: %1</source>
        <translation>正在设置：%1</translation>
    </message>
    <message>
        <source>The set-up of the template %1 failed with exit code %2: %3</source>
        <translation>模板 %1 的设置失败，退出码 %2：%3</translation>
    </message>
    <message>
        <source>No snapshot of the project could be taken in the sandbox: %1</source>
        <translation>无法在沙箱中创建项目的快照：%1</translation>
    </message>
    <message>
        <source>Changes from a sandbox</source>
        <translation>来自沙箱的更改</translation>
    </message>
    <message>
        <source>Pushing the branch %1 and opening a pull request.</source>
        <translation>正在推送分支 %1 并创建拉取请求。</translation>
    </message>
    <message>
        <source>The branch %1 was pushed, but no pull request could be opened: %2</source>
        <translation>分支 %1 已推送，但无法创建拉取请求：%2</translation>
    </message>
    <message>
        <source>The branch %1 could not be pushed: %2</source>
        <translation>无法推送分支 %1：%2</translation>
    </message>
    <message>
        <source>There is no E2B API key.</source>
        <translation>没有 E2B API 密钥。</translation>
    </message>
    <message>
        <source>The sandbox was terminated before the run had ended.</source>
        <translation>沙箱在运行结束前已被终止。</translation>
    </message>
    <message>
        <source>The program ended before its sandbox was there. Nothing has run; run the step again.</source>
        <translation>程序在其沙箱就绪之前已结束。没有运行任何内容；请重新运行该步骤。</translation>
    </message>
    <message>
        <source>The sandbox %1 is still there; its preparation goes on.</source>
        <translation>沙箱 %1 仍然存在；其准备工作继续进行。</translation>
    </message>
    <message>
        <source>The packed project %1 cannot be read: %2</source>
        <translation>无法读取打包的项目 %1：%2</translation>
    </message>
    <message>
        <source>The packed project %1 has changed. Run the step again.</source>
        <translation>打包的项目 %1 已更改。请重新运行该步骤。</translation>
    </message>
    <message>
        <source>The upload was stopped.</source>
        <translation>上传已停止。</translation>
    </message>
    <message>
        <source>The program ended while it packed the project. Nothing was sent; run the step again.</source>
        <translation>程序在打包项目时结束。没有发送任何内容；请重新运行此步骤。</translation>
    </message>
    <message>
        <source>%1 The run goes on in its sandbox; set a valid key to see it.</source>
        <translation>%1 运行仍在其沙箱中继续；请设置有效的密钥以查看它。</translation>
    </message>
    <message numerus="yes">
        <source>%n empty folders are not on the branch: git keeps none. Put a file into each that is needed.</source>
        <translation>
            <numerusform>%n 个空文件夹不在分支上：git 不保存空文件夹。请在需要的文件夹中各放一个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>in the history: %1 (%2)</source>
        <translation>在历史中：%1（%2）</translation>
    </message>
    <message>
        <source>The history of the project holds what stays here otherwise. Send it to the sandbox all the same? If not, the files go there without their history.</source>
        <translation>项目历史中包含通常留在本机的内容。仍要发送到沙盒吗？否则文件将不带历史发送。</translation>
    </message>
    <message>
        <source>The history of the project is not sent: there is no repository in the sandbox.</source>
        <translation>不发送项目历史：沙盒中没有仓库。</translation>
    </message>
    <message>
        <source>Nothing was sent: a branch needs the history, and that holds what stays here otherwise: %1. Allow it for this run (--send-secrets), or run without a branch.</source>
        <translation>未发送任何内容：分支需要历史，而其中包含通常留在本机的内容：%1。请为本次运行允许（--send-secrets），或不使用分支运行。</translation>
    </message>
    <message numerus="yes">
        <source>The service lets sandboxes of your team live for %n hours at most, and this run may take longer. Set a shorter time limit for it (--timeout), or in the settings of sandboxes.</source>
        <translation>
            <numerusform>服务最多允许您团队的沙盒存活 %n 小时，而此运行可能更久。请为其设置更短的时限（--timeout），或在沙盒设置中更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service lets sandboxes live for %n hours at most: there is less time to bring results back.</source>
        <translation>
            <numerusform>服务最多允许沙盒存活 %n 小时：取回结果的时间较少。</numerusform>
        </translation>
    </message>
    <message>
        <source>The run was stopped unseen, for there is no valid E2B API key. Its sandbox is ended with the next one.</source>
        <translation>由于没有有效的 E2B API 密钥，运行在未能查看的情况下被停止。设置下一个密钥后将结束其沙盒。</translation>
    </message>
    <message>
        <source>The run was stopped while its sandbox %1 was paused. Resume it to see what is in it, or terminate it.</source>
        <translation>运行在其沙盒 %1 暂停时被停止。可恢复它以查看内容，或将其终止。</translation>
    </message>
    <message>
        <source>The run was stopped before they were here.</source>
        <translation>在取回之前运行已被停止。</translation>
    </message>
    <message>
        <source>How the command ended could not be read: %1</source>
        <translation>无法读取命令如何结束：%1</translation>
    </message>
    <message>
        <source>What changed could not be brought back: %1</source>
        <translation>无法取回更改内容：%1</translation>
    </message>
    <message>
        <source>What changed could not be brought back: %1 The sandbox %2 is kept until %3. Download %4 from it, then terminate it.</source>
        <translation>无法取回更改内容：%1 沙盒 %2 保留至 %3。请从中下载 %4，然后终止它。</translation>
    </message>
    <message>
        <source>It is larger than %1 MB.</source>
        <translation>它大于 %1 MB。</translation>
    </message>
    <message>
        <source>Not all of it arrived.</source>
        <translation>未全部到达。</translation>
    </message>
    <message>
        <source>The sandbox %1 was resumed.</source>
        <translation>沙盒 %1 已恢复。</translation>
    </message>
</context>
<context>
    <name>engines::SandboxScript</name>
    <message>
        <source>The prompt has %1 bytes; in a sandbox it may have 100 KB. Put the text into a file of the project and name the file in the prompt.</source>
        <translation>提示词有 %1 字节；在沙箱中最多 100 KB。请将文本放入项目的文件，并在提示词中指明该文件。</translation>
    </message>
    <message>
        <source>There is nothing to run. Write a prompt or a command.</source>
        <translation>没有可运行的内容。请写提示词或命令。</translation>
    </message>
</context>
<context>
    <name>engines::SandboxTemplates</name>
    <message>
        <source>Claude Code is in it</source>
        <translation>其中包含 Claude Code</translation>
    </message>
    <message>
        <source>Claude Code is in it, under its newer name</source>
        <translation>其中包含 Claude Code，使用其较新的名称</translation>
    </message>
    <message>
        <source>Debian with Python, Node and git; Claude Code is installed at the first run</source>
        <translation>带 Python、Node 和 git 的 Debian；Claude Code 在首次运行时安装</translation>
    </message>
    <message>
        <source>The base template with the packages of package.json</source>
        <translation>基础模板加上 package.json 的软件包</translation>
    </message>
    <message>
        <source>The base template with the packages of requirements.txt or pyproject.toml</source>
        <translation>基础模板加上 requirements.txt 或 pyproject.toml 的软件包</translation>
    </message>
    <message>
        <source>The template&apos;s &quot;%1&quot; is missing or wrong.</source>
        <translation>模板的 &quot;%1&quot; 缺失或有误。</translation>
    </message>
    <message>
        <source>The template %1 cannot be used.</source>
        <translation>无法使用模板 %1。</translation>
    </message>
    <message>
        <source>%1 comes with Gantry and stays as it is. Choose another name.</source>
        <translation>%1 由 Gantry 自带，不可更改。请另选一个名称。</translation>
    </message>
    <message>
        <source>%1 comes with Gantry and cannot be removed.</source>
        <translation>%1 由 Gantry 自带，无法移除。</translation>
    </message>
    <message>
        <source>There is no template %1 of yours.</source>
        <translation>您没有模板 %1。</translation>
    </message>
</context>
<context>
    <name>engines::ServiceProbe</name>
    <message>
        <source>The address has to begin with https://, because a sign-in is sent there.</source>
        <translation>地址必须以 https:// 开头，因为会向那里发送登录信息。</translation>
    </message>
    <message>
        <source>The sign-in is not set.</source>
        <translation>未设置登录信息。</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Service does not answer</source>
        <translation>服务没有应答</translation>
    </message>
    <message>
        <source>Service answers</source>
        <translation>服务有应答</translation>
    </message>
    <message>
        <source>/health in %1 ms</source>
        <translation>/health 用时 %1 毫秒</translation>
    </message>
    <message>
        <source>Claude on the service</source>
        <translation>服务上的 Claude</translation>
    </message>
    <message>
        <source>The service has no claude program.</source>
        <translation>服务上没有 claude 程序。</translation>
    </message>
    <message>
        <source>Claude %1 on the service</source>
        <translation>服务上的 Claude %1</translation>
    </message>
    <message>
        <source>%1 of %2 places taken</source>
        <translation>已占用 %1/%2 个位置</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks, no limit told</source>
        <translation>
            <numerusform>%n 个任务，未给出上限</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in accepted</source>
        <translation>登录已接受</translation>
    </message>
    <message>
        <source>No list of tasks</source>
        <translation>没有任务列表</translation>
    </message>
    <message>
        <source>Runs without a connection are not supported.</source>
        <translation>不支持无连接运行。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message numerus="yes">
        <source>valid for %n minutes</source>
        <translation>
            <numerusform>有效期 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Dry request answered</source>
        <translation>试运行请求已得到应答</translation>
    </message>
    <message>
        <source>Dry request</source>
        <translation>试运行请求</translation>
    </message>
    <message>
        <source>Backend does not answer</source>
        <translation>后端没有应答</translation>
    </message>
    <message>
        <source>Backend answers</source>
        <translation>后端有应答</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>dry request in %1 ms</source>
        <translation>试运行请求用时 %1 毫秒</translation>
    </message>
    <message>
        <source>/executions in %1 ms</source>
        <translation>/executions 用时 %1 毫秒</translation>
    </message>
    <message>
        <source>Does not say what is available</source>
        <translation>没有说明可用资源</translation>
    </message>
    <message>
        <source>Runs start without asking for room.</source>
        <translation>运行不询问空位即启动。</translation>
    </message>
    <message>
        <source>%1 MB free</source>
        <translation>可用 %1 MB</translation>
    </message>
    <message>
        <source>%1 cores free</source>
        <translation>可用 %1 个核心</translation>
    </message>
    <message>
        <source>Room for a run</source>
        <translation>有运行的空位</translation>
    </message>
    <message>
        <source>No room at the moment</source>
        <translation>目前没有空位</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>older than here (%1)</source>
        <translation>比本机的旧 (%1)</translation>
    </message>
</context>
<context>
    <name>engines::StreamPrinter</name>
    <message>
        <source>What came before is in the log.</source>
        <translation>之前的内容在日志中。</translation>
    </message>
    <message>
        <source>A part is missing here: the log does not hold it any more.</source>
        <translation>此处缺少一部分：日志中已不再保留。</translation>
    </message>
</context>
<context>
    <name>engines::StreamText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>(an image)</source>
        <translation>（图像）</translation>
    </message>
    <message>
        <source>… %1 more lines, in the log</source>
        <translation>… 还有 %1 行，见日志</translation>
    </message>
    <message>
        <source>try %1 of %2</source>
        <translation>第 %1 次尝试，共 %2 次</translation>
    </message>
    <message>
        <source>Claude&apos;s sign-in was refused (%1), %2</source>
        <translation>Claude 的登录被拒绝 (%1)，%2</translation>
    </message>
    <message>
        <source>The server refused (%1), %2</source>
        <translation>服务器拒绝了请求 (%1)，%2</translation>
    </message>
    <message>
        <source>The server was not reached, %1</source>
        <translation>无法连接到服务器，%1</translation>
    </message>
    <message>
        <source>The conversation was compacted</source>
        <translation>对话已压缩</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The question was withdrawn</source>
        <translation>问题已撤回</translation>
    </message>
    <message>
        <source>Turn finished after %1, %2 in all</source>
        <translation>轮次结束，用时 %1，合计 %2</translation>
    </message>
    <message>
        <source>Turn finished after %1</source>
        <translation>轮次结束，用时 %1</translation>
    </message>
</context>
<context>
    <name>engines::WebhookReceiver</name>
    <message>
        <source>&quot;%1&quot; is no place to listen for webhooks. Write HOST:PORT, for example 127.0.0.1:8099.</source>
        <translation>&quot;%1&quot; 不是可以监听 webhook 的位置。请写成 HOST:PORT，例如 127.0.0.1:8099。</translation>
    </message>
    <message>
        <source>Webhooks need the secret that the service signs them with.</source>
        <translation>Webhook 需要服务用于签名的机密。</translation>
    </message>
</context>
<context>
    <name>engines::WorkspaceArchive</name>
    <message>
        <source>The project could not be packed into %1: %2</source>
        <translation>无法将项目打包到 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Packing was cancelled.</source>
        <translation>打包已取消。</translation>
    </message>
</context>
<context>
    <name>engines::WorkspaceExtract</name>
    <message>
        <source>The archive of the sandbox is damaged: %1</source>
        <translation>沙箱的归档已损坏：%1</translation>
    </message>
    <message>
        <source>The archive of the sandbox holds %1, which is no file, folder or link. Nothing was written.</source>
        <translation>沙箱的归档含有 %1，它不是文件、文件夹或链接。没有写入任何内容。</translation>
    </message>
    <message>
        <source>The archive of the sandbox holds %1, which would lie outside of the folder. Nothing was written.</source>
        <translation>沙箱的归档含有 %1，它会位于文件夹之外。没有写入任何内容。</translation>
    </message>
    <message>
        <source>The link %1 of the sandbox leads out of the folder. Nothing was written.</source>
        <translation>沙箱的链接 %1 指向文件夹之外。没有写入任何内容。</translation>
    </message>
    <message>
        <source>Unpacking was cancelled.</source>
        <translation>解包已取消。</translation>
    </message>
    <message>
        <source>The archive of the sandbox unpacks to more than is allowed. Nothing was written.</source>
        <translation>沙箱的归档解包后超过允许的大小。没有写入任何内容。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 exists already. Name a folder that does not.</source>
        <translation>%1 已存在。请指定一个不存在的文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>无法创建 %1：%2</translation>
    </message>
</context>
<context>
    <name>engines::WorkspaceFiles</name>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
</context>
<context>
    <name>execapi::Failure</name>
    <message>
        <source>The execution service does not accept the key. Set a valid one in the settings or in GANTRY_EXECUTION_API_KEY.</source>
        <translation>执行服务不接受该密钥。请在设置中或 GANTRY_EXECUTION_API_KEY 中设置有效的密钥。</translation>
    </message>
    <message>
        <source>The execution service knows no such execution or path. Check the address.</source>
        <translation>执行服务中没有这样的执行或路径。请检查地址。</translation>
    </message>
    <message>
        <source>The execution service already has an execution with this id.</source>
        <translation>执行服务中已有此 id 的执行。</translation>
    </message>
    <message>
        <source>The execution service refused the request.</source>
        <translation>执行服务拒绝了请求。</translation>
    </message>
    <message>
        <source>The request is larger than the execution service takes.</source>
        <translation>请求超过执行服务可接受的大小。</translation>
    </message>
    <message>
        <source>The execution service received too many requests. Try again in %1 seconds.</source>
        <translation>执行服务收到的请求过多。请在 %1 秒后重试。</translation>
    </message>
    <message>
        <source>The execution service received too many requests. Try again later.</source>
        <translation>执行服务收到的请求过多。请稍后重试。</translation>
    </message>
    <message>
        <source>The execution service has no room at the moment. Try again later.</source>
        <translation>执行服务目前没有空位。请稍后重试。</translation>
    </message>
    <message>
        <source>The execution service could not be reached. Check the network and the address.</source>
        <translation>无法连接到执行服务。请检查网络和地址。</translation>
    </message>
    <message>
        <source>The execution service did not answer in time.</source>
        <translation>执行服务没有及时应答。</translation>
    </message>
    <message>
        <source>The execution service sent an answer that makes no sense. Check the address.</source>
        <translation>执行服务发送了无意义的应答。请检查地址。</translation>
    </message>
    <message>
        <source>The execution service reported an error of its own.</source>
        <translation>执行服务报告了其自身的错误。</translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <translation>%1 它的说明：%2</translation>
    </message>
</context>
<context>
    <name>execapi::Service</name>
    <message>
        <source>No execution service is named. Give its address with --service or in the settings; &quot;gantryctl serve --executions&quot; starts one on this computer.</source>
        <translation>没有指定执行服务。请用 --service 或在设置中给出其地址；&quot;gantryctl serve --executions&quot; 可在本机上启动一个。</translation>
    </message>
    <message>
        <source>The address of the execution service has to begin with https://, or with http:// and name this computer: a key is sent to it.</source>
        <translation>执行服务的地址必须以 https:// 开头，或以 http:// 开头并指向本机：会向那里发送密钥。</translation>
    </message>
</context>
<context>
    <name>execapi::Wire</name>
    <message>
        <source>The execution service named no execution.</source>
        <translation>执行服务没有给出执行。</translation>
    </message>
    <message>
        <source>environment_variables: at most %1 are taken.</source>
        <translation>environment_variables：最多接受 %1 个。</translation>
    </message>
    <message>
        <source>environment_variables: &quot;%1&quot; is no variable with a text value.</source>
        <translation>environment_variables：&quot;%1&quot; 不是具有文本值的变量。</translation>
    </message>
    <message>
        <source>timeout must be between 1 and 3600 seconds.</source>
        <translation>timeout 必须在 1 到 3600 秒之间。</translation>
    </message>
    <message>
        <source>memory_limit must be between 128 and 4096 MB.</source>
        <translation>memory_limit 必须在 128 到 4096 MB 之间。</translation>
    </message>
    <message>
        <source>cpu_limit must be above 0 and at most 64.</source>
        <translation>cpu_limit 必须大于 0 且不超过 64。</translation>
    </message>
    <message>
        <source>id must have 1 to 128 letters, digits, &quot;-&quot;, &quot;_&quot; or &quot;.&quot;.</source>
        <translation>id 必须由 1 到 128 个字母、数字、&quot;-&quot;、&quot;_&quot; 或 &quot;.&quot; 组成。</translation>
    </message>
    <message>
        <source>working_directory is no path.</source>
        <translation>working_directory 不是路径。</translation>
    </message>
    <message>
        <source>code must be a script without NUL characters.</source>
        <translation>code 必须是不含 NUL 字符的脚本。</translation>
    </message>
    <message>
        <source>The webhook has more than 1 MiB.</source>
        <translation>Webhook 超过 1 MiB。</translation>
    </message>
    <message>
        <source>The webhook names no event.</source>
        <translation>Webhook 没有指明事件。</translation>
    </message>
</context>
<context>
    <name>executions::ExecutionApi</name>
    <message>
        <source>since is no time in ISO 8601.</source>
        <translation>since 不是 ISO 8601 格式的时间。</translation>
    </message>
    <message>
        <source>The monitor is a WebSocket.</source>
        <translation>monitor 是 WebSocket。</translation>
    </message>
    <message>
        <source>The body is no JSON object: %1</source>
        <translation>正文不是 JSON 对象：%1</translation>
    </message>
    <message>
        <source>There is no execution %1.</source>
        <translation>没有执行 %1。</translation>
    </message>
    <message>
        <source>image is missing.</source>
        <translation>缺少 image。</translation>
    </message>
</context>
<context>
    <name>executions::ExecutionHost</name>
    <message>
        <source>Another server uses the folder %1. End it, or choose another folder.</source>
        <translation>另一个服务器正在使用文件夹 %1。请结束它，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The server is about to end.</source>
        <translation>服务器即将结束。</translation>
    </message>
    <message>
        <source>There is an execution with the id %1.</source>
        <translation>已有 id 为 %1 的执行。</translation>
    </message>
    <message>
        <source>%1 executions wait already.</source>
        <translation>已有 %1 个执行在等待。</translation>
    </message>
    <message>
        <source>This server gives at most %1 cpu and %2 MB.</source>
        <translation>此服务器最多提供 %1 cpu 和 %2 MB。</translation>
    </message>
    <message>
        <source>This server has no webhook secret, so it cannot sign webhooks.</source>
        <translation>此服务器没有 webhook 机密，因此无法为 webhook 签名。</translation>
    </message>
    <message>
        <source>There is no execution %1.</source>
        <translation>没有执行 %1。</translation>
    </message>
    <message>
        <source>Execution timed out after %1 s</source>
        <translation>执行在 %1 秒后超时</translation>
    </message>
    <message>
        <source>The memory limit of %1 MB was exceeded</source>
        <translation>超过了 %1 MB 的内存限制</translation>
    </message>
    <message>
        <source>The processor time of %1 cpu was used up</source>
        <translation>%1 cpu 的处理器时间已用完</translation>
    </message>
    <message>
        <source>The log could not be written on the server</source>
        <translation>无法在服务器上写入日志</translation>
    </message>
    <message>
        <source>The script ended with exit code %1</source>
        <translation>脚本已结束，退出码 %1</translation>
    </message>
    <message>
        <source>The server ended before the execution did</source>
        <translation>服务器在执行结束之前已结束</translation>
    </message>
</context>
<context>
    <name>executions::ExecutionProcess</name>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
</context>
<context>
    <name>executions::WarmPool</name>
    <message>
        <source>At most %1 images are kept warm.</source>
        <translation>最多预热 %1 个镜像。</translation>
    </message>
    <message>
        <source>%1 environments of this image are warm already.</source>
        <translation>此镜像已有 %1 个预热环境。</translation>
    </message>
</context>
<context>
    <name>executions::WebhookOutbox</name>
    <message>
        <source>webhook_url must begin with https://, or with http:// and name this computer.</source>
        <translation>webhook_url 必须以 https:// 开头，或以 http:// 开头并指向本机。</translation>
    </message>
</context>
<context>
    <name>forwarding::HttpSender</name>
    <message>
        <source>The backend answered with status %1.</source>
        <translation>后端应答状态为 %1。</translation>
    </message>
    <message>
        <source>The backend does not accept the token (status %1). Check it in the settings.</source>
        <translation>后端不接受该令牌（状态 %1）。请在设置中检查。</translation>
    </message>
    <message>
        <source>The backend answers with a redirect (status %1), which Gantry does not follow. Enter the final address in the settings.</source>
        <translation>后端应答了重定向（状态 %1），Gantry 不会跟随。请在设置中输入最终地址。</translation>
    </message>
    <message>
        <source>The backend refused the event with status %1.</source>
        <translation>后端拒绝了该事件，状态 %1。</translation>
    </message>
</context>
<context>
    <name>forwarding::Outbox</name>
    <message>
        <source>This event does not wait for you any more.</source>
        <translation>此事件不再等待您处理。</translation>
    </message>
</context>
<context>
    <name>git</name>
    <message>
        <source>git&apos;s list of worktrees cannot be read.</source>
        <translation>无法读取 git 的工作树列表。</translation>
    </message>
</context>
<context>
    <name>git::FileCopies</name>
    <message>
        <source>“%1” was not copied: it is no path inside the repository.</source>
        <translation>未复制“%1”：它不是仓库内的路径。</translation>
    </message>
    <message>
        <source>it is a link</source>
        <translation>它是链接</translation>
    </message>
    <message>
        <source>%1 was not copied: %2</source>
        <translation>未复制 %1：%2</translation>
    </message>
    <message>
        <source>%1 was not copied: it is no ordinary file, or too large.</source>
        <translation>未复制 %1：它不是普通文件，或者太大。</translation>
    </message>
</context>
<context>
    <name>git::Git</name>
    <message>
        <source>The disk is full. Nothing was lost; make room and try again.</source>
        <translation>磁盘已满。没有丢失任何内容；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>This folder is not in a git repository.</source>
        <translation>此文件夹不在 git 仓库中。</translation>
    </message>
    <message>
        <source>git ended with exit code %1.</source>
        <translation>git 已结束，退出码 %1。</translation>
    </message>
    <message>
        <source>git says: %1</source>
        <translation>git 的消息：%1</translation>
    </message>
    <message>
        <source>“%1” is not the name of a branch or commit.</source>
        <translation>“%1”不是分支或提交的名称。</translation>
    </message>
    <message>
        <source>This repository has no branch or commit “%1”.</source>
        <translation>此仓库没有分支或提交“%1”。</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written: git says: %1. Nothing was lost; make room and try again.</source>
        <translation>磁盘已满或无法写入：git 的说明：%1。没有丢失任何内容；请腾出空间后重试。</translation>
    </message>
</context>
<context>
    <name>git::PullRequest</name>
    <message>
        <source>This repository has no remote to push to. “git remote add” names one.</source>
        <translation>此仓库没有可推送的远程仓库。可用“git remote add”添加。</translation>
    </message>
    <message>
        <source>Pull requests are opened by GitHub&apos;s program gh, which is not installed. See https://cli.github.com</source>
        <translation>拉取请求由 GitHub 的程序 gh 创建，但它尚未安装。请参阅 https://cli.github.com</translation>
    </message>
    <message>
        <source>Write a title for the pull request.</source>
        <translation>请写拉取请求的标题。</translation>
    </message>
    <message>
        <source>Only a branch with commits can become a pull request.</source>
        <translation>只有含有提交的分支才能创建拉取请求。</translation>
    </message>
    <message>
        <source>gh says: %1</source>
        <translation>gh 的消息：%1</translation>
    </message>
</context>
<context>
    <name>git::RemovalCheck</name>
    <message>
        <source>1 changed file</source>
        <translation>1 个已更改的文件</translation>
    </message>
    <message>
        <source>%1 changed files</source>
        <translation>%1 个已更改的文件</translation>
    </message>
    <message>
        <source>1 new file</source>
        <translation>1 个新文件</translation>
    </message>
    <message>
        <source>%1 new files</source>
        <translation>%1 个新文件</translation>
    </message>
    <message>
        <source>1 changed copy (%1)</source>
        <translation>1 个更改过的副本 (%1)</translation>
    </message>
    <message>
        <source>%1 changed copies</source>
        <translation>%1 个更改过的副本</translation>
    </message>
    <message>
        <source>1 commit not pushed</source>
        <translation>1 个未推送的提交</translation>
    </message>
    <message>
        <source>%1 commits not pushed</source>
        <translation>%1 个未推送的提交</translation>
    </message>
    <message>
        <source>Nothing would be lost.</source>
        <translation>不会丢失任何内容。</translation>
    </message>
    <message>
        <source>%1 would be lost</source>
        <translation>将丢失 %1</translation>
    </message>
</context>
<context>
    <name>git::Repository</name>
    <message>
        <source>What was staged</source>
        <translation>已暂存的内容</translation>
    </message>
    <message>
        <source>No file was chosen.</source>
        <translation>没有选择文件。</translation>
    </message>
    <message>
        <source>%1 is a submodule; discard its changes inside of it.</source>
        <translation>%1 是子模块；请在其内部放弃更改。</translation>
    </message>
    <message>
        <source>%1 has a conflict. Solve it, or end the merge.</source>
        <translation>%1 有冲突。请解决冲突，或结束合并。</translation>
    </message>
    <message>
        <source>Discarded changes</source>
        <translation>已放弃的更改</translation>
    </message>
    <message>
        <source>These files have no changes any more.</source>
        <translation>这些文件不再有更改。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤消的内容。</translation>
    </message>
    <message>
        <source>What was discarded is not kept any more.</source>
        <translation>放弃的内容已不再保留。</translation>
    </message>
    <message>
        <source>%1 was changed again. What was discarded is kept in %2.</source>
        <translation>%1 又有更改。放弃的内容保留在 %2。</translation>
    </message>
    <message>
        <source>%1 has no working tree: it is a bare repository or git&apos;s own folder.</source>
        <translation>%1 没有工作树：它是裸仓库或 git 自己的文件夹。</translation>
    </message>
    <message>
        <source>Write what the commit is about.</source>
        <translation>请写明提交的内容。</translation>
    </message>
    <message>
        <source>There are conflicts. Solve and stage them first.</source>
        <translation>存在冲突。请先解决并暂存。</translation>
    </message>
    <message>
        <source>Nothing is staged. Stage the files to commit first.</source>
        <translation>没有暂存任何内容。请先暂存要提交的文件。</translation>
    </message>
    <message>
        <source>%1 is a git repository of its own; a copy would not hold its files. Move it elsewhere or commit it as a submodule first.</source>
        <translation>%1 是独立的 git 仓库；副本不会包含其文件。请先将其移走或作为子模块提交。</translation>
    </message>
    <message>
        <source>%1 is a git repository of its own; remove it yourself if it is not needed.</source>
        <translation>%1 是独立的 git 仓库；如不需要请自行移除。</translation>
    </message>
</context>
<context>
    <name>git::Spawn</name>
    <message>
        <source>The program %1 was not found, or its working folder is gone.</source>
        <translation>找不到程序 %1，或其工作文件夹已不存在。</translation>
    </message>
    <message>
        <source>The program %1 cannot be started: %2</source>
        <translation>无法启动程序 %1：%2</translation>
    </message>
    <message>
        <source>The system has no more files to give: %1</source>
        <translation>系统已无法再打开文件：%1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>%1 took longer than %2 seconds and was stopped.</source>
        <translation>%1 超过 %2 秒，已被停止。</translation>
    </message>
    <message>
        <source>The answer is too large to be shown.</source>
        <translation>应答太大，无法显示。</translation>
    </message>
</context>
<context>
    <name>git::Status</name>
    <message>
        <source>git&apos;s answer cannot be read.</source>
        <translation>无法读取 git 的应答。</translation>
    </message>
</context>
<context>
    <name>git::WorktreeChecks</name>
    <message>
        <source>%1 is no folder any more; a link or a file has taken its place. Gantry does not touch it.</source>
        <translation>%1 已不再是文件夹；它被链接或文件取代。Gantry 不会改动它。</translation>
    </message>
    <message>
        <source>%1 is not the worktree that git has registered there. Gantry does not touch it.</source>
        <translation>%1 不是 git 在该处登记的工作树。Gantry 不会改动它。</translation>
    </message>
</context>
<context>
    <name>git::WorktreePool</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Another worktree of this repository is being made. Try again in a moment.</source>
        <translation>正在创建此仓库的另一个工作树。请稍后重试。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>The path of this repository is not valid UTF-8. Gantry cannot name a worktree of it.</source>
        <translation>此仓库的路径不是有效的 UTF-8。Gantry 无法为其命名工作树。</translation>
    </message>
    <message>
        <source>git lists no working tree here.</source>
        <translation>git 在此处没有列出工作树。</translation>
    </message>
    <message>
        <source>Worktrees would lie inside the repository, in %1, where git would see them as new files. Choose another folder for them.</source>
        <translation>工作树会位于仓库内的 %1，git 会将它们视为新文件。请为它们选择其他文件夹。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a branch.</source>
        <translation>“%1”不能作为分支名称。</translation>
    </message>
    <message>
        <source>There are too many worktrees named “%1”.</source>
        <translation>名为“%1”的工作树过多。</translation>
    </message>
    <message>
        <source>This repository has no commit yet. Make a first one, or work in the project folder.</source>
        <translation>此仓库还没有提交。请先创建一个提交，或在项目文件夹中工作。</translation>
    </message>
    <message>
        <source>Gantry cannot make the folder %1.</source>
        <translation>Gantry 无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Looking at the repository…</source>
        <translation>正在检查仓库…</translation>
    </message>
    <message>
        <source>Checking out…</source>
        <translation>正在检出…</translation>
    </message>
    <message>
        <source>Checking out %1…</source>
        <translation>正在检出 %1…</translation>
    </message>
    <message>
        <source>%1 has no folder %2; the session works in the worktree&apos;s top.</source>
        <translation>%1 没有文件夹 %2；会话在工作树的顶层工作。</translation>
    </message>
    <message>
        <source>Submodules are not checked out in the worktree. A set-up script can run “git submodule update --init”.</source>
        <translation>子模块不会在工作树中检出。设置脚本可以运行“git submodule update --init”。</translation>
    </message>
    <message>
        <source>The log %1 cannot be written.</source>
        <translation>无法写入日志 %1。</translation>
    </message>
    <message>
        <source>Running the set-up script…</source>
        <translation>正在运行设置脚本…</translation>
    </message>
    <message>
        <source>%1 is gone, and Gantry does not know which worktree it was.</source>
        <translation>%1 已不存在，Gantry 不知道它是哪个工作树。</translation>
    </message>
    <message>
        <source>There is something at %1 already.</source>
        <translation>%1 处已有内容。</translation>
    </message>
    <message>
        <source>The branch %1 was made again where it was.</source>
        <translation>分支 %1 已在原处重新创建。</translation>
    </message>
    <message>
        <source>The branch %1 was gone and begins at %2 again.</source>
        <translation>分支 %1 已不存在，现重新从 %2 开始。</translation>
    </message>
    <message>
        <source>Its changes were taken from %1.</source>
        <translation>其更改取自 %1。</translation>
    </message>
    <message>
        <source>Its changes are in %1.</source>
        <translation>其更改在 %1 中。</translation>
    </message>
    <message>
        <source>%1 is no worktree that Gantry knows.</source>
        <translation>%1 不是 Gantry 已知的工作树。</translation>
    </message>
    <message>
        <source>%1 is the repository itself, not a worktree of it.</source>
        <translation>%1 是仓库本身，不是它的工作树。</translation>
    </message>
    <message>
        <source>The worktree is locked. “git worktree unlock” frees it.</source>
        <translation>工作树已锁定。“git worktree unlock”可解除锁定。</translation>
    </message>
    <message>
        <source>The worktree is locked: %1. “git worktree unlock” frees it.</source>
        <translation>工作树已锁定：%1。“git worktree unlock”可解除锁定。</translation>
    </message>
    <message>
        <source>%1 is no worktree that git knows.</source>
        <translation>%1 不是 git 已知的工作树。</translation>
    </message>
    <message>
        <source>Kept from the worktree %1</source>
        <translation>保留自工作树 %1</translation>
    </message>
    <message>
        <source>A changed copy could not be kept, so nothing was removed. %1</source>
        <translation>无法保留更改过的副本，因此没有移除任何内容。%1</translation>
    </message>
    <message>
        <source>The worktree is in use by %1. End that first.</source>
        <translation>工作树正被 %1 使用。请先结束那里的使用。</translation>
    </message>
    <message>
        <source>The submodule %1 has changes or commits of its own. Push or move them first.</source>
        <translation>子模块 %1 有自己的更改或提交。请先推送或移走它们。</translation>
    </message>
    <message>
        <source>Whether commits would be lost cannot be told: %1</source>
        <translation>无法判断是否会丢失提交：%1</translation>
    </message>
    <message>
        <source>%1 in the worktree is a git repository of its own, which would be lost. Move it elsewhere or remove it first.</source>
        <translation>工作树中的 %1 是独立的 git 仓库，将会丢失。请先将其移走或移除。</translation>
    </message>
    <message>
        <source>Another worktree lies inside of it: %1. Remove that one first.</source>
        <translation>其中有另一个工作树：%1。请先移除它。</translation>
    </message>
    <message>
        <source>Commits that were on no branch are kept in %1.</source>
        <translation>不在任何分支上的提交保存在 %1 中。</translation>
    </message>
</context>
<context>
    <name>github::AppCredentials</name>
    <message>
        <source>The GitHub App is not installed on %1. Install it there, or check the name.</source>
        <translation>GitHub App 未安装在 %1 上。请在那里安装，或检查名称。</translation>
    </message>
</context>
<context>
    <name>github::Credentials</name>
    <message>
        <source>“%1” is not the id of a GitHub App. It is the number, or the client id, on the App&apos;s settings page.</source>
        <translation>“%1”不是 GitHub App 的 id。应为该 App 设置页面上的编号或客户端 id。</translation>
    </message>
    <message>
        <source>The GitHub App cannot sign in. %1 Generate a key on the App&apos;s settings page and give the whole .pem file.</source>
        <translation>GitHub App 无法登录。%1 请在该 App 的设置页面生成密钥，并给出完整的 .pem 文件。</translation>
    </message>
</context>
<context>
    <name>github::Failure</name>
    <message>
        <source>GitHub does not accept the token. Make a new one, or check the App&apos;s id and private key.</source>
        <translation>GitHub 不接受该令牌。请创建新令牌，或检查 App 的 id 和私钥。</translation>
    </message>
    <message>
        <source>GitHub does not allow this. Give the token or the App the permissions that it lacks: Issues, Contents and Pull requests, read and write.</source>
        <translation>GitHub 不允许此操作。请为令牌或 App 授予所缺的权限：Issues、Contents 和 Pull requests，读取和写入。</translation>
    </message>
    <message>
        <source>GitHub knows no such thing, or hides it from this token. Check the name, and that the token or the App may see the repository.</source>
        <translation>GitHub 中没有这样的内容，或对此令牌隐藏了它。请检查名称，以及令牌或 App 是否可以查看该仓库。</translation>
    </message>
    <message>
        <source>It has been deleted, or issues are switched off in this repository.</source>
        <translation>它已被删除，或此仓库关闭了议题。</translation>
    </message>
    <message>
        <source>GitHub says that this does not fit what is there now. Look at it and try again.</source>
        <translation>GitHub 表示这与当前的内容不符。请查看后重试。</translation>
    </message>
    <message>
        <source>GitHub refuses the request.</source>
        <translation>GitHub 拒绝了请求。</translation>
    </message>
    <message>
        <source>The hourly limit of requests to GitHub is used up until %1. Try again then, or use a token with a higher limit.</source>
        <translation>GitHub 每小时的请求限额已用完，直到 %1。请届时重试，或使用限额更高的令牌。</translation>
    </message>
    <message>
        <source>The hourly limit of requests to GitHub is used up. Try again later.</source>
        <translation>GitHub 每小时的请求限额已用完。请稍后重试。</translation>
    </message>
    <message>
        <source>GitHub asks for fewer requests at a time. Try again at %1.</source>
        <translation>GitHub 要求减少同时发送的请求。请在 %1 重试。</translation>
    </message>
    <message>
        <source>GitHub asks for fewer requests at a time. Try again in a few minutes.</source>
        <translation>GitHub 要求减少同时发送的请求。请几分钟后重试。</translation>
    </message>
    <message>
        <source>GitHub could not be reached. Check the network and the address.</source>
        <translation>无法连接到 GitHub。请检查网络和地址。</translation>
    </message>
    <message>
        <source>GitHub did not answer in time. Try again.</source>
        <translation>GitHub 没有及时应答。请重试。</translation>
    </message>
    <message>
        <source>GitHub sent an answer that makes no sense. Check that the address is that of its REST interface.</source>
        <translation>GitHub 发送了无意义的应答。请检查该地址是否为其 REST 接口的地址。</translation>
    </message>
    <message>
        <source>GitHub has a fault of its own (%1). Try again later.</source>
        <translation>GitHub 自身出现故障 (%1)。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 GitHub says: %2</source>
        <translation>%1 GitHub 的说明：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>github::GithubClient</name>
    <message>
        <source>There are more than %1 entries. Choose a label with fewer.</source>
        <translation>条目超过 %1 个。请选择条目较少的标签。</translation>
    </message>
</context>
<context>
    <name>github::RepositoryName</name>
    <message>
        <source>“%1/%2” is not a repository. Write it as OWNER/NAME.</source>
        <translation>“%1/%2”不是仓库。请写成 OWNER/NAME。</translation>
    </message>
    <message>
        <source>“%1” is not a repository. Write it as OWNER/NAME.</source>
        <translation>“%1”不是仓库。请写成 OWNER/NAME。</translation>
    </message>
</context>
<context>
    <name>github::TaskBlock</name>
    <message>
        <source>There are two blocks “gantry-task”. Leave one.</source>
        <translation>有两个“gantry-task”块。请只保留一个。</translation>
    </message>
    <message>
        <source>The block “gantry-task” has no end. Close it with a line of ```.</source>
        <translation>“gantry-task”块没有结尾。请用一行 ``` 结束它。</translation>
    </message>
    <message>
        <source>The block “gantry-task” is larger than %1 bytes.</source>
        <translation>“gantry-task”块超过 %1 字节。</translation>
    </message>
    <message>
        <source>The block “gantry-task” is not a JSON object (%1, at byte %2).</source>
        <translation>“gantry-task”块不是 JSON 对象（%1，位于字节 %2）。</translation>
    </message>
    <message>
        <source>it is another kind of value</source>
        <translation>它是另一种值</translation>
    </message>
</context>
<context>
    <name>github::TokenCredentials</name>
    <message>
        <source>There is no token for GitHub. Make one, or use a GitHub App.</source>
        <translation>没有 GitHub 的令牌。请创建一个，或使用 GitHub App。</translation>
    </message>
</context>
<context>
    <name>github::Transport</name>
    <message>
        <source>“%1” is not an address for GitHub&apos;s REST interface. It has to begin with https://.</source>
        <translation>“%1”不是 GitHub REST 接口的地址。它必须以 https:// 开头。</translation>
    </message>
</context>
<context>
    <name>github::Webhook</name>
    <message>
        <source>X-GitHub-Delivery is missing.</source>
        <translation>缺少 X-GitHub-Delivery。</translation>
    </message>
    <message>
        <source>X-GitHub-Event is missing.</source>
        <translation>缺少 X-GitHub-Event。</translation>
    </message>
    <message>
        <source>The body is larger than %1 bytes.</source>
        <translation>正文超过 %1 字节。</translation>
    </message>
    <message>
        <source>The body is not a JSON object. Set the content type of the webhook to application/json.</source>
        <translation>正文不是 JSON 对象。请将 webhook 的内容类型设为 application/json。</translation>
    </message>
</context>
<context>
    <name>hooks::CallbackServer</name>
    <message>
        <source>Port %1 is used by another program, so hooks arrive on another port. Nothing needs to be done; choose another port in the settings to make this notice go away.</source>
        <translation>端口 %1 已被其他程序使用，因此钩子通过另一个端口接收。无需任何操作；在设置中选择其他端口即可消除此提示。</translation>
    </message>
    <message>
        <source>Gantry cannot listen for Claude&apos;s hooks on this computer: %1</source>
        <translation>Gantry 无法在本机上监听 Claude 的钩子：%1</translation>
    </message>
</context>
<context>
    <name>hooks::SpoolReader</name>
    <message>
        <source>The event file %1 cannot be read.</source>
        <translation>无法读取事件文件 %1。</translation>
    </message>
    <message>
        <source>The event file %1 is too large, or no plain file.</source>
        <translation>事件文件 %1 太大，或不是普通文件。</translation>
    </message>
    <message>
        <source>The event file %1 cannot be understood.</source>
        <translation>无法理解事件文件 %1。</translation>
    </message>
</context>
<context>
    <name>logs::ByteSpool</name>
    <message>
        <source>There is no room in %1 for the text of this log: %2</source>
        <translation>%1 中没有空间存放此日志的文本：%2</translation>
    </message>
</context>
<context>
    <name>logs::LogDocument</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>logs::LogFile</name>
    <message>
        <source>There is no log at %1.</source>
        <translation>%1 处没有日志。</translation>
    </message>
    <message>
        <source>The log %1 cannot be read: %2</source>
        <translation>无法读取日志 %1：%2</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 不是文件。</translation>
    </message>
</context>
<context>
    <name>logs::LogSearch</name>
    <message>
        <source>There is nothing to search for.</source>
        <translation>没有要搜索的内容。</translation>
    </message>
    <message>
        <source>The search text is longer than %1 characters.</source>
        <translation>搜索文本超过 %1 个字符。</translation>
    </message>
    <message>
        <source>The regular expression has an error at character %1: %2</source>
        <translation>正则表达式在第 %1 个字符处有错误：%2</translation>
    </message>
</context>
<context>
    <name>net::BearerAuth</name>
    <message>
        <source>There is no file %1 with tokens.</source>
        <translation>没有令牌文件 %1。</translation>
    </message>
    <message>
        <source>The file %1 with tokens cannot be read: %2</source>
        <translation>无法读取令牌文件 %1：%2</translation>
    </message>
    <message>
        <source>A token in %1 is shorter than %2 characters. Use longer ones, for example from &quot;openssl rand -hex 32&quot;.</source>
        <translation>%1 中有令牌少于 %2 个字符。请使用更长的令牌，例如由 &quot;openssl rand -hex 32&quot; 生成。</translation>
    </message>
    <message>
        <source>The file %1 has to hold between 1 and %2 tokens, one in each line.</source>
        <translation>文件 %1 必须包含 1 到 %2 个令牌，每行一个。</translation>
    </message>
</context>
<context>
    <name>net::EventStreamReader</name>
    <message>
        <source>The server sent an event of more than %1 MB.</source>
        <translation>服务器发送了超过 %1 MB 的事件。</translation>
    </message>
</context>
<context>
    <name>net::HttpClient</name>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 没有及时应答。</translation>
    </message>
    <message>
        <source>The answer of %1 is too large.</source>
        <translation>%1 的应答太大。</translation>
    </message>
    <message>
        <source>%1 could not be reached: %2</source>
        <translation>无法连接到 %1：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address Gantry can use. It has to begin with http:// or https://.</source>
        <translation>&quot;%1&quot; 不是 Gantry 可用的地址。它必须以 http:// 或 https:// 开头。</translation>
    </message>
</context>
<context>
    <name>net::HttpService</name>
    <message>
        <source>%1, port %2, cannot be listened on: %3</source>
        <translation>无法在 %1 的端口 %2 上监听：%3</translation>
    </message>
</context>
<context>
    <name>net::SigningKey</name>
    <message>
        <source>The private key cannot be used: %1</source>
        <translation>无法使用私钥：%1</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>它是空的。</translation>
    </message>
    <message>
        <source>it is too large.</source>
        <translation>它太大。</translation>
    </message>
    <message>
        <source>it is not a PEM key without a password.</source>
        <translation>它不是无密码的 PEM 密钥。</translation>
    </message>
    <message>
        <source>it is not an RSA key.</source>
        <translation>它不是 RSA 密钥。</translation>
    </message>
    <message>
        <source>it has fewer than %1 bits.</source>
        <translation>它少于 %1 位。</translation>
    </message>
    <message>
        <source>it does not sign.</source>
        <translation>它无法签名。</translation>
    </message>
</context>
<context>
    <name>net::Tls</name>
    <message>
        <source>The file %1 holds no PEM certificate.</source>
        <translation>文件 %1 不含 PEM 证书。</translation>
    </message>
    <message>
        <source>The file %1 holds no PEM private key (RSA or EC, without a password).</source>
        <translation>文件 %1 不含 PEM 私钥（RSA 或 EC，无密码）。</translation>
    </message>
    <message>
        <source>The key %1 does not belong to the certificate %2.</source>
        <translation>密钥 %1 与证书 %2 不匹配。</translation>
    </message>
</context>
<context>
    <name>net::connect</name>
    <message>
        <source>The server announced a message of %1 bytes.</source>
        <translation>服务器通告了一条 %1 字节的消息。</translation>
    </message>
    <message>
        <source>The server sent a compressed message that nobody asked for.</source>
        <translation>服务器发送了未经请求的压缩消息。</translation>
    </message>
    <message>
        <source>The server went on after the end of its answer.</source>
        <translation>服务器在应答结束后仍继续发送。</translation>
    </message>
    <message>
        <source>The server ended its answer with something that is no JSON.</source>
        <translation>服务器应答的结尾不是 JSON。</translation>
    </message>
</context>
<context>
    <name>process::ExitRecord</name>
    <message>
        <source>There is no record of how the run in %1 ended.</source>
        <translation>没有关于 %1 中的运行如何结束的记录。</translation>
    </message>
    <message>
        <source>The record of how the run in %1 ended is damaged.</source>
        <translation>关于 %1 中的运行如何结束的记录已损坏。</translation>
    </message>
</context>
<context>
    <name>process::HeldProcess</name>
    <message>
        <source>The helper program %1 could not be started. Reinstall Gantry.</source>
        <translation>无法启动辅助程序 %1。请重新安装 Gantry。</translation>
    </message>
    <message>
        <source>This run was started by another version of Gantry. Start it again to control it.</source>
        <translation>此运行由其他版本的 Gantry 启动。请重新启动它以便控制。</translation>
    </message>
    <message>
        <source>%1 The reason: %2.</source>
        <translation>%1 原因：%2。</translation>
    </message>
    <message>
        <source>The path of the runtime folder is too long: %1.</source>
        <translation>运行时文件夹的路径太长：%1。</translation>
    </message>
    <message>
        <source>The socket %1 could not be made.</source>
        <translation>无法创建套接字 %1。</translation>
    </message>
    <message>
        <source>The run could not be recorded in %1.</source>
        <translation>无法在 %1 中记录此次运行。</translation>
    </message>
    <message>
        <source>The program needs an absolute path: %1.</source>
        <translation>程序需要绝对路径：%1。</translation>
    </message>
    <message>
        <source>The working folder needs an absolute path.</source>
        <translation>工作文件夹需要绝对路径。</translation>
    </message>
    <message>
        <source>An argument or an environment variable holds a character that no program can be given.</source>
        <translation>某个参数或环境变量含有无法传给程序的字符。</translation>
    </message>
    <message>
        <source>The prompt could not be handed over.</source>
        <translation>无法传递提示词。</translation>
    </message>
    <message>
        <source>The system has no room for another terminal.</source>
        <translation>系统没有空间再打开一个终端。</translation>
    </message>
    <message>
        <source>The helper program of this run stopped before the run began.</source>
        <translation>此运行的辅助程序在运行开始前已停止。</translation>
    </message>
</context>
<context>
    <name>process::HoldChannel</name>
    <message>
        <source>This run was started by another version of Gantry and cannot be shown live.</source>
        <translation>此运行由其他版本的 Gantry 启动，无法实时显示。</translation>
    </message>
    <message>
        <source>The holder of this run gives no sensible answer.</source>
        <translation>此运行的保持程序没有给出有意义的应答。</translation>
    </message>
</context>
<context>
    <name>process::LogGaps</name>
    <message>
        <source>%1 could not be kept: the disk was full or the log too long.</source>
        <translation>%1 未能保留：磁盘已满或日志过长。</translation>
    </message>
</context>
<context>
    <name>process::RunLogReader</name>
    <message>
        <source>The log of this run cannot be opened in %1.</source>
        <translation>无法在 %1 中打开此运行的日志。</translation>
    </message>
</context>
<context>
    <name>runner::IdentityTokens</name>
    <message>
        <source>The identity token does not come from Google.</source>
        <translation>身份令牌不是来自 Google。</translation>
    </message>
    <message>
        <source>The identity token is meant for another service.</source>
        <translation>身份令牌是用于其他服务的。</translation>
    </message>
    <message>
        <source>The identity token has expired.</source>
        <translation>身份令牌已过期。</translation>
    </message>
    <message>
        <source>The identity token is not valid yet.</source>
        <translation>身份令牌尚未生效。</translation>
    </message>
    <message>
        <source>The key set holds no RSA key of 2048 bits or more.</source>
        <translation>密钥集不含 2048 位或以上的 RSA 密钥。</translation>
    </message>
    <message>
        <source>This is no identity token.</source>
        <translation>这不是身份令牌。</translation>
    </message>
    <message>
        <source>The identity token is not signed by a known key.</source>
        <translation>身份令牌不是由已知密钥签名的。</translation>
    </message>
    <message>
        <source>The key set %1 cannot be read: %2</source>
        <translation>无法读取密钥集 %1：%2</translation>
    </message>
</context>
<context>
    <name>runner::LogBucket</name>
    <message>
        <source>&quot;%1&quot; is no address of a bucket. It has to be like gs://my-bucket/logs.</source>
        <translation>&quot;%1&quot; 不是存储桶的地址。它的形式应类似 gs://my-bucket/logs。</translation>
    </message>
</context>
<context>
    <name>runner::PromptPipe</name>
    <message>
        <source>The prompt&apos;s pipe could not be made: %1</source>
        <translation>无法创建提示词的管道：%1</translation>
    </message>
</context>
<context>
    <name>runner::RunnerService</name>
    <message>
        <source>Another &quot;gantryctl serve&quot; works in %1. Name another folder with --workspace-dir and --log-dir.</source>
        <translation>另一个 &quot;gantryctl serve&quot; 正在 %1 中工作。请用 --workspace-dir 和 --log-dir 指定其他文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be used: %2</source>
        <translation>无法使用文件夹 %1：%2</translation>
    </message>
    <message>
        <source>The path of the workspace folder is too long: %1. It may have %2 bytes.</source>
        <translation>工作区文件夹的路径太长：%1。最多 %2 字节。</translation>
    </message>
</context>
<context>
    <name>session::Json</name>
    <message>
        <source>The value of &quot;%1&quot; makes no sense here.</source>
        <translation>&quot;%1&quot; 的值在这里没有意义。</translation>
    </message>
</context>
<context>
    <name>session::ParallelRuns</name>
    <message>
        <source>it was not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>it was removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 of %2 parallel sessions did not succeed: %3</source>
        <translation>%2 个并行会话中有 %1 个未成功：%3</translation>
    </message>
</context>
<context>
    <name>session::Plan</name>
    <message>
        <source>“%1” cannot be “%2”. Choose one of: %3.</source>
        <translation>“%1”不能是“%2”。请从以下各项中选择：%3。</translation>
    </message>
    <message>
        <source>The value of “%1” is too long or holds a NUL character.</source>
        <translation>“%1”的值太长或含有 NUL 字符。</translation>
    </message>
    <message>
        <source>The plan needs a value for: %1.</source>
        <translation>计划需要以下变量的值：%1。</translation>
    </message>
    <message>
        <source>The plan has no variable “%1”.</source>
        <translation>计划没有变量“%1”。</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1 的值</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>“%1” is not known here. What may stand here: %2.</source>
        <translation>这里不认识“%1”。可以使用：%2。</translation>
    </message>
    <message>
        <source>“%1” should be %2, not %3.</source>
        <translation>“%1”应为%2，而不是%3。</translation>
    </message>
    <message>
        <source>“%1” has more than %2 characters.</source>
        <translation>“%1”超过 %2 个字符。</translation>
    </message>
    <message>
        <source>“%1” holds a NUL character.</source>
        <translation>“%1”含有 NUL 字符。</translation>
    </message>
    <message>
        <source>Each line of “%1” should be text, not %2.</source>
        <translation>“%1”的每一行应为文本，而不是%2。</translation>
    </message>
    <message>
        <source>Each part of “%1” should be text.</source>
        <translation>“%1”的每一部分应为文本。</translation>
    </message>
    <message>
        <source>“%1” should be a whole number from 0 to %2.</source>
        <translation>“%1”应为 0 到 %2 之间的整数。</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>“%1”不是以下任何一项：%2。</translation>
    </message>
    <message>
        <source>The variable “%1” is not declared under “variables”. Write $${%1} if it is meant as text.</source>
        <translation>变量“%1”未在“variables”下声明。如果要作为文本，请写成 $${%1}。</translation>
    </message>
    <message>
        <source>No step has the id “%1”.</source>
        <translation>没有 id 为“%1”的步骤。</translation>
    </message>
    <message>
        <source>These steps wait for each other: %1.</source>
        <translation>这些步骤互相等待：%1。</translation>
    </message>
    <message>
        <source>There is something after the end of the plan.</source>
        <translation>计划结尾之后还有内容。</translation>
    </message>
    <message>
        <source>The file ends where a value should stand.</source>
        <translation>文件在应有值的地方结束了。</translation>
    </message>
    <message>
        <source>The values are nested too deeply.</source>
        <translation>值的嵌套过深。</translation>
    </message>
    <message>
        <source>JSON has no comments. Remove this one.</source>
        <translation>JSON 没有注释。请删除此注释。</translation>
    </message>
    <message>
        <source>A value should stand here: text in quotation marks, a number, true, false, an object or an array.</source>
        <translation>这里应有一个值：带引号的文本、数字、true、false、对象或数组。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>This text has no closing quotation mark.</source>
        <translation>此文本缺少结束引号。</translation>
    </message>
    <message>
        <source>A text cannot go over the end of a line. Write \n, or an array with one text for each line.</source>
        <translation>文本不能跨行。请写 \n，或使用每行一条文本的数组。</translation>
    </message>
    <message>
        <source>A control character must be written as \u and four digits.</source>
        <translation>控制字符必须写成 \u 加四位数字。</translation>
    </message>
    <message>
        <source>This is no escape. Write a backslash as \\.</source>
        <translation>这不是转义序列。反斜杠请写成 \\。</translation>
    </message>
    <message>
        <source>The name of a member should stand here, in quotation marks.</source>
        <translation>这里应有成员名称，并加引号。</translation>
    </message>
    <message>
        <source>“%1” stands here twice.</source>
        <translation>“%1”在这里出现了两次。</translation>
    </message>
    <message>
        <source>A colon should stand here.</source>
        <translation>这里应有冒号。</translation>
    </message>
    <message>
        <source>What begins here has no closing %1.</source>
        <translation>从这里开始的内容缺少结束的 %1。</translation>
    </message>
    <message>
        <source>A comma or %1 should stand here.</source>
        <translation>这里应有逗号或 %1。</translation>
    </message>
    <message>
        <source>Nothing follows this comma. Remove it.</source>
        <translation>此逗号后没有内容。请删除它。</translation>
    </message>
    <message>
        <source>This is no UTF-8. Save the file as UTF-8.</source>
        <translation>这不是 UTF-8。请将文件保存为 UTF-8。</translation>
    </message>
    <message>
        <source>A plan has at most 4 MB; this file is larger.</source>
        <translation>计划最大为 4 MB；此文件更大。</translation>
    </message>
    <message>
        <source>A plan is an object: { … }.</source>
        <translation>计划是一个对象：{ … }。</translation>
    </message>
    <message>
        <source>The plan has no “steps”.</source>
        <translation>计划没有“steps”。</translation>
    </message>
    <message>
        <source>This is no plan of Gantry: “gantry_plan”: 1 is missing.</source>
        <translation>这不是 Gantry 的计划：缺少“gantry_plan”: 1。</translation>
    </message>
    <message>
        <source>This plan was made for another version of Gantry; this one reads version 1.</source>
        <translation>此计划是为其他版本的 Gantry 制作的；此 Gantry 读取版本 1。</translation>
    </message>
    <message>
        <source>A plan has at most %1 variables.</source>
        <translation>计划最多有 %1 个变量。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a variable. Use small letters, digits and _, and a letter in front.</source>
        <translation>“%1”不能作为变量名。请使用小写字母、数字和 _，并以字母开头。</translation>
    </message>
    <message>
        <source>A variable is an object: { … }.</source>
        <translation>变量是一个对象：{ … }。</translation>
    </message>
    <message>
        <source>A plan cannot bypass permissions. Choose that by hand for the session that needs it.</source>
        <translation>计划不能绕过权限。请在需要的会话中手动选择。</translation>
    </message>
    <message>
        <source>A plan needs at least one step.</source>
        <translation>计划至少需要一个步骤。</translation>
    </message>
    <message>
        <source>A plan has at most %1 steps.</source>
        <translation>计划最多有 %1 个步骤。</translation>
    </message>
    <message>
        <source>A step is an object: { … }.</source>
        <translation>步骤是一个对象：{ … }。</translation>
    </message>
    <message>
        <source>An id has 1 to %1 characters.</source>
        <translation>id 有 1 到 %1 个字符。</translation>
    </message>
    <message>
        <source>The id “%1” is used twice.</source>
        <translation>id“%1”使用了两次。</translation>
    </message>
    <message>
        <source>A shell step needs a “command”.</source>
        <translation>Shell 步骤需要“command”。</translation>
    </message>
    <message>
        <source>A step of the kind “%1” has no “%2”.</source>
        <translation>“%1”类型的步骤没有“%2”。</translation>
    </message>
    <message>
        <source>A parallel step needs “sessions”: 1 to %1 objects.</source>
        <translation>并行步骤需要“sessions”：1 到 %1 个对象。</translation>
    </message>
    <message>
        <source>A session is an object with a “prompt” or a “command”.</source>
        <translation>会话是带有“prompt”或“command”的对象。</translation>
    </message>
    <message>
        <source>A session has either a “prompt” or a “command”.</source>
        <translation>会话只能有“prompt”或“command”之一。</translation>
    </message>
    <message>
        <source>A session needs a “prompt” or a “command”.</source>
        <translation>会话需要“prompt”或“command”。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a variable. Use letters, digits and _, and no digit in front.</source>
        <translation>“%1”不能作为变量名。请使用字母、数字和 _，且不以数字开头。</translation>
    </message>
    <message>
        <source>There is no plan %1.</source>
        <translation>没有计划 %1。</translation>
    </message>
    <message>
        <source>The plan %1 cannot be read: %2</source>
        <translation>无法读取计划 %1：%2</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>它不是文件</translation>
    </message>
</context>
<context>
    <name>session::RunSupervisor</name>
    <message numerus="yes">
        <source>Its time limit ends it in %n seconds.</source>
        <translation>
            <numerusform>它将在 %n 秒后因时间限制而结束。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its time limit ends it in %n minutes.</source>
        <translation>
            <numerusform>它将在 %n 分钟后因时间限制而结束。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>session::SessionService</name>
    <message>
        <source>This step does not exist any more.</source>
        <translation>此步骤已不存在。</translation>
    </message>
    <message>
        <source>Step %1 is still running. Stop it or wait for its end.</source>
        <translation>步骤 %1 仍在运行。请停止它或等待它结束。</translation>
    </message>
    <message>
        <source>There is no pending step. Add one first.</source>
        <translation>没有待执行的步骤。请先添加一个。</translation>
    </message>
    <message>
        <source>Resume the conversation</source>
        <translation>继续对话</translation>
    </message>
    <message>
        <source>This Gantry has no engine named %1.</source>
        <translation>此 Gantry 没有名为 %1 的执行方式。</translation>
    </message>
    <message>
        <source>This step runs in a terminal. Press Escape there to interrupt Claude.</source>
        <translation>此步骤在终端中运行。请在终端中按 Escape 中断 Claude。</translation>
    </message>
    <message>
        <source>Step %1 is still running, so there is nothing to resume.</source>
        <translation>步骤 %1 仍在运行，因此没有可继续的内容。</translation>
    </message>
    <message>
        <source>No conversation id was recorded, so there is nothing to resume. Retry the step to run it from the beginning.</source>
        <translation>没有记录对话 id，因此没有可继续的内容。请重试该步骤以从头运行。</translation>
    </message>
    <message>
        <source>This conversation is in use by the session %1 (%2). Stop it there first.</source>
        <translation>此对话正被会话 %1 (%2) 使用。请先在那里停止它。</translation>
    </message>
    <message>
        <source>Gantry is ending.</source>
        <translation>Gantry 正在退出。</translation>
    </message>
    <message>
        <source>Somebody else has answered this question already.</source>
        <translation>已有其他人答复此问题。</translation>
    </message>
    <message>
        <source>This question is not open any more: somebody answered it, or its run has ended.</source>
        <translation>此问题已关闭：有人已答复，或其运行已结束。</translation>
    </message>
    <message>
        <source>Go on where you left off.</source>
        <translation>请从中断的地方继续。</translation>
    </message>
    <message>
        <source>This session is about to go on already. Wait for its start, or start it anyway.</source>
        <translation>此会话即将继续。请等待其启动，或直接启动。</translation>
    </message>
</context>
<context>
    <name>session::StartQueue</name>
    <message>
        <source>1 session runs, the limit is %1</source>
        <translation>1 个会话正在运行，上限为 %1</translation>
    </message>
    <message>
        <source>%1 sessions run, the limit is %2</source>
        <translation>%1 个会话正在运行，上限为 %2</translation>
    </message>
    <message>
        <source>it starts in a moment</source>
        <translation>即将启动</translation>
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
        <translation>此会话已不存在。</translation>
    </message>
    <message>
        <source>Nothing could be stored.</source>
        <translation>无法保存任何内容。</translation>
    </message>
    <message>
        <source>an API error ended the turn</source>
        <translation>API 错误结束了这一轮</translation>
    </message>
    <message>
        <source>The start names no step or no run.</source>
        <translation>启动请求没有指明步骤或运行。</translation>
    </message>
    <message>
        <source>This step is running already.</source>
        <translation>此步骤已在运行。</translation>
    </message>
    <message>
        <source>This step has ended. Retry it to run it again.</source>
        <translation>此步骤已结束。请重试以再次运行。</translation>
    </message>
    <message>
        <source>it could not be started</source>
        <translation>无法启动</translation>
    </message>
    <message>
        <source>The end of a run needs an exit code or a signal.</source>
        <translation>运行的结束需要退出码或信号。</translation>
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
        <translation>无法读取 %1 中的部分数据。请恢复备份，或移走该文件。</translation>
    </message>
    <message>
        <source>This run does not exist any more.</source>
        <translation>此运行已不存在。</translation>
    </message>
    <message>
        <source>This session exists already.</source>
        <translation>此会话已存在。</translation>
    </message>
    <message>
        <source>This step does not exist any more.</source>
        <translation>此步骤已不存在。</translation>
    </message>
    <message>
        <source>A session needs an id and a project folder.</source>
        <translation>会话需要 id 和项目文件夹。</translation>
    </message>
    <message>
        <source>A step needs an id.</source>
        <translation>步骤需要 id。</translation>
    </message>
    <message>
        <source>This step exists already.</source>
        <translation>此步骤已存在。</translation>
    </message>
    <message>
        <source>The change names no step.</source>
        <translation>更改请求没有指明步骤。</translation>
    </message>
    <message>
        <source>Only a step that has not started can be changed. Add a new one instead.</source>
        <translation>只能更改尚未开始的步骤。请改为添加新步骤。</translation>
    </message>
    <message>
        <source>A running step cannot be moved.</source>
        <translation>正在运行的步骤不能移动。</translation>
    </message>
    <message>
        <source>The move does not say where to.</source>
        <translation>移动请求没有指明目标位置。</translation>
    </message>
    <message>
        <source>A running step cannot be removed. Stop it first.</source>
        <translation>正在运行的步骤不能移除。请先停止它。</translation>
    </message>
    <message>
        <source>The stop names no step.</source>
        <translation>停止请求没有指明步骤。</translation>
    </message>
    <message>
        <source>The retry names no step.</source>
        <translation>重试请求没有指明步骤。</translation>
    </message>
    <message>
        <source>A running step cannot be retried. Stop it first.</source>
        <translation>正在运行的步骤不能重试。请先停止它。</translation>
    </message>
    <message>
        <source>A session with a running step cannot be removed. Stop it first.</source>
        <translation>含有正在运行的步骤的会话不能移除。请先停止该步骤。</translation>
    </message>
    <message>
        <source>Say which commands are allowed, for example &quot;npm run test&quot;.</source>
        <translation>请写明允许哪些命令，例如 &quot;npm run test&quot;。</translation>
    </message>
    <message>
        <source>A rule covers one plain command. Leave out ; &amp; | &lt; &gt; $ ` ( ) { } and \.</source>
        <translation>一条规则对应一个简单命令。请不要使用 ; &amp; | &lt; &gt; $ ` ( ) { } 和 \。</translation>
    </message>
    <message>
        <source>A rule&apos;s path cannot hold &quot;..&quot;. Name the folder itself.</source>
        <translation>规则的路径不能含有 &quot;..&quot;。请直接写出文件夹。</translation>
    </message>
    <message>
        <source>Write the whole path instead of &quot;~&quot;.</source>
        <translation>请写出完整路径，不要使用 &quot;~&quot;。</translation>
    </message>
    <message>
        <source>A rule needs a project and a tool.</source>
        <translation>规则需要项目和工具。</translation>
    </message>
    <message>
        <source>Plans and questions are always shown to you. No rule can answer them.</source>
        <translation>计划和问题始终会显示给您，任何规则都不能答复它们。</translation>
    </message>
    <message>
        <source>This pattern is too long.</source>
        <translation>此模式太长。</translation>
    </message>
    <message>
        <source>Rules for %1 take no pattern.</source>
        <translation>%1 的规则不使用模式。</translation>
    </message>
    <message>
        <source>A rule of this project denies %1.</source>
        <translation>此项目的规则拒绝 %1。</translation>
    </message>
    <message>
        <source>A rule of this project denies %1 for &quot;%2&quot;.</source>
        <translation>此项目的规则拒绝将 %1 用于 &quot;%2&quot;。</translation>
    </message>
    <message>
        <source>It is no object.</source>
        <translation>它不是对象。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here.</source>
        <translation>这里不认识 &quot;%1&quot;。</translation>
    </message>
    <message>
        <source>Its kind must be &quot;claude&quot; or &quot;shell&quot;.</source>
        <translation>其类型必须是 &quot;claude&quot; 或 &quot;shell&quot;。</translation>
    </message>
    <message>
        <source>It has no prompt.</source>
        <translation>它没有提示词。</translation>
    </message>
    <message>
        <source>Its working folder must be a whole path.</source>
        <translation>其工作文件夹必须是完整路径。</translation>
    </message>
    <message>
        <source>The list of parallel sessions is no JSON: %1.</source>
        <translation>并行会话列表不是 JSON：%1。</translation>
    </message>
    <message>
        <source>The list of parallel sessions is empty.</source>
        <translation>并行会话列表为空。</translation>
    </message>
    <message>
        <source>At most %1 sessions run in parallel; the list has %2.</source>
        <translation>最多 %1 个会话并行运行；列表中有 %2 个。</translation>
    </message>
    <message>
        <source>Parallel session %1: %2</source>
        <translation>并行会话 %1：%2</translation>
    </message>
    <message>
        <source>Only Claude takes further prompts, a command does not.</source>
        <translation>只有 Claude 能接收后续提示词，命令不能。</translation>
    </message>
    <message>
        <source>This step does not run. Resume the session, or add a step.</source>
        <translation>此步骤没有在运行。请继续会话，或添加步骤。</translation>
    </message>
    <message>
        <source>This step runs in a terminal. Type the prompt there.</source>
        <translation>此步骤在终端中运行。请在终端中输入提示词。</translation>
    </message>
    <message>
        <source>This step is just ending. Add a step with this prompt instead.</source>
        <translation>此步骤即将结束。请改为添加带有此提示词的步骤。</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts wait already.</source>
        <translation>
            <numerusform>已有 %n 条提示词在等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>A further prompt needs a step and a text.</source>
        <translation>后续提示词需要步骤和文本。</translation>
    </message>
    <message>
        <source>This prompt waits already.</source>
        <translation>此提示词已在等待。</translation>
    </message>
    <message>
        <source>Claude has this prompt already. Interrupt the turn instead.</source>
        <translation>Claude 已收到此提示词。请改为中断本轮。</translation>
    </message>
    <message>
        <source>This question is not open any more: somebody answered it, or its run has ended.</source>
        <translation>此问题已关闭：有人已答复，或其运行已结束。</translation>
    </message>
    <message>
        <source>There is a rule for this already. Remove it first.</source>
        <translation>已有针对此内容的规则。请先移除它。</translation>
    </message>
    <message>
        <source>This rule does not exist any more.</source>
        <translation>此规则已不存在。</translation>
    </message>
    <message>
        <source>its last turn was interrupted</source>
        <translation>它的最后一轮被中断</translation>
    </message>
    <message>
        <source>Claude&apos;s sign-in was refused</source>
        <translation>Claude 的登录被拒绝</translation>
    </message>
    <message>
        <source>the API asks Claude to slow down</source>
        <translation>API 要求 Claude 放慢速度</translation>
    </message>
    <message>
        <source>the API is busy</source>
        <translation>API 繁忙</translation>
    </message>
    <message>
        <source>the API cannot be reached</source>
        <translation>无法连接到 API</translation>
    </message>
    <message>
        <source>try %1 of %2</source>
        <translation>第 %1 次尝试，共 %2 次</translation>
    </message>
    <message>
        <source>try %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>分支 %1</translation>
    </message>
    <message>
        <source>%1 of %2 parallel sessions succeeded</source>
        <translation>%2 个并行会话中有 %1 个成功</translation>
    </message>
    <message>
        <source>%1 of them worked in the same folder, %2, without a worktree of their own. Worktrees need a git repository with a commit.</source>
        <translation>其中 %1 个在同一文件夹 %2 中工作，没有各自的工作树。工作树需要至少有一次提交的 git 仓库。</translation>
    </message>
    <message>
        <source>Step %1 is still running. Stop it or wait for its end.</source>
        <translation>步骤 %1 仍在运行。请停止它或等待其结束。</translation>
    </message>
    <message>
        <source>It is too large to be shown here. Answer it in the terminal.</source>
        <translation>内容太大，无法在此显示。请在终端中回答。</translation>
    </message>
</context>
<context>
    <name>settings::EngineConnection</name>
    <message>
        <source>&quot;%1&quot; is no address of a service. It has to begin with https:// or http://.</source>
        <translation>&quot;%1&quot; 不是服务的地址。它必须以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>A stored engine has no name or no kind.</source>
        <translation>存储的某个执行方式没有名称或种类。</translation>
    </message>
    <message>
        <source>The session names no service. Choose one in Settings, Engines, or give its address with --service.</source>
        <translation>会话没有指定服务。请在“设置”→“执行方式”中选择一个，或用 --service 给出其地址。</translation>
    </message>
    <message>
        <source>There is no enabled engine &quot;%1&quot; of this kind. Add it in Settings, Engines.</source>
        <translation>没有已启用的此类执行方式 &quot;%1&quot;。请在“设置”→“执行方式”中添加。</translation>
    </message>
</context>
<context>
    <name>settings::SecretStore</name>
    <message>
        <source>No secret is kept for %1.</source>
        <translation>没有为 %1 保存机密。</translation>
    </message>
    <message>
        <source>The keychain did not answer for %1. Start a secret service (GNOME Keyring or KWallet), or pass the token by an environment variable.</source>
        <translation>密钥环没有为 %1 应答。请启动密钥服务（GNOME Keyring 或 KWallet），或通过环境变量传递令牌。</translation>
    </message>
</context>
<context>
    <name>settings::Secrets</name>
    <message>
        <source>The file %1 is empty.</source>
        <translation>文件 %1 是空的。</translation>
    </message>
    <message>
        <source>There is no keychain to read %1 from.</source>
        <translation>没有可读取 %1 的密钥环。</translation>
    </message>
    <message>
        <source>The variable %1 is empty or not set.</source>
        <translation>变量 %1 为空或未设置。</translation>
    </message>
    <message>
        <source>The secret %1 was given to an earlier program only. Give it again.</source>
        <translation>机密 %1 只提供给了之前启动的程序。请重新提供。</translation>
    </message>
    <message>
        <source>This does not say where a secret is kept. It has to begin with keychain:, env: or file:.</source>
        <translation>这没有说明机密保存在何处。它必须以 keychain:、env: 或 file: 开头。</translation>
    </message>
</context>
<context>
    <name>storage::Database</name>
    <message>
        <source>Another program keeps %1 locked. Close it and try again.</source>
        <translation>其他程序锁定了 %1。请关闭该程序后重试。</translation>
    </message>
    <message>
        <source>Gantry may not write to %1. Check the owner and mode of the file and its folder.</source>
        <translation>Gantry 无权写入 %1。请检查该文件及其文件夹的所有者和权限。</translation>
    </message>
    <message>
        <source>There is no space left for %1. Free some space on that disk and try again.</source>
        <translation>%1 没有剩余空间。请在该磁盘上释放一些空间后重试。</translation>
    </message>
    <message>
        <source>The disk refused to read or write %1. Check its space and health and try again.</source>
        <translation>磁盘拒绝读取或写入 %1。请检查其空间和健康状况后重试。</translation>
    </message>
    <message>
        <source>Gantry cannot open %1. Check that its folder exists and may be written to.</source>
        <translation>Gantry 无法打开 %1。请检查其文件夹是否存在且可写入。</translation>
    </message>
    <message>
        <source>There is not enough memory to use %1.</source>
        <translation>内存不足，无法使用 %1。</translation>
    </message>
    <message>
        <source>The database %1 is damaged. It is set aside at the next start.</source>
        <translation>数据库 %1 已损坏。下次启动时会将它另行保存。</translation>
    </message>
    <message>
        <source>Something is too large to be stored in %1.</source>
        <translation>内容太大，无法保存到 %1。</translation>
    </message>
    <message>
        <source>What was to be stored in %1 contradicts what is there.</source>
        <translation>要保存到 %1 的内容与已有内容矛盾。</translation>
    </message>
    <message>
        <source>The database %1 could not be used.</source>
        <translation>无法使用数据库 %1。</translation>
    </message>
    <message>
        <source>Gantry cannot open the database %1: %2</source>
        <translation>Gantry 无法打开数据库 %1：%2</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing. Install the package libqt6sql6-sqlite.</source>
        <translation>缺少 Qt 的 SQLite 驱动。请安装软件包 libqt6sql6-sqlite。</translation>
    </message>
</context>
<context>
    <name>storage::Migrations</name>
    <message>
        <source>The data in %1 was written by Gantry %2; this is Gantry %3. Update Gantry, or set GANTRY_DATA_DIR to another folder.</source>
        <translation>%1 中的数据由 Gantry %2 写入；这是 Gantry %3。请更新 Gantry，或将 GANTRY_DATA_DIR 设为其他文件夹。</translation>
    </message>
</context>
<context>
    <name>storage::OpenSound</name>
    <message>
        <source>%1 is not a file. Move it away so that Gantry can make its database there.</source>
        <translation>%1 不是文件。请将它移走，以便 Gantry 在该处创建数据库。</translation>
    </message>
    <message>
        <source>Gantry cannot read the database %1: %2</source>
        <translation>Gantry 无法读取数据库 %1：%2</translation>
    </message>
    <message>
        <source>Gantry cannot set the damaged file %1 aside. Move it away by hand.</source>
        <translation>Gantry 无法将损坏的文件 %1 另行保存。请手动移走它。</translation>
    </message>
    <message>
        <source>The database %1 is damaged and cannot be set aside. Move it away by hand.</source>
        <translation>数据库 %1 已损坏，且无法另行保存。请手动移走它。</translation>
    </message>
    <message>
        <source>Another program is still opening %1. Try again in a moment.</source>
        <translation>其他程序仍在打开 %1。请稍后重试。</translation>
    </message>
</context>
<context>
    <name>tasks::Cron</name>
    <message>
        <source>The %1 field of the cron line makes no sense: “%2”.</source>
        <translation>cron 行的%1字段没有意义：“%2”。</translation>
    </message>
    <message>
        <source>A cron line has five fields (minute, hour, day, month, weekday), or is one of @hourly, @daily, @weekly, @monthly and @yearly.</source>
        <translation>cron 行有五个字段（分钟、小时、日、月、星期），或为 @hourly、@daily、@weekly、@monthly 和 @yearly 之一。</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>星期</translation>
    </message>
</context>
<context>
    <name>tasks::Schedule</name>
    <message>
        <source>The schedule needs a time.</source>
        <translation>定时计划需要时间。</translation>
    </message>
    <message>
        <source>The interval must be between one second and one year.</source>
        <translation>间隔必须在一秒到一年之间。</translation>
    </message>
    <message>
        <source>The schedule needs the time of its first task.</source>
        <translation>定时计划需要首个任务的时间。</translation>
    </message>
    <message>
        <source>There is no time zone “%1”.</source>
        <translation>没有时区“%1”。</translation>
    </message>
    <message>
        <source>A task that is made again and again cannot wait for others.</source>
        <translation>重复创建的任务不能等待其他任务。</translation>
    </message>
</context>
<context>
    <name>tasks::TaskJson</name>
    <message>
        <source>“%1” makes no sense.</source>
        <translation>“%1”没有意义。</translation>
    </message>
    <message>
        <source>The schedule&apos;s kind makes no sense.</source>
        <translation>定时计划的种类没有意义。</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB.</source>
        <translation>文件超过 64 MiB。</translation>
    </message>
    <message>
        <source>The file is no JSON: %1 at byte %2.</source>
        <translation>文件不是 JSON：%1，位于字节 %2。</translation>
    </message>
    <message>
        <source>The file holds no tasks: its &quot;format&quot; is not &quot;gantry-tasks&quot;.</source>
        <translation>文件不含任务：其 &quot;format&quot; 不是 &quot;gantry-tasks&quot;。</translation>
    </message>
    <message>
        <source>The tasks were written by a newer Gantry.</source>
        <translation>这些任务由较新的 Gantry 写入。</translation>
    </message>
    <message>
        <source>The file holds more than 100,000 tasks.</source>
        <translation>文件含有超过 100,000 个任务。</translation>
    </message>
    <message>
        <source>Task %1 of the file: %2</source>
        <translation>文件的任务 %1：%2</translation>
    </message>
</context>
<context>
    <name>tasks::TaskMoves</name>
    <message>
        <source>The task %1 is not run from here any more: it is %2.</source>
        <translation>任务 %1 不再从此处运行：它的状态为 %2。</translation>
    </message>
    <message numerus="yes">
        <source>Its worker went away %n time(s) in a row.</source>
        <translation>
            <numerusform>其工作进程连续消失 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its worker went away.</source>
        <translation>其工作进程消失了。</translation>
    </message>
    <message>
        <source>The task %1 has ended already: it is %2.</source>
        <translation>任务 %1 已经结束：它的状态为 %2。</translation>
    </message>
    <message>
        <source>Cancelled by the user.</source>
        <translation>由用户取消。</translation>
    </message>
    <message>
        <source>The task %1 has not ended yet: it is %2.</source>
        <translation>任务 %1 尚未结束：它的状态为 %2。</translation>
    </message>
    <message>
        <source>“%1”, which it was to run after, is %2.</source>
        <translation>它本应在“%1”之后运行，而后者的状态为 %2。</translation>
    </message>
</context>
<context>
    <name>tasks::TaskRules</name>
    <message>
        <source>A workflow task needs a workflow. Give a file with --workflow.</source>
        <translation>工作流任务需要工作流。请用 --workflow 给出文件。</translation>
    </message>
    <message>
        <source>The workflow is larger than 1 MiB.</source>
        <translation>工作流超过 1 MiB。</translation>
    </message>
    <message>
        <source>The workflow holds a NUL character.</source>
        <translation>工作流含有 NUL 字符。</translation>
    </message>
    <message>
        <source>The task has nothing to run. Give a command, commands or a workflow.</source>
        <translation>任务没有可运行的内容。请给出一条命令、多条命令或工作流。</translation>
    </message>
    <message>
        <source>A command task has one command; several make a chain.</source>
        <translation>命令任务只有一条命令；多条命令构成命令链。</translation>
    </message>
    <message>
        <source>A chain has at most %1 commands.</source>
        <translation>命令链最多有 %1 条命令。</translation>
    </message>
    <message>
        <source>The time limit must be between 1 and 3600 seconds, not %1.</source>
        <translation>时间限制必须在 1 到 3600 秒之间，而不是 %1。</translation>
    </message>
    <message>
        <source>The memory limit must be between 128 and 4096 MB, not %1.</source>
        <translation>内存限制必须在 128 到 4096 MB 之间，而不是 %1。</translation>
    </message>
    <message>
        <source>The number of processor cores must be between 0.1 and 64, not %1.</source>
        <translation>处理器核心数必须在 0.1 到 64 之间，而不是 %1。</translation>
    </message>
    <message>
        <source>A task is tried between 1 and 100 times, not %1.</source>
        <translation>任务的尝试次数必须在 1 到 100 之间，而不是 %1。</translation>
    </message>
    <message>
        <source>The waiting times between tries make no sense.</source>
        <translation>各次尝试之间的等待时间没有意义。</translation>
    </message>
    <message>
        <source>“%1” is no name of an environment variable.</source>
        <translation>“%1”不是环境变量的名称。</translation>
    </message>
    <message>
        <source>The environment variable %1 holds a NUL character.</source>
        <translation>环境变量 %1 含有 NUL 字符。</translation>
    </message>
    <message>
        <source>The environment is larger than 64 KiB.</source>
        <translation>环境变量总计超过 64 KiB。</translation>
    </message>
    <message>
        <source>“%1” is too long or holds control characters.</source>
        <translation>“%1”太长或含有控制字符。</translation>
    </message>
    <message>
        <source>A label has 1 to 100 characters, and none is “|”: “%1”.</source>
        <translation>标签有 1 到 100 个字符，且不含“|”：“%1”。</translation>
    </message>
    <message>
        <source>The description is larger than 100 KiB.</source>
        <translation>说明超过 100 KiB。</translation>
    </message>
    <message>
        <source>“%1” is no name of an engine.</source>
        <translation>“%1”不是执行方式的名称。</translation>
    </message>
    <message>
        <source>There is no engine “%1”. There are: %2.</source>
        <translation>没有执行方式“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>There is no permission mode “%1”. There are: %2.</source>
        <translation>没有权限模式“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>A task waits for at most %1 others.</source>
        <translation>任务最多等待 %1 个其他任务。</translation>
    </message>
    <message>
        <source>A dependency names no task.</source>
        <translation>有依赖项没有指明任务。</translation>
    </message>
    <message>
        <source>The task waits for %1 twice.</source>
        <translation>任务两次等待 %1。</translation>
    </message>
    <message>
        <source>The task needs a project folder with an absolute path.</source>
        <translation>任务需要具有绝对路径的项目文件夹。</translation>
    </message>
    <message>
        <source>The project folder&apos;s path is too long or holds control characters.</source>
        <translation>项目文件夹的路径太长或含有控制字符。</translation>
    </message>
    <message>
        <source>The priority must be between %1 and %2, not %3.</source>
        <translation>优先级必须在 %1 到 %2 之间，而不是 %3。</translation>
    </message>
    <message>
        <source>The command is empty.</source>
        <translation>命令为空。</translation>
    </message>
    <message>
        <source>The command holds a NUL character.</source>
        <translation>命令含有 NUL 字符。</translation>
    </message>
    <message>
        <source>The command is larger than 100 KiB. Put the text in a file of the project.</source>
        <translation>命令超过 100 KiB。请将文本放入项目的文件。</translation>
    </message>
    <message>
        <source>The command holds control characters.</source>
        <translation>命令含有控制字符。</translation>
    </message>
    <message>
        <source>It removes a whole home or root folder.</source>
        <translation>它会删除整个主文件夹或根文件夹。</translation>
    </message>
    <message>
        <source>It runs a program straight from the network.</source>
        <translation>它会直接运行来自网络的程序。</translation>
    </message>
    <message>
        <source>It asks for the rights of the system&apos;s administrator.</source>
        <translation>它要求系统管理员的权限。</translation>
    </message>
    <message>
        <source>It writes to a disk directly.</source>
        <translation>它会直接写入磁盘。</translation>
    </message>
    <message>
        <source>It overwrites a branch of another repository.</source>
        <translation>它会覆盖其他仓库的分支。</translation>
    </message>
    <message>
        <source>These tasks would wait for each other for ever: %1.</source>
        <translation>这些任务会永远互相等待：%1。</translation>
    </message>
</context>
<context>
    <name>tasks::TaskTemplates</name>
    <message>
        <source>Template “%1”: %2</source>
        <translation>模板“%1”：%2</translation>
    </message>
    <message>
        <source>a name has 1 to 64 letters, digits, “.”, “-” and “_”.</source>
        <translation>名称由 1 到 64 个字母、数字、“.”、“-”和“_”组成。</translation>
    </message>
    <message>
        <source>it needs either commands or a workflow file.</source>
        <translation>它需要命令或工作流文件，二者择一。</translation>
    </message>
    <message>
        <source>The workflow file %1 is too large.</source>
        <translation>工作流文件 %1 太大。</translation>
    </message>
    <message>
        <source>The workflow file %1 was not found. It was looked for as %2.</source>
        <translation>找不到工作流文件 %1。查找的位置为 %2。</translation>
    </message>
    <message>
        <source>The file of templates is larger than 8 MiB.</source>
        <translation>模板文件超过 8 MiB。</translation>
    </message>
    <message>
        <source>The file is no JSON: %1 at byte %2.</source>
        <translation>文件不是 JSON：%1，位于字节 %2。</translation>
    </message>
    <message>
        <source>The file holds no templates: its &quot;format&quot; is not &quot;gantry-task-templates&quot;.</source>
        <translation>文件不含模板：其 &quot;format&quot; 不是 &quot;gantry-task-templates&quot;。</translation>
    </message>
    <message>
        <source>The templates were written by a newer Gantry, or are too many.</source>
        <translation>模板由较新的 Gantry 写入，或数量太多。</translation>
    </message>
    <message>
        <source>The template “%1” is there twice.</source>
        <translation>模板“%1”出现了两次。</translation>
    </message>
    <message>
        <source>The templates in %1 cannot be read: %2</source>
        <translation>无法读取 %1 中的模板：%2</translation>
    </message>
    <message>
        <source>The templates in %1: %2</source>
        <translation>%1 中的模板：%2</translation>
    </message>
    <message>
        <source>The template “%1” comes with Gantry and stays.</source>
        <translation>模板“%1”由 Gantry 自带，不可更改。</translation>
    </message>
    <message>
        <source>There is no template “%1”.</source>
        <translation>没有模板“%1”。</translation>
    </message>
</context>
<context>
    <name>taskstores::GithubIssues</name>
    <message>
        <source>… %1 characters before this are left out</source>
        <translation>… 此前的 %1 个字符已省略</translation>
    </message>
    <message>
        <source>Execution failed</source>
        <translation>执行失败</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>在队列中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>This issue cannot become a task: %1</source>
        <translation>此议题无法成为任务：%1</translation>
    </message>
    <message>
        <source>Mend it, and it is tried again.</source>
        <translation>修正后会再次尝试。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>“%1” in the block “gantry-task” has to be %2.</source>
        <translation>“gantry-task”块中的“%1”必须是%2。</translation>
    </message>
    <message>
        <source>“command”, “chain” or “workflow”</source>
        <translation>“command”、“chain”或“workflow”</translation>
    </message>
    <message>
        <source>that of its commands</source>
        <translation>与其命令相符的类型</translation>
    </message>
    <message>
        <source>a list of numbers of issues</source>
        <translation>议题编号列表</translation>
    </message>
    <message>
        <source>Shell commands are not taken from issues. Write what Claude is to do in words, or allow them where the issues are pulled.</source>
        <translation>不接受来自议题的 Shell 命令。请用文字写出 Claude 要做的事，或在拉取议题的地方允许它们。</translation>
    </message>
    <message>
        <source>“%1” is not taken from issues: it is chosen where they are pulled. Remove it from the block “gantry-task”.</source>
        <translation>不接受来自议题的“%1”：它在拉取议题的地方选择。请将其从“gantry-task”块中移除。</translation>
    </message>
    <message>
        <source>an object or a text</source>
        <translation>对象或文本</translation>
    </message>
</context>
<context>
    <name>taskstores::GithubTaskSync</name>
    <message>
        <source>Its issue at GitHub has been deleted.</source>
        <translation>其在 GitHub 上的议题已被删除。</translation>
    </message>
    <message>
        <source>Its issue at GitHub has been closed.</source>
        <translation>其在 GitHub 上的议题已被关闭。</translation>
    </message>
    <message>
        <source>The label “%1” has been taken off its issue at GitHub.</source>
        <translation>标签“%1”已从其在 GitHub 上的议题移除。</translation>
    </message>
    <message>
        <source>Set by Gantry</source>
        <translation>由 Gantry 设置</translation>
    </message>
    <message>
        <source>The task has an issue already: %1#%2.</source>
        <translation>该任务已有议题：%1#%2。</translation>
    </message>
    <message>
        <source>The task runs just now. Wait for its end, or make issues of tasks that still wait.</source>
        <translation>任务正在运行。请等待其结束，或用仍在等待的任务创建议题。</translation>
    </message>
    <message>
        <source>The issue %1 was made, but the task does not know of it yet. Make it again to link both. %2</source>
        <translation>议题 %1 已创建，但任务尚不知道它。请再次创建以关联两者。%2</translation>
    </message>
</context>
<context>
    <name>taskstores::RedisAddress</name>
    <message>
        <source>The queue&apos;s address has an option “%1” that is not known.</source>
        <translation>队列的地址含有未知的选项“%1”。</translation>
    </message>
    <message>
        <source>That is no address of a queue. Give redis://, rediss:// or unix://.</source>
        <translation>这不是队列的地址。请给出 redis://、rediss:// 或 unix://。</translation>
    </message>
    <message>
        <source>The path of the queue&apos;s socket is missing or longer than 100 characters.</source>
        <translation>队列的套接字路径缺失或超过 100 个字符。</translation>
    </message>
    <message>
        <source>The queue&apos;s address names no host.</source>
        <translation>队列的地址没有指明主机。</translation>
    </message>
    <message>
        <source>The queue&apos;s database is a number, not “%1”.</source>
        <translation>队列的数据库应为数字，而不是“%1”。</translation>
    </message>
    <message>
        <source>The queue&apos;s database is a number from 0 on.</source>
        <translation>队列的数据库应为从 0 起的数字。</translation>
    </message>
</context>
<context>
    <name>taskstores::RedisConnection</name>
    <message>
        <source>The queue at %1 cannot be reached: %2</source>
        <translation>无法连接到 %1 处的队列：%2</translation>
    </message>
    <message>
        <source>TLS could not be set up</source>
        <translation>无法设置 TLS</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>The queue at %1 refused the sign-in. Give the user in the address and the password in GANTRY_QUEUE_PASSWORD.</source>
        <translation>%1 处的队列拒绝了登录。请在地址中给出用户，并在 GANTRY_QUEUE_PASSWORD 中给出密码。</translation>
    </message>
    <message>
        <source>The user of the queue at %1 may not do this. It needs all commands on keys “claude:*” and the channels “tasks” and “execution:*”.</source>
        <translation>%1 处的队列的用户无权执行此操作。它需要对键“claude:*”以及频道“tasks”和“execution:*”的所有命令。</translation>
    </message>
    <message>
        <source>The queue at %1 is a read-only copy. Give the address of the primary server.</source>
        <translation>%1 处的队列是只读副本。请给出主服务器的地址。</translation>
    </message>
    <message>
        <source>The queue at %1 is full: its memory limit is reached. Remove ended tasks or raise maxmemory.</source>
        <translation>%1 处的队列已满：已达到其内存上限。请移除已结束的任务或提高 maxmemory。</translation>
    </message>
    <message>
        <source>The queue at %1 takes nothing because it cannot save to its disk.</source>
        <translation>%1 处的队列不接受任何内容，因为它无法保存到其磁盘。</translation>
    </message>
    <message>
        <source>The queue at %1 is busy just now.</source>
        <translation>%1 处的队列目前正忙。</translation>
    </message>
    <message>
        <source>The queue at %1 did not understand: %2</source>
        <translation>%1 处的队列无法理解：%2</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>The queue at %1 takes nothing because too few of its replicas are there. Start them, or lower min-replicas-to-write.</source>
        <translation>%1 处的队列因副本过少而不接受任何写入。请启动副本，或降低 min-replicas-to-write。</translation>
    </message>
</context>
<context>
    <name>taskstores::RedisTaskStore</name>
    <message>
        <source>The task is not run from here any more: it is %1.</source>
        <translation>任务不再从此处运行：它的状态为 %1。</translation>
    </message>
    <message>
        <source>There is another task with the id %1 already.</source>
        <translation>已有另一个 id 为 %1 的任务。</translation>
    </message>
    <message>
        <source>There is no task %1 to wait for.</source>
        <translation>没有可等待的任务 %1。</translation>
    </message>
    <message>
        <source>The task %1 cannot wait any more: it is %2.</source>
        <translation>任务 %1 不能再等待：它的状态为 %2。</translation>
    </message>
    <message>
        <source>These tasks would wait for each other for ever: %1.</source>
        <translation>这些任务会永远互相等待：%1。</translation>
    </message>
    <message>
        <source>The task has ended already: it is %1.</source>
        <translation>任务已经结束：它的状态为 %1。</translation>
    </message>
    <message>
        <source>The task has not ended yet: it is %1.</source>
        <translation>任务尚未结束：它的状态为 %1。</translation>
    </message>
    <message>
        <source>The task does not wait any more: it is %1.</source>
        <translation>任务不再等待：它的状态为 %1。</translation>
    </message>
    <message>
        <source>Somebody else has changed the schedule.</source>
        <translation>其他人更改了定时计划。</translation>
    </message>
    <message>
        <source>There is no schedule %1.</source>
        <translation>没有定时计划 %1。</translation>
    </message>
    <message>
        <source>No more texts can wait for this task.</source>
        <translation>无法再为此任务排入更多文本。</translation>
    </message>
    <message>
        <source>There is no task %1.</source>
        <translation>没有任务 %1。</translation>
    </message>
    <message>
        <source>Its worker went away.</source>
        <translation>其工作进程消失了。</translation>
    </message>
    <message numerus="yes">
        <source>Its worker went away %n time(s) in a row.</source>
        <translation>
            <numerusform>其工作进程连续消失 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”, which it was to run after, is %2.</source>
        <translation>它本应在“%1”之后运行，而后者的状态为 %2。</translation>
    </message>
    <message>
        <source>A task of the shared queue cannot be read.</source>
        <translation>无法读取共享队列中的一个任务。</translation>
    </message>
    <message>
        <source>A worker needs an engine and a lease.</source>
        <translation>工作进程需要执行方式和租约。</translation>
    </message>
    <message>
        <source>Cancelled by the user.</source>
        <translation>由用户取消。</translation>
    </message>
    <message>
        <source>The priority must be between %1 and %2.</source>
        <translation>优先级必须在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>The queue is kept in format %1, by a newer Gantry. Update Gantry on this machine.</source>
        <translation>队列采用格式 %1，由更新版本的 Gantry 保存。请更新本机的 Gantry。</translation>
    </message>
    <message>
        <source>A shared queue takes at most %1 tasks at once. Add them in several parts.</source>
        <translation>共享队列一次最多接受 %1 个任务。请分批添加。</translation>
    </message>
</context>
<context>
    <name>taskstores::SqliteTaskStore</name>
    <message>
        <source>There is no schedule %1.</source>
        <translation>没有定时计划 %1。</translation>
    </message>
    <message>
        <source>The task %1 has ended. Start a new one, or resume its session.</source>
        <translation>任务 %1 已结束。请开始新任务，或继续其会话。</translation>
    </message>
    <message>
        <source>At most %1 texts can wait for a task.</source>
        <translation>一个任务最多可有 %1 条文本在等待。</translation>
    </message>
    <message>
        <source>There is no task %1.</source>
        <translation>没有任务 %1。</translation>
    </message>
    <message>
        <source>There is another task with the id %1 already.</source>
        <translation>已有另一个 id 为 %1 的任务。</translation>
    </message>
    <message>
        <source>There is no task %1 to wait for.</source>
        <translation>没有可等待的任务 %1。</translation>
    </message>
    <message>
        <source>The task %1 cannot wait any more: it is %2.</source>
        <translation>任务 %1 不能再等待：它的状态为 %2。</translation>
    </message>
    <message>
        <source>The task %1 cannot be changed any more: it is %2.</source>
        <translation>任务 %1 不能再更改：它的状态为 %2。</translation>
    </message>
    <message>
        <source>The task %1 has not ended yet. Cancel it first.</source>
        <translation>任务 %1 尚未结束。请先取消它。</translation>
    </message>
    <message>
        <source>A worker needs an engine and a lease.</source>
        <translation>工作进程需要执行方式和租约。</translation>
    </message>
    <message>
        <source>The priority must be between %1 and %2.</source>
        <translation>优先级必须在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>The task %1 does not wait any more: it is %2.</source>
        <translation>任务 %1 不再等待：它的状态为 %2。</translation>
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
    <message>
        <source>New task</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>Task templates</source>
        <translation>任务模板</translation>
    </message>
    <message>
        <source>Task schedules</source>
        <translation>任务定时计划</translation>
    </message>
    <message>
        <source>Tasks at once</source>
        <translation>同时运行的任务数</translation>
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
    <message>
        <source>Accent</source>
        <translation>强调色</translation>
    </message>
    <message>
        <source>Gantry&apos;s</source>
        <translation>Gantry 的</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>系统的</translation>
    </message>
    <message>
        <source>The system&apos;s is taken where it can be read. It is asked for at the start.</source>
        <translation>在可以读取时采用系统的强调色。启动时会读取它。</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalAuditModel</name>
    <message>
        <source>A session that was removed</source>
        <translation>已移除的会话</translation>
    </message>
    <message>
        <source>%1 %2, %3, %4</source>
        <translation>%1 %2，%3，%4</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalDetail</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Show the session that asks</source>
        <translation>显示提问的会话</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>目前 %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>步骤 %1/%2</translation>
    </message>
    <message>
        <source>asked by a subagent</source>
        <translation>由子代理询问</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>已等待 %1</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>This question has been answered.</source>
        <translation>此问题已得到答复。</translation>
    </message>
    <message>
        <source>Answer every question to send the answers.</source>
        <translation>回答所有问题后才能发送。</translation>
    </message>
    <message>
        <source>Approve plan</source>
        <translation>批准计划</translation>
    </message>
    <message>
        <source>Send answers</source>
        <translation>发送回答</translation>
    </message>
    <message>
        <source>Claude sent nothing to show with this question. Look at it in the session.</source>
        <translation>Claude 没有随此问题提供可显示的内容。请在会话中查看。</translation>
    </message>
    <message>
        <source>Claude said: “%1”</source>
        <translation>Claude 说：“%1”</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalFoot</name>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Message to Claude</source>
        <translation>给 Claude 的消息</translation>
    </message>
    <message>
        <source>Optional, sent with a denial</source>
        <translation>可选，拒绝时发送</translation>
    </message>
    <message>
        <source>What Claude is told when you deny</source>
        <translation>拒绝时告诉 Claude 的内容</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>允许一次</translation>
    </message>
    <message>
        <source>Allow this one time</source>
        <translation>仅允许这一次</translation>
    </message>
    <message>
        <source>Allow for this session</source>
        <translation>在此会话中允许</translation>
    </message>
    <message>
        <source>Allow this, and do not ask for the same again in this session</source>
        <translation>允许，并且在此会话中不再询问相同的操作</translation>
    </message>
    <message>
        <source>Edit input…</source>
        <translation>编辑输入…</translation>
    </message>
    <message>
        <source>Change what Claude wants to do, then allow it</source>
        <translation>修改 Claude 想做的操作，然后允许</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Deny, with the message if there is one</source>
        <translation>拒绝，如有消息则一并发送</translation>
    </message>
    <message>
        <source>Make a rule…</source>
        <translation>创建规则…</translation>
    </message>
    <message>
        <source>Always allow or deny the like in this project</source>
        <translation>在此项目中始终允许或拒绝类似操作</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalInputView</name>
    <message>
        <source>Full input</source>
        <translation>完整输入</translation>
    </message>
    <message>
        <source>Full input as JSON</source>
        <translation>JSON 格式的完整输入</translation>
    </message>
    <message>
        <source>What Claude wants to run</source>
        <translation>Claude 想运行的内容</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Claude sent no plan with the question. What it said before may hold it.</source>
        <translation>Claude 没有随问题发送计划。计划可能在它之前说的话中。</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalListModel</name>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Answered in the terminal</source>
        <translation>已在终端中答复</translation>
    </message>
    <message>
        <source>Not asked any more</source>
        <translation>不再询问</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>session, project</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalRecord</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>%1

Message to Claude: %2</source>
        <translation>%1

给 Claude 的消息：%2</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Show the session that asked</source>
        <translation>显示提问的会话</translation>
    </message>
    <message>
        <source>Always allowed</source>
        <translation>始终允许</translation>
    </message>
    <message>
        <source>Always denied</source>
        <translation>始终拒绝</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>Holds in %1.</source>
        <translation>在 %1 中有效。</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>移除规则</translation>
    </message>
    <message>
        <source>Questions like this are asked again</source>
        <translation>会再次询问此类问题</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalRuleModel</name>
    <message>
        <source>In %1</source>
        <translation>在 %1 中</translation>
    </message>
    <message>
        <source>Always allowed</source>
        <translation>始终允许</translation>
    </message>
    <message>
        <source>Always denied</source>
        <translation>始终拒绝</translation>
    </message>
    <message>
        <source>%1: %2, %3, in %4</source>
        <translation>%1：%2，%3，在 %4 中</translation>
    </message>
    <message>
        <source>always allowed</source>
        <translation>始终允许</translation>
    </message>
    <message>
        <source>always denied</source>
        <translation>始终拒绝</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalText</name>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tool of an MCP server</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>A tool</source>
        <translation>工具</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>Also asked in the terminal</source>
        <translation>终端中也在询问</translation>
    </message>
    <message>
        <source>Runs in background, waits until you answer</source>
        <translation>在后台运行，等待您答复</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more, as JSON</source>
        <translation>
            <numerusform>%1 及另外 %n 项（JSON）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation>%1（JSON）</translation>
    </message>
    <message>
        <source>Answered in the terminal</source>
        <translation>已在终端中答复</translation>
    </message>
    <message>
        <source>Not answered, the run ended</source>
        <translation>未答复，运行已结束</translation>
    </message>
    <message>
        <source>Withdrawn by Claude</source>
        <translation>已被 Claude 撤回</translation>
    </message>
    <message>
        <source>Denied by a rule</source>
        <translation>已被规则拒绝</translation>
    </message>
    <message>
        <source>Denied by you</source>
        <translation>已被您拒绝</translation>
    </message>
    <message>
        <source>Allowed for the session by a rule</source>
        <translation>规则已允许用于此会话</translation>
    </message>
    <message>
        <source>Allowed for the session by you</source>
        <translation>您已允许用于此会话</translation>
    </message>
    <message>
        <source>Changed and allowed by you</source>
        <translation>您已修改并允许</translation>
    </message>
    <message>
        <source>Allowed by a rule</source>
        <translation>规则已允许</translation>
    </message>
    <message>
        <source>Allowed once by you</source>
        <translation>您已允许一次</translation>
    </message>
    <message>
        <source>everything in the project folder</source>
        <translation>项目文件夹中的所有内容</translation>
    </message>
    <message>
        <source>always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>%1 %2, %3, waiting %4, %5</source>
        <translation>%1 %2，%3，已等待 %4，%5</translation>
    </message>
    <message>
        <source>Denied by gantryctl %1</source>
        <translation>已由 gantryctl %1 拒绝</translation>
    </message>
    <message>
        <source>Allowed by gantryctl %1</source>
        <translation>已由 gantryctl %1 允许</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Notification settings</source>
        <translation>通知设置</translation>
    </message>
    <message>
        <source>Which list is shown</source>
        <translation>显示哪个列表</translation>
    </message>
    <message>
        <source>Questions that wait</source>
        <translation>等待中的问题</translation>
    </message>
    <message>
        <source>Decided questions</source>
        <translation>已决定的问题</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Nothing is ever allowed by waiting. The terminal asks as well, and the first answer counts.</source>
        <translation>等待绝不等于允许。终端也会询问，以最先的答复为准。</translation>
    </message>
    <message>
        <source>Arrow keys select; A allows, D denies, O opens the session.</source>
        <translation>方向键选择；A 允许，D 拒绝，O 打开会话。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有等待的内容</translation>
    </message>
    <message>
        <source>Questions from all sessions come here.</source>
        <translation>所有会话的问题都会显示在这里。</translation>
    </message>
    <message>
        <source>Nothing has been decided</source>
        <translation>尚未作出决定</translation>
    </message>
    <message>
        <source>What you and your rules decide is listed here.</source>
        <translation>您和您的规则所作的决定会列在这里。</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>还没有规则</translation>
    </message>
    <message>
        <source>Make one from a question that waits.</source>
        <translation>可从等待中的问题创建规则。</translation>
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
        <translation>在“审批”中打开</translation>
    </message>
    <message>
        <source>Look at the whole question and answer it there</source>
        <translation>在那里查看完整问题并答复</translation>
    </message>
    <message>
        <source>Also asked in the terminal, the first answer counts.</source>
        <translation>终端中也在询问，以最先的答复为准。</translation>
    </message>
    <message>
        <source>Claude waits until somebody answers.</source>
        <translation>Claude 会等到有人答复。</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>允许一次</translation>
    </message>
    <message>
        <source>Allow this one time</source>
        <translation>仅允许这一次</translation>
    </message>
    <message>
        <source>Allow for this session</source>
        <translation>在此会话中允许</translation>
    </message>
    <message>
        <source>Allow this and the same again until the session ends</source>
        <translation>在会话结束前允许此操作及相同操作</translation>
    </message>
    <message>
        <source>Deny…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Deny it, and tell Claude why</source>
        <translation>拒绝，并告诉 Claude 原因</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>What Claude is told (may be empty)</source>
        <translation>告诉 Claude 的内容（可留空）</translation>
    </message>
</context>
<context>
    <name>ui::BudgetsSection</name>
    <message>
        <source>Budgets and prices</source>
        <translation>预算与价格</translation>
    </message>
    <message>
        <source>How much may be spent</source>
        <translation>最多可以花费多少</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>From Monday on</source>
        <translation>从星期一起</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>A session</source>
        <translation>每个会话</translation>
    </message>
    <message>
        <source>When a budget is used up</source>
        <translation>预算用完时</translation>
    </message>
    <message>
        <source>You are told at 50 and 80 %. At 100 % new runs are held until you raise the budget or start them anyway.</source>
        <translation>达到 50% 和 80% 时会通知您。达到 100% 时，新的运行会被暂缓，直到您提高预算或仍然启动它们。</translation>
    </message>
    <message>
        <source>Stop what is running too</source>
        <translation>同时停止正在运行的内容</translation>
    </message>
    <message>
        <source>Otherwise it goes on to its end, whatever it costs.</source>
        <translation>否则它会运行到结束，无论费用多少。</translation>
    </message>
    <message>
        <source>Any amount</source>
        <translation>不限金额</translation>
    </message>
    <message>
        <source>In US dollars; 0 is any amount</source>
        <translation>以美元计；0 表示不限金额</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Price table</source>
        <translation>价格表</translation>
    </message>
    <message>
        <source>Compute earlier costs anew</source>
        <translation>重新计算以前的费用</translation>
    </message>
    <message>
        <source>Otherwise what was spent before keeps its price, and the new one holds from now on</source>
        <translation>否则以前的花费保留原价格，新价格从现在起生效</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Read prices from a JSON file</source>
        <translation>从 JSON 文件读取价格</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>撤消导入</translation>
    </message>
    <message>
        <source>Use the prices from before the newest import</source>
        <translation>使用最近一次导入之前的价格</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>导入价格</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ui::ChangesModel</name>
    <message>
        <source>added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>已重命名</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>%1 lines added, %2 removed</source>
        <translation>添加 %1 行，删除 %2 行</translation>
    </message>
    <message>
        <source>not staged</source>
        <translation>未暂存</translation>
    </message>
    <message>
        <source>staged</source>
        <translation>已暂存</translation>
    </message>
    <message>
        <source>partly staged</source>
        <translation>部分暂存</translation>
    </message>
    <message>
        <source>%1, before %2</source>
        <translation>%1，原为 %2</translation>
    </message>
    <message>
        <source>%1 is a submodule</source>
        <translation>%1 是子模块</translation>
    </message>
    <message>
        <source>%1 (the name is not valid UTF-8)</source>
        <translation>%1（名称不是有效的 UTF-8）</translation>
    </message>
    <message>
        <source>Top folder</source>
        <translation>顶层文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1，%n 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChangesTab</name>
    <message>
        <source>Read the changes again</source>
        <translation>重新读取更改</translation>
    </message>
    <message>
        <source>More about changes</source>
        <translation>更多更改操作</translation>
    </message>
    <message>
        <source>Stage all</source>
        <translation>全部暂存</translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>全部放弃</translation>
    </message>
    <message>
        <source>Open a pull request…</source>
        <translation>创建拉取请求…</translation>
    </message>
    <message>
        <source>Remove worktree…</source>
        <translation>移除工作树…</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>已更改的文件</translation>
    </message>
    <message>
        <source>Enter shows the changes, Space stages, Delete discards, Ctrl+Z takes a discard back</source>
        <translation>Enter 显示更改，Space 暂存，Delete 放弃，Ctrl+Z 取回放弃的更改</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>提交消息</translation>
    </message>
    <message>
        <source>Ctrl+Enter commits what is staged</source>
        <translation>Ctrl+Enter 提交已暂存的内容</translation>
    </message>
    <message>
        <source>What the commit is about</source>
        <translation>此次提交的内容</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Commits what is staged  Ctrl+Enter</source>
        <translation>提交已暂存的内容  Ctrl+Enter</translation>
    </message>
    <message>
        <source>detached at %1</source>
        <translation>分离于 %1</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>领先 %1</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>落后 %1</translation>
    </message>
    <message>
        <source>%1 lines added, %2 removed</source>
        <translation>添加 %1 行，删除 %2 行</translation>
    </message>
    <message>
        <source>Reading the changes</source>
        <translation>正在读取更改</translation>
    </message>
    <message>
        <source>git is being asked.</source>
        <translation>正在询问 git。</translation>
    </message>
    <message>
        <source>No git repository</source>
        <translation>没有 git 仓库</translation>
    </message>
    <message>
        <source>Changes are shown for folders git knows.</source>
        <translation>仅显示 git 管理的文件夹的更改。</translation>
    </message>
    <message>
        <source>The folder is gone</source>
        <translation>文件夹已不存在</translation>
    </message>
    <message>
        <source>Make the worktree again</source>
        <translation>重新创建工作树</translation>
    </message>
    <message>
        <source>The changes cannot be read</source>
        <translation>无法读取更改</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>没有更改</translation>
    </message>
    <message>
        <source>Nothing was committed here yet.</source>
        <translation>这里还没有提交。</translation>
    </message>
    <message>
        <source>The folder is as it was committed.</source>
        <translation>文件夹与提交时一致。</translation>
    </message>
    <message>
        <source>Stage files first: tick them, or press Space</source>
        <translation>请先暂存文件：勾选文件，或按 Space</translation>
    </message>
    <message>
        <source>Write what the commit is about</source>
        <translation>请写明提交的内容</translation>
    </message>
    <message>
        <source>Commit what is staged</source>
        <translation>提交已暂存的内容</translation>
    </message>
    <message>
        <source>Show the changes	Enter</source>
        <translation>显示更改	Enter</translation>
    </message>
    <message>
        <source>Stage or unstage	Space</source>
        <translation>暂存或取消暂存	Space</translation>
    </message>
    <message>
        <source>Discard	Delete</source>
        <translation>放弃	Delete</translation>
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
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>&gt; actions   @ changed files   # tasks   ? search everywhere</source>
        <translation>&gt; 操作   @ 更改的文件   # 任务   ? 全局搜索</translation>
    </message>
</context>
<context>
    <name>ui::ConversationBrowser</name>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Search what was said, titles and folders</source>
        <translation>搜索对话内容、标题和文件夹</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>All words have to occur; put a phrase in quotation marks</source>
        <translation>所有词都必须出现；短语请加引号</translation>
    </message>
    <message>
        <source>Enter goes on with the conversation</source>
        <translation>Enter 继续对话</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation>取消读取</translation>
    </message>
    <message>
        <source>Stops reading; what has been read can be searched</source>
        <translation>停止读取；已读取的内容可以搜索</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>打开文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>Opens the folder of the project</source>
        <translation>打开项目的文件夹</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Writes the whole conversation as a document</source>
        <translation>将整个对话写成文档</translation>
    </message>
    <message>
        <source>Web page (HTML)…</source>
        <translation>网页 (HTML)…</translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation>Markdown…</translation>
    </message>
    <message>
        <source>&amp;Fork</source>
        <translation>派生(&amp;F)</translation>
    </message>
    <message>
        <source>Goes on from here in a new conversation; this one stays as it is</source>
        <translation>从这里在新对话中继续；此对话保持不变</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>Goes on with this conversation</source>
        <translation>继续此对话</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Reading %1 of %2</source>
        <translation>正在读取 %1/%2</translation>
    </message>
    <message>
        <source>Reading the conversation…</source>
        <translation>正在读取对话…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>Show &amp;session</source>
        <translation>显示会话(&amp;S)</translation>
    </message>
    <message>
        <source>Shows the session in which it is open</source>
        <translation>显示打开它的会话</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>连接(&amp;A)</translation>
    </message>
    <message>
        <source>Opens it in a terminal; it runs on when the terminal is closed</source>
        <translation>在终端中打开；关闭终端后它会继续运行</translation>
    </message>
    <message>
        <source>It is open in another terminal (process %1). Close it there first, or fork it.</source>
        <translation>它已在另一个终端中打开（进程 %1）。请先在那里关闭，或派生它。</translation>
    </message>
    <message>
        <source>Choose a conversation first</source>
        <translation>请先选择对话</translation>
    </message>
    <message>
        <source>The newest %1 of %2 conversations</source>
        <translation>%2 个对话中最新的 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading conversations</source>
        <translation>正在读取对话</translation>
    </message>
    <message>
        <source>They appear here as they are found, newest first.</source>
        <translation>找到的对话会显示在这里，最新的在前。</translation>
    </message>
    <message>
        <source>Nothing found yet</source>
        <translation>尚未找到</translation>
    </message>
    <message>
        <source>Not all conversations have been read.</source>
        <translation>尚未读取所有对话。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>All words have to occur in one conversation.</source>
        <translation>所有词都必须出现在同一个对话中。</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>还没有对话</translation>
    </message>
    <message>
        <source>What you say to Claude on this computer is kept and can be found here.</source>
        <translation>您在本机上对 Claude 说的话会保留下来，可在这里找到。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
</context>
<context>
    <name>ui::ConversationListModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Open in a session here</source>
        <translation>在这里的会话中打开</translation>
    </message>
    <message>
        <source>Running in Claude&apos;s background service</source>
        <translation>正在 Claude 的后台服务中运行</translation>
    </message>
    <message>
        <source>Open in another terminal, process %1</source>
        <translation>在另一个终端中打开，进程 %1</translation>
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
%n 条消息，最后使用于 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in %2, %3 ago, %4, %5</source>
        <translation>%1，在 %2 中，%3前，%4，%5</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::ConversationView</name>
    <message>
        <source>… and %1 more characters. Export the conversation to read them.</source>
        <translation>… 还有 %1 个字符。导出对话即可阅读。</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>F3 goes to the next place of the words looked for</source>
        <translation>F3 跳到所搜索词的下一处</translation>
    </message>
    <message>
        <source>The rest is not shown here. Export the conversation to read it.</source>
        <translation>其余内容不在此显示。导出对话即可阅读。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the transcript could not be read.</source>
        <translation>
            <numerusform>对话记录中有 %n 行无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Claude</source>
        <translation>Claude</translation>
    </message>
    <message>
        <source>The conversation was compacted here.</source>
        <translation>对话在此处被压缩。</translation>
    </message>
    <message>
        <source>%1 more were left out.</source>
        <translation>另有 %1 个被省略。</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Output of the command</source>
        <translation>命令的输出</translation>
    </message>
    <message>
        <source>Summary of what was said before</source>
        <translation>先前内容的摘要</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>显示或隐藏详细信息</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Nothing came back.</source>
        <translation>没有返回内容。</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
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
        <source>MMM yy</source>
        <comment>month in a chart, format of QLocale</comment>
        <translation>yy年M月</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month in a chart, format of QLocale</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Daily budget %1</source>
        <translation>每日预算 %1</translation>
    </message>
    <message>
        <source>Left and right arrow keys choose a bar, Escape lets go of it</source>
        <translation>用左右方向键选择一个柱条，按 Escape 取消选择</translation>
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
        <source>Read from cache</source>
        <translation>读自缓存</translation>
    </message>
    <message>
        <source>Nothing has run</source>
        <translation>没有运行过</translation>
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
        <source>of what Claude read in this range</source>
        <translation>占此时段 Claude 读取量的比例</translation>
    </message>
    <message>
        <source>Nothing was read in this range</source>
        <translation>此时段没有读取任何内容</translation>
    </message>
    <message>
        <source>over half</source>
        <translation>过半</translation>
    </message>
    <message>
        <source>over 80 %</source>
        <translation>超过 80%</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用完</translation>
    </message>
    <message numerus="yes">
        <source>%n unpriced</source>
        <comment>parts whose model has no price</comment>
        <translation>
            <numerusform>%n 项无价格</numerusform>
        </translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>5-hour block</source>
        <translation>5 小时区段</translation>
    </message>
    <message>
        <source>of %1 %2, %3</source>
        <translation>占%2 %1，%3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>no budget set</source>
        <translation>未设预算</translation>
    </message>
    <message>
        <source>None goes on</source>
        <translation>没有正在进行的区段</translation>
    </message>
    <message>
        <source>5-hour block, %1 to %2</source>
        <translation>5 小时区段，%1 至 %2</translation>
    </message>
    <message>
        <source>%1 an hour, %2 by %3</source>
        <translation>每小时 %1，到 %3 为 %2</translation>
    </message>
    <message>
        <source>%1 tokens so far</source>
        <translation>目前 %1 个令牌</translation>
    </message>
    <message>
        <source>%1 of its time</source>
        <translation>已过其时间的 %1</translation>
    </message>
    <message>
        <source>What a subscription counts, from all transcripts on this computer</source>
        <translation>订阅所计的用量，取自本机的所有对话记录</translation>
    </message>
    <message numerus="yes">
        <source>saved about %1 in %n days</source>
        <translation>
            <numerusform>%n 天内节省约 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>daily budget</source>
        <translation>每日预算</translation>
    </message>
    <message>
        <source>weekly budget</source>
        <translation>每周预算</translation>
    </message>
    <message>
        <source>monthly budget</source>
        <translation>每月预算</translation>
    </message>
    <message>
        <source>saved about %1 in this range</source>
        <translation>此时段节省约 %1</translation>
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
    <message>
        <source>Part estimated</source>
        <translation>部分为估算</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>对话 %1</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Step without a title</source>
        <translation>无标题的步骤</translation>
    </message>
    <message>
        <source>The price table does not name the model. Import a newer one in Settings → Budgets and prices.</source>
        <translation>价格表中没有此模型。请在“设置”→“预算与价格”中导入更新的价格表。</translation>
    </message>
    <message>
        <source>Computed from the transcript&apos;s tokens and the price table, because Claude told no figure.</source>
        <translation>根据对话记录的令牌数和价格表计算，因为 Claude 没有给出金额。</translation>
    </message>
    <message>
        <source>%1
Run outside of Gantry</source>
        <translation>%1
在 Gantry 之外运行</translation>
    </message>
    <message>
        <source>What the machines it ran on cost, by the engine&apos;s own estimate</source>
        <translation>运行所用机器的费用，由执行方式自行估算</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Model cost</source>
        <translation>模型费用</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>执行方式</translation>
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
        <translation>无法写入 %1：%2</translation>
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
        <source>No costs in this range</source>
        <translation>此时段没有费用</translation>
    </message>
    <message>
        <source>Choose more days or another project.</source>
        <translation>请选择更多天数或其他项目。</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Table as CSV…</source>
        <translation>表格存为 CSV…</translation>
    </message>
    <message>
        <source>Table and steps as JSON…</source>
        <translation>表格和步骤存为 JSON…</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>执行方式</translation>
    </message>
    <message>
        <source>Outside of Gantry</source>
        <translation>Gantry 之外</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>What Claude spends on this computer appears here, whoever started it.</source>
        <translation>Claude 在本机上的花费会显示在这里，无论由谁启动。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Range…</source>
        <translation>时段…</translation>
    </message>
    <message>
        <source>Longer ranges, or one of your own</source>
        <translation>更长的时段，或自定义时段</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>The zone that days begin and end in</source>
        <translation>一天的开始和结束所依据的时区</translation>
    </message>
    <message>
        <source>By engine</source>
        <translation>按执行方式</translation>
    </message>
    <message>
        <source>Save or copy the table</source>
        <translation>保存或复制表格</translation>
    </message>
    <message>
        <source>Enter opens the session, the right arrow key shows its steps, Ctrl+C copies the rows</source>
        <translation>Enter 打开会话，右方向键显示其步骤，Ctrl+C 复制所选行</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Cost per week, US dollars</source>
        <translation>每周费用，美元</translation>
    </message>
    <message>
        <source>Cost per month, US dollars</source>
        <translation>每月费用，美元</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>最近 90 天</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>最近 12 个月</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从…到…</translation>
    </message>
    <message>
        <source>Range of days</source>
        <translation>日期范围</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>显示这些日期</translation>
    </message>
    <message>
        <source>Time zone of the days</source>
        <translation>日期的时区</translation>
    </message>
    <message>
        <source>A name such as Europe/Berlin</source>
        <translation>名称，例如 Europe/Berlin</translation>
    </message>
    <message>
        <source>This computer&apos;s, %1</source>
        <translation>本机的时区，%1</translation>
    </message>
    <message>
        <source>Use this zone</source>
        <translation>使用此时区</translation>
    </message>
    <message>
        <source>Reading transcripts: %1 of %2. What is shown is not all yet.</source>
        <translation>正在读取对话记录：%1/%2。显示的内容尚不完整。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The reading of transcripts was cancelled. What is shown is not all.</source>
        <translation>对话记录的读取已取消。显示的内容不完整。</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>继续读取</translation>
    </message>
    <message>
        <source>Left out, because it cannot be read: %1</source>
        <translation>因无法读取而省略：%1</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> 以及另外 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DiffArea</name>
    <message>
        <source>Changed lines</source>
        <translation>已更改的行</translation>
    </message>
    <message>
        <source>N and P go to the next and previous change, U and S choose one or two columns</source>
        <translation>N 和 P 跳到下一处和上一处更改，U 和 S 选择单栏或双栏</translation>
    </message>
    <message>
        <source>Removed line %1: %2</source>
        <translation>删除的第 %1 行：%2</translation>
    </message>
    <message>
        <source>Added line %1: %2</source>
        <translation>添加的第 %1 行：%2</translation>
    </message>
    <message>
        <source>From line %1 on</source>
        <translation>从第 %1 行起</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Next change	N</source>
        <translation>下一处更改	N</translation>
    </message>
    <message>
        <source>Previous change	P</source>
        <translation>上一处更改	P</translation>
    </message>
    <message>
        <source>… the line goes on</source>
        <translation>… 此行未完</translation>
    </message>
</context>
<context>
    <name>ui::DiffPanel</name>
    <message>
        <source>Back to the terminal</source>
        <translation>返回终端</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>ui::DiffView</name>
    <message>
        <source>Layout of the changes</source>
        <translation>更改的布局</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>统一视图</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排视图</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>添加 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>删除 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not text. What changed cannot be shown.</source>
        <translation>这不是文本，无法显示更改的内容。</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>没有更改。</translation>
    </message>
</context>
<context>
    <name>ui::EditInputDialog</name>
    <message>
        <source>Edit input of %1</source>
        <translation>编辑 %1 的输入</translation>
    </message>
    <message>
        <source>Claude runs this command instead:</source>
        <translation>Claude 改为运行此命令：</translation>
    </message>
    <message>
        <source>Claude uses these arguments instead (JSON):</source>
        <translation>Claude 改用这些参数 (JSON)：</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Arguments as JSON</source>
        <translation>JSON 格式的参数</translation>
    </message>
    <message>
        <source>Allow changed input</source>
        <translation>允许修改后的输入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Allow what stands here, one time</source>
        <translation>允许此处的内容，仅一次</translation>
    </message>
    <message>
        <source>The command is empty. Deny the question instead.</source>
        <translation>命令为空。请改为拒绝该问题。</translation>
    </message>
    <message>
        <source>This is not JSON: %1, at character %2.</source>
        <translation>这不是 JSON：%1，位于第 %2 个字符。</translation>
    </message>
    <message>
        <source>The arguments are one JSON object, in braces.</source>
        <translation>参数是一个 JSON 对象，写在花括号中。</translation>
    </message>
    <message>
        <source>“%1” has another type than before.</source>
        <translation>“%1”的类型与之前不同。</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>尚未作任何修改</translation>
    </message>
    <message>
        <source>The question is not open any more: it was answered elsewhere, or its run has ended. The text can still be copied.</source>
        <translation>该问题已不再开放：已在别处回答，或其运行已结束。文本仍可复制。</translation>
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
    <message>
        <source>Start anyway</source>
        <translation>仍然启动</translation>
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
    <name>ui::EngineOverview</name>
    <message>
        <source>Engines</source>
        <translation>执行方式</translation>
    </message>
    <message>
        <source>Copy engine</source>
        <translation>复制执行方式</translation>
    </message>
    <message>
        <source>Remove engine</source>
        <translation>移除执行方式</translation>
    </message>
    <message>
        <source>No engine is chosen</source>
        <translation>未选择执行方式</translation>
    </message>
    <message>
        <source>Adds another one like this, without its sign-in</source>
        <translation>添加另一个与此相同的执行方式，不含其登录信息</translation>
    </message>
    <message>
        <source>Takes it out of the list; Undo brings it back</source>
        <translation>将其从列表中移除；“撤消”可恢复</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n engines</source>
        <translation>
            <numerusform>%n 个执行方式</numerusform>
        </translation>
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
    <name>ui::EnginesSection</name>
    <message>
        <source>Bearer token</source>
        <translation>Bearer 令牌</translation>
    </message>
    <message>
        <source>Service account file</source>
        <translation>服务账号文件</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>在密钥环中</translation>
    </message>
    <message>
        <source>From the variable %1</source>
        <translation>来自变量 %1</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>For this start of the program only</source>
        <translation>仅用于程序的本次启动</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>执行方式</translation>
    </message>
    <message>
        <source>Start a local runner</source>
        <translation>启动本地运行器</translation>
    </message>
    <message>
        <source>Starts gantryctl serve on this computer and adds it to the list</source>
        <translation>在本机上启动 gantryctl serve 并将其添加到列表</translation>
    </message>
    <message>
        <source>Add engine</source>
        <translation>添加执行方式</translation>
    </message>
    <message>
        <source>Adds a service that sessions can run on</source>
        <translation>添加可运行会话的服务</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Offered for new sessions</source>
        <translation>可供新会话选用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Service URL</source>
        <translation>服务 URL</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Set the sign-in</source>
        <translation>设置登录信息</translation>
    </message>
    <message>
        <source>It is kept in the keychain</source>
        <translation>保存在密钥环中</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Set Claude&apos;s key…</source>
        <translation>设置 Claude 的密钥…</translation>
    </message>
    <message>
        <source>Set Claude&apos;s key</source>
        <translation>设置 Claude 的密钥</translation>
    </message>
    <message>
        <source>Sent with each task; without one ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN is used</source>
        <translation>随每个任务发送；没有时使用 ANTHROPIC_API_KEY 或 CLAUDE_CODE_OAUTH_TOKEN</translation>
    </message>
    <message>
        <source>Claude</source>
        <translation>Claude</translation>
    </message>
    <message>
        <source>Sent with each task. Else from ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN.</source>
        <translation>随每个任务发送。否则取自 ANTHROPIC_API_KEY 或 CLAUDE_CODE_OAUTH_TOKEN。</translation>
    </message>
    <message>
        <source>Long runs</source>
        <translation>长时间运行</translation>
    </message>
    <message>
        <source>Keep the connection open</source>
        <translation>保持连接打开</translation>
    </message>
    <message>
        <source>Ask the service every 5 s</source>
        <translation>每 5 秒询问一次服务</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>停止时限</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>尚未测试</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Asks the service without running anything</source>
        <translation>只询问服务，不运行任何内容</translation>
    </message>
    <message>
        <source>Active tasks</source>
        <translation>活动任务</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Asks the service for its tasks</source>
        <translation>向服务查询其任务</translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Ends the chosen task on the service</source>
        <translation>在服务上结束所选任务</translation>
    </message>
    <message>
        <source>Another engine has this name</source>
        <translation>已有同名的执行方式</translation>
    </message>
    <message>
        <source>An engine needs a name</source>
        <translation>执行方式需要名称</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>%1, stopping</source>
        <translation>%1，正在停止</translation>
    </message>
    <message>
        <source>Runs at once</source>
        <translation>同时运行数</translation>
    </message>
    <message>
        <source>All sessions together, wherever they run; further ones wait. The same as in Settings, Sessions.</source>
        <translation>所有会话合计，不论在何处运行；更多的会话会等待。与“设置”的“会话”中相同。</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>不限数量</translation>
    </message>
    <message>
        <source>Free memory</source>
        <translation>可用内存</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Nothing starts while less is free. Claude takes about 250 MB.</source>
        <translation>可用内存低于此值时不启动任何内容。Claude 约占用 250 MB。</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>不检查</translation>
    </message>
    <message>
        <source>All limits of sessions</source>
        <translation>会话的所有限制</translation>
    </message>
    <message>
        <source>Opens Settings, Sessions</source>
        <translation>打开“设置”的“会话”</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>E2B key</source>
        <translation>E2B 密钥</translation>
    </message>
    <message>
        <source>Claude&apos;s login</source>
        <translation>Claude 的登录</translation>
    </message>
    <message>
        <source>Set up sandboxes</source>
        <translation>设置沙箱</translation>
    </message>
    <message>
        <source>Opens Settings, Sandboxes: keys, template, limits and prices</source>
        <translation>打开“设置”的“沙箱”：密钥、模板、限制和价格</translation>
    </message>
    <message>
        <source>Further ones wait for their start</source>
        <translation>更多的会话会等待启动</translation>
    </message>
    <message>
        <source>You are warned at 80 %. A step&apos;s own limit goes first.</source>
        <translation>达到 80% 时会提醒您。步骤自身的限制优先。</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Any amount</source>
        <translation>不限金额</translation>
    </message>
    <message>
        <source>Budget per run</source>
        <translation>每次运行的预算</translation>
    </message>
    <message>
        <source>In US dollars; 0 is any amount</source>
        <translation>以美元计；0 表示不限金额</translation>
    </message>
    <message>
        <source>At 80 % you get a notice, at 100 % the run stops</source>
        <translation>达到 80% 时会通知您，达到 100% 时运行停止</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>E2B</source>
        <translation>E2B</translation>
    </message>
    <message>
        <source>Terminal and background</source>
        <translation>终端和后台</translation>
    </message>
    <message>
        <source>Sandboxes in the cloud</source>
        <translation>云中的沙箱</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>This kind of service is always asked from time to time</source>
        <translation>此类服务总是会被定时查询</translation>
    </message>
    <message>
        <source>The service allows %1</source>
        <translation>服务允许 %1</translation>
    </message>
    <message>
        <source>This kind of service does not tell what it spends</source>
        <translation>此类服务不提供其花费</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>The E2B key is missing. Set it up first.</source>
        <translation>缺少 E2B 密钥。请先设置。</translation>
    </message>
    <message>
        <source>Where sessions and tasks run. Secrets are kept in the system keychain.</source>
        <translation>会话和任务的运行位置。机密保存在系统密钥环中。</translation>
    </message>
    <message>
        <source>A name, not an address</source>
        <translation>名称，而不是地址</translation>
    </message>
    <message>
        <source>Address missing</source>
        <translation>缺少地址</translation>
    </message>
    <message>
        <source>Key missing</source>
        <translation>缺少密钥</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Terminal and background, up to %1</source>
        <translation>终端和后台，最多 %1</translation>
    </message>
    <message>
        <source>This computer is always there, so it can be neither copied nor removed.</source>
        <translation>本机始终存在，因此不能复制或移除。</translation>
    </message>
    <message>
        <source>Sandboxes, priced by their size</source>
        <translation>沙箱，按大小计价</translation>
    </message>
    <message>
        <source>Sandboxes, about %1 an hour</source>
        <translation>沙箱，每小时约 %1</translation>
    </message>
    <message>
        <source>Sandboxes are always there, so they can be neither copied nor removed.</source>
        <translation>沙箱始终存在，因此不能复制或移除。</translation>
    </message>
    <message>
        <source>Not set: it was not kept when the program ended</source>
        <translation>未设置：程序结束时没有保留它</translation>
    </message>
    <message>
        <source>Cancel task…</source>
        <translation>取消任务…</translation>
    </message>
    <message>
        <source>Cancel the task &quot;%1&quot; on %2?</source>
        <translation>取消 %2 上的任务 &quot;%1&quot;？</translation>
    </message>
    <message>
        <source>What it has done so far is lost, unless it was brought back already.</source>
        <translation>它目前已完成的工作会丢失，除非已经取回。</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>让它继续运行</translation>
    </message>
    <message>
        <source>Kept ready</source>
        <translation>保持就绪</translation>
    </message>
    <message>
        <source>Environments for each kind of task, so that it begins at once</source>
        <translation>为每类任务准备的环境，使其立即开始</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>This kind of service keeps nothing ready</source>
        <translation>此类服务不保持就绪环境</translation>
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
    <message>
        <source>Step %1 of %2 ended with exit code %3 after %4</source>
        <translation>步骤 %1/%2 已结束，退出码 %3，用时 %4</translation>
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
    <message>
        <source>%1 so far</source>
        <translation>目前 %1</translation>
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
    <message>
        <source>Retry all</source>
        <translation>全部重试</translation>
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
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Changes  %1</source>
        <translation>更改  %1</translation>
    </message>
    <message numerus="yes">
        <source>Changes, %n file(s)</source>
        <translation>
            <numerusform>更改，%n 个文件</numerusform>
        </translation>
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
    <message>
        <source>In all logs</source>
        <translation>在所有日志中</translation>
    </message>
    <message>
        <source>Searches what every listed run printed</source>
        <translation>搜索所有列出的运行的输出</translation>
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
    <name>ui::LogHitsModel</name>
    <message>
        <source>%1, %2, line %3: %4</source>
        <translation>%1，%2，第 %3 行：%4</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>ui::LogHitsTable</name>
    <message>
        <source>Hits in all logs</source>
        <translation>所有日志中的匹配</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No log has a line with this text.</source>
        <translation>没有日志包含带有此文本的行。</translation>
    </message>
    <message>
        <source>Enter opens the log at the line.</source>
        <translation>按 Enter 在该行打开日志。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2中有 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n 处匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logs</source>
        <translation>
            <numerusform>%n 个日志</numerusform>
        </translation>
    </message>
    <message>
        <source>Searched %1 of %2 logs</source>
        <translation>已搜索 %2 个日志中的 %1 个</translation>
    </message>
    <message>
        <source>There are more: the search ends at %1 hits</source>
        <translation>还有更多：搜索在 %1 处匹配时结束</translation>
    </message>
    <message>
        <source>Only the first %1 hits of each log are listed</source>
        <translation>每个日志只列出前 %1 处匹配</translation>
    </message>
    <message numerus="yes">
        <source>%n logs could not be read</source>
        <translation>
            <numerusform>%n 个日志无法读取</numerusform>
        </translation>
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
    <message>
        <source>Find in all logs</source>
        <translation>在所有日志中查找</translation>
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
    <message>
        <source>From the plan</source>
        <translation>来自计划</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Worktree</source>
        <translation>工作树</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Store it as a task, which starts by itself when an engine is free</source>
        <translation>存为任务，执行方式空闲时自动开始</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>正在添加…</translation>
    </message>
</context>
<context>
    <name>ui::NewTaskDialog</name>
    <message>
        <source>New task</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>Default engine</source>
        <translation>默认执行方式</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>项目文件夹</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>A prompt for Claude; ! before it makes it a shell command</source>
        <translation>给 Claude 的提示词；前面加 ! 则为 Shell 命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>One command in each line, one after the other</source>
        <translation>每行一条命令，依次执行</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>A plan of steps, or any text that Claude is to carry out</source>
        <translation>由步骤组成的计划，或要 Claude 执行的任意文本</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>Estimate %1, and the model</source>
        <translation>估算 %1，另加模型费用</translation>
    </message>
    <message>
        <source>Discard this task?</source>
        <translation>丢弃此任务？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>A task to begin with</source>
        <translation>作为起点的任务</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>One command, several one after the other, or a plan</source>
        <translation>一条命令、依次执行的多条命令，或一个计划</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>命令链</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>工作流</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Empty: the beginning of what it does</source>
        <translation>留空：取其内容的开头</translation>
    </message>
    <message>
        <source>From the first line</source>
        <translation>取自第一行</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>执行内容</translation>
    </message>
    <message>
        <source>A prompt for Claude; after ! a shell command</source>
        <translation>给 Claude 的提示词；! 之后为 Shell 命令</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>The folder it works in</source>
        <translation>工作的文件夹</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation>运行位置</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>在哪里运行</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>What Claude may do without asking</source>
        <translation>Claude 无需询问即可执行的操作</translation>
    </message>
    <message>
        <source>As in Settings</source>
        <translation>按设置</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Empty: the default one</source>
        <translation>留空：默认模型</translation>
    </message>
    <message>
        <source>Claude&apos;s default</source>
        <translation>Claude 的默认值</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Higher ones start first</source>
        <translation>优先级高的先启动</translation>
    </message>
    <message>
        <source>After</source>
        <translation>后于</translation>
    </message>
    <message>
        <source>It waits for this task</source>
        <translation>等待此任务</translation>
    </message>
    <message>
        <source>Nothing, at once</source>
        <translation>无，立即开始</translation>
    </message>
    <message>
        <source>When</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>How the other task has to end</source>
        <translation>另一个任务须如何结束</translation>
    </message>
    <message>
        <source>on success</source>
        <translation>成功时</translation>
    </message>
    <message>
        <source>on failure</source>
        <translation>失败时</translation>
    </message>
    <message>
        <source>in any case</source>
        <translation>任何情况下</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>It waits for a time</source>
        <translation>等待到某个时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>最早开始时间</translation>
    </message>
    <message>
        <source>When it may start</source>
        <translation>可以启动的时间</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心</translation>
    </message>
    <message>
        <source> cores</source>
        <translation> 个核心</translation>
    </message>
    <message>
        <source>May use</source>
        <translation>可用资源</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>only for failures that may pass by themselves</source>
        <translation>仅用于可能自行消失的失败</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Words with commas between them</source>
        <translation>用逗号分隔的词</translation>
    </message>
    <message>
        <source>Of the machine, from its memory, cores and time limit; the model comes on top</source>
        <translation>机器的费用，按其内存、核心数和时间限制计算；模型费用另计</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close without a task (Esc)</source>
        <translation>关闭且不创建任务 (Esc)</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Store the task; it starts when an engine is free</source>
        <translation>保存任务；有空闲的执行方式时启动</translation>
    </message>
    <message>
        <source>Manage templates…</source>
        <translation>管理模板…</translation>
    </message>
    <message>
        <source>See, change, import and export templates</source>
        <translation>查看、更改、导入和导出模板</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>丢弃更改？</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>编辑任务</translation>
    </message>
    <message>
        <source>Save task</source>
        <translation>保存任务</translation>
    </message>
    <message>
        <source>Keep the changes, unless the task has started meanwhile</source>
        <translation>保存更改，除非任务在此期间已开始</translation>
    </message>
    <message>
        <source>New schedule</source>
        <translation>新建定时计划</translation>
    </message>
    <message>
        <source>Save schedule</source>
        <translation>保存定时计划</translation>
    </message>
    <message>
        <source>Store it; its tasks join the queue when their time comes</source>
        <translation>保存它；到时间时，其任务会进入队列</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks, as now</source>
        <translation>
            <numerusform>%n 个任务，保持现状</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit schedule</source>
        <translation>编辑定时计划</translation>
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
    <name>ui::NotificationsSection</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>发送测试</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>Shows what a notification looks like</source>
        <translation>显示通知的样子</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>何时通知我</translation>
    </message>
    <message>
        <source>A session waits for an answer</source>
        <translation>会话等待答复时</translation>
    </message>
    <message>
        <source>A session finishes</source>
        <translation>会话完成时</translation>
    </message>
    <message>
        <source>A session fails</source>
        <translation>会话失败时</translation>
    </message>
    <message>
        <source>A usage limit is reached</source>
        <translation>达到用量限额时</translation>
    </message>
    <message>
        <source>Nothing is shown about the session in front of you.</source>
        <translation>不会通知您眼前的会话。</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>Show nothing during quiet hours</source>
        <translation>免打扰时段内不显示通知</translation>
    </message>
    <message>
        <source>The window still counts what waits.</source>
        <translation>窗口仍会统计等待的内容。</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰开始时间</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>免打扰结束时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Usage limits</source>
        <translation>用量限额</translation>
    </message>
    <message>
        <source>Go on by itself when the limit resets</source>
        <translation>限额重置后自动继续</translation>
    </message>
    <message>
        <source>Once for each limit. Claude is told to continue where it stopped.</source>
        <translation>每次限额一次。会让 Claude 从停下的地方继续。</translation>
    </message>
    <message>
        <source>This desktop shows no notifications</source>
        <translation>此桌面不显示通知</translation>
    </message>
    <message>
        <source>Asking the desktop…</source>
        <translation>正在询问桌面…</translation>
    </message>
    <message>
        <source>The desktop shows notifications</source>
        <translation>桌面会显示通知</translation>
    </message>
    <message>
        <source>This desktop has no notification service, so news is shown in the window alone</source>
        <translation>此桌面没有通知服务，因此消息只显示在窗口中</translation>
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
    <message>
        <source>Claude waits for a prompt.</source>
        <translation>Claude 正在等待提示词。</translation>
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
    <message>
        <source>What was decided</source>
        <translation>已作的决定</translation>
    </message>
    <message>
        <source>Show the rules</source>
        <translation>显示规则</translation>
    </message>
    <message>
        <source>Show the decisions</source>
        <translation>显示决定</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What is allowed or denied without a question, per project.</source>
        <translation>每个项目中无需询问即允许或拒绝的内容。</translation>
    </message>
    <message>
        <source>Who allowed or denied what, and when.</source>
        <translation>谁在何时允许或拒绝了什么。</translation>
    </message>
</context>
<context>
    <name>ui::PlanDialog</name>
    <message>
        <source>Add steps</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>Add the steps of a plan</source>
        <translation>添加计划中的步骤</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Adds them behind the last step</source>
        <translation>添加到最后一个步骤之后</translation>
    </message>
    <message>
        <source>Choose a plan first</source>
        <translation>请先选择计划</translation>
    </message>
</context>
<context>
    <name>ui::PlanRow</name>
    <message numerus="yes">
        <source>%n step(s): %1</source>
        <translation>
            <numerusform>%n 个步骤：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Steps from a template or a file</source>
        <translation>来自模板或文件的步骤</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>无计划</translation>
    </message>
    <message>
        <source>Load a plan…</source>
        <translation>加载计划…</translation>
    </message>
    <message>
        <source>Unnamed plan</source>
        <translation>未命名的计划</translation>
    </message>
    <message>
        <source>Load a plan</source>
        <translation>加载计划</translation>
    </message>
    <message>
        <source>Plans (*.json);;All files (*)</source>
        <translation>计划 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The plan needs this: %1</source>
        <translation>计划需要以下内容：%1</translation>
    </message>
</context>
<context>
    <name>ui::PromptLine</name>
    <message>
        <source>Prompts that wait</source>
        <translation>等待中的提示词</translation>
    </message>
    <message>
        <source>Next prompt</source>
        <translation>下一条提示词</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line, Escape interrupts Claude</source>
        <translation>Enter 发送，Shift+Enter 换行，Escape 中断 Claude</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>End the turn; the session goes on</source>
        <translation>结束本轮；会话会继续</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Interrupt the turn</source>
        <translation>中断本轮</translation>
    </message>
    <message>
        <source>Claude works on nothing now</source>
        <translation>Claude 现在没有在工作</translation>
    </message>
    <message>
        <source>Next prompt, for when this turn has ended</source>
        <translation>下一条提示词，在本轮结束后发送</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove this prompt</source>
        <translation>移除此提示词</translation>
    </message>
    <message>
        <source>Remove the prompt: %1</source>
        <translation>移除提示词：%1</translation>
    </message>
    <message>
        <source>Claude has this prompt already. Interrupt the turn instead.</source>
        <translation>Claude 已收到此提示词。请改为中断本轮。</translation>
    </message>
    <message>
        <source>Send the prompt</source>
        <translation>发送提示词</translation>
    </message>
    <message>
        <source>Write a prompt first</source>
        <translation>请先写提示词</translation>
    </message>
</context>
<context>
    <name>ui::PullRequestDialog</name>
    <message>
        <source>As a draft</source>
        <translation>作为草稿</translation>
    </message>
    <message>
        <source>Push and open</source>
        <translation>推送并创建</translation>
    </message>
    <message>
        <source>Open a pull request</source>
        <translation>创建拉取请求</translation>
    </message>
    <message>
        <source>The branch %1 is pushed, then gh opens the pull request.</source>
        <translation>先推送分支 %1，然后由 gh 创建拉取请求。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Ctrl+Enter opens the pull request</source>
        <translation>Ctrl+Enter 创建拉取请求</translation>
    </message>
    <message>
        <source>Into the branch</source>
        <translation>合并到分支</translation>
    </message>
    <message>
        <source>The repository&apos;s default branch</source>
        <translation>仓库的默认分支</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>描述(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>合并到(&amp;I)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write a title for the pull request.</source>
        <translation>请写拉取请求的标题。</translation>
    </message>
    <message>
        <source>Pushing…</source>
        <translation>正在推送…</translation>
    </message>
</context>
<context>
    <name>ui::QuestionForm</name>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Answer in words of your own</source>
        <translation>用您自己的话回答</translation>
    </message>
    <message>
        <source>Your own answer</source>
        <translation>您自己的答案</translation>
    </message>
</context>
<context>
    <name>ui::QueueLimitsDialog</name>
    <message>
        <source>Set limits</source>
        <translation>设置上限</translation>
    </message>
    <message>
        <source>Tasks at once</source>
        <translation>同时运行的任务数</translation>
    </message>
    <message>
        <source>What runs goes on. The whole queue counts all its workers: this window, gantryctl work, and other machines where they share it.</source>
        <translation>正在运行的任务会继续。整个队列计入其所有工作进程：此窗口、gantryctl work，以及共享此队列的其他计算机。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close and change nothing (Esc)</source>
        <translation>关闭且不作更改 (Esc)</translation>
    </message>
    <message>
        <source>They hold at once</source>
        <translation>立即生效</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>在此窗口中</translation>
    </message>
    <message>
        <source>In the whole queue</source>
        <translation>在整个队列中</translation>
    </message>
    <message>
        <source>Most tasks at once; 0: %1</source>
        <translation>同时运行的最多任务数；0：%1</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>不限数量</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>In all, in this window</source>
        <translation>合计，在此窗口中</translation>
    </message>
    <message>
        <source>As usual (%1)</source>
        <translation>照常（%1）</translation>
    </message>
    <message>
        <source>In all, in the whole queue</source>
        <translation>合计，在整个队列中</translation>
    </message>
    <message>
        <source>%1, in this window</source>
        <translation>%1，在此窗口中</translation>
    </message>
    <message>
        <source>%1, in the whole queue</source>
        <translation>%1，在整个队列中</translation>
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
    <name>ui::RemoteOptionsRow</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Add secret</source>
        <translation>添加机密</translation>
    </message>
    <message>
        <source>None; https://… or git@…</source>
        <translation>无；https://… 或 git@…</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Cloned by the service before Claude starts</source>
        <translation>由服务在 Claude 启动前克隆</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Newest only</source>
        <translation>仅最新</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>How many commits are cloned</source>
        <translation>克隆多少个提交</translation>
    </message>
    <message>
        <source>None; keychain:NAME or a file</source>
        <translation>无；keychain:NAME 或文件</translation>
    </message>
    <message>
        <source>SSH key</source>
        <translation>SSH 密钥</translation>
    </message>
    <message>
        <source>Sent to the service for the clone; kept in the keychain</source>
        <translation>发送给服务用于克隆；保存在密钥环中</translation>
    </message>
    <message>
        <source>Choose an SSH key</source>
        <translation>选择 SSH 密钥</translation>
    </message>
    <message>
        <source>Puts the file&apos;s key into the keychain</source>
        <translation>将文件中的密钥放入密钥环</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Value, or keychain:NAME, env:NAME, file:PATH</source>
        <translation>值，或 keychain:NAME、env:NAME、file:PATH</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>Environment of the run; typed values are never stored</source>
        <translation>运行的环境变量；输入的值绝不会保存</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>owner/name</translation>
    </message>
    <message>
        <source>A dispatch backend works on a GitHub repository. Name it as owner/name.</source>
        <translation>dispatch 后端在 GitHub 仓库上工作。请以 owner/name 的形式指定。</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>Remove secret</source>
        <translation>移除机密</translation>
    </message>
    <message>
        <source>Removes the chosen row (Delete)</source>
        <translation>移除所选行（Delete）</translation>
    </message>
</context>
<context>
    <name>ui::RemoveWorktreeDialog</name>
    <message>
        <source>It is in use by %1. End that first.</source>
        <translation>它正被 %1 使用。请先结束那里的使用。</translation>
    </message>
    <message>
        <source>The submodule %1 has changes or commits of its own. Push or move them first.</source>
        <translation>子模块 %1 有自己的更改或提交。请先推送或移走它们。</translation>
    </message>
    <message>
        <source>Looking what would be lost…</source>
        <translation>正在检查会丢失什么…</translation>
    </message>
    <message>
        <source>Remove worktree</source>
        <translation>移除工作树</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>分支 %1</translation>
    </message>
    <message numerus="yes">
        <source>Its %n commit(s) are in %1 already.</source>
        <translation>
            <numerusform>它的 %n 个提交已在 %1 中。</numerusform>
        </translation>
    </message>
    <message>
        <source>More than %1 become free.</source>
        <translation>将释放超过 %1 的空间。</translation>
    </message>
    <message>
        <source>%1 become free.</source>
        <translation>将释放 %1 的空间。</translation>
    </message>
    <message>
        <source>Files that git ignores go with it.</source>
        <translation>git 忽略的文件会一并移除。</translation>
    </message>
    <message>
        <source>The copy stays in the repository under refs/gantry/parked.</source>
        <translation>副本保留在仓库的 refs/gantry/parked 下。</translation>
    </message>
    <message>
        <source>Commits and files stay in the repository under refs/gantry/parked, changed copies in Gantry&apos;s data folder.</source>
        <translation>提交和文件保留在仓库的 refs/gantry/parked 下，更改过的副本保留在 Gantry 的数据文件夹中。</translation>
    </message>
    <message>
        <source>Keep a copy and remove</source>
        <translation>保留副本并移除</translation>
    </message>
</context>
<context>
    <name>ui::RuleDialog</name>
    <message>
        <source>The first words of the command, for example “npm run test”. Commands with pipes, redirections or variables are always asked about.</source>
        <translation>命令开头的词，例如“npm run test”。含有管道、重定向或变量的命令始终会询问。</translation>
    </message>
    <message>
        <source>A path in the project, for example “src/**” or “docs/*.md”. Empty: the whole project folder.</source>
        <translation>项目中的路径，例如“src/**”或“docs/*.md”。留空：整个项目文件夹。</translation>
    </message>
    <message>
        <source>The rule holds for every use of this tool in the project.</source>
        <translation>此规则适用于项目中对此工具的所有使用。</translation>
    </message>
    <message>
        <source>Make a rule</source>
        <translation>创建规则</translation>
    </message>
    <message>
        <source>Always allow</source>
        <translation>始终允许</translation>
    </message>
    <message>
        <source>Always deny</source>
        <translation>始终拒绝</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Make rule</source>
        <translation>创建规则</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ui::SandboxDetail</name>
    <message>
        <source>Selected sandbox</source>
        <translation>所选沙箱</translation>
    </message>
    <message>
        <source>Show session</source>
        <translation>显示会话</translation>
    </message>
    <message>
        <source>Show the session it is for</source>
        <translation>显示它所属的会话</translation>
    </message>
    <message>
        <source>Apply changes…</source>
        <translation>应用更改…</translation>
    </message>
    <message>
        <source>Put what its run has changed into the project</source>
        <translation>将其运行所做的更改放入项目</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Keep it as it is, with all that runs in it</source>
        <translation>保持原样，包括其中运行的一切</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Let it go on where it was paused</source>
        <translation>让它从暂停处继续</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>延长…</translation>
    </message>
    <message>
        <source>Let it live longer</source>
        <translation>延长其存活时间</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>下载…</translation>
    </message>
    <message>
        <source>Copy a file or folder from it</source>
        <translation>从中复制文件或文件夹</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除记录</translation>
    </message>
    <message>
        <source>Remove its record</source>
        <translation>移除其记录</translation>
    </message>
    <message>
        <source>Terminate…</source>
        <translation>终止…</translation>
    </message>
    <message>
        <source>End it; what is in it is gone</source>
        <translation>结束它；其中的内容会丢失</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Stay at the end of the log</source>
        <translation>停留在日志末尾</translation>
    </message>
    <message>
        <source>The end of what its run has written</source>
        <translation>其运行输出的末尾</translation>
    </message>
    <message numerus="yes">
        <source>%n commits</source>
        <translation>
            <numerusform>%n 个提交</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files changed</source>
        <translation>
            <numerusform>%n 个文件已更改</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the project yet</source>
        <translation>尚未放入项目</translation>
    </message>
    <message>
        <source>in the project</source>
        <translation>已在项目中</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>分支 %1</translation>
    </message>
    <message>
        <source>ends in %1</source>
        <translation>%1 后结束</translation>
    </message>
    <message>
        <source>%1 so far (estimated)</source>
        <translation>目前 %1（估算）</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>预算 %1</translation>
    </message>
    <message>
        <source>stays after its run</source>
        <translation>运行后保留</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有应答</translation>
    </message>
</context>
<context>
    <name>ui::SandboxOptionsRow</name>
    <message>
        <source>Push it and open a pull request</source>
        <translation>推送并创建拉取请求</translation>
    </message>
    <message>
        <source>Show what changed before it comes into the project</source>
        <translation>更改进入项目之前先显示更改内容</translation>
    </message>
    <message>
        <source>As the settings say</source>
        <translation>按设置</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>One of Gantry&apos;s, or one of your E2B account</source>
        <translation>Gantry 的模板，或您 E2B 账号的模板</translation>
    </message>
    <message>
        <source>None; &quot;auto&quot; makes up a name</source>
        <translation>无；&quot;auto&quot; 会自动取名</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>What changes becomes a branch of this name here</source>
        <translation>更改会成为此处这个名称的分支</translation>
    </message>
    <message>
        <source>From the sandbox, with the git token of the settings</source>
        <translation>从沙箱中，使用设置中的 git 令牌</translation>
    </message>
    <message>
        <source>On the Sandboxes page</source>
        <translation>在“沙箱”页面上</translation>
    </message>
</context>
<context>
    <name>ui::SandboxSection</name>
    <message>
        <source>Sandboxes</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>E2B key</source>
        <translation>E2B 密钥</translation>
    </message>
    <message>
        <source>From the dashboard of E2B. Kept in the keychain.</source>
        <translation>来自 E2B 的控制台。保存在密钥环中。</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Asks the service for your sandboxes</source>
        <translation>向服务查询您的沙箱</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Claude&apos;s login</source>
        <translation>Claude 的登录</translation>
    </message>
    <message>
        <source>An API key, or the token that claude setup-token makes. Claude runs with it in the sandbox.</source>
        <translation>API 密钥，或 claude setup-token 生成的令牌。Claude 在沙箱中用它运行。</translation>
    </message>
    <message>
        <source>Git token</source>
        <translation>Git 令牌</translation>
    </message>
    <message>
        <source>Only for pushing a branch and opening a pull request from there.</source>
        <translation>仅用于从那里推送分支和创建拉取请求。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep it in the keychain</source>
        <translation>保存在密钥环中</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take it out of the keychain</source>
        <translation>从密钥环中移除</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>From the environment</source>
        <translation>来自环境变量</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>在密钥环中</translation>
    </message>
    <message>
        <source>There is no keychain; use the environment</source>
        <translation>没有密钥环；请使用环境变量</translation>
    </message>
    <message>
        <source>Enter another one to replace it</source>
        <translation>输入另一个以替换它</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>E2B_DOMAIN counts before it.</source>
        <translation>E2B_DOMAIN 优先于它。</translation>
    </message>
    <message>
        <source>Control address</source>
        <translation>控制地址</translation>
    </message>
    <message>
        <source>Only for an installation of your own.</source>
        <translation>仅用于您自己的部署。</translation>
    </message>
    <message>
        <source>Sandbox address</source>
        <translation>沙箱地址</translation>
    </message>
    <message>
        <source>New sandboxes</source>
        <translation>新建的沙箱</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>One of Gantry&apos;s or of your account.</source>
        <translation>Gantry 的模板或您账号的模板。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where the project goes in the sandbox.</source>
        <translation>项目在沙箱中的位置。</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>You are warned at a half and at five sixths of it.</source>
        <translation>达到其一半和六分之五时会提醒您。</translation>
    </message>
    <message>
        <source>Update Claude Code before each run</source>
        <translation>每次运行前更新 Claude Code</translation>
    </message>
    <message>
        <source>Estimated cost</source>
        <translation>估算费用</translation>
    </message>
    <message>
        <source>By</source>
        <translation>计费方式</translation>
    </message>
    <message>
        <source>The hour</source>
        <translation>按小时</translation>
    </message>
    <message>
        <source>Processors and memory</source>
        <translation>处理器和内存</translation>
    </message>
    <message>
        <source>The service tells no prices; look them up and enter them here.</source>
        <translation>服务不提供价格；请查询后在此输入。</translation>
    </message>
    <message>
        <source>An hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>A processor second</source>
        <translation>每处理器秒</translation>
    </message>
    <message>
        <source>A GiB second</source>
        <translation>每 GiB 秒</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>A template of your own sets a new sandbox up before Claude begins.</source>
        <translation>您自己的模板会在 Claude 开始之前设置新沙箱。</translation>
    </message>
</context>
<context>
    <name>ui::SandboxTableModel</name>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Unknown to the service</source>
        <translation>服务中没有此沙箱</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <translation>%1/%2 秒</translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <translation>%1/%2 分钟</translation>
    </message>
    <message>
        <source>%1, estimated</source>
        <translation>%1，估算</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Time used</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Cost, estimated</source>
        <translation>费用，估算</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>No session of this computer started it</source>
        <translation>不是由本机的会话启动</translation>
    </message>
</context>
<context>
    <name>ui::SandboxTasksDialog</name>
    <message>
        <source>The first failure ends the others</source>
        <translation>第一次失败即结束其他任务</translation>
    </message>
    <message>
        <source>Each task leaves a branch</source>
        <translation>每个任务留下一个分支</translation>
    </message>
    <message>
        <source>Run tasks in sandboxes</source>
        <translation>在沙箱中运行任务</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>The project that goes into every sandbox</source>
        <translation>放入每个沙箱的项目</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>One prompt in each line</source>
        <translation>每行一条提示词</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Of the sandboxes</source>
        <translation>沙箱的模板</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>并行数</translation>
    </message>
    <message>
        <source>How many tasks run at the same time</source>
        <translation>同时运行多少个任务</translation>
    </message>
    <message>
        <source>Else what changed is kept as a patch</source>
        <translation>否则更改会保存为补丁</translation>
    </message>
    <message>
        <source>Run tasks</source>
        <translation>运行任务</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>As the settings say</source>
        <translation>按设置</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>请选择存在的文件夹。</translation>
    </message>
    <message>
        <source>Write a prompt in each line.</source>
        <translation>请每行写一条提示词。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>A new folder: for each task its logs and what it changed, and summary.md for all. Empty: no report</source>
        <translation>新文件夹：包含每个任务的日志和更改，以及汇总全部任务的 summary.md。留空：不生成报告</translation>
    </message>
    <message>
        <source>Choose the folder of the report</source>
        <translation>选择报告的文件夹</translation>
    </message>
    <message>
        <source>Folder of the report</source>
        <translation>报告的文件夹</translation>
    </message>
    <message>
        <source>Give the whole path of the report&apos;s folder.</source>
        <translation>请给出报告文件夹的完整路径。</translation>
    </message>
    <message>
        <source>The report needs a new or an empty folder.</source>
        <translation>报告需要新文件夹或空文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n sandboxes will be started, each about %1 an hour.</source>
        <translation>
            <numerusform>将启动 %n 个沙箱，每个每小时约 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sandboxes will be started.</source>
        <translation>
            <numerusform>将启动 %n 个沙箱。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SandboxTemplateDialog</name>
    <message>
        <source>New template</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>Edit template</source>
        <translation>编辑模板</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Under which sessions choose it</source>
        <translation>会话用此名称选择它</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>What it is for, in a line</source>
        <translation>用途，一行说明</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>基于</translation>
    </message>
    <message>
        <source>The service&apos;s template, for example base</source>
        <translation>服务的模板，例如 base</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>NAME=value in each line, for the set-up and the run. They are kept in a plain file: no keys</source>
        <translation>每行一个 NAME=value，用于设置和运行。它们保存在普通文件中：请勿填写密钥</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Give it a name of letters, digits, dots and dashes.</source>
        <translation>请指定由字母、数字、点和短横线组成的名称。</translation>
    </message>
    <message>
        <source>There is a template %1 already.</source>
        <translation>已有模板 %1。</translation>
    </message>
    <message>
        <source>Say from which template of the service it is made.</source>
        <translation>请说明它基于服务的哪个模板。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no variable: write NAME=value.</source>
        <translation>&quot;%1&quot; 不是变量：请写成 NAME=value。</translation>
    </message>
    <message>
        <source>Shell commands, run in the project&apos;s folder before Claude begins</source>
        <translation>Shell 命令，在 Claude 开始之前于项目文件夹中运行</translation>
    </message>
    <message>
        <source>A line with only %1 stands between two commands.</source>
        <translation>两条命令之间用仅含 %1 的一行分隔。</translation>
    </message>
</context>
<context>
    <name>ui::SandboxTemplatesList</name>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>What a new sandbox is made from and how it is set up</source>
        <translation>新沙箱基于什么，以及如何设置</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Make a template of your own</source>
        <translation>创建您自己的模板</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Make one of your own from this one</source>
        <translation>基于此模板创建您自己的模板</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Change this template of yours</source>
        <translation>更改您的此模板</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Remove this template of yours</source>
        <translation>移除您的此模板</translation>
    </message>
    <message>
        <source>Made from %1</source>
        <translation>基于 %1</translation>
    </message>
    <message>
        <source>Made from %1, then:
%2</source>
        <translation>基于 %1，然后：
%2</translation>
    </message>
    <message>
        <source>It comes with Gantry and stays as it is</source>
        <translation>它随 Gantry 提供，保持原样</translation>
    </message>
    <message>
        <source>Remove template</source>
        <translation>移除模板</translation>
    </message>
    <message>
        <source>Remove the template %1?</source>
        <translation>移除模板 %1？</translation>
    </message>
    <message>
        <source>Sessions that name it take the service&apos;s template of that name, if there is one.</source>
        <translation>指定它的会话会改用服务中的同名模板（如果有）。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ui::SandboxesPage</name>
    <message>
        <source>Sandboxes</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Run tasks…</source>
        <translation>运行任务…</translation>
    </message>
    <message>
        <source>Several prompts at once, each in a sandbox of its own</source>
        <translation>同时运行多条提示词，每条在独立的沙箱中</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>Start a session in a sandbox</source>
        <translation>在沙箱中开始会话</translation>
    </message>
    <message>
        <source>Enter opens the session, Delete terminates the sandbox.</source>
        <translation>Enter 打开会话，Delete 终止沙箱。</translation>
    </message>
    <message>
        <source>No sandboxes</source>
        <translation>没有沙箱</translation>
    </message>
    <message>
        <source>Choose Sandbox under Run in when you start a session.</source>
        <translation>开始会话时，请在“运行位置”中选择“沙箱”。</translation>
    </message>
    <message>
        <source>No key for E2B</source>
        <translation>没有 E2B 的密钥</translation>
    </message>
    <message>
        <source>Sandboxes run in the cloud of E2B. Gantry needs an API key of your account.</source>
        <translation>沙箱在 E2B 的云中运行。Gantry 需要您账号的 API 密钥。</translation>
    </message>
    <message>
        <source>Set the key</source>
        <translation>设置密钥</translation>
    </message>
    <message>
        <source>Extend sandbox</source>
        <translation>延长沙箱</translation>
    </message>
    <message>
        <source>Minutes it lives from now on:</source>
        <translation>从现在起的存活分钟数：</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>Download from sandbox</source>
        <translation>从沙箱下载</translation>
    </message>
    <message>
        <source>File or folder in the sandbox:</source>
        <translation>沙箱中的文件或文件夹：</translation>
    </message>
    <message>
        <source>Choose target…</source>
        <translation>选择目标…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Terminate sandbox</source>
        <translation>终止沙箱</translation>
    </message>
    <message>
        <source>Terminate the sandbox of &quot;%1&quot;?</source>
        <translation>终止沙箱 &quot;%1&quot;？</translation>
    </message>
    <message>
        <source>What runs in it ends, and what it has changed and not brought back is gone.</source>
        <translation>其中运行的内容会结束，已更改但未取回的内容会丢失。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Apply changes</source>
        <translation>应用更改</translation>
    </message>
    <message>
        <source>Put these changes into the project?</source>
        <translation>将这些更改放入项目？</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget sandbox</source>
        <translation>忘记沙盒</translation>
    </message>
    <message>
        <source>Forget the sandbox of &quot;%1&quot;?</source>
        <translation>忘记“%1”的沙盒？</translation>
    </message>
    <message>
        <source>What it has changed is not in the project yet, and can no longer be put there then.</source>
        <translation>其更改尚未进入项目，之后也无法再放入。</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleTimes</name>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Once, every so often, or by a cron line</source>
        <translation>一次、定期，或按 cron 行</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>Every so often</source>
        <translation>定期</translation>
    </message>
    <message>
        <source>Cron line</source>
        <translation>cron 行</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When the task is made, in local time</source>
        <translation>创建任务的时间（本地时间）</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>每</translation>
    </message>
    <message>
        <source>The time between two tasks</source>
        <translation>两个任务之间的时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>What the time between two tasks is counted in</source>
        <translation>两个任务之间时间的单位</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>When the first task is made, in local time</source>
        <translation>创建首个任务的时间（本地时间）</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Minute, hour, day, month and weekday, or @daily</source>
        <translation>分钟、小时、日、月和星期，或 @daily</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Of the cron line, for example Europe/Berlin; empty: UTC</source>
        <translation>cron 行的时区，例如 Europe/Berlin；留空：UTC</translation>
    </message>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation>此时间已过。请选择较晚的时间。</translation>
    </message>
    <message>
        <source>No such time comes within the next five years.</source>
        <translation>今后五年内没有这样的时间。</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>该时间已过。</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下次：%1</translation>
    </message>
    <message>
        <source>Next, your time: %1</source>
        <translation>下一次（您的本地时间）：%1</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleWords</name>
    <message>
        <source>Every minute</source>
        <translation>每分钟</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minutes</source>
        <translation>
            <numerusform>每 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Every hour at %1</source>
        <translation>每小时，在 %1</translation>
    </message>
    <message numerus="yes">
        <source>Every %n hours at %1</source>
        <translation>
            <numerusform>每 %n 小时，在 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Every day at %1</source>
        <translation>每天 %1</translation>
    </message>
    <message>
        <source>On day %1 of each month at %2</source>
        <translation>每月 %1 日 %2</translation>
    </message>
    <message>
        <source>On weekdays at %1</source>
        <translation>每个工作日 %1</translation>
    </message>
    <message>
        <source>Every %1 at %2</source>
        <translation>每%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>每 %n 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>每 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hours</source>
        <translation>
            <numerusform>每 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n seconds</source>
        <translation>
            <numerusform>每 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Once, %1</source>
        <translation>一次，%1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Never again</source>
        <translation>不再执行</translation>
    </message>
    <message>
        <source>%1, no task so far</source>
        <translation>%1，目前没有任务</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n tasks so far, the last one %2</source>
        <translation>
            <numerusform>%1，目前 %n 个任务，最近一个：%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SchedulesDialog</name>
    <message>
        <source>Schedules</source>
        <translation>定时计划</translation>
    </message>
    <message>
        <source>Enter edits, Space pauses or resumes, Delete removes</source>
        <translation>Enter 编辑，Space 暂停或继续，Delete 移除</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>定时计划</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>No schedules yet</source>
        <translation>还没有定时计划</translation>
    </message>
    <message>
        <source>A schedule puts a task into the queue again and again.</source>
        <translation>定时计划会反复将任务放入队列。</translation>
    </message>
    <message>
        <source>New schedule</source>
        <translation>新建定时计划</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Begin with an empty form</source>
        <translation>从空表单开始</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Change what it makes, and when (Enter)</source>
        <translation>更改它创建的内容和时间 (Enter)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>It makes no tasks until it is resumed (Space)</source>
        <translation>在继续之前，它不会创建任务 (Space)</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Forget it; its tasks stay (Delete)</source>
        <translation>移除它；其任务会保留 (Delete)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>%1, %2, next: %3</source>
        <translation>%1，%2，下次：%3</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Remove the schedule “%1”?</source>
        <translation>移除定时计划“%1”？</translation>
    </message>
    <message>
        <source>The tasks it has made stay.</source>
        <translation>它已创建的任务会保留。</translation>
    </message>
    <message>
        <source>Remove schedule</source>
        <translation>移除定时计划</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
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
    <message>
        <source>Remove worktree…</source>
        <translation>移除工作树…</translation>
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
    <name>ui::SessionsSection</name>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>How much runs at once</source>
        <translation>同时运行的数量</translation>
    </message>
    <message>
        <source>Further ones wait for their start</source>
        <translation>更多的会话会等待启动</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>不限数量</translation>
    </message>
    <message>
        <source>Free memory</source>
        <translation>可用内存</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Nothing starts while less is free. Claude takes about 250 MB.</source>
        <translation>可用内存低于此值时不启动任何内容。Claude 约占用 250 MB。</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>不检查</translation>
    </message>
    <message>
        <source>Most memory of one run</source>
        <translation>单次运行的最大内存</translation>
    </message>
    <message>
        <source>A run that takes more is ended by the system</source>
        <translation>占用更多内存的运行会被系统终止</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>When Gantry starts</source>
        <translation>Gantry 启动时</translation>
    </message>
    <message>
        <source>Resume sessions that were interrupted</source>
        <translation>继续被中断的会话</translation>
    </message>
    <message>
        <source>After a crash or a restart of the computer. Otherwise they wait for you.</source>
        <translation>在崩溃或计算机重启之后。否则它们会等待您处理。</translation>
    </message>
    <message>
        <source>This needs systemd-run and a user session of systemd</source>
        <translation>这需要 systemd-run 和 systemd 用户会话</translation>
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
    <name>ui::SharedQueueDialog</name>
    <message>
        <source>This computer&apos;s own queue</source>
        <translation>本机自己的队列</translation>
    </message>
    <message>
        <source>A queue that several machines share</source>
        <translation>多台机器共享的队列</translation>
    </message>
    <message>
        <source>Use this queue</source>
        <translation>使用此队列</translation>
    </message>
    <message>
        <source>Task queue</source>
        <translation>任务队列</translation>
    </message>
    <message>
        <source>In a file here; nothing to set up</source>
        <translation>在本机的文件中；无需设置</translation>
    </message>
    <message>
        <source>On a Redis or Valkey server</source>
        <translation>在 Redis 或 Valkey 服务器上</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>redis://, rediss:// (encrypted) or unix://</source>
        <translation>redis://、rediss://（加密）或 unix://</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Kept in the keychain, never in the settings</source>
        <translation>保存在密钥环中，绝不存入设置</translation>
    </message>
    <message>
        <source>No keychain: set GANTRY_QUEUE_PASSWORD instead</source>
        <translation>没有密钥环：请改为设置 GANTRY_QUEUE_PASSWORD</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>This takes effect when Gantry starts again. What is in the other queue stays there.</source>
        <translation>Gantry 重新启动后生效。另一个队列中的内容会留在那里。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
    <message>
        <source>%1, %2 held back</source>
        <translation>%1，%2 个暂缓</translation>
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
    <message>
        <source>Parallel sessions</source>
        <translation>并行会话</translation>
    </message>
    <message>
        <source>One session for each prompt, all at once; the step ends when all of them have</source>
        <translation>每条提示词一个会话，全部同时进行；全部结束后此步骤才结束</translation>
    </message>
    <message numerus="yes">
        <source>%n parallel sessions</source>
        <translation>
            <numerusform>%n 个并行会话</numerusform>
        </translation>
    </message>
    <message>
        <source>One prompt per line, or per paragraph</source>
        <translation>每行或每段一条提示词</translation>
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
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Sessions of this step</source>
        <translation>此步骤的会话</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Open this session</source>
        <translation>打开此会话</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
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
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Load steps from a plan, or save these as one</source>
        <translation>从计划加载步骤，或将这些步骤保存为计划</translation>
    </message>
    <message>
        <source>Load plan…</source>
        <translation>加载计划…</translation>
    </message>
    <message>
        <source>Save plan…</source>
        <translation>保存计划…</translation>
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
    <name>ui::TaskBoard</name>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Left and right arrow keys go to the next column, Ctrl with up or down changes the priority</source>
        <translation>左右方向键转到相邻的列，Ctrl 加上下方向键更改优先级</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n tasks</source>
        <translation>
            <numerusform>%1，%n 个任务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TaskBoardPage</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Board, table, or the steps of all sessions</source>
        <translation>看板、表格或所有会话的步骤</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Find tasks</source>
        <translation>查找任务</translation>
    </message>
    <message>
        <source>Narrows to tasks with these words</source>
        <translation>只显示含有这些词的任务</translation>
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
        <source>Engine</source>
        <translation>执行方式</translation>
    </message>
    <message>
        <source>Which engine is shown</source>
        <translation>显示哪种执行方式</translation>
    </message>
    <message>
        <source>Failed for good</source>
        <translation>彻底失败</translation>
    </message>
    <message>
        <source>Only tasks that failed for good and nobody has looked at</source>
        <translation>仅显示彻底失败且无人查看过的任务</translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>暂停队列</translation>
    </message>
    <message>
        <source>Nothing new starts; what runs goes on</source>
        <translation>不再启动新任务；正在运行的会继续</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>Put a task into the queue (N)</source>
        <translation>将任务放入队列 (N)</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>还没有任务</translation>
    </message>
    <message>
        <source>A task starts when an engine is free.</source>
        <translation>有空闲的执行方式时，任务就会启动。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>Other projects or words may have tasks.</source>
        <translation>其他项目或词可能有任务。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Selected tasks</source>
        <translation>所选任务</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>取消…</translation>
    </message>
    <message>
        <source>End them, or take them out of the queue</source>
        <translation>结束它们，或将它们移出队列</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Put those that ended back into the queue</source>
        <translation>将已结束的任务放回队列</translation>
    </message>
    <message>
        <source>Set priority…</source>
        <translation>设置优先级…</translation>
    </message>
    <message>
        <source>Higher ones start first</source>
        <translation>优先级高的先启动</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take those that ended off the board</source>
        <translation>将已结束的任务移出看板</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>所有项目</translation>
    </message>
    <message>
        <source>All engines</source>
        <translation>所有执行方式</translation>
    </message>
    <message>
        <source>Resume queue</source>
        <translation>恢复队列</translation>
    </message>
    <message>
        <source>The queue is paused since %1. What runs goes on.</source>
        <translation>队列自 %1 起暂停。正在运行的会继续。</translation>
    </message>
    <message>
        <source>%1 of %2 slots</source>
        <translation>%1/%2 个位置</translation>
    </message>
    <message>
        <source>waits for others</source>
        <translation>等待其他任务</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已暂缓</translation>
    </message>
    <message>
        <source>Nothing is started: %1.</source>
        <translation>没有启动任何任务：%1。</translation>
    </message>
    <message>
        <source>Reading tasks: %1 of %2</source>
        <translation>正在读取任务：%1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation>取消 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n tasks?</source>
        <translation>
            <numerusform>取消 %n 个任务？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them run and are stopped. Each can be retried.</source>
        <translation>
            <numerusform>其中 %n 个正在运行，将被停止。每个都可以重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks that wait for their success are cancelled too. Each can be retried.</source>
        <translation>等待其成功的任务也会被取消。每个都可以重试。</translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Cancel tasks</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Higher ones start first.</source>
        <translation>优先级高的先启动。</translation>
    </message>
    <message>
        <source>Set priority</source>
        <translation>设置优先级</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show session</source>
        <translation>显示会话</translation>
    </message>
    <message>
        <source>Raise priority</source>
        <translation>提高优先级</translation>
    </message>
    <message>
        <source>Lower priority</source>
        <translation>降低优先级</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Task templates…</source>
        <translation>任务模板…</translation>
    </message>
    <message>
        <source>Shared queue…</source>
        <translation>共享队列…</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>后续任务</translation>
    </message>
    <message>
        <source>Once “%1” has done what it was asked for, in the same conversation:</source>
        <translation>“%1”完成要求的内容后，在同一对话中：</translation>
    </message>
    <message>
        <source>Add follow-up</source>
        <translation>添加后续任务</translation>
    </message>
    <message>
        <source>Add a follow-up…</source>
        <translation>添加后续任务…</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>标为已查看</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n tasks?</source>
        <translation>
            <numerusform>移除 %n 个任务？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their results go with them. Their sessions and logs stay.</source>
        <translation>其结果会一并移除。其会话和日志会保留。</translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation>移除任务</translation>
    </message>
    <message>
        <source>Remove tasks</source>
        <translation>移除多个任务</translation>
    </message>
    <message>
        <source>Schedules…</source>
        <translation>定时计划…</translation>
    </message>
    <message>
        <source>Tasks at once…</source>
        <translation>同时运行的任务数…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
</context>
<context>
    <name>ui::TaskCardDelegate</name>
    <message>
        <source>Priority %1</source>
        <translation>优先级 %1</translation>
    </message>
</context>
<context>
    <name>ui::TaskDrawer</name>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Up to %1 tries, for failures that may pass</source>
        <translation>最多尝试 %1 次，用于可能自行消失的失败</translation>
    </message>
    <message>
        <source>%1, %2 cores, %3</source>
        <translation>%1，%2 个核心，%3</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Open in Logs</source>
        <translation>在日志中打开</translation>
    </message>
    <message>
        <source>The whole log</source>
        <translation>完整日志</translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation>日志末尾</translation>
    </message>
    <message>
        <source>Show session</source>
        <translation>显示会话</translation>
    </message>
    <message>
        <source>Go to the session that runs it</source>
        <translation>转到运行它的会话</translation>
    </message>
    <message>
        <source>Cancel task…</source>
        <translation>取消任务…</translation>
    </message>
    <message>
        <source>End it, or take it out of the queue</source>
        <translation>结束它，或将它移出队列</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Put it back into the queue; it begins anew</source>
        <translation>将它放回队列；它会从头开始</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1，步骤 %2/%3</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>执行方式</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>最早开始时间</translation>
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
        <source>Tries</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>下次尝试</translation>
    </message>
    <message>
        <source>May use</source>
        <translation>可用资源</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>分配给</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>退出码</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What was said and done last</source>
        <translation>最近的对话和操作</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>等待：%1</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Change what it does before it starts (F2)</source>
        <translation>在开始之前更改它要执行的内容 (F2)</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>%1, 1 core, %2</source>
        <translation>%1，1 个核心，%2</translation>
    </message>
</context>
<context>
    <name>ui::TaskGraphView</name>
    <message>
        <source>Dependencies</source>
        <translation>依赖关系</translation>
    </message>
    <message>
        <source>Enter shows the task</source>
        <translation>Enter 显示任务</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Is waited for by</source>
        <translation>被等待</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ui::TaskGrid</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Enter shows a task, Delete cancels, Ctrl with up or down changes the priority</source>
        <translation>Enter 显示任务，Delete 取消，Ctrl 加上下方向键更改优先级</translation>
    </message>
</context>
<context>
    <name>ui::TaskList</name>
    <message>
        <source>Needs %1, %2 free</source>
        <translation>需要 %1，可用 %2</translation>
    </message>
    <message>
        <source>May cost %1, %2 left</source>
        <translation>可能花费 %1，剩余 %2</translation>
    </message>
    <message>
        <source>Needs a slot: %1</source>
        <translation>需要空位：%1</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>在“%1”之后</translation>
    </message>
</context>
<context>
    <name>ui::TaskRowsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>执行方式</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试次数</translation>
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
    <message>
        <source>Next in line</source>
        <translation>排在下一个</translation>
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
    <name>ui::TaskTemplatesDialog</name>
    <message>
        <source>Task templates</source>
        <translation>任务模板</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>One command in each line, one after the other</source>
        <translation>每行一条命令，依次执行</translation>
    </message>
    <message>
        <source>A prompt for Claude; ! before it makes it a shell command</source>
        <translation>给 Claude 的提示词；前面加 ! 则为 Shell 命令</translation>
    </message>
    <message>
        <source>Estimate %1, and the model</source>
        <translation>估算 %1，另加模型费用</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>没有更改任何内容</translation>
    </message>
    <message>
        <source>Save or discard the changes first</source>
        <translation>请先保存或丢弃更改</translation>
    </message>
    <message>
        <source>Restore original…</source>
        <translation>恢复原始模板…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>It comes with Gantry and stays</source>
        <translation>它随 Gantry 提供，不可移除</translation>
    </message>
    <message>
        <source>Restore the original of %1?</source>
        <translation>恢复 %1 的原始模板？</translation>
    </message>
    <message>
        <source>Remove the template %1?</source>
        <translation>移除模板 %1？</translation>
    </message>
    <message>
        <source>Your changes to it are lost.</source>
        <translation>您对它的更改将会丢失。</translation>
    </message>
    <message>
        <source>Tasks made from it stay as they are.</source>
        <translation>由它创建的任务保持不变。</translation>
    </message>
    <message>
        <source>Restore original</source>
        <translation>恢复原始模板</translation>
    </message>
    <message>
        <source>Remove template</source>
        <translation>移除模板</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>导入模板</translation>
    </message>
    <message>
        <source>Export templates</source>
        <translation>导出模板</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>模板 (*.json)</translation>
    </message>
    <message>
        <source>Discard the changes to this template?</source>
        <translation>丢弃对此模板的更改？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Tasks to begin with</source>
        <translation>可用作起点的任务</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>Begin with an empty form</source>
        <translation>从空表单开始</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Take in templates from a JSON file; those with the same name are replaced</source>
        <translation>从 JSON 文件导入模板；同名模板会被替换</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write all templates to a JSON file</source>
        <translation>将所有模板写入 JSON 文件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Letters, digits, “.”, “-” and “_”</source>
        <translation>字母、数字、“.”、“-”和“_”</translation>
    </message>
    <message>
        <source>nightly-audit</source>
        <translation>nightly-audit</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>One command, several one after the other, or a plan</source>
        <translation>一条命令、依次执行的多条命令，或一个计划</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>命令链</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>工作流</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>执行内容</translation>
    </message>
    <message>
        <source>A prompt for Claude; after ! a shell command</source>
        <translation>给 Claude 的提示词；! 之后为 Shell 命令</translation>
    </message>
    <message>
        <source>Plan file</source>
        <translation>计划文件</translation>
    </message>
    <message>
        <source>Looked for in the project when a task is made, also in .gantry/workflows</source>
        <translation>创建任务时在项目中查找，也在 .gantry/workflows 中查找</translation>
    </message>
    <message>
        <source>security-audit.yml</source>
        <translation>security-audit.yml</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>For engines with images; empty: by type</source>
        <translation>用于使用镜像的执行方式；留空：按类型</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心</translation>
    </message>
    <message>
        <source> cores</source>
        <translation> 个核心</translation>
    </message>
    <message>
        <source>May use</source>
        <translation>可用资源</translation>
    </message>
    <message>
        <source>Forget this template</source>
        <translation>移除此模板</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>丢弃更改</translation>
    </message>
    <message>
        <source>Back to how it was</source>
        <translation>恢复为原来的内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Keep it under this name</source>
        <translation>以此名称保存</translation>
    </message>
</context>
<context>
    <name>ui::TaskWords</name>
    <message>
        <source>Pending</source>
        <translation>待执行</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>命令链</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>工作流</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Try %1 of %2 in %3</source>
        <translation>%3 后第 %1 次尝试，共 %2 次</translation>
    </message>
    <message>
        <source>Try %1 of %2 in a moment</source>
        <translation>即将第 %1 次尝试，共 %2 次</translation>
    </message>
    <message numerus="yes">
        <source>After %n tasks</source>
        <translation>
            <numerusform>在 %n 个任务之后</numerusform>
        </translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>不早于 %1</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>步骤 %1/%2，%3</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Running, %1</source>
        <translation>运行中，%1</translation>
    </message>
    <message>
        <source>Completed in %1</source>
        <translation>已完成，用时 %1</translation>
    </message>
    <message>
        <source>Timed out after %1</source>
        <translation>%1 后超时</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n tries</source>
        <translation>
            <numerusform>%1，尝试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>等待轮到它</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Default engine</source>
        <translation>默认执行方式</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4, priority %5, %6</source>
        <translation>%1，%2，%3，%4，优先级 %5，%6</translation>
    </message>
    <message>
        <source>After another task</source>
        <translation>在另一任务之后</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>等待：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
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
    <message>
        <source>So far</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Counted from the transcript while it runs; Claude tells its own figure at the end</source>
        <translation>运行期间根据对话记录统计；结束时 Claude 会给出自己的数字</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>仍在运行</translation>
    </message>
</context>
<context>
    <name>ui::WorktreeDialog</name>
    <message>
        <source>Worktree</source>
        <translation>工作树</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>The branch or commit the work begins from</source>
        <translation>工作开始时所基于的分支或提交</translation>
    </message>
    <message>
        <source>Folder for worktrees</source>
        <translation>工作树文件夹</translation>
    </message>
    <message>
        <source>{repository} stands for the repository&apos;s name; it lies outside of the repository</source>
        <translation>{repository} 代表仓库的名称；该文件夹位于仓库之外</translation>
    </message>
    <message>
        <source>Gantry&apos;s data folder</source>
        <translation>Gantry 的数据文件夹</translation>
    </message>
    <message>
        <source>Names of branches</source>
        <translation>分支名称</translation>
    </message>
    <message>
        <source>{name} and {date} are filled in</source>
        <translation>{name} 和 {date} 会自动填入</translation>
    </message>
    <message>
        <source>Files to copy</source>
        <translation>要复制的文件</translation>
    </message>
    <message>
        <source>One pattern per line, inside the repository</source>
        <translation>每行一个模式，限于仓库内</translation>
    </message>
    <message>
        <source>Set-up script</source>
        <translation>设置脚本</translation>
    </message>
    <message>
        <source>Runs in the new folder before the session</source>
        <translation>会话开始前在新文件夹中运行</translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation>分支(&amp;B)</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>起点(&amp;R)</translation>
    </message>
    <message>
        <source>For all worktrees of this project</source>
        <translation>用于此项目的所有工作树</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Set-up script</source>
        <translation>设置脚本(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use this worktree</source>
        <translation>使用此工作树</translation>
    </message>
</context>
<context>
    <name>ui::WorktreeRow</name>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Work on a branch of its own</source>
        <translation>在独立的分支上工作</translation>
    </message>
    <message>
        <source>The session gets a folder and a branch of its own, so that others can work beside it</source>
        <translation>会话拥有独立的文件夹和分支，其他会话可与它同时工作</translation>
    </message>
    <message>
        <source>Change the worktree</source>
        <translation>更改工作树</translation>
    </message>
    <message>
        <source>Output of the set-up script</source>
        <translation>设置脚本的输出</translation>
    </message>
    <message>
        <source>In the project folder</source>
        <translation>在项目文件夹中</translation>
    </message>
    <message>
        <source>Own branch %1 from %2</source>
        <translation>独立分支 %1，起点 %2</translation>
    </message>
    <message>
        <source>In the project folder, on %1</source>
        <translation>在项目文件夹中，位于 %1</translation>
    </message>
    <message>
        <source>Only a branch of its own can be changed</source>
        <translation>只有独立的分支可以更改</translation>
    </message>
</context>
<context>
    <name>ui::WorktreesSection</name>
    <message>
        <source>detached</source>
        <translation>分离</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Worktrees</source>
        <translation>工作树</translation>
    </message>
    <message>
        <source>No worktrees</source>
        <translation>没有工作树</translation>
    </message>
    <message>
        <source>Choose Worktree when you start a session: it works on a branch in a folder of its own.</source>
        <translation>开始会话时选择“工作树”：会话会在独立文件夹中的分支上工作。</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>Made by Gantry</source>
        <translation>由 Gantry 创建</translation>
    </message>
    <message>
        <source>New worktrees</source>
        <translation>新工作树</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder, names of branches, files to copy and the set-up script are chosen per project: New session, Worktree, Change…</source>
        <translation>文件夹、分支名称、要复制的文件和设置脚本按项目选择：“新建会话”→“工作树”→“更改…”</translation>
    </message>
    <message>
        <source>Those that Gantry has made and that are still there</source>
        <translation>由 Gantry 创建且仍然存在的工作树</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Looks again what is in them</source>
        <translation>重新检查其中的内容</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Opens it in the file manager</source>
        <translation>在文件管理器中打开它</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Shows what would be lost before anything goes</source>
        <translation>在移除任何内容之前显示会丢失什么</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Select a worktree first</source>
        <translation>请先选择工作树</translation>
    </message>
    <message>
        <source>Its folder is gone</source>
        <translation>其文件夹已不存在</translation>
    </message>
</context>
<context>
    <name>usage::BookStore</name>
    <message>
        <source>Another program has saved usage meanwhile.</source>
        <translation>其他程序在此期间保存了用量。</translation>
    </message>
</context>
<context>
    <name>usage::Budget</name>
    <message>
        <source>this session&apos;s budget of %1 is used up</source>
        <translation>此会话的预算 %1 已用完</translation>
    </message>
    <message>
        <source>today&apos;s budget of %1 is used up</source>
        <translation>今天的预算 %1 已用完</translation>
    </message>
    <message>
        <source>this week&apos;s budget of %1 is used up</source>
        <translation>本周的预算 %1 已用完</translation>
    </message>
    <message>
        <source>this month&apos;s budget of %1 is used up</source>
        <translation>本月的预算 %1 已用完</translation>
    </message>
</context>
<context>
    <name>usage::PriceBook</name>
    <message>
        <source>%1 is damaged. The imported prices are not used.</source>
        <translation>%1 已损坏。不使用导入的价格。</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>The prices in %1 are not used: %2</source>
        <translation>不使用 %1 中的价格：%2</translation>
    </message>
    <message>
        <source>A price file has at most 8 MB. The old prices stay.</source>
        <translation>价格文件最大 8 MB。保留原价格。</translation>
    </message>
    <message>
        <source>No prices were imported; the built-in ones are in use.</source>
        <translation>没有导入价格；正在使用内置价格。</translation>
    </message>
</context>
<context>
    <name>usage::PriceTable</name>
    <message>
        <source>The price file is larger than 16 MB.</source>
        <translation>价格文件大于 16 MB。</translation>
    </message>
    <message>
        <source>this is not a JSON object</source>
        <translation>这不是 JSON 对象</translation>
    </message>
    <message>
        <source>there is something behind the end</source>
        <translation>结尾之后还有内容</translation>
    </message>
    <message>
        <source>The price file is wrong in line %1: %2. The table in use stays.</source>
        <translation>价格文件第 %1 行有误：%2。继续使用现有的价格表。</translation>
    </message>
    <message>
        <source>the JSON breaks off or is not well formed after this line</source>
        <translation>JSON 在此行之后中断或格式不正确</translation>
    </message>
    <message>
        <source>&quot;format&quot; must be 1</source>
        <translation>&quot;format&quot; 必须为 1</translation>
    </message>
    <message>
        <source>&quot;version&quot; must be a text of at most 100 characters</source>
        <translation>&quot;version&quot; 必须是最多 100 个字符的文本</translation>
    </message>
    <message>
        <source>it needs &quot;format&quot;, &quot;version&quot; and &quot;models&quot;</source>
        <translation>需要 &quot;format&quot;、&quot;version&quot; 和 &quot;models&quot;</translation>
    </message>
    <message>
        <source>an object with models is expected</source>
        <translation>应为包含模型的对象</translation>
    </message>
    <message>
        <source>a model needs a name</source>
        <translation>模型需要名称</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 stands there twice</source>
        <translation>%1 出现了两次</translation>
    </message>
    <message>
        <source>an object with prices is expected</source>
        <translation>应为包含价格的对象</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be dollars per token, from 0 to 1</source>
        <translation>&quot;%1&quot; 必须是每个令牌的美元价格，0 到 1</translation>
    </message>
    <message>
        <source>&quot;fast_multiplier&quot; must be a number from 0 to 1000</source>
        <translation>&quot;fast_multiplier&quot; 必须是 0 到 1000 之间的数字</translation>
    </message>
    <message>
        <source>input, output, cache_write_5m, cache_write_1h and cache_read are needed</source>
        <translation>需要 input、output、cache_write_5m、cache_write_1h 和 cache_read</translation>
    </message>
    <message>
        <source>&quot;above_200k&quot; must be an object with prices</source>
        <translation>&quot;above_200k&quot; 必须是包含价格的对象</translation>
    </message>
</context>
<context>
    <name>usage::TranscriptFiles</name>
    <message>
        <source>No folder that CLAUDE_CONFIG_DIR names has a folder &quot;projects&quot; in it.</source>
        <translation>CLAUDE_CONFIG_DIR 指定的文件夹中都没有文件夹 &quot;projects&quot;。</translation>
    </message>
</context>
<context>
    <name>usage::ZoneDays</name>
    <message>
        <source>There is no time zone %1. Give a name such as Europe/Berlin, or UTC, or local.</source>
        <translation>没有时区 %1。请给出名称，例如 Europe/Berlin、UTC 或 local。</translation>
    </message>
    <message>
        <source>%1 is no day. Write it as 2026-03-08 or 20260308.</source>
        <translation>%1 不是日期。请写成 2026-03-08 或 20260308。</translation>
    </message>
</context>
</TS>
